"""Wordings that no list can hold, because an amount stands in them.

    name            wording                          indicator
    project-amount  总投资10亿元以上工业项目              10亿元以上项目
    firm-amount     年产值超亿元企业                      亿元企业

The amount is what sets one indicator of such a family apart from the next. An amount for which there is no
indicator is left to the document's own concept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

AMOUNT = r"(?P<number>\d+|[一十百千])?(?P<scale>[百千万]?[万亿]|[百千])(?:元|级)+"
SCALES = {"百": 10**2, "千": 10**3, "百万": 10**6, "千万": 10**7, "万": 10**4, "亿": 10**8, "百亿": 10**10}
SCALES |= {"千亿": 10**11, "万亿": 10**12}
NUMERALS = {"一": 1, "十": 10, "百": 100, "千": 1000}
PROJECT_KINDS = "签约|招商|招商引资|产业|工业|制造业|重点|重大|投资|在建|新开工|实体|优质|大"
FIRM_KINDS = "规上|规模以上|工业|制造业|龙头|骨干"


@dataclass(frozen=True, slots=True)
class Rule:
    """A family of wordings."""

    name: str
    pattern: str
    by_amount: Mapping[int, str]
    """Id of the indicator for each amount in yuan."""


RULES = (
    Rule(
        "project-amount",
        (
            r"(?:计划|协议|合同)?(?:总)?(?:投资|固定资产投资)?(?:额)?(?:超过|超|过|达|在)?"
            + AMOUNT
            + rf"(?:及)?(?:以)?上?(?:的)?(?:{PROJECT_KINDS}){{0,3}}项目"
        ),
        {
            5 * 10**7: "threshold-projects-50m",
            10**8: "threshold-projects",
            5 * 10**8: "threshold-projects-500m",
            10**9: "threshold-projects-1bn",
            2 * 10**9: "threshold-projects-2bn",
            5 * 10**9: "threshold-projects-5bn",
            10**10: "threshold-projects-10bn",
        },
    ),
    Rule(
        "firm-amount",
        (
            r"(?:年)?(?:产值|总产值|营收|营业收入|主营业务收入|销售收入|年销售收入)?(?:超过|超|过|达|突破|在)?"
            + AMOUNT
            + rf"(?:及)?(?:以)?上?(?:的)?(?:{FIRM_KINDS}){{0,2}}企业"
        ),
        {10**8: "firm-100m", 10**9: "firm-1bn", 10**10: "firm-10bn"},
    ),
)


def by_pattern(text: str) -> str | None:
    """The id of the indicator that a rule reads in a folded wording.

    >>> by_pattern("总投资10亿元以上工业项目"), by_pattern("年产值超亿元企业"), by_pattern("3亿元以上项目")
    ('threshold-projects-1bn', 'firm-100m', None)
    """
    if not text.endswith(("项目", "企业")):
        return None
    for rule in RULES:
        if match := re.fullmatch(rule.pattern, text):
            return rule.by_amount.get(amount_in_yuan(match["number"], match["scale"]))
    return None


def amount_in_yuan(number: str | None, scale: str) -> int:
    """The amount that number and scale word make.

    >>> amount_in_yuan("10", "亿"), amount_in_yuan(None, "百亿")
    (1000000000, 10000000000)
    """
    times = NUMERALS[number] if number in NUMERALS else int(number or 1)
    return times * SCALES.get(scale, 0)
