"""Names of administrative divisions.

A full name (栎川镇, 澄桥区) is a place. A stem (澄桥) is one only where the document is about it: the home of
the document is the division that it names most often, and the stems of the home, of what lies above it and of
what lies below it count, besides those of provinces and cities. A stem that cuts a common word at either end
(新增|城镇) does not stand there. Names side by side (西安|碑林区) are one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.facilities import FACILITIES, facilities
from extractors.entities.home import ABOVE_TOWNSHIPS, family_of, home_of
from extractors.entities.townships import Span, townships
from extractors.entities.villages import villages
from extractors.entities.words import automaton_of, common_words, openers
from ontology.divisions import Level, names
from ontology.lexicon import words

NOT_AFTER = frozenset("人籍话语菜剧式台嘴委府")
"""After one of these characters a stem is part of another word: 川|菜."""
NOT_BEFORE = words("gazetteer_place_vetoes", "after")
"""Before one of these words a stem is part of the name of something else: 栎川|大桥."""
FREE = frozenset("时等的和与及以至到在为将要是已被把向从有也并之间方市县区内外两三四五六各个")
"""Characters that can stand right after the name of a place."""
DIVISION_ENDS = frozenset("省市区县州旗盟镇乡道")
POST = re.compile("[省市区县州旗]?(?:代理?|副)?(?:省长|市长|区长|县长|州长|旗长|主席)")
"""Before a post the name says whose post it is."""
OWNED = re.compile("第[一二三四五六七八九十]{1,4}届人民代表大会|人民政府(?:工作报告|办公室)")
OWNER = re.compile(r"(?:[省市州]|(?<![\u4e00-\u9fff])|[在是])(?P<stem>[\u4e00-\u9fff]{2,3})[区县市旗]\Z")
LONGEST_OWNER = 5
"""What tells whose document it is, where no table of divisions knows the name."""


@cache
def division_names() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    """The automaton of all names and stems above townships."""
    vetoed = frozenset(words("gazetteer_place_vetoes", "names"))
    listed = tuple(name for name in names(ABOVE_TOWNSHIPS, stems=True) if name not in vetoed)
    return automaton_of(listed), listed


@cache
def stems_above_county() -> frozenset[str]:
    """Stems of provinces and cities."""
    return frozenset(name for name in names((Level.PROVINCE, Level.CITY), stems=True))


def find(reading: Reading) -> Iterator[Candidate]:
    """The divisions that a text names."""
    spans = list(_mentions(reading))
    home = home_of((name for _, _, name in spans), reading.masked)
    family = family_of(home)
    kept = [span for span in spans if _counts(span[2], family)]
    kept += [span for span in townships(reading.masked, home) if _stands_alone(reading.masked, *span[:2])]
    own = list(_own_names(reading))
    at_home = {name for _, _, name in own} | ({home.name, home.stem} if home else set())
    named = {(start, end) for start, end, _ in kept + own}
    for start, end in _joined(sorted(named.union(facilities(reading.masked), villages(reading.masked)))):
        name = reading.masked[start:end]
        if name in at_home or name.endswith(FACILITIES) or not goes_on(reading.masked, end):
            yield Candidate(start, end, "Place", "places.division")


def goes_on(masked: str, end: int) -> bool:
    """Does a name go on after that of a place with a word that is no common one: 南京|板鸭产业园?

    >>> goes_on("南京板鸭", 2), goes_on("南京重要", 2), goes_on("南京、", 2)
    (True, False, False)
    """
    following = masked[end : end + 2]
    if following[:1].isdigit() and masked[end - 1] not in DIVISION_ENDS:
        return True
    if len(following) < 2 or following[0] in FREE or not "\u4e00" <= following[0] <= "\u9fff":
        return False
    return following not in common_words() and not any(
        masked.startswith(word, end) for word, _, _ in openers().get(following[0], ())
    )


def _mentions(reading: Reading) -> Iterator[Span]:
    automaton, listed = division_names()
    masked = reading.masked
    for index, start, end in automaton.find_matches_as_indexes(masked):
        if _stands_alone(masked, start, end):
            yield start, end, listed[index]


def _stands_alone(masked: str, start: int, end: int) -> bool:
    """Is it a name here, and not part of another name or of a word that it cuts?"""
    if masked[end : end + 1] in NOT_AFTER or masked.startswith(NOT_BEFORE, end):
        return False
    if POST.match(masked, end):
        return False
    common = common_words()
    cuts = masked[start - 1 : start + 1] in common or masked[end - 1 : end + 1] in common
    return end - start >= 4 or not cuts


def _counts(name: str, family: frozenset[str]) -> bool:
    if name in family or name in stems_above_county():
        return True
    return len(name) >= 3 and name[-1] in "省市区县州旗盟" and name[-2:] not in common_words()


def _own_names(reading: Reading) -> Iterator[Span]:
    """The stem of a jurisdiction that the text names with its congress or government (澄桥区第五届…)."""
    ends = {match.start() for match in OWNED.finditer(reading.masked)}
    found = (OWNER.search(reading.masked, max(0, end - LONGEST_OWNER), end) for end in sorted(ends))
    stems = {match["stem"] for match in found if match is not None}
    for stem in sorted(stems - common_words()):
        for match in re.finditer(re.escape(stem), reading.masked):
            if _stands_alone(reading.masked, *match.span()):
                yield *match.span(), stem


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch become one."""
    at = 0
    while at < len(spans):
        start, end = spans[at]
        at += 1
        while at < len(spans) and spans[at][0] <= end:
            end = max(end, spans[at][1])
            at += 1
        yield start, end
