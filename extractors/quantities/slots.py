"""The slot of a figure: the region of its clause that frames read, and what was read before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.quantities.figures import Figure
from extractors.quantities.phrases import Word
from extractors.quantities.vocabulary import Role
from ontology.records import Bound, QuantityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a frame read for one figure. Offsets count in the passage's text."""

    frame: str
    figure: Figure
    name: str
    """The indicator, white space free, quotation marks as printed."""
    kind: QuantityKind
    op: Bound
    role: Role | None
    """Role of the governing verb; a figure without a verb of its own in the same list inherits it."""
    action: str | None
    start: int
    end: int
    clause_start: int = 0
    noun_end: int = 0
    """End of a counted thing behind the figure."""
    owner: str | None = None
    """Whose the indicator is, where its clause says so apart from its name."""
    head: str = ""
    """The noun without what was put before it to complete it."""
    attribute: str = ""
    """What of the counted thing was measured (总投资), where the name was completed with it."""
    members: tuple[str, ...] = ()
    basis: str | None = None
    reference: str | None = None
    scope: str | None = None
    """The area that stood in the place of its name: 其中汀澜街道 3人."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One figure and its surroundings."""

    text: str
    """The passage, folded and masked."""
    print: str
    """The passage as printed; names are cut from it."""
    words: list[Word]
    """The words of the clause."""
    figure: Figure
    low: int
    """Start of the region before the figure: the figure before it, or the clause."""
    high: int
    """End of the region behind it: the next figure, or the end of the clause."""
    clause_start: int
    clause_end: int
    after_bought: int
    """Behind the next figure: what money was spent on may be counted by it."""
    after_chain: int
    """Where what follows the figure, its 的 and the figures chained to it begins."""
    after_high: int
    """End of that region: the next figure, or the end of the clause."""
    subject: str | None = None
    """The name that a list with 分别 gives to this figure."""
    told: Sequence[Reading] = ()
    """The figures read before it in the same sentence."""
    before_clause: tuple[int, int] | None = None
    """The clause before, where the sentence has one."""
    carried: tuple[int, int] | None = None
    """Region before 由 or 从 in 由X增加到Y: the subject of Y."""

    @property
    def previous(self) -> Reading | None:
        """The figure read last in the same sentence."""
        return self.told[-1] if self.told else None

    def subject_start(self) -> int:
        """Where its shared name stands: in its own region, or in a clause before that gave the name."""
        for reading in reversed(self.told):
            if reading.name == self.subject and reading.figure.start < self.clause_start:
                return reading.start
        return self.low

    def like(self) -> Reading | None:
        """The last figure of the sentence that counted with the same unit."""
        return next((r for r in reversed(self.told) if r.figure.base == self.figure.base), None)
