"""Properties that hold for any text: offsets, blanks, broken marks, traditional characters, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.entities import read_entities
from extractors.mapped_text import MappedText
from extractors.passage import Passage
from tests.entities.cases import all_cases, entities, named, passages

CASES = all_cases()
MARKS = "“”《》（）()、，。；等和的个项目路桥园局行动制度机制八五建设推进实施开展地铁12号线x\n　\t澄桥栎川"
SENTENCES = st.sampled_from([case.text for case in CASES])


@given(st.lists(SENTENCES, min_size=1, max_size=6).map("\n".join))
@settings(max_examples=60, deadline=None)
def test_evidence_slices_to_its_surface(text: str) -> None:
    """The text at the offsets of a name and of its clause is what the record says."""
    for entity in entities(text):
        assert entity.evidence.holds_in(text)
        assert entity.quote.holds_in(text)
        assert entity.quote.start <= entity.evidence.start < entity.evidence.end <= entity.quote.end


@given(st.one_of(st.text(max_size=200), st.text(alphabet=MARKS, max_size=200)))
@example("、等0")
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_strange(text: str) -> None:
    """Unbalanced marks, blanks and nonsense never raise, and their evidence still holds."""
    for entity in entities(text):
        assert entity.evidence.holds_in(text)
        assert entity.name.strip()


@given(SENTENCES, st.data())
@settings(max_examples=60, deadline=None)
def test_blanks_inside_change_no_name(text: str, data: st.DataObject) -> None:
    """A blank or a tab between any two characters of a line is not seen."""
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=8))
    broken = text
    for place in sorted(places, reverse=True):
        broken = broken[:place] + data.draw(st.sampled_from([" ", "\t", "　"])) + broken[place:]
    assert sorted(named(broken)) == sorted(named(text))


def test_a_name_is_given_once_in_a_section() -> None:
    """Twice in one passage or in two of one section: one record; in another section: one more."""
    line = "推进澄光产业园建设，澄光产业园即将投用。"
    first, second = passages(line + "\n" + line)
    other = Passage(body=second.body, section="二、加强自身建设")
    assert [e.name for e in read_entities([first, second])] == ["澄光产业园"]
    assert [e.name for e in read_entities([first, second, other])] == ["澄光产业园", "澄光产业园"]


def test_a_name_is_learned_from_the_whole_document() -> None:
    """What a list names in one paragraph is known in another, where no rule would see it."""
    alone = "天光数谷客流创下新高。"
    assert named(alone) == []
    assert "Project 天光数谷" in named("推动天光数谷、石坊智园等6个项目动工。\n" + alone)


def test_a_title_broken_over_lines_is_one_name() -> None:
    """The session of a congress in the head of a report."""
    source = "——在澄桥区第五届\n\n人民代表大会第三次会议上"
    (entity,) = entities(source)
    assert entity.name == "澄桥区第五届人民代表大会第三次会议"
    assert entity.evidence.surface == "澄桥区第五届\n\n人民代表大会第三次会议"


def test_traditional_characters_are_read() -> None:
    """A title is marked alike in both scripts; the name is given as printed."""
    assert named("落實《澄橋區養犬條例》。") == ["Policy 澄橋區養犬條例"]


@pytest.mark.parametrize("unit", ["“", "《澄", "甲、", "栎川路、", "等", "一", "（", "建设", "“甲”、“乙”"])
def test_a_hostile_line_is_read_in_linear_time(unit: str) -> None:
    """Twice the length of a line without an end takes about twice the time, not four times."""
    times = []
    for size in (20_000, 40_000):
        line = (unit * size)[:size]
        passage = Passage(body=MappedText.squeezed(line, 0, size))
        started = time.process_time()
        for _ in read_entities([passage]):
            pass
        times.append(time.process_time() - started)
    assert times[1] < 3.2 * times[0] + 0.2


def test_a_million_characters() -> None:
    """A text of that size is read, and named throughout."""
    paragraph = "".join(case.text for case in CASES)
    source = "\n".join([paragraph] * (1_000_000 // len(paragraph) + 1))
    found = list(read_entities(sectioned(source)))
    assert found[-1].evidence.start > len(source) - len(paragraph) - 1


def sectioned(source: str) -> list[Passage]:
    """The lines of a text as passages, each of a section of its own."""
    return [
        Passage(body=passage.body, section=f"第{number}节")
        for number, passage in enumerate(passages(source), start=1)
    ]
