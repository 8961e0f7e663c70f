"""The Reader: one row of the table of formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extractors.document import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of one format are told and read."""

    name: str
    """Short name, for messages."""
    media_type: str
    """IANA media type; a document may be of a narrower one."""
    sniff: Callable[[bytes, str], bool]
    """Is the content of this format? The file's name decides only where the content does not."""
    read: Callable[[bytes, str], Document]
    """The document; raises ReadError."""
