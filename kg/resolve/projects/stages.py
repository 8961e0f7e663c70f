"""How far a clause says that a project has come.

    建成 A、B 等项目            a stage word before the name
    A、B 建成通车              a stage word behind it
    推动 A 建成通车            a light word before it: the stage behind it decides
    加快 A 等项目建设           a light word and 建设: under construction

Only the part of the sentence between two commas is looked at, so that the verb of another list does not
count. A clause without any such word says nothing of a stage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ontology.errors import VocabularyError
from ontology.lexicon import lexicon, words

NAME = "project_stages"


class Stage(StrEnum):
    """How far a project has come; the values are the names of the concepts, in their order."""

    CONCEIVED = "Conceived"
    SIGNED = "Signed"
    STARTED = "Started"
    UNDER_CONSTRUCTION = "UnderConstruction"
    COMPLETED = "Completed"
    IN_USE = "InUse"

    @property
    def rank(self) -> int:
        """0 for the first stage, rising."""
        return list(Stage).index(self)


@dataclass(frozen=True, slots=True)
class StageWord:
    """A word of a clause and the stage that it means; None for a light word."""

    start: int
    end: int
    stage: Stage | None


def stage_of(clause: str, name: str) -> Stage | None:
    """The stage that a clause tells of a project.

    Args:
        clause: the sentence around the name, white space removed.
        name: as it stands in the clause.

    >>> stage_of("全年建成澄心大桥、汀澜公园等项目，开工鹭汀水厂", "汀澜公园").value
    'Completed'
    >>> stage_of("推动澄心大桥建成通车，加快汀澜公园建设", "澄心大桥").value
    'InUse'
    """
    at = clause.find(name)
    if at < 0:
        return None
    start, end = _part_around(clause, at, at + len(name))
    part = clause[start:end]
    before = [word for word in _stage_words(part) if word.end <= at - start]
    behind = [word for word in _stage_words(part) if word.start >= at - start + len(name)]
    first = behind[0].stage if behind else None
    last = before[-1] if before else None
    if last is not None and last.stage is not None and not _is_going_on(last.stage):
        return last.stage
    strong = next((word.stage for word in behind if word.stage and not _is_going_on(word.stage)), None)
    if strong is not None:
        return strong
    if last is not None:
        return Stage.UNDER_CONSTRUCTION
    return first


def _is_going_on(stage: Stage) -> bool:
    return stage is Stage.UNDER_CONSTRUCTION


def _part_around(clause: str, start: int, end: int) -> tuple[int, int]:
    breaks = words(NAME, "breaks")
    left = max((clause.rfind(mark, 0, start) + 1 for mark in breaks), default=0)
    rights = [at for mark in breaks if (at := clause.find(mark, end)) >= 0]
    return left, min(rights, default=len(clause))


def _stage_words(part: str) -> Iterator[StageWord]:
    """The words of stages in a part of a sentence, leftmost and longest."""
    table, longest = _table()
    at = 0
    while at < len(part):
        length = next(
            (n for n in range(min(longest, len(part) - at), 1, -1) if part[at : at + n] in table), 0
        )
        if length:
            yield StageWord(at, at + length, table[part[at : at + length]])
        at += length or 1


@cache
def _table() -> tuple[dict[str, Stage | None], int]:
    """The stage of each word, None for a light one, and the length of the longest.

    Raises:
        VocabularyError: a word stands under two stages.
    """
    found: dict[str, Stage | None] = dict.fromkeys(words(NAME, "light"))
    for name, listed in lexicon(NAME)["stages"].items():
        for word in listed:
            known = found.get(word)
            if known is not None:
                raise VocabularyError(f"{NAME}.yaml: {word!r} is {known} and {name}")
            found.setdefault(word, Stage(name))
    return found, max(map(len, found))
