"""Where the first of each list leads: `列第一位者为牵头单位`, said once for many items.

How far that reaches is told by where it is said:

    in a heading                                  for what stands below it
    in an item's statement, or with 以下 or 下同    from there to the end of the report
    before the first item or behind the last      for the whole report
    elsewhere                                     for the section that it stands in
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.responsibility.clauses import first_leads_at
from extractors.responsibility.items import Block, is_heading
from extractors.taken import Taken

_ONWARDS = re.compile(r"以下|下同|下列|下表|后同")


@dataclass(frozen=True, slots=True)
class Leading:
    """The stretches of a document in which the first of each list leads."""

    spans: Taken = field(default_factory=Taken)

    @property
    def said(self) -> bool:
        """Does the document say it anywhere?"""
        return bool(self.spans.spans)

    def holds_at(self, offset: int) -> bool:
        """Does the first of a list that stands here lead?"""
        return self.spans.touches(offset, offset + 1)


def read_leading(blocks: Sequence[Block], parts: frozenset[int]) -> Leading:
    """What the paragraphs of a document say of who leads.

    Args:
        blocks: the paragraphs.
        parts: where unnumbered part headings begin.
    """
    told = ((index, first_leads_at(block.body.text)) for index, block in enumerate(blocks))
    said = [(index, at) for index, at in told if at is not None]
    if not said:
        return Leading()
    items = [index for index, block in enumerate(blocks) if block.rank is not None or block.states]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index in items:
        first.setdefault(blocks[index].passage.n, index)
        last[blocks[index].passage.n] = index
    ends = {block.passage.n: block.body.origins[-1] + 1 for block in blocks}
    starts = {block.passage.n: block.body.origins[0] for block in reversed(blocks)}
    spans: list[tuple[int, int]] = []
    for index, at in said:
        block = blocks[index]
        if spans and block.body.origins[at] < spans[-1][1]:
            continue
        n = block.passage.n
        if _is_title(blocks, index, parts):
            spans.append((block.body.origins[0], _section_end(blocks, index, parts)))
        elif _in_statement(block, at) or _ONWARDS.search(block.body.text) is not None:
            spans.append((block.body.origins[at], ends[n]))
        elif index <= first.get(n, index) or index >= last.get(n, index):
            spans.append((starts[n], ends[n]))
        else:
            above = _title_above(blocks, index, parts)
            spans.append((blocks[above].body.origins[0], _section_end(blocks, above, parts)))
    return Leading(Taken.of(spans))


def _in_statement(block: Block, at: int) -> bool:
    """Is it said in an item's own statement?"""
    if block.labelled:
        return True
    return any(one.start <= at < one.end for one in block.brackets)


def _is_title(blocks: Sequence[Block], index: int, parts: frozenset[int]) -> bool:
    return blocks[index].body.origins[0] in parts or is_heading(blocks, index)


def _title_above(blocks: Sequence[Block], index: int, parts: frozenset[int]) -> int:
    """The nearest heading above a paragraph, or the first paragraph of its report."""
    n = blocks[index].passage.n
    while index and blocks[index - 1].passage.n == n:
        index -= 1
        if _is_title(blocks, index, parts):
            break
    return index


def _section_end(blocks: Sequence[Block], index: int, parts: frozenset[int]) -> int:
    """Where the section of a heading ends: before the next heading or number that is no deeper."""
    above = blocks[index]
    end = above.body.origins[-1] + 1
    for block in _after(blocks, index):
        if block.body.origins[0] in parts or (block.rank is not None and block.rank <= (above.rank or 0)):
            break
        end = block.body.origins[-1] + 1
    return end


def _after(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    n = blocks[index].passage.n
    for number in range(index + 1, len(blocks)):
        if blocks[number].passage.n != n:
            return
        yield blocks[number]
