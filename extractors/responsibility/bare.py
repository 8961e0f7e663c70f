"""Brackets that hold nothing but names of bodies: `新建公园2个。（区城管局、区住建局）`

No word says that they answer for the item. They are taken to where the document says that the first of a
list leads, or where most of its items end so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.mapped_text import MappedText
from extractors.responsibility.bodies import all_bodies
from extractors.responsibility.brackets import Bracket
from extractors.responsibility.items import Block, is_heading
from extractors.responsibility.leading import Leading

FEWEST = 3
"""Fewer items that end so are no habit of the document."""
_NAMES = r"(?:[^（(）)\[\]［］【】〔〕。：:]|[（(][^（()）]{1,20}[）)]){2,300}"
_BARE = re.compile(rf"[（(\[［【〔](?P<names>{_NAMES})[）)\]］】〕](?=[。；;，,]|$)")


def with_bare_brackets(blocks: Sequence[Block], leading: Leading) -> list[Block]:
    """The paragraphs, with what bare brackets state where the document uses them so."""
    bare = {index: found for index, block in enumerate(blocks) if (found := _found(block))}
    if not leading.said and not _is_habit(blocks, bare):
        return list(blocks)
    return [replace(block, brackets=bare.get(index, block.brackets)) for index, block in enumerate(blocks)]


def _found(block: Block) -> tuple[Bracket, ...]:
    return () if block.states else tuple(_bare_brackets(block.body))


def _bare_brackets(body: MappedText) -> Iterator[Bracket]:
    for found in _BARE.finditer(body.text):
        if all_bodies(body.slice(*found.span("names"))):
            yield Bracket(*found.span())


def _is_habit(blocks: Sequence[Block], bare: dict[int, tuple[Bracket, ...]]) -> bool:
    """Do most of the numbered items that state nothing else end with a bare bracket?"""
    if sum(1 for index in bare if blocks[index].rank is not None) < FEWEST:
        return False
    items = [
        index
        for index, block in enumerate(blocks)
        if block.rank is not None and not block.states and not is_heading(blocks, index)
    ]
    return 2 * sum(1 for index in items if index in bare) >= len(items)
