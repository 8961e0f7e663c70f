"""Running the rules over a store: only over what changed, one jurisdiction after the other.

    1. list the jurisdictions of the store and their documents
    2. hold the fingerprint that each graph of a rule should have against the one it has
    3. read the facts of the jurisdictions that differ, correct them by human decisions, run the rules
    4. put the new graphs in the place of the old ones, one change a jurisdiction
    5. remove inferred graphs that no rule and no jurisdiction has any more

Interrupted anywhere, the next run goes on: what was not computed has no fingerprint yet. A graph that
violates a shape is not stored, and reported.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kg.decisions import Decisions
from kg.facts import Packed, jurisdictions
from kg.infer.computing import Compute, Wanted, Work, compute_one_by_one, gathered
from kg.infer.fingerprint import fingerprint, stored_fingerprints
from kg.infer.registry import RULES
from kg.infer.report import InferenceReport
from kg.infer.rule import GRAPHS, InferenceRule
from kg.ledger import Ledger
from kg.notice import Notice
from kg.quads.settings import DEFAULT, QuadSettings
from kg.store.protocol import Change, Store
from ontology.iri import IRI

Progress = Callable[[int, int, str], None]
"""Called before each jurisdiction with how many are done, how many there are, and its name."""


@dataclass(slots=True)
class _Plan:
    wanted: list[Wanted] = field(default_factory=list)
    unchanged: int = 0
    expected: set[IRI] = field(default_factory=set)
    """All graphs that the store should hold."""


def infer(
    store: Store,
    *,
    touched: Collection[IRI] = (),
    known: Mapping[IRI, Packed] | None = None,
    decisions: Decisions = Decisions(),  # noqa: B008 - frozen
    rules: Sequence[InferenceRule] = RULES,
    settings: QuadSettings = DEFAULT,
    progress: Progress | None = None,
    compute: Compute = compute_one_by_one,
) -> InferenceReport:
    """Bring the inferred graphs of a store up to date.

    Args:
        store: open for writing.
        touched: graphs of documents that were just stored; their jurisdictions are computed in any case.
        known: packed facts of documents, by their nodes; those of others are read from the store.
        decisions: what people decided.
        rules: the rules, in their order.
        settings: base of ids and language of names.
        progress: told before each jurisdiction.
        compute: computes the graphs of jurisdictions, here or in other processes.

    Returns:
        What was computed, and what was noticed.

    Raises:
        StoreWriteError: the store cannot be written; jurisdictions computed before stay.
    """
    stored = stored_fingerprints(store)
    plan = _plan(store, stored, frozenset(touched), decisions, rules, settings)
    notices: list[Notice] = []
    results = compute(
        Work(wanted, gathered(store, wanted.area, known or {}), decisions, settings) for wanted in plan.wanted
    )
    for done, wanted in enumerate(plan.wanted):
        if progress is not None:
            progress(done, len(plan.wanted), wanted.area.name or wanted.area.key)
        found = next(results)
        notices += found.notices
        replaced = {rule.graph(wanted.area.key) for rule, _ in wanted.rules} & stored.keys()
        store.apply(Change(remove_graphs=tuple(sorted(replaced)), add_graphs=found.graphs))
    removed = tuple(
        sorted(name for name in store.graphs() if name.startswith(GRAPHS) and name not in plan.expected)
    )
    if removed:
        store.apply(Change(remove_graphs=removed))
    return InferenceReport(
        recomputed=tuple(wanted.area.key for wanted in plan.wanted),
        unchanged=plan.unchanged,
        removed=removed,
        notices=tuple(notices),
    )


def _plan(
    store: Store,
    stored: dict[IRI, str],
    touched: frozenset[IRI],
    decisions: Decisions,
    rules: Sequence[InferenceRule],
    settings: QuadSettings,
) -> _Plan:
    versions = {entry.graph: entry.version for entry in Ledger.read(store).entries()}
    plan = _Plan()
    for area in jurisdictions(store):
        due = []
        for rule in rules:
            graph = rule.graph(area.key)
            plan.expected.add(graph)
            value = fingerprint(
                rule,
                area,
                versions=versions,
                decisions=decisions.within(area.key),
                settings=settings,
            )
            if stored.get(graph) != value or touched & area.graphs:
                due.append((rule, value))
        if due:
            plan.wanted.append(Wanted(area, tuple(due)))
        else:
            plan.unchanged += 1
    return plan
