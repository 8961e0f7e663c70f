"""A project with one link in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.infer.test_run import Inferring, told


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Inferring]:
    """Two tables of a made-up district that name a bureau in two ways."""
    made = Inferring(tmp_path)
    made.write("a.txt", told("新增学位100个。"))
    made.write("b.txt", told("新增床位30张。"))
    with made.store:
        made.run()
        yield made
