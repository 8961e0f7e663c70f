"""The words of an indicator that is in no scheme, so that two wordings of it can be compared.

    fold ─▶ take off when, where, how surely, how much of it, that it is a rate or wanted ─▶ key

What was done and of what grade stays: 省级示范村 is not 示范村, and 新增学位 keeps its 新增 out of the name
only because the action is told apart from it.
"""

from __future__ import annotations

from functools import lru_cache

from ontology.indicators import Role
from ontology.indicators.stripping import Form, shorter_forms
from ontology.indicators.wording import LONGEST, folded, key

SAYS_NOTHING = frozenset((Role.PERIOD, Role.SCOPE, Role.HEDGE, Role.EXTENT, Role.RATE, Role.GOAL))
"""Roles of words that do not make another indicator."""
MOST_WORDS = 8
"""Words that are taken off one wording at most."""


@lru_cache(maxsize=65536)
def plain_words(wording: str) -> str:
    """The words that say what is measured.

    >>> plain_words("力争全年全区标准厂房面积"), plain_words("“链上澄桥” 配套企业")
    ('标准厂房面积', '链上澄桥配套企业')
    """
    form = Form(folded(wording))
    for _ in range(MOST_WORDS):
        if len(form.text) > LONGEST:
            break
        shorter = next((one for one in shorter_forms(form) if _says_as_much(one, form)), None)
        if shorter is None:
            break
        form = shorter
    return key(form.text)


def _says_as_much(shorter: Form, form: Form) -> bool:
    """Was only a word taken off that does not make another indicator? A bracket is left to the key."""
    taken = shorter.stripped[len(form.stripped) :]
    return bool(taken) and all(piece.role in SAYS_NOTHING for piece in taken)
