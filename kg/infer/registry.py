"""The rules of inference, in the order in which they run. Each writes a graph of its own and reads none."""

from __future__ import annotations

from kg.infer.coverage import COVERAGE
from kg.infer.indicators import INDICATORS
from kg.infer.leaders import LEADERS
from kg.infer.outcomes import OUTCOMES
from kg.infer.projects import PROJECTS
from kg.infer.revisions import REVISIONS
from kg.infer.rule import InferenceRule
from kg.infer.units import UNITS

RULES: tuple[InferenceRule, ...] = (
    UNITS,
    LEADERS,
    INDICATORS,
    OUTCOMES,
    REVISIONS,
    COVERAGE,
    PROJECTS,
)
