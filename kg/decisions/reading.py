"""Reading the decisions of a store: which files, what they say, what of it can be applied.

    files ─▶ lines ─▶ each once ─▶ names of places to keys ─▶ without contradictions ─▶ Decisions
                                                                                └▶ what matches nothing

The files lie beside the store: `decisions.csv`, or a folder `decisions` of CSV files, or both. They belong to
the people who write them; the program reads them on every build and only ever appends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.decisions.contradictions import consistent
from kg.decisions.decision import Decision
from kg.decisions.decisions import ANYWHERE, Decisions
from kg.decisions.lines import read_lines
from kg.decisions.matching import unmatched
from kg.facts.area import Area, jurisdictions
from kg.notice import Notice
from kg.quads.settings import DEFAULT, QuadSettings
from kg.sources import relative_name
from kg.store.folder import StoreFolder
from kg.store.protocol import Store
from ontology.errors import DecisionsError
from ontology.issues import Issue, Severity

FILE, FOLDER = "decisions.csv", "decisions"
LARGEST_FILE = 16 * 1024 * 1024
"""Bytes."""


@dataclass(frozen=True, slots=True)
class ReadDecisions:
    """The decisions that can be applied, and what was noticed while reading them."""

    decisions: Decisions
    notices: tuple[Notice, ...] = ()


def decision_files(store: Path, given: Path | None = None) -> tuple[Path, ...]:
    """The decisions files of a store, sorted.

    Args:
        store: the folder of the store.
        given: a file or folder to read instead of those beside the store.

    Raises:
        DecisionsError: there is nothing where one was given.
    """
    if given is None:
        beside = store.resolve().parent
        file = beside / FILE
        return (*([file] if file.is_file() else []), *_in_folder(beside / FOLDER))
    if given.is_dir():
        return _in_folder(given)
    if not given.is_file():
        raise DecisionsError(f"{given}: no decisions file or folder here; kg review makes one")
    return (given,)


def read_decisions(
    files: Iterable[Path], store: Store, *, root: Path, settings: QuadSettings = DEFAULT
) -> ReadDecisions:
    """Read the decisions files of a store.

    Args:
        files: as `decision_files` gives them.
        store: tells which places and which things there are.
        root: the folder that names of files in messages are relative to.
        settings: the base of ids.

    Raises:
        DecisionsError: a file cannot be read at all.
    """
    entries: list[Decision] = []
    notices: list[Notice] = []
    for file in files:
        found, noticed = read_lines(_bytes(file), relative_name(file.resolve(), root.resolve()))
        entries += found
        notices += noticed
    if not entries:
        return ReadDecisions(Decisions(), tuple(notices))
    placed, noticed = with_keys(each_once(entries), jurisdictions(store))
    kept, clashes = consistent(placed)
    lost = unmatched(kept, store, settings=settings)
    return ReadDecisions(Decisions.of(kept), (*notices, *noticed, *clashes, *lost))


def store_decisions(store: Store, folder: StoreFolder) -> Decisions:
    """The decisions that lie beside a store, without what is to be said of them.

    Raises:
        DecisionsError: a file cannot be read at all.
    """
    root = folder.path.resolve().parent
    settings = QuadSettings(base=folder.base)
    return read_decisions(decision_files(folder.path), store, root=root, settings=settings).decisions


def each_once(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions without those that only repeat an earlier one."""
    seen: dict[Decision, Decision] = {}
    for decision in decisions:
        said = replace(decision, by="", on="", note="", source="")
        seen.setdefault(said, decision)
    return list(seen.values())


def with_keys(decisions: Sequence[Decision], areas: Sequence[Area]) -> tuple[list[Decision], list[Notice]]:
    """Decisions with the keys of jurisdictions that are written by name."""
    keys = {area.key for area in areas}
    named: dict[str, list[str]] = defaultdict(list)
    for area in areas:
        named[area.name].append(area.key)
    found, notices = [], []
    for decision in decisions:
        place = decision.jurisdiction
        several = [] if place in keys or place == ANYWHERE else named.get(place, [])
        if len(several) > 1:
            notices.append(_ambiguous(decision, several))
            continue
        found.append(replace(decision, jurisdiction=several[0]) if several else decision)
    return found, notices


def _ambiguous(decision: Decision, keys: Sequence[str]) -> Notice:
    message = (
        f"{decision.jurisdiction!r} is the name of several jurisdictions "
        f"({', '.join(keys)}); write the code of one; the line is left out"
    )
    return Notice(decision.source, Issue("decision.place", message, Severity.ERROR))


def _in_folder(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.glob("*.csv") if file.is_file()))


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise DecisionsError(f"{file}: cannot be read: {error.strerror or error}") from None
    if len(data) > LARGEST_FILE:
        raise DecisionsError(f"{file}: larger than {LARGEST_FILE} bytes; split it into a folder of files")
    return data
