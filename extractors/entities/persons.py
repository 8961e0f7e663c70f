"""Persons: a post before a name (区长王伟), a name before 同志, the speaker's name above the salutation.

A name is one of the census's family names and one or two more characters, and what follows must not go on as
a word; right above 各位代表 any name will do, behind a post, the session or alone on its line. Leaders of the
country are known by name (`fixed_rules`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import alternation

ENDS = r"(?=同志|先生|女士|院士|教授|各位|代表|主持|作|向|[，。；、：！？（）(),;:!?\s]|$)"
POSTS = "(?:省长|市长|区长|县长|州长|旗长|主席|局长|主任|书记|部长|总理|院长)"
HAN = "[\u4e00-\u9fff]"
SPEAKER = re.compile(
    rf"(?:^|\n|{POSTS}|会议上?)(?!代?{POSTS})"
    rf"(?P<name>{HAN}{{2,4}}|{HAN}{{1,6}}·{HAN}{{1,8}})(?=\n各位(?:代表|委员))"
)
TITLES = re.compile("同志|先生|女士|院士")
LONGEST_TITLED = 3
SALUTATION = "\n各位"
LONGEST_SALUTATION = 5
LONGEST_SPEAKER = 24
"""A speaker's name with the post before it is as long at most."""
NO_SPEAKER = re.compile(f"{POSTS}$|会议|报告|政府|目录")


@cache
def _after_post() -> re.Pattern[str]:
    doubles = alternation("person_names", "double_surnames")
    surnames = f"(?:{doubles}|[{''.join(_single_surnames())}])"
    return re.compile(f"{POSTS}(?<![副大联双]..)(?P<name>{surnames}{HAN}{{1,2}}){ENDS}")


@cache
def _before_title() -> re.Pattern[str]:
    """A whole name that ends where the search ends."""
    return re.compile(rf"(?<!{HAN})[{''.join(_single_surnames())}]{HAN}{{1,2}}\Z")


@cache
def _single_surnames() -> tuple[str, ...]:
    return tuple(alternation("person_names", "surnames").split("|"))


def find(reading: Reading) -> Iterator[Candidate]:
    """The persons that a post or a title names."""
    for match in _after_post().finditer(reading.text):
        yield Candidate(match.start("name"), match.end("name"), "Person", "persons.post")
    for title in TITLES.finditer(reading.text):
        at = title.start()
        titled = _before_title().search(reading.text, max(0, at - LONGEST_TITLED), at)
        if titled is not None:
            yield Candidate(titled.start(), at, "Person", "persons.title")
    yield from _speakers(reading.text)


def _speakers(text: str) -> Iterator[Candidate]:
    """Who is named right above a salutation."""
    at = text.find(SALUTATION)
    while at >= 0:
        match = SPEAKER.search(text, max(0, at - LONGEST_SPEAKER), at + LONGEST_SALUTATION)
        if match is not None and match.end() == at and not NO_SPEAKER.search(match["name"]):
            yield Candidate(match.start("name"), at, "Person", "persons.speaker")
        at = text.find(SALUTATION, at + 1)
