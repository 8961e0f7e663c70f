"""The shapes: a good graph passes, each wrong graph is found out, and a full SHACL processor agrees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.quads import Literal, Quad, document_quads
from kg.turtle import Turtle
from kg.validate import Severity, ValidationReport, validate_graph
from kg.validate.lexical import is_well_formed
from kg.validate.shapes_reader import read_shapes, shapes
from ontology.errors import VocabularyError
from ontology.iri import IRI
from ontology.terms import DCT, GWR, PROV, RDF, XSD
from tests.infer.invented import inferred_quads
from tests.quads.invented import full_extraction
from tests.validate.reference import validate_with_pyshacl

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "specs" / "broken_graphs.yaml").read_text(encoding="utf-8")
)["cases"]


LINKED: list[tuple[IRI, IRI | Literal]] = [
    (GWR.left, IRI("urn:left")),
    (GWR.right, IRI("urn:right")),
    (GWR.linkKind, Literal("outcome")),
    (GWR.proposes, GWR.Same),
    (GWR.reason, Literal("one indicator", language="en")),
    (GWR.reason, Literal("同一指标", language="zh-hans")),
    (GWR.confidence, Literal("0.9", XSD.decimal)),
    (GWR.applied, Literal("true", XSD.boolean)),
    (GWR.rule, Literal("outcomes")),
    (PROV.wasDerivedFrom, IRI("urn:mention")),
]
"""What every link states."""


def ledger_quads() -> list[Quad]:
    """A link of each kind that the ledger of targets and results makes, and a milestone of a project."""
    graph = IRI("urn:gwr:inferred:outcomes:none")
    year = Literal("2031", XSD.gYear)
    stated: dict[str, tuple[IRI, list[tuple[IRI, IRI | Literal]]]] = {
        "outcome": (
            GWR.OutcomeLink,
            [
                (GWR.target, IRI("urn:target")),
                (GWR.result, IRI("urn:result")),
                (GWR.verdict, GWR.Achieved),
                (GWR.period, year),
                (GWR.isHeadline, Literal("true", XSD.boolean)),
            ],
        ),
        "revision": (GWR.RevisionLink, [(GWR.revision, GWR.Raised), (GWR.period, year)]),
        "coverage": (GWR.CoverageLink, [(GWR.coverage, GWR.Allocated), (GWR.period, year)]),
        "milestone": (
            GWR.Milestone,
            [
                (GWR.ofProject, IRI("urn:project")),
                (GWR.stage, GWR.Started),
                (GWR.status, GWR.Planned),
                (DCT.source, IRI("urn:document")),
            ],
        ),
    }
    found = []
    for name, (kind, properties) in stated.items():
        node = IRI(f"urn:{name}")
        found.append(Quad(node, RDF.type, kind, graph))
        if kind != GWR.Milestone:
            properties = [*LINKED, *properties]
        found += [Quad(node, path, value, graph) for path, value in properties]
    return found


GOOD = [*document_quads(full_extraction()), *inferred_quads(), *ledger_quads()]
PREFIXES = {
    "gwr": "https://w3id.org/gwr/def#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "csvw": "http://www.w3.org/ns/csvw#",
    "doco": "http://purl.org/spar/doco/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "dqv": "http://www.w3.org/ns/dqv#",
    "qudt": "http://qudt.org/schema/qudt/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "https://w3id.org/gwr/id/",
}


def expanded(name: str) -> IRI:
    """The IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return IRI(PREFIXES[prefix] + local)


def broken(case: dict[str, Any]) -> list[Quad]:
    """The good graph with one property of the first node of a class changed as a case says."""
    kind, path = expanded(case["class"]), expanded(case["path"])
    subject = min(q.subject for q in GOOD if q.predicate == PREFIXES["rdf"] + "type" and q.object == kind)
    graph = GOOD[0].graph
    old = [quad for quad in GOOD if (quad.subject, quad.predicate) == (subject, path)]
    assert old or "add" in case, f"{subject} has no {path}"
    kept = [quad for quad in GOOD if quad not in old] if "add" not in case else list(GOOD)
    new = case.get("set", case.get("add"))
    if new is None:
        return kept
    value = expanded(new["iri"]) if "iri" in new else Literal(str(new["value"]), expanded(new["type"]))
    return [*kept, Quad(subject, path, value, graph)]


def keys(report: ValidationReport) -> list[tuple[str, ...]]:
    """What tells findings apart."""
    return [finding.key for finding in report.findings]


def test_a_graph_made_from_records_has_no_finding() -> None:
    """Sections, rows, agents of all kinds, targets, entities, evidence, links and decisions pass."""
    assert validate_graph(GOOD).findings == ()


@pytest.mark.parametrize("case", CASES, ids=[case["shape"] for case in CASES])
def test_each_shape_finds_its_fault(case: dict[str, Any]) -> None:
    """One change breaks one shape, with the severity that the shape states."""
    found = [f for f in validate_graph(broken(case)).findings if f.shape == expanded(case["shape"])]
    assert found, f"{case['shape']} let it pass"
    assert {f.severity.value for f in found} == {case.get("severity", "Violation")}


@pytest.mark.parametrize("case", CASES, ids=[case["shape"] for case in CASES])
def test_a_full_processor_agrees(case: dict[str, Any]) -> None:
    """pyshacl finds the same faults in the same places and says the same words."""
    graph = broken(case)
    own, reference = validate_graph(graph), validate_with_pyshacl(graph)
    assert keys(own) == keys(reference)
    assert [f.messages for f in own.findings] == [f.messages for f in reference.findings]


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_full_processor_agrees_on_damaged_graphs(data: st.DataObject) -> None:
    """Whatever is taken out of a graph or put in another place, both find the same faults."""
    lost = data.draw(st.sets(st.integers(0, len(GOOD) - 1), max_size=12), label="lost")
    moved = data.draw(st.lists(st.tuples(*[st.integers(0, len(GOOD) - 1)] * 2), max_size=12), label="moved")
    graph = [quad for number, quad in enumerate(GOOD) if number not in lost]
    graph += [GOOD[a]._replace(object=GOOD[b].object) for a, b in moved]
    graph = list(dict.fromkeys(graph))
    assert keys(validate_graph(graph)) == keys(validate_with_pyshacl(graph))


def test_every_shape_is_tested() -> None:
    """There is a broken graph for every property shape and for every constraint on a node itself."""
    stated = {part.name for shape in shapes() for part in shape.properties}
    stated |= {shape.name for shape in shapes() if shape.constraints}
    assert stated == {expanded(case["shape"]) for case in CASES}


def test_every_shape_speaks_both_languages() -> None:
    """Each message is there in Chinese and in English."""
    for shape in shapes():
        for part in (*shape.properties, *([shape] if shape.constraints else [])):
            assert [language for language, _ in part.messages] == ["en", "zh-hans"], part.name


def test_a_task_without_a_lead_is_a_warning() -> None:
    """A task whose document names no lead is stored, and reported."""
    graph = [q for q in GOOD if q.predicate != GWR.leadUnit]
    report = validate_graph(graph)
    assert report.conforms
    assert {f.severity for f in report.findings} == {Severity.WARNING}
    assert report.warnings[0].message("zh-Hans") == "任务没有牵头单位"


def test_a_constraint_that_is_not_understood_is_refused() -> None:
    """A shape with a part of SHACL that validation does not know raises; it is never passed over."""
    text = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix gwr: <https://w3id.org/gwr/def#> .
        gwr:S a sh:NodeShape ; sh:targetClass gwr:Task ; sh:property gwr:S-a .
        gwr:S-a sh:path gwr:position ; sh:lessThan gwr:role ."""
    with pytest.raises(VocabularyError, match="lessThan"):
        read_shapes(Turtle(text))


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("2031年", XSD.gYear), ("1e3", XSD.decimal), ("2031-02-30", XSD.date), ("一", XSD.integer)],
)
def test_a_text_that_is_no_value_of_its_datatype_is_a_fault(text: str, datatype: IRI) -> None:
    """XML Schema decides; libraries that read such texts all the same are no measure here."""
    assert not is_well_formed(Literal(text, datatype))


def test_findings_do_not_depend_on_the_order_of_quads() -> None:
    """A graph in another order has the same findings in the same order."""
    graph = [q for q in GOOD if q.predicate not in (GWR.leadUnit, GWR.rule)]
    graph.append(Quad(graph[0].subject, GWR.period, Literal("x", XSD.gYear), graph[0].graph))
    assert validate_graph(graph) == validate_graph(graph[::-1])
