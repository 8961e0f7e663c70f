"""Tasks from running text: items whose text says who answers for them.

Items are found under their headings, their statements are read clause by clause, and names are segmented
twice: what the first reading of the whole document finds often is known to the second, which then parts
run-together names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extractors.document import Document
from extractors.mapped_text import MappedText
from extractors.names import learn_names
from extractors.passage import Passage
from extractors.responsibility.agents import Statement, statement_of
from extractors.responsibility.clauses import Clause, Part, clauses_of, first_leads_at
from extractors.responsibility.items import read_block
from extractors.responsibility.names import names_in
from extractors.responsibility.walk import PlacedItem, walk
from extractors.structure import Structure
from ontology.evidence import Evidence
from ontology.records import AgentKind, Status, Task

RULE = "responsibility.item"
PART_LEVEL = 1


@dataclass(frozen=True, slots=True)
class AssignedItem:
    """A task with the text that quantities and entities are read from."""

    task: Task
    passage: Passage


def read_responsibility(
    document: Document, structure: Structure, *, known: Set[str] = frozenset()
) -> tuple[Task, ...]:
    """The tasks that running text assigns, in the order of the text.

    Args:
        document: what a reader handed on.
        structure: its paragraphs and headings.
        known: names of units learned from other documents or from its tables.
    """
    return tuple(assigned.task for assigned in read_assigned_items(document, structure, known=known))


def read_assigned_items(
    document: Document, structure: Structure, *, known: Set[str] = frozenset()
) -> tuple[AssignedItem, ...]:
    """The tasks that running text assigns, each with its text as a passage."""
    blocks = [read_block(passage) for passage in structure.passages if passage.body.text]
    if not any(block.states for block in blocks):
        return ()
    parts = {
        section.evidence.start: section.title for section in structure.sections if section.level == PART_LEVEL
    }
    placed = list(walk(blocks, parts))
    names = known | _learned(placed)
    return tuple(_assigned(document.text, placed, names, _first_leads_from(structure.passages)))


def _first_leads_from(passages: Sequence[Passage]) -> int | None:
    """The offset from which the first of each list leads, where the document says so anywhere."""
    for passage in passages:
        at = first_leads_at(passage.body.text)
        if at is not None:
            return passage.body.origins[at]
    return None


def _learned(placed: Sequence[PlacedItem]) -> frozenset[str]:
    """The names that all statements together teach."""
    return learn_names(
        names_in(clause.words)
        for one in placed
        for statement in one.item.statements
        for clause in clauses_of(statement)
        if clause.part in (Part.LEAD, Part.ANSWER, Part.SUPPORT) and clause.words.text
    )


def _assigned(
    source: str, placed: Sequence[PlacedItem], known: Set[str], first_leads_from: int | None
) -> Iterator[AssignedItem]:
    for one in placed:
        end = (one.item.statements or one.item.words)[-1].origins[-1]
        leading = first_leads_from is not None and first_leads_from <= end
        above = [_clauses(heading.statements) for heading in one.above if heading.statements]
        inherited = Statement()
        for clauses in above:
            inherited = statement_of(clauses, inherited=inherited, promotes=False, known=known)
        said = statement_of(
            _clauses(one.item.statements), inherited=inherited, first_leads=leading, known=known
        )
        if not one.item.statements and above:
            said = statement_of(above[-1], inherited=inherited, first_leads=leading, known=known)
        if said.responsibilities and (said.sure or _names_someone(said)):
            yield _item(source, one, said)


def _clauses(statements: Sequence[MappedText]) -> list[Clause]:
    return [clause for statement in statements for clause in clauses_of(statement)]


def _names_someone(statement: Statement) -> bool:
    """Is at least one name that of a body or a person? Else the words were no statement."""
    return any(held.kind is not AgentKind.UNKNOWN for held in statement.responsibilities)


def _item(source: str, one: PlacedItem, said: Statement) -> AssignedItem:
    words = one.item.words
    body = MappedText(
        source,
        "".join(part.text for part in words),
        tuple(origin for part in words for origin in part.origins),
    )
    first = one.item.passage
    task = Task(
        n=first.n,
        part=one.part,
        section=one.section,
        text=body.text,
        responsibilities=said.responsibilities,
        deadline="".join(said.deadline.surface.split()) if said.deadline is not None else None,
        cells=said.cells,
        evidence=Evidence.of(source, body.origins[0], body.origins[-1] + 1, rule=RULE),
        deadline_evidence=said.deadline,
    )
    return AssignedItem(task, replace(first, body=body, status=Status.PLAN, year=first.year))
