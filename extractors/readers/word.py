"""Word documents (.docx).

The body is written out in order: paragraphs with the numbers that Word prints before them, tables with merged
cells resolved, text boxes behind the paragraph that anchors them. Headers, footers, notes, comments and the
table of contents are not body text. Tables inside a cell become lines of its text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.document import Document
from extractors.readers.foreign_media import is_zip
from extractors.readers.text_writer import TextWriter
from extractors.readers.word_names import child_of, integer, is_on, value_of, w
from extractors.readers.word_numbering import WordNumbering, word_numbering
from extractors.readers.word_package import open_word
from extractors.readers.word_styles import ParagraphStyle, heading_level, paragraph_styles
from extractors.readers.word_table import table_grid, unwrapped
from extractors.readers.word_text import paragraph_text, text_boxes
from ontology.errors import BrokenFileError
from ontology.issues import Issue, Severity

WORD_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def is_word(data: bytes, name: str) -> bool:
    """Is it a package of the kind that Word writes? Other archives were told before."""
    return is_zip(data)


def read_word(data: bytes, name: str) -> Document:
    """The document that a .docx file holds.

    Raises:
        BrokenFileError: The file is damaged, or there is no text in it.
    """
    package = open_word(data, name)
    writer = TextWriter()
    body = _body(package)
    body.write(package.element.body, writer)
    if not writer.blocks:
        raise BrokenFileError(f"{name}: expected a Word document with text, found none in its body")
    return Document(
        name=name,
        media_type=WORD_MEDIA_TYPE,
        encoding=None,
        sha256=hashlib.sha256(data).hexdigest(),
        text=writer.text,
        blocks=writer.blocks,
        issues=_issues(package.element.body),
    )


def _issues(body: Any) -> tuple[Issue, ...]:
    """What a person should know of the body: changes that nobody has accepted yet."""
    changes = sum(1 for _ in body.iter(*map(w, ("ins", "del", "moveFrom", "moveTo"))))
    if not changes:
        return ()
    message = (
        f"{changes} tracked changes are not accepted: what they insert was read, what they delete was not"
    )
    return (Issue("read.tracked-changes", message, severity=Severity.INFO),)


def _body(package: Any) -> _Body:
    """The styles and lists of a package, ready to write its body."""
    parts = {relation.reltype.rsplit("/", 1)[-1]: relation for relation in package.part.rels.values()}
    elements = {
        kind: getattr(parts[kind].target_part, "element", None) if kind in parts else None
        for kind in ("styles", "numbering")
    }
    styles = paragraph_styles(elements["styles"])
    list_styles = {key: style.instance for key, style in styles.items() if style.instance}
    return _Body(styles, word_numbering(elements["numbering"], list_styles))


@dataclass(frozen=True, slots=True)
class _Body:
    """Writes the body of one document; lists are counted on while it does."""

    styles: dict[str, ParagraphStyle]
    numbering: WordNumbering

    def write(self, container: Any, writer: TextWriter) -> None:
        """Write the paragraphs and tables of the body, or of a text box."""
        for element in unwrapped(container):
            if element.tag == w("p"):
                self._write_paragraph(element, writer)
            elif element.tag == w("tbl"):
                writer.table(table_grid(element, self._cell_text))

    def _write_paragraph(self, paragraph: Any, writer: TextWriter) -> None:
        style = self._style(paragraph)
        text = paragraph_text(paragraph)
        label = self._label(paragraph, style)
        if text.strip() and not style.contents:
            outline = child_of(paragraph, "pPr", "outlineLvl")
            level = style.level if outline is None else heading_level(outline.get(w("val")))
            writer.paragraph(label + text.lstrip(), level)
        for box in text_boxes(paragraph):
            self.write(box, writer)

    def _cell_text(self, cell: Any) -> str:
        return "\n".join(line for line in self._cell_lines(cell) if line)

    def _cell_lines(self, cell: Any) -> Iterator[str]:
        for element in unwrapped(cell):
            if element.tag == w("p"):
                label = self._label(element, self._style(element))
                yield (label + paragraph_text(element).strip()).replace("\t", " ").strip()
                for box in text_boxes(element):
                    yield from self._cell_lines(box)
            elif element.tag == w("tbl"):
                for row in table_grid(element, self._cell_text):
                    texts = dict.fromkeys(row)
                    yield " ".join(inner.text for inner in texts if inner.text)

    def _style(self, paragraph: Any) -> ParagraphStyle:
        identifier = value_of(paragraph, "pPr", "pStyle") or ""
        return self.styles.get(identifier, ParagraphStyle())

    def _label(self, paragraph: Any, style: ParagraphStyle) -> str:
        """Count the paragraph in its list and give what is printed before it."""
        listed = child_of(paragraph, "pPr", "numPr")
        instance = value_of(listed, "numId") or style.instance
        level = integer(value_of(listed, "ilvl"))
        if instance is None or is_on(paragraph, "pPr", "rPr", "vanish"):
            return ""
        return self.numbering.next_label(instance, (style.list_level or 0) if level is None else level)
