"""Vetoes that need the clause: thresholds, base values, clauses of policies, names of groups.

20亿元以上项目 12个      the first figure is part of the name that the second counts
由 54万 增加到 60万       the first is where the change began
安全生产 15条 硬措施      a named policy's clauses, nothing that was done
三大 公司 对接项目        a group's name, not acted upon and its members not listed
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.quantities.clauses import Clause
from extractors.quantities.figures import Figure
from extractors.quantities.masking import MASK
from extractors.quantities.phrases import Word, is_verb_here, trim
from extractors.quantities.vetoes import veto_rules
from extractors.quantities.vocabulary import STRONG, VERBS, UnitKind, heads
from ontology.records import Bound

ITEM_MARK = re.compile("[、，；;]")
LISTED_PLANTS = re.compile("等(?:[0-9]{1,4}个|一批)?[^，、]{0,8}(?:项目|工程)")
SIZED_BY = ("", "超", "过", "近", "上")
THRESHOLD = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
BASE = re.compile(
    "[由从](?:(?:原来|\\d{4}年|上年|去年|年初|当年|五年前|每人|每月|每年|每户|每亩|不足|不到|末|底)的?)*[约近]?$"
)
WEIGHED = frozenset("吨千兆GMk")
"""First characters of units of mass, power and energy."""
ONE_OF = 24
OF_A_KIND = frozenset({UnitKind.MONEY, UnitKind.NONE, UnitKind.AMOUNT, UnitKind.COUNT, UnitKind.AGE})


def judge_clause(text: str, clause: Clause, words: list[Word]) -> list[Figure]:
    """The clause's figures, each that its clause makes no quantity with its veto set."""
    judged = list(clause.figures)
    for i, figure in enumerate(judged):
        open_yet = figure.veto in (None, "duration") and i + 1 < len(judged)
        if open_yet and _base_value(text, figure, clause):
            judged[i] = replace(figure, veto="base")
    for i, figure in enumerate(judged):
        if figure.veto is not None:
            continue
        low = judged[i - 1].end if i else clause.start
        veto = (
            _capacity(text, judged, i, low, clause, words)
            or _threshold(text, judged, i, low, clause, words)
            or _policy_clauses(text, figure, low, clause, words)
            or _group_name(text, figure, low, clause, words)
        )
        if veto is not None:
            judged[i] = replace(figure, veto=veto)
    return judged


def _base_value(text: str, figure: Figure, clause: Clause) -> bool:
    return bool(BASE.search(text[max(clause.start, figure.start - 16) : figure.start]))


def _threshold(
    text: str, figures: list[Figure], i: int, low: int, clause: Clause, words: list[Word]
) -> str | None:
    figure = figures[i]
    end = figure.end
    sized = figure.kind in (UnitKind.MONEY, UnitKind.NONE) and i > 0
    if (
        sized
        and figures[i - 1].kind is UnitKind.COUNT
        and text[figures[i - 1].end : figure.start] in SIZED_BY
    ):
        return "threshold"  # 三个 百亿元台阶
    if figure.kind is UnitKind.MONEY and figure.op in THRESHOLD and text.startswith("的", end):
        named = _name_before(text, figure, low, words)
        return None if named or _of_money(text, end + 1, clause.end) else "threshold"  # 200万元以下的采购项目
    if figure.kind not in OF_A_KIND or end >= clause.end or text[end] in "、的，":
        return None
    graded = text.startswith("级", end) or text.startswith("元级", end)
    bounded = figure.op in THRESHOLD
    follower = next((f for f in figures[i + 1 :] if f.veto in (None, "base")), None)
    item_end = ITEM_MARK.search(text, end, clause.end)
    same_item = follower is not None and (item_end is None or follower.start < item_end.start())
    if graded:
        counted = i and figures[i - 1].veto is None and figures[i - 1].end == figure.start
        return "threshold" if same_item or counted or not _verb_before(text, figure, low, words) else None
    if not same_item or follower is None:
        if bounded and figure.kind is UnitKind.MONEY and not _name_before(text, figure, low, words):
            return "threshold"
        return None
    if follower.start == end or not _closes_item(text, follower, clause):
        return None
    if _name_before(text, figure, low, words):
        return (
            "threshold" if bounded and figure.kind is UnitKind.MONEY and _bare_before(text, figure) else None
        )
    if bounded or figure.kind is UnitKind.MONEY or (figure.kind is UnitKind.NONE and figure.spelled):
        return None if any(w.start == end and w.role in STRONG for w in words) else "threshold"
    return None


def _capacity(
    text: str, figures: list[Figure], i: int, low: int, clause: Clause, words: list[Word]
) -> str | None:
    """年产3万吨颜料项目, 2台60万千瓦机组: the size of a plant is part of its name."""
    figure = figures[i]
    weighed = figure.base is not None and figure.base[0] in WEIGHED
    if weighed and i and figures[i - 1].end == figure.start and figures[i - 1].kind is UnitKind.COUNT:
        return "capacity"
    if figure.kind not in (UnitKind.AMOUNT, UnitKind.COUNT) or figure.end >= clause.end:
        return None
    if text[figure.end] in "、的，和":
        return None
    if text.endswith(heads().capacity_before, low, figure.start):
        return "capacity"
    if not _name_before(text, figure, low, words):
        return None
    if figure.kind is UnitKind.COUNT:
        return "capacity" if "生产线" in text[figure.end : min(clause.end, figure.end + ONE_OF)] else None
    item_end = ITEM_MARK.search(text, figure.end, clause.end)
    listed = LISTED_PLANTS.search(text, figure.end, clause.end) is not None
    item = text[figure.end : item_end.start() if item_end is not None and not listed else clause.end]
    plants = [thing for thing in heads().capacity_things if thing in item]
    return "capacity" if plants and weighed else None


def _closes_item(text: str, follower: Figure, clause: Clause) -> bool:
    return follower.veto == "base" or follower.end >= clause.end or text[follower.end] in "、，和及与"


def _of_money(text: str, start: int, end: int) -> bool:
    """3亿元以上的基金: the thing is an amount of money itself."""
    stop = ITEM_MARK.search(text, start, end)
    return any(thing in text[start : stop.start() if stop else end] for thing in heads().of_money)


def _bare_before(text: str, figure: Figure) -> bool:
    """年产值 50亿元以上 产业链 5条: what the threshold is measured by says nothing by itself."""
    return any(text.endswith(head, 0, figure.start) for head in heads().bare)


def _verb_before(text: str, figure: Figure, low: int, words: list[Word]) -> bool:
    return any(
        low <= w.start and w.end == figure.start and is_verb_here(text, w, figure.start) for w in words
    )


def _name_before(text: str, figure: Figure, low: int, words: list[Word]) -> bool:
    """Does a noun stand between the last verb and the figure?"""
    start = low
    for word in words:
        if word.end == figure.start and word.start >= low and word.role in VERBS:
            start, end = trim(text, start, word.start, words)
            return end - start > 1
        if (
            low <= word.start
            and word.end <= figure.start
            and (
                is_verb_here(text, word, figure.start)
                or word.text in ("超", "过", "近", "约", "不低于", "不少于")
            )
        ):
            start = word.end
    start, end = trim(text, start, figure.start, words)
    return end - start > 1


def _policy_clauses(text: str, figure: Figure, low: int, clause: Clause, words: list[Word]) -> str | None:
    if figure.base != "条" or not veto_rules().clauses.match(text, figure.end):
        return None
    if text[figure.start - 1 : figure.start] in ("等", "、", "和", "及"):
        return None
    return "policy-clauses" if _name_before(text, figure, low, words) else None


def _slogan(text: str, start: int, end: int) -> bool:
    """两个“全覆盖”: quotes and nothing of a noun behind them."""
    while start < end and text[start] == MASK:
        start += 1
    return (
        start >= end
        or text[start] in "、，。和的"
        or text.startswith(("成效", "建设", "要求", "制度"), start)
    )


def _group_name(text: str, figure: Figure, low: int, clause: Clause, words: list[Word]) -> str | None:
    """三大公司 as a subject: no verb before it, no members, written in characters."""
    if (
        figure.base == "条"
        and figure.spelled
        and (figure.end >= clause.end or text[figure.end] in "和、不及与")
    ):
        return "policy-clauses"
    if text.find("之一", figure.end, min(clause.end, figure.end + ONE_OF)) >= 0:
        return "one-of"
    if (
        figure.base == "个"
        and figure.spelled
        and text.startswith(MASK, figure.end)
        and _slogan(text, figure.end, clause.end)
    ):
        return "slogan"
    if figure.base != "大" or not figure.spelled:
        return None
    region = text[low : figure.start]
    if veto_rules().honours.search(region):
        return "honour"
    if "、" in region or "”" in region or "等" in region or region.startswith(("、", "和", "及")):
        return None
    if any(low <= w.start and w.end <= figure.start and is_verb_here(text, w, figure.start) for w in words):
        return None
    return "group-name"
