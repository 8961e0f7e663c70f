"""Results told in words only: 地区生产总值、固定资产投资未能完成年初预期目标.

A phrase says of one or several indicators that their targets were met or not, and gives no figure. Each
indicator of the list that stands before it is given as a Quantity without a value, whose bound is
`qualitative` and whose action is the phrase. Only indicators of the scheme are taken: 部分指标 names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.passage import Passage
from ontology.indicators import find_indicator
from ontology.lexicon import words
from ontology.records import Bound, Quantity, QuantityKind, Status

TOLD = "outcomes"
"""Vocabulary file of the phrases."""
REACH = 80
"""So far before the phrase the list may begin."""
SHORTEST = 2


def read_outcomes(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The results that passages tell in words, in the order of the text.

    Args:
        passages: paragraphs of narratives; those that say what is to be done tell no results.
    """
    for passage in passages:
        if passage.status is Status.PLAN:
            continue
        for match in _phrase().finditer(passage.body.text):
            for start, end in _listed(passage.body.text, match.start()):
                yield _outcome(passage, passage.body.text[start:end], match, start)


def _outcome(passage: Passage, name: str, match: re.Match[str], start: int) -> Quantity:
    return Quantity(
        n=passage.n,
        task=passage.task,
        section=passage.section,
        indicator=name,
        kind=QuantityKind.GROWTH,
        action=match["phrase"],
        op=Bound.QUALITATIVE,
        status=Status.RESULT,
        year=passage.year,
        evidence=passage.body.evidence(start, match.end(), rule="quantity.outcome"),
    )


def _listed(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The indicators of the list that ends at a place, each with its extent."""
    start = max(0, end - REACH)
    before = _aside().sub(_blank, text[start:end])
    head = max(before.rfind(mark) for mark in "，。；：！？,;") + 1
    for piece in re.finditer(r"[^、和及与 ]+", before[head:]):
        extent = _indicator(piece.group())
        if extent is not None:
            at = start + head + piece.start()
            yield at + extent[0], at + extent[1]


def _indicator(piece: str) -> tuple[int, int] | None:
    """Where in a piece of a list the indicator stands: leading words and 等指标 behind it are left out."""
    name = _tail().sub("", piece)
    first = _lead().match(name)
    start = 0 if first is None else first.end()
    if len(name) - start < SHORTEST or any(vague in name for vague in words(TOLD, "told_vague")):
        return None
    match = find_indicator(name[start:], unit="%", kind="growth")
    return None if match is None or not match.indicator.main else (start, len(name))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<phrase>{_any("told_missed")}|{_any("told_met")})
        了?(?:{_any("told_whose")}|的)*
        (?:目标|预期)(?![\u4e00-\u9fff]?[0-9])
        """,
        re.VERBOSE,
    )


@cache
def _aside() -> re.Pattern[str]:
    """What may stand between the list and the phrase: 虽然保持增长，但; 预计; 均."""
    return re.compile(rf"(?:虽[^，。；]{{0,20}}，[但却]|{_any('told_between')})+$")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('told_before')}|20[0-9]{{2}}年)+")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        r"(?:等(?:[\u4e00-\u9fff0-9]{0,8}指标)?|[0-9一二三四五六七八九十几]项[\u4e00-\u9fff]{0,4}指标|指标)$"
    )


def _any(name: str) -> str:
    return "|".join(map(re.escape, sorted(words(TOLD, name), key=len, reverse=True)))
