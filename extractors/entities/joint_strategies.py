"""Strategies of several aims: 质量、品牌战略, 科教兴区、人才强区战略.

Aims that stand side by side without a head of their own make one strategy together. Regions and programmes
that are named beside it (甲经济带、乙国家战略) have heads, and make none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import closes, heads_by_word, is_division

AIM = "[\u4e00-\u9fff]{2,7}?"
STRATEGY = re.compile(
    f"(?:实施|落实|推进|坚持|践行|贯彻|执行)好?(?P<name>{AIM}(?:、{AIM}){{1,3}}(?<![两三四五六七]大)战略)(?=[，。；、和”]|深入|全面|取得|$)"
)
NO_AIM = re.compile("等|国家|区域|重大|发展$|一体化$")
HEAD = "战略"


def find(reading: Reading) -> Iterator[Candidate]:
    """The strategies that name their aims."""
    masked = reading.masked
    for match in STRATEGY.finditer(masked):
        aims = match["name"].removesuffix(HEAD).split("、")
        if all(_is_aim(aim) for aim in aims):
            yield Candidate(match.start("name"), match.end("name"), "Policy", "lists.strategy")


def _is_aim(aim: str) -> bool:
    return not (NO_AIM.search(aim) or is_division(aim) or closes(aim, 0, len(aim), heads_by_word()))
