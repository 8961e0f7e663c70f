"""JSON-LD and the description of the dataset, read by Oxigraph and rdflib."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import rdflib
from click.testing import CliRunner

from exports.jsonld import jsonld_lines
from exports.rdf import nquads_lines
from kg.cli import main
from tests.kg.test_export_rdf import HARD, PREFIXES, graphs, shuffled

VOID = rdflib.Namespace("http://rdfs.org/ns/void#")


def test_jsonld_says_the_same_as_nquads() -> None:
    """Escapes, languages, datatypes and graph names included, in whatever order quads come."""
    text = "".join(jsonld_lines(graphs(HARD), PREFIXES))
    found = {str(quad) for quad in ox.parse(text.encode(), ox.RdfFormat.JSON_LD)}
    wanted = {str(quad) for quad in ox.parse("".join(nquads_lines(HARD)).encode(), ox.RdfFormat.N_QUADS)}
    assert found == wanted
    assert "".join(jsonld_lines(graphs(shuffled(HARD, 1)), PREFIXES)) == text


def test_the_description_counts_what_is_there(sample_store: Path, tmp_path: Path) -> None:
    """Statements, documents, graphs and hashes; a file that was written is a distribution."""
    data, about = tmp_path / "graph.nq", tmp_path / "void.ttl"
    asked = ["export", "rdf", "-o", str(data), "--describe", str(about), "--store", str(sample_store)]
    assert CliRunner().invoke(main, asked).exit_code == 0
    lines = data.read_text("utf-8").splitlines()
    graph = rdflib.Graph().parse(about, format="turtle", publicID="http://localhost/void.ttl")
    dataset = rdflib.URIRef("http://localhost/void.ttl#dataset")
    assert int(str(graph.value(dataset, VOID.triples))) == len(lines)
    assert int(str(graph.value(dataset, VOID.documents))) == 8
    named = {line.rsplit(" <", 1)[1].removesuffix("> .") for line in lines}
    assert {str(subset) for subset in graph.objects(dataset, VOID.subset)} == named
    assert "application/n-quads" in about.read_text("utf-8")
