"""Counting what a store, and the files that it was built from, tell of how well each document was read.

The counts come from the store. Only a second reading needs the text: the file is read again where it still
has the bytes that the store knows; where it has not, that document has no second reading, and its file is
named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.quantities.tally import FigureTally
from kg.diff.catalogue import CataloguedDocument, read_catalogue
from kg.facts.area import StoredDocument
from kg.facts.rows import rows
from kg.ledger import Entry
from kg.quads.measurement import METRICS
from kg.quality.estimate import Observed
from kg.quality.second_reading import Agreement, SecondReading
from kg.store.protocol import Store
from kg.tables.evidence import EvidenceFact, read_evidence
from ontology.errors import ReadError
from ontology.ids import NAMED_KINDS
from ontology.iri import IRI

MEASURED = """
SELECT ?metric ?value
WHERE { GRAPH $graph { ?one dqv:computedOn $document ; dqv:isMeasurementOf ?metric ; dqv:value ?value } }
"""
NUMBERS = """
SELECT DISTINCT ?number WHERE { GRAPH $graph { ?row dct:isPartOf $document ; csvw:rownum ?number } }
"""
FAULTY = """
SELECT DISTINCT ?task
WHERE {
  GRAPH $graph {
    ?row dct:isPartOf $document ; csvw:describes ?task .
    ?cell dct:isPartOf ?row ; csvw:name ?column ; gwr:surface ?words .
    VALUES ?column { "lead" "support" "leaders" }
    FILTER(REGEX(?words, "[0-9A-Za-z\\u4E00-\\u9FFF]"))
    FILTER NOT EXISTS { ?responsibility gwr:forTask ?task }
  }
}
"""
RULES = """
SELECT ?mention ?body ?rule
WHERE {
  GRAPH $graph {
    ?span oa:hasSource $document .
    ?mention oa:hasTarget ?span ; oa:hasBody ?body ; gwr:rule ?rule .
  }
}
"""
FIGURES = frozenset(("target", "result", "figure"))
RESPONSIBILITY = "resp"
COMPARABLE = frozenset(("unit", "person", "place", RESPONSIBILITY))
"""What the tagger of the second reading knows, too."""
KINDS = {"task": "task", **dict.fromkeys(FIGURES, "quantity"), **dict.fromkeys(NAMED_KINDS, "entity")}
"""Kind of node, as its id says, to the kind of record that it comes from."""


@dataclass(frozen=True, slots=True)
class DocumentQuality:
    """A document and what was counted of it."""

    document: CataloguedDocument
    observed: Observed
    unread: str | None = None
    """Why there is no second reading, where one was asked for."""


def observe(store: Store, root: Path, second: SecondReading | None) -> Iterator[DocumentQuality]:
    """What is counted of each document of a store.

    Args:
        store: holds the documents' graphs.
        root: the folder that the paths of files are relative to.
        second: reads names a second time; None leaves that out.
    """
    for document in read_catalogue(store):
        agreement, unread = None, None
        if second is not None:
            text = text_of_file(document.entry, root)
            if text is None:
                unread = document.file
            else:
                agreement = agreed(second, text, read_evidence(store, document.stored))
        yield DocumentQuality(document, observed(store, document.stored, agreement), unread)


def observed(store: Store, document: StoredDocument, agreement: Agreement | None) -> Observed:
    """The counts of one document."""
    numbers = {row.number("number") for row in rows(store, NUMBERS, document)}
    rules = Counter(
        (KINDS[kind], row.text("rule"))
        for row in rows(store, RULES, document)
        if (kind := kind_of(row.node("body"))) in KINDS
    )
    return Observed(
        rules=dict(sorted(rules.items())),
        figures=measured(store, document),
        rows=len(numbers),
        missing_rows=max(numbers, default=0) - len(numbers - {0}),
        faulty_tasks=len({row.node("task") for row in rows(store, FAULTY, document)}),
        agreement=agreement,
    )


def measured(store: Store, document: StoredDocument) -> FigureTally | None:
    """What became of the figures of a document; None where that was not counted."""
    found = {row.node("metric"): row.number("value") for row in rows(store, MEASURED, document)}
    if not found:
        return None
    return FigureTally(**{name: found.get(metric, 0) for name, metric in METRICS.items()})


def kind_of(node: IRI) -> str:
    """The kind of a node, as its id says.

    >>> kind_of(IRI("https://w3id.org/gwr/id/unit_澄桥区_区财政局"))
    'unit'
    """
    return node.rpartition("/")[2].partition("_")[0]


def agreed(second: SecondReading, text: str, evidence: Iterable[EvidenceFact]) -> Agreement:
    """How a second reading agrees with what the store has of a text."""
    every = list(evidence)
    named = [one for one in every if (kind := kind_of(one.about)) in NAMED_KINDS or kind == RESPONSIBILITY]
    marked = [(one.start, one.end) for one in named]
    comparable = {(one.start, one.end) for one in named if kind_of(one.about) in COMPARABLE}
    ends = [(one.start, one.end) for one in every]
    extent = min((start for start, _ in ends), default=0), max((end for _, end in ends), default=0)
    return second.agreement(text, extent, marked, comparable)


def text_of_file(entry: Entry | None, root: Path) -> str | None:
    """The text of a document, if one of its files still has the bytes that were read."""
    from extractors.readers import read_document

    for path in sorted(entry.paths) if entry is not None else ():
        try:
            document = read_document((root / path).read_bytes(), Path(path).name)
        except (OSError, ReadError):
            continue
        if entry is not None and document.sha256 == entry.sha256:
            return document.text
    return None
