"""Vetoes that need the clause, each a name and a rule, tried in order.

A base value (由54万增加到60万) is told first, because the figure behind it counts on it. Sizes and thresholds
stand in `sizes`; here are the names of groups, slogans, honours and the clauses of policies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extractors.quantities.candidates import Candidate
from extractors.quantities.clauses import Clause
from extractors.quantities.figures import Figure
from extractors.quantities.masking import MASK
from extractors.quantities.phrases import Word
from extractors.quantities.sizes import (
    is_capacity,
    is_grade,
    is_kind_of_thing,
    is_size_behind_count,
    is_threshold,
)
from extractors.quantities.vetoes import veto_rules

BASE = re.compile(
    "[由从](?:(?:原来|\\d{4}年|上年|去年|年初|当年|五年前|每人|每月|每年|每户|每亩|不足|不到|末|底)的?)*[约近]?$"
)
BASE_REACH = 16
ONE_OF_REACH = 24
PURPOSE_REACH = 24
LISTED = ("等", "、", "和", "及")


def judge_clause(text: str, clause: Clause, words: list[Word]) -> list[Figure]:
    """The clause's figures, each that its clause makes no quantity with its veto set."""
    judged = list(clause.figures)
    for i, figure in enumerate(judged[:-1]):
        if figure.veto in (None, "duration", "article") and _is_base(text, figure, clause):
            judged[i] = replace(figure, veto="base")
    for i, figure in enumerate(judged):
        if figure.veto is not None:
            continue
        candidate = Candidate(text, clause, words, judged, i)
        veto = next((name for name, applies in RULES if applies(candidate)), None)
        if veto is not None:
            judged[i] = replace(figure, veto=veto)
    return judged


def _is_base(text: str, figure: Figure, clause: Clause) -> bool:
    return BASE.search(text[max(clause.start, figure.start - BASE_REACH) : figure.start]) is not None


def is_policy_clauses(candidate: Candidate) -> bool:
    """安全生产15条措施, 落实二十条, 出台稳外贸20条: clauses of a named policy, nothing that was done."""
    figure = candidate.figure
    if figure.base != "条":
        return False
    if figure.spelled and (not candidate.behind or candidate.behind in "和、不及与"):
        return True
    if not candidate.behind or candidate.behind in "、和等":
        low = max(candidate.clause.start, figure.start - PURPOSE_REACH)
        return veto_rules().policy_purposes.search(candidate.text, low, figure.start) is not None
    if not veto_rules().clauses.match(candidate.text, figure.end):
        return False
    return not candidate.text.endswith(LISTED, 0, figure.start) and candidate.has_name_before()


def is_one_of(candidate: Candidate) -> bool:
    """两个试点之一: how many there are besides is not told."""
    return candidate.figure.base is not None and "之一" in candidate.ahead(ONE_OF_REACH)


def is_slogan(candidate: Candidate) -> bool:
    """两个“全覆盖”: quotes and no noun behind them."""
    figure = candidate.figure
    if figure.base != "个" or not figure.spelled or candidate.behind != MASK:
        return False
    rest = candidate.ahead(len(candidate.text)).lstrip(MASK)
    return not rest or rest[0] in "、，。和的" or rest.startswith(("成效", "建设", "要求", "制度"))


def is_honour(candidate: Candidate) -> bool:
    """入选全国十大案例: a title that was won."""
    figure = candidate.figure
    if figure.base != "大" or not figure.spelled:
        return False
    return veto_rules().honours.search(candidate.text, candidate.low, figure.start) is not None


def is_group_name(candidate: Candidate) -> bool:
    """三大公司 as a subject: no verb before it, its members not listed, written in characters."""
    figure = candidate.figure
    if figure.base != "大" or not figure.spelled:
        return False
    region = candidate.text[candidate.low : figure.start]
    if any(mark in region for mark in ("、", "”", "等")) or region.startswith(("和", "及")):
        return False
    return not candidate.is_acted_upon()


RULES: tuple[tuple[str, Callable[[Candidate], bool]], ...] = (
    ("capacity", is_capacity),
    ("threshold", is_size_behind_count),
    ("threshold", is_kind_of_thing),
    ("threshold", is_grade),
    ("threshold", is_threshold),
    ("policy-clauses", is_policy_clauses),
    ("one-of", is_one_of),
    ("slogan", is_slogan),
    ("honour", is_honour),
    ("group-name", is_group_name),
)
