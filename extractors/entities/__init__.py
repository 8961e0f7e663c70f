"""Entities: the named things of a document, found by a spaCy pipeline of rules."""

from extractors.entities.docbin import to_docbin
from extractors.entities.html import to_html
from extractors.entities.pipeline import build_pipeline, default_pipeline
from extractors.entities.reader import read_entities
from extractors.entities.user_code import import_code

__all__ = ["build_pipeline", "default_pipeline", "import_code", "read_entities", "to_docbin", "to_html"]
