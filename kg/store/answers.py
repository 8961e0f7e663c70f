"""What a query answers: rows, a truth value, or triples; and the JSON that carries it between processes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kg.quads.model import Literal, Object
from ontology.iri import IRI


class Blank(str):
    """A node without a name. The store holds none; a query can make one."""

    __slots__ = ()


Term = IRI | Blank | Literal

Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """The answer of SELECT."""

    variables: tuple[str, ...]
    """Without their question marks."""
    rows: tuple[Row, ...]
    """A term for each variable, None where it is not bound."""
    truncated: bool = False
    """Are there more rows than were asked for?"""

    def without(self, variables: Iterable[str]) -> Selection:
        """The answer without some of its columns."""
        hidden = set(variables)
        kept = [i for i, name in enumerate(self.variables) if name not in hidden]
        rows = tuple(tuple(row[i] for i in kept) for row in self.rows)
        return Selection(tuple(self.variables[i] for i in kept), rows, self.truncated)


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer of ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of CONSTRUCT and DESCRIBE, sorted, each triple once."""

    triples: tuple[tuple[Term, Term, Term], ...]
    truncated: bool = False


Answer = Selection | Truth | Triples


def text_of(term: Term | None) -> str:
    """What a person reads: the IRI, the literal's text, nothing for an unbound variable."""
    if term is None:
        return ""
    return term.value if isinstance(term, Literal) else str(term)


def term_json(term: Term | None) -> Any:
    """A term as it stands in SPARQL 1.1 query results in JSON."""
    if term is None:
        return None
    if isinstance(term, Literal):
        extra = {"xml:lang": term.language} if term.language else {"datatype": str(term.datatype)}
        return {"type": "literal", "value": term.value} | extra
    return {"type": "bnode" if isinstance(term, Blank) else "uri", "value": str(term)}


def term_from_json(value: Any) -> Term | None:
    """The way back from `term_json`."""
    if value is None:
        return None
    if value["type"] == "uri":
        return IRI(value["value"])
    if value["type"] == "bnode":
        return Blank(value["value"])
    if "xml:lang" in value:
        return Literal(value["value"], language=value["xml:lang"])
    return Literal(value["value"], IRI(value["datatype"]))


def answer_json(answer: Answer) -> dict[str, Any]:
    """An answer as JSON for another process."""
    match answer:
        case Truth(value):
            return {"kind": "truth", "value": value}
        case Triples(triples, truncated):
            return {
                "kind": "triples",
                "rows": [list(map(term_json, t)) for t in triples],
                "truncated": truncated,
            }
        case Selection(variables, rows, truncated):
            return {
                "kind": "selection",
                "variables": list(variables),
                "rows": [list(map(term_json, row)) for row in rows],
                "truncated": truncated,
            }


def answer_from_json(value: dict[str, Any]) -> Answer:
    """The way back from `answer_json`."""
    if value["kind"] == "truth":
        return Truth(value["value"])
    rows = tuple(tuple(map(term_from_json, row)) for row in value["rows"])
    if value["kind"] == "triples":
        return Triples(tuple(map(triple, rows)), value["truncated"])
    return Selection(tuple(value["variables"]), rows, value["truncated"])


def triple(row: Sequence[Term | None]) -> tuple[Term, Term, Term]:
    """Three bound terms."""
    subject, predicate, value = row
    if subject is None or predicate is None or value is None:
        raise ValueError(f"a triple has three terms, found {row!r}")
    return subject, predicate, value


def object_term(term: Term | None) -> Object:
    """A term that may be the object of a stored statement."""
    if isinstance(term, IRI | Literal):
        return term
    raise ValueError(f"the store holds IRIs and literals, found {term!r}")
