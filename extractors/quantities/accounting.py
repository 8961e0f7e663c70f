"""What became of every figure of a passage: a quantity, or a veto with a name.

For measuring: a figure that is neither would be one that the rules lost. Figures inside quotes, titles and
remarks never reach the rules; they are named after the mark that hides them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.passage import Passage
from extractors.quantities.figures import Figure, find_figures, fold
from extractors.quantities.masking import MASK, mask
from extractors.quantities.reader import read_figures

QUANTITY = "quantity"
HIDDEN_BY = {"“": "quoted", "‘": "quoted", "「": "quoted", '"': "quoted", "《": "title"}
REMARK = "remark"
REACH = 60


@dataclass(frozen=True, slots=True)
class FigureAccount:
    """A figure and its outcome. Offsets count in the passage's text."""

    start: int
    end: int
    surface: str
    outcome: str
    """`quantity`, or the name of the veto."""


def account_figures(passage: Passage) -> tuple[FigureAccount, ...]:
    """Every figure of the passage with what became of it, in the order of the text.

    Args:
        passage: A paragraph, or the text of a task.

    Returns:
        One account a figure; a figure shared by several indicators is accounted for once.
    """
    printed = passage.body.text
    folded = fold(printed)
    text = mask(folded)
    accounts = {}
    for outcome in read_figures(passage, text):
        figure = outcome.figure
        accounts[figure.start] = _account(printed, figure, outcome.veto or QUANTITY)
    for figure in _hidden(folded, text):
        name = _hidden_by(folded, figure.start)
        accounts.setdefault(figure.start, _account(printed, figure, name))
    return tuple(accounts[start] for start in sorted(accounts))


def _account(printed: str, figure: Figure, outcome: str) -> FigureAccount:
    return FigureAccount(figure.start, figure.end, printed[figure.start : figure.end], outcome)


def _hidden(folded: str, text: str) -> Iterator[Figure]:
    if MASK not in text:
        return
    for figure in find_figures(folded):
        if text[figure.start] == MASK:
            yield figure


def _hidden_by(folded: str, position: int) -> str:
    for at in range(position, max(-1, position - REACH - 1), -1):
        name = HIDDEN_BY.get(folded[at])
        if name is not None:
            return name
    return REMARK
