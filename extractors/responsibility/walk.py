"""The walk over the paragraphs of a document that gathers items under their headings.

At each paragraph one of these happens: a heading opens and its statement, if any, is kept for the items
below; an item opens, goes on or ends; a label line is added to the item above or, directly below a heading,
to the heading. Every paragraph is visited once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.mapped_text import MappedText
from extractors.responsibility.items import (
    RANKS,
    Block,
    Item,
    inside,
    is_heading,
    split_items,
    without_stray_marks,
)
from extractors.structure.marks import MarkKind


@dataclass(slots=True)
class HeadingAbove:
    """An open heading with what it states."""

    rank: int
    title: str
    statements: list[MappedText] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item with the headings above it, outermost first."""

    item: Item
    above: tuple[HeadingAbove, ...]

    @property
    def part(self) -> str | None:
        """The 一、 heading above."""
        return self._title(0, RANKS[MarkKind.NUMERAL])

    @property
    def section(self) -> str | None:
        """The （一） heading above."""
        return self._title(RANKS[MarkKind.PAREN], RANKS[MarkKind.PAREN])

    def _title(self, least: int, most: int) -> str | None:
        return next((h.title for h in reversed(self.above) if least <= h.rank <= most), None)


def walk(blocks: Sequence[Block], parts: Mapping[int, str]) -> Iterator[PlacedItem]:
    """The items of a document that state who is responsible, or inherit it.

    Args:
        blocks: its paragraphs.
        parts: titles of unnumbered part headings, by the offset that they begin at.
    """
    walker = _Walker(parts)
    for index, block in enumerate(blocks):
        yield from walker.step(block, heading=is_heading(blocks, index))
    yield from walker.close()


class _Walker:
    __slots__ = ("_above", "_n", "_open", "_opened_by_heading", "_parts")

    def __init__(self, parts: Mapping[int, str]) -> None:
        self._parts = parts
        self._above: list[HeadingAbove] = []
        self._open: Item | None = None
        self._opened_by_heading = False
        self._n = 0

    def step(self, block: Block, *, heading: bool) -> Iterator[PlacedItem]:
        """Read one paragraph and give the items that it ends."""
        part = self._parts.get(block.body.origins[0])
        if block.passage.n != self._n or (part is not None and block.rank is None):
            yield from self.close()
            self._n = block.passage.n
            self._above = [] if part is None else [HeadingAbove(0, part)]
            if part is not None:
                return
        if block.rank is not None:
            yield from self.close()
            self._leave(block.rank)
            if heading:
                self._enter(block)
            else:
                yield from self._read_item(block)
        elif block.labelled:
            self._add_label(block.body)
        else:
            yield from self._read_unnumbered(block)

    def close(self) -> Iterator[PlacedItem]:
        """End the open item; it counts if it states something or stands under a heading that does."""
        item, self._open = self._open, None
        self._opened_by_heading = False
        if item is None or not item.words:
            return
        inherits = item.rank is not None and any(heading.statements for heading in self._above)
        if item.statements or inherits:
            yield PlacedItem(item, tuple(self._above))

    def _leave(self, rank: int) -> None:
        while self._above and self._above[-1].rank >= rank:
            self._above.pop()

    def _enter(self, block: Block) -> None:
        text = block.body.text
        end = block.brackets[0].start if block.brackets else len(text)
        title = text[:end].split("。", 1)[0].rstrip("：:")
        statements = [inside(block.body, bracket) for bracket in block.brackets]
        self._above.append(HeadingAbove(block.rank or 0, title, statements))
        self._opened_by_heading = True

    def _read_item(self, block: Block) -> Iterator[PlacedItem]:
        items, rest = split_items(block)
        if not items:
            words = without_stray_marks(block.body.slice(block.start, len(block.body.text)))
            self._open = Item(block.passage, block.rank, [words])
            return
        for item in items[:-1]:
            yield PlacedItem(item, tuple(self._above))
        self._open = items[-1]
        if rest is not None:
            yield from self.close()

    def _read_unnumbered(self, block: Block) -> Iterator[PlacedItem]:
        if self._open is not None and self._open.statements:
            yield from self.close()
        items, _ = split_items(block)
        if not items:
            if self._open is None:
                self._open = Item(block.passage)
            self._open.words.append(block.body)
            return
        if self._open is not None and self._open.rank is not None:
            items[0].words[:0] = self._open.words
            items[0].rank = self._open.rank
            items[0].passage = self._open.passage
        for item in items:
            yield PlacedItem(item, tuple(self._above))
        self._open = None

    def _add_label(self, words: MappedText) -> None:
        if self._open is not None:
            self._open.statements.append(words)
        elif self._above and self._opened_by_heading:
            self._above[-1].statements.append(words)
