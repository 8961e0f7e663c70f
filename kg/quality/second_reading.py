"""A second reading of names: a trained tagger that shares nothing with the rules.

It reads a sample of a document's sentences, evenly spread, because it takes many times as long as all rules
together. Where both mark the same stretch, or parts of one, they agree; what only one marks, they do not. The
rules also mark projects, policies and campaigns, which the tagger does not know: those count where they meet
a name of the tagger's, and never against the rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.entities.lac import Tagger

TAGS = ["PER", "LOC", "ORG"]
SHORTEST = 10
"""Characters of a sentence that is read."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Names of the sampled sentences, by who marked them."""

    both: int = 0
    """Names of the tagger that the rules marked, too."""
    only_second: int = 0
    only_first: int = 0
    """Organisations, persons and places of the rules alone."""

    @property
    def share(self) -> float | None:
        """The share of names that both marked; None where there are none."""
        names = self.both + self.only_second + self.only_first
        return self.both / names if names else None

    @property
    def covered(self) -> float | None:
        """The share of the tagger's names that the rules marked, too."""
        names = self.both + self.only_second
        return self.both / names if names else None


class SecondReading:
    """The tagger, loaded once.

    Raises:
        PipelineError: the extra `nlp` is not installed.
    """

    def __init__(self, sentences: int) -> None:
        from extractors.entities.lac import Tagger

        self._tagger: Tagger = Tagger(TAGS)
        self._sentences = sentences

    def agreement(
        self, text: str, extent: Span, marked: Iterable[Span], comparable: Iterable[Span]
    ) -> Agreement:
        """How the tagger and the rules agree on a document.

        Args:
            text: the text of the file.
            extent: where the document begins and ends in it.
            marked: all names that the rules marked, by offsets in the text.
            comparable: those of them that the tagger could mark, too.
        """
        sentences = sampled(text, extent, self._sentences)
        second = [
            (start + found.start, start + found.end)
            for start, end in sentences
            for found in self._tagger.names(text[start:end])
        ]
        return compared(second, list(marked), within(comparable, sentences))


def sampled(text: str, extent: Span, most: int) -> list[Span]:
    """Sentences evenly spread over a part of a text, at most so many.

    >>> text = "新增学位八百个以上。整治河道三条以上呢。组织普法宣讲十二场。"
    >>> [text[start:end] for start, end in sampled(text, (0, len(text)), 2)]
    ['新增学位八百个以上。', '整治河道三条以上呢。']
    """
    from extractors.entities.lac import SENTENCE

    found = [
        match.span()
        for match in SENTENCE.finditer(text[slice(*extent)])
        if len(match.group().strip()) >= SHORTEST
    ]
    found = [(extent[0] + start, extent[0] + end) for start, end in found]
    if len(found) <= most:
        return found
    return [found[at * len(found) // most] for at in range(most)]


def within(spans: Iterable[Span], sentences: Sequence[Span]) -> list[Span]:
    """The spans that lie in one of the sentences."""
    ordered = sorted(sentences)
    kept, at = [], 0
    for start, end in sorted(spans):
        while at < len(ordered) and ordered[at][1] < end:
            at += 1
        if at < len(ordered) and ordered[at][0] <= start:
            kept.append((start, end))
    return kept


def compared(second: Sequence[Span], marked: Sequence[Span], comparable: Sequence[Span]) -> Agreement:
    """Counts the names that both marked, and those of one alone."""
    first, other = _merged(marked), _merged(second)
    both = sum(_meets(span, first) for span in second)
    alone = sum(not _meets(span, other) for span in comparable)
    return Agreement(both=both, only_second=len(second) - both, only_first=alone)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same stretches without overlaps, in order."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _meets(span: Span, merged: Sequence[Span]) -> bool:
    at = bisect_left(merged, (span[1], 0)) - 1
    return at >= 0 and merged[at][1] > span[0]
