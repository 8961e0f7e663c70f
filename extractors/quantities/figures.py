"""The lexer of figures: numbers with their scale words, units and bounds.

One pass with one compiled expression finds where a number may begin; what follows is read by fixed steps
(a range, 多/余, a scale word, the longest unit, a bound behind it). No step looks further than a few
characters, so the time is linear. Every number found is given out, those that are no quantities with the
name of the veto.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from extractors.quantities.measures import MORE, bound_after, fraction_after, measure_at, unit_at
from extractors.quantities.numerals import numeral_characters, parse_numeral
from extractors.quantities.vocabulary import UnitKind
from ontology.records import Bound

FOLDED = tuple(zip("０１２３４５６７８９％．＋（）億萬個畝噸戶", "0123456789%.+()亿万个亩吨户", strict=True))
"""Characters that are read as their half-width twins, or as their simplified forms."""
WIDE_THOUSANDS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
"""A comma inside a number in full-width digits: ３，６００."""
LONGEST_NUMBER = 24
SHARED_OUT = "分别"
SHARED_REACH = 30
LIST_MARKS = ("和", "、", "及", "与")
FRACTION = re.compile(r"(?<![\d./A-Za-z])([1-9])/(10|[2-9])(?![\d./A-Za-z])")
"""Parts of a whole up to tenths (2/3); others are dates or document numbers."""
DECIMALS = "[零〇一二三四五六七八九]{1,4}"
"""What stands behind 点 in a numeral: 百分之八点五, 三点五亿元."""
POINT = re.compile(f"点(?P<decimals>{DECIMALS})(?P<scale>万亿|亿|万|)")
RANGE_MARK = re.compile("-{1,2}|[~～—–－]{1,2}|至|到")
RANGE_AHEAD = re.compile("[-~～—–－至到][0-9]")
RANGE_REACH = 10
COMPOUND = re.compile(r"(?P<whole>\d{1,6})亿零?(?P<rest>\d{1,4})万")
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text with what belongs to it. Offsets count in the text that was searched."""

    start: int
    end: int
    """Past the unit and, where one follows, the bound behind it."""
    unit_end: int
    """Past the unit."""
    value: Decimal
    value_to: Decimal | None
    unit: str | None
    """As printed, with its scale word."""
    scale: str
    base: str | None
    """The unit without its scale word."""
    kind: UnitKind
    op: Bound | None
    """Bound said by 多, 余 or a word behind the unit."""
    spelled: bool
    """Written in Chinese characters."""
    veto: str | None = None


def fold(text: str) -> str:
    """The text with full-width digits and signs as their half-width twins; its length does not change.

    >>> fold("新增學位３０００個")
    '新增學位3000个'
    """
    if "，" in text:
        text = WIDE_THOUSANDS.sub(",", text)
    for wide, narrow in FOLDED:
        if wide in text:
            text = text.replace(wide, narrow)
    return text


@cache
def _finder() -> re.Pattern[str]:
    numeral = f"[{numeral_characters().replace('半', '')}]"
    return re.compile(
        rf"""
        (?P<digits>\d)                                  # a number in digits begins here
        | 百分之(?P<hundredths>{numeral}{{1,8}}(?:点{DECIMALS})?)
        | (?P<whole>{numeral}{{1,3}})分之(?P<part>{numeral}{{1,3}})
        | (?P<numeral>{numeral}{{1,12}})
        | (?<=翻)(?P<double>番)
        | (?<=过)(?P<half>半)(?=[，,。；;、)]|$)
        """,
        re.VERBOSE,
    )


def find_figures(text: str) -> Iterator[Figure]:
    """All numbers of a text, in order, that are written in digits or stand before a unit.

    Args:
        text: without white space, folded.

    >>> [(f.value, f.unit, f.op) for f in find_figures("新增学位4980个，面积超1.5万余平方米")]
    [(Decimal('4980'), '个', None), (Decimal('1.5'), '万平方米', <Bound.ABOUT: '~'>)]
    """
    position, search = 0, _finder().search
    while match := search(text, position):
        figure = _read(text, match)
        if figure is not None:
            yield figure
        position = max(figure.end if figure is not None else 0, match.end())


def share_units(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures, a bare number under 分别 with the unit that the next one of its list has.

    >>> text = "分别提高2.7和3.9个百分点"
    >>> [figure.unit for figure in share_units(text, list(find_figures(text)))]
    ['个百分点', '个百分点']
    """
    for i in range(len(figures) - 2, -1, -1):
        figure, following = figures[i], figures[i + 1]
        bare = figure.unit is None and not figure.spelled and following.unit is not None
        if not bare or text[figure.end : following.start] not in LIST_MARKS:
            continue
        if SHARED_OUT in text[max(0, figure.start - SHARED_REACH) : figure.start]:
            figures[i] = replace(
                figure, unit=following.unit, scale=following.scale, base=following.base, kind=following.kind
            )
    return figures


def _read(text: str, match: re.Match[str]) -> Figure | None:
    kind = match.lastgroup
    if kind == "digits":
        return _read_digits(text, match.start())
    if kind == "numeral":
        return _read_numeral(text, match.start(), match.end())
    if kind == "double":
        return _figure(text, match.start(), match.end(), Decimal(1), unit="番", kind=UnitKind.PERCENT)
    if kind == "half":
        return _figure(text, match.start(), match.end(), Decimal("0.5"), unit=None, kind=UnitKind.PERCENT)
    if kind == "hundredths":
        value = _with_decimals(*match["hundredths"].partition("点")[::2])
        if value is None:
            return None
        return _figure(text, match.start(), match.end(), value, unit="%", kind=UnitKind.PERCENT)
    whole, part = parse_numeral(match["whole"]), parse_numeral(match["part"])
    if not whole or part is None:
        return None
    share = (part / whole).quantize(Decimal("0.0001"))
    return _figure(text, match.start(), match.end(), share, unit=None, kind=UnitKind.PERCENT)


def _figure(
    text: str,
    start: int,
    unit_end: int,
    value: Decimal,
    *,
    unit: str | None,
    kind: UnitKind,
    scale: str = "",
    value_to: Decimal | None = None,
    about: bool = False,
    spelled: bool = True,
) -> Figure:
    more = fraction_after(text, unit_end, unit)
    if more is not None and value_to is None:
        value, unit_end = value + more, unit_end + 1
    op, end = bound_after(text, unit_end) if unit_end > start else (None, unit_end)
    if op is None and about:
        op = Bound.ABOUT
    base = unit[len(scale) :] or None if unit is not None else None
    return Figure(start, end, unit_end, value, value_to, unit, scale, base, kind, op, spelled)


def _read_digits(text: str, start: int) -> Figure | None:
    fraction = FRACTION.match(text, start)
    if fraction is not None and int(fraction[1]) < int(fraction[2]):
        share = (Decimal(fraction[1]) / Decimal(fraction[2])).quantize(Decimal("0.0001"))
        return _figure(text, start, fraction.end(), share, unit=None, kind=UnitKind.PERCENT, spelled=False)
    compound = COMPOUND.match(text, start)
    if compound is not None:
        return _read_compound(text, compound)
    match = DIGITS.match(text, start)
    if match is None:
        return None
    if match.end() - start > LONGEST_NUMBER:
        return _figure(text, start, match.end(), Decimal(0), unit=None, kind=UnitKind.NONE, spelled=False)
    value, at = Decimal(match.group().replace(",", "")), match.end()
    second = _range_end(text, start, at)
    value_to = None
    if second is not None:
        value_to, at = second
    measure = measure_at(text, at)
    return _figure(
        text, start, measure.end, value, unit=(measure.scale + measure.unit) or None, kind=measure.kind,
        scale=measure.scale, value_to=value_to, about=measure.about, spelled=False,
    )  # fmt: skip


def _read_compound(text: str, match: re.Match[str]) -> Figure:
    """1亿零500万元 is 10500 万元."""
    value = Decimal(match["whole"]) * 10_000 + Decimal(match["rest"])
    found = unit_at(text, match.end())
    unit, kind = found if found is not None else ("", UnitKind.NONE)
    return _figure(
        text, match.start(), match.end() + len(unit), value, unit="万" + unit, kind=kind, scale="万",
        spelled=False,
    )  # fmt: skip


def _range_end(text: str, start: int, at: int) -> tuple[Decimal, int] | None:
    """Upper end of a range that begins with the number before `at`, and where that number ends."""
    if not RANGE_AHEAD.search(text, at, at + RANGE_REACH) or (start and text[start - 1] in "从由自"):
        return None
    first = measure_at(text, at)
    mark = RANGE_MARK.match(text, first.end)
    if mark is None:
        return None
    match = DIGITS.match(text, mark.end())
    if match is None or match.end() - match.start() > LONGEST_NUMBER:
        return None
    second = measure_at(text, match.end())
    printed = first.scale + first.unit
    if (printed and printed != second.scale + second.unit) or second.kind is UnitKind.NONE:
        return None
    return Decimal(match.group().replace(",", "")), match.end()


def _read_numeral(text: str, start: int, end: int) -> Figure | None:
    """A numeral in characters: a figure only where a unit follows, or a scale word closes it."""
    word = text[start:end]
    point = POINT.match(text, end)
    if point is not None and (figure := _read_point(text, start, point)) is not None:
        return figure
    whole, scale = _part_scale(word)
    about = text[end : end + 1] in MORE
    found = unit_at(text, end + about)
    if word[-1] in "千两" and len(word) > 1:  # 三千瓦, 五两, 千亿千瓦时
        longer = unit_at(text, end - 1)
        if longer is not None and (found is None or len(longer[0]) > len(found[0]) + 1):
            end, word, found, about = end - 1, word[:-1], longer, False
            whole, scale = _part_scale(word)
    if found is None and not scale:
        return None
    value = _in_scale(word, whole, scale)
    if not value:
        return None
    unit, kind = found if found is not None else ("", UnitKind.NONE)
    unit_end = end + (about if found is not None else 0) + len(unit)
    return _figure(
        text, start, unit_end, value, unit=(scale + unit) or None, kind=kind, scale=scale,
        about=about and found is not None,
    )  # fmt: skip


def _read_point(text: str, start: int, point: re.Match[str]) -> Figure | None:
    """A numeral with decimals, where a unit follows: 三点五亿元."""
    found = unit_at(text, point.end())
    value = _with_decimals(text[start : point.start()], point["decimals"])
    if found is None or value is None or found[0] == "个":  # whole things are counted: 三点|五个代表团
        return None
    (unit, kind), scale = found, point["scale"]
    return _figure(
        text, start, point.end() + len(unit), value, unit=scale + unit, kind=kind, scale=scale
    )  # fmt: skip


def _with_decimals(whole: str, decimals: str) -> Decimal | None:
    value = parse_numeral(whole)
    if value is None or not decimals:
        return value
    digits = [parse_numeral(digit) for digit in decimals]
    return value + Decimal("0." + "".join([str(digit) for digit in digits]))


def _in_scale(word: str, whole: str, scale: str) -> Decimal | None:
    """The number before a scale word; the scale counts also what 亿 closed before: 一亿二千万 is 12000 万."""
    if not whole:
        return Decimal(1)
    if scale == "万" and "亿" in whole:
        value, unit = parse_numeral(word), parse_numeral(scale)
        return value / unit if value is not None and unit else None
    return parse_numeral(whole)


def _part_scale(word: str) -> tuple[str, str]:
    """A numeral as its number and the scale word that closes it: 三千万 is 三千 and 万."""
    for scale in ("万亿", "亿", "万"):
        if word.endswith(scale):
            return word[: -len(scale)], scale
    return word, ""
