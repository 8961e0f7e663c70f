"""What the commands that write files share: refusing what is in the way, and ending on an empty selection."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ontology.errors import EmptyNetworkError, OutputError

EXIT_EMPTY = 1
STANDARD_OUTPUT = "-"


def refuse_existing(*outputs: str | None, force: bool) -> None:
    """Say what is in the way before time is spent on what cannot be written.

    Raises:
        OutputError: a file is there, or a folder that is not empty, and `force` is not given; or two
            outputs are the same, so that the later would be written over the earlier.
    """
    given = [one for one in outputs if one is not None]
    places = [one if one == STANDARD_OUTPUT else str(Path(one).resolve()) for one in given]
    for place in places:
        if places.count(place) > 1:
            raise OutputError(f"{place}: named as two outputs; give each another name")
    for output in outputs:
        if output is None or output == STANDARD_OUTPUT or force:
            continue
        path = Path(output)
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise OutputError(f"{path}: exists already; give another name, or --force to replace it")


@contextmanager
def nothing_left() -> Iterator[None]:
    """Where a selection leaves nothing: say so, and end with exit code 1 before any file is written."""
    try:
        yield
    except EmptyNetworkError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(EXIT_EMPTY)
