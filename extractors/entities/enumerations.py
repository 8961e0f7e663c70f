"""Enumerations that 等 or a count closes: 甲、乙等11个项目, 甲、乙3个项目.

The noun that closes an enumeration gives its members their class; a noun such as 领域 or 行业 says that they
are common nouns. A head that the members share is given to each that cannot be understood without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import AND_SO_ON, Clause, Reading, Segment
from extractors.entities.closings import SHARED, Closing, read_closing, shared_noun
from extractors.entities.counts import COUNT
from extractors.entities.doubts import NOT_FIRST, is_doubtful
from extractors.entities.drive_lists import find_closed_drives
from extractors.entities.drives import MAKE
from extractors.entities.items import LONGEST_NAME, is_general, trim, trim_front
from extractors.entities.lines import LINES, metro_lines
from extractors.entities.phrases import Part, split_items, split_last
from extractors.entities.words import Act, ending, heads, is_common, is_division, vetoed
from ontology.lexicon import words

CLOSED_BY_COUNT = ("project", "site", "organization", "place")
COVERED = "全覆盖"
PLANT = "抽水蓄能"
INHERITED = tuple(noun for noun in SHARED if not noun.startswith(PLANT))
HELD = ("举办", "承办", "办好", "主办", "举行", "筹办")
DRIVEN = words("entity_lists", "driven")
SURROUNDING = "周边"
LONG_SHARERS = ("幼儿园", "小区")
"""Nouns that names of any length share; other nouns are shared by short names only."""
ROUTES = ("高速公路", "公路", "铁路")
"""Nouns that names of routes share, however long: 甲至乙、丙至丁等公路."""
DEVELOPING = ("推进", "加快推进", "快速推进", "滚动推进", "加快")
"""What is done so to several sites develops them: 推进甲、乙等4个片区."""
LONGEST_PLANT = 6
"""A plant is named after division and place: 澄桥龙山|抽水蓄能."""
LONGEST_SHARER = 12
SHORTEST_HALF = 4
"""A shorter right side of 和 is part of one name."""
LONGEST_HEIR = 4
"""A longer member can be understood without the head of another."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The members of enumerations."""
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.closed >= 0:
                yield from _closed(reading, clause, segment)
            if len(segment.parts) > 1:
                yield from _counted(reading, clause, segment)


def _closed(reading: Reading, clause: Clause, segment: Segment) -> Iterator[Candidate]:
    """甲、乙等项目和丙等园区: each 等 closes what stands after the last one."""
    masked = reading.masked
    start = segment.start
    for match in AND_SO_ON.finditer(masked, segment.closed, segment.end):
        closing = read_closing(masked, match.end(), clause.end, segment)
        yield from _members(reading, start, match.start(), closing, segment)
        start = closing.end
        while start < segment.end and masked[start] in "和与及、":
            start += 1


def _counted(reading: Reading, clause: Clause, segment: Segment) -> Iterator[Candidate]:
    """甲、乙、丙3个项目: the count closes what stands before it in the phrase."""
    masked = reading.masked
    match = COUNT.search(masked, segment.start + 3, segment.end)
    if match is None or masked[match.start() - 1] in "、和与及等的":
        return
    if masked.find("、", segment.start, match.start()) < 0:
        return
    closing = read_closing(masked, match.start(), clause.end, segment)
    if closing.kind == "place" and masked.startswith(COVERED, closing.end):
        return  # 实现甲、乙8个区县全覆盖 tells where, not what
    if closing.kind in CLOSED_BY_COUNT:
        yield from _members(reading, segment.start, match.start(), closing, segment)


def _members(
    reading: Reading, start: int, end: int, closing: Closing, segment: Segment
) -> Iterator[Candidate]:
    if closing.kind == "common":
        return
    parts = split_items(reading.masked, start, end)
    if closing.kind in CLOSED_BY_COUNT and (len(parts) > 1 or closing.headed):
        halves = split_last(reading.masked, tuple(parts))
        if closing.headed or halves[-1][1] - halves[-1][0] >= SHORTEST_HALF:
            parts = list(halves)
    heirs = _heirs(reading.masked, parts) if closing.kind == "project" else {}
    lines = list(metro_lines(reading, parts)) if LINES.search(reading.masked, start, end) else []
    yield from lines
    if closing.kind == "campaign":
        yield from find_closed_drives(reading, parts, end, closing, segment)
    for a, b in parts:
        if any(line.start == a for line in lines):
            continue
        if closing.kind == "activity" and reading.masked[a] == "“":
            yield from _quoted(reading, a, b, closing, segment)
        elif closing.kind:
            yield from _member(reading, a, b, closing, segment, heirs.get(a, ""))
        elif closing.building:
            yield from _built(reading, a, b)


def _heirs(masked: str, parts: list[Part]) -> dict[int, str]:
    """The heads that members without one take from the next that has it: 甲、乙|水库|等项目."""
    found: dict[int, str] = {}
    given = ""
    for start, end in reversed(parts):
        head = ending(masked, start, end, heads())
        if given and end - start <= LONGEST_HEIR and (head is None or len(head[0]) == 1):
            found[start] = given
            continue
        given = next((noun for noun in INHERITED if masked.endswith(noun, start + 2, end)), "")
    return found


def _member(
    reading: Reading, start: int, end: int, closing: Closing, segment: Segment, inherited: str
) -> Iterator[Candidate]:
    masked = reading.masked
    begin, counted = trim_front(masked, start, end)
    if masked.endswith("项目", begin, end) and end - begin > 5:
        end -= 2
    text = reading.text[begin:end]
    if counted or not 2 <= len(text) <= LONGEST_NAME or is_doubtful(text):
        return
    if (size := COUNT.search(masked, begin + 2, end)) is not None and size.end() == end:
        return
    head = ending(masked, begin, end, heads())
    label = _label(closing, head[1] if head else "", segment, text)
    if not label or _is_description(text, head, label, closing):
        return
    if label == "Organization" and head is None and is_division(text):
        return
    surrounded = text.endswith(SURROUNDING)
    stop = end - len(SURROUNDING) if label == "Place" and surrounded and len(text) > 4 else end
    name = ""
    if not surrounded and (head is None or len(head[0]) == 1 or (len(text) <= 3 and text[-1] != "区")):
        shared = inherited or shared_noun(masked, closing)
        long = shared in LONG_SHARERS or (shared in ROUTES and "至" in text)
        longest = LONGEST_SHARER if long else LONGEST_PLANT if shared.startswith(PLANT) else LONGEST_HEIR
        fits = len(text) <= longest
        name = text + shared if shared and fits else ""
    yield Candidate(begin, stop, label, f"lists.{closing.kind}", name)


def _quoted(
    reading: Reading, start: int, end: int, closing: Closing, segment: Segment
) -> Iterator[Candidate]:
    """“甲、乙、丙”等系列活动 are three; “甲”等活动 is one."""
    inside = reading.text[start + 1 : end - 1]
    label = "Event" if closing.held or segment.last_verb.endswith(HELD) else "Campaign"
    if inside.count("、") < 2:
        yield Candidate(start, end, label, "lists.activity")
        return
    at = start + 1
    for part in inside.split("、"):
        if len(part) >= 4:
            yield Candidate(at, at + len(part), label, "lists.activity")
        at += len(part) + 1


def _label(closing: Closing, kind: str, segment: Segment, text: str) -> str:
    """The class of a member, from the closing noun and the member's own head."""
    match closing.kind:
        case "project":
            return "Project"
        case "site":
            return "Project" if closing.building or segment.last_verb in DEVELOPING else "Place"
        case "place":
            return "Project" if closing.building and kind == "works" else "Place"
        case "organization":
            return "Project" if segment.last_verb in MAKE and kind == "house" else "Organization"
        case "event":
            return "Event"
        case "activity":
            held = closing.held or segment.act & Act.HOLD
            return "Event" if kind == "event" or held else "Campaign"
        case "campaign" | "policy" if kind == closing.kind or text[0] in "“《":
            return "Campaign" if closing.kind == "campaign" else "Policy"
        case "campaign" if len(text) >= 5 and text.endswith(DRIVEN):
            return "Campaign"
    return ""


def _is_description(text: str, head: tuple[str, str] | None, label: str, closing: Closing) -> bool:
    if text in vetoed("quoted") or (text in vetoed("general") and not closing.counted):
        return True
    if label in ("Campaign", "Policy"):
        return closing.kind == "activity" and is_common(text)
    if label in ("Project", "Event"):
        if closing.counted and (head or len(text) >= 6):
            return is_common(text) and len(text) < 4
        return is_common(text) and (len(text) < 5 or head is None)
    return is_general(text)


def _built(reading: Reading, start: int, end: int) -> Iterator[Candidate]:
    """A member whose closing noun is not known: only with a head of its own, while being built."""
    item = trim(reading.masked, start, end)
    if item is None or item.counted or item.tail or item.kind not in ("works", "house", "site", ""):
        return
    text = reading.text[item.start : item.end]
    if not item.head and (len(text) < 4 or "·" not in text):
        return
    if len(text) <= LONGEST_NAME and not text.startswith(NOT_FIRST) and not is_general(text):
        yield Candidate(item.start, item.end, "Project", "lists.built")
