"""Names that may be one unit in different years: candidates with a score and the reasons for it.

Two names are looked at if their words are related (`kinship`) and no document names both: a document that
does knows two units. One exception: where a document that names one of them in several rows has the other in
a single row, that row is a slip of the pen that kept the old name.

The score starts from the words and rises by what both do (`behaviour`). From APPLIED on the candidate is
taken for true; from ASKED on a person is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from kg.resolve.units.behaviour import Behaviour, Likeness
from kg.resolve.units.kinship import ORDERED, WEIGHT, Kin, kinship
from kg.resolve.units.names import SpelledUnit
from kg.resolve.units.pairing import comparable_pairs
from ontology.iri import IRI

APPLIED = Decimal("0.6")
ASKED = Decimal("0.45")
HIGHEST = Decimal("0.97")
"""No candidate is certain."""

PARTS = {
    "slot": Decimal("0.3"),
    "tasks": Decimal("0.1"),
    "partners": Decimal("0.1"),
    "leaders": Decimal("0.1"),
}
"""How far the score rises by what both do."""

SLIP = Decimal("0.05")
"""A row that has kept the old name speaks for the two being one."""
SLIP_AGAINST = 3
"""A single row is a slip where the other name has at least so many in the same document."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A candidate: `later` is what `earlier` is called now."""

    earlier: SpelledUnit
    later: SpelledUnit
    kin: Kin
    likeness: Likeness
    score: Decimal
    year: int | None
    """First year of the later name, where the years follow each other."""
    slips: tuple[IRI, ...] = ()
    """Documents in which one row has kept the other name."""

    @property
    def applied(self) -> bool:
        """Is it taken for true?"""
        return self.score >= APPLIED


def successions(units: Iterable[SpelledUnit], behaviour: Behaviour) -> tuple[Succession, ...]:
    """All candidates worth telling, best first."""
    found = []
    for earlier, later in comparable_pairs(units):
        candidate = _candidate(earlier, later, behaviour)
        if candidate is not None and candidate.score >= ASKED:
            found.append(candidate)
    return tuple(sorted(found, key=_best_first))


def _candidate(earlier: SpelledUnit, later: SpelledUnit, behaviour: Behaviour) -> Succession | None:
    kin = kinship(earlier.form.body, later.form.body)
    if kin is None or earlier.form.owner != later.form.owner:
        return None
    slips = _slips(earlier, later)
    if slips is None:
        return None
    before, after = _years(earlier, slips), _years(later, ())
    follows = bool(before and after) and before[-1] < after[0]
    if not follows and (kin in ORDERED or (earlier.key > later.key) or _follows(later, earlier)):
        return None
    likeness = behaviour.compare(earlier, later)
    return Succession(
        earlier=earlier,
        later=later,
        kin=kin,
        likeness=likeness,
        score=_score(kin, likeness, slips),
        year=after[0] if follows else None,
        slips=slips,
    )


def _follows(earlier: SpelledUnit, later: SpelledUnit) -> bool:
    """Is the pair seen in the other order?"""
    before, after = _years(earlier, _slips(earlier, later) or ()), _years(later, ())
    return bool(before and after) and before[-1] < after[0]


def _slips(earlier: SpelledUnit, later: SpelledUnit) -> tuple[IRI, ...] | None:
    """The documents with both names where one row has kept the earlier one, None if a document knows both."""
    found = []
    for document in sorted(earlier.years.keys() & later.years.keys()):
        if earlier.rows_in(document) != 1 or later.rows_in(document) < SLIP_AGAINST:
            return None
        found.append(document)
    return tuple(found)


def _years(unit: SpelledUnit, without: Iterable[IRI]) -> list[int]:
    left_out = set(without)
    return sorted({y for document, y in unit.years.items() if document not in left_out and y is not None})


def _score(kin: Kin, likeness: Likeness, slips: Sequence[IRI]) -> Decimal:
    rise = sum(PARTS[name] * _decimal(getattr(likeness, name)) for name in PARTS)
    return min(HIGHEST, WEIGHT[kin] + rise + (SLIP if slips else 0)).quantize(Decimal("0.001"))


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)


def _best_first(candidate: Succession) -> tuple[Decimal, str, str]:
    return -candidate.score, candidate.earlier.key, candidate.later.key
