"""A store on disk: `store.json`, which says what the folder is, beside the folder of the database.

`store.json` holds the version of the format, the base of all ids, and the version of the program that
made it. It is written first and in one step, so a folder with a database but without it is not a store. A
format of another number is refused: what it means is not known.
"""

from __future__ import annotations

import errno
import json
import os
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kg.sources import DATABASE, STORE_MARK
from ontology.errors import StoreError, StoreVersionError, StoreWriteError

FORMAT = 1
"""Raised when a store written before cannot be used any more."""

REBUILD = "build the documents again into a new folder: kg build PATH... --store NEW_FOLDER"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The folder of a store and what its `store.json` says."""

    path: Path
    base: str
    """What all ids begin with."""
    program: str
    """Version of the program that made it."""

    @property
    def database(self) -> Path:
        """The folder of the database."""
        return self.path / DATABASE

    @classmethod
    def read(cls, path: Path) -> StoreFolder:
        """The store in a folder.

        Raises:
            StoreError: there is none, or its `store.json` is damaged.
            StoreVersionError: its format is another one.
        """
        mark = path / STORE_MARK
        try:
            text = mark.read_text("utf-8")
        except (FileNotFoundError, NotADirectoryError):
            raise StoreError(
                f"{path}: no store here; make one with: kg build PATH... --store {path}"
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"{mark}: cannot be read: {error}") from None
        return cls._from_json(path, mark, text)

    @classmethod
    def _from_json(cls, path: Path, mark: Path, text: str) -> StoreFolder:
        try:
            fields: Any = json.loads(text)
            found, base, program = fields["format"], fields["base"], fields["program"]
        except (ValueError, KeyError, TypeError):
            raise StoreError(f"{mark}: expected format, base and program as JSON; {REBUILD}") from None
        if found != FORMAT:
            raise StoreVersionError(
                f"{path}: written by version {program} in store format {found}, this version "
                f"{version('govreport-kg')} uses format {FORMAT}; {REBUILD}"
            )
        return cls(path, str(base), str(program))

    @classmethod
    def make(cls, path: Path, *, base: str) -> StoreFolder:
        """Make an empty store in a folder that is new or empty.

        Raises:
            StoreError: something else is in the folder.
            StoreWriteError: the folder cannot be written.
        """
        try:
            path.mkdir(parents=True, exist_ok=True)
            strangers = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
            if strangers:
                raise StoreError(
                    f"{path}: expected a store or an empty folder, found {strangers[0]!r} in it; "
                    "give another --store"
                )
            folder = cls(path, base, version("govreport-kg"))
            folder._write()
        except FileExistsError:
            raise StoreError(f"{path}: expected a folder, found a file; give another --store") from None
        except OSError as error:
            raise StoreWriteError(cannot_write(path, error)) from None
        return folder

    def _write(self) -> None:
        fields = {"format": FORMAT, "base": self.base, "program": self.program}
        temporary = self.path / f".{STORE_MARK}.{os.getpid()}"
        try:
            temporary.write_text(json.dumps(fields, indent=1, sort_keys=True) + "\n", "utf-8")
            temporary.replace(self.path / STORE_MARK)
        finally:
            temporary.unlink(missing_ok=True)


def cannot_write(path: Path, error: OSError) -> str:
    """Why a store cannot be written, and what to do."""
    advice = "give another --store, or the right to write there"
    if error.errno == errno.ENOSPC or "space" in str(error).lower():
        advice = "make room on the disk, or give another --store"
    return (
        f"{path}: cannot be written ({error.strerror or error}); {advice}; what was stored before is unharmed"
    )
