"""Names that their head gives away: 栎川路, 霁川变电站, 文明创建攻坚行动.

Each kind of head has one rule that looks at the verbs around the name and says which class it has, or that
it is no name. `RULES` is the whole table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.phrases import COUNT, LONGEST_NAME, NUMERALS, Item, is_general, modifier, trim
from extractors.entities.words import Act, alternation, ending, is_common, tails, vetoed, words

Rule = Callable[[str, Item, Segment], str]
SURE_CAMPAIGN = frozenset(words("entity_heads", "sure_campaign"))
SURE_BODY = frozenset(words("entity_heads", "sure_body"))
SURE_EVENT = frozenset(words("entity_heads", "sure_event"))
SURE_POLICY = frozenset(words("entity_heads", "sure_policy"))
MAKE = frozenset(words("entity_verbs", "make"))
UNLIKELY = re.compile("或者|是否|等(?!级)|通过|提出|推送|应当|向各|由|及时|并(?!网|购)|要求|根据|允许|以及|新晋|授予")
"""Words of a sentence, not of a name."""
BUILT_THING = re.compile(alternation("entity_heads", "built_things"))
NOT_FIRST = words("entity_vetoes", "not_first")
NOT_LAST = words("entity_vetoes", "not_last")


def is_made(item: Item, segment: Segment) -> bool:
    """Is the thing being built, as far as the words around it tell?"""
    return item.building or segment.last_verb in MAKE or bool(segment.after & Act.MAKE)


def describes(text: str, item: Item) -> bool:
    """Is it a description: common words before a head?"""
    return is_general(text) or is_common(modifier(text, item.head))


def site(text: str, item: Item, segment: Segment) -> str:
    """A place, or a project when it is built; a description is neither."""
    if item.counted or text in vetoed("general") or (len(item.head) == 1 and len(text) < 3):
        return ""
    if describes(text, item):
        named = segment.last_verb in MAKE and len(text) >= 6 and item.head[-1] in "园港" and not item.attributed
        return "Project" if named and not item.after_count else ""
    return "Project" if is_made(item, segment) else "Place"


def works(text: str, item: Item, segment: Segment) -> str:
    """A project."""
    if item.counted or text in vetoed("general"):
        return ""
    if describes(text, item):
        named = is_made(item, segment) and len(text) >= 5 and not item.attributed and not item.after_count
        return "Project" if named else ""
    return "Project"


def house(text: str, item: Item, segment: Segment) -> str:
    """A project when it is built, else a body."""
    if item.counted or text in vetoed("general"):
        return ""
    if describes(text, item):
        named = segment.last_verb in MAKE and len(text) >= 6 and not item.attributed and not item.after_count
        return "Project" if named else ""
    return "Project" if is_made(item, segment) else "Organization"


def body(text: str, item: Item, segment: Segment) -> str:
    """A body."""
    if item.counted or text in vetoed("general"):
        return ""
    if describes(text, item):
        return "Organization" if segment.act & Act.FOUND and len(text) >= 6 and item.head in SURE_BODY else ""
    return "Organization"


def campaign(text: str, item: Item, segment: Segment) -> str:
    """A drive, system or reform that is carried out."""
    if item.counted or text in vetoed("general") or len(modifier(text, item.head)) < 2:
        return ""
    if item.head in SURE_CAMPAIGN:
        return "Campaign"
    return "Campaign" if segment.act & Act.DRIVE and len(text) >= 5 else ""


def scheme(text: str, item: Item, segment: Segment) -> str:
    """A project where a thing that is built is named, else a drive."""
    before = modifier(text, item.head)
    if item.counted or text in vetoed("general") or len(before) < 2:
        return ""
    if BUILT_THING.search(before):
        return "" if is_common(before) and not is_made(item, segment) else "Project"
    return "Campaign" if segment.act & Act.DRIVE and len(text) >= 5 and not item.attributed else ""


def policy(text: str, item: Item, segment: Segment) -> str:
    """A rule or plan that is made or carried out."""
    if item.counted or text in vetoed("general") or len(modifier(text, item.head)) < 2:
        return ""
    if item.head in SURE_POLICY and len(text) >= 6:
        return "Policy"
    return "Policy" if segment.act & Act.ISSUE and len(text) >= 5 else ""


def event(text: str, item: Item, segment: Segment) -> str:
    """A meeting, festival or game that is held."""
    if item.counted or text in vetoed("general"):
        return ""
    if item.head in SURE_EVENT and len(text) >= 4:
        return "Event"
    return "Event" if segment.act & Act.HOLD and segment.last_verb and len(text) >= 3 else ""


def area(text: str, item: Item, segment: Segment) -> str:
    """A place that no gazetteer knows; only what is surely a name."""
    if item.counted or len(item.head) < 2 or describes(text, item):
        return ""
    return "Place"


RULES: dict[str, Rule] = {
    "scheme": scheme,
    "site": site,
    "works": works,
    "house": house,
    "body": body,
    "campaign": campaign,
    "policy": policy,
    "event": event,
    "area": area,
}


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that close with a known head."""
    for clause in reading.clauses:
        for segment in clause.segments:
            yield from _in_segment(reading, segment)


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    items = _items(reading.masked, segment)
    siblings = {item.head for item in items if item.head and not describes(_text(reading, item), item)}
    for item in items:
        if not item.head:
            continue
        if item.start == segment.start and item.kind in ("campaign", "policy", "event"):
            item = item._replace(start=min(item.start, segment.inner_start))
        text = reading.text[item.start : item.end]
        if not 2 <= len(text) <= LONGEST_NAME or "“" in text or _is_vague(text, item):
            continue
        label = RULES[item.kind](text, item, segment)
        if not label and item.kind == "site" and item.head in siblings and not item.counted and len(text) >= 3:
            label = "Project" if is_made(item, segment) else "Place"
        if label:
            yield Candidate(item.start, item.end, label, f"heads.{item.kind}")


def _text(reading: Reading, item: Item) -> str:
    return reading.text[item.start : item.end]


def _is_vague(text: str, item: Item) -> bool:
    if text.startswith(NOT_FIRST) or text.endswith(NOT_LAST) or text[0] in "（(" or UNLIKELY.search(text):
        return True
    return item.kind == "campaign" and COUNT.search(text) is not None


def _items(masked: str, segment: Segment) -> list[Item]:
    """The trimmed items of a segment; what is said of the last one holds for all."""
    items = [item for item in segment.items if item is not None]
    if segment.closed >= 0:
        counted = masked[segment.closed + 1 : segment.closed + 2] in NUMERALS
        rest = trim(masked, segment.closed + 1, segment.end) if not counted and segment.closed + 4 < segment.end else None
        if rest is not None and rest.kind == "campaign":
            items.append(rest)
    if len(items) < 2:
        return items
    last = items[-1]
    if last.head.endswith("工程") and items[-2].kind == "site" and items[-2].head != last.head:
        inner = masked.rfind(items[-2].head[-1], last.start, last.end - len(last.head))
        if inner > last.start:
            last = last._replace(end=inner + 1, head=items[-2].head[-1], kind="site", building=True)
            items[-1] = last
    closing = ending(masked, segment.closed, segment.end, tails()) if segment.closed >= 0 else None
    if last.building or (closing is not None and closing[1] == "build"):
        items = [item if item.tail else item._replace(building=True) for item in items]
    return items
