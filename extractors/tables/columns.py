"""Columns: what a table's header says of its columns."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from ontology.lexicon import lexicon

VOCABULARY = "table_headers"
LONGEST_HEADER = 24
BRACKETS = re.compile(r"[（(【\[][^（）()【】\[\]]*[)）】\]]|</?[a-zA-Z][^<>]{0,40}>|[*＊:：]")


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    TASK = "task"
    LEAD = "lead"
    SUPPORT = "support"
    LEADERS = "leaders"
    DEADLINE = "deadline"
    PERSON = "person"
    """Heads of the units that answer; they supervise nothing."""
    PART = "part"
    OTHER = "other"


RESPONSIBLE = frozenset({Column.LEAD, Column.SUPPORT, Column.LEADERS})


def read_header(text: str) -> Column | None:
    """What a header cell without white space says of its column, or None for other text.

    >>> read_header("牵头责任单位").value, read_header("区分管领导").value, read_header("区财政局") is None
    ('lead', 'leaders', True)
    """
    if len(text) > 2 * LONGEST_HEADER:
        return None
    text = BRACKETS.sub("", text)
    if not text or len(text) > LONGEST_HEADER:
        return None
    exact = _exact().get(text)
    if exact is not None:
        return exact
    return next((column for column, pattern in _contains() if pattern.search(text)), None)


def is_exact_header(text: str) -> bool:
    """Is this one of the known header words, word for word?"""
    return BRACKETS.sub("", text) in _exact()


def is_header(cells: list[str]) -> bool:
    """Is a row of cells without white space a header?

    At least two columns are known word for word, one of them the task's, the number's or a responsible
    one's, and no cell is longer than a header can be.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > 2 * LONGEST_HEADER for cell in filled):
        return False
    exact = sum(is_exact_header(cell) for cell in filled)
    known = [column for cell in filled if (column := read_header(cell)) is not None]
    distinct = set(known) - {Column.OTHER}
    return exact >= 1 and len(known) >= max(2, (len(filled) + 1) // 2) and len(distinct) >= 2


@cache
def _exact() -> dict[str, Column]:
    table = lexicon(VOCABULARY)["exact"]
    return {word: Column(name) for name, entries in table.items() for word in entries}


@cache
def _contains() -> tuple[tuple[Column, re.Pattern[str]], ...]:
    return tuple((Column(name), re.compile(pattern)) for name, pattern in lexicon(VOCABULARY)["contains"])
