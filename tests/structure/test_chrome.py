"""What web pages put around a report, and note marks inside it."""

from __future__ import annotations

import pytest

from extractors.structure import read_structure
from tests.structure.documents import document_of

ABOVE = (
    "首页>政务公开>政府工作报告\n今天是2023年6月1日 星期四\n"
    "网站首页 | 政务要闻 | 信息公开 | 办事服务\n办事服务\n"
    "某某文库为您整理了2023年政府工作报告，欢迎下载！\n"
)
REPORT = (
    "澄桥区政府工作报告\n——2023年1月6日在澄桥区第八届人民代表大会第二次会议上\n区长 林予安\n各位代表：\n"
    "一、2022年工作回顾\n新建学校3所。\n{}二、2023年工作安排\n新建医院2所。\n"
)
BELOW = (
    "相关阅读：\n澄桥区新增企业500家\n热门推荐\n全区建成公园9个\n标签：工作报告\n总访问量500万次\n"
    "版权所有：澄桥区人民政府\n"
)


def test_menus_dates_and_links_are_no_part_of_a_report() -> None:
    """Title, date and speaker are the report's, and no link is a heading or states anything."""
    structure = read_structure(document_of(ABOVE + REPORT.format("") + BELOW))
    report = structure.reports[0]
    assert (report.title, report.date, report.speaker) == ("澄桥区政府工作报告", "2023-01-06", "林予安")
    assert len(structure.sections) == 2
    assert structure.passages[-1].body.text == "新建医院2所。"


def test_a_title_is_not_taken_from_a_menu() -> None:
    """Where nothing names the report, it has no title."""
    structure = read_structure(document_of("首页 > 政务公开 > 政府工作报告\n各位代表：\n新建学校3所。\n"))
    assert structure.reports[0].title is None


def test_a_glossary_inside_a_report_ends_with_the_next_part() -> None:
    """Words explained between two chapters do not make notes of the second one."""
    glossary = "名词解释\n1.规模以上：年收入两千万元以上。\n"
    structure = read_structure(document_of(REPORT.format(glossary)))
    assert [section.title for section in structure.sections] == ["一、2022年工作回顾", "二、2023年工作安排"]
    assert "两千万" not in "".join(passage.body.text for passage in structure.passages)


def test_a_report_below_a_list_of_links() -> None:
    """The title of the next report of a page is no link."""
    second = "2024年澄桥区政府工作报告\n各位代表：\n一、2023年工作回顾\n新建公园6个。\n"
    assert len(read_structure(document_of(REPORT.format("") + "相关阅读：\n" + second)).reports) == 2


@pytest.mark.parametrize("mark", ["①", "⑴", "¹", "[1]", "^[1]^", "（注1）", "<sup>1</sup>", "<sup>[1]</sup>"])
def test_note_marks_behind_words_are_left_out(mark: str) -> None:
    """A mark behind a word or a figure is no part of either."""
    text = f"各位代表：\n地区生产总值{mark}增长5%{mark}，“四上”企业{mark}新增20家。\n"
    bodies = [passage.body.text for passage in read_structure(document_of(text)).passages]
    assert bodies[-1] == "地区生产总值增长5%，“四上”企业新增20家。"


def test_marks_that_count_items_stay() -> None:
    """Behind punctuation, or at the start of a line, a circled figure counts; a power stays a power."""
    text = "各位代表：\n重点抓好：①新建学校；②改造小区。\n①新建公园，占地3km<sup>2</sup>。\n"
    bodies = [passage.body.text for passage in read_structure(document_of(text)).passages]
    assert bodies[1:] == ["重点抓好：①新建学校；②改造小区。", "①新建公园，占地3km2。"]
