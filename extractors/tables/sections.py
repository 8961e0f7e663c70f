"""Section records of the headings among a table's rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.structure.roles import heading_part
from extractors.tables.groups import Heading
from ontology.records import Section, SectionRole, Status


def table_sections(
    headings: Sequence[Heading], *, year: int | None, end: int, n: int = 1
) -> Iterator[Section]:
    """The headings as sections; all that a table assigns is to be done.

    Args:
        headings: In the order of the text.
        year: The plan year.
        end: Where the table ends.
        n: Number of the report.
    """
    for i, heading in enumerate(headings):
        below = next((h.title.origins[0] for h in headings[i + 1 :] if h.level <= heading.level), end)
        part = heading_part(heading.title.text)
        planned = part is not None and part.status is Status.PLAN
        yield Section(
            n=n,
            level=heading.level,
            title=heading.title.text,
            status=Status.PLAN,
            role=part.role if part is not None and planned else SectionRole.PLAN,
            year=year,
            evidence=heading.title.evidence(0, len(heading.title.text), rule="table.heading"),
            end=below,
        )
