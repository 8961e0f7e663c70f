"""Entities: the named things of a document."""

from extractors.entities.reader import read_entities

__all__ = ["read_entities"]
