"""Records of separated values (RFC 4180): where each field lies in the text.

A field may be enclosed in quotation marks; it then holds separators and line breaks, and a doubled mark for
one mark. The span of a field is what stands between its marks, doubled marks and all. The scan is one pass
with `str.find`, linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (",", "\t", ";")
_UNQUOTED = {separator: re.compile(rf"[^{separator}\n\r]*") for separator in SEPARATORS}
_BLANK_LINES = re.compile(r"[\n\r]+")
_LINE_END = re.compile(r"\r\n|[\n\r]")


@dataclass(frozen=True, slots=True)
class ValueField:
    """A field of a record."""

    start: int
    end: int
    quoted: bool = False


ValueRecord = tuple[ValueField, ...]


class MalformedRecordError(ValueError):
    """The text is not of separated values."""


def value_records(text: str, separator: str) -> Iterator[ValueRecord]:
    """The records of a text, blank lines left out.

    Args:
        text: The whole text.
        separator: One of SEPARATORS.

    Raises:
        MalformedRecordError: A quotation mark is never closed, or something stands behind a closing one.

    >>> [[text[f.start:f.end] for f in r] for text in ['甲,"乙,丙"\\n'] for r in value_records(text, ",")]
    [['甲', '乙,丙']]
    """
    position = 0
    fields: list[ValueField] = []
    while position < len(text):
        if not fields and (blank := _BLANK_LINES.match(text, position)):
            position = blank.end()
            continue
        field, position = _field(text, position, separator)
        fields.append(field)
        if text.startswith(separator, position):
            position += 1
            if position < len(text):
                continue
            fields.append(ValueField(position, position))
        line_end = _LINE_END.match(text, position)
        if line_end:
            position = line_end.end()
        elif position < len(text):
            raise MalformedRecordError(f"character {position} stands behind a closing quotation mark")
        if len(fields) > 1 or fields[0].start < fields[0].end:
            yield tuple(fields)
        fields = []


def _field(text: str, start: int, separator: str) -> tuple[ValueField, int]:
    """The field that starts here, and the position behind it."""
    if not text.startswith('"', start):
        unquoted = _UNQUOTED[separator].match(text, start)
        end = unquoted.end() if unquoted else start
        return ValueField(start, end), end
    end = text.find('"', start + 1)
    while end >= 0 and text.startswith('"', end + 1):
        end = text.find('"', end + 2)
    if end < 0:
        raise MalformedRecordError(f"the quotation mark at character {start} is never closed")
    return ValueField(start + 1, end, quoted=True), end + 1
