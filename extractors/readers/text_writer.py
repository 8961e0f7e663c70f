"""Writes the text of a document whose format is not text, and keeps where each block came to stand.

One paragraph a line; a table row a line, its cells parted by tabs; the paragraphs of a cell on lines of their
own inside it. A merged cell is written once, where it starts, and is the same Cell in every row and column
that it spans. Blocks lie in the text in order and do not overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.document import Block, Cell, Layout, MetadataField, Paragraph, Row, Table


class TextWriter:
    """Collects text and blocks."""

    __slots__ = ("_blocks", "_length", "_metadata", "_parts")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._metadata: list[MetadataField] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(self._blocks)

    @property
    def metadata(self) -> tuple[MetadataField, ...]:
        """The fields about the file, in order."""
        return tuple(self._metadata)

    def field(self, name: str, value: str) -> None:
        """Write a field about the file on a line of its own that is no block."""
        start, end = self._write(value)
        self._metadata.append(MetadataField(name, value, start, end))
        self._write("\n")

    def paragraph(self, text: str, level: int | None = None) -> None:
        """Write a paragraph; each line of it that is not blank becomes a block."""
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                start, end = self._write(stripped)
                self._blocks.append(Paragraph(start, end, level))
                self._write("\n")

    def table(self, rows: Sequence[Sequence[CellText]]) -> None:
        """Write a table; the same CellText object in several places is one merged cell."""
        if not any(rows):
            return
        written: dict[int, Cell] = {}
        done = [self._row(cells, written) for cells in rows if cells]
        self._blocks.append(Table(done[0].start, done[-1].end, Layout.GRID, tuple(done)))

    def _row(self, cells: Sequence[CellText], written: dict[int, Cell]) -> Row:
        row_start = self._length
        spans = []
        for column, cell in enumerate(cells):
            if id(cell) not in written:
                if column:
                    self._write("\t")
                written[id(cell)] = Cell(*self._write(cell.text.strip()))
            spans.append(written[id(cell)])
        row_end = self._length
        self._write("\n")
        return Row(row_start, row_end, tuple(spans))

    def _write(self, text: str) -> tuple[int, int]:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start, self._length


class CellText:
    """The text of one cell, to be written once however many rows and columns it spans."""

    __slots__ = ("text",)

    def __init__(self, text: str = "") -> None:
        self.text = text
