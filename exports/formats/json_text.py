"""JSON written piece by piece: an array, one item a line, so that a large network is never one string."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator


def json_text(value: object) -> str:
    """A value on one line; characters stand for themselves."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def json_array(items: Iterable[object]) -> Iterator[str]:
    """An array, each item on a line of its own."""
    yield "["
    separator = "\n"
    for item in items:
        yield f"{separator}{json_text(item)}"
        separator = ",\n"
    yield "\n]"
