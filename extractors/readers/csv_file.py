"""Files of separated values (CSV, and tab-separated text with quoted fields).

A file whose records are a table is handed on as one, the header its first row. A file that keeps whole texts
in one of its columns, as scraped collections do, is handed on as those texts: the long column gives the
blocks, the other columns are metadata. Every offset counts in the file's own text.

By its content a file is told to be of separated values where all its first records have as many fields as the
header, three at least; a name that ends in .csv lets records differ in length. Tab-separated text counts
only where a quoted field runs over several lines; else the text reader takes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extractors.document import Block, Cell, Document, Layout, MetadataField, Row, Table
from extractors.readers.encodings import DecodedText, decode_text, rough_text
from extractors.readers.lines import text_lines, trimmed
from extractors.readers.plain_text import read_text
from extractors.readers.separated_values import (
    SEPARATORS,
    MalformedRecordError,
    ValueRecord,
    value_records,
)
from extractors.readers.text_blocks import line_blocks
from ontology.issues import Issue

_LOOKED_AT = 50
"""Records that tell whether a text is of separated values."""
_LONGEST_HEAD = 90
"""Bytes of a column's name."""
_LONG_TEXT = 400
"""Characters that the texts of a collection have on average at least."""
_LONGER_THAN_REST = 4


def is_csv(data: bytes, name: str) -> bool:
    """Is it a text of separated values?"""
    return _separator(rough_text(data), name) is not None


def read_csv(data: bytes, name: str) -> Document:
    """The document that a file of separated values holds.

    A file whose quotation marks do not match is read as plain text, with an issue.

    Raises:
        ReadError: It is empty, or its encoding cannot be told.

    >>> document = read_csv("序号,任务\\n1,新增学位\\n".encode(), "a.csv")
    >>> [len(row.cells) for table in document.tables() for row in table.rows]
    [2, 2]
    """
    decoded = decode_text(data, name)
    separator = _separator(decoded.text, name) or SEPARATORS[0]
    try:
        records = list(value_records(decoded.text, separator))
    except MalformedRecordError as error:
        issue = Issue("read.malformed-record", f"expected separated values, found that {error}")
        document = read_text(data, name)
        return replace(document, issues=(*document.issues, issue))
    blocks, metadata = _content(decoded, records)
    return Document(
        name=name,
        media_type="text/tab-separated-values" if separator == "\t" else "text/csv",
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decoded.text,
        blocks=blocks,
        issues=decoded.issues,
        metadata=metadata,
    )


def _separator(text: str, name: str) -> str | None:
    """What separates the values of a text; None where it is no text of separated values."""
    named = name.lower().endswith(".csv")
    for separator in SEPARATORS:
        found = value_records(text, separator)
        try:
            records = list(islice(found, 1))
            if len(records) == 1 and len(records[0]) > 1:
                records += islice(found, _LOOKED_AT)
        except MalformedRecordError:
            if named and separator == SEPARATORS[0]:
                return separator
            continue
        if named and separator != "\t" and _is_loose_table(records):
            return separator
        if separator == "\t" and _is_loose_table(records) and _has_broken_field(text, records):
            return separator
        if separator == "," and _is_strict_table(text, records):
            return separator
    return None


def _is_loose_table(records: Sequence[ValueRecord]) -> bool:
    """Have most records as many fields as the first has, two at least?"""
    if len(records) < 2 or len(records[0]) < 2:
        return False
    return 2 * sum(len(record) == len(records[0]) for record in records) >= len(records)


def _is_strict_table(text: str, records: Sequence[ValueRecord]) -> bool:
    """Have all records as many fields as the header, whose names are short, distinct and not empty?"""
    if len(records) < 3 and not any(field.quoted for record in records for field in record):
        return False
    if len(records) < 2 or len(records[0]) < 3 or any(len(record) != len(records[0]) for record in records):
        return False
    heads = [text[field.start : field.end].strip() for field in records[0]]
    return all(0 < len(head) <= _LONGEST_HEAD for head in heads) and len(set(heads)) == len(heads)


def _has_broken_field(text: str, records: Sequence[ValueRecord]) -> bool:
    """Does a quoted field run over several lines?"""
    return any("\n" in text[f.start : f.end] for record in records for f in record if f.quoted)


def _content(
    decoded: DecodedText, records: Sequence[ValueRecord]
) -> tuple[tuple[Block, ...], tuple[MetadataField, ...]]:
    """The blocks and the metadata of the records."""
    text = decoded.text
    column = _text_column(records)
    if column is None:
        rows = tuple(_row(text, record) for record in records)
        return (Table(rows[0].start, rows[-1].end, Layout.GRID, rows),), ()
    blocks: list[Block] = []
    metadata: list[MetadataField] = []
    for record in records[1:]:
        if column < len(record):
            blocks += line_blocks(text, text_lines(text, record[column].start, record[column].end))
        metadata += _fields(text, records[0], record, column)
    return tuple(blocks), tuple(metadata)


def _text_column(records: Sequence[ValueRecord]) -> int | None:
    """The column that holds whole texts, or None."""
    lengths = [0] * len(records[0])
    for record in records[1:]:
        for column, field in enumerate(record[: len(lengths)]):
            lengths[column] += field.end - field.start
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    rest = sum(lengths) - lengths[longest]
    is_long = lengths[longest] >= _LONG_TEXT * (len(records) - 1) and len(records) > 1
    return longest if is_long and lengths[longest] >= _LONGER_THAN_REST * rest else None


def _fields(text: str, header: ValueRecord, record: ValueRecord, text_column: int) -> Iterator[MetadataField]:
    """The values of a record beside its text."""
    for column, (head, field) in enumerate(zip(header, record, strict=False)):
        start, end = trimmed(text, field.start, field.end)
        if column != text_column and start < end:
            name = text[head.start : head.end].strip() or f"column {column + 1}"
            yield MetadataField(name, text[start:end], start, end)


def _row(text: str, record: ValueRecord) -> Row:
    cells = tuple(Cell(*trimmed(text, field.start, field.end)) for field in record)
    return Row(record[0].start, record[-1].end, cells)
