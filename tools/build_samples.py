#!/usr/bin/env python3
"""Write the two samples that hold one and the same table: a Word document and a text dump of it.

    build_samples.py [FOLDER]

FOLDER is samples/documents by default. The table is described in table-2024.yaml beside this script.

The Word document is put together from its XML parts, stored without compression and with fixed times, so
that the same table gives the same bytes on every machine. Cells that continue the cell above are vertically
merged; the text column is two grid columns wide, so that a shared text can stand left of the texts of its
sub-rows.

The dump is what programs write that go through a Word table cell by cell: each cell is a paragraph that
begins with a tab, its lines parted by an empty line, a merged cell repeated in each row that it spans.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml

TOOLS = Path(__file__).resolve().parent
DOCUMENTS = TOOLS.parent / "samples" / "documents"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold."""

Row = dict[str, Any]

COLUMNS = ("number", "parent", "task", "lead", "support", "leaders")
WIDTHS = (700, 2200, 3000, 1900, 1900, 1100)
"""Of the grid columns, in twentieths of a point."""

CONTENT_TYPES = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/word/document.xml"\
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
</Types>"""
RELATIONSHIPS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Target="word/document.xml"\
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
</Relationships>"""
DOCUMENT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
BORDERS = "".join([f'<w:{side} w:val="single" w:sz="4"/>' for side in SIDES])


def read_table() -> Row:
    """The described table."""
    table: Row = yaml.safe_load((TOOLS / "table-2024.yaml").read_text(encoding="utf-8"))
    return table


def lines_of(row: Row, column: str) -> list[str]:
    """The lines of a cell."""
    value = row.get(column, [])
    return list(value) if isinstance(value, list) else [str(value)]


def paragraph(line: str, *, bold: bool = False) -> str:
    """A paragraph of one run."""
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{style}<w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'


def cell(lines: list[str], *, span: int = 1, merge: str = "", bold: bool = False) -> str:
    """A table cell.

    Args:
        span: how many grid columns it takes.
        merge: `restart` where a vertical merge begins, `continue` where it goes on.
    """
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge:
        properties += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
        lines = [] if merge == "continue" else lines
    paragraphs = "".join([paragraph(line, bold=bold) for line in lines]) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"


def merge_of(row: Row, below: Row, column: str) -> str:
    """Does a vertical merge begin or go on in this cell?"""
    if column in row.get("merged", ()):
        return "continue"
    return "restart" if column in below.get("merged", ()) else ""


def word_row(row: Row, below: Row) -> str:
    """A row of the Word table."""
    if "heading" in row:
        content = cell([row["heading"]], span=len(COLUMNS), bold=row.get("bold", False))
        return f"<w:tr>{content}</w:tr>"
    cells = []
    for column in COLUMNS:
        if column == "parent" and "parent" not in row:
            continue
        span = 2 if column == "task" and "parent" not in row else 1
        cells.append(cell(lines_of(row, column), span=span, merge=merge_of(row, below, column)))
    return f"<w:tr>{''.join(cells)}</w:tr>"


def word_document(table: Row) -> bytes:
    """The Word document as bytes."""
    rows = [table["header"], *table["rows"]]
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in WIDTHS])
    body = paragraph(table["annex"]) + paragraph(table["title"], bold=True)
    body += f"<w:tbl><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    body += "".join([word_row(row, below) for row, below in zip(rows, [*rows[1:], {}], strict=True)])
    body += "</w:tbl>" + paragraph("")
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONSHIPS,
        "word/document.xml": DOCUMENT.format(body=body),
    }
    return archive(parts)


def archive(parts: dict[str, str]) -> bytes:
    """A zip archive whose bytes depend on its parts alone."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            file.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()


def dump_row(row: Row) -> str:
    """A row of the dump: its cells, each a paragraph that begins with a tab."""
    if "heading" in row:
        return f"\t{row['heading']}\n"
    columns = [column for column in COLUMNS if column != "parent" or "parent" in row]
    return "".join(["\t" + "\n\n".join(lines_of(row, column)) + "\n" for column in columns])


def text_dump(table: Row) -> str:
    """The text dump."""
    rows = [table["header"], *table["rows"]]
    return f"{table['annex']}\n\n{table['title']}\n" + "\n".join([dump_row(row) for row in rows]) + "\n"


def main() -> None:
    """Write both documents into the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DOCUMENTS)
    folder = parser.parse_args().folder
    table = read_table()
    (folder / "table-2024.docx").write_bytes(word_document(table))
    (folder / "table-2024-dump.txt").write_text(text_dump(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
