"""Questions to the tables of divisions.

A name can denote many divisions (朝阳区, 城关镇, a district now and under an abolished code): every answer
holds all of them, current before abolished, higher before lower, then by code. Nothing is guessed; choosing
among them needs evidence that this module does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontology.divisions.division import Division, Level
from ontology.divisions.tables import OFFICE, TOWNSHIP_ENDINGS, county_table, township_table


def by_code(code: str) -> Division | None:
    """The division of a code.

    Args:
        code: six digits, or nine for a township (which loads the larger table).

    >>> by_code("350502").name, by_code("350502").parent_code
    ('鲤城区', '350500')
    """
    if len(code) == 9:
        return township_table().division(code)
    return county_table().by_code.get(code)


def find(name: str, *, within: str | None = None, level: Level | None = None) -> tuple[Division, ...]:
    """All divisions of a name.

    Args:
        name: full name (鲤城区) or stem (鲤城). Stems that are ordinary words (市中, 和平) find no district.
        within: code of a division that the answers must lie in.
        level: the level that they must have. Townships are looked up by their stems only if asked for;
            without a level they are found by full names that end as townships do.

    Returns:
        Empty where nothing has the name.

    >>> [division.code for division in find("鲤城")], find("市中")
    (['350502'], ())
    """
    found = list(county_table().by_name.get(name, ())) if level is not Level.TOWNSHIP else []
    if level is Level.TOWNSHIP or (level is None and name.endswith((*TOWNSHIP_ENDINGS, OFFICE))):
        found += townships_named(name, with_stems=level is Level.TOWNSHIP)
    if level is not None:
        found = [division for division in found if division.level is level]
    if within is not None:
        found = [division for division in found if lies_in(division, within)]
    return tuple(sorted(found, key=by_precedence))


def townships_named(name: str, *, with_stems: bool) -> list[Division]:
    """The townships of a name, which may be that of their office (浮桥街道办事处)."""
    table = township_table()
    plain = name.removesuffix(OFFICE)
    codes = dict.fromkeys([*table.by_name.get(name, ()), *table.by_name.get(plain, ())])
    found = [division for code in codes if (division := table.division(code))]
    if with_stems:
        return found
    return [division for division in found if division.name.removesuffix(OFFICE) == plain]


def lies_in(division: Division, code: str) -> bool:
    """Is the division the one of this code, or below it?"""
    return division.code == code or any(above.code == code for above in parents(division))


def by_precedence(division: Division) -> tuple[bool, int, str]:
    """Order of answers."""
    return division.abolished, division.level.rank, division.code


def parents(division: Division) -> tuple[Division, ...]:
    """The divisions above, nearest first.

    >>> [above.name for above in parents(find("鲤城区")[0])]
    ['泉州市', '福建省']
    """
    found: list[Division] = []
    code = division.parent_code
    while code is not None and (above := county_table().by_code.get(code)):
        found.append(above)
        code = above.parent_code
    return tuple(found)


def short_name(division: Division) -> str:
    """What people say for short, if they can: 鲤城, 广西, but 市中区 and 赵县."""
    return division.stem or division.name


def names(levels: Iterable[Level], *, stems: bool = False) -> Iterator[str]:
    """The names for a gazetteer, each once, sorted; abolished ones included.

    Args:
        levels: which levels; townships load the larger table.
        stems: stems (鲤城) as well as full names.
    """
    wanted = frozenset(levels)
    found: set[str] = set()
    for division in county_table().by_code.values():
        if division.level in wanted:
            found.add(division.name)
            if stems and division.stem:
                found.add(division.stem)
    if Level.TOWNSHIP in wanted:
        found |= township_names(stems=stems)
    yield from sorted(found)


def township_names(*, stems: bool) -> set[str]:
    """The names of all townships."""
    table = township_table()
    found = set(table.names.values())
    return found | set(table.stems.values()) if stems else found


def streets_of(code: str) -> tuple[Division, ...]:
    """The sub-districts and townships of a county, in the order of their codes; empty if none are known.

    Args:
        code: six digits of a county, or of a city without districts (东莞市).
    """
    table = township_table()
    counties = county_table()
    found = [division for c in table.codes_of_county.get(code, ()) if (division := table.division(c))]
    if not found and code in counties.by_code:
        below = [c for c in table.codes_of_county if c.startswith(code[:4]) and counties.parent_of(c) == code]
        found = [d for c in below if c not in counties.by_code for d in streets_of(c)]
    return tuple(found)


def containing(street_name: str) -> tuple[Division, ...]:
    """The counties that have a sub-district or township of this full name, in the order of their codes.

    >>> [county.name for county in containing("浮桥街道办事处")]
    ['鲤城区']
    """
    codes = sorted({d.parent_code for d in townships_named(street_name, with_stems=False) if d.parent_code})
    return tuple(county_table().by_code[code] for code in codes)
