"""Opening a Word package (.docx) that nobody vouches for.

A .docx is a ZIP archive of XML parts. Before python-docx sees it: the archive must be whole, hold a main
document, stay within bounds when unpacked, and no part may declare a document type: Office Open XML has none,
and entities could otherwise grow without bound.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from extractors.readers.word_names import child_of
from ontology.errors import BrokenFileError, ReadError, UnsupportedMediaError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MOST_BYTES = 256 * 1024 * 1024
_MOST_PARTS = 10_000
_DOCUMENT_TYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What zipfile raises for damaged, encrypted or exotic archives."""
_UNFORESEEN = (LookupError, ValueError, TypeError, AttributeError, AssertionError)
"""What python-docx raises where a package lacks what it takes for granted."""
_EXPECTED = "expected a Word document (.docx)"


def open_word(data: bytes, name: str) -> WordDocument:
    """The document in a Word package, as python-docx has it.

    Raises:
        BrokenFileError: The archive is damaged or too large when unpacked, or its XML is not sound.
        UnsupportedMediaError: It is a template, or has macros.
    """
    import docx
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    _check_archive(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
    except (OpcError, PythonDocxError, XMLSyntaxError, *_UNFORESEEN) as error:
        raise _complaint(name, error) from error
    if child_of(document.element, "body") is None:
        raise BrokenFileError(f"{name}: {_EXPECTED}, found a main part without a body")
    return document


def _complaint(name: str, error: Exception) -> ReadError:
    """What to say of a package that python-docx does not take."""
    if "content type" in str(error):
        return UnsupportedMediaError(
            f"{name}: {_EXPECTED}, found a template or a document with macros; "
            "save it as .docx / 请另存为 .docx 文件"
        )
    reason = type(error).__name__ if " object at 0x" in str(error) else str(error)
    return BrokenFileError(f"{name}: {_EXPECTED}, found a package that cannot be read ({reason})")


def _check_archive(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if unpacked > _MOST_BYTES or len(parts) > _MOST_PARTS:
                raise BrokenFileError(
                    f"{name}: {_EXPECTED}, found {len(parts)} parts of {unpacked} bytes when unpacked; "
                    f"at most {_MOST_PARTS} parts and {_MOST_BYTES} bytes are read"
                )
            for part in parts:
                _check_part(archive.read(part), part.filename, name)
    except _UNREADABLE as error:
        raise BrokenFileError(f"{name}: {_EXPECTED}, found a damaged archive ({error})") from error


def _check_part(content: bytes, part: str, name: str) -> None:
    if part.endswith((".xml", ".rels")) and any(mark in content for mark in _DOCUMENT_TYPES):
        raise BrokenFileError(f"{name}: {_EXPECTED}, found a document type declaration in {part}")
