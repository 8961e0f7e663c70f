"""RDF files: canonical, and read back by other libraries as the same graph."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from exports.rdf import EncodedQuad, nquads_lines, sorted_lines, trig_lines, turtle_lines
from kg.encoded_quads import all_encoded, encoded_graphs
from kg.prefixes import prefixes
from kg.quads.nquads import to_nquads
from kg.store import open_for_reading

HARD: list[EncodedQuad] = [
    ("<urn:id/a>", "<urn:p>", '"tab\\t quote \\" back\\\\slash \\n \\u0001 <script> & 😀"', "<urn:g>"),
    ("<urn:id/a>", "<urn:p>", '"八"@zh-hans', "<urn:g>"),
    ("<urn:id/a>", "<urn:p>", '"8"^^<http://www.w3.org/2001/XMLSchema#integer>', "<urn:g>"),
    ("<urn:id/a>", "<urn:p>", '"^^<http://x>"', "<urn:g>"),
    (
        "<urn:id/a>",
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
        "<urn:id/区发改局%28重点办%29>",
        "<urn:g>",
    ),
    ("<urn:id/澄桥区_区财政局>", "<urn:p>", "<urn:id/->", "<urn:g>"),
    ("<urn:id/1-2.3>", "<urn:p>", "<urn:id/>", "<urn:h>"),
    ("<urn:id/a²b>", "<urn:p>", "<urn:id/a·b>", "<urn:h>"),
]

PREFIXES = {"id": "urn:id/", "xsd": "http://www.w3.org/2001/XMLSchema#", "long": "urn:id/澄桥区_"}


def shuffled(quads: list[EncodedQuad], seed: int) -> list[EncodedQuad]:
    """The quads in another order, some twice."""
    mixed = [*quads, *quads[:3]]
    random.Random(seed).shuffle(mixed)
    return mixed


def graphs(quads: list[EncodedQuad]) -> list[tuple[str, list[EncodedQuad]]]:
    """The quads by graph."""
    return [(name, [quad for quad in quads if quad[3] == name]) for name in ("<urn:g>", "<urn:h>")]


def as_lines(data: str, form: ox.RdfFormat) -> list[str]:
    """What Oxigraph reads, sorted."""
    return sorted(str(quad) for quad in ox.parse(data.encode(), form))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_quads_leaves_no_trace(seed: int) -> None:
    """Neither in N-Quads nor in TriG."""
    assert list(nquads_lines(shuffled(HARD, seed))) == list(nquads_lines(HARD))
    trig = "".join(trig_lines(graphs(shuffled(HARD, seed)), PREFIXES))
    assert trig == "".join(trig_lines(graphs(HARD), PREFIXES))


def test_every_format_says_the_same() -> None:
    """Read by a library other than the writer."""
    nquads = "".join(nquads_lines(HARD))
    trig = "".join(trig_lines(graphs(HARD), PREFIXES))
    assert as_lines(nquads, ox.RdfFormat.N_QUADS) == as_lines(trig, ox.RdfFormat.TRIG)
    for name, quads in graphs(HARD):
        turtle = "".join(turtle_lines(quads, PREFIXES))
        triples = "".join(f"{s} {p} {o} .\n" for s, p, o, _ in quads)
        assert name
        assert isomorphic(
            rdflib.Graph().parse(data=turtle, format="turtle"),
            rdflib.Graph().parse(data=triples, format="nt"),
        )


def test_trig_is_made_to_be_read() -> None:
    """Types first, brief names where the grammar allows them, each graph a block."""
    trig = "".join(trig_lines(graphs(HARD), PREFIXES))
    assert trig == (
        "@prefix id: <urn:id/> .\n"
        "@prefix long: <urn:id/澄桥区_> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "\n<urn:g> {\n"
        "  id:a\n"
        "      a <urn:id/区发改局%28重点办%29> ;\n"
        '      <urn:p> "8"^^xsd:integer , "^^<http://x>" , '
        '"tab\\t quote \\" back\\\\slash \\n \\u0001 <script> & 😀" , "八"@zh-hans .\n'
        "  long:区财政局\n"
        "      <urn:p> <urn:id/-> .\n"
        "}\n"
        "\n<urn:h> {\n"
        "  <urn:id/1-2.3>\n"
        "      <urn:p> <urn:id/> .\n"
        "  <urn:id/a²b>\n"
        "      <urn:p> id:a·b .\n"
        "}\n"
    )


def test_more_lines_than_memory_are_merged() -> None:
    """In runs of any length the result is that of sorting at once."""
    lines = [f"<urn:{n * 7919 % 1000}> .\n" for n in range(1000)] + ["<urn:区> .\n", "<urn:\U00020bb7> .\n"]
    for length in (1, 7, 500, 1001, 1002, 1003, 5000):
        assert list(sorted_lines(iter(lines), run_length=length)) == sorted(lines)
    assert list(sorted_lines(iter(()), run_length=3)) == []


def test_the_samples_come_through_whole(sample_store: Path) -> None:
    """What is exported is what the quad writer writes, and what Oxigraph and rdflib read back."""
    _, stored = open_for_reading(sample_store)
    with stored:
        nquads = "".join(nquads_lines(all_encoded(stored)))
        trig = "".join(trig_lines(encoded_graphs(stored), prefixes()))
        assert nquads == to_nquads(stored.quads())
        count = stored.statistics().quads
    lines = as_lines(nquads, ox.RdfFormat.N_QUADS)
    assert len(lines) == count
    assert as_lines(trig, ox.RdfFormat.TRIG) == lines
    parsed = rdflib.Dataset()
    parsed.parse(data=nquads, format="nquads")
    assert sum(1 for _ in parsed.quads()) == count
