"""A report on one line, from a page that lost its paragraphs."""

from __future__ import annotations

import pytest

from extractors.registry import extract
from extractors.structure import read_structure
from ontology.records import Quantity
from tests.structure.documents import document_of

HEADS = {
    "title and salutation": "2023年澄桥区政府工作报告各位代表：",
    "whole head": (
        "2023年澄桥区政府工作报告——2023年1月5日在澄桥区第八届人民代表大会第二次会议上区长 林予安各位代表："
        "现在，我代表区人民政府向大会报告工作。"
    ),
    "title alone": "2023年澄桥区政府工作报告",
}
BODY = (
    "一、2022年工作回顾（一）经济稳中有进。新建学校3所。（二）民生持续改善。改造小区5个。"
    "二、2023年工作安排今年要新建医院2所。三、加强政府自身建设清退人员20人。"
)


@pytest.mark.parametrize("head", HEADS.values(), ids=list(HEADS))
def test_headings_inside_the_line(head: str) -> None:
    """The line is cut at its marks and behind the titles of its parts; the title is not all of it."""
    document = document_of(head + BODY)
    structure = read_structure(document)
    assert structure.reports[0].title == "2023年澄桥区政府工作报告"
    assert [(section.level, section.title) for section in structure.sections] == [
        (1, "一、2022年工作回顾"),
        (2, "（一）经济稳中有进"),
        (2, "（二）民生持续改善"),
        (1, "二、2023年工作安排"),
        (1, "三、加强政府自身建设"),
    ]
    figures = [record for record in extract(document).records if isinstance(record, Quantity)]
    assert [(str(figure.value), str(figure.status), figure.year) for figure in figures] == [
        ("3", "result", 2022),
        ("5", "result", 2022),
        ("2", "plan", 2023),
        ("20", "plan", 2023),
    ]


def test_parts_before_colons_inside_the_line() -> None:
    """The words of a part with its year open one behind the end of a sentence."""
    structure = read_structure(document_of("2022年工作回顾：新建学校3所。2023年工作安排：新建医院2所。"))
    assert [(section.title, section.year) for section in structure.sections] == [
        ("2022年工作回顾", 2022),
        ("2023年工作安排", 2023),
    ]
    assert structure.reports[0].title is None


def test_a_sentence_is_no_title() -> None:
    """A text without title and headings has none."""
    structure = read_structure(document_of("全区上下齐心协力，" * 30 + "新建学校3所。"))
    assert (structure.reports[0].title, structure.sections) == (None, ())


def test_a_line_of_one_paragraph_among_others_is_left_whole() -> None:
    """Items inside a paragraph of an ordinary text are no paragraphs of their own."""
    items = "重点抓好三件事：（一）新建公园两个；（二）改造小区五个；（三）新建学校三所。"
    text = f"各位代表：\n一、2023年工作安排\n{items}\n全区上下要齐心协力，确保见效。\n谢谢大家！\n"
    bodies = [passage.body.text for passage in read_structure(document_of(text)).passages]
    assert items in bodies
