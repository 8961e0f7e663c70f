"""Statements run in behind an item's sentence: `引进项目30个。责任单位：区工信局、区商务局。`

A label counts behind the end of a sentence, a comma or a blank. A statement reaches from it to the end of
the sentence, and on over sentences that open with a label; it must name a body.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extractors.mapped_text import MappedText
from extractors.responsibility.bodies import names_a_body
from extractors.responsibility.brackets import LONGEST, Bracket
from extractors.responsibility.labels import LABEL

_BEFORE = "。；;！!，,）)】]"


def run_in_statements(body: MappedText, brackets: Sequence[Bracket]) -> list[Bracket]:
    """The statements of a paragraph in order: those in brackets, and those run in between them.

    Args:
        body: the paragraph.
        brackets: its bracketed statements, in order.
    """
    stretches: list[Bracket] = []
    starts = [bracket.start for bracket in brackets]
    for label in LABEL.finditer(body.text):
        next_bracket = bisect_right(starts, label.start())
        if next_bracket and label.start() < brackets[next_bracket - 1].end:
            continue
        limit = starts[next_bracket] if next_bracket < len(starts) else len(body.text)
        end = _end(body.text, label.end(), limit)
        if stretches and label.start() <= stretches[-1].end:
            stretches[-1] = Bracket(stretches[-1].start, max(end, stretches[-1].end), run_in=True)
        elif _is_apart(body, label.start()):
            stretches.append(Bracket(label.start(), end, run_in=True))
    run_in = [one for one in stretches if names_a_body(body.slice(one.start, one.end))]
    return sorted((*brackets, *run_in), key=_start)


def _end(text: str, start: int, limit: int) -> int:
    """Where the sentence ends."""
    limit = min(limit, start + LONGEST)
    stop = text.find("。", start, limit)
    return limit if stop < 0 else stop + 1


def _is_apart(body: MappedText, at: int) -> bool:
    """Does a new stretch begin here: behind a mark, or behind a blank in the source?"""
    return at > 0 and (body.text[at - 1] in _BEFORE or body.origins[at] > body.origins[at - 1] + 1)


def _start(bracket: Bracket) -> int:
    return bracket.start
