"""Page marks, form feeds and running headers inside a report."""

from __future__ import annotations

import pytest

from extractors.registry import extract
from extractors.structure import read_structure
from ontology.records import Quantity
from tests.structure.documents import document_of

FRONT = (
    "澄桥区政府工作报告\n——2023年1月6日在澄桥区第八届人民代表大会第二次会议上\n区长 林予安\n各位代表：\n"
    "现在，我代表区人民政府向大会报告工作，请予审议。\n一、2022年工作回顾\n"
)
BREAKS = (
    "\n— 4 —\n",
    "\n- 4 -\n",
    "\n－４－\n",
    "\n─4─\n",
    "\n·4·\n",
    "\n\n4\n\n",
    "\n第 4 页 共 20 页\n",
    "\nPage 4\n",
    "\f",
    "\n\n\f\n",
    "\n澄桥区政府工作报告\n",
    "\n澄桥区政府工作报告  4\n",
    "\n— 4 —\n\f澄桥区政府工作报告\n",
    "\n澄桥区第二次会议文件汇编\n－４－\n",
)


def text_with(page_break: str) -> str:
    """A report whose pages end inside sentences, between them and before a heading."""
    return (
        f"{FRONT}规上工业增加值增长6.5%，固定资产投资增长{page_break}7.8%。新建改建农村公路8{page_break}6公里。\n"
        f"改造老旧小区{page_break}15个。全区上下齐心协力，取得了新成绩。{page_break}"
        f"二、2023年工作安排\n新建医院{page_break}2所。\n"
    )


@pytest.mark.parametrize("page_break", BREAKS)
def test_a_page_break_changes_no_value(page_break: str) -> None:
    """Sentences are healed, and neither page marks nor headers are headings or parts of a quote."""
    document = document_of(text_with(page_break))
    extraction = extract(document)
    assert [section.title for section in read_structure(document).sections] == [
        "一、2022年工作回顾",
        "二、2023年工作安排",
    ]
    figures = [record for record in extraction.records if isinstance(record, Quantity)]
    told = [(figure.to_json()["quote"], str(figure.value), figure.unit, figure.year) for figure in figures]
    assert told == [
        ("规上工业增加值增长6.5%", "6.5", "%", 2022),
        ("固定资产投资增长7.8%", "7.8", "%", 2022),
        ("新建改建农村公路86公里", "86", "公里", 2022),
        ("改造老旧小区15个", "15", "个", 2022),
        ("新建医院2所", "2", "所", 2023),
    ]
    assert all(figure.evidence.holds_in(document.text) for figure in figures)


def test_a_heading_at_the_end_of_a_page_stays_one() -> None:
    """A line with the words of a part, or with a whole title behind its mark, is no cut sentence."""
    text = (
        f"{FRONT}（一）产业根基更加厚实\n— 2 —\n新建厂房3万平方米，成效明显。\n"
        "2023年重点工作\n— 3 —\n要抓好项目，确保见效。\n"
    )
    titles = [section.title for section in read_structure(document_of(text)).sections]
    assert titles == ["一、2022年工作回顾", "（一）产业根基更加厚实", "2023年重点工作"]


def test_figures_on_a_line_of_their_own_are_page_numbers_only_where_they_stand_alone() -> None:
    """A percentage or a decimal is none."""
    text = f"{FRONT}固定资产投资增长\n7.8%\n，新建学校3所。\n"
    bodies = [passage.body.text for passage in read_structure(document_of(text)).passages]
    assert bodies[-1] == "固定资产投资增长7.8%，新建学校3所。"


def test_a_title_cut_over_two_lines_is_no_running_header() -> None:
    """The second half of a notice's title may look like a title of its own."""
    text = (
        "云浦市澄桥区人民政府办公室关于印发2023年澄桥区“放\n管服”改革工作要点的通知\n\f"
        "澄政办〔2023〕6号\n各街道办事处：\n一、提高认识。各单位要抓好落实。\n"
    )
    assert "管服”改革工作要点的通知" in "".join(
        passage.body.text for passage in read_structure(document_of(text)).passages
    )
