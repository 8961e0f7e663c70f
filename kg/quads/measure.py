"""Units of measure: those of QUDT where QUDT has them, else units of the graph's own.

Scale words are resolved before (亿元 is 元 times 10⁸), so that what is left is a base unit or a measure word
such as 家, 处, 场次.
"""

from __future__ import annotations

from functools import cache

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.errors import VocabularyError
from ontology.iri import IRI
from ontology.lexicon import lexicon
from ontology.terms import QUDT, RDFS

QUDT_UNITS = "http://qudt.org/vocab/unit/"


def add_measure(statements: Statements, scope: Scope, word: str) -> IRI:
    """State a unit of measure.

    Args:
        statements: gathers what is stated.
        scope: the report.
        word: the unit as printed, without a scale word.

    Returns:
        The node of the unit.
    """
    known = _known().get(word)
    node, label = known or (scope.ids.make("measure", word), word)
    statements.typed(node, QUDT.Unit)
    statements.name(node, RDFS.label, label)
    return node


@cache
def _known() -> dict[str, tuple[IRI, str]]:
    """The unit and its label for each printed word."""
    found: dict[str, tuple[IRI, str]] = {}
    for name, printed in lexicon("qudt_units")["units"].items():
        for word in printed:
            if word in found:
                raise VocabularyError(f"qudt_units.yaml: {word!r} stands for two units")
            found[word] = IRI(QUDT_UNITS + name), printed[0]
    return found
