"""Terms of the graph as closed namespaces: `GWR.Task`, `OA.hasBody`."""

from ontology.terms.closed_namespace import ClosedNamespace
from ontology.terms.foreign import (
    BIBO,
    CSVW,
    DCT,
    DOCO,
    FOAF,
    FOREIGN,
    OA,
    ORG,
    OWL,
    PROV,
    QB,
    QUDT,
    RDF,
    RDFS,
    SDMX_DIMENSION,
    SKOS,
    XSD,
)
from ontology.terms.own import CLASSES, GWR, INDIVIDUALS, PROPERTIES, SCHEMES

__all__ = [
    "BIBO",
    "CLASSES",
    "CSVW",
    "DCT",
    "DOCO",
    "FOAF",
    "FOREIGN",
    "GWR",
    "INDIVIDUALS",
    "OA",
    "ORG",
    "OWL",
    "PROPERTIES",
    "PROV",
    "QB",
    "QUDT",
    "RDF",
    "RDFS",
    "SCHEMES",
    "SDMX_DIMENSION",
    "SKOS",
    "XSD",
    "ClosedNamespace",
]
