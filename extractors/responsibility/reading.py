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
from extractors.responsibility.bare import with_bare_brackets
from extractors.responsibility.clauses import Clause, clauses_of
from extractors.responsibility.gathering import gathered
from extractors.responsibility.items import read_block
from extractors.responsibility.labels import Part
from extractors.responsibility.leading import Leading, read_leading
from extractors.responsibility.names import names_in
from extractors.responsibility.unread import unread_statements
from extractors.responsibility.walk import PlacedItem, walk
from extractors.structure import Structure
from ontology.evidence import Evidence
from ontology.issues import Issue
from ontology.records import AgentKind, ReportKind, Status, Task

RULE = "responsibility.item"
PART_LEVEL = 1
FEWEST_ITEMS = 3
"""A document with so many assigned items assigns tasks, whatever its kind."""


@dataclass(frozen=True, slots=True)
class AssignedItem:
    """A task with the text that quantities and entities are read from."""

    task: Task
    passage: Passage


@dataclass(frozen=True, slots=True)
class Assignments:
    """What running text assigns, and what of it could not be read."""

    items: tuple[AssignedItem, ...] = ()
    """In the order of the text."""
    issues: tuple[Issue, ...] = ()


def read_responsibility(
    document: Document, structure: Structure, *, known: Set[str] = frozenset()
) -> tuple[Task, ...]:
    """The tasks that running text assigns, in the order of the text.

    Args:
        document: what a reader handed on.
        structure: its paragraphs and headings.
        known: names of units learned from other documents or from its tables.
    """
    return tuple(assigned.task for assigned in read_assignments(document, structure, known=known).items)


def read_assignments(
    document: Document, structure: Structure, *, known: Set[str] = frozenset()
) -> Assignments:
    """The tasks that running text assigns, each with its text as a passage; and the statements not read.

    Args:
        document: what a reader handed on.
        structure: its paragraphs and headings.
        known: names of units learned from other documents or from its tables.
    """
    written = [passage for passage in structure.passages if passage.body.text]
    parts = {
        section.evidence.start: section.title for section in structure.sections if section.level == PART_LEVEL
    }
    blocks = [read_block(passage) for passage in gathered(written)]
    leading = read_leading(blocks, frozenset(parts))
    blocks = with_bare_brackets(blocks, leading)
    items: tuple[AssignedItem, ...] = ()
    placed: list[PlacedItem] = []
    if any(block.states for block in blocks):
        placed = list(walk(blocks, parts))
        items = tuple(_assigned(document.text, placed, known | _learned(placed), leading))
    tables = all(report.kind is ReportKind.TABLE for report in structure.reports)
    assigns = tables or len(items) >= FEWEST_ITEMS
    tasks = [item.task for item in items]
    inherited = (words for one in placed for heading in one.above for words in heading.statements)
    return Assignments(items, tuple(unread_statements(document, blocks, tasks, inherited, assigns=assigns)))


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
    source: str, placed: Sequence[PlacedItem], known: Set[str], where: Leading
) -> Iterator[AssignedItem]:
    for one in placed:
        end = (one.item.statements or one.item.words)[-1].origins[-1]
        leading = where.holds_at(end)
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
