"""Word documents for tests, built with python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def word_bytes(document: Any) -> bytes:
    """The file that a document of python-docx makes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add_list(document: Any, levels: Sequence[tuple[str, str]]) -> str:
    """Define a list with a (format, pattern) for each level; gives the id of its instance."""
    numbering = document.part.numbering_part.element
    number = str(900 + len(numbering))
    level_xml = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for index, (number_format, pattern) in enumerate(levels)
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{level_xml}</w:abstractNum>'
    instance = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    numbering.insert(0, parse_xml(abstract))
    numbering.append(parse_xml(instance))
    return number


def put_in_list(paragraph: Any, instance: str, level: int = 0) -> None:
    """Number a paragraph automatically."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>')
    )


def set_outline_level(paragraph: Any, level: int) -> None:
    """Give a paragraph an outline level of its own: 0 is the highest, 9 is body text."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))


def append_xml(paragraph: Any, inner: str) -> None:
    """Put WordprocessingML at the end of a paragraph."""
    for element in parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"):
        paragraph._p.append(element)


def new_document() -> Any:
    """An empty Word document."""
    return docx.Document()


def with_part(data: bytes, part: str, content: bytes | None) -> bytes:
    """A package with one part replaced, added, or (None) left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        if content is not None:
            new.writestr(part, content)
    return buffer.getvalue()
