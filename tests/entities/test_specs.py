"""What is named in a text, and nothing else: cases as data in tests/specs/entities."""

from __future__ import annotations

import pytest

from tests.entities.cases import Case, all_cases, named


@pytest.mark.parametrize("case", all_cases(), ids=[case.id for case in all_cases()])
def test_text_names_these_things_and_no_others(case: Case) -> None:
    """Class and name of each, as printed."""
    assert sorted(named(case.text)) == sorted(case.names)
