"""Inspections that come from above: 第二轮中央生态环境保护督察, 国务院第九次大督查, 省委环保督察.

Who inspects stands before what is inspected. Inspectors that share one inspection (中央、省环保督察) carry
out one each, and the last is named whole where it stands. What every body does at all times (加强督查,
省委巡视) has no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.settling import JOINED

LABEL = "Campaign"
RULE = "fixed.inspection"
LEVEL = "(?:自治区|(?<![全我各外本城都])[省市州])"
ROUND = "(?:第[一二三四五六七八九十]{1,3}[轮次批])"
OWNER = f"(?:中央|国家|国务院|{LEVEL}(?:党委|委|级)?)"
ENVIRONMENT = "(?:生态)?(?:环境保护|环保)督察"
KIND = (
    f"(?:{ENVIRONMENT}|(?:海洋|土地|耕地保护|自然资源)督察"
    "|[\u4e00-\u9fff]{2,10}?专项(?:督察|督查|巡视))(?:“回头看”)?"
)
INSPECTION = re.compile(
    f"(?P<before>{ROUND})?(?P<owners>{OWNER}(?:(?:、|和|及|以及){OWNER}){{0,2}})(?P<kind>{ROUND}?{KIND})(?!组|员)"
)
GREAT = re.compile(f"国务院{ROUND}?大督查")
CUE = re.compile("督察|督查|巡视")
BEFORE, AFTER = 32, 6
"""So far around such a word its inspection is looked for."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The inspections that a text names."""
    text, done = reading.text, 0
    for cue in CUE.finditer(text):
        start, end = max(done, cue.start() - BEFORE), cue.end() + AFTER
        for pattern in (GREAT, INSPECTION):
            match = pattern.search(text, start, end)
            if match is not None and match.end() > done:
                yield from _inspections(match)
                done = match.end()


def _inspections(match: re.Match[str]) -> Iterator[Candidate]:
    """One inspection for each inspector; the first one's round is its own."""
    owners = list(re.finditer(OWNER, match["owners"])) if match.re is INSPECTION else []
    if len(owners) < 2:
        yield Candidate(match.start(), match.end(), LABEL, RULE)
        return
    first = match.start("owners")
    for owner in owners[:-1]:
        begin = match.start() if owner is owners[0] else first + owner.start()
        before = match["before"] or "" if owner is owners[0] else ""
        name = f"{before}{owner.group()}{match['kind']}"
        yield Candidate(begin, first + owner.end(), LABEL, JOINED, name)
    yield Candidate(first + owners[-1].start(), match.end(), LABEL, JOINED)
