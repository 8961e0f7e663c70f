"""An extraction as a spaCy DocBin: our records as data to train a component of one's own on.

Each line of the text becomes a Doc with a token for each character, white space left out (a line break inside
a record joins its lines). Named things, at every place where they stand, are the Doc's entities and its span
group `sc`, which the span categorizer trains on; the quotes of quantities and states are the group
`quantities`, where spans may overlap. Lines without any are kept too: a component must learn what names
nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from extractors.extraction import Extraction
from extractors.mapped_text import MappedText
from ontology.records import Bound, Entity, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

SPANS_KEY = "sc"
"""The group that spaCy's span categorizer looks in by default."""
QUANTITIES_KEY = "quantities"
LONGEST_DOC = 2_000
"""A line of more characters is cut there; a record that lies across the cut is left out."""


class Span(NamedTuple):
    """A stretch with its label."""

    start: int
    end: int
    label: str


class Line(NamedTuple):
    """A line without white space, with what was read in it; offsets count in the line."""

    text: str
    names: list[Span]
    quantities: list[Span]


def to_docbin(*extractions: Extraction) -> bytes:
    """The DocBin of one or several extractions, as `spacy train` reads it.

    Args:
        extractions: Records with their documents.

    Returns:
        The bytes of a `.spacy` file. They are the same for the same records.
    """
    from spacy.tokens import DocBin

    docs = DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], store_user_data=False)
    for extraction in extractions:
        for doc in docs_of(extraction):
            docs.add(doc)
    return docs.to_bytes()


def docs_of(extraction: Extraction) -> Iterator[Doc]:
    """The annotated Docs, in the order of the text."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    vocab = Vocab()
    for line in lines_of(extraction):
        doc = Doc(vocab, words=list(line.text), spaces=[False] * len(line.text))
        names = _spans_in(doc, line.names)
        doc.set_ents(names)
        doc.spans[SPANS_KEY] = names
        doc.spans[QUANTITIES_KEY] = _spans_in(doc, line.quantities)
        yield doc


def _spans_in(doc: Doc, spans: Iterable[Span]) -> list[SpacySpan]:
    from spacy.tokens import Span as SpacySpan

    return [SpacySpan(doc, start, end, label=label) for start, end, label in spans]


def lines_of(extraction: Extraction) -> Iterator[Line]:
    """The lines that hold more than white space."""
    text = extraction.document.text
    names = sorted(set(_names(extraction)))
    quantities = sorted(set(_quantities(extraction)))
    name_at = quantity_at = 0
    for start, end in _stretches(text, [*names, *quantities]):
        mapped = MappedText.squeezed(text, start, end)
        name_at, names_here = _within(mapped, names, name_at, start, end)
        quantity_at, quantities_here = _within(mapped, quantities, quantity_at, start, end)
        if mapped.text:
            yield Line(mapped.text, _without_overlap(names_here), quantities_here)


def _names(extraction: Extraction) -> Iterator[Span]:
    for entity in extraction.of(Entity):
        for one in (entity.evidence, *entity.mentions):
            yield Span(one.start, one.end, str(entity.entity_class))


def _quantities(extraction: Extraction) -> Iterator[Span]:
    for one in extraction.of(Quantity):
        label = "State" if one.op is Bound.QUALITATIVE else "Quantity"
        yield Span(one.evidence.start, one.evidence.end, label)


def _within(mapped: MappedText, spans: list[Span], at: int, start: int, end: int) -> tuple[int, list[Span]]:
    """The spans that lie in a stretch, by offsets in its text; and where in the list the next begin."""
    found: list[Span] = []
    while at < len(spans) and spans[at].start < end:
        span = spans[at]
        at += 1
        if span.start >= start and span.end <= end:
            first, last = bisect_left(mapped.origins, span.start), bisect_left(mapped.origins, span.end)
            if first < last:
                found.append(Span(first, last, span.label))
    return at, found


def _stretches(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Lines, joined where a record goes on in the next one, cut where they are too long."""
    inside = {at for span in spans for at in _breaks(text, span)}
    start = 0
    for at, character in enumerate(text):
        if (character == "\n" and at not in inside) or at - start >= LONGEST_DOC:
            yield start, at
            start = at
    yield start, len(text)


def _breaks(text: str, span: Span) -> Iterator[int]:
    """Where lines end inside a span."""
    at = text.find("\n", span.start, span.end)
    while at >= 0:
        yield at
        at = text.find("\n", at + 1, span.end)


def _without_overlap(spans: list[Span]) -> list[Span]:
    """Of names that overlap the first, and of those that begin together the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=_longest_first):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _longest_first(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.label
