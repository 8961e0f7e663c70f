"""Areas that carry out a programme: 国家茶业试点县|建设, 雨水利用先行区|创建, 儿童友好城市|建设.

Such an area is no site but a title with a task. Its building or winning is a drive, and the word for it
belongs to the name. An area that a place names (汀澜合作试验区) is that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.doubts import is_doubtful
from extractors.entities.openings import HONOURS
from extractors.entities.places import stems_above_county
from extractors.entities.words import Act, begins_with_division, is_division
from ontology.lexicon import words

DOING = ("建设", "创建")
SHORTEST = 6
LONGEST = 26
TITLE = "[^、和，“”（）的0-9]{2,16}(?:城市|示范区|示范市|示范县|先行区|试验区|试点县|试点市)"
"""A city or an area by what it strives for."""
SHARED = re.compile(f"(?P<titles>{TITLE}(?:[、和]{TITLE}){{1,3}})(?P<doing>建设|创建)")
TITLE_LEVEL = re.compile("国家级?|全国|省级|自治区级?|市级")
NAMES_OF_PLACES = range(2, 5)
"""Lengths of the names of places that are looked for inside."""
ELSEWHERE = re.compile("批|自贸|自由贸易|[东西南北]部|经济带|都市圈|城市群|流域|环[\u4e00-\u9fff]{1,2}湖")
"""Areas that lie somewhere, though no division names them; and those of a batch, which are honours."""


@cache
def _ends() -> tuple[str, ...]:
    return words("entity_heads", "pilot_areas")


@cache
def _places() -> frozenset[str]:
    return frozenset(words("gazetteer_names", "Place"))


def find(reading: Reading) -> Iterator[Candidate]:
    """The drives that build or win such an area."""
    for clause in reading.clauses:
        for segment in clause.segments:
            yield from _in_segment(reading, segment)


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    if segment.last_verb in HONOURS or not (segment.act | segment.after) & Act.DRIVE:
        return
    yield from _joined(reading, segment)
    for item in segment.items:
        if item is None or not reading.masked.startswith(DOING, item.end) or item.counted or item.attributed:
            continue
        text = reading.text[item.start : item.end]
        if text.endswith(_ends()) and _is_title(text):
            yield Candidate(item.start, item.end + 2, "Campaign", "heads.pilot_area")


def _joined(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """Titles that share what is done to them and their level: 国家卫生城市、园林城市|创建."""
    shared = SHARED.match(reading.masked, segment.start, segment.end)
    if shared is None:
        return
    level = TITLE_LEVEL.match(shared["titles"])
    start = segment.start
    for title in re.split("[、和]", shared["titles"]):
        name = title if level is None or TITLE_LEVEL.match(title) else level.group() + title
        if (
            len(name) >= SHORTEST
            and (shared["doing"] == "创建" or title.endswith(_ends()))
            and _is_title(name)
        ):
            yield Candidate(start, start + len(title), "Campaign", "lists.joined", name + shared["doing"])
        start += len(title) + 1


def _is_title(text: str) -> bool:
    if not SHORTEST <= len(text) <= LONGEST or is_doubtful(text) or ELSEWHERE.search(text):
        return False
    if begins_with_division(text):
        return False
    parts = (text[at : at + size] for size in NAMES_OF_PLACES for at in range(len(text) - size))
    return not any(map(_is_place, parts))


def _is_place(part: str) -> bool:
    """The stem of a county is as often a common word: 友好, 和平."""
    return part in _places() or (is_division(part) if len(part) > 2 else part in stems_above_county())
