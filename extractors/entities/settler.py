"""The component that settles conflicts and writes the span group `entities`.

It reads the groups of the rule families, and of a user's own components what its configuration names: groups,
and the Doc's entities. What it was told to read and did not find, what it found and could not use, it notes
in the Doc (`NOTES_KEY`), so that a slip in the configuration is seen: the code of an issue and its message.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.entities.candidate import Candidate
from extractors.entities.components import (
    CLASSES,
    FOUND_KEY,
    GROUP,
    MISFITS_KEY,
    PREFIX,
    READING_KEY,
    TEXT_KEY,
    VETOES,
    add_group,
    candidate_of,
    candidates_in,
)
from extractors.entities.settling import settle
from ontology.errors import PipelineError

NOTES_KEY = "gwr_notes"
"""Where notes are put in the Doc's user data."""
UNREAD, UNKNOWN, NO_NAME = "pipeline.unread-group", "pipeline.unknown-label", "pipeline.no-name"
ENTITIES = "doc.ents"
LEFT_OUT = ""
"""A label mapped to this is left out without a note."""
CLAUSE_END = re.compile("[，。；！？\\n]")
"""A name of a user's component does not go over one; it would be longer than all others and outdo them."""
ENCLOSED = re.compile("《[^《》]*》|“[^“”]*”")
"""Titles and quotations may hold any mark."""

Note = tuple[str, str]
Refused = Counter[tuple[str, str, str]]
"""How many spans were not taken: for which reason, of which group, with which label."""


class Settle:
    """The component; `create_settle` says what its settings mean."""

    def __init__(self, groups: list[str], labels: dict[str, str], entities: bool) -> None:
        wrong = sorted({label for label in labels.values() if label != LEFT_OUT and label not in CLASSES})
        if wrong:
            raise PipelineError(
                f"[components.gwr_settle.labels] maps to {wrong}; expected one of {sorted(CLASSES)}, "
                'or "" to leave a label out'
            )
        self.groups = groups
        self.labels = labels
        self.entities = entities

    def __call__(self, doc: Doc) -> Doc:
        vetoed = [(c.start, c.end) for c in candidates_in(doc, VETOES)] if VETOES in doc.spans else []
        refused: Refused = Counter()
        settled = settle(self._candidates(doc, refused), vetoed)
        notes = [*self._unread(doc), *self._refused(refused), *_misfits(doc)]
        add_group(doc, GROUP, settled)
        for key in (READING_KEY, TEXT_KEY, FOUND_KEY, MISFITS_KEY):  # what cannot be stored with the Doc
            doc.user_data.pop(key, None)
        doc.user_data[NOTES_KEY] = notes
        return doc

    def _candidates(self, doc: Doc, refused: Refused) -> Iterator[Candidate]:
        """The candidates under our labels; those that cannot be taken are counted."""
        for name, candidates in self._read(doc):
            text = "" if name.startswith(PREFIX) else doc.text
            for candidate in candidates:
                label = self.labels.get(candidate.label, candidate.label)
                if label not in CLASSES:
                    refused[UNKNOWN, name, label] += label != LEFT_OUT
                elif text and _holds_clauses(text[candidate.start : candidate.end]):
                    refused[NO_NAME, name, label] += 1
                else:
                    yield candidate if label == candidate.label else candidate._replace(label=label)

    def _read(self, doc: Doc) -> Iterator[tuple[str, Iterable[Candidate]]]:
        for name in sorted(doc.spans):
            if name in self.groups or (name.startswith(PREFIX) and name != VETOES):
                yield name, candidates_in(doc, name)
        if self.entities:
            # An entity linker puts the number of a knowledge base where a completed name would stand.
            yield ENTITIES, (candidate_of(span, "model.entity")._replace(name="") for span in doc.ents)

    def _unread(self, doc: Doc) -> Iterator[Note]:
        """Groups to read that are not there, names that are there and not to be read."""
        written = [name for name in sorted(doc.spans) if not name.startswith(PREFIX)]
        for name in self.groups:
            if name not in doc.spans:
                others = ", ".join(written) or "none"
                yield (
                    "pipeline.missing-group",
                    f"gwr_settle is to read the group {name!r}, which no component wrote (written: {others})",
                )
        for name in written:
            if name not in self.groups:
                yield UNREAD, f"no group of gwr_settle is {name!r}: its spans are not read"
        if doc.ents and not self.entities:
            yield UNREAD, "gwr_settle does not read doc.ents: its entities = false"

    def _refused(self, refused: Refused) -> Iterator[Note]:
        mapped = ", ".join(sorted(self.labels)) or "none"
        for (code, group, label), count in sorted((+refused).items()):
            spans = f"{count} spans of {group} labelled {label!r}"
            if code == UNKNOWN:
                yield (
                    code,
                    f"{spans}: it is none of the seven classes and not among the labels of gwr_settle "
                    f"(mapped: {mapped})",
                )
            else:
                yield code, f"{spans} go over the end of a line or clause, which no name does"


def _holds_clauses(span: str) -> bool:
    return CLAUSE_END.search(ENCLOSED.sub("", span)) is not None


def _misfits(doc: Doc) -> Iterator[Note]:
    count = doc.user_data.get(MISFITS_KEY, 0)
    if count:
        yield (
            "pipeline.tokens",
            f"{count} names that rules found begin or end inside a token; "
            'the tokenizer "gwr.characters.v1" fits all of them',
        )


@Language.factory("gwr_settle", default_config={"groups": [], "labels": {}, "entities": False})
def create_settle(
    nlp: Language, name: str, groups: list[str], labels: dict[str, str], entities: bool
) -> Settle:
    """The component `gwr_settle`.

    Args:
        nlp: The pipeline.
        name: Name of the component in it.
        groups: Span groups of other components to read as well.
        labels: Their labels by our class: {"ORG": "Organization"}; by "" to leave them out.
        entities: Are the Doc's entities (`doc.ents`) read as well?
    """
    return Settle(groups, labels, entities)
