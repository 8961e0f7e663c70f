"""Computing the graphs of jurisdictions: here, or in other processes that read the store.

A jurisdiction is computed from what its documents' graphs say and from human decisions alone, so several can
be computed at once; the results come in order, and this process writes them. Another process opens the store
for reading when it gets its first jurisdiction, after all documents were stored. What it cannot read, because
the database replaced a file under it, is computed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from kg.decisions import Decisions
from kg.facts import Area, corrected, read_facts
from kg.infer.doubles import same_reports
from kg.infer.fingerprint import fingerprint_quad
from kg.infer.rule import InferenceRule
from kg.notice import Notice
from kg.quads.settings import QuadSettings
from kg.shape_issues import shape_issues
from kg.store import open_for_reading
from kg.store.protocol import GraphText, Store
from ontology.errors import StoreError
from ontology.issues import Severity

WORTH_SHARING = 4
"""Jurisdictions from which on other processes pay for opening the store."""
ATTEMPTS = 3

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A jurisdiction of which graphs have to be computed."""

    area: Area
    rules: tuple[tuple[InferenceRule, str], ...]
    """The rules to run, and the fingerprints of their graphs."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The graphs of a jurisdiction, and what was noticed; a graph that violates a shape is left out."""

    graphs: tuple[GraphText, ...]
    notices: tuple[Notice, ...]


ComputeAll = Callable[[Store, Sequence[Wanted], Decisions, QuadSettings], Iterator[Computed]]
"""Computes jurisdictions, in their order."""


class Pool(Protocol):
    """Other processes; see kg.reading_order.ReadingPool."""

    def in_order(
        self, work: Callable[[ItemT], ResultT], items: Iterable[ItemT]
    ) -> Iterator[ResultT]:  # pragma: no cover - a protocol
        """The results of some work, in the order of the items."""
        ...


def computed(store: Store, wanted: Wanted, decisions: Decisions, settings: QuadSettings) -> Computed:
    """Compute the graphs of one jurisdiction."""
    area = wanted.area
    facts, found = corrected(read_facts(store, area), decisions, settings=settings)
    noticed = (*found, *same_reports(facts))
    notices = [Notice(area.name or area.key, issue) for issue in noticed]
    graphs = []
    for rule, value in wanted.rules:
        graph = rule.graph(area.key)
        quads = rule.infer(facts, decisions, settings, graph)
        issues = shape_issues(quads)
        notices += (Notice(graph, issue) for issue in issues)
        if all(issue.severity is not Severity.ERROR for issue in issues):
            graphs.append(GraphText.of(graph, (*quads, fingerprint_quad(graph, value))))
    return Computed(tuple(graphs), tuple(notices))


def compute_one_by_one(
    store: Store, wanted: Sequence[Wanted], decisions: Decisions, settings: QuadSettings
) -> Iterator[Computed]:
    """Compute in this process, each when it is asked for."""
    return (computed(store, one, decisions, settings) for one in wanted)


@dataclass(frozen=True, slots=True)
class Shared:
    """What another process needs to compute a jurisdiction."""

    folder: Path
    """Of the store."""
    wanted: Wanted
    decisions: Decisions
    settings: QuadSettings


@dataclass(frozen=True, slots=True)
class SharedComputing:
    """Computes in the processes of a pool; called like `compute_one_by_one`."""

    pool: Pool
    folder: Path

    def __call__(
        self, store: Store, wanted: Sequence[Wanted], decisions: Decisions, settings: QuadSettings
    ) -> Iterator[Computed]:
        """Compute jurisdictions, in their order."""
        if len(wanted) < WORTH_SHARING:
            yield from compute_one_by_one(store, wanted, decisions, settings)
            return
        tasks = [Shared(self.folder, one, decisions, settings) for one in wanted]
        for task, found in zip(tasks, self.pool.in_order(compute_in_worker, tasks), strict=True):
            yield computed(store, task.wanted, decisions, settings) if found is None else found


_opened: dict[Path, Store] = {}
"""The stores that a worker process reads."""


def compute_in_worker(task: Shared) -> Computed | None:
    """Compute a jurisdiction in a worker process; None where the store cannot be read."""
    for _ in range(ATTEMPTS):
        try:
            if task.folder not in _opened:
                _opened[task.folder] = open_for_reading(task.folder)[1]
            return computed(_opened[task.folder], task.wanted, task.decisions, task.settings)
        except StoreError:
            lost = _opened.pop(task.folder, None)
            if lost is not None:
                lost.close()
    return None
