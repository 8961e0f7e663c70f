"""Enumerations: 甲、乙等11个项目, 甲、乙3个项目, 甲项目, 甲、乙等安商房, 甲、乙变电站.

The noun that closes an enumeration gives its members their class; a noun such as 领域 or 行业 says that they
are common nouns. A head that the members share is given to each that cannot be understood without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import AND_SO_ON, Clause, Reading, Segment
from extractors.entities.head_rules import MAKE, NOT_FIRST, UNLIKELY, is_made
from extractors.entities.phrases import AND, COUNT, LONGEST_NAME, Item, is_general, split_items, trim, trim_front
from extractors.entities.words import Act, ending, heads, is_common, list_nouns, tails, vetoed, words

QUANTIFIER = re.compile(
    r"""
    (?:[0-9]+|[一二两三四五六七八九十百]+|多|数|若干|一批|一系列|系列|各类|各种|各|其他|其它|新(?=[建增的])|余)*
    (?:[余多]?(?:个|家|条|项(?!目)|座|所|处(?!理)|大(?!型|数|健|运)|批(?!发)|支(?!持)|类|种(?!植)|场(?!馆|所|景)|名(?!优|校|镇)
      |位|宗|块|片(?!区)|栋|只|部(?!门|分)|地(?!区|块|方|标)))?
    """,
    re.VERBOSE,
)
DIGIT = re.compile(r"[0-9一二两三四五六七八九十]")
LONGEST_NOUN = 8
REACH = 16
SHARED = words("entity_lists", "shared")
LINES = re.compile("(?:地铁|轨道交通|轻轨)[0-9]+[、号]")
LINE = re.compile("(?P<prefix>地铁|轨道交通|轻轨)?(?P<number>[0-9]+)(?:号线(?P<part>[一二三四东西南北]期|[东西南北]延线?|延长线)?)?")
DRIVEN = ("攻坚", "整治", "会战", "工程")
STAYS = ("周边", "周边片区")
CALLED = ("项目", "项目建设", "系列项目")
VAGUE = re.compile(r"^[0-9]|[0-9]亿|亿元|[级型类性好]$|^[过上超]|产业$|投资|重点$|优质$|抓$|工程$|^政府|配套$|领域$|方面$")
"""What is said of projects in general: 百亿级项目, 产业项目."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What closes an enumeration."""

    noun: str
    kind: str
    """As in entity_lists.yaml, or empty where no known noun follows."""
    end: int
    counted: bool
    """Is there a count before the noun?"""
    building: bool


def find(reading: Reading) -> Iterator[Candidate]:
    """The members of enumerations that a 等 or a count closes, and of those with a shared head."""
    for clause in reading.clauses:
        for segment in clause.segments:
            yield from _closed(reading, clause, segment)
            yield from _counted(reading, clause, segment)
            yield from _projects(reading, segment)
            yield from _sharing(reading, segment)


def _closed(reading: Reading, clause: Clause, segment: Segment) -> Iterator[Candidate]:
    if segment.closed < 0:
        return
    masked = reading.masked
    start = segment.start
    for match in AND_SO_ON.finditer(masked, segment.closed, segment.end):
        closing = _closing(masked, match.end(), clause.end, segment)
        yield from _members(reading, start, match.start(), closing, segment)
        start = closing.end
        while start < segment.end and masked[start] in "和与及、":
            start += 1


def _counted(reading: Reading, clause: Clause, segment: Segment) -> Iterator[Candidate]:
    """甲、乙、丙3个项目: the count closes what stands before it in the phrase."""
    masked = reading.masked
    if len(segment.parts) < 2:
        return
    match = COUNT.search(masked, segment.start + 3, segment.end)
    if match is None or masked[match.start() - 1] in "、和与及等的" or "、" not in masked[segment.start : match.start()]:
        return
    closing = _closing(masked, match.start(), clause.end, segment)
    if closing.kind in ("project", "site", "organization", "place"):
        yield from _members(reading, segment.start, match.start(), closing, segment)


def _members(reading: Reading, start: int, end: int, closing: Closing, segment: Segment) -> Iterator[Candidate]:
    if closing.kind == "common":
        return
    if LINES.search(reading.masked, start, end):
        yield from _lines(reading, start, end)
    for a, b in split_items(reading.masked, start, end):
        if closing.kind:
            yield from _member(reading, a, b, closing, segment)
        elif closing.building:
            yield from _built(reading, a, b)


def _lines(reading: Reading, start: int, end: int) -> Iterator[Candidate]:
    """地铁1、2号线 are 地铁1号线 and 地铁2号线."""
    prefix = ""
    for a, b in split_items(reading.masked, start, end):
        match = LINE.fullmatch(reading.text, a, b)
        if match is None:
            continue
        prefix = match["prefix"] or prefix
        if prefix:
            name = f"{prefix}{match['number']}号线{match['part'] or ''}"
            yield Candidate(a, b, "Project", "lists.lines", name)


def _closing(masked: str, at: int, stop: int, segment: Segment) -> Closing:
    """The noun after 等: the first known one that another known one does not continue."""
    nouns = list_nouns()
    match = QUANTIFIER.match(masked, at, stop)
    begin = match.end() if match else at
    counted = bool(DIGIT.search(masked, at, begin))
    reach = min(stop, begin + REACH)
    for pos in range(begin, reach):
        if masked[pos] in "、的等，":
            break
        word = _noun_at(masked, pos, reach)
        if word is None:
            continue
        end = pos + len(word)
        while (longer := _noun_at(masked, end, reach)) is not None:
            word, end = longer, end + len(longer)
        return Closing(word, nouns[word], end, counted, _builds(masked, end, stop, segment))
    return Closing("", "", at, counted, _builds(masked, begin, stop, segment))


def _noun_at(masked: str, at: int, stop: int) -> str | None:
    nouns = list_nouns()
    for size in range(min(LONGEST_NOUN, stop - at), 0, -1):
        if masked[at : at + size] in nouns:
            return masked[at : at + size]
    return None


def _builds(masked: str, at: int, stop: int, segment: Segment) -> bool:
    if segment.last_verb in MAKE or segment.after & Act.MAKE or masked.startswith(tuple(MAKE), at):
        return True
    tail = ending(masked, at - 1, stop, tails())
    return tail is not None and tail[1] == "build"


def _member(reading: Reading, start: int, end: int, closing: Closing, segment: Segment) -> Iterator[Candidate]:
    if closing.kind == "activity" and reading.masked[start] == "“":
        yield from _quoted_members(reading, start, end, segment)
        return
    begin, counted = trim_front(reading.masked, start, end)
    if reading.masked.endswith("项目", begin, end) and end - begin > 5:
        end -= 2
    text = reading.text[begin:end]
    if counted or not 2 <= len(text) <= LONGEST_NAME or text.startswith(NOT_FIRST) or UNLIKELY.search(text):
        return
    head = ending(reading.masked, begin, end, heads())
    label = _label(closing, head[1] if head else "", segment, text)
    if not label or _is_description(text, head, label, closing):
        return
    stop = end
    if label == "Place" and text.endswith("周边") and len(text) > 4:
        stop -= 2
    name = ""
    if (head is None or len(head[0]) == 1) and not text.endswith(STAYS):
        shared = _shared_noun(reading.masked, closing)
        name = text + shared if shared and len(text) <= 4 + 6 * (shared in ("幼儿园", "小区")) else ""
    yield Candidate(begin, stop, label, f"lists.{closing.kind}", name)


def _quoted_members(reading: Reading, start: int, end: int, segment: Segment) -> Iterator[Candidate]:
    """“甲、乙、丙”等系列活动 are three; “甲”等活动 is one."""
    inside = reading.text[start + 1 : end - 1]
    label = "Event" if segment.last_verb in ("举办", "承办", "办好", "主办") else "Campaign"
    if inside.count("、") < 2:
        yield Candidate(start, end, label, "lists.activity")
        return
    at = start + 1
    for part in inside.split("、"):
        if len(part) >= 4:
            yield Candidate(at, at + len(part), label, "lists.activity")
        at += len(part) + 1


def _is_description(text: str, head: tuple[str, str] | None, label: str, closing: Closing) -> bool:
    if text in vetoed("quoted") or (text in vetoed("general") and not closing.counted):
        return True
    if label in ("Campaign", "Policy"):
        return False
    if label in ("Project", "Event"):
        shortest = 4 if closing.counted and head else 5
        return is_common(text) and (len(text) < shortest or head is None)
    return is_general(text)


def _label(closing: Closing, kind: str, segment: Segment, text: str) -> str:
    """The class of a member, from the closing noun and its own head."""
    match closing.kind:
        case "project":
            return "Project"
        case "site":
            return "Project" if closing.building else "Place"
        case "place":
            return "Project" if closing.building and kind == "works" else "Place"
        case "organization":
            making = segment.last_verb in MAKE and kind == "house"
            return "Project" if making else "Organization"
        case "event":
            return "Event"
        case "activity":
            return "Event" if kind == "event" or segment.act & Act.HOLD else "Campaign"
        case "campaign" | "policy" if kind == closing.kind or text[0] in "“《":
            return "Campaign" if closing.kind == "campaign" else "Policy"
        case "campaign" if len(text) >= 5 and text.endswith(DRIVEN):
            return "Campaign"
    return ""


def _shared_noun(masked: str, closing: Closing) -> str:
    for noun in SHARED:
        if masked.endswith(noun, 0, closing.end) and noun.endswith(closing.noun):
            return noun
    return ""


def _built(reading: Reading, start: int, end: int) -> Iterator[Candidate]:
    """A member whose closing noun is not known: only with a head of its own, while being built."""
    item = trim(reading.masked, start, end)
    if item is None or item.counted or item.tail:
        return
    text = reading.text[item.start : item.end]
    if len(text) > LONGEST_NAME or text.startswith(NOT_FIRST):
        return
    if item.kind in ("works", "house", "site") and not is_general(text):
        yield Candidate(item.start, item.end, "Project", "lists.built")


def _projects(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """甲项目, 甲、乙项目: what is called a project by name."""
    last = segment.items[-1] if segment.items else None
    if last is None or last.tail not in CALLED or last.counted or is_general(text_of(reading, last)):
        return
    names = [last]
    for item in reversed(segment.items[:-1]):
        if item is None or item.counted or item.tail:
            break
        names.append(item)
    for item in names:
        text = text_of(reading, item)
        known = not is_general(text) and not VAGUE.search(text) and not text.startswith(NOT_FIRST) and item.kind not in ("campaign", "policy")
        if known and 2 <= len(text) <= LONGEST_NAME and text[0] != "“":
            yield Candidate(item.start, item.end, "Project", "lists.called")


def text_of(reading: Reading, item: Item) -> str:
    """The characters of an item."""
    return reading.text[item.start : item.end]


def _sharing(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """Members without a head before a last member with a compound one: 甲、乙变电站."""
    masked, text = reading.masked, reading.text
    if segment.closed >= 0 or not segment.parts:
        return
    parts = _split_last(masked, list(segment.parts))
    if len(parts) < 2:
        return
    last = segment.items[-1] if parts[-1] == segment.parts[-1] else trim(masked, *parts[-1])
    if last is None or not last.head or last.counted:
        return
    bare = _bare_before(reading, parts[:-1], last)
    if not bare:
        return
    shared = _common_part(text[last.start : last.end], last.head, bare[0][1] - bare[0][0])
    label = _shared_label(last, segment)
    if label and shared:
        if last.start == parts[-1][0] and masked[last.start - 1] in "和与及":
            yield Candidate(last.start, last.end, label, "lists.shared")
        for a, b in bare:
            yield Candidate(a, b, label, "lists.shared", text[a:b] + shared)


def _bare_before(reading: Reading, parts: list[tuple[int, int]], last: Item) -> list[tuple[int, int]]:
    masked, text = reading.masked, reading.text
    bare: list[tuple[int, int]] = []
    for a, b in reversed(parts):
        begin, counted = trim_front(masked, a, b)
        if counted or not 2 <= b - begin <= 12 or masked[b - 1] in "”》）":
            break
        head = ending(masked, begin, b, heads())
        if head and (len(head[0]) > 1 or len(last.head) < 3 or last.head.endswith("工程")):
            break
        if is_general(text[begin:b]) or ending(masked, begin, b, tails()) or text[begin:b].startswith(NOT_FIRST):
            break
        bare.append((begin, b))
    return bare


def _split_last(masked: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if not parts:
        return parts
    start, end = parts[-1]
    match = AND.search(masked, start + 2, max(start + 2, end - 2))
    if match is None or match.start() - start > 6:
        return parts
    return [*parts[:-1], (start, match.start()), (match.end(), end)]


def _common_part(name: str, head: str, size: int) -> str:
    """The part of the last member that the others share: its head with the common words before it."""
    at = name.rfind(head)
    if at < 0:
        return ""
    for cut in range(2, at + 1):
        if is_common(name[cut:at]) and not is_common(name[:cut]):
            return name[cut:] if len(name) - cut > 1 else ""
    return name[at:] if at >= 2 and len(name) - at > 1 and not is_common(name[:at]) else ""


def _shared_label(last: Item, segment: Segment) -> str:
    if last.kind == "works":
        return "Project"
    if last.kind == "site":
        return "Project" if is_made(last, segment) else "Place"
    if last.kind == "house":
        return "Project" if is_made(last, segment) else "Organization"
    return {"area": "Place", "body": "Organization"}.get(last.kind, "")
