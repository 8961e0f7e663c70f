"""The Document: what a reader hands on.

A document is one text and its blocks in order: paragraphs and tables. Every offset in it counts code points
of `Document.text`; the text is what the file holds, decoded and nothing else, or, for formats that are not
text (Word, HTML), what the reader wrote out: one paragraph a line, table cells parted by tabs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ontology.issues import Issue


class Layout(StrEnum):
    """How the cells of a table lie in the text."""

    GRID = "grid"
    """One row a line (or a table whose rows the format itself marks)."""
    STREAM = "stream"
    """One cell a paragraph, rows not marked: all cells stand in one row, in the order of print."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text that is no table row. Empty lines are no paragraphs."""

    start: int
    end: int
    level: int | None = None
    """1-6 where the format itself marks a heading (`##`, Word's Heading 2), else None."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. An empty cell has start == end; a merged cell is the same in each place that it spans."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A table row, its cells from left to right."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A run of table rows without other text between them."""

    start: int
    end: int
    layout: Layout
    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class MetadataField:
    """What the file says of itself outside its body: front matter, an HTML title, a column of a CSV."""

    name: str
    """As the format names it: `title`, `source`, the head of a CSV column."""
    value: str
    """As it stands in the text, quotation marks of the format left out."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file's text and its blocks."""

    name: str
    """The file's name without its folders."""
    media_type: str
    """IANA media type, told from the content: text/plain, text/markdown, text/tab-separated-values, …"""
    encoding: str | None
    """Name of the character encoding, or None where the format has its own."""
    sha256: str
    """Of the file's bytes, lower-case hex."""
    text: str
    blocks: tuple[Block, ...]
    issues: tuple[Issue, ...] = ()
    """What the reader noticed."""
    metadata: tuple[MetadataField, ...] = ()
    """What the file says about itself, in the order of the text; no block covers it."""

    def tables(self) -> Iterator[Table]:
        """The tables, in the order of the text."""
        return (block for block in self.blocks if isinstance(block, Table))

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs, in the order of the text."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, that an offset lies in."""
        return self.text.count("\n", 0, offset) + 1
