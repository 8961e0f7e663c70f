"""Which place a report is of.

What is printed, in the order of trust: the division before `第…届人民代表大会`; the government that the
speaker speaks for; the issuer or the division in the title; the party committee that the text thanks
(`中共…区委`); a division whose short name runs through the whole text and whose full name stands in it at
least once.

A province or city that is named again and again without its level is inferred, and so is a masked place
(`xx区`), if what its sub-districts tell is of the level that the mask leaves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from extractors.structure.found import Found
from extractors.structure.masked_places import county_of_streets, most_first
from extractors.structure.stretches import Stretch
from ontology.divisions import Division, Level, find, names
from ontology.evidence import Evidence

LEVELS = "省市州盟区县旗"
LONGEST_NAME = 12
SHORTEST_NAME = 2
MANY_MENTIONS = 8
"""So often a text of a whole year names its own place."""
LEAD = 3
"""The winner is named so many times as often as the next."""

_NATION = "全国"
_LEVELS_ALONE = ("自治区", "自治州", "自治县", "自治旗", "地区", "直辖市", "地级市", "县级市", "设区市")
_BOLD = "*"
_PROVINCE_OF_ITSELF = re.compile(r"[全我]省")
_OTHERS_OF_THEMSELVES = re.compile(r"[全我][市州县旗]")
_MASK = re.compile(r"(?:[xX×＊*某]{2}|某)(?:[省市州盟区县旗]|人民|特色|实际)")
_MASKED_LEVEL = re.compile(r"(?:[xX×＊*某]{2}|某)([省市州盟区县旗])")
_OF_ITSELF = re.compile(r"(?:(?<=[全我])[省市州盟区县旗]|[省市州盟区县旗](?=委))")
_ASSEMBLY = re.compile(
    r"(?<=届)(全国)(?=人民代表大会)|([\u4e00-\u9fff]{2,24}?)第[一二三四五六七八九十\d]{1,4}届人民代表大会"
)
_GOVERNMENT = re.compile(r"([\u4e00-\u9fff]{2,24}?)(?:人民)?政府")
_REPORT_OF = re.compile(r"([\u4e00-\u9fff]{2,24}?)(?:19|20)?[0-9]{0,4}年?《?政府工作报告")
_PARTY = re.compile(r"中共([\u4e00-\u9fff]{2,12}?[省市州盟区县旗])委")
_NO_NAME = re.compile(r"[我你代表全本各该受现向由的和与及是在了某]")
"""Characters of phrases (`我代表区`), not of names that no table knows."""
_WHOLE_NAME = re.compile(rf"[\u4e00-\u9fff]{{1,9}}[{LEVELS}]")
_LAST_DIVISION = re.compile(rf"(?:^年?|[省市州盟区在对])(?P<name>[^\W\d_a-zA-Z{LEVELS}]{{1,8}}[{LEVELS}])$")


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `printed` says whether its name stands in the text."""

    found: Found
    printed: bool


def read_place(
    stretches: Sequence[Stretch], *, session: Found | None, title: Found | None, front: int
) -> Place | None:
    """The place of a report.

    Args:
        stretches: the report's paragraphs.
        session: the meeting, as read from the front matter.
        title: the title.
        front: how many paragraphs are front matter.
    """
    for found, pattern in ((session, _ASSEMBLY), (title, _REPORT_OF), (title, _GOVERNMENT)):
        if found is not None:
            place = _in_evidence(found.evidence, pattern)
            if place is not None:
                return Place(place, printed=True)
    for stretch in stretches[: front + 3]:
        place = _in_stretch(stretch, _GOVERNMENT, 0, 200)
        if place is not None:
            return Place(place, printed=True)
    text = "".join(stretch.text for stretch in stretches)
    levels = _levels_of_itself(text)
    place = _thanked_party(stretches) or _named_throughout(stretches, levels)
    if place is not None:
        return Place(place, printed=True)
    short = _short_name_throughout(stretches, text, levels)
    if short is not None:
        return Place(short, printed=False)
    if not any(_MASK.search(stretch.text) for stretch in stretches):
        return None
    county = county_of_streets(stretches)
    if county is None or not _is_of_level(county.value, title, text):
        return None
    return Place(county, printed=False)


def _is_of_level(county: str, title: Found | None, text: str) -> bool:
    """Is a county of a level that the report gives its masked place, by xx区 in the title or by 全区?"""
    masked = _MASKED_LEVEL.search(title.value) if title is not None else None
    if masked is not None:
        return county.endswith(masked[1])
    own = set(_OF_ITSELF.findall(text))
    return not own or county[-1] in own


def last_division(chain: str) -> str | None:
    """The division that a run of words ends with.

    >>> last_division("云浦市澄桥区"), last_division("我代表泉州市"), last_division("现在，我代表区")
    ('澄桥区', '泉州市', None)
    >>> last_division("年澄桥区")  # behind 2024
    '澄桥区'
    """
    if chain.endswith(_NATION):
        return _NATION
    for start in range(max(0, len(chain) - LONGEST_NAME), len(chain) - SHORTEST_NAME):
        name = chain[start:]
        if name[-1] in LEVELS and _is_full_name(name):
            return _nearest(name)
    if chain.endswith(_LEVELS_ALONE):
        return None
    match = _LAST_DIVISION.search(chain)
    if match is None or len(match["name"]) <= SHORTEST_NAME or _NO_NAME.search(match["name"]):
        return None
    return match["name"]


def _nearest(name: str) -> str:
    """Of a chain that is a name itself (沙市区) the whole; of one with a name inside the last."""
    for start in range(1, len(name) - SHORTEST_NAME):
        if name[start - 1] in LEVELS and any(
            division.name == name[start:] for division in find(name[start:])
        ):
            return name[start:]
    return name


def _in_evidence(evidence: Evidence, pattern: re.Pattern[str]) -> Found | None:
    """The place in a stretch of the source, which may hold line breaks and marks of bold type."""
    origins = [i for i, sign in enumerate(evidence.surface) if not (sign.isspace() or sign == _BOLD)]
    text = "".join(evidence.surface[i] for i in origins)
    match = pattern.search(text)
    group = match.lastindex if match is not None else None
    name = last_division(match[group]) if match is not None and group is not None else None
    if match is None or group is None or name is None:
        return None
    first, last = origins[match.end(group) - len(name)], origins[match.end(group) - 1] + 1
    surface = evidence.surface[first:last]
    return Found(name, Evidence(evidence.start + first, evidence.start + last, surface, "place.front"))


def _in_stretch(stretch: Stretch, pattern: re.Pattern[str], start: int, end: int) -> Found | None:
    for match in pattern.finditer(stretch.text, start, end):
        name = last_division(match[1])
        if name is not None:
            at = match.end(1) - len(name)
            return Found(name, stretch.body.evidence(at, match.end(1), rule="place.government"))
    return None


def _thanked_party(stretches: Sequence[Stretch]) -> Found | None:
    for stretch in stretches:
        match = _PARTY.search(stretch.text)
        name = last_division(match[1]) if match is not None else None
        if match is not None and name is not None and len(name) > SHORTEST_NAME:
            at = match.end(1) - len(name)
            return Found(name, stretch.body.evidence(at, match.end(1), rule="place.party"))
    return None


def _named_throughout(stretches: Sequence[Stretch], levels: Collection[Level]) -> Found | None:
    """A division whose short name is everywhere and whose full name is somewhere."""
    first: dict[str, Found] = {}
    for name, stretch, at in _full_names(stretches, levels):
        evidence = stretch.body.evidence(at, at + len(name), rule="place.throughout")
        first.setdefault(name, Found(name, evidence))
    votes: Counter[str] = Counter()
    for name in first:
        stem = _stem_of(name)
        if stem is not None:
            votes[name] = sum(stretch.text.count(stem) for stretch in stretches)
    ranked = sorted(votes.items(), key=most_first)
    if not ranked or ranked[0][1] < MANY_MENTIONS:
        return None
    if len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]:
        return None
    return first[ranked[0][0]]


def _short_name_throughout(
    stretches: Sequence[Stretch], text: str, levels: Collection[Level]
) -> Found | None:
    """A province or city that the text names again and again, but never with its level."""
    votes: Counter[str] = Counter()
    for name in names([level for level in levels if level is not Level.COUNTY]):
        stem = _stem_of(name)
        if stem is not None:
            votes[name] = text.count(stem)
    ranked = sorted(votes.items(), key=most_first)
    if ranked[0][1] < MANY_MENTIONS or ranked[0][1] < LEAD * ranked[1][1]:
        return None
    name = ranked[0][0]
    stem = _stem_of(name) or name
    for stretch in stretches:
        at = stretch.text.find(stem)
        if at >= 0:
            return Found(name, stretch.body.evidence(at, at + len(stem), rule="place.short-name"))
    return None


def _levels_of_itself(text: str) -> tuple[Level, ...]:
    """The levels that its own place may have: a report that says 全省 throughout is a province's."""
    own = len(_PROVINCE_OF_ITSELF.findall(text))
    if own >= MANY_MENTIONS and own > LEAD * len(_OTHERS_OF_THEMSELVES.findall(text)):
        return (Level.PROVINCE,)
    return (Level.PROVINCE, Level.CITY, Level.COUNTY)


def _full_names(
    stretches: Sequence[Stretch], levels: Collection[Level]
) -> Iterator[tuple[str, Stretch, int]]:
    """The names of divisions of these levels that stand in the text with their level."""
    for stretch in stretches:
        for match in _WHOLE_NAME.finditer(stretch.text):
            run = match[0]
            for length in range(min(len(run), LONGEST_NAME), SHORTEST_NAME, -1):
                name = run[-length:]
                if any(d.name == name and d.level in levels for d in find(name)):
                    yield name, stretch, match.end() - length
                    break


def _named(name: str) -> Iterator[Division]:
    """The divisions of this full name, county level and above: townships have a table of their own."""
    for level in (Level.PROVINCE, Level.CITY, Level.COUNTY):
        yield from (division for division in find(name, level=level) if division.name == name)


def _is_full_name(name: str) -> bool:
    return next(_named(name), None) is not None


def _stem_of(name: str) -> str | None:
    """The short name of a division, where it has one."""
    return next((division.stem for division in _named(name) if division.stem), None)
