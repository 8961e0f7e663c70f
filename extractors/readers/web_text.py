"""The lines and tables of an HTML tree, as a browser would show them.

Text flows into lines; a line ends where a block element starts or ends and at `<br>`. White space is
collapsed, except in `<pre>`. Scripts, styles, navigation, fields of forms and whatever is hidden are left
out.

A table is a table only if it looks like one: at least two rows and two columns, no table inside it and no
cell with more than a dozen lines. Others serve the layout of the page; their contents are read as running
text. The walk keeps a stack of its own: pages may be nested deeper than Python recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.readers.spanned_grid import SpannedCell, spanned_grid
from extractors.readers.text_writer import CellText

_LEFT_OUT = frozenset((
    "audio", "button", "canvas", "colgroup", "datalist", "embed", "head", "iframe", "input", "math",
    "nav", "noframes", "noscript", "object", "option", "picture", "rp", "rt", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPAN = re.compile(r"\s*([0-9]{1,5})")
_MOST_CELL_LINES = 12


@dataclass(frozen=True, slots=True)
class WebLine:
    """A line of text."""

    text: str
    level: int | None = None
    """1-6 in a heading."""


@dataclass(frozen=True, slots=True)
class WebTable:
    """A table; a cell that spans rows or columns is the same object in each place."""

    rows: tuple[tuple[CellText, ...], ...]


@dataclass(frozen=True, slots=True)
class _Boundary:
    """A line ends here."""

    level: int | None
    """Of the lines that follow."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that the walk is inside of."""

    element: Any
    children: Iterator[Any]
    level: int | None
    preformatted: bool


def web_blocks(root: Any) -> Iterator[WebLine | WebTable]:
    """What stands in an element, in order."""
    pieces: list[str] = []
    level = None
    for event in (*_events(root), _Boundary(None)):
        if isinstance(event, str):
            pieces.append(event)
            continue
        text = "".join(pieces).strip()
        pieces.clear()
        if text:
            yield WebLine(text, level)
        if isinstance(event, WebTable):
            yield event
        else:
            level = event.level


def _events(root: Any) -> Iterator[str | _Boundary | WebTable]:
    """Texts, ends of lines and tables, in order."""
    stack = [_Open(root, iter(root), None, False)]
    yield from _texts(root.text, stack[-1])
    while stack:
        parent = stack[-1]
        child = next(parent.children, None)
        if child is None:
            stack.pop()
            if stack:
                if parent.element.tag in _BLOCKS:
                    yield _Boundary(stack[-1].level)
                yield from _texts(parent.element.tail, stack[-1])
            continue
        if not _is_shown(child):
            yield from _texts(child.tail, parent)
            continue
        table = _data_table(child) if child.tag == "table" else None
        if table is not None or child.tag == "br":
            yield _Boundary(parent.level)
            if table is not None:
                yield table
            yield from _texts(child.tail, parent)
            continue
        opened = _Open(
            child,
            iter(child),
            _HEADINGS.get(child.tag, parent.level),
            parent.preformatted or child.tag == "pre",
        )
        stack.append(opened)
        if child.tag in _BLOCKS:
            yield _Boundary(opened.level)
        yield from _texts(child.text, opened)


def _texts(text: str | None, within: _Open) -> Iterator[str | _Boundary]:
    """A text with its white space collapsed, or, preformatted, line by line."""
    if not text:
        return
    if not within.preformatted:
        yield _SPACE.sub(" ", text)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _Boundary(within.level)
        yield line


def _is_shown(element: Any) -> bool:
    """Is it an element that a reader of the page sees? Comments are none."""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT or element.get("hidden") is not None:
        return False
    return _HIDDEN.search(element.get("style", "")) is None


def _data_table(table: Any) -> WebTable | None:
    """The table, or None where it serves the layout of the page."""
    if next(table.iterdescendants("table"), None) is not None or table.get("role") == "presentation":
        return None
    rows = []
    for row in _rows(table):
        cells = [_cell(element) for element in row if element.tag in ("td", "th") and _is_shown(element)]
        if any(cell.cell.text.count("\n") >= _MOST_CELL_LINES for cell in cells):
            return None
        rows.append(cells)
    grid = [row for row in spanned_grid(rows, CellText) if row]
    if len(grid) < 2 or max(map(len, grid)) < 2:
        return None
    return WebTable(tuple(map(tuple, grid)))


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from (row for row in child if row.tag == "tr")


def _cell(element: Any) -> SpannedCell[CellText]:
    lines = (block.text for block in web_blocks(element) if isinstance(block, WebLine))
    text = "\n".join(lines).replace("\t", " ")
    return SpannedCell(CellText(text), _span(element, "rowspan"), _span(element, "colspan"))


def _span(element: Any, attribute: str) -> int:
    match = _SPAN.match(element.get(attribute, ""))
    return int(match[1]) if match else 1
