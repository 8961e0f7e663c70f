"""Options: which network is wanted. The page, the files and the metrics take the same ones.

Every option has a default that changes nothing; what does not go together is refused here, before anything
is read.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from enum import StrEnum

from ontology.errors import NetworkOptionsError
from ontology.records import Role


class Of(StrEnum):
    """What the nodes are."""

    UNITS = "units"
    LEADERS = "leaders"
    UNIT_LEADER = "unit-leader"
    UNIT_TASK = "unit-task"
    UNIT_PROJECT = "unit-project"
    UNIT_PLACE = "unit-place"


class TieKind(StrEnum):
    """What ties two nodes."""

    LEAD_SUPPORT = "lead-support"
    """From who leads a task to who supports it; directed."""
    CO_LEAD = "co-lead"
    """Both lead a task."""
    CO_TASK = "co-task"
    """Both answer for a task, in whatever role."""
    HYPER = "hyper"
    """One tie for each task, between all who answer for it."""
    MEMBERSHIP = "membership"
    """Between nodes of two sorts: a unit and what its tasks are about."""


class Weight(StrEnum):
    """What one task adds to a tie."""

    COUNT = "count"
    """1."""
    NEWMAN = "newman"
    """1/(k-1) where k actors take part (Newman 2001)."""
    FRACTION = "fraction"
    """An equal part of 1: each task weighs the same, whatever its size."""


class Groups(StrEnum):
    """What is done with 各街道办事处."""

    KEEP = "keep"
    DROP = "drop"
    EXPAND = "expand"
    """Each member takes part as if it were named."""
    EXPAND_WEIGHTED = "expand-weighted"
    """The members share what the group would have."""


class Backbone(StrEnum):
    """Which ties are kept as more than chance."""

    NONE = "none"
    DISPARITY = "disparity"
    HYPERGEOMETRIC = "hypergeometric"
    SDSM = "sdsm"


class Correction(StrEnum):
    """How p-values are corrected for many tests."""

    BH = "bh"
    BONFERRONI = "bonferroni"
    NONE = "none"


TWO_SORTS = frozenset({Of.UNIT_LEADER, Of.UNIT_TASK, Of.UNIT_PROJECT, Of.UNIT_PLACE})
"""Networks between nodes of two sorts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOptions:
    """Which network is wanted.

    Raises:
        NetworkOptionsError: an option is out of range, or does not go with another.

    >>> NetworkOptions(of=Of.LEADERS).tie_kind.value
    'co-task'
    """

    of: Of = Of.UNITS
    ties: TieKind | None = None
    """None takes what fits: lead-support for units, co-task for leaders."""
    weight: Weight = Weight.COUNT
    groups: Groups = Groups.KEEP
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    """Names or keys of jurisdictions whose documents are taken; none for all."""
    units: tuple[str, ...] = ()
    """Only these units and what lies around them."""
    depth: int = 1
    """How many ties away from `units`."""
    leaders: tuple[str, ...] = ()
    """Only tasks that one of these supervises."""
    role: Role | None = None
    """Only units in this role; not for lead-support and co-lead, which name their roles."""
    backbone: Backbone = Backbone.NONE
    alpha: float = 0.05
    correction: Correction = Correction.BH
    min_weight: float = 0.0
    top: int | None = None
    """Only so many nodes: those of the highest weighted degree."""

    def __post_init__(self) -> None:
        for problem in self._problems():
            raise NetworkOptionsError(problem)

    @property
    def tie_kind(self) -> TieKind:
        """What ties the nodes."""
        if self.of in TWO_SORTS:
            return TieKind.MEMBERSHIP
        if self.ties is not None:
            return self.ties
        return TieKind.LEAD_SUPPORT if self.of is Of.UNITS else TieKind.CO_TASK

    @property
    def directed(self) -> bool:
        """Do the ties have a direction?"""
        return self.tie_kind is TieKind.LEAD_SUPPORT

    def parameters(self) -> dict[str, object]:
        """All options as JSON has them, defaults included, so that a file says how it was made."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["ties"] = self.tie_kind
        plain: dict[str, object] = {}
        for name, value in values.items():
            if isinstance(value, StrEnum):
                plain[name] = value.value
            else:
                plain[name] = list(value) if isinstance(value, tuple) else value
        return plain

    def _problems(self) -> list[str]:
        found = []
        if not 0 < self.alpha < 1:
            found.append(f"--alpha: expected a number between 0 and 1, found {self.alpha:g}")
        if self.depth < 1:
            found.append(f"--depth: expected 1 or more, found {self.depth}")
        if not (math.isfinite(self.min_weight) and self.min_weight >= 0):
            found.append(f"--min-weight: expected 0 or more, found {self.min_weight:g}")
        if self.top is not None and self.top < 1:
            found.append(f"--top: expected 1 or more, found {self.top}")
        return found + self._conflicts()

    def _conflicts(self) -> list[str]:
        found = []
        if self.of in TWO_SORTS and self.ties not in (None, TieKind.MEMBERSHIP):
            found.append(f"--of {self.of} ties nodes of two sorts; --ties {self.ties} is for units")
        if self.of not in TWO_SORTS and self.ties is TieKind.MEMBERSHIP:
            found.append(f"--of {self.of} has nodes of one sort; --ties membership is for two")
        if self.of is Of.LEADERS and self.tie_kind in (TieKind.LEAD_SUPPORT, TieKind.CO_LEAD):
            found.append(f"--ties {self.ties}: leaders supervise, they do not lead or support; take co-task")
        if self.of in TWO_SORTS and self.weight is Weight.NEWMAN:
            found.append("--weight newman is for ties between units; take count or fraction")
        if self.role is Role.SUPERVISE or (self.role and self.of is Of.LEADERS):
            found.append("--role: units lead or support; leaders are those who supervise")
        if self.role and self.tie_kind in (TieKind.LEAD_SUPPORT, TieKind.CO_LEAD):
            found.append(f"--role does not go with --ties {self.tie_kind}, which names the roles")
        if self.tie_kind is TieKind.HYPER and self.backbone is not Backbone.NONE:
            found.append("--backbone tests ties between two nodes; --ties hyper has none")
        if self.of in TWO_SORTS and self.backbone in (Backbone.HYPERGEOMETRIC, Backbone.SDSM):
            found.append(f"--backbone {self.backbone} tests ties through shared tasks; take disparity")
        return found
