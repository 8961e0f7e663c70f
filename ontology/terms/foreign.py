"""The terms of standard vocabularies that the graph uses; only these, so that a misspelt one fails."""

from __future__ import annotations

from ontology.terms.closed_namespace import ClosedNamespace

RDF = ClosedNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type langString Property")
RDFS = ClosedNamespace(
    "rdfs",
    "http://www.w3.org/2000/01/rdf-schema#",
    "label comment subClassOf subPropertyOf domain range isDefinedBy Class",
)
XSD = ClosedNamespace(
    "xsd",
    "http://www.w3.org/2001/XMLSchema#",
    "string boolean integer nonNegativeInteger positiveInteger decimal gYear gYearMonth date",
)
OWL = ClosedNamespace("owl", "http://www.w3.org/2002/07/owl#", "Thing Ontology")
SKOS = ClosedNamespace(
    "skos",
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel hiddenLabel definition inScheme topConceptOf broader related "
    "exactMatch closeMatch",
)
DCT = ClosedNamespace(
    "dct",
    "http://purl.org/dc/terms/",
    "Location title issued date identifier description isPartOf source creator format hasVersion",
)
PROV = ClosedNamespace(
    "prov",
    "http://www.w3.org/ns/prov#",
    "Entity Activity Agent SoftwareAgent Association "
    "used wasGeneratedBy wasAssociatedWith wasAttributedTo wasDerivedFrom specializationOf",
)
ORG = ClosedNamespace(
    "org",
    "http://www.w3.org/ns/org#",
    "Organization FormalOrganization OrganizationalCollaboration OrganizationalUnit Post "
    "ChangeEvent originalOrganization resultingOrganization unitOf holds classification "
    "Membership member role",
)
FOAF = ClosedNamespace("foaf", "http://xmlns.com/foaf/0.1/", "Agent Person Group")
QB = ClosedNamespace("qb", "http://purl.org/linked-data/cube#", "Observation")
SDMX_DIMENSION = ClosedNamespace(
    "sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#", "refArea refPeriod"
)
QUDT = ClosedNamespace(
    "qudt", "http://qudt.org/schema/qudt/", "QuantityValue Unit numericValue hasUnit hasQuantityKind"
)
QUANTITY_KIND = ClosedNamespace(
    "quantitykind",
    "http://qudt.org/vocab/quantitykind/",
    "Area Count Currency Dimensionless DimensionlessRatio Energy Length Mass MassConcentration Power Time "
    "Volume VolumeFlowRate",
)
OA = ClosedNamespace(
    "oa",
    "http://www.w3.org/ns/oa#",
    "Annotation SpecificResource TextPositionSelector TextQuoteSelector "
    "hasBody hasTarget hasSource hasScope hasSelector start end exact prefix suffix",
)
CSVW = ClosedNamespace("csvw", "http://www.w3.org/ns/csvw#", "Row Cell rownum name title describes")
DOCO = ClosedNamespace("doco", "http://purl.org/spar/doco/", "Section")
DQV = ClosedNamespace(
    "dqv",
    "http://www.w3.org/ns/dqv#",
    "QualityMeasurement Metric computedOn isMeasurementOf value",
)
BIBO = ClosedNamespace("bibo", "http://purl.org/ontology/bibo/", "presentedAt")

FOREIGN = (
    *(RDF, RDFS, XSD, OWL, SKOS, DCT, PROV, ORG, FOAF, QB, SDMX_DIMENSION, QUDT, QUANTITY_KIND),
    *(OA, CSVW, DOCO, DQV, BIBO),
)
"""All of them, in the order of the prefixes' importance to a reader."""
