"""Policies that are known by the number of their articles: 出台稳住外贸20条、促进民间投资15条.

The name goes from the verb that makes or carries out the policy to the number. What is counted in fact
(线路20条, 政策12条) is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.doubts import NOT_FIRST

NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})条"
NAME = rf"[^，。；：、“”《》（）\n等的了和0-9]{{3,24}}?{NUMBER}"
END = r"(?=[，。；、\n]|等(?!级)|$)"
MADE = re.compile(f"(?:出台|制定|制订|印发|推出|兑现|落实|实施|发布|升级|完善)(?P<name>{NAME}){END}")
FURTHER = re.compile(f"、(?P<name>{NAME}){END}")
ARTICLE = "条"
LONGEST = 40
"""The verb stands so far before the number at most."""
MOST = 12
"""So many policies are listed at most."""
THINGS = "政策|措施|举措|意见|规定|建议|标准|任务|线路|航线|[路街巷河线渠道沟链]|改造|整治"
COUNTED = re.compile(f"(?:{THINGS})(?={NUMBER})")
VERBS = re.compile("^(?:实施|出台|制定|印发|落实|推出|兑现|执行|好|新|我[省市区县州]|本[省市区县州])+")


def find_articles(reading: Reading) -> Iterator[Candidate]:
    """The policies of a text that a number of articles closes."""
    masked = reading.masked
    at, done = masked.find(ARTICLE), 0
    while at >= 0:
        match = MADE.search(masked, max(done, at - LONGEST), at + 1 + len("等级"))
        for _ in range(MOST):
            if match is None:
                break
            yield from _named(masked, *match.span("name"))
            done = match.end()
            match = FURTHER.match(masked, done)
        at = masked.find(ARTICLE, max(at + 1, done))


def _named(masked: str, start: int, end: int) -> Iterator[Candidate]:
    verbs = VERBS.match(masked[start:end])
    start += verbs.end() if verbs else 0
    name = masked[start:end]
    if len(name) > 5 and not COUNTED.search(name) and not name.startswith(NOT_FIRST):
        yield Candidate(start, end, "Policy", "fixed.articles")
