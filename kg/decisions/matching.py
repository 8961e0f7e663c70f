"""Decisions that match nothing in the store: a name that no document has any more, a fact that is gone.

Names are looked up by their labels and facts by their ids, in one question each, however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.decisions.curated import fact_node
from kg.decisions.decision import Decision, Subject, Verb
from kg.decisions.decisions import ANYWHERE
from kg.decisions.lines import BY_ID
from kg.notice import Notice
from kg.quads.model import Literal
from kg.quads.nquads import object_text
from kg.quads.settings import DEFAULT, QuadSettings
from kg.store.answers import Selection, text_of
from kg.store.protocol import Store
from ontology.ids import Ids, encoded
from ontology.iri import IRI
from ontology.issues import Issue, Severity

CHUNK = 2000
"""Names or ids in one question."""
NAMED = "SELECT DISTINCT ?node ?name WHERE { VALUES ?name { %s } ?node skos:prefLabel ?name }"
STATED = "SELECT DISTINCT ?node WHERE { VALUES ?node { %s } GRAPH ?graph { ?node a ?class } }"


def unmatched(
    decisions: Sequence[Decision], store: Store, *, settings: QuadSettings = DEFAULT
) -> list[Notice]:
    """A notice for each decision about something that the store does not hold."""
    ids = Ids(settings.base)
    names = sorted({name for decision in decisions for name in _names(decision)})
    nodes = sorted({node for decision in decisions for node in _facts(decision, ids)})
    bearers = _bearers(names, store, settings)
    known = _known(nodes, store)
    notices = []
    for decision in decisions:
        lost = [name for name in _names(decision) if not _is_named(name, decision, bearers)]
        lost += [node for node in _facts(decision, ids) if node not in known]
        if lost:
            notices.append(_notice(decision, lost))
    return notices


def _names(decision: Decision) -> tuple[str, ...]:
    """The names that have to be there for a decision to change anything."""
    if decision.subject in BY_ID:
        return ()
    if decision.verb is Verb.ALIAS:  # what it is an alias of can be a concept that no document names
        return (decision.first,)
    return (decision.first, decision.second)


def _facts(decision: Decision, ids: Ids) -> tuple[IRI, ...]:
    if decision.subject is Subject.FACT:
        return (fact_node(decision.first, ids),)
    if decision.subject is Subject.OUTCOME:
        return (fact_node(decision.first, ids), fact_node(decision.second, ids))
    return ()


def _bearers(names: Sequence[str], store: Store, settings: QuadSettings) -> dict[str, list[str]]:
    """The nodes that bear each name."""
    found: dict[str, list[str]] = defaultdict(list)
    for part in _chunks([object_text(Literal(name, language=settings.language)) for name in names]):
        answer = store.query(NAMED % " ".join(part))
        assert isinstance(answer, Selection)
        for node, name in answer.rows:
            found[text_of(name)].append(text_of(node))
    return found


def _known(nodes: Sequence[IRI], store: Store) -> set[str]:
    found: set[str] = set()
    for part in _chunks([object_text(node) for node in nodes]):
        answer = store.query(STATED % " ".join(part))
        assert isinstance(answer, Selection)
        found |= {text_of(node) for (node,) in answer.rows}
    return found


def _is_named(name: str, decision: Decision, bearers: dict[str, list[str]]) -> bool:
    """Does something of the jurisdiction bear the name? Indicators belong to documents, not to places."""
    nodes = bearers.get(name, [])
    if decision.jurisdiction == ANYWHERE or decision.subject is Subject.INDICATOR:
        return bool(nodes)
    return any(f"_{encoded(decision.jurisdiction)}_" in node for node in nodes)


def _chunks(items: Sequence[str]) -> Iterable[Sequence[str]]:
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def _notice(decision: Decision, lost: Sequence[str]) -> Notice:
    message = (
        f"nothing in {decision.jurisdiction} is called {' or '.join(map(repr, lost))}; "
        "the decision changes nothing now"
    )
    return Notice(decision.source, Issue("decision.unmatched", message, Severity.WARNING))
