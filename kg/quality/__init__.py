"""How well documents were read, estimated without gold."""

from kg.quality.estimate import Estimate, Observed, estimate
from kg.quality.observing import observe
from kg.quality.reliability import Reliability, shipped_reliability
from kg.quality.second_reading import Agreement, SecondReading

__all__ = [
    "Agreement",
    "Estimate",
    "Observed",
    "Reliability",
    "SecondReading",
    "estimate",
    "observe",
    "shipped_reliability",
]
