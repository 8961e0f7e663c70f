"""The closed namespaces, and that they and the Turtle say the same."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

import pytest
import rdflib
from rdflib.namespace import CSVW, DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SKOS, XSD, DefinedNamespace

from ontology import terms
from ontology.errors import UnknownTermError
from ontology.terms import CLASSES, FOREIGN, GWR, INDIVIDUALS, PROPERTIES, SCHEMES

STANDARD: dict[str, type[DefinedNamespace]] = {
    "csvw": CSVW,
    "dct": DCTERMS,
    "foaf": FOAF,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "qb": QB,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}
COPIED = [namespace for namespace in FOREIGN if namespace.prefix_ in STANDARD]
PREFIXES = [namespace.prefix_ for namespace in COPIED]
CONTRACT = """
    WorkReport AllocationTable sectionRole Task Responsibility forTask agent role Lead Support Supervise
    leadUnit supportUnit supervisedBy position deadline planYear reviewYear negativeLabel basis Target Result
    valueType commitment GroupDesignator quantifier Portfolio Project Policy Campaign Event OutcomeLink target
    result verdict
"""
LANGUAGES = {"en", "zh-hans"}


@pytest.fixture(scope="module")
def turtle() -> rdflib.Graph:
    """The ontology as rdflib reads it."""
    text = (resources.files("ontology") / "report.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def own_names(subjects: Iterable[object]) -> set[str]:
    """The local names of own terms among these nodes."""
    return {str(s).removeprefix(GWR.base_) for s in subjects if str(s).startswith(GWR.base_)}


def test_the_namespace_and_the_turtle_list_the_same_terms(turtle: rdflib.Graph) -> None:
    """No term is defined that code cannot name, and code names none that is not defined."""
    assert own_names(turtle.subjects()) == {iri.removeprefix(GWR.base_) for iri in GWR}


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (CLASSES, RDFS.Class),
        (PROPERTIES, RDF.Property),
        (INDIVIDUALS, SKOS.Concept),
        (SCHEMES, SKOS.ConceptScheme),
    ],
    ids=["classes", "properties", "individuals", "schemes"],
)
def test_each_term_is_what_the_list_says(turtle: rdflib.Graph, names: str, kind: rdflib.URIRef) -> None:
    """Classes, properties, individuals and schemes are typed as such, and nothing else is."""
    assert own_names(turtle.subjects(RDF.type, kind)) == set(names.split())


def test_every_own_term_used_in_the_turtle_is_defined_there(turtle: rdflib.Graph) -> None:
    """A domain, a range or a scheme is never misspelt."""
    used = own_names(node for triple in turtle for node in triple)
    assert used == own_names(turtle.subjects())


@pytest.mark.parametrize("iri", sorted(GWR), ids=[iri.removeprefix(GWR.base_) for iri in sorted(GWR)])
@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition], ids=["label", "definition"])
def test_each_term_speaks_both_languages(turtle: rdflib.Graph, iri: str, predicate: rdflib.URIRef) -> None:
    """Label and definition are there once in Chinese and once in English."""
    texts = list(turtle.objects(rdflib.URIRef(iri), predicate))
    assert sorted(str(t.language).lower() for t in texts if isinstance(t, rdflib.Literal)) == sorted(
        LANGUAGES
    )


def test_labels_tell_the_members_of_a_scheme_apart(turtle: rdflib.Graph) -> None:
    """No two individuals of one scheme have the same label."""
    for scheme in turtle.subjects(RDF.type, SKOS.ConceptScheme):
        labels = [
            label
            for one in turtle.subjects(SKOS.inScheme, scheme)
            for label in turtle.objects(one, RDFS.label)
        ]
        assert len(labels) == len(set(labels)) >= 4, scheme


def test_every_individual_is_in_a_scheme(turtle: rdflib.Graph) -> None:
    """A role or a verdict belongs to exactly one vocabulary."""
    for one in turtle.subjects(RDF.type, SKOS.Concept):
        assert len(list(turtle.objects(one, SKOS.inScheme))) == 1, one


def test_the_ontology_has_no_blank_nodes(turtle: rdflib.Graph) -> None:
    """Every node can be named."""
    assert not [node for triple in turtle for node in triple if isinstance(node, rdflib.BNode)]


@pytest.mark.parametrize("name", CONTRACT.split())
def test_the_terms_that_users_depend_on_are_there(name: str) -> None:
    """Saved queries of users hold these names; they do not change."""
    assert GWR[name] == f"https://w3id.org/gwr/def#{name}"


@pytest.mark.parametrize("namespace", COPIED, ids=PREFIXES)
def test_terms_of_standards_exist_in_them(namespace: terms.ClosedNamespace) -> None:
    """A term of a foreign vocabulary is one that rdflib's copy of that vocabulary knows."""
    known = {str(term) for term in dir(STANDARD[namespace.prefix_])}
    assert {str(term) for term in namespace} <= known


def test_a_mistyped_term_raises_and_suggests() -> None:
    """The error names the term that was probably meant."""
    with pytest.raises(UnknownTermError, match="is gwr:leadUnit meant"):
        _ = GWR.leadUnits
    with pytest.raises(UnknownTermError, match="gwr:nothing"):
        _ = GWR["nothing"]


def test_a_namespace_knows_its_own() -> None:
    """Membership is by the whole IRI of a listed term."""
    assert GWR.Task in GWR
    assert GWR.base_ + "Tusk" not in GWR
    assert hasattr(GWR, "Task")
    assert not hasattr(GWR, "Tusk")
