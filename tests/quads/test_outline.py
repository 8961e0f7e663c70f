"""The outline: which section a place in the text lies in."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from kg.quads.outline import Outline
from ontology.evidence import Evidence
from ontology.records import Section


def heading(level: int, start: int, end: int) -> Section:
    """A section of one letter's heading."""
    return Section(level=level, title="甲", evidence=Evidence(start, start + 1, "甲", "invented"), end=end)


NESTED = Outline.of([heading(2, 20, 30), heading(1, 10, 40), heading(2, 30, 40), heading(1, 50, 60)])


def test_the_innermost_section_is_found() -> None:
    """Before, between and after sections there is none."""
    places = {5: None, 10: 10, 19: 10, 20: 20, 29: 20, 30: 30, 39: 30, 40: None, 49: None, 50: 50, 60: None}
    found = {place: NESTED.innermost(place) for place in places}
    assert {place: s and s.evidence.start for place, s in found.items()} == places


def test_sections_know_the_section_that_they_lie_in() -> None:
    """Level 2 lies in the level 1 before it; level 1 lies in none."""
    parents = [NESTED.parent(number) for number in range(4)]
    assert [above and above.evidence.start for above in parents] == [None, 10, 10, None]


@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(0, 40), st.integers(1, 20)), max_size=12),
    st.integers(0, 70),
)
def test_the_innermost_section_holds_the_place(spans: list[tuple[int, int, int]], place: int) -> None:
    """Whatever headings there are, what is found really holds the place."""
    outline = Outline.of(heading(level, start, start + length) for level, start, length in spans)
    found = outline.innermost(place)
    assert found is None or found.evidence.start <= place < found.end


def test_thousands_of_headings_take_no_time() -> None:
    """3,000 headings and 30,000 questions are answered in less than a second."""
    sections = [heading(number % 3 + 1, 10 * number, 10 * number + 10) for number in range(3000)]
    began = time.perf_counter()
    outline = Outline.of(sections)
    assert all(outline.innermost(place) for place in range(30000))
    assert time.perf_counter() - began < 1
