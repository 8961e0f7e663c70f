"""Documents of the made-up district for the tests of structure."""

from __future__ import annotations

from extractors.document import Document
from extractors.readers import read_document


def document_of(text: str, name: str = "report.txt") -> Document:
    """A document read from text, as a user's file is."""
    return read_document(text.encode(), name)


def paragraph(sentence: str, times: int = 4) -> str:
    """A paragraph of some length."""
    return sentence * times
