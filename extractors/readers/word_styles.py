"""What the styles of a Word document say of a paragraph: its heading level and its list.

A style's properties are inherited along `w:basedOn`. A heading is told by the outline level, else by the
style's name (`heading 2`, `标题 2`, `Title`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.readers.word_names import child_of, integer, value_of, w

_HEADING_NAME = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"(?:toc|目录) ?[1-9]")
_TITLE_NAMES = ("title", "标题")
_DEEPEST_LEVEL = 6
_BODY_OUTLINE = 9
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says of its paragraphs."""

    level: int | None = None
    """Heading level from 1 to 6."""
    instance: str | None = None
    """Numbering instance."""
    list_level: int | None = None
    contents: bool = False
    """It is a line of the table of contents, which repeats the headings."""


def paragraph_styles(styles: Any) -> dict[str, ParagraphStyle]:
    """What each style says, by style id; the default paragraph style is under the empty id.

    Args:
        styles: The `w:styles` element, or None where there is none.
    """
    if styles is None:
        return {}
    elements = {element.get(w("styleId")): element for element in styles.iterchildren(w("style"))}
    resolved = {
        identifier: _resolved(element, elements) for identifier, element in elements.items() if identifier
    }
    for identifier, element in elements.items():
        if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
            resolved[""] = resolved.get(identifier, ParagraphStyle())
    return resolved


def heading_level(outline: str | None) -> int | None:
    """The heading level that an outline level means: 0 is the highest, 9 is body text."""
    number = integer(outline)
    return min(number + 1, _DEEPEST_LEVEL) if number is not None and 0 <= number < _BODY_OUTLINE else None


def _resolved(element: Any, elements: dict[str, Any]) -> ParagraphStyle:
    instance = list_level = None
    chain = list(_chain(element, elements))
    for ancestor in chain:
        listed = child_of(ancestor, "pPr", "numPr")
        instance = instance or value_of(listed, "numId")
        if list_level is None:
            list_level = integer(value_of(listed, "ilvl"))
    contents = _CONTENTS_NAME.fullmatch((value_of(element, "name") or "").strip().lower()) is not None
    return ParagraphStyle(_level(chain), instance, list_level, contents)


def _level(chain: list[Any]) -> int | None:
    """The heading level that the nearest style with an outline level or a heading's name gives."""
    for style in chain:
        outline = value_of(style, "pPr", "outlineLvl")
        if outline is not None:
            return heading_level(outline)
        named = _named_level(style)
        if named is not None:
            return named
    return None


def _chain(element: Any, elements: dict[str, Any]) -> Iterator[Any]:
    """The style and those it is based on; a circle is cut."""
    for _ in range(_LONGEST_CHAIN):
        if element is None:
            return
        yield element
        element = elements.get(value_of(element, "basedOn") or "")


def _named_level(element: Any) -> int | None:
    name = (value_of(element, "name") or "").strip().lower()
    match = _HEADING_NAME.fullmatch(name)
    if match:
        return min(int(match[1]), _DEEPEST_LEVEL)
    return 1 if name in _TITLE_NAMES else None
