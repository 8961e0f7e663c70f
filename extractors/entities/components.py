"""The spaCy components: one rule family each, and the one that settles conflicts.

A family's component adds a span group `gwr.<family>` to the Doc; each span carries its class as label, its
rule as span id and, where the name was completed, the completed name as kb id. `gwr_settle` reads these
groups, the groups and entities of a user's own components as far as its configuration says so, and writes
the group `entities`. Importing this module registers the factories and imports spaCy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.entities import (
    called_projects,
    clause_policies,
    closed_drives,
    congresses,
    enumerations,
    forms,
    heads,
    inspections,
    joint_strategies,
    known_names,
    learned,
    persons,
    pilot_areas,
    places,
    purposes,
    quotations,
    shared_heads,
    titles,
    vetoes,
)
from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.settling import settle

GROUP = "entities"
"""Name of the span group that holds the settled entities."""
PREFIX = "gwr."
TEXT_KEY = "gwr_text"
READING_KEY = "gwr_reading"
CHARACTERS_KEY = "gwr_characters"
"""Marks a Doc whose tokens are characters, so that a token's number is its offset."""
FOUND_KEY = "gwr_found"
"""What our groups were made of, by name."""
VETOES = "gwr.vetoes"
CLASSES = frozenset(["Organization", "Person", "Place", "Project", "Policy", "Campaign", "Event"])

Find = Callable[[Reading], Iterator[Candidate]]

FAMILIES: dict[str, Find] = {
    "known_names": known_names.find,
    "forms": forms.find,
    "congresses": congresses.find,
    "inspections": inspections.find,
    "titles": titles.find,
    "quotations": quotations.find,
    "enumerations": enumerations.find,
    "called_projects": called_projects.find,
    "clause_policies": clause_policies.find,
    "joint_strategies": joint_strategies.find,
    "purposes": purposes.find,
    "shared_heads": shared_heads.find,
    "closed_drives": closed_drives.find,
    "heads": heads.find,
    "pilot_areas": pilot_areas.find,
    "persons": persons.find,
    "places": places.find,
}
"""The rule families; each is the component `gwr_<family>`."""


def reading_of(doc: Doc) -> Reading:
    """The masked text and the clauses of a Doc, read once."""
    reading = doc.user_data.get(READING_KEY)
    if not isinstance(reading, Reading):
        reading = Reading.of(doc.user_data.get(TEXT_KEY) or doc.text)
        doc.user_data[READING_KEY] = reading
    return reading


def add_group(doc: Doc, name: str, candidates: Iterable[Candidate]) -> None:
    """Put candidates into a span group; those that a foreign tokenizer's tokens do not fit are left out."""
    if CHARACTERS_KEY not in doc.user_data:
        fitted = (
            doc.char_span(start, end, label=label, kb_id=completed, span_id=rule)
            for start, end, label, rule, completed in candidates
        )
        doc.spans[name] = [span for span in fitted if span is not None]
        return
    found = list(candidates)
    doc.spans[name] = [
        Span(doc, start, end, label=label, kb_id=completed, span_id=rule)
        for start, end, label, rule, completed in found
    ]
    doc.user_data.setdefault(FOUND_KEY, {})[name] = (doc.spans[name], found)


def candidates_in(doc: Doc, name: str) -> Iterable[Candidate]:
    """The candidates of a span group; a span without an id is one of a user's component.

    Reading a span costs more than finding it, so that what our own groups were made of is remembered as long
    as the group is the one that was made and as long as it was.
    """
    group = doc.spans[name]
    size = len(group)
    made: object
    found: list[Candidate]
    made, found = doc.user_data.get(FOUND_KEY, {}).get(name, (None, []))
    if made is group and len(found) == size:
        return found
    return [_candidate(span, f"model.{name}") for span in group]


def _candidate(span: Span, rule: str) -> Candidate:
    return Candidate(span.start_char, span.end_char, span.label_, span.id_ or rule, span.kb_id_)


class Family:
    """A component that runs one rule family."""

    def __init__(self, family: str) -> None:
        self.group = PREFIX + family
        self.find = FAMILIES[family]

    def __call__(self, doc: Doc) -> Doc:
        add_group(doc, self.group, self.find(reading_of(doc)))
        return doc


class Vetoes:
    """A component that marks what is no name (`gwr.vetoes`)."""

    def __call__(self, doc: Doc) -> Doc:
        found = vetoes.find(reading_of(doc))
        add_group(doc, VETOES, (Candidate(start, end, "Veto", "vetoes.list") for start, end in found))
        return doc


class Learned:
    """A component that finds the names of the other families again (`gwr.learned`)."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        groups = [name for name in doc.spans if name.startswith(PREFIX) and name != VETOES]
        names = learned.learn(reading, (c for name in sorted(groups) for c in candidates_in(doc, name)))
        add_group(doc, PREFIX + "learned", learned.find(reading, names))
        return doc


class Settle:
    """The component that settles conflicts and writes the group `entities`."""

    def __init__(self, groups: list[str], labels: dict[str, str], entities: bool) -> None:
        self.groups = groups
        self.labels = labels
        self.entities = entities

    def __call__(self, doc: Doc) -> Doc:
        vetoed = [(c.start, c.end) for c in candidates_in(doc, VETOES)] if VETOES in doc.spans else []
        add_group(doc, GROUP, settle(self._candidates(doc), vetoed))
        for key in (READING_KEY, TEXT_KEY, FOUND_KEY):  # what cannot be stored with the Doc
            doc.user_data.pop(key, None)
        return doc

    def _candidates(self, doc: Doc) -> Iterator[Candidate]:
        for name in sorted(doc.spans):
            if name in self.groups or (name.startswith(PREFIX) and name != VETOES):
                yield from filter(None, map(self._named, candidates_in(doc, name)))
        if self.entities:
            for span in doc.ents:
                yield from filter(None, [self._named(_candidate(span, "model.entity"))])

    def _named(self, candidate: Candidate) -> Candidate | None:
        label = self.labels.get(candidate.label, candidate.label)
        if label not in CLASSES:
            return None
        return candidate._replace(label=label)


@Language.factory("gwr_family", default_config={"family": "heads"})
def create_family(nlp: Language, name: str, family: str) -> Family:
    """A component that runs one rule family; `gwr_heads`, `gwr_places` and so on are made of it."""
    return Family(family)


@Language.factory("gwr_vetoes")
def create_vetoes(nlp: Language, name: str) -> Vetoes:
    """The component `gwr_vetoes`."""
    return Vetoes()


@Language.factory("gwr_learned")
def create_learned(nlp: Language, name: str) -> Learned:
    """The component `gwr_learned`."""
    return Learned()


@Language.factory("gwr_settle", default_config={"groups": [], "labels": {}, "entities": False})
def create_settle(
    nlp: Language, name: str, groups: list[str], labels: dict[str, str], entities: bool
) -> Settle:
    """The component `gwr_settle`.

    Args:
        nlp: The pipeline.
        name: Name of the component in it.
        groups: Span groups of other components to read as well.
        labels: Their labels by our class: {"ORG": "Organization"}.
        entities: Are the Doc's entities (`doc.ents`) read as well?
    """
    return Settle(groups, labels, entities)


for _family in FAMILIES:
    Language.factory(f"gwr_{_family}", default_config={"family": _family}, func=create_family)
