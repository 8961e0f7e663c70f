"""A figure in its clause, as the vetoes that need the clause see it."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.quantities.clauses import Clause
from extractors.quantities.figures import Figure
from extractors.quantities.phrases import Word, is_verb_here, trim
from extractors.quantities.vocabulary import VERBS, heads

BOUNDING = ("超", "过", "近", "约", "不低于", "不少于")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One figure and what stands around it. Offsets count in the masked passage `text`."""

    text: str
    clause: Clause
    words: list[Word]
    figures: list[Figure]
    """The clause's figures, those before this one judged."""
    index: int

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.figures[self.index]

    @property
    def before(self) -> Figure | None:
        """The figure before it in the clause."""
        return self.figures[self.index - 1] if self.index else None

    @property
    def low(self) -> int:
        """Start of its region: the end of the figure before, or the clause."""
        return self.before.end if self.before is not None else self.clause.start

    @property
    def behind(self) -> str:
        """The character behind it, empty at the end of the clause."""
        return self.text[self.figure.end] if self.figure.end < self.clause.end else ""

    def ahead(self, reach: int) -> str:
        """So many characters behind it, within the clause."""
        return self.text[self.figure.end : min(self.clause.end, self.figure.end + reach)]

    def has_verb_before(self) -> bool:
        """Does a verb stand directly before it?"""
        start = self.figure.start
        return any(
            self.low <= w.start and w.end == start and is_verb_here(self.text, w, start) for w in self.words
        )

    def is_acted_upon(self) -> bool:
        """Does any verb stand in its region?"""
        start = self.figure.start
        return any(
            self.low <= w.start and w.end <= start and is_verb_here(self.text, w, start) for w in self.words
        )

    def has_name_before(self) -> bool:
        """Does a noun stand between the last verb and it?"""
        start, end = self.low, self.figure.start
        for word in self.words:
            if word.start < self.low or word.end > end:
                continue
            if word.end == end and word.role in VERBS:
                end = word.start
                break
            if word.text in BOUNDING or is_verb_here(self.text, word, end):
                start = word.end
        start, end = trim(self.text, start, end, self.words)
        return end - start > 1

    def has_bare_head_before(self) -> bool:
        """Does it stand behind a head that says nothing by itself (年产值50亿元以上)?"""
        return self.text.endswith(tuple(heads().bare), self.low, self.figure.start)
