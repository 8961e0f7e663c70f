"""What a document's blocks say, for comparing with what is expected."""

from __future__ import annotations

from extractors.document import Document, Table


def paragraphs(document: Document) -> list[str]:
    """The text of each paragraph."""
    return [document.text[block.start : block.end] for block in document.paragraphs()]


def tables(document: Document) -> list[list[list[str]]]:
    """The cells of each row of each table."""
    return [
        [[document.text[cell.start : cell.end] for cell in row.cells] for row in table.rows]
        for table in document.tables()
    ]


def assert_sound(document: Document) -> None:
    """Blocks lie inside the text, in order, apart from each other; cells inside their table, in order."""
    reached = 0
    for block in document.blocks:
        assert reached <= block.start <= block.end <= len(document.text)
        reached = block.end
        if isinstance(block, Table):
            _assert_sound_table(document, block)
        else:
            assert document.text[block.start : block.end].strip()
    for field in document.metadata:
        assert document.text[field.start : field.end] == field.value


def _assert_sound_table(document: Document, table: Table) -> None:
    assert table.rows
    cells = list(dict.fromkeys(cell for row in table.rows for cell in row.cells))
    reached = table.start
    for cell in sorted(cells, key=lambda cell: (cell.start, cell.end)):
        assert reached <= cell.start <= cell.end <= table.end
        reached = cell.end
        surface = document.text[cell.start : cell.end]
        assert surface == surface.strip()
    starts = [row.start for row in table.rows]
    assert starts == sorted(starts)
