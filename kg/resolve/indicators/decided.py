"""What people decided about indicators of a jurisdiction: wordings that are one, and wordings that are not.

A decision names a wording as printed, or a concept by one of its labels or its id in the scheme. `alias` and
`same` make the first the second; `different` and `wrong` keep it from being taken for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.decisions import Decision, Decisions, Subject, Verb
from ontology.indicators import Indicator, find_indicator, scheme
from ontology.indicators.wording import folded

JOINING = (Verb.ALIAS, Verb.SAME, Verb.RENAME, Verb.RIGHT)
PARTING = (Verb.DIFFERENT, Verb.WRONG)
LONGEST_CHAIN = 8
"""Aliases of aliases that are followed."""


@dataclass(frozen=True, slots=True)
class DecidedWordings:
    """The decisions about indicators, by the folded wording that each is about."""

    joined: dict[str, Decision] = field(default_factory=dict)
    parted: dict[str, list[Decision]] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Decisions, jurisdiction: str) -> DecidedWordings:
        """Those that hold in a jurisdiction; the first of several stays."""
        found = cls()
        for verb in JOINING:
            for decision in decisions.about(Subject.INDICATOR, verb, jurisdiction):
                found.joined.setdefault(folded(decision.first), decision)
        for verb in PARTING:
            for decision in decisions.about(Subject.INDICATOR, verb, jurisdiction):
                found.parted.setdefault(folded(decision.first), []).append(decision)
        return found

    def goal(self, wording: str) -> tuple[str, Decision] | None:
        """The wording or concept that this one is, at the end of a chain of aliases, and the decision."""
        decision, name = None, folded(wording)
        for _ in range(LONGEST_CHAIN):
            if name not in self.joined:
                break
            decision = self.joined[name]
            name = folded(decision.second)
        return None if decision is None else (decision.second, decision)

    def parting(self, wording: str, concept: Indicator) -> Decision | None:
        """The decision that says that a wording is not this concept."""
        for decision in self.parted.get(folded(wording), ()):
            if named_concept(decision.second) is concept or not decision.second:
                return decision
        return None


def named_concept(name: str) -> Indicator | None:
    """The concept of the scheme that a name means: its id, or a label.

    >>> named_concept("grp").zh, named_concept("地区生产总值").id, named_concept("链上澄桥")
    ('地区生产总值', 'grp', None)
    """
    concept = scheme().indicators.get(name.rpartition("#")[2])
    if concept is not None:
        return concept
    match = find_indicator(name)
    return None if match is None else match.indicator
