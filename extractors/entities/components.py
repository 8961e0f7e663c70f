"""The spaCy components: one rule family each.

A family's component adds a span group `gwr.<family>` to the Doc; each span carries its class as label, its
rule as span id and, where the name was completed, the completed name as kb id. `gwr_settle` reads these
groups (`settler`). Importing this module registers the factories and imports spaCy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.entities import (
    called_projects,
    clause_policies,
    congresses,
    enumerations,
    forms,
    heads,
    inspections,
    institutions,
    joint_strategies,
    known_names,
    learned,
    persons,
    pilot_areas,
    places,
    purposes,
    quotations,
    said,
    shared_heads,
    titles,
    told,
    vetoes,
)
from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from ontology.errors import PipelineError

GROUP = "entities"
"""Name of the span group that holds the settled entities."""
PREFIX = "gwr."
TEXT_KEY = "gwr_text"
READING_KEY = "gwr_reading"
CHARACTERS_KEY = "gwr_characters"
"""Marks a Doc whose tokens are characters, so that a token's number is its offset."""
FOUND_KEY = "gwr_found"
"""What our groups were made of, by name."""
MISFITS_KEY = "gwr_misfits"
"""How many candidates did not fit the tokens of a foreign tokenizer."""
VETOES = "gwr.vetoes"
CLASSES = frozenset(["Organization", "Person", "Place", "Project", "Policy", "Campaign", "Event"])

Find = Callable[[Reading], Iterator[Candidate]]

FAMILIES: dict[str, Find] = {
    "known_names": known_names.find,
    "forms": forms.find,
    "institutions": institutions.find,
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
    "said": said.find,
    "heads": heads.find,
    "pilot_areas": pilot_areas.find,
    "persons": persons.find,
    "told": told.find,
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
        fitted = [
            doc.char_span(start, end, label=label, kb_id=completed, span_id=rule)
            for start, end, label, rule, completed in candidates
        ]
        doc.spans[name] = [span for span in fitted if span is not None]
        doc.user_data[MISFITS_KEY] = doc.user_data.get(MISFITS_KEY, 0) + fitted.count(None)
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
    return [candidate_of(span, f"model.{name}") for span in group]


def candidate_of(span: Span, rule: str) -> Candidate:
    """A span as a candidate; `rule` stands for the id that it may lack."""
    return Candidate(span.start_char, span.end_char, span.label_, span.id_ or rule, span.kb_id_)


class Family:
    """A component that runs one rule family."""

    def __init__(self, family: str) -> None:
        if family not in FAMILIES:
            raise PipelineError(f"gwr_family: no rule family {family!r}; there are {sorted(FAMILIES)}")
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


for _family in FAMILIES:
    Language.factory(f"gwr_{_family}", default_config={"family": _family}, func=create_family)
