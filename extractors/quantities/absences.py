"""Targets that a report leaves out on purpose: 没有提出全年经济增速具体目标.

That no target is set is a statement of its own, and not the same as a target that was not found. It is given
as a Quantity without a value, whose bound is `qualitative` and whose action is the phrase that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.passage import Passage
from ontology.lexicon import words
from ontology.records import Bound, Quantity, QuantityKind, Status

LEFT_OUT = "outcomes"
"""Vocabulary file of the phrases."""


def read_absences(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The targets that passages say are not set, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks; those that tell what was done say nothing.
    """
    for passage in passages:
        if passage.status is Status.RESULT:
            continue
        for match in _pattern().finditer(passage.body.text):
            yield Quantity(
                n=passage.n,
                task=passage.task,
                section=passage.section,
                indicator=match["name"],
                kind=QuantityKind.GROWTH,
                action=match["phrase"],
                op=Bound.QUALITATIVE,
                status=Status.PLAN,
                year=passage.year,
                evidence=passage.body.evidence(match.start(), match.end(), rule="quantity.absence"),
            )


@cache
def _pattern() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, words(LEFT_OUT, "no_target")))
    return re.compile(
        rf"""
        (?P<phrase>{phrases})
        (?:今年|全年|年度|具体|明确){{0,2}}
        (?P<name>[\u4e00-\u9fff]{{2,12}}?)
        (?:的)?(?:具体|量化|预期|年度){{0,2}}(?:增长)?(?:指标)?目标
        """,
        re.VERBOSE,
    )
