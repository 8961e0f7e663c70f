"""What the normaliser answers: which indicator a wording is, how that was seen, and what was taken off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.indicators.concept import Indicator


class Method(StrEnum):
    """How a wording was recognised, the surest first."""

    PREFERRED = "preferred"
    """It is the preferred label."""
    ALTERNATIVE = "alternative"
    """It is another label."""
    NORMALISED = "normalised"
    """It is a label once words were taken off or made equal."""
    PATTERN = "pattern"
    """A rule reads it: 总投资10亿元以上工业项目."""


class Role(StrEnum):
    """What a word that was taken off says."""

    SCOPE = "scope"
    """Where: 全市, 澄桥区."""
    PERIOD = "period"
    """When: 全年, 年均."""
    HEDGE = "hedge"
    """How surely: 预计, 力争."""
    EXTENT = "extent"
    """How much of it: 各类."""
    GRADE = "grade"
    """Who recognised or leads it: 省级. Another grade is another count."""
    ACTION = "action"
    """What was done: 新增."""
    BASIS = "basis"
    """口径."""
    RATE = "rate"
    """That it is a rate of change: 增速."""
    GOAL = "goal"
    """That it is wanted: 预期目标."""


@dataclass(frozen=True, slots=True)
class Stripped:
    """A word that was taken off."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class IndicatorMatch:
    """An indicator that a wording means."""

    indicator: Indicator
    method: Method
    label: str
    """The wording as it was found among the labels, after all was taken off."""
    stripped: tuple[Stripped, ...] = ()
    """In the order in which it was taken off."""

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    def texts(self, role: Role) -> tuple[str, ...]:
        """The words of one role that were taken off."""
        return tuple(piece.text for piece in self.stripped if piece.role is role)

    @property
    def basis(self) -> str | None:
        """口径 as worded, None where the wording says nothing of it."""
        return "、".join(self.texts(Role.BASIS)) or None

    @property
    def scope(self) -> str | None:
        """The area as worded, None where the wording says nothing of it."""
        return "".join(self.texts(Role.SCOPE)) or None

    @property
    def grade(self) -> str | None:
        """The grade as worded, None where the wording says nothing of it."""
        return "".join(self.texts(Role.GRADE)) or None
