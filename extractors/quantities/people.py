"""Figures that count people: their unit names what they count, or the verb of their list does."""

from __future__ import annotations

from extractors.quantities.slots import Reading
from extractors.quantities.views import View
from extractors.quantities.vocabulary import VERBS, heads

PEOPLE = frozenset({"人", "人次", "户", "户次", "名", "人日"})
"""Units that name what they count."""


def people_named(view: View, previous: Reading) -> str:
    """惠及9家企业、3万人次: by the verb of the list; 2万人稳定脱贫: by the verb behind."""
    unit = view.slot.figure.base or ""
    if previous.action and view.same_clause(previous):
        return previous.action + unit
    verbs = [w for w in view.slot.words if w.start >= view.slot.figure.end and w.role in VERBS]
    return verbs[-1].text if verbs else view.slot.subject or previous.name


def people_of(name: str) -> str:
    """全县50万群众同心协力: of what follows a bare number only the people are its name."""
    return next((word for word in heads().people if name.startswith(word)), name)
