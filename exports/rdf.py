"""RDF files: N-Quads in canonical order, TriG, and Turtle with a file for each graph.

A quad comes in as four terms in N-Triples notation: what stands in an N-Quads line. The same quads give the
same bytes, in whatever order they come:

- N-Quads are the lines, sorted by code point. More lines than fit into memory are sorted in runs that lie in
  a temporary file each, and merged.
- TriG and Turtle group by graph, subject and predicate, each sorted; IRIs are shortened with the prefixes
  that are used, `rdf:type` comes first.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import groupby, islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO

EncodedQuad = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each in N-Triples notation."""

RUN_LENGTH = 400_000
"""Lines that are sorted in memory at once."""

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

LOCAL_NAME = re.compile(
    r"""
    [A-Za-z0-9_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF
     \u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF]
    [A-Za-z0-9_\-\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF
     \u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF]*
    \Z""",
    re.VERBOSE,
)
"""Local names that need no escapes, after PN_LOCAL in the grammar of Turtle, without dots, colons and `%`."""

TYPED = re.compile(r'("(?:[^"\\]|\\.)*")\^\^(<[^>]*>)\Z', re.DOTALL)


def nquads_lines(quads: Iterable[EncodedQuad]) -> Iterator[str]:
    """Canonical N-Quads: each line once, sorted by code point, with its line end.

    >>> list(nquads_lines([("<urn:b>", "<urn:p>", '"鲤城区"', "<urn:g>")]))
    ['<urn:b> <urn:p> "鲤城区" <urn:g> .\\n']
    """
    lines = (f"{subject} {predicate} {value} {graph} .\n" for subject, predicate, value, graph in quads)
    before = None
    for line in sorted_lines(lines):
        if line != before:
            yield line
        before = line


def sorted_lines(lines: Iterator[str], *, run_length: int = RUN_LENGTH) -> Iterator[str]:
    """The lines in order, holding no more than `run_length` of them in memory."""
    first = sorted(islice(lines, run_length))
    if len(first) < run_length:
        yield from first
        return
    with ExitStack() as files:
        runs: list[IO[str]] = [written_run(files, first)]
        while run := sorted(islice(lines, run_length)):
            runs.append(written_run(files, run))
        yield from heapq.merge(*runs)


def written_run(files: ExitStack, lines: Iterable[str]) -> IO[str]:
    """A temporary file that holds the lines, at its beginning."""
    file = files.enter_context(TemporaryFile("w+", encoding="utf-8", newline="\n"))  # noqa: SIM115 - closed by files
    file.writelines(lines)
    file.seek(0)
    return file


def trig_lines(
    graphs: Iterable[tuple[str, Sequence[EncodedQuad]]], prefixes: Mapping[str, str]
) -> Iterator[str]:
    """TriG: the prefixes, then each graph as a block.

    Args:
        graphs: name of a graph, in N-Triples notation, and its quads; sorted by name.
        prefixes: prefix to the IRI that it stands for.
    """
    names = Names(prefixes)
    yield from names.declarations()
    for graph, quads in graphs:
        yield f"\n{names.term(graph)} {{\n"
        for line in subject_lines(quads, names):
            yield f"  {line}" if line.strip() else line
        yield "}\n"


def turtle_lines(quads: Sequence[EncodedQuad], prefixes: Mapping[str, str]) -> Iterator[str]:
    """Turtle: the prefixes, then the triples of one graph, whose name Turtle cannot say."""
    names = Names(prefixes)
    yield from names.declarations()
    yield "\n"
    yield from subject_lines(quads, names)


def subject_lines(quads: Iterable[EncodedQuad], names: Names) -> Iterator[str]:
    """The triples grouped by subject and predicate."""
    triples = sorted(
        {(subject, predicate != TYPE, predicate, value) for subject, predicate, value, _ in quads}
    )
    for subject, about in groupby(triples, key=itemgetter(0)):
        yield f"{names.term(subject)}\n"
        groups = [
            (predicate, [names.term(value) for *_, value in found])
            for predicate, found in groupby(about, key=itemgetter(2))
        ]
        for number, (predicate, values) in enumerate(groups, 1):
            verb = "a" if predicate == TYPE else names.term(predicate)
            yield f"    {verb} {' , '.join(values)} {'.' if number == len(groups) else ';'}\n"


class Names:
    """Shortens IRIs by prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = sorted(prefixes.items(), key=longest_first)

    def declarations(self) -> Iterator[str]:
        """The prefixes as Turtle and TriG declare them."""
        for prefix, base in sorted(self._prefixes):
            yield f"@prefix {prefix}: <{base}> .\n"

    def term(self, term: str) -> str:
        """A term, shortened where a prefix fits."""
        if term.startswith("<"):
            return self.name(term)
        typed = TYPED.match(term) if term.endswith(">") else None
        return f"{typed[1]}^^{self.name(typed[2])}" if typed else term

    def name(self, term: str) -> str:
        """An IRI, shortened where a prefix fits."""
        iri = term[1:-1]
        for prefix, base in self._prefixes:
            if iri.startswith(base) and LOCAL_NAME.match(iri, len(base)):
                return f"{prefix}:{iri[len(base) :]}"
        return term


def longest_first(entry: tuple[str, str]) -> tuple[int, str]:
    """Of two prefixes that fit, the one that stands for more is taken."""
    prefix, base = entry
    return -len(base), prefix
