"""Vetoes of figures that are part of a thing's name: its size, its threshold, its grade.

20亿元以上项目 12个          a threshold, the second figure counts
年产3万吨颜料项目            a capacity
三个 百亿元台阶              a size behind the count
打造 千亿产业                no veto: a size that a verb acts for
"""

from __future__ import annotations

import re

from extractors.quantities.candidates import Candidate
from extractors.quantities.figures import Figure
from extractors.quantities.vocabulary import STRONG, UnitKind, heads, phrase_words
from ontology.records import Bound

ITEM_MARK = re.compile("[、，；;]")
LISTED_PLANTS = re.compile("等(?:[0-9]{1,4}个|一批)?[^，、]{0,8}(?:项目|工程)")
SIZED_BY = ("", "超", "过", "近", "上")
GRADES = ("级", "元级")
THRESHOLD = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
WEIGHED = frozenset("吨千兆GMk")
"""First characters of units of mass, power and energy."""
LINE_REACH = 24
LISTED = ("", "和", "及", "与")
"""Between two figures of one list: 30亿元和20亿元."""


def is_capacity(candidate: Candidate) -> bool:
    """年产3万吨颜料项目, 2台60万千瓦机组: the size of a plant is part of its name."""
    figure, before = candidate.figure, candidate.before
    weighed = figure.base is not None and figure.base[0] in WEIGHED
    if weighed and before is not None and before.end == figure.start and before.kind is UnitKind.COUNT:
        return True
    if figure.kind not in (UnitKind.AMOUNT, UnitKind.COUNT) or not candidate.behind:
        return False
    if candidate.text.endswith(heads().capacity_before, candidate.low, figure.start):
        return candidate.behind not in "、，和"
    if candidate.behind in "、的，和" or not candidate.has_name_before():
        return False
    if figure.kind is UnitKind.COUNT:
        return "生产线" in candidate.ahead(LINE_REACH)
    return weighed and _before_plant(candidate)


def _before_plant(candidate: Candidate) -> bool:
    end, clause_end = candidate.figure.end, candidate.clause.end
    item_end = ITEM_MARK.search(candidate.text, end, clause_end)
    if item_end is not None and not LISTED_PLANTS.search(candidate.text, end, clause_end):
        clause_end = item_end.start()
    item = candidate.text[end:clause_end]
    return any(thing in item for thing in heads().capacity_things)


def is_size_behind_count(candidate: Candidate) -> bool:
    """三个百亿元台阶: the count is what counts."""
    figure, before = candidate.figure, candidate.before
    if before is None or before.kind is not UnitKind.COUNT:
        return False
    between = candidate.text[before.end : figure.start]
    return figure.kind in (UnitKind.MONEY, UnitKind.NONE) and between in SIZED_BY


def is_kind_of_thing(candidate: Candidate) -> bool:
    """200万元以下的采购项目: money that a kind of thing is told by, unless the thing is money itself."""
    figure = candidate.figure
    if figure.kind is not UnitKind.MONEY or figure.op not in THRESHOLD or candidate.behind != "的":
        return False
    stop = ITEM_MARK.search(candidate.text, figure.end, candidate.clause.end)
    thing = candidate.text[figure.end : stop.start() if stop else candidate.clause.end]
    return not candidate.has_name_before() and not any(word in thing for word in heads().of_money)


def is_grade(candidate: Candidate) -> bool:
    """百亿级项目5个, 千亿产业: a grade, unless a verb acts directly for it (打造百亿级产业)."""
    figure = candidate.figure
    if not candidate.behind or candidate.behind in "、的，":
        return False
    graded = candidate.text.startswith(GRADES, figure.end)
    if figure.kind is UnitKind.NONE and figure.spelled and not graded:
        return _sizes_noun(candidate.text, figure.end) and not candidate.has_verb_before()
    if not graded:
        return False
    before = candidate.before
    counted = before is not None and before.veto is None and before.end == figure.start
    return counted or _counter_behind(candidate) is not None or not candidate.has_verb_before()


def is_threshold(candidate: Candidate) -> bool:
    """20亿元以上项目12个: the figure bounds the thing that the next figure counts."""
    figure = candidate.figure
    if figure.kind in (UnitKind.PERCENT, UnitKind.PLACE, UnitKind.TIME):
        return False
    if not candidate.behind or candidate.behind in "、的，":
        return False
    bounded, money = figure.op in THRESHOLD, figure.kind is UnitKind.MONEY
    follower = _counter_behind(candidate)
    if follower is None:
        return bounded and money and not candidate.has_name_before()
    if candidate.text[figure.end : follower.start] in LISTED or not _closes_item(candidate, follower):
        return False
    if candidate.has_name_before():
        return bounded and money and candidate.has_bare_head_before()
    if not (bounded or money or (figure.kind is UnitKind.NONE and figure.spelled)):
        return False
    return not any(w.start == figure.end and w.role in STRONG for w in candidate.words)


def _counter_behind(candidate: Candidate) -> Figure | None:
    """The next figure that counts, in the same item of the list."""
    following = candidate.figures[candidate.index + 1 :]
    follower = next((f for f in following if f.veto in (None, "base")), None)
    if follower is None:
        return None
    mark = ITEM_MARK.search(candidate.text, candidate.figure.end, follower.start)
    return follower if mark is None else None


def _closes_item(candidate: Candidate, follower: Figure) -> bool:
    if follower.veto == "base" or follower.end >= candidate.clause.end:
        return True
    return candidate.text[follower.end] in "、，和及与"


def _sizes_noun(text: str, position: int) -> bool:
    """Does a noun follow that a bare 百亿 or 千亿 tells the size of? Not people, 大关 or 级."""
    if not "\u4e00" <= text[position] <= "\u9fff":
        return False
    return not text.startswith((*heads().people, *phrase_words().after_level), position)
