"""The numbers that Word prints before paragraphs and does not store in them.

Office Open XML (ECMA-376, part 1, 17.9): a paragraph names a numbering instance and a level; the instance
points to an abstract numbering, whose levels say start, format and pattern (`%1.%2`). Instances of one
abstract numbering count on together unless an instance sets a start of its own. A paragraph of a level sets
the deeper levels back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from extractors.readers.number_formats import format_number
from extractors.readers.word_names import integer, is_on, value_of, w

_LEVELS = 9
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}
"""What parts the number from the text; a tab is written as a blank, since tabs part cells."""


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """How one level of a list is numbered."""

    start: int
    number_format: str
    pattern: str
    suffix: str
    legal: bool
    """All levels in the pattern are printed as decimal numbers."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A numbering instance."""

    counted_with: str
    """Id of its abstract numbering: instances of the same one count on together."""
    levels: dict[int, NumberLevel]
    restarts: dict[int, int]
    """Starts of its own, by level."""


@dataclass(slots=True)
class WordNumbering:
    """The lists of a document, and how far each has been counted."""

    lists: dict[str, NumberedList]
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[str] = field(default_factory=set)

    def next_label(self, instance: str, level: int) -> str:
        """Count one paragraph and give what Word prints before it; empty where the list is not defined."""
        numbered = self.lists.get(instance)
        if numbered is None or level not in numbered.levels:
            return ""
        counters = self._counters.setdefault(numbered.counted_with, [None] * _LEVELS)
        if instance not in self._started:
            self._started.add(instance)
            for restarted, start in numbered.restarts.items():
                counters[restarted] = start - 1
        count = counters[level]
        counters[level] = numbered.levels[level].start if count is None else count + 1
        counters[level + 1 :] = [None] * (_LEVELS - level - 1)
        label = _label(numbered, level, counters)
        return label + numbered.levels[level].suffix if label else ""


def word_numbering(numbering: Any, list_styles: dict[str, str]) -> WordNumbering:
    """The lists that a document defines.

    Args:
        numbering: The `w:numbering` element, or None where there is none.
        list_styles: Numbering instances that styles name, by style id.
    """
    if numbering is None:
        return WordNumbering({})
    abstract = {
        element.get(w("abstractNumId")): element for element in numbering.iterchildren(w("abstractNum"))
    }
    instances = {
        element.get(w("numId")): value_of(element, "abstractNumId")
        for element in numbering.iterchildren(w("num"))
    }
    lists = {}
    for element in numbering.iterchildren(w("num")):
        identifier = value_of(element, "abstractNumId")
        definition = abstract.get(identifier)
        linked = list_styles.get(value_of(definition, "numStyleLink") or "")
        if linked is not None:
            identifier = instances.get(linked, identifier)
            definition = abstract.get(identifier)
        lists[element.get(w("numId"))] = _numbered_list(element, identifier or "", definition)
    return WordNumbering(lists)


def _numbered_list(instance: Any, identifier: str, definition: Any) -> NumberedList:
    levels = {} if definition is None else _levels(definition)
    restarts = {}
    for override in instance.iterchildren(w("lvlOverride")):
        level = integer(override.get(w("ilvl")))
        if level is None or not 0 <= level < _LEVELS:
            continue
        levels |= _levels(override)
        start = integer(value_of(override, "startOverride"))
        if start is not None:
            restarts[level] = start
    return NumberedList(identifier, levels, restarts)


def _levels(parent: Any) -> dict[int, NumberLevel]:
    """The levels that an abstract numbering or an override defines."""
    levels = {}
    for element in parent.iterchildren(w("lvl")):
        index = integer(element.get(w("ilvl")))
        if index is None or not 0 <= index < _LEVELS:
            continue
        number_format = value_of(element, "numFmt") or "decimal"
        levels[index] = NumberLevel(
            start=integer(value_of(element, "start")) or 0,
            number_format=number_format,
            pattern="" if number_format == "bullet" else value_of(element, "lvlText") or "",
            suffix=_SUFFIXES.get(value_of(element, "suff") or "tab", " "),
            legal=is_on(element, "isLgl"),
        )
    return levels


def _label(numbered: NumberedList, level: int, counters: list[int | None]) -> str:
    """The pattern of the level with its places filled in."""
    own = numbered.levels[level]
    label = own.pattern
    for index in range(level + 1):
        if f"%{index + 1}" not in label or index not in numbered.levels:
            continue
        shown = numbered.levels[index]
        count = counters[index]
        number = format_number(
            shown.start if count is None else count, "decimal" if own.legal else shown.number_format
        )
        label = label.replace(f"%{index + 1}", number)
    return label
