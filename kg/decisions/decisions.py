"""The decisions of a store, as inference asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.decisions.decision import Decision, Subject, Verb

ANYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions, contradictions already taken out and reported by the reader."""

    entries: tuple[Decision, ...] = ()
    _by_key: dict[tuple[Subject, Verb], list[Decision]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table: dict[tuple[Subject, Verb], list[Decision]] = {}
        for entry in self.entries:
            table.setdefault((entry.subject, entry.verb), []).append(entry)
        object.__setattr__(self, "_by_key", table)

    @classmethod
    def of(cls, entries: Iterable[Decision]) -> Decisions:
        """Decisions in a fixed order."""
        return cls(tuple(sorted(entries)))

    def about(self, subject: Subject, verb: Verb, jurisdiction: str) -> Iterator[Decision]:
        """The decisions of a kind that hold in a jurisdiction."""
        for entry in self._by_key.get((subject, verb), ()):
            if entry.jurisdiction in (jurisdiction, ANYWHERE):
                yield entry

    def within(self, jurisdiction: str) -> tuple[Decision, ...]:
        """All decisions that hold in a jurisdiction, in their order."""
        return tuple(entry for entry in self.entries if entry.jurisdiction in (jurisdiction, ANYWHERE))

    def pair(
        self, subject: Subject, verb: Verb, jurisdiction: str, first: str, second: str
    ) -> Decision | None:
        """The decision of a kind about two names, in either order, or None."""
        wanted = {first, second}
        return next(
            (e for e in self.about(subject, verb, jurisdiction) if {e.first, e.second} == wanted), None
        )
