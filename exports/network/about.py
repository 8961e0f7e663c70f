"""What every file says of the network in it: parameters, counts, documents with hashes, program, methods."""

from __future__ import annotations

import json
from dataclasses import asdict

from exports.network.methods import methods_paragraph
from exports.network.model import Network
from exports.network.rows import DocumentRow

DOCUMENT = "doc_"


def about(network: Network) -> dict[str, object]:
    """All of it as one JSON object, keys in a fixed order."""
    return {
        "program": network.program,
        "parameters": network.options.parameters(),
        "counts": {
            "nodes": len(network.nodes),
            "ties": len(network.ties) + len(network.hyper_ties),
            **asdict(network.counts),
        },
        "documents": [
            {
                "id": one.id,
                "title": one.title,
                "place": one.place,
                "year": one.year,
                "sha256": one.sha256,
            }
            for one in network.documents
        ],
        "methods": {"zh": methods_paragraph(network, "zh"), "en": methods_paragraph(network, "en")},
    }


def about_text(network: Network) -> str:
    """The same for formats that have one field for remarks: the methods, then the rest as JSON."""
    facts = about(network)
    methods = facts.pop("methods")
    assert isinstance(methods, dict)
    return f"{methods['zh']}\n{methods['en']}\n{json.dumps(facts, ensure_ascii=False)}"


def document_key(document: DocumentRow) -> str:
    """How rows refer to a document: the end of its id, which is the beginning of its hash."""
    return document.id.rpartition(DOCUMENT)[2] or document.id
