"""The structure of documents: reports, headings, paragraphs."""

from extractors.structure.file_year import file_year_issues
from extractors.structure.structure import Structure, read_structure

__all__ = ["Structure", "file_year_issues", "read_structure"]
