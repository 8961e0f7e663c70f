"""Candidates: stretches that a rule takes for a name, before conflicts are settled."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A possible name. A tuple, because thousands are made and compared in a document.

    >>> Candidate(2, 5, "Project", "lists.counted").length
    3
    """

    start: int
    end: int
    """One past the last character; both count in the text that the pipeline reads."""
    label: str
    """One of the seven classes."""
    rule: str
    """Family and name of the rule, such as `lists.counted`."""
    name: str = ""
    """The completed name where it differs from what stands there, else empty."""

    @property
    def length(self) -> int:
        """Number of characters that it covers."""
        return self.end - self.start
