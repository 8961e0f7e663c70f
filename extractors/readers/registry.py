"""The table of formats, and reading a file with the reader that takes it.

The first reader whose `sniff` takes the content reads it; the text reader at the end takes all that is left.
Contents that no reader is for (a PDF, an image) are told before, and refused with what to do about them.
To read another format, write its reader and add a row.
"""

from __future__ import annotations

import stat
from pathlib import Path

from extractors.document import Document
from extractors.readers.csv_file import is_csv, read_csv
from extractors.readers.foreign_media import refuse_foreign_media
from extractors.readers.plain_text import is_text, read_text
from extractors.readers.reader import Reader
from extractors.readers.web import is_web_page, read_web_page
from extractors.readers.word import WORD_MEDIA_TYPE, is_word, read_word
from ontology.errors import ReadError

READERS: tuple[Reader, ...] = (
    Reader("Word document", WORD_MEDIA_TYPE, is_word, read_word),
    Reader("web page", "text/html", is_web_page, read_web_page),
    Reader("separated values", "text/csv", is_csv, read_csv),
    Reader("text", "text/plain", is_text, read_text),
)

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes that `read_path` takes at most, unless told otherwise."""


def read_document(data: bytes, name: str) -> Document:
    """The document that the bytes of a file hold.

    Args:
        data: The whole file.
        name: The file's name, for messages and where the content does not tell the format.

    Raises:
        UnsupportedMediaError: No reader is for this kind of file.
        UndecodableTextError: It is text in no known encoding.
        BrokenFileError: It is empty or damaged.

    >>> document = read_document("一、主要目标\\n各位代表：".encode(), "report.txt")
    >>> [document.text[block.start:block.end] for block in document.blocks]
    ['一、主要目标', '各位代表：']
    """
    refuse_foreign_media(data, name)
    reader = next(reader for reader in READERS if reader.sniff(data, name))
    return reader.read(data, name)


def read_path(path: Path, *, largest: int = LARGEST_FILE) -> Document:
    """The document in a file.

    Args:
        path: A regular file.
        largest: Bytes that it may have.

    Raises:
        ReadError: As `read_document`; also where the path is no regular file or the file is too large.
        OSError: The file cannot be opened or read.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        kind = "a folder / 文件夹" if stat.S_ISDIR(mode) else "a special file / 特殊文件"
        raise ReadError(f"{path}: expected a file, found {kind}")
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise ReadError(
            f"{path}: expected at most {largest} bytes, found more; split the file / 文件过大，请拆分后再读"
        )
    return read_document(data, path.name)
