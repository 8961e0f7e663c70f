"""What stands in book-title marks: a policy (《澄桥区养犬条例》), or a work that is published.

A novel, a play or a song is no entity of a report unless the report tells that it is being published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.masked import TITLED
from extractors.entities.words import alternation

TITLE = re.compile(f"《({TITLED}+)》")
RULE_END = re.compile("(?:规划|纲要|条例|办法|方案|意见|规定|细则|计划|公约|协定)(?:[（(][^（）()]*[）)])?$")
"""What a title of a rule ends in; it is approved where a work wins a prize (《…规划》获批复)."""
ADDITION = re.compile("[（(](?:续志|试行|修订|草案|修订版|修订稿|征求意见稿)[）)]")
"""A bracket that belongs to a title."""
BEFORE = 24
AFTER = 12


def find(reading: Reading) -> Iterator[Candidate]:
    """The titles of a text that name policies or works under publication."""
    masked = reading.masked
    for match in TITLE.finditer(masked):
        start, end = match.span()
        before, after = masked[max(0, start - BEFORE) : start], masked[end : end + AFTER]
        label = "Policy"
        ruled = RULE_END.search(reading.text, start, end - 1) is not None
        if (_work_after().match(after) and not ruled) or _work_before().search(before):
            label = "Project" if _publishing().search(before) else ""
        if label:
            addition = ADDITION.match(reading.text, end)
            yield Candidate(start, addition.end() if addition else end, label, "titles.title")


@cache
def _work_after() -> re.Pattern[str]:
    return re.compile(f"(?:[“《（][^，。]{{0,12}}?)?(?:{alternation('entity_quotes', 'work_after')})")


@cache
def _work_before() -> re.Pattern[str]:
    works = alternation("entity_quotes", "work_before")
    return re.compile(f"(?:{works})(?:[^，。；《]{{0,4}}|《[^，。；]*)$")


@cache
def _publishing() -> re.Pattern[str]:
    verbs = alternation("entity_quotes", "publishing")
    return re.compile(f"(?:{verbs})(?:[^，。；《]{{0,6}}|《[^，。；]*)$")
