"""Sections: headings with their words, the text below them, and their records."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.structure.outline import PART_LEVEL, Heading
from extractors.structure.roles import Part
from extractors.structure.stretches import Stretch
from ontology.records import Section

RULE = "structure.heading"


def bodies_of(stretches: Sequence[Stretch], headings: Sequence[Heading]) -> list[str]:
    """The text below each outermost heading, up to the next; of inner ones only their own paragraph."""
    bodies: list[str] = []
    end = len(stretches)
    for heading in reversed(headings):
        inner: Sequence[Stretch] = ()
        if heading.level == PART_LEVEL:
            inner, end = stretches[heading.index + 1 : end], heading.index
        own = stretches[heading.index].text[heading.title.end :]
        bodies.append(own + "".join(stretch.text for stretch in inner))
    bodies.reverse()
    return bodies


def title_text(stretches: Sequence[Stretch], heading: Heading) -> str:
    """The words of a heading."""
    return stretches[heading.index].text[heading.title.start : heading.title.end]


def sections_of(
    stretches: Sequence[Stretch],
    headings: Sequence[Heading],
    parts: Sequence[Part],
    about: Sequence[int | None],
    n: int,
) -> tuple[Section, ...]:
    """One section a heading; it ends where the next of its own or a higher level begins.

    Args:
        stretches: the report's paragraphs.
        headings: its headings, in order.
        parts: role and status of each.
        about: the year of each.
        n: the number of the report.
    """
    end = stretches[-1].end
    open_ends: dict[int, int] = {}
    sections = []
    for heading, part, year in zip(reversed(headings), reversed(parts), reversed(about), strict=True):
        stretch = stretches[heading.index]
        below = min((start for level, start in open_ends.items() if level <= heading.level), default=end)
        sections.append(
            Section(
                n=n,
                level=heading.level,
                title=title_text(stretches, heading),
                status=part.status,
                role=part.role,
                year=year,
                evidence=stretch.body.evidence(heading.title.start, heading.title.end, rule=RULE),
                end=below,
            )
        )
        open_ends[heading.level] = stretch.start
    return tuple(reversed(sections))
