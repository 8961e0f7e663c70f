"""The normal form of a project's name: equal for the names that are certainly one project.

    brackets and quotation marks out ─▶ the area's own name off the front ─▶ 项目, 工程 off the end

Phases stay: 二期 is another project than 一期. What is left has at least three characters, or nothing is
taken off.
"""

from __future__ import annotations

from functools import lru_cache

from ontology.indicators.wording import folded
from ontology.lexicon import words

SHORTEST = 3
NAME = "project_stages"
LEVELS = "省市区县州"


@lru_cache(maxsize=65536)
def normal_form(name: str, area: str = "") -> str:
    """The normal form of a name within an area.

    Args:
        name: as printed.
        area: name of the jurisdiction, as printed; empty where it is not known.

    >>> normal_form("“澄光”电子产业园（二期）项目"), normal_form("澄桥区文化中心工程", "澄桥区")
    ('澄光电子产业园二期', '文化中心')
    """
    text = folded(name).replace("(", "").replace(")", "")
    for opening in _openings(area):
        if text.startswith(opening) and len(text) - len(opening) >= SHORTEST:
            text = text[len(opening) :]
            break
    for ending in words(NAME, "endings"):
        if text.endswith(ending) and len(text) - len(ending) >= SHORTEST:
            return text[: -len(ending)]
    return text


@lru_cache(maxsize=4096)
def _openings(area: str) -> tuple[str, ...]:
    """The words for the area itself, longest first."""
    own = (area, area[:-1], area[-1]) if len(area) > 1 and area[-1] in LEVELS else ()
    return (*own[:2], *words(NAME, "openings"), *own[2:])
