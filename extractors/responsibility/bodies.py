"""Do words name bodies? It tells statements of responsibility where their form alone does not."""

from __future__ import annotations

from extractors.mapped_text import MappedText
from extractors.responsibility.clauses import clauses_of
from extractors.responsibility.labels import Part
from extractors.responsibility.names import names_in
from ontology.records import AgentKind

BODIES = frozenset((AgentKind.UNIT, AgentKind.GROUP))


def all_bodies(words: MappedText) -> bool:
    """Are the words nothing but names of bodies?

    >>> line = "区教育局、各街道办事处"
    >>> all_bodies(MappedText.squeezed(line, 0, len(line)))
    True
    """
    names = names_in(words)
    return bool(names) and all(name.kind in BODIES for name in names)


def some_body(words: MappedText) -> bool:
    """Is one of the names in the words that of a body?"""
    return any(name.kind in BODIES for name in names_in(words))


def names_a_body(statement: MappedText) -> bool:
    """Does a clause of a statement name at least one body?

    >>> [names_a_body(MappedText.squeezed(line, 0, len(line))) for line in ("由区教育局实施", "分期实施")]
    [True, False]
    """
    return any(
        some_body(clause.words)
        for clause in clauses_of(statement)
        if clause.part is not Part.DEADLINE and clause.words.text
    )
