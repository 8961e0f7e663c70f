"""`kg extract --format html`: every record is marked, also inside another; the legend counts them."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.document import Document
from extractors.entities import to_html
from extractors.entities.marks import Mark, edges
from extractors.readers import read_document
from extractors.registry import extract
from ontology.records import Bound, Entity, Quantity

REPORT = """2024年澄桥区政府工作报告

一、2023年工作回顾

推动澄光科创园、鹭汀云谷等6个项目动工，新建公园2个、学校3所、医院5所。社区食堂全覆盖。<b>修路8公里</b>。

二、2024年工作安排

新增学位1200个、床位300张，分别增长5%、6%。实施汀澜街道污水处理厂改造工程，总投资2亿元。
"""


class Page(HTMLParser):
    """What stands on a page: the marks with their text and depth, and all text outside the legend."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.marked: list[tuple[str, str, int]] = []
        self.text = ""
        self.legend = ""
        self._open: list[tuple[str, int, str]] = []
        self._inside = ""
        self._label = ""
        self.feed(page[page.index("<body>") :])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if "class" in found and found["class"] in ("legend", "entities", "label"):
            self._inside = str(found["class"])
        elif tag == "mark" and found.get("class") == "entity":
            self._open.append((str(found["title"]), len(self.text), ""))
        elif tag == "br":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if self._inside == "legend":
            self.legend += data
        elif self._inside == "label":
            title, start, _ = self._open[-1]
            self._open[-1] = title, start, data
        elif self._inside == "entities":
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._inside = "entities"
        elif tag == "mark" and self._open:
            _, start, label = self._open.pop()
            self.marked.append((label, self.text[start:], len(self._open)))


def document(text: str) -> Document:
    """A text file."""
    return read_document(text.encode(), "report.txt")


def page_of(text: str) -> Page:
    """The page of a text."""
    return Page(to_html(extract(document(text))))


def test_all_records_are_marked() -> None:
    """Names, quantities and states, each where its evidence stands; the text is whole."""
    extraction = extract(document(REPORT))
    page = Page(to_html(extraction))
    expected = Counter(record.evidence.surface for record in extraction.of(Entity))
    expected.update(record.evidence.surface for record in extraction.of(Quantity))
    assert sum(expected.values()) > 12
    assert Counter(surface for _, surface, _ in page.marked) == expected
    assert ("状态 State", "社区食堂全覆盖", 0) in page.marked
    assert page.text.strip() == REPORT.strip()


def test_a_quantity_that_holds_names_is_marked_around_them() -> None:
    """And quotes that begin alike stand in each other, each label after its figure."""
    marked = page_of(REPORT).marked
    assert ("项目 Project", "澄光科创园", 1) in marked
    assert ("指标 Quantity", "推动澄光科创园、鹭汀云谷等6个项目", 0) in marked
    parks = [(surface, depth) for _, surface, depth in marked if surface.startswith("新建公园")]
    assert parks == [
        ("新建公园2个", 2),
        ("新建公园2个、学校3所", 1),
        ("新建公园2个、学校3所、医院5所", 0),
    ]


def test_the_legend_counts_the_marks() -> None:
    """Every label as often as it stands on the page."""
    page = page_of(REPORT)
    counts = {label: int(count) for label, count in re.findall(r"(\S+ [A-Z]\w+) (\d+)", page.legend)}
    assert counts == Counter(label for label, _, _ in page.marked)
    assert counts["状态 State"] == 1


def test_a_mark_says_what_was_read() -> None:
    """Indicator, kind, bound, figure, status and year, and a name with its class; escaped."""
    html = to_html(extract(document(REPORT)))
    assert 'title="学位 count = 1200个 (plan 2024)"' in html
    assert 'title="Project 澄光科创园"' in html
    assert "<b>" not in html


def test_a_list_of_many_figures() -> None:
    """Thousands behind one shared word: their quotes overlap, and each has one label all the same."""
    items = "、".join(f"学校{number}所" for number in range(1, 3001))
    page = page_of(REPORT.replace("学校3所", items))
    assert sum(label == "指标 Quantity" for label, _, _ in page.marked) > 3000
    assert items in page.text


marks = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda one: Mark(one[0], one[0] + one[1], "a"))
)


@given(marks)
def test_edges_match_like_brackets(found: list[Mark]) -> None:
    """Whatever overlaps, marks nest, are in order, cover the same text, and each has one label."""
    path: list[Mark] = []
    covered: Counter[int] = Counter()
    at = labels = 0
    for mark, opens in edges(found):
        edge = mark.start if opens else mark.end
        assert edge >= at
        at = edge
        if opens:
            assert not path or path[-1].end >= mark.end
            path.append(mark)
            labels += mark.whole
            covered.update(range(mark.start, mark.end))
        else:
            assert path.pop() == mark
    assert path == []
    assert labels == len(found)
    assert covered == Counter(place for mark in found for place in range(mark.start, mark.end))


@pytest.mark.parametrize("text", ["没有记录的一行。", "a\tb\n\n\n<&>\"'"])
def test_a_text_without_records(text: str) -> None:
    """Is shown as it is."""
    page = Page(to_html(extract(document(text))))
    assert page.text.strip() == text.strip()
    assert page.marked == []
    assert page.legend.strip() == "无记录 No records"


def test_states_are_states() -> None:
    """What the page calls a state is a record without a figure."""
    states = [one for one in extract(document(REPORT)).of(Quantity) if one.op is Bound.QUALITATIVE]
    assert [one.evidence.surface for one in states] == ["社区食堂全覆盖"]
