"""What some documents of a store say, in the form in which it is compared.

What two documents of one side say alike is taken once: a table that is there as Word and as text would
otherwise be half dropped when it is held against the next year's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from exports.difference import Quote
from exports.ledger import TaskDetails
from kg.decisions import Decisions
from kg.diff.catalogue import CataloguedDocument
from kg.diff.wording import Years, compact
from kg.facts import Area, ObservationFact, TaskFact, read_facts
from kg.network.canonical import read_canonical_units
from kg.resolve.indicators import identities_of
from kg.resolve.outcomes.figure import Figure, figure_of
from kg.store.protocol import Store
from kg.tables import read_document_details
from ontology.iri import IRI

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class TaskItem:
    """A task with what is compared of it."""

    fact: TaskFact
    text: str
    """Without white space; years are told from that of the document."""
    deadline: str
    """As printed, empty where there is none."""
    years: Years
    place: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A target, a result or another figure."""

    figure: Figure
    text: str
    offset: int | None
    """Years from that of the document."""
    place: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Material:
    """All tasks and figures of one side, in the order of documents and text."""

    tasks: tuple[TaskItem, ...]
    figures: tuple[FigureItem, ...]
    units: dict[IRI, IRI]
    """The canonical unit of each name."""
    areas: frozenset[str]


def read_units(store: Store) -> dict[IRI, IRI]:
    """The canonical unit of each name of a store."""
    return {name: found.unit for name, found in read_canonical_units(store).by_name.items()}


def read_material(
    store: Store,
    documents: Sequence[CataloguedDocument],
    *,
    units: dict[IRI, IRI],
    decisions: Decisions,
) -> Material:
    """What some documents say.

    Args:
        store: holds their graphs.
        documents: those to read.
        units: the canonical unit of each name.
        decisions: say which wordings are one indicator.
    """
    by_area: dict[str, list[CataloguedDocument]] = defaultdict(list)
    for document in documents:
        by_area[document.area.key].append(document)
    tasks: list[TaskItem] = []
    figures: list[FigureItem] = []
    for _, members in sorted(by_area.items()):
        area: Area = replace(members[0].area, documents=tuple(one.stored for one in members))
        known = {one.stored.node: one for one in members}
        facts = read_facts(store, area)
        details = {
            task: found for one in members for task, found in read_document_details(store, one.stored).items()
        }
        identities = identities_of(facts, decisions)
        texts = {task.node: task for task in facts.tasks}
        tasks += [_task(task, known[task.document], details.get(task.node)) for task in facts.tasks]
        figures += [
            _figure(figure_of(fact, identities.of(fact)), known[fact.document], _of_task(fact, texts))
            for fact in facts.observations
        ]
    return Material(
        tasks=_each_once(tasks, _task_document, _task_key),
        figures=_each_once(figures, _figure_document, figure_key),
        units=units,
        areas=frozenset(by_area),
    )


def figure_key(item: FigureItem) -> tuple[object, ...]:
    """What two figures share that say the same."""
    figure, fact = item.figure, item.figure.fact
    return (
        (figure.identity.key, figure.identity.grade, figure.identity.area, fact.wording),
        (fact.status, figure.measurement, figure.unit, figure.interval, figure.step, figure.scope),
        (fact.op, fact.commitment, fact.reference, fact.basis, fact.action, item.offset),
    )


def _of_task(fact: ObservationFact, tasks: dict[IRI, TaskFact]) -> TaskFact | None:
    return None if fact.task is None else tasks.get(fact.task)


def _task(fact: TaskFact, document: CataloguedDocument, details: TaskDetails | None) -> TaskItem:
    years = Years(document.fact.plan_year)
    words = fact.text if details is None else details.quote
    return TaskItem(
        fact=fact,
        text=years.relative(compact(fact.text)),
        deadline="" if details is None else compact(details.deadline or ""),
        years=years,
        place=document.area.name,
        quote=_quote(document, words, row=fact.label, section=fact.section, start=fact.start),
    )


def _figure(figure: Figure, document: CataloguedDocument, task: TaskFact | None) -> FigureItem:
    fact, planned = figure.fact, document.fact.plan_year
    return FigureItem(
        figure=figure,
        text=Years(planned).relative(compact(fact.quote)),
        offset=None if fact.year is None or planned is None else fact.year - planned,
        place=document.area.name,
        quote=_quote(
            document,
            fact.quote,
            row=None if task is None else task.label,
            section=None if task is None else task.section,
            start=fact.start,
        ),
    )


def _quote(
    document: CataloguedDocument, text: str, *, row: str | None, section: str | None, start: int
) -> Quote:
    return Quote(
        document=document.title,
        file=document.file,
        year=document.fact.plan_year,
        row=row,
        section=section,
        start=start,
        text="".join(text.split()),
    )


def _each_once(
    items: Iterable[ItemT], document: Callable[[ItemT], IRI], key: Callable[[ItemT], object]
) -> tuple[ItemT, ...]:
    """What another document has said already is left out; what one document says twice stays twice."""
    said: set[tuple[object, int]] = set()
    counts: Counter[tuple[IRI, object]] = Counter()
    kept = []
    for item in items:
        place = document(item), key(item)
        counts[place] += 1
        occurrence = place[1], counts[place]
        if occurrence not in said:
            said.add(occurrence)
            kept.append(item)
    return tuple(kept)


def _task_document(item: TaskItem) -> IRI:
    return item.fact.document


def _figure_document(item: FigureItem) -> IRI:
    return item.figure.fact.document


def _task_key(item: TaskItem) -> tuple[object, ...]:
    named = tuple((one.role, one.agent.name) for one in item.fact.responsibilities)
    return item.text, named, item.deadline
