"""Targets bound to another indicator: 居民收入与经济增长基本同步."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.passage import Passage
from extractors.quantities.clauses import MARKS
from extractors.quantities.names import clean
from extractors.quantities.periods import read_commitment, read_period
from extractors.quantities.phrases import find_words, trim
from ontology.records import Bound, Quantity, QuantityKind, Status

SYNC = re.compile(
    r"[与和同跟](?P<reference>[^，。；、：,;:与和同]{2,16}?)(?:增长|增速|发展)?(?:保持)?(?:基本|大体|总体)?同步(?P<tail>增长|提高)?"
)
TAIL = re.compile("(?:实际)?(?:增长速度|增长|增速|增幅|提高)?(?:力争|保持|要|总体|基本)?$")


def read_sync(passage: Passage, text: str) -> Iterator[Quantity]:
    """The indicators of a passage that are to keep step with another."""
    if "同步" not in text:
        return
    for match in SYNC.finditer(text):
        low = _clause_start(text, match.start())
        words = find_words(text, low, match.start())
        start, end = trim(text, low, match.start(), words)
        tail = TAIL.search(text, start, end)
        if tail is not None and tail.start() > start:
            end = tail.start()
        name = clean(passage.body.text[start:end])
        if len(name) < 2 or not _measures(name, match["reference"]):
            continue
        status = Status.RESULT if passage.status is Status.NONE else passage.status
        period = read_period(text, low, match.start(), status=status, year=passage.year)
        yield Quantity(
            n=passage.n,
            task=passage.task,
            section=passage.section,
            indicator=name,
            kind=QuantityKind.GROWTH,
            action="同步",
            op=Bound.IN_STEP,
            status=period.status,
            year=period.year,
            commitment=read_commitment(text, low, match.start()),
            reference=match["reference"],
            evidence=passage.body.evidence(start, match.end(), rule="quantity.sync"),
        )


def _clause_start(text: str, position: int) -> int:
    at = position
    while at > 0 and position - at < 60 and not MARKS.match(text, at - 1):
        at -= 1
    return at


def _measures(name: str, reference: str) -> bool:
    """Is it an indicator that keeps step, not a work done at the same time (与主体工程同步)?"""
    return name.endswith(("收入", "增长", "工资", "养老金", "支出", "投入", "待遇")) or reference.startswith(
        ("经济", "GDP", "地区生产总值", "国内生产总值")
    )
