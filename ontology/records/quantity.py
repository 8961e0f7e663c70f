"""The quantity record: an indicator with a figure, set as a target or told as a result."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ontology.evidence import Evidence
from ontology.records.section import Status


class QuantityKind(StrEnum):
    """What the figure measures."""

    GROWTH = "growth"
    DECLINE = "decline"
    LEVEL = "level"
    COUNT = "count"


class Bound(StrEnum):
    """How the figure bounds the indicator."""

    EXACT = "="
    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"
    ABOUT = "~"
    IN_STEP = "sync"
    """与经济增长同步: bound to another indicator."""
    QUALITATIVE = "qualitative"
    """全覆盖, 零的突破, 不发生: an outcome without a figure."""


class Commitment(StrEnum):
    """How strongly the text commits to the figure."""

    ENSURE = "ensure"
    """确保"""
    STRIVE = "strive"
    """力争"""
    AIM = "aim"
    """争取"""
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One quantified statement."""

    n: int = 1
    task: str | None = None
    """Label of the table row that it stands in (`5`, `1.2`), None in running text."""
    section: str | None = None
    """Title of the nearest heading above, in running text."""
    indicator: str
    """What is measured or counted, as printed, white space removed."""
    kind: QuantityKind
    action: str | None = None
    """The bare verb as printed."""
    op: Bound = Bound.EXACT
    value: Decimal | None = None
    """The number before its unit, as printed; Chinese numerals as digits."""
    value_to: Decimal | None = None
    """Upper end of a range."""
    unit: str | None = None
    """Unit or measure word with its multiplier, as printed: 亿元, 个百分点."""
    base_value: Decimal | None = None
    """The value in base units: 1.2 亿元 is 120000000."""
    base_value_to: Decimal | None = None
    """Upper end of a range in base units."""
    base_unit: str | None = None
    """元 for 亿元."""
    status: Status
    year: int | None = None
    """The year that it holds for."""
    commitment: Commitment = Commitment.PLAIN
    basis: str | None = None
    """口径 as printed: 验资口径."""
    scope: str | None = None
    """The area that the figure is for, where it is said: 全市, a street."""
    reference: str | None = None
    """What a relative figure is measured by: 经济增长, 全市平均."""
    members: tuple[str, ...] = ()
    """The names that an enumeration closed by this count lists."""
    evidence: Evidence
    """The shortest stretch with indicator, action and figure."""

    def to_json(self) -> dict[str, object]:
        """The record as `kg extract` prints it; without a figure it is of the type `state`."""
        return {
            "type": "state" if self.op is Bound.QUALITATIVE else "quantity",
            "n": self.n,
            "task": self.task,
            "section": self.section,
            "quote": "".join(self.evidence.surface.split()),
            "indicator": self.indicator,
            "kind": str(self.kind),
            "action": self.action,
            "op": str(self.op),
            "value": plain_number(self.value),
            "value_to": plain_number(self.value_to),
            "unit": self.unit,
            "status": str(self.status),
            "year": self.year,
            "commitment": str(self.commitment),
            "basis": self.basis,
            "scope": self.scope,
            "reference": self.reference,
            "members": list(self.members),
            "base_value": plain_number(self.base_value),
            "base_value_to": plain_number(self.base_value_to),
            "base_unit": self.base_unit,
            "start": self.evidence.start,
            "end": self.evidence.end,
        }


def plain_number(value: Decimal | None) -> int | float | None:
    """A Decimal as the JSON number that people expect: 8, not 8.0.

    >>> plain_number(Decimal("8.0")), plain_number(Decimal("6.5")), plain_number(None)
    (8, 6.5, None)
    """
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
