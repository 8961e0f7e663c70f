"""The words by which a report names its own area: 全市 and 我市 in the report of a city, and its name."""

from __future__ import annotations

from functools import lru_cache

from ontology.lexicon import lexicon

NATION = "全国"


@lru_cache(maxsize=4096)
def own_area_words(name: str) -> frozenset[str]:
    """The words that mean the whole area of a jurisdiction.

    Args:
        name: of the jurisdiction, as printed; empty where it is not known.

    >>> sorted(own_area_words("澄桥区") - set(lexicon("outcomes")["own_area"]))
    ['全区', '澄桥', '澄桥区']
    """
    found = set(lexicon("outcomes")["own_area"])
    if name == NATION or not name:
        return frozenset(found | {NATION})
    return frozenset(found | {name, name[:-1], f"全{name[-1]}"})
