"""The task record: one item of work and who answers for it, in which role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.evidence import Evidence


class Role(StrEnum):
    """In which role an agent answers for a task."""

    LEAD = "lead"
    """牵头"""
    SUPPORT = "support"
    """责任 (beside a lead), 协办, 配合"""
    SUPERVISE = "supervise"
    """分管领导"""


class AgentKind(StrEnum):
    """What a name in a responsibility cell stands for."""

    UNIT = "unit"
    """One body: 区财政局."""
    GROUP = "group"
    """A collective that is not spelled out: 各街道办事处, 各副区长."""
    PERSON = "person"
    POST = "post"
    """A post without a person: 区长."""
    UNKNOWN = "unknown"
    """Neither grammar nor name list knows it; kept as printed and reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """One agent of one task in one role."""

    role: Role
    name: str
    """White space removed, brackets half-width: 区发改局(重点办)."""
    kind: AgentKind
    position: int
    """Order in the cell, from 1: the first of several leads is the responsible one."""
    plate: str | None = None
    """The name plate in the brackets: 重点办."""
    host: str | None = None
    """The unit that hosts the name plate: 区发改局."""
    post: str | None = None
    """The post printed with a person's name: 常务副区长."""
    evidence: Evidence

    def to_json(self) -> dict[str, object]:
        """The responsibility as part of a task's JSON."""
        fields: dict[str, object] = {
            "role": str(self.role),
            "name": self.name,
            "kind": str(self.kind),
            "position": self.position,
            "start": self.evidence.start,
            "end": self.evidence.end,
        }
        if self.plate is not None:
            fields |= {"plate": self.plate, "host": self.host}
        if self.post is not None:
            fields["post"] = self.post
        return fields


@dataclass(frozen=True, slots=True, kw_only=True)
class RawCell:
    """A cell as it stands in the document, before anything was read from it."""

    column: str
    """What the header says of it: task, lead, support, leaders, deadline, number, or other."""
    header: str | None
    """The header's own words, white space removed."""
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A numbered row of a responsibility table, or an item whose text names who is responsible."""

    n: int = 1
    no: int | None = None
    """The row's number, or None for an item of running text."""
    sub: int | None = None
    parent: str | None = None
    """The text that the sub-rows of a row share."""
    part: str | None = None
    """The level-1 heading above."""
    section: str | None = None
    """The level-2 heading above."""
    text: str
    """As printed, white space removed."""
    responsibilities: tuple[Responsibility, ...] = ()
    deadline: str | None = None
    """完成时限 as printed."""
    cells: tuple[RawCell, ...] = ()
    """The row's cells as found, merged cells included."""
    evidence: Evidence
    """The stretch that holds the task's text."""
    deadline_evidence: Evidence | None = None

    def named(self, role: Role) -> tuple[str, ...]:
        """The names in one role, in the order of print."""
        return tuple(r.name for r in self.responsibilities if r.role is role)

    @property
    def label(self) -> str | None:
        """The row's number as people write it: 5, or 1.2 for a sub-row."""
        if self.no is None:
            return None
        return str(self.no) if self.sub is None else f"{self.no}.{self.sub}"

    def to_json(self) -> dict[str, object]:
        """The record as `kg extract` prints it."""
        fields: dict[str, object] = {
            "type": "task",
            "n": self.n,
            "no": self.no,
            "sub": self.sub,
            "part": self.part,
            "section": self.section,
            "text": self.text,
            "lead": list(self.named(Role.LEAD)),
            "support": list(self.named(Role.SUPPORT)),
            "leaders": list(self.named(Role.SUPERVISE)),
        }
        if self.parent is not None:
            fields["parent"] = self.parent
        if self.deadline is not None:
            fields["deadline"] = self.deadline
        return fields | {
            "start": self.evidence.start,
            "end": self.evidence.end,
            "responsibilities": [r.to_json() for r in self.responsibilities],
            "cells": [
                {
                    "column": c.column,
                    "header": c.header,
                    "start": c.evidence.start,
                    "end": c.evidence.end,
                    "raw": c.evidence.surface,
                }
                for c in self.cells
            ],
        }
