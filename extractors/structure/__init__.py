"""The structure of documents: reports, headings, paragraphs."""

from extractors.structure.structure import Structure, read_structure

__all__ = ["Structure", "read_structure"]
