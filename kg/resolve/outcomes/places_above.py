"""The jurisdictions above one: city, province, nation."""

from __future__ import annotations

from ontology.divisions import by_code, parents
from ontology.ids import Jurisdiction, coded_jurisdiction, named_jurisdiction

NATION = named_jurisdiction("全国")


def places_above(key: str) -> tuple[Jurisdiction, ...]:
    """The jurisdictions above, nearest first, the nation last; none where the code is not known.

    Args:
        key: of a jurisdiction in ids: a code, or a name.

    >>> [above.name for above in places_above("350502")], places_above("澄桥区")
    (['泉州市', '福建省', '全国'], ())
    """
    division = by_code(key) if key.isdecimal() else None
    if division is None:
        return ()
    above = tuple(coded_jurisdiction(one.code, one.name) for one in parents(division))
    return (*above, NATION)
