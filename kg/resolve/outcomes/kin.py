"""Kin: indicators of one thing on two bases, as 一般公共预算收入 and 一般公共预算总收入.

Two concepts of the scheme are kin where each says its basis and one names the other as what it is not. A
result of a kin indicator does not answer a target, but it shows that the target was answered on another
basis.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kg.resolve.outcomes.figure import Figure
from kg.resolve.outcomes.told import ToldYear
from ontology.indicators import Indicator, find_indicator, scheme
from ontology.iri import IRI


@cache
def kin() -> Mapping[str, tuple[str, ...]]:
    """The ids of the kin of each indicator, sorted.

    >>> "gpb-total" in kin()["gpb-revenue"], "unemp-surveyed" in kin()["unemp-registered"]
    (True, True)
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one in scheme().indicators.values():
        for wording in one.unlike if one.basis_zh else ():
            match = find_indicator(wording)
            if match is not None and match.indicator.basis_zh and match.indicator is not one:
                found[one.id].add(match.id)
                found[match.id].add(one.id)
    return {name: tuple(sorted(names)) for name, names in found.items()}


def kin_result(
    target: Figure, told: ToldYear, rejected: frozenset[tuple[IRI, IRI]] = frozenset()
) -> Figure | None:
    """The first result of a kin indicator that is told as the target is; None where there is none."""
    concept: Indicator | None = target.identity.concept
    if concept is None or not target.identity.is_exact:
        return None
    for name in kin().get(concept.id, ()):
        for one in told.of(f"scheme:{name}"):
            result = one.figure
            same = result.measurement is target.measurement and result.scope == target.scope
            if same and not result.is_of_several_years and (target.node, result.node) not in rejected:
                return result
    return None
