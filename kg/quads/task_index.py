"""Which task a record that was read from a task's text belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.quads.within import Within
from ontology.evidence import Evidence
from ontology.iri import IRI


@dataclass(frozen=True, slots=True)
class PlacedTask:
    """A task that has been stated: its number, its node, and where its text stands."""

    label: str | None
    node: IRI
    within: Within
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class TaskIndex:
    """The tasks of one report, to be found by place and by number."""

    tasks: tuple[PlacedTask, ...]
    """In the order of their texts."""
    starts: tuple[int, ...]
    by_label: dict[str, PlacedTask]
    """The first task of each number."""

    @classmethod
    def of(cls, tasks: list[PlacedTask]) -> TaskIndex:
        """Lay out the tasks of one report."""
        ordered = sorted(tasks, key=_where)
        by_label: dict[str, PlacedTask] = {}
        for task in tasks:
            if task.label is not None:
                by_label.setdefault(task.label, task)
        return cls(tuple(ordered), tuple(task.evidence.start for task in ordered), by_label)

    def find(self, label: str | None, evidence: Evidence) -> PlacedTask | None:
        """The task that holds a piece of evidence, None where it lies in no task's text.

        The place decides, because a number can stand on two rows; the number decides where the evidence lies
        outside all tasks' own texts, as in what sub-rows share.
        """
        around = self._around(evidence)
        if label is None or (around is not None and around.label == label):
            return around
        return self.by_label.get(label, around)

    def _around(self, evidence: Evidence) -> PlacedTask | None:
        number = bisect_right(self.starts, evidence.start) - 1
        if number < 0:
            return None
        task = self.tasks[number]
        return task if evidence.end <= task.evidence.end else None


def _where(task: PlacedTask) -> tuple[int, int]:
    return task.evidence.start, task.evidence.end
