"""Policies told by their purpose with 的: 出台|推进茶业振兴的实施意见.

What is issued begins with the verb of its purpose and ends, after 的, with a word for a formal paper.
Measures in general (支持发展的政策措施) have no such name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading

STOPS = "，。；、：！？“”《》（）\ue001\ue002\ue003\\s"
PURPOSE = "(?:促进|支持|推动|推进|加快|鼓励|扶持|加强|优化|深化|规范|进一步)"
PAPER = "(?:(?:实施|指导|若干|具体)?意见|若干(?:措施|政策|规定)|(?:实施|管理|暂行)办法|规定|实施方案|决定)"
POLICY = re.compile(
    f"(?:出台|制定|印发|落实|修订|发布)(?:实施|出台|落实)?(?:了|好)?"
    f"(?P<name>{PURPOSE}[^{STOPS}的]{{3,24}}的{PAPER})(?=[{STOPS}和及等]|$)"
)


def find(reading: Reading) -> Iterator[Candidate]:
    """The policies that tell their purpose."""
    for match in POLICY.finditer(reading.masked):
        yield Candidate(match.start("name"), match.end("name"), "Policy", "lists.purpose")
