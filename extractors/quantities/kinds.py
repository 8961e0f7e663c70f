"""The kind of a quantity: growth, decline, level or count.

Told from the verb's role and the unit. Money, shares and lengths of time are levels unless a verb says a
change; a number of things is a count unless a verb says that it was reached or is there; of a measured
amount, what was 完成 is a level and what was acted upon a count.
"""

from __future__ import annotations

from extractors.quantities.figures import Figure
from extractors.quantities.vocabulary import CHANGE, PREDICATES, Role, UnitKind, heads
from ontology.records import Bound, QuantityKind

LESSENED = ("下降", "减少", "降低", "下滑", "回落", "下跌")
"""Of a number of things these say a fall; other declines (精简20项) say how many were acted upon."""
RATES = frozenset({UnitKind.PERCENT, UnitKind.PLACE})
LEVEL_UNITS = frozenset({UnitKind.PERCENT, UnitKind.TIME, UnitKind.AGE})
OUTPUT = frozenset({"生产", "产出", "发电", "出口"})
"""Of a measured amount these say what came out, not what was acted upon."""
HELD = ("控制", "保持", "稳定")


def change_kind(role: Role | None) -> QuantityKind | None:
    """Growth or decline, where the role says one."""
    if role not in CHANGE:
        return None
    return QuantityKind.GROWTH if role is Role.GROW else QuantityKind.DECLINE


def named_change(figure: Figure, name: str) -> QuantityKind | None:
    """The change that the name itself says (增速, 降幅)."""
    if figure.kind not in RATES:
        return None
    if name.endswith(heads().growth):
        return QuantityKind.GROWTH
    return QuantityKind.DECLINE if name.endswith(heads().decline) else None


def counted_kind(figure: Figure, role: Role | None, verb: str, *, closed: bool = False) -> QuantityKind:
    """Of a noun behind its figure; `closed` where an act done to it stands behind (80亩鱼塘投入使用)."""
    if figure.kind in LEVEL_UNITS or figure.kind in (UnitKind.MONEY, UnitKind.NONE):
        return QuantityKind.LEVEL
    if figure.kind is UnitKind.AMOUNT and role in (Role.COMPLETE, None) and not closed:
        return QuantityKind.LEVEL
    if role is Role.GROW and "增" in verb:
        return QuantityKind.GROWTH
    return QuantityKind.DECLINE if role is Role.DECLINE and verb in LESSENED else QuantityKind.COUNT


def predicated_kind(figure: Figure, role: Role, verb: str, name: str) -> QuantityKind:
    """Of a subject and a predicate directly before the figure."""
    if role is Role.DECLINE and figure.kind is UnitKind.COUNT and verb not in LESSENED:
        return QuantityKind.COUNT
    said = None if verb.startswith(HELD) else named_change(figure, name)
    return said or change_kind(role) or QuantityKind.LEVEL


def acted_kind(figure: Figure, role: Role, verb: str = "") -> QuantityKind:
    """Of a verb and its object before the figure; things are improved by number, not grown (提升景观9处)."""
    if role is Role.GROW and figure.kind in (UnitKind.COUNT, UnitKind.AMOUNT) and "增" not in verb:
        return QuantityKind.COUNT
    if role is Role.DECLINE and figure.kind is UnitKind.COUNT and verb not in LESSENED:
        return QuantityKind.COUNT
    if figure.kind in (UnitKind.MONEY, UnitKind.NONE):
        return QuantityKind.LEVEL
    if role in CHANGE:
        return QuantityKind.GROWTH if role is Role.GROW else QuantityKind.DECLINE
    if figure.kind in LEVEL_UNITS or role in PREDICATES or role is Role.HAVE:
        return QuantityKind.LEVEL
    if figure.kind is UnitKind.AMOUNT and (role is Role.COMPLETE or verb in OUTPUT):
        return QuantityKind.LEVEL
    return QuantityKind.COUNT


def named_kind(figure: Figure, role: Role | None, name: str, *, op: Bound, shared_out: bool) -> QuantityKind:
    """Of a noun before the figure without a verb of its own; `shared_out` where 分别 gives it its verb."""
    said = named_change(figure, name)
    if said is not None:
        return said
    if figure.kind is UnitKind.COUNT and name.endswith(heads().totals):
        return QuantityKind.LEVEL
    if role is not None:
        return (change_kind(role) if shared_out else None) or acted_kind(figure, role)
    limited = op in (Bound.AT_MOST, Bound.BELOW)  # 检查不超过2次
    return QuantityKind.COUNT if figure.kind is UnitKind.COUNT and not limited else QuantityKind.LEVEL
