"""Items: the paragraphs of a document put together into what one statement of responsibility is about.

An item begins at a numbered paragraph or after the statement before it, and ends with its own statement, in
brackets or as label lines. A numbered paragraph with deeper numbers below it is a heading; what it states
holds for the items below that state nothing on that role. A numbered paragraph without a statement under
such a heading is an item too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.responsibility.bodies import names_a_body
from extractors.responsibility.brackets import CLOSING, Bracket, brackets_in
from extractors.responsibility.clauses import says_responsibility, says_surely
from extractors.responsibility.labels import opens_with_label
from extractors.responsibility.run_in import run_in_statements
from extractors.structure.marks import Mark, MarkKind, read_mark

RANKS = {
    MarkKind.PART: 0,
    MarkKind.NUMERAL: 1,
    MarkKind.PAREN: 2,
    MarkKind.ARABIC: 3,
    MarkKind.ARABIC_PAREN: 4,
}
"""Marks that number headings and items, outermost first; the others stand inside items."""
HINT = ("负责", "牵头", "单位", "部门", "责任", "配合", "落实", "时限", "主办", "为主", "总责")
EDGES = "。；;，,、 "
DASHES = "—─－"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its words, what it states in brackets, and where it stands."""

    passage: Passage
    mark: Mark | None
    rank: int | None
    """Depth of its number, None where it has none that counts."""
    brackets: tuple[Bracket, ...]
    """Those that say who is responsible."""
    labelled: bool
    """Is the whole of it a label line?"""

    @property
    def body(self) -> MappedText:
        """The paragraph's text."""
        return self.passage.body

    @property
    def start(self) -> int:
        """Where its words begin, behind the number."""
        return self.mark.end if self.mark is not None and self.rank is not None else 0

    @property
    def states(self) -> bool:
        """Does it say who is responsible?"""
        return self.labelled or bool(self.brackets)


@dataclass(slots=True)
class Item:
    """Stretches of paragraphs that are one item's text, and its statements."""

    passage: Passage
    """The paragraph that it begins in."""
    rank: int | None = None
    """Depth of its number, None where it has none."""
    words: list[MappedText] = field(default_factory=list)
    statements: list[MappedText] = field(default_factory=list)


def read_block(passage: Passage) -> Block:
    """What one paragraph is for the statements of responsibility."""
    text = passage.body.text
    mark = read_mark(passage.body)
    rank = RANKS.get(mark.kind) if mark is not None else None
    labelled = opens_with_label(text)
    brackets: tuple[Bracket, ...] = ()
    if not labelled and any(word in text for word in HINT):
        brackets = tuple(b for b in brackets_in(text) if _states(inside(passage.body, b)))
        brackets = tuple(run_in_statements(passage.body, brackets))
    return Block(passage, mark, rank, brackets, labelled)


def _states(words: MappedText) -> bool:
    """Does a bracket say who is responsible? Words that also end what is none need the name of a body."""
    return says_responsibility(words.text) and (says_surely(words.text) or names_a_body(words))


def inside(body: MappedText, bracket: Bracket) -> MappedText:
    """What a bracket holds; one that lost its end holds all up to it."""
    if bracket.run_in:
        return body.slice(bracket.start, bracket.end)
    closed = body.text[bracket.end - 1] in CLOSING
    return body.slice(bracket.start + 1, bracket.end - 1 if closed else bracket.end)


def without_stray_marks(words: MappedText) -> MappedText:
    """Without marks before the first word: of another item's end (`；引进项目`), the dash of a list."""
    return words.slice(len(words.text) - len(words.text.lstrip(EDGES + DASHES)), len(words.text))


def split_items(block: Block) -> tuple[list[Item], MappedText | None]:
    """The items that end inside a paragraph, and what is left behind the last of them.

    A paragraph with one statement is one item, with what stands before and behind the bracket. With several,
    each takes what stands since the one before it.
    """
    body = block.body
    at = block.start
    items: list[Item] = []
    for bracket in block.brackets:
        before = without_stray_marks(body.slice(at, bracket.start))
        statement = inside(body, bracket)
        if not before.text:
            if items:
                items[-1].statements.append(statement)
            else:
                items.append(Item(block.passage, block.rank, [], [statement]))
        else:
            items.append(Item(block.passage, block.rank, [before], [statement]))
        at = bracket.end
    rest = body.slice(at, len(body.text))
    ends = bool(items[-1].words) and items[-1].words[-1].text[-1] in EDGES if items else False
    if not rest.text or (ends and not rest.text.strip(EDGES)):
        return items, None
    if len(items) == 1 or rest.text in ("。", "；", ";"):
        items[-1].words.append(rest)
        return items, None
    return items, rest


def is_heading(blocks: Sequence[Block], index: int) -> bool:
    """Is a numbered paragraph a heading, not an item?

    It is where the next number below it is deeper, or where it is a bare title (一、 or （一）) over
    paragraphs that have the text, each with its own statement or all with one.
    """
    block = blocks[index]
    if block.rank is None:
        return False
    bare = block.rank <= RANKS[MarkKind.PAREN] and _is_bare(block)
    for number in range(index + 1, len(blocks)):
        following = blocks[number]
        if following.passage.n != block.passage.n:
            return False
        if following.rank is not None:
            return following.rank > block.rank
        if bare and not following.labelled and bool(following.brackets) >= bool(block.brackets):
            return True
    return False


def _is_bare(block: Block) -> bool:
    """Does a numbered paragraph hold nothing but a title and perhaps a statement?"""
    end = block.brackets[0].start if block.brackets else len(block.body.text)
    return "。" not in block.body.text[block.start : end].rstrip("。")
