"""The files that a run reads: from files, folders and glob patterns to one sorted list.

Folders are searched whole; hidden files and folders, and any store, are skipped. A file is known in the store
by its path relative to the folder that the store lies in, with `/` between folders, so that a project that is
moved or copied as a whole keeps its names. The list is sorted by that path: the order in which a user
names the files does not matter.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from ontology.errors import ReadError

STORE_MARK = "store.json"
"""A folder that holds this file and a database is a store, see kg.store.folder."""

DATABASE = "database"

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; the readers take no more."""

NOT_DOCUMENTS = frozenset({"Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read."""

    name: str
    """Path relative to the folder of the store, the file's name in the store."""
    path: Path


@dataclass(frozen=True, slots=True)
class FoundSources:
    """What the given paths lead to."""

    sources: tuple[Source, ...]
    """Sorted by name, each file once."""
    missing: tuple[str, ...]
    """Paths and patterns that lead to nothing, as given."""


def find_sources(paths: Iterable[str], *, store: Path, besides: Iterable[Path] = ()) -> FoundSources:
    """The files behind paths, folders and patterns.

    Args:
        paths: as the user gave them; a pattern is only tried where no file bears it as its name.
        store: the folder of the store; it is skipped, and names are relative to its parent.
        besides: files that are no documents, such as those of human decisions.
    """
    root = store.resolve().parent
    skipped = {absolute(file) for file in besides}
    found: dict[Path, Source] = {}
    missing = []
    for path in paths:
        files = [file for file in sorted(expanded(path)) if file not in skipped]
        if not files:
            missing.append(path)
        for file in files:
            found.setdefault(file, Source(relative_name(file, root), file))
    return FoundSources(tuple(sorted(found.values())), tuple(missing))


def expanded(path: str) -> Iterator[Path]:
    """The files behind one path, as resolved absolute paths."""
    given = Path(path)
    if os.path.lexists(given) or not has_magic(path):  # unlike Path.exists, takes a name of any length
        matches = [given]
    else:
        matches = [Path(match) for match in glob(path, recursive=True)]  # noqa: PTH207 - a user's pattern may be absolute
    for match in matches:
        if is_folder(match):
            yield from files_below(match)
        elif os.path.lexists(match):
            yield absolute(match)


def is_folder(path: str | Path) -> bool:
    """Is there a folder of this name, which may be of any length?"""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises on a name that is too long


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder that could be a document, and the folders that cannot be listed.

    Links to folders are not followed, or a circle of them would never end.
    """
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        here = Path(parent)
        if is_store(here):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and name not in NOT_DOCUMENTS and not is_special(here / name):
                yield absolute(here / name)
    yield from (absolute(Path(error.filename)) for error in closed)


def is_special(path: Path) -> bool:
    """Is it a pipe, a socket or a device, which would be read without end?"""
    return path.exists() and not path.is_file()


def is_store(folder: Path) -> bool:
    """Is the folder a store of this program?"""
    return (folder / STORE_MARK).is_file() and (folder / DATABASE).is_dir()


def absolute(path: Path) -> Path:
    """The path from the root, its folders resolved; a link as the last part keeps its own name."""
    return path.parent.resolve() / path.name


def relative_name(path: Path, root: Path) -> str:
    """The path relative to the root, with `/`; on another drive the path itself."""
    try:
        relative = Path(os.path.relpath(path, root))
    except ValueError:
        relative = path
    return os.fsencode(relative.as_posix()).decode("utf-8", errors="backslashreplace")


def read_source(source: Source) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: it vanished, may not be read, or is too large.
    """
    try:
        with source.path.open("rb") as file:
            return read_stream(file, source.name)
    except FileNotFoundError:
        raise ReadError(f"{source.name}: the file is not there any more; it was when the run began") from None
    except IsADirectoryError:
        raise ReadError(f"{source.name}: this folder cannot be listed; give the right to read it") from None
    except OSError as error:
        raise ReadError(f"{source.name}: cannot be read: {error.strerror or error}") from None


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """The bytes of an open file or of standard input, up to its end.

    Raises:
        ReadError: it is too large; no more than the limit has been read.
    """
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise ReadError(f"{name}: larger than {LARGEST_FILE} bytes; split it, or take out its pictures")
    return data
