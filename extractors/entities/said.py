"""Names that what is said of them gives away, with or without a head of their own.

What wins the rank of a scenic spot is a place, whatever the rank (霁山、栎洞创建国家5A级景区). What is built
beside works with a head is a work (栎川大桥、汀栎支线开工). What comes on stream in a list of names that open
with a division is a plant (澄桥霁能、栎川汀能投产达效).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Clause, Reading, Segment
from extractors.entities.doubts import NOT_LAST, is_doubtful
from extractors.entities.items import AIM, AIMED, RANK, THINGS, Item, is_general, trim, trim_front
from extractors.entities.kinds import describes, is_made
from extractors.entities.phrases import Part, split_items, split_last
from extractors.entities.words import begins_with_division

ADVERBS = "(?:成功|全力|积极|力争|尽快|尽早|早日|年内|如期|按期|全面|正式|顺利|相继|陆续|基本|全部|加快)"
RANKED = (
    "(?:国家|省级|全国|世界|中国|[345][Aa]|AAA)[^，。；、]{0,8}?"
    "(?:景区|度假区|旅游区|休闲街区|遗址公园|休闲乡村|旅游重点村|传统村落)"
)
HONOURED = re.compile(
    f"{ADVERBS}{{0,2}}(?:(?:创建|争创|申创|申报|创成|晋升|晋级|获评|被?评为|升级为|入选|列为)"
    f"(?:为|[0-9]{{4}}年|第.{{1,3}}批)?|创)(?={RANKED})"
)
"""What is said of a scenic spot: 霁山|成功创建|国家5A级景区."""
AGENT = "被"
"""Behind it stands who gives the rank: 被|评审中心|评为国家4A级景区."""
HONOURING = frozenset("成全积力争创申晋获被评升入列")
"""First characters of such predicates."""
BEFORE_HONOUR = re.compile("(?:要|将|已|也|均|先后|分别|同步|成功|全力|积极|力争|顺利)+$")
ON_STREAM = re.compile(f"{ADVERBS}{{0,3}}(?:并网|(?:建成|竣工)?投产|达产|点火|满负荷)")
BUILT = re.compile(
    f"{ADVERBS}{{0,3}}(?:建成|竣工|完工|开工|动工|投用|投运|封顶|通车|贯通|开通|启用)|{ON_STREAM.pattern}"
)
PREDICATE = re.compile("^集|^和|^我|城市$|已|具备|力争|实现|超过|达到|率$|制$|“")
"""A member with one of these goes on as a sentence, or is a rate or a system."""
LONGEST_SPOT = 14
JOINED = "和"
LONGEST_WORK = 16
SHORTEST_WORK = 4
THING_ENDS = frozenset("线段网带圈轴台厂楼区点廊库仓塔坝闸站港谷店期")
"""Last characters of things that are built, where no longer head is known."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that a predicate gives away."""
    masked = reading.masked
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.closed < 0 and len(segment.parts) > 1:
                yield from _built(reading, segment, clause)
            if segment.closed < 0 and segment.next_verb and ON_STREAM.match(masked, segment.end, clause.end):
                yield from _on_stream(reading, segment)
            if segment.closed < 0 and segment.items and _is_aimed(masked, segment.items[-1]):
                yield from _aiming(reading, segment)
            if segment.next_verb or masked.find(AIM, segment.start, segment.end) >= 0:
                yield from _honoured(reading, clause, segment)


def _honoured(reading: Reading, clause: Clause, segment: Segment) -> Iterator[Candidate]:
    """甲、乙和丙创建国家5A级景区: three places."""
    masked = reading.masked
    at = masked.find(AIM, segment.start, segment.end)
    stop = segment.end if at < 0 else at
    if stop >= clause.end or masked[stop] not in HONOURING or segment.last_verb == AGENT:
        return
    if not HONOURED.match(masked, stop, clause.end):
        return
    if 0 <= segment.closed < stop:
        stop = segment.closed
    for start, end in split_last(masked, tuple(split_items(masked, segment.start, stop))):
        aside = BEFORE_HONOUR.search(masked, start, end)
        end = aside.start() if aside else end
        begin, counted = trim_front(masked, start, end) if end > start else (start, True)
        text = reading.text[begin:end]
        if counted or not 2 <= len(text) <= LONGEST_SPOT or is_general(text) or is_doubtful(text):
            continue
        yield Candidate(begin, end, "Place", "said.honoured")


def _is_aimed(masked: str, item: Item | None) -> bool:
    """Is this what aims at a rank: 霁山|国家级旅游度假区创建?"""
    return item is not None and item.tail.startswith(AIMED) and RANK.match(masked, item.end) is not None


def _aiming(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """甲、乙国家级旅游度假区创建: places that aim at the rank."""
    last = segment.items[-1]
    ends = [end for _, end in segment.parts[:-1]] + ([last.end] if last is not None else [])
    for (start, _), end in zip(segment.parts, ends, strict=True):
        begin, counted = trim_front(reading.masked, start, end)
        text = reading.text[begin:end]
        named = 2 <= len(text) <= LONGEST_SPOT and text[-1] != JOINED
        if named and not counted and not is_general(text) and not is_doubtful(text):
            yield Candidate(begin, end, "Place", "said.aimed")


def _built(reading: Reading, segment: Segment, clause: Clause) -> Iterator[Candidate]:
    """The members without a head, beside works with one, of which is said that they are built."""
    masked, text = reading.masked, reading.text
    if all(item is not None and item.head for item in segment.items):
        return
    last = segment.items[-1]
    made = last is not None and is_made(last, segment)
    if not made and not (segment.next_verb and BUILT.match(masked, segment.end, clause.end)):
        return
    if any(item is not None and _is_proper(text, item) for item in segment.items):
        for item in _bare(reading, segment.parts):
            if text[item.end - 1] in THING_ENDS:
                yield Candidate(item.start, item.end, "Project", "said.built")


def _on_stream(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """甲、乙并网发电: plants, where each is named after its division."""
    parts = split_items(reading.masked, segment.start, segment.end)
    items = _bare(reading, parts)
    local = all(begins_with_division(reading.text[item.start : item.end]) for item in items)
    if len(parts) > 1 and len(items) == len(parts) and local:
        for item in items:
            yield Candidate(item.start, item.end, "Project", "said.on_stream")


def _bare(reading: Reading, parts: Sequence[Part]) -> list[Item]:
    """The names without a head among some parts."""
    items = (trim(reading.masked, *part) for part in parts)
    return [item for item in items if item is not None and _is_bare(reading.text, item)]


def _is_proper(text: str, item: Item) -> bool:
    """Is it the name of a thing, by its head?"""
    return item.kind in THINGS and not item.counted and not describes(text[item.start : item.end], item)


def _is_bare(text: str, item: Item) -> bool:
    """Can it be a name without a head?"""
    if item.head or item.tail or item.counted or item.attributed or item.after_count:
        return False
    name = text[item.start : item.end]
    if not SHORTEST_WORK <= len(name) <= LONGEST_WORK or is_general(name) or is_doubtful(name):
        return False
    return PREDICATE.search(name) is None and not name.endswith(NOT_LAST)
