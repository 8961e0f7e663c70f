"""Evidence: where in a document's text a statement was read.

Offsets are code points in the text that the reader hands on (`Document.text`), never bytes and never a
cleaned copy. The invariant `text[start:end] == surface` holds for every evidence that leaves an extractor.
Where a page break cuts a sentence, the surface holds what is printed between its halves, such as the number
of the page; `words` leaves that out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A stretch of a document's text, with the rule that read a statement from it.

    >>> text = "固定资产投资增长10%。"
    >>> Evidence.of(text, 0, 6, rule="example").surface
    '固定资产投资'
    """

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last code point."""
    surface: str
    """The text between the two, unchanged."""
    rule: str
    """Name of the rule that read it, such as `table.cell`."""
    left_out: tuple[tuple[int, int], ...] = ()
    """Stretches of the surface that are not of the statement: what a page break put inside it."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"evidence needs 0 <= start < end, found {self.start}-{self.end}")
        if len(self.surface) != self.end - self.start:
            raise ValueError(f"surface of {len(self.surface)} code points at {self.start}-{self.end}")

    @classmethod
    def of(cls, text: str, start: int, end: int, *, rule: str) -> Evidence:
        """The evidence for `text[start:end]`.

        Raises:
            ValueError: the span is empty or reaches outside the text.
        """
        return cls(start, end, text[start:end], rule)

    @property
    def words(self) -> str:
        """The surface without white space and without what is left out of it.

        >>> Evidence(0, 11, "增长\\n- 4 -\\n8%", "example", ((2, 9),)).words
        '增长8%'
        """
        if not self.left_out:
            return "".join(self.surface.split())
        kept = []
        at = 0
        for start, end in self.left_out:
            kept.append(self.surface[at:start])
            at = end
        kept.append(self.surface[at:])
        return "".join("".join(kept).split())

    def holds_in(self, text: str) -> bool:
        """Does the text really say this here?"""
        return text[self.start : self.end] == self.surface
