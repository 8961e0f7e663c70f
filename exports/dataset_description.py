"""The description of a dataset in VoID and DCAT: what is in it, how much, which documents, in which files.

It is Turtle, to be put beside the files it describes. Nothing in it depends on the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = {
    "nquads": "application/n-quads",
    "trig": "application/trig",
    "jsonld": "application/ld+json",
    "turtle": "text/turtle",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What is described."""

    base: str
    """What all ids begin with."""
    quads: int
    graphs: Mapping[str, int]
    """Statements of each graph."""
    classes: Mapping[str, int]
    """Things of each class."""
    documents: tuple[tuple[str, str], ...]
    """Graph and SHA-256 of each document."""
    distribution: tuple[str, str] | None
    """Name of the file and its format, where one was written."""
    program: str


def description_lines(dataset: Dataset) -> Iterator[str]:
    """The description, line by line."""
    for prefix, base in PREFIXES.items():
        yield f"@prefix {prefix}: <{base}> .\n"
    yield "\n<#dataset>\n    a void:Dataset , dcat:Dataset ;\n"
    yield '    dct:title "政府工作报告知识图谱"@zh-hans , "Knowledge graph of government work reports"@en ;\n'
    yield f"    dct:creator {quoted(dataset.program)} ;\n"
    yield f"    void:uriSpace {quoted(dataset.base)} ;\n"
    yield f"    void:triples {dataset.quads} ;\n    void:documents {len(dataset.documents)} ;\n"
    for name, count in sorted(dataset.classes.items()):
        yield f"    void:classPartition [ void:class <{name}> ; void:entities {count} ] ;\n"
    for name in sorted(dataset.graphs):
        yield f"    void:subset <{name}> ;\n"
    if dataset.distribution is not None:
        yield "    dcat:distribution <#distribution> ;\n"
    yield "    void:vocabulary <https://w3id.org/gwr/def#> .\n"
    if dataset.distribution is not None:
        file, output_format = dataset.distribution
        media_type = f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[output_format]}"
        yield "\n<#distribution>\n    a dcat:Distribution ;\n"
        yield f"    dct:title {quoted(file)} ;\n    dcat:mediaType <{media_type}> .\n"
    hashes = dict(dataset.documents)
    for name, count in sorted(dataset.graphs.items()):
        yield f"\n<{name}>\n    a void:Dataset ;\n    void:triples {count}"
        if name in hashes:
            yield " ;\n    spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ;\n        "
            yield f'spdx:checksumValue "{hashes[name]}"^^xsd:hexBinary ]'
        yield " .\n"


def quoted(text: str) -> str:
    r"""A string of Turtle.

    >>> quoted('a "b"\n')
    '"a \\"b\\"\\n"'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'
