"""Writing a file that is either whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ontology.errors import OutputError

STANDARD_OUTPUT = "-"


def write_lines(lines: Iterable[str], output: str, *, force: bool = False) -> None:
    """Write lines to a file, or to standard output for `-`.

    The file is written under another name beside it and put in place when it is whole.

    Raises:
        OutputError: it exists and `force` is not given, or it cannot be written.
    """
    if output == STANDARD_OUTPUT:
        sys.stdout.writelines(lines)
        return
    _write(lines, Path(output), force=force, mode="w")


def write_bytes(pieces: Iterable[bytes], output: str, *, force: bool = False) -> None:
    """Write bytes to a file, or to standard output for `-`; whole or not at all.

    Raises:
        OutputError: it exists and `force` is not given, or it cannot be written.
    """
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.writelines(pieces)
        return
    _write(pieces, Path(output), force=force, mode="wb")


def _write(pieces: Iterable[str] | Iterable[bytes], path: Path, *, force: bool, mode: str) -> None:
    if path.exists() and not force:
        raise OutputError(f"{path}: exists already; give another name, or --force to replace it")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    text: dict[str, Any] = {} if "b" in mode else {"encoding": "utf-8", "newline": "\n"}
    try:
        with part.open(mode, **text) as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from None
    finally:
        part.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Make a folder, unless it is there.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: the folder cannot be made: {error.strerror or error}") from None


def file_stem(name: str) -> str:
    """A name that every file system takes, for an IRI: letters and digits, all else as `-`.

    >>> file_stem("urn:gwr:g:84673f67ee8897ce:rules-0.1.0")
    'urn-gwr-g-84673f67ee8897ce-rules-0.1.0'
    """
    return "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "-" for c in name)
