"""Targets that a report leaves out on purpose: 没有提出今年经济增速的具体目标, 地区生产总值不设具体目标.

That no target is set is a statement of its own, and not the same as a target that was not found. It is given
as a Quantity without a value, whose bound is `qualitative` and whose action is the phrase that says so. What
is left out has to be an indicator of the scheme: 不设门槛 and 不设超越阶段的目标 say nothing of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.passage import Passage
from ontology.indicators import find_indicator
from ontology.lexicon import words
from ontology.records import Bound, Quantity, QuantityKind, Status

TARGET = "目标"
"""Closes all that the pattern reads."""
LEFT_OUT = "outcomes"
"""Vocabulary file of the phrases."""


def read_absences(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The targets that passages say are not set, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks; those that tell what was done say nothing.
    """
    for passage in passages:
        if passage.status is Status.RESULT or TARGET not in passage.body.text:
            continue
        for match in _pattern().finditer(passage.body.text):
            name = match["name"] or match["first"]
            if find_indicator(name, unit="%", kind="growth") is None:
                continue
            yield Quantity(
                n=passage.n,
                task=passage.task,
                section=passage.section,
                indicator=name,
                kind=QuantityKind.GROWTH,
                action=match["phrase"] or match["verb"],
                op=Bound.QUALITATIVE,
                status=Status.PLAN,
                year=passage.year,
                evidence=passage.body.evidence(match.start(), match.end(), rule="quantity.absence"),
            )


@cache
def _pattern() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, words(LEFT_OUT, "no_target")))
    name = r"(?:GDP[\u4e00-\u9fff]{0,10}?|[\u4e00-\u9fff]{2,14}?)"
    whole = r"(?:今年|本年|全年|全市|全区|全省|全县|年度|具体|明确|量化|的)*"
    kind = r"(?:具体|量化|明确|预期|年度|增长|性|的)*"
    return re.compile(
        rf"""
          (?P<phrase>{phrases}){whole}
          (?P<name>{name}){kind}(?:指标)?目标                  # 不设地区生产总值增长目标
        | (?:^|(?<=[，。；：！？,;对]))(?:今年|本年|全年|对)?
          (?P<first>{name})(?:方面)?(?:今年)?
          (?P<verb>{phrases}){kind}(?:指标)?目标               # 地区生产总值不设具体目标
        """,
        re.VERBOSE,
    )
