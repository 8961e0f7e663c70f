"""JSON-LD 1.1: named graphs as objects with `@graph`, IRIs shortened by the prefixes of the context.

A quad comes in as four terms in N-Triples notation, as in `exports.rdf`. Nodes of a graph are written one a
line, so that a large graph is never one string; the same quads give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from exports.rdf import TYPE, EncodedQuad, Names

LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?\Z', re.DOTALL)
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
STRING = "http://www.w3.org/2001/XMLSchema#string"


def jsonld_lines(
    graphs: Iterable[tuple[str, Sequence[EncodedQuad]]], prefixes: Mapping[str, str]
) -> Iterator[str]:
    """The file, piece by piece.

    Args:
        graphs: name of a graph, in N-Triples notation, and its quads; sorted by name.
        prefixes: prefix to the IRI that it stands for.
    """
    names = Names(prefixes)
    context = {prefix: {"@id": prefixes[prefix], "@prefix": True} for prefix in sorted(prefixes)}
    yield f'{{\n"@context": {_text(context)},\n"@graph": ['
    separator = "\n"
    for graph, quads in graphs:
        yield f'{separator}{{"@id": {_text(_iri(graph, names))}, "@graph": ['
        separator = ",\n"
        yield ",".join(f"\n{_text(node)}" for node in _nodes(quads, names))
        yield "\n]}"
    yield "\n]\n}\n"


def _nodes(quads: Iterable[EncodedQuad], names: Names) -> Iterator[dict[str, object]]:
    triples = sorted({(subject, predicate, value) for subject, predicate, value, _ in quads})
    for subject, about in groupby(triples, key=itemgetter(0)):
        node: dict[str, object] = {"@id": _iri(subject, names)}
        for predicate, found in groupby(about, key=itemgetter(1)):
            values = [value for _, _, value in found]
            if predicate == TYPE:
                node["@type"] = [_iri(value, names) for value in values]
            else:
                node[_iri(predicate, names)] = [_value(value, names) for value in values]
        yield node


def _value(term: str, names: Names) -> dict[str, str]:
    if term.startswith("<"):
        return {"@id": _iri(term, names)}
    found = LITERAL.match(term)
    if found is None:
        raise ValueError(f"expected a term in N-Triples notation, found {term[:80]!r}")
    text, language, datatype = found.groups()
    value = {"@value": ESCAPE.sub(_unescaped, text)}
    if language:
        return value | {"@language": language}
    if datatype and datatype != STRING:
        return value | {"@type": _iri(f"<{datatype}>", names)}
    return value


def _iri(term: str, names: Names) -> str:
    """An IRI, shortened where a prefix fits."""
    short = names.name(term)
    return short[1:-1] if short.startswith("<") else short


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else PLAIN.get(found[3], found[3])


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
