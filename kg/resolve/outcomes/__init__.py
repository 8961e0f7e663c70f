"""The ledger of targets and results of a jurisdiction."""

from kg.resolve.outcomes.ledger import outcomes
from kg.resolve.outcomes.outcome import Outcome
from kg.resolve.outcomes.settings import DEFAULT, Settings
from kg.resolve.outcomes.verdict import Verdict

__all__ = ["DEFAULT", "Outcome", "Settings", "Verdict", "outcomes"]
