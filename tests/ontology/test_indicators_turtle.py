"""The Turtle that is made from the table of indicators, and the counts that real reports give them."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from ontology.indicators import Polarity, scheme
from ontology.indicators.concept import BASE
from ontology.terms import GWR, QUANTITY_KIND, QUDT

ROOT = Path(__file__).resolve().parents[2]
BUILDER = ROOT / "tools" / "build_indicators.py"
COUNTER = ROOT / "tools" / "count_indicators.py"
INDICATORS = tuple(scheme().indicators.values())
HEADLINE_SHARE = 0.5
"""Share of the figures of growth or level in % or 亿元 whose indicator is in the scheme, at least."""

needs_tools = pytest.mark.skipif(not BUILDER.is_file(), reason="no tools/ here: not run from a checkout")


@needs_tools
def test_turtle_and_page_are_what_the_table_makes() -> None:
    """Nobody edited them by hand, and nobody forgot to write them."""
    run = subprocess.run([sys.executable, BUILDER, "--check"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_the_turtle_says_what_the_table_says(turtle: rdflib.Graph, counts: dict[str, int]) -> None:
    """Labels, negative labels, broader, polarity, basis and counts of every indicator."""
    polarities = {
        Polarity.HIGHER: GWR.HigherIsBetter,
        Polarity.LOWER: GWR.LowerIsBetter,
        Polarity.NEUTRAL: GWR.Neutral,
    }
    assert set(turtle.subjects(RDF.type, rdflib.URIRef(GWR.Indicator))) == {
        rdflib.URIRef(one.iri) for one in INDICATORS
    }
    for one in INDICATORS:
        node = rdflib.URIRef(one.iri)
        texts = {
            predicate: sorted(str(text) for text in turtle.objects(node, predicate))
            for predicate in (
                SKOS.prefLabel,
                SKOS.altLabel,
                rdflib.URIRef(GWR.negativeLabel),
                rdflib.URIRef(GWR.basis),
            )
        }
        assert list(texts.values()) == [
            sorted((one.zh, one.en)),
            sorted(one.also),
            sorted(one.unlike),
            sorted(filter(None, (one.basis_zh, one.basis_en))),
        ]
        assert turtle.value(node, SKOS.broader) == rdflib.URIRef(BASE + one.broader)
        assert turtle.value(node, rdflib.URIRef(GWR.polarity)) == rdflib.URIRef(polarities[one.polarity])
        assert turtle.value(node, rdflib.URIRef(GWR.isMainTarget)) == rdflib.Literal(one.main)
        assert turtle.value(node, rdflib.URIRef(GWR.documentCount)) == rdflib.Literal(counts[one.id])


def test_the_turtle_uses_known_terms_only(turtle: rdflib.Graph) -> None:
    """Every own term and every quantity kind is one that the ontology names."""
    used = {str(node) for triple in turtle for node in triple if isinstance(node, rdflib.URIRef)}
    assert {iri for iri in used if iri.startswith(GWR.base_)} <= set(GWR)
    kinds = {str(kind) for kind in turtle.objects(None, rdflib.URIRef(QUDT.hasQuantityKind))}
    assert kinds <= set(QUANTITY_KIND)


def test_skos_integrity(turtle: rdflib.Graph) -> None:
    """One preferred label a language, labels disjoint, related and broader disjoint, no cycle upwards."""
    shapes = """
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        [] a sh:NodeShape ; sh:targetClass skos:Concept ;
           sh:property [ sh:path skos:prefLabel ; sh:uniqueLang true ; sh:minCount 2 ; sh:maxCount 2 ;
                         sh:languageIn ( "zh-hans" "en" ) ; sh:disjoint skos:altLabel ] ;
           sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:maxCount 1 ] ;
           sh:property [ sh:path skos:broader ; sh:maxCount 1 ; sh:class skos:Concept ;
                         sh:disjoint skos:related ] ;
           sh:property [ sh:path skos:related ; sh:class skos:Concept ] .
    """
    pyshacl = pytest.importorskip("pyshacl")
    conforms, _, text = pyshacl.validate(
        turtle, shacl_graph=rdflib.Graph().parse(data=shapes, format="turtle")
    )
    assert conforms, text
    for one, other in turtle.subject_objects(SKOS.related):
        assert (other, SKOS.related, one) in turtle
        assert other not in turtle.transitive_objects(one, SKOS.broader)


# ---------------------------------------------------------------- real documents


@needs_tools
def test_a_sample_of_reports_tells_what_the_counts_say(
    corpus: Path, counts: dict[str, int], tmp_path: Path
) -> None:
    """Counted by the shipped tool: no indicator more often than in all, most headline figures known."""
    reports = sorted((corpus / "reports").rglob("*.md"))[::8]
    for number, report in enumerate(reports):
        (tmp_path / f"{number:03}.md").write_bytes(report.read_bytes())
    run = subprocess.run([sys.executable, COUNTER, tmp_path], check=True, capture_output=True, text=True)
    rows = list(csv.DictReader(run.stdout.splitlines(), delimiter="\t"))
    assert [row["id"] for row in rows if int(row["documents"]) > counts[row["id"]]] == []
    assert int(next(row["documents"] for row in rows if row["id"] == "grp")) >= 0.9 * len(reports)
    share = float(run.stderr.split("亿元) ")[1].split(" %")[0]) / 100
    assert share >= HEADLINE_SHARE
