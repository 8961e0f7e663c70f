"""The place of a responsibility table: the jurisdiction whose units it names.

A covering notice names it in its title (`云浦市澄桥区人民政府办公室关于…`: the last division is the one). A
bare table does not; there the units tell: vertical agencies bear the place's name without its level
(`澄桥公安分局`), and where that name with its level (`澄桥区`) is printed somewhere, it is the place. Printed
nowhere, it is inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ontology.divisions import find
from ontology.evidence import Evidence

RULE = "table.place"
LEVELS = "区县市旗州盟省"
ISSUER = re.compile(
    r"(?P<chain>[\u4e00-\u9fff]{2,24}?)(?:人民政府|政府|委员会)?办公(?:室|厅)|(?P<plain>[\u4e00-\u9fff]{2,24}?)人民政府"
)
OPENING = re.compile(
    rf"^(?:(?:19|20)\d\d年度?)?(?P<chain>[\u4e00-\u9fff]{{1,20}}?[{LEVELS}])(?=《|(?:19|20)\d\d年|(?:政府工作|目标|重点|重要|主要|民生|责任|任务))"
)
NO_DIVISION = re.compile(r"[全我本各该小园社景片城郊山库矿灾辖院厂住][区县市旗州盟省]$")
"""Words that end as divisions do: 全市, 老旧小区; a known division that ends so (鲤城区) stays one."""
LAST_DIVISION = re.compile(rf"(?:^|[{LEVELS}])(?P<name>[^{LEVELS}]{{1,8}}[{LEVELS}])$")
AGENCY = re.compile(
    r"""^(?P<before>[\u4e00-\u9fff]{2,4}?)(?:公安|生态环境|医保|医疗保障|税务|自然资源|市场监管|规划|国土)分?局$
      | ^交警(?P<after>[\u4e00-\u9fff]{2,4}?)大队$""",
    re.VERBOSE,
)
OWN_LEVEL = re.compile(rf"(?P<level>[{LEVELS}])(?:人民)?(?:政府|《政府)|[年度](?P<level2>[{LEVELS}])《")


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its evidence; `printed` says whether its full name stands in the text."""

    name: str
    evidence: Evidence
    printed: bool


def place_in_title(title: Evidence, source: str) -> Place | None:
    """The place that the issuer in a title governs, or that the title opens with (`2024年澄桥区《…》`).

    Args:
        title: The title's evidence.
        source: The document's text.
    """
    text = "".join(title.surface.split())
    issuer, opening = ISSUER.match(text), OPENING.match(text)
    if issuer is not None:
        chain = issuer["chain"] or issuer["plain"]
    elif opening is not None:
        chain = opening["chain"]
    else:
        return None
    name = _last_division(chain)
    if name is None:
        return None
    at = source.find(name, title.start, title.end)
    evidence = Evidence.of(source, at, at + len(name), rule=RULE) if at >= 0 else title
    return Place(name, evidence, printed=True)


def _last_division(chain: str) -> str | None:
    """`云浦市澄桥区` ends in 澄桥区; a known name goes before a cut by levels (沙市区 is one)."""
    for start in range(len(chain) - 2, -1, -1):
        name = chain[start:]
        whole = start == 0 or chain[start - 1] in LEVELS
        if whole and name[-1] in LEVELS and find(name):
            return name
    found = LAST_DIVISION.search(chain)
    return found["name"] if found and not NO_DIVISION.search(found["name"]) else None


def place_of_units(units: Iterable[tuple[str, Evidence]], source: str, title: str) -> Place | None:
    """The place that a table's units belong to.

    Args:
        units: Names of the units with their evidence.
        source: The document's text.
        title: The table's title, which may say the level (`区《政府工作报告》`).
    """
    held: dict[str, Evidence] = {}
    votes: Counter[str] = Counter()
    for name, evidence in units:
        found = AGENCY.match(name)
        if found is not None:
            stem = found["before"] or found["after"]
            votes[stem] += 1
            held.setdefault(stem, evidence)
    level = OWN_LEVEL.search(title)
    wanted = (level["level"] or level["level2"]) if level else None
    for stem, _count in sorted(votes.items(), key=_most_first):
        place = _with_level(stem, held[stem], source, wanted)
        if place is not None:
            return place
    return None


def _with_level(stem: str, evidence: Evidence, source: str, wanted: str | None) -> Place | None:
    for level in wanted or LEVELS:
        at = source.find(stem + level)
        if at >= 0:
            printed = Evidence.of(source, at, at + len(stem) + 1, rule=RULE)
            return Place(stem + level, printed, printed=True)
    for level in wanted or LEVELS:
        if find(stem + level):
            return Place(stem + level, evidence, printed=False)
    return None


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
