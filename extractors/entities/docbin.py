"""An extraction as a spaCy DocBin: our records as data to train a component of one's own on.

Each line of the text that holds a record becomes a Doc with a token for each character, white space left out
(a line break inside a name joins its lines). Named things are the Doc's entities and its span group `sc`,
which the span categorizer trains on. Lines without any are kept too: a component must learn what names
nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.extraction import Extraction
from extractors.mapped_text import MappedText
from ontology.records import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc

SPANS_KEY = "sc"
"""The group that spaCy's span categorizer looks in by default."""
LONGEST_DOC = 2_000
"""A line of more characters is cut there; a name that lies across the cut is left out."""

Span = tuple[int, int, str]


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
    from spacy.tokens import Span as SpacySpan
    from spacy.vocab import Vocab

    vocab = Vocab()
    for line, spans in lines_of(extraction):
        doc = Doc(vocab, words=list(line), spaces=[False] * len(line))
        names = [SpacySpan(doc, start, end, label=label) for start, end, label in spans]
        doc.set_ents(names)
        doc.spans[SPANS_KEY] = names
        yield doc


def lines_of(extraction: Extraction) -> Iterator[tuple[str, list[Span]]]:
    """Lines without white space, with the names in them."""
    text = extraction.document.text
    names = sorted(
        ((e.evidence.start, e.evidence.end, e.entity_class.value) for e in extraction.of(Entity)),
    )
    at = 0
    for start, end in _stretches(text, names):
        mapped = MappedText.squeezed(text, start, end)
        spans: list[Span] = []
        while at < len(names) and names[at][0] < end:
            name_start, name_end, label = names[at]
            at += 1
            if name_start >= start and name_end <= end:
                spans.append((*_inside(mapped, name_start, name_end), label))
        if mapped.text:
            yield mapped.text, _without_overlap(spans)


def _stretches(text: str, names: list[Span]) -> Iterator[tuple[int, int]]:
    """Lines, joined where a name goes on in the next one, cut where they are too long."""
    inside = {at for start, end, _ in names for at in range(start, end)}
    start = 0
    for at, character in enumerate(text):
        if (character == "\n" and at not in inside) or at - start >= LONGEST_DOC:
            yield start, at
            start = at
    yield start, len(text)


def _inside(mapped: MappedText, start: int, end: int) -> tuple[int, int]:
    return bisect_left(mapped.origins, start), bisect_left(mapped.origins, end)


def _without_overlap(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if span[0] < span[1] and (not kept or span[0] >= kept[-1][1]):
            kept.append(span)
    return kept
