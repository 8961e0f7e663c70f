"""The names of indicators, cut from the text and completed.

A name as printed may say too little: a head that its owner is left out of (总投资, 面积), or a quality
without a head (国家级). It is completed from the subject of its clause, the thing just counted, or the
figure before it.
"""

from __future__ import annotations

import re

from extractors.quantities.slots import Reading, Slot
from extractors.quantities.vocabulary import heads

BASIS = re.compile(r"[(（]([^()（）]{1,12}口径|[^()（）]{0,8}(?:现价|可比价|不变价))[)）]")
SAID_BASIS = re.compile("按(可比价格?|现价|当年价格?|不变价格?|可比口径)|((?:同|可比)口径)")
EDGES = "、，,；;：:。·—*和及与的"
SOWING = ("播种", "种植", "养殖")
HARVEST = ("产量", "总产", "单产")
"""What is sown is harvested under its own name: 粮食播种面积…、产量 is 粮食产量."""
ETC = re.compile("(?<![高中平初同对优均相特一二三四甲乙])等(?![级候分])")
"""等 that closes a list; not that of 高等学校 or 等级."""
SIZE = re.compile("^[^以]{1,8}(?:以上|以下|级)(?=.{2})")
"""千亩以上 of 千亩以上园区: what another size takes the place of."""
ORDINAL = re.compile("^.{0,8}第[0-9一二三四五六七八九十]{1,3}[个家座条批]")
MEMBER = re.compile("[、和及与]")
LONGEST_NAME = 60


def cut(slot: Slot, span: tuple[int, int]) -> str:
    """The printed text of a span, without particles and unpaired marks at its ends."""
    start, end = span
    return clean(slot.print[max(start, end - LONGEST_NAME) : end])


def clean(name: str) -> str:
    """A name without marks at its ends that belong to the sentence."""
    name = name.replace("**", "").strip(EDGES)
    if "第" in name:
        name = ORDINAL.sub("", name)
    for mark, partner in (("”", "“"), ("》", "《"), (")", "("), ("）", "（")):
        if name.endswith(mark) and partner not in name:
            name = name[:-1]
        if name.startswith(partner) and mark not in name:
            name = name[1:]
    name = name.strip(EDGES).removeprefix("各级各类").removeprefix("各类")
    name = name.removeprefix("一批").removeprefix("一个")
    name = name.removesuffix("“")
    return name.removesuffix("投入") if name.endswith(("支出投入", "资金投入", "经费投入")) else name


def part_basis(name: str) -> tuple[str, str | None]:
    """A name and the 口径 printed in brackets with it.

    >>> part_basis("实际利用外资（验资口径）")
    ('实际利用外资', '验资口径')
    """
    match = BASIS.search(name)
    if match is None:
        return name, None
    return name[: match.start()] + name[match.end() :], match[1]


def said_basis(phrase: str) -> str | None:
    """The 口径 that a phrase says without brackets.

    >>> said_basis("工业增加值按可比价增长"), said_basis("同口径增长"), said_basis("增长")
    ('可比价', '同口径', None)
    """
    match = SAID_BASIS.search(phrase)
    return match[1] or match[2] if match is not None else None


def shorten(name: str) -> str:
    """A name without the description that 的 closes, where what is left says enough (同一企业的例行检查).

    >>> shorten("同一企业的例行检查"), shorten("增加值占生产总值的比重")
    ('例行检查', '增加值占生产总值的比重')
    """
    at = name.rfind("的")
    rest = name[at + 1 :]
    return name if at < 0 or len(rest) < 4 or "占" in name or bare_tail(rest) == rest else rest


def is_bare(name: str) -> bool:
    """Does the name need an owner?"""
    return name in heads().bare


def bare_tail(name: str) -> str | None:
    """The longest bare head that ends the name."""
    table = heads()
    for length in range(min(table.longest_bare, len(name)), 0, -1):
        if name[-length:] in table.bare:
            return name[-length:]
    return None


def owner_of(previous: Reading | None) -> str | None:
    """The owner that a bare head takes from the figure before: its name without a bare head of its own."""
    if previous is None:
        return None
    if previous.owner is not None:
        return previous.owner
    tail = bare_tail(previous.name)
    name = previous.name[: -len(tail)] if tail else previous.name
    return name.removesuffix("的") or None


def complete(name: str, owner: str | None, previous: Reading | None) -> str:
    """The name with its owner, where it needs one and one is known.

    >>> complete("总投资", "锂电项目", None), complete("学位", "学校", None)
    ('锂电项目总投资', '学位')
    """
    tail = bare_tail(name)
    if tail is not None and name.endswith("完成" + tail) and len(name) > len(tail) + 2:
        return name[: -len(tail) - 2] + tail  # 制造业完成投资 增长9%
    last = name[name.rfind("、") + 1 :]
    if is_bare(last):
        owner = owner or owner_of(previous)
        if owner and not owner.endswith(last):
            return join(owner, last)
        return last
    if previous is not None and name.endswith(heads().qualifiers) and len(name) <= 6:
        return name + SIZE.sub("", previous.head or previous.name)
    return name


def join(owner: str, head: str) -> str:
    """Owner and head with what they share said once: 隐患整改 and 整改率 are 隐患整改率.

    >>> join("粮食播种", "产量"), join("粮食播种", "面积")
    ('粮食产量', '粮食播种面积')
    """
    if head.endswith(HARVEST) and owner.endswith(SOWING) and len(owner) > 2:
        owner = owner[:-2]
    for length in range(min(len(owner), len(head) - 1), 0, -1):
        if owner.endswith(head[:length]):
            return owner + head[length:]
    return owner + head


def without_list(name: str) -> tuple[str, tuple[str, ...]]:
    """A name that members and 等 stand before (A、B等项目) as name and members."""
    at = max((match.start() for match in ETC.finditer(name)), default=0)
    if at <= 0 or at + 1 >= len(name):
        return name.removesuffix("等") or name, ()
    members = tuple(clean(part) for part in MEMBER.split(name[:at]) if clean(part))
    rest = name[at + 1 :].lstrip("的各类")
    return rest or name[:at], members


def as_one(name: str) -> str:
    """The name of one thing that 等 and its kind follow (栎川码头等项目): both together.

    >>> as_one("栎川码头等项目"), as_one("栎川码头、旧港等项目")
    ('栎川码头项目', '项目')
    """
    kind, members = without_list(name)
    one = len(members) == 1 and "”" not in members[0] and len(kind) <= 2
    return members[0] + kind if one else kind


def members_before(text: str, span: tuple[int, int]) -> tuple[str, ...]:
    """The members that a span lists before 等 or directly before the count."""
    printed = text[slice(*span)].strip(EDGES)
    closed = printed.endswith("等")
    printed = printed.removesuffix("等")
    if not closed and "、" not in printed:
        return ()
    return tuple(part for part in (clean(piece) for piece in re.split("、", printed)) if part)
