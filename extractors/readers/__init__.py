"""Readers: bytes to a Document."""

from extractors.readers.reader import Reader
from extractors.readers.registry import LARGEST_FILE, READERS, read_document, read_path

__all__ = ["LARGEST_FILE", "READERS", "Reader", "read_document", "read_path"]
