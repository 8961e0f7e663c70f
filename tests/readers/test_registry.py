"""The table of readers, reading from disk, and properties that hold for whatever is read."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.document import Document
from extractors.readers import LARGEST_FILE, READERS, read_document, read_path
from ontology.errors import ReadError
from tests.readers.views import assert_sound

MARKS = [
    "\t",
    "\n",
    "\n\n\n",
    "|",
    "| --- |",
    "  ",
    "\u3000",
    "#",
    "# ",
    "---\n",
    '"',
    ",",
    "\r",
    "**",
    "\\|",
]
TAGS = ["<table>", "<tr>", "<td rowspan=3>", "<td colspan='9'>", "</table>"]
WORDS = ["1", "一、目标", "区教育局", "林  安", "新增学位600个。"]
PIECES = st.sampled_from([*MARKS, *TAGS, *WORDS])
OPENINGS = st.sampled_from(["各位代表：\n", "---\ntitle: 报告\n---\n", "\t序号\n"])


@pytest.fixture
def report(tmp_path):
    """A small report on disk."""
    path = tmp_path / "报告.txt"
    path.write_text("各位代表：\n", encoding="utf-8")
    return path


def test_readers_are_a_visible_table():
    """Each row names its media type; the last takes whatever is left."""
    assert [reader.media_type for reader in READERS][-1] == "text/plain"
    assert len({reader.name for reader in READERS}) == len(READERS)
    assert READERS[-1].sniff(b"", "")


def test_read_path(report):
    """A document knows its name without folders and the hash of its bytes."""
    document = read_path(report)
    assert document.name == "报告.txt"
    assert document.sha256 == hashlib.sha256(report.read_bytes()).hexdigest()
    assert document == read_document(report.read_bytes(), "报告.txt")


def test_folder(tmp_path):
    """A folder is no file."""
    with pytest.raises(ReadError, match="found a folder"):
        read_path(tmp_path)


def test_special_file(tmp_path):
    """A pipe is refused at once, not waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match="special file"):
        read_path(pipe)


def test_missing_file(tmp_path):
    """What the system says of a file that cannot be opened is left to the caller."""
    with pytest.raises(FileNotFoundError):
        read_path(tmp_path / "none.txt")


def test_file_that_is_too_large(report):
    """A file over the limit is refused; the limit is 64 MB unless set."""
    assert LARGEST_FILE == 64 * 1024 * 1024
    size = report.stat().st_size
    assert read_path(report, largest=size).text == "各位代表：\n"
    with pytest.raises(ReadError, match=f"at most {size - 1} bytes"):
        read_path(report, largest=size - 1)


@settings(deadline=None)
@given(st.binary(max_size=3000), st.sampled_from(["a.txt", "a.docx", "a.html", "a.csv", "a.md"]))
@example(b"PK\x03\x04", "a.docx")
@example(b"PK\x05\x06" + bytes(18), "a.docx")
@example(b"<html", "a.html")
@example(b'""', "a.csv")
@example(b'"', "a.csv")
@example(b"<p>\x00", "a.html")
@example(b"|", "a.md")
def test_random_bytes(data, name):
    """Whatever the bytes, the reader gives a sound document or a ReadError."""
    with suppress(ReadError):
        assert_sound(read_document(data, name))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["a.txt", "a.csv", "a.html"]))
def test_blocks_of_any_text(text, name):
    """Cells and paragraphs of any mixture of layouts lie in the text, in order, apart from each other."""
    with suppress(ReadError):
        assert_sound(read_document(text.encode(), name))


@settings(deadline=None)
@given(OPENINGS, st.lists(PIECES, max_size=60))
def test_no_word_is_lost(opening, pieces):
    """Every word of a text file is in a block or a field."""
    text = opening + "".join(pieces)
    document = read_document(text.encode(), "a.txt")
    covered = [document.text[block.start : block.end] for block in document.blocks]
    covered += [field.value for field in document.metadata]
    for word in ("一、目标", "区教育局", "新增学位600个。"):
        assert sum(part.count(word) for part in covered) == text.count(word)


@pytest.mark.parametrize(
    "line",
    [
        "1\t新增学位600个。\t区教育局\n",
        "\t1\n",
        "各位代表：\n",
        "| 1 | 甲 |\n",
        "1  甲  乙\n",
        "甲,乙,丙\n",
        "<td>\n",
    ],
)
def test_time_grows_with_the_text(line):
    """Ten times the lines take about ten times as long."""
    seconds = []
    for count in (5_000, 50_000):
        started = time.process_time()
        read_document((line * count).encode(), "a.txt")
        seconds.append(time.process_time() - started)
    assert seconds[1] < 40 * max(seconds[0], 0.01)


@pytest.mark.parametrize("unit", [*MARKS, *TAGS, " ", "-", "<", "\\", "甲 ", "a,", "*", "一、", "<!--", "</"])
def test_one_long_line(unit):
    """A line of hundreds of thousands of characters, whatever they are, is read in a moment."""
    started = time.process_time()
    text = "各位代表\n" + unit * (300_000 // len(unit)) + "x\n" + unit * 1000
    document = read_document(text.encode(), "a.txt")
    assert isinstance(document, Document)
    assert time.process_time() - started < 5


def test_import_is_light():
    """Importing the readers loads none of the heavy libraries."""
    heavy = "{'docx', 'lxml', 'charset_normalizer'}"
    code = f"import sys, extractors.readers; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
