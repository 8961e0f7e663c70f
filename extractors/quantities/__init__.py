"""Quantities of running text: indicator, action, bound, figure, unit, year."""

from extractors.quantities.accounting import FigureAccount, account_figures
from extractors.quantities.comparisons import read_comparisons
from extractors.quantities.outcomes import read_outcomes
from extractors.quantities.reader import read_quantities
from extractors.quantities.states import read_states

__all__ = [
    "FigureAccount",
    "account_figures",
    "read_comparisons",
    "read_outcomes",
    "read_quantities",
    "read_states",
]
