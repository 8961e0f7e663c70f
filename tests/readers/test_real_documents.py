"""Real documents, where there are any: all are read, and the tables among them are found."""

from __future__ import annotations

import pytest

from extractors.document import Layout
from extractors.readers import read_path
from tests.readers.views import assert_sound

KINDS = (".csv", ".docx", ".html", ".md", ".txt")


def test_every_document_is_read(corpus):
    """No document raises, all blocks are sound, nothing had to be replaced."""
    paths = sorted(path for path in corpus.rglob("*") if path.suffix in KINDS)
    assert len(paths) > 100
    for path in paths:
        document = read_path(path)
        assert_sound(document)
        assert document.blocks
        assert [issue for issue in document.issues if issue.code != "read.control-character"] == []


@pytest.mark.parametrize(
    ("pattern", "layout", "rows", "cells"),
    [
        ("000_*.txt", Layout.STREAM, 1, 499),
        ("001_*.txt", Layout.GRID, 139, 704),
        ("002_*.txt", Layout.GRID, 126, 630),
    ],
)
def test_responsibility_tables(corpus, pattern, layout, rows, cells):
    """Each responsibility table is one table, whole."""
    (path,) = corpus.glob(pattern)
    (table,) = read_path(path).tables()
    assert (table.layout, len(table.rows)) == (layout, rows)
    assert sum(len(row.cells) for row in table.rows) == cells


@pytest.mark.parametrize(
    ("pattern", "media_type", "encoding"),
    [
        ("N02_*.txt", "text/plain", "gb18030"),
        ("N10_*.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", None),
        ("N11_*.csv", "text/csv", "utf-8"),
        ("T02_*.md", "text/markdown", "utf-8"),
        ("T13_*.html", "text/html", "utf-8"),
    ],
)
def test_media_types(corpus, pattern, media_type, encoding):
    """Formats and encodings are told."""
    (path,) = (corpus / "layouts").glob(pattern)
    document = read_path(path)
    assert (document.media_type, document.encoding) == (media_type, encoding)
