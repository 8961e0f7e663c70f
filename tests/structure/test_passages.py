"""Paragraphs with the heading above them, their role, status and year."""

from __future__ import annotations

from extractors.passage import Passage
from extractors.structure import read_structure
from ontology.records import SectionRole, Status
from tests.structure.documents import document_of

REPORT = """政府工作报告
——2024年1月9日在澄桥区第八届人民代表大会第四次会议上
区长 林予安
各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2023年工作回顾
过去一年，全区地区生产总值增长6%。
（一）产业更强。新增企业8家，获评示范。
技改投资增长12%，取得了好成绩。
此外，统计、档案工作也有新进步。
各位代表，一年来的成绩来之不易。
在此，我代表区人民政府，向全区人民表示衷心的感谢！
我们也清醒地认识到，发展中还存在不少困难。
二、“十四五”时期主要目标
今后要打造产业高地，力争经济总量翻番。
三、2024年工作安排
地区生产总值增长6.5%左右的预期目标是：稳中求进。
"""


def passage(start: str, text: str = REPORT) -> Passage:
    """The paragraph that begins so."""
    return next(p for p in read_structure(document_of(text)).passages if p.body.text.startswith(start))


def test_front_matter_belongs_to_no_heading() -> None:
    """Title, session and speaker are read too, without a section or a status."""
    for start in ("——2024年", "区长林予安", "现在，我代表"):
        found = passage(start)
        assert (found.section, found.status, found.role) == (None, Status.NONE, SectionRole.PREAMBLE)


def test_review_and_plan_give_status_and_year() -> None:
    """Figures of the review are results of the year gone by, those of the plan are plans of the year."""
    review, plan = passage("过去一年"), passage("地区生产总值增长6.5%")
    assert (review.status, review.year, review.section) == (Status.RESULT, 2023, "一、2023年工作回顾")
    assert (plan.status, plan.year, plan.role) == (Status.PLAN, 2024, SectionRole.TARGETS)


def test_horizon_of_a_five_year_plan() -> None:
    """What a chapter on a five-year plan sets is to be reached in its last year."""
    assert passage("今后要打造").year == 2025


def test_titled_paragraph_is_its_own_section() -> None:
    """The title stays in the paragraph's text, and the next untitled paragraph goes with it."""
    assert passage("（一）产业更强。新增").section == "（一）产业更强"
    assert passage("技改投资").section == "（一）产业更强"


def test_closing_paragraphs_return_to_the_chapter() -> None:
    """From 各位代表 on, paragraphs belong to the outermost heading, whatever title stands above."""
    for start in ("各位代表，一年来", "在此，我代表", "我们也清醒"):
        assert passage(start).section == "一、2023年工作回顾"


def test_roles_of_paragraphs() -> None:
    """Thanks and problems are told by their words."""
    assert passage("在此，我代表").role is SectionRole.THANKS
    assert passage("我们也清醒").role is SectionRole.PROBLEMS


def test_adding_paragraph_goes_one_level_up() -> None:
    """此外 adds what no title above covers."""
    text = REPORT.replace(
        "技改投资增长12%",
        "壮大集群。新增龙头企业3家，获得表彰。\n培育新芽。孵化企业20家，取得了成效。\n此外，人防工作有新进步。\n技改投资增长12%",
    )
    assert passage("培育新芽", text).section == "培育新芽"
    assert passage("此外，人防", text).section == "（一）产业更强"


def test_every_character_has_its_origin() -> None:
    """A passage's characters are those of the source at their origins."""
    document = document_of(REPORT)
    for found in read_structure(document).passages:
        assert found.body.text == "".join(document.text[i] for i in found.body.origins)


TWO_RANKS = """各位代表：
2023年工作回顾
过去一年，全区地区生产总值增长6%。
一、坚持产业强区
工业增势良好。新增企业8家，技改投资增长12%，获评示范园区。
服务业态丰富。新增商场3家，举办促销活动12场，带动消费3亿元。
农业基础稳固。新建农田3万亩，粮食产量增长2%，新增合作社9家。
一年来，我们坚持依法行政，办理建议82件，完成各项督查任务，政府效能不断提升。
各位代表，一年来的成绩来之不易。
2024年工作安排
今年要抓好各项工作。
"""


def test_closing_paragraphs_return_to_the_part_above_numbered_chapters() -> None:
    """A part without a mark holds the numbered chapters below it; what looks back on the year is its own."""
    assert passage("农业基础稳固", TWO_RANKS).section == "农业基础稳固"
    for start in ("一年来，我们坚持依法行政", "各位代表，一年来"):
        assert passage(start, TWO_RANKS).section == "2023年工作回顾"
