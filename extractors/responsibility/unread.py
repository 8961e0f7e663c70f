"""Items of a document that assigns tasks, whose own statement gave nobody: said, not passed over.

Either the words look like a statement but no rule reads them, or they are read and name no one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.document import Document
from extractors.mapped_text import MappedText
from extractors.responsibility.clauses import first_leads_at
from extractors.responsibility.items import Block, is_heading
from extractors.taken import Taken, of_tasks
from ontology.issues import Issue
from ontology.records import Task

CODE = "responsibility.unread-statement"
LONGEST_SHOWN = 40
_HELD = r"[^（(\[【〔）)\]】〕]"
_LOOKS_LIKE = re.compile(
    rf"""
      (?:^|[。；;（(\[【〔]) (?![\u4e00-\u9fff]{{0,6}}(?:各|有关|相关|成员))
      [\u4e00-\u9fff]{{0,6}} (?:单位|部门|科室|分工)
      (?: [：:】\]〕](?=[\u4e00-\u9fff]{{2}}) | [为是由](?=[区市县省州旗镇乡各]) )
    | [（(\[【〔] {_HELD}{{2,60}} (?:牵头|主办|主抓|主责|挂帅|负责|统筹) {_HELD}{{0,12}} [）)\]】〕]
      (?=[。；;]|$)
    | 由[^，,。；;]{{2,30}}(?:牵头|负责|主办|承办)[^，,。；;]{{0,6}}(?=[，,。；;]|$)
    """,
    re.VERBOSE,
)


def unread_statements(
    document: Document,
    blocks: Sequence[Block],
    tasks: Sequence[Task],
    inherited: Iterable[MappedText],
    *,
    assigns: bool,
) -> Iterator[Issue]:
    """An issue for each paragraph that looks like a statement and belongs to no task.

    Args:
        document: the document.
        blocks: its paragraphs.
        tasks: those that the statements gave.
        inherited: statements that hold for the items below a heading.
        assigns: does the document clearly assign tasks?
    """
    if not assigns:
        return
    above = (words.source_span(0, len(words.text)) for words in inherited if words.text)
    read = Taken.of((*of_tasks(tasks), *above))
    for index, block in enumerate(blocks):
        at = None if read.touches(*_span(block)) else _statement_at(block)
        if at is None or (block.states and is_heading(blocks, index)):
            continue
        start, end = block.body.source_span(at, len(block.body.text))
        words = block.body.text[at : at + LONGEST_SHOWN].lstrip("。；;，,")
        yield Issue(
            CODE,
            f"expected the names of those who answer for an item, read none in {words!r}",
            start=start,
            end=end,
            line=document.line_of(start),
        )


def _statement_at(block: Block) -> int | None:
    """Where a paragraph that gave no task states or seems to state who answers for one, or None."""
    if first_leads_at(block.body.text) is not None:
        return None
    if block.states:
        return block.brackets[0].start if block.brackets else 0
    found = _LOOKS_LIKE.search(block.body.text)
    return found.start() if found is not None else None


def _span(block: Block) -> tuple[int, int]:
    return block.body.source_span(0, len(block.body.text))
