"""Opening a store: the one place that knows which kinds there are."""

from __future__ import annotations

from pathlib import Path

from kg.store.folder import StoreFolder
from kg.store.protocol import Store
from ontology.errors import StoreError


def create_or_open(path: Path, *, base: str | None = None) -> tuple[StoreFolder, Store]:
    """The store in a folder, for reading and writing; an empty or new folder becomes one.

    Args:
        path: the folder.
        base: what all ids begin with; None takes that of the store, or the default for a new one.

    Raises:
        StoreError: the folder is none, or its store has another base.
        StoreVersionError: it was written in another format.
        StoreLockedError: another process is writing to it.
        StoreWriteError: it cannot be written.
    """
    from kg.store.oxigraph import OxigraphStore

    wanted = store_base(path, base)
    folder = StoreFolder.read(path) if is_marked(path) else StoreFolder.make(path, base=wanted)
    return folder, OxigraphStore.open(folder)


def store_base(path: Path, base: str | None = None) -> str:
    """What all ids of the store in a folder begin with, or will begin with when it is made.

    Args:
        path: the folder.
        base: what they should begin with; None leaves it to the store.

    Raises:
        StoreError: the store has another base, or cannot be used.
    """
    from kg.quads.settings import DEFAULT

    if not is_marked(path):
        return DEFAULT.base if base is None else base
    folder = StoreFolder.read(path)
    if base is not None and base != folder.base:
        raise StoreError(f"{path}: its ids begin with {folder.base}, not {base}; give another --store")
    return folder.base


def open_for_reading(path: Path) -> tuple[StoreFolder, Store]:
    """The store in a folder, for reading only; another process may be writing to it.

    Raises:
        StoreError: there is none, or it cannot be read.
        StoreVersionError: it was written in another format.
    """
    from kg.store.oxigraph import OxigraphStore

    folder = StoreFolder.read(path)
    return folder, OxigraphStore.open_for_reading(folder)


def memory_store() -> Store:
    """An empty store in memory, made of rdflib; for tests and small graphs."""
    from kg.store.memory import MemoryStore

    return MemoryStore()


def is_marked(path: Path) -> bool:
    """Does the folder say that it is a store?"""
    from kg.sources import STORE_MARK

    return (path / STORE_MARK).exists()
