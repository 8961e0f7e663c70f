"""Why a target has its verdict, in words for people of both languages."""

from __future__ import annotations

from decimal import Decimal

from kg.infer.link import Reason
from kg.quads.statements import decimal_text
from kg.resolve.outcomes.acceptance import Acceptance
from kg.resolve.outcomes.comparison import Bar
from kg.resolve.outcomes.figure import Figure, Measurement
from kg.resolve.outcomes.interval import Interval
from kg.resolve.outcomes.verdict import Verdict
from kg.resolve.outcomes.vocabulary import BARE, unit_kind

SCALES = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
MOST_PLACES = 4
"""Decimal places that are shown of a figure in a converted unit."""
VERDICTS = {
    Verdict.ACHIEVED: Reason("met", "达成"),
    Verdict.EXCEEDED: Reason("passed by a good part", "明显超过"),
    Verdict.MISSED: Reason("not met", "未达成"),
    Verdict.PARTIAL: Reason("met in part", "部分达成"),
    Verdict.UNDECIDABLE: Reason("too close or too open to decide", "差距很小或界限不清，无法判定"),
    Verdict.NOT_COMPARABLE: Reason("cannot be compared", "无法比较"),
}
BARS = {
    Bar.BASIS: Reason("told on another basis", "口径不同"),
    Bar.MEASUREMENT: Reason("told as another kind of figure", "数据类型不同（如增速与总量）"),
    Bar.UNIT: Reason("told in another unit", "计量单位不同"),
    Bar.FLOW: Reason(
        "one is what came in the year, the other what there is in all", "一为当年新增，一为累计存量"
    ),
    Bar.PERIOD: Reason("one is of several years", "时期不同（一为多年平均或累计）"),
    Bar.WORDS: Reason("told in words only", "仅有文字表述，没有数字"),
}


def of_comparison(target: Figure, result: Figure, asked: Acceptance, verdict: Verdict) -> Reason:
    """The result was held against the target."""
    side_en, side_zh = ("at most", "不高于") if asked.lower_is_better else ("at least", "不低于")
    unit, times = printed_unit(target)
    edge = number_text(asked.edge / times)
    told = "" if result.interval is None else interval_text(result.interval.scaled(1 / times))
    said = VERDICTS[verdict]
    return Reason(
        f"asked {side_en} {edge}{unit}, told {told}{unit}: {said.en}",
        f"目标{side_zh}{edge}{unit}，结果{told}{unit}：{said.zh}",
    )


def printed_unit(figure: Figure) -> tuple[str, Decimal]:
    """The unit of a figure as printed, without its scale, and how much of the first of its kind it is."""
    if figure.measurement is not Measurement.AMOUNT:
        return figure.unit, Decimal(1)
    kind, times = unit_kind(figure.fact.unit)
    return ("" if kind == BARE else figure.fact.unit or ""), times


def of_parts(results: tuple[Figure, ...], verdict: Verdict) -> Reason:
    """Only the parts of a whole were told."""
    told = "、".join(f"{one.fact.wording} {interval_text(one.interval)}" for one in results)
    said = VERDICTS[verdict]
    return Reason(f"told by its parts only ({told}): {said.en}", f"仅公布分项（{told}）：{said.zh}")


def of_bar(bar: Bar) -> Reason:
    """The result is of the same thing and cannot be compared."""
    return BARS[bar]


def of_kin(result: Figure) -> Reason:
    """Only an indicator on another basis was told."""
    basis = result.identity.concept
    zh = "" if basis is None else basis.zh
    return Reason(f"only {zh} was told, which is on another basis", f"只公布了“{zh}”，口径不同")


def of_reference(target: Figure, reference: Figure, result: Figure, verdict: Verdict) -> Reason:
    """A relative target was judged by the result that it is measured by."""
    base, told = interval_text(reference.interval), interval_text(result.interval)
    name, said = reference.fact.wording, VERDICTS[verdict]
    return Reason(
        f"measured by {name}, which grew {base}; told {told}: {said.en}",
        f"以{name}（{base}）为参照，结果{told}：{said.zh}",
    )


def of_distance(target: Figure, verdict: Verdict) -> Reason:
    """The report itself compares with the reference."""
    said = VERDICTS[verdict]
    return Reason(
        f"the report compares it with {target.fact.reference}: {said.en}",
        f"报告自述与“{target.fact.reference}”的差距：{said.zh}",
    )


def no_reference(target: Figure) -> Reason:
    """The reference was not told here."""
    return Reason(
        f"no figure of {target.fact.reference} is told here",
        f"本地报告未公布参照“{target.fact.reference}”的数值",
    )


NOT_PUBLISHED = Reason("the report of the year after is not in the store", "库中没有下一年的报告")
NOT_MENTIONED = Reason("the report of the year after does not tell it", "下一年的报告没有提及")
NO_TARGET = Reason("the report says that it sets no target", "报告明确说明不设目标")


def interval_text(interval: Interval | None) -> str:
    """An interval as people read it: 5, ≥5, >5, 5–6."""
    if interval is None:
        return ""
    lower, upper = interval.lower, interval.upper
    if lower is not None and upper is not None:
        return number_text(lower) if lower == upper else f"{number_text(lower)}–{number_text(upper)}"
    if lower is not None:
        return (">" if interval.lower_open else "≥") + number_text(lower)
    if upper is not None:
        return ("<" if interval.upper_open else "≤") + number_text(upper)
    return ""


def number_text(value: Decimal) -> str:
    """A number with the scale word that people would write.

    >>> number_text(Decimal("110000000000")), number_text(Decimal("6.5"))
    ('1100亿', '6.5')
    """
    value = round(value, MOST_PLACES)
    for scale, word in SCALES:
        if abs(value) >= scale:
            return decimal_text(value / scale) + word
    return decimal_text(value)
