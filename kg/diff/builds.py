"""Comparing two builds: which documents came, went or changed, what in them did, how many statements.

Files are paired by their bytes, then by their path, then by place, kind, year and title. The same bytes read
by the same rules give the same graph, so that only documents are looked into of which the graph or its size
is another; in the same way an inferred graph of the same fingerprint is the same. What files are called makes
no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from exports.difference import Change, Compared, Comparison, CountRow, Difference, Group, Quote
from kg.decisions import Decisions
from kg.decisions.curated import CURATED
from kg.diff.catalogue import CataloguedDocument, by_graph, read_catalogue
from kg.diff.comparing import differences, side
from kg.diff.material import read_material, read_units
from kg.diff.order import ordered
from kg.infer.fingerprint import stored_fingerprints
from kg.ledger import META
from kg.quads.settings import INFERRED
from kg.store.protocol import Statistics, Store
from ontology.iri import IRI

Documents = tuple[CataloguedDocument, ...]
"""The documents of one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A store and what is known of it at once."""

    label: str
    store: Store
    decisions: Decisions
    files: Mapping[IRI, Documents]
    """The documents of each file, by its graph."""
    sizes: Statistics
    prints: Mapping[IRI, str]
    """The fingerprints of inferred graphs."""

    @classmethod
    def of(cls, label: str, store: Store, decisions: Decisions) -> Build:
        """A store, looked through."""
        return cls(
            label=label,
            store=store,
            decisions=decisions,
            files=by_graph(read_catalogue(store)),
            sizes=store.statistics(),
            prints=stored_fingerprints(store),
        )


def compare_builds(left: Build, right: Build) -> Comparison:
    """What two builds differ in."""
    pairs = dict(_pairs(left.files, right.files))
    found = [
        _of_document(one, None, Change.DROPPED)
        for graph, documents in left.files.items()
        if graph not in pairs
        for one in documents
    ]
    known = set(pairs.values())
    found += [
        _of_document(None, one, Change.ADDED)
        for graph, documents in right.files.items()
        if graph not in known
        for one in documents
    ]
    changed = [(one, other) for one, other in pairs.items() if not _same_graph(left, right, one, other)]
    for one, other in changed:
        found += _of_pair(left.files[one], right.files[other])
    found += _of_content(left, right, changed)
    return Comparison(
        compared=Compared.BUILDS,
        left=side(left.label, tuple(chain.from_iterable(left.files.values()))),
        right=side(right.label, tuple(chain.from_iterable(right.files.values()))),
        differences=ordered(found),
        counts=tuple(_counts(left, right)),
    )


def _pairs(left: Mapping[IRI, Documents], right: Mapping[IRI, Documents]) -> Iterator[tuple[IRI, IRI]]:
    """Which files of two builds are one, by their graphs."""
    gone, come = dict(left), dict(right)
    for key in (_hashes, _paths, _said):
        keyed: dict[object, IRI] = {}
        for graph, documents in come.items():
            for one in key(documents):
                keyed.setdefault(one, graph)
        for graph, documents in list(gone.items()):
            found = next((keyed[one] for one in key(documents) if one in keyed), None)
            if found is not None and found in come:
                del gone[graph], come[found]
                yield graph, found


def _hashes(documents: Documents) -> tuple[object, ...]:
    entry = documents[0].entry
    return () if entry is None else (entry.sha256,)


def _paths(documents: Documents) -> tuple[object, ...]:
    entry = documents[0].entry
    return () if entry is None else tuple(sorted(entry.paths))


def _said(documents: Documents) -> tuple[object, ...]:
    first = documents[0]
    fact = first.fact
    if fact.title is None or fact.plan_year is None:
        return ()
    return ((first.area.key, fact.kind, fact.plan_year, fact.title),)


def _same_graph(left: Build, right: Build, one: IRI, other: IRI) -> bool:
    before, after = left.files[one][0].entry, right.files[other][0].entry
    if before is None or after is None or (before.sha256, before.version) != (after.sha256, after.version):
        return False
    return one == other and left.sizes.graphs.get(one) == right.sizes.graphs.get(other)


def _of_pair(before: Documents, after: Documents) -> Iterator[Difference]:
    """That the bytes of a file, or the rules that read it, are others."""
    one, other = before[0], after[0]
    if one.entry is None or other.entry is None:
        return
    if one.entry.sha256 != other.entry.sha256:
        yield _of_document(one, other, Change.CONTENT, one.entry.sha256, other.entry.sha256)
    elif one.entry.version != other.entry.version:
        yield _of_document(one, other, Change.REREAD, one.entry.version, other.entry.version)


def _of_document(
    one: CataloguedDocument | None,
    other: CataloguedDocument | None,
    change: Change,
    before: str = "",
    after: str = "",
) -> Difference:
    known = other or one
    assert known is not None  # a difference is about a document of one side at least
    return Difference(
        group=Group.DOCUMENT,
        change=change,
        place=known.area.name,
        subject=known.title,
        before=before or ("" if one is None else one.title),
        after=after or ("" if other is None else other.title),
        left=None if one is None else _whole(one),
        right=None if other is None else _whole(other),
    )


def _whole(document: CataloguedDocument) -> Quote:
    return Quote(
        document=document.title, file=document.file, year=document.fact.plan_year, text=document.title
    )


def _of_content(left: Build, right: Build, changed: list[tuple[IRI, IRI]]) -> Iterator[Difference]:
    if not changed:
        return
    units = read_units(left.store), read_units(right.store)
    for one, other in changed:
        yield from differences(
            read_material(left.store, left.files[one], units=units[0], decisions=left.decisions),
            read_material(right.store, right.files[other], units=units[1], decisions=right.decisions),
        )


def _counts(left: Build, right: Build) -> Iterator[CountRow]:
    """Statements by kind of graph, then things by class; what files are called is left out."""
    kinds: dict[str, set[IRI]] = defaultdict(set)
    for graph in (left.sizes.graphs.keys() | right.sizes.graphs.keys()) - {META}:
        kinds[_kind(graph, left, right)].add(graph)
    for kind, graphs in sorted(kinds.items()):
        parts = [_part(left, right, graph) for graph in sorted(graphs)]
        before, after, removed, added = map(sum, zip(*parts, strict=True))
        yield CountRow(name=kind, before=before, after=after, removed=removed, added=added)
    before_of, after_of = left.sizes.classes, right.sizes.classes
    for one in sorted(before_of.keys() | after_of.keys()):
        yield CountRow(name=f"class:{_short(one)}", before=before_of.get(one, 0), after=after_of.get(one, 0))


def _short(name: IRI) -> str:
    from kg.prefixes import compact

    return compact(name)


def _kind(graph: IRI, left: Build, right: Build) -> str:
    if graph == CURATED:
        return "curated"
    if graph.startswith(INFERRED):
        return f"inferred:{graph.removeprefix(INFERRED).partition(':')[0]}"
    return "documents" if graph in left.files or graph in right.files else "other"


def _part(left: Build, right: Build, graph: IRI) -> tuple[int, int, int, int]:
    """Statements of a graph in either build, and those that the other does not have."""
    before, after = left.sizes.graphs.get(graph, 0), right.sizes.graphs.get(graph, 0)
    if not before or not after:
        return before, after, before, after
    if before == after and _same_origin(left, right, graph):
        return before, after, 0, 0
    one, other = _statements(left.store.graph(graph)), _statements(right.store.graph(graph))
    return before, after, len(one - other), len(other - one)


def _same_origin(left: Build, right: Build, graph: IRI) -> bool:
    """Was a graph of both builds made from the same?"""
    if graph in left.files and graph in right.files:
        return _same_graph(left, right, graph, graph)
    fingerprint = left.prints.get(graph)
    return fingerprint is not None and fingerprint == right.prints.get(graph)


def _statements(quads: Iterable[object]) -> frozenset[object]:
    return frozenset(quads)
