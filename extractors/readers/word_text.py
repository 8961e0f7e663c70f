"""The text of a paragraph in WordprocessingML.

Insertions are text, tracked deletions are not; neither are field instructions, hidden runs, comments and
notes (only their marks stand in the body) and the annotations of ruby. Line and page breaks are line feeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractors.readers.word_names import is_on, w

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PROPERTIES = ("pPr", "rPr", "instrText", "delInstrText")
_LEFT_OUT = frozenset({_FALLBACK, *map(w, ("del", "moveFrom", "delText", "rt", "txbxContent", *_PROPERTIES))})
_TEXT = frozenset({w("t"), _MATH_TEXT})
_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_PRIVATE_USE = range(0xE000, 0xF900)
_LARGEST_BMP = 0xFFFF


def paragraph_text(paragraph: Any) -> str:
    """What a reader of the printed page sees of a paragraph, text boxes left out."""
    return "".join(_pieces(paragraph))


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes that a paragraph anchors, alternatives of the same box left out."""
    for box in paragraph.iter(w("txbxContent")):
        if next(box.iterancestors(_FALLBACK), None) is None:
            yield box


def _pieces(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        tag = child.tag
        if tag in _TEXT:
            yield child.text or ""
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag == w("sym"):
            yield _symbol(child.get(w("char"), ""))
        elif tag not in _LEFT_OUT and not (tag == w("r") and is_on(child, "rPr", "vanish")):
            yield from _pieces(child)


def _symbol(code: str) -> str:
    """The character of a symbol; those of symbol fonts are in the private use area and say nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = 0x20 <= number <= _LARGEST_BMP and number not in _PRIVATE_USE and not 0xD800 <= number < 0xE000
    return chr(number) if known else ""
