"""Policies known by the number of their clauses: 促进茶业发展二十条, 稳工业15条, 优化营商环境52条措施.

What is issued begins with its purpose or its subject and ends with the number of its clauses, which belongs
to the name; so does a word for clauses behind it. Where such a word stands before the number (激发活力政策
80条), the number only counts, and the name ends before it. Things that are counted with the same measure word
(roads, lines, rivers) are carried out rather than issued, so that after the verbs of carrying out only a
purpose or a word for clauses tells a policy. The words are in entity_policies.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import alternation, vetoed
from ontology.lexicon import words

RULE = "lists.clauses"
LABEL = "Policy"
STOPS = "，。；、：！？“”《》（）的\ue001\ue002\ue003\\s"
NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})条"
SPOKEN_OF = re.compile("(?:我|全|本)[省市区县州]")
"""Whose policy it is, as the speaker says it: no part of the name."""
LONGEST_RUN = 6
"""So many policies are named in a row at most."""


@cache
def _name() -> str:
    kinds, clauses = alternation("entity_policies", "kinds"), alternation("entity_policies", "clauses")
    word = f"(?:{kinds}){{0,2}}(?:{clauses})"
    ends = f"(?=[{STOPS}和及与等]|$)"
    return f"(?P<base>[^{STOPS}0-9]{{2,26}}?)(?P<number>{NUMBER})(?P<word>{word})?{ends}"


@cache
def _issued() -> re.Pattern[str]:
    verbs = "|".join(words("entity_policies", "issuing") + words("entity_policies", "carrying_out"))
    return re.compile(f"(?P<verb>{verbs})(?:了|好|并?实施|出台|落实|落细)?{_name()}")


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(f"[、和]{_name()}")


@cache
def _counted() -> re.Pattern[str]:
    counted, several = alternation("entity_policies", "counted"), alternation("entity_policies", "several")
    return re.compile(f"(?:{counted})$|^(?:{several})")


def find(reading: Reading) -> Iterator[Candidate]:
    """The policies that a text tells of by their clauses."""
    for match in _issued().finditer(reading.masked):
        if match["verb"] in words("entity_policies", "issuing") or _tells(match):
            yield from _run(reading.masked, match)


def _tells(match: re.Match[str]) -> bool:
    """Do the words themselves tell that it is a policy?"""
    base, ends = match["base"], words("entity_policies", "clauses")
    return bool(match["word"]) or base.endswith(ends) or base.startswith(words("entity_policies", "openings"))


def _run(masked: str, first: re.Match[str]) -> Iterator[Candidate]:
    """The first policy after the verb, and those that stand beside it."""
    match: re.Match[str] | None = first
    for _ in range(LONGEST_RUN):
        if match is None:
            return
        yield from _named(match)
        match = _beside().match(masked, match.end())


def _named(match: re.Match[str]) -> Iterator[Candidate]:
    start, base = match.start("base"), match["base"]
    spoken = SPOKEN_OF.match(base)
    if spoken is not None:
        start, base = start + spoken.end(), base[spoken.end() :]
    if len(base) < 2 or base in vetoed("general") or _counted().search(base):
        return
    counts_only = base.endswith(words("entity_policies", "clauses")) and not match["word"]
    end = match.end("base") if counts_only else max(match.end("number"), match.end("word"))
    yield Candidate(start, end, LABEL, RULE)
