"""Why two names are taken for one unit, in words for people of both languages."""

from __future__ import annotations

from fractions import Fraction

from kg.infer.link import Reason
from kg.resolve.units.kinship import Kin
from kg.resolve.units.successions import Succession

KINS = {
    Kin.SHORT: Reason("the same name but for words that may be left out", "省去可省略的词后名称相同"),
    Kin.ENDING: Reason("the same field of work under another ending", "职能相同而名称末字不同"),
    Kin.REFORM: Reason("a reform put the one in the other's place", "机构改革中后者接替前者"),
    Kin.WHOLE: Reason("the one name is the end of the other", "一名为另一名的末段"),
    Kin.LIKE: Reason("like names of the same ending", "名称相近、类别相同"),
}


def of_spelling(one: str, other: str, form: str) -> Reason:
    """Two names are written forms of one."""
    return Reason(
        f"{one} and {other} are written forms of one name, {form}",
        f"“{one}”与“{other}”是“{form}”的不同写法",
    )


def of_statement(quote: str) -> Reason:
    """A text says so."""
    return Reason(f"the text says: {quote}", f"原文：{quote}")


def of_succession(candidate: Succession, earlier: str, later: str) -> Reason:
    """One name follows the other."""
    kin, likeness = KINS[candidate.kin], candidate.likeness
    slips = len(candidate.slips)
    en = (
        f"{earlier} → {later}: {kin.en}; likest rows {percent(likeness.slot)}, "
        f"tasks {percent(likeness.tasks)}, partners {percent(likeness.partners)}, "
        f"leaders taken over {percent(likeness.leaders)}; "
        + (f"named together only in {slips} single row(s)" if slips else "never named in one document")
    )
    zh = (
        f"“{earlier}”→“{later}”：{kin.zh}；最相近的任务行 {percent(likeness.slot)}，"
        f"任务 {percent(likeness.tasks)}，协作单位 {percent(likeness.partners)}，"
        f"分管领导接续 {percent(likeness.leaders)}；"
        + (f"仅有 {slips} 份文件中的一行同时出现旧名" if slips else "从未同时出现于一份文件")
    )
    return Reason(en, zh)


def of_merger(earlier: str, later: str) -> Reason:
    """Several bodies went into one."""
    return Reason(
        f"{earlier} went into {later} together with others of its time",
        f"“{earlier}”与同期其他单位一并并入“{later}”",
    )


def of_plate(plate: str, alone: str) -> Reason:
    """An office that is a name plate here and stands alone there."""
    return Reason(
        f"{plate} is a name plate, {alone} stands alone under the same name",
        f"“{plate}”为挂牌机构，“{alone}”以同名单独出现",
    )


def of_member(group: str, member: str, *, named: bool, listed: bool) -> Reason:
    """A unit belongs to a group that is not spelled out."""
    sources_en = [*(["documents of the jurisdiction"] * named), *(["the table of divisions"] * listed)]
    sources_zh = [*(["本辖区文件"] * named), *(["区划表"] * listed)]
    return Reason(
        f"{member} is one of {group}, by {' and '.join(sources_en)}",
        f"“{member}”属于“{group}”，依据：{'、'.join(sources_zh)}",
    )


def percent(share: Fraction) -> str:
    """A share as people read it."""
    return f"{round(share * 100)}%"
