"""Appending decisions to a file: at its end, in its own columns, in one write; nothing else is touched."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from dataclasses import asdict
from io import StringIO
from pathlib import Path

from kg.decisions import Decision, words
from kg.decisions.lines import header_of
from kg.decisions.reading import FILE, FOLDER
from ontology.errors import DecisionsError

REVIEW = "review.csv"
"""The file that answers go to in a folder of decisions."""


def answers_file(store: Path, given: Path | None = None) -> Path:
    """The file that answers are appended to.

    Args:
        store: the folder of the store.
        given: a file, or a folder of files, to use instead of what lies beside the store.
    """
    if given is not None:
        return given / REVIEW if given.is_dir() else given
    beside = store.resolve().parent
    folder = beside / FOLDER
    return folder / REVIEW if folder.is_dir() and not (beside / FILE).exists() else beside / FILE


def append_decisions(file: Path, decisions: Sequence[Decision]) -> None:
    """Append decisions; a file that is not there is made, with a header.

    Raises:
        DecisionsError: the file cannot be written, or its header lacks a column that is needed.
    """
    if not decisions:
        return
    try:
        before = file.read_bytes() if file.exists() else b""
        text = lines_for(file, before, decisions)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            data = text.encode()
            written = os.write(handle, data)
            if written != len(data):
                raise DecisionsError(f"{file}: only a part could be written; look at its last line")
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise DecisionsError(f"{file}: cannot be written: {error.strerror or error}") from None


def lines_for(file: Path, before: bytes, decisions: Sequence[Decision]) -> str:
    """What has to be appended to a file for some decisions.

    Raises:
        DecisionsError: the header of the file lacks a column that is needed.
    """
    if not before.strip():
        columns: tuple[str | None, ...] = words.COLUMNS
        start = csv_line(words.COLUMNS)
    else:
        columns = header_of(before)
        start = "" if before.endswith(b"\n") else "\n"
    lines = []
    for decision in decisions:
        fields = {name: str(value) for name, value in asdict(decision).items() if name != "source"}
        lost = [name for name, value in fields.items() if value and name not in columns]
        if lost:
            raise DecisionsError(f"{file}: the header has no column for {', '.join(lost)}; add it")
        lines.append(csv_line([fields[name] if name else "" for name in columns]))
    return start + "".join(lines)


def csv_line(cells: Sequence[str]) -> str:
    """One line of CSV with its end."""
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
