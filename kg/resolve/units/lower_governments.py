"""Lower governments and zones by their places: 江南街道 is its office, 西山区 its government.

A place stands for its government only where it is one below the jurisdiction: the division table says so for
counties, the ending for sub-districts, towns and zones.
"""

from __future__ import annotations

from kg.resolve.units.own_names import OwnNames
from kg.resolve.units.vocabulary import governments, listed
from ontology.divisions import Level, find, parents

COMMITTEE = "管委会"
GOVERNMENT = "政府"
FULL_GOVERNMENT = "人民政府"
LONGEST_PLACE = 12
COUNTY_ENDINGS = ("区", "县", "市", "旗")


def lower_government(name: str, own: OwnNames) -> str | None:
    """The normal form of a lower government or zone committee, None where the name is none.

    >>> from kg.resolve.units.own_names import own_names
    >>> lower_government("浮桥街道", own_names("350502", "鲤城区"))
    '浮桥街道办事处'
    >>> lower_government("西山区人民政府", own_names("530100", "昆明市"))
    '西山区政府'
    """
    if not 2 < len(name) <= LONGEST_PLACE + len(FULL_GOVERNMENT):
        return None
    place = name.removesuffix(FULL_GOVERNMENT).removesuffix(GOVERNMENT)
    if place == name and place.endswith(listed("zones")):
        return place + COMMITTEE
    if place.endswith(COUNTY_ENDINGS):
        county = _county(place, own)
        return county + GOVERNMENT if county is not None else None
    for form, full in governments():
        if name.endswith(form) and len(name) > len(form):
            return name.removesuffix(form) + full
    return None


def _county(place: str, own: OwnNames) -> str | None:
    """The full name of a county of the jurisdiction, by the table of divisions.

    An autonomous county may be called without its peoples: 寻甸县 is 寻甸回族彝族自治县.
    """
    here = own.full[0] if own.full else None
    for name in (place, place[:-1]):
        below = {
            division.name
            for division in find(name)
            if division.level is Level.COUNTY and here in [above.name for above in parents(division)]
        }
        if place in below or len(below) == 1:
            return place if place in below else below.pop()
    return None
