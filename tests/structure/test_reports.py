"""Report data, and files that hold several reports."""

from __future__ import annotations

import pytest

from extractors.structure import read_structure
from ontology.records import ReportKind
from tests.structure.documents import document_of

BODY = (
    "一、2023年工作回顾\n"
    + "全区取得了新成绩，获得表彰。\n" * 150
    + "二、2024年工作安排\n要抓好落实，确保见效。\n"
)
OPENING = "各位代表：\n现在，我代表区人民政府向大会报告工作，请予审议。\n"


def test_report_data_of_a_speech() -> None:
    """Session, date, place, speaker and post are read from the lines above the salutation."""
    text = (
        "政府工作报告\n\n——2024年1月9日在云浦市澄桥区第八届\n\n人民代表大会第四次会议上\n\n"
        f"澄桥区人民政府代区长  林 予安\n\n{OPENING}{BODY}"
    )
    document = document_of(text)
    report = read_structure(document).reports[0]
    assert report.kind is ReportKind.NARRATIVE
    assert (report.title, report.date, report.place) == ("政府工作报告", "2024-01-09", "澄桥区")
    assert (report.year, report.review_year) == (2024, 2023)
    assert (report.speaker, report.post) == ("林予安", "代区长")
    assert report.meeting == "云浦市澄桥区第八届人民代表大会第四次会议"
    for evidence in report.evidence.values():
        assert evidence.holds_in(document.text)


def test_chinese_date_and_front_matter() -> None:
    """A date in Chinese figures is a date, and a Markdown title tells the speaker."""
    text = f"---\ntitle: 澄桥区政府工作报告（2022年12月26日 林予安）\n---\n{OPENING}{BODY}"
    report = read_structure(document_of(text, "report.md")).reports[0]
    assert (report.date, report.speaker, report.place) == ("2022-12-26", "林予安", "澄桥区")
    spoken = f"——二〇二四年一月九日在澄桥区第八届人民代表大会第四次会议上\n{OPENING}{BODY}"
    assert read_structure(document_of(spoken)).reports[0].date == "2024-01-09"


def test_short_session_and_a_post_without_a_name() -> None:
    """A session may be printed in short, and a post without its holder's name."""
    text = f"——2024年1月9日在区八届人大四次会议上\n澄桥区区长\n{OPENING}{BODY}"
    report = read_structure(document_of(text)).reports[0]
    assert (report.meeting, report.post, report.speaker) == ("区八届人大四次会议", "区长", None)


def test_second_post_is_no_part_of_the_name() -> None:
    """Of two posts the first is the speaker's, and the name stands behind both."""
    text = (
        f"——2024年1月9日在澄桥区第八届人民代表大会第四次会议上\n副区长兼区财政局主任　林予安\n{OPENING}{BODY}"
    )
    report = read_structure(document_of(text)).reports[0]
    assert (report.post, report.speaker) == ("副区长", "林予安")


def test_session_of_december_plans_for_the_next_year() -> None:
    """Without years in the headings, the date of the session tells them."""
    body = BODY.replace("2023年工作", "过去一年工作").replace("2024年工作", "下一步工作")
    text = f"——2023年12月28日在澄桥区第八届人民代表大会第四次会议上\n{OPENING}{body}"
    report = read_structure(document_of(text)).reports[0]
    assert (report.year, report.review_year) == (2024, 2023)


def test_review_headed_with_the_year_of_the_plan() -> None:
    """A web page that alters years cannot make a review and its plan tell of the same year."""
    body = BODY.replace("一、2023年", "一、2024年").replace("全区取得", "全区取得", 1)
    report = read_structure(document_of(OPENING + body)).reports[0]
    assert (report.year, report.review_year) == (2024, 2023)


def test_dated_fact_outweighs_altered_headings() -> None:
    """A review of the year in which a party congress was held is of that year, whatever its heading says."""
    body = (
        BODY.replace("一、2023年", "一、2025年")
        .replace("二、2024年", "二、2025年")
        .replace("全区取得", "这一年是党的二十大召开之年，全区取得", 1)
    )
    report = read_structure(document_of(OPENING + body)).reports[0]
    assert (report.year, report.review_year) == (2023, 2022)


def test_what_is_not_said_is_none() -> None:
    """Neither place nor date is guessed."""
    report = read_structure(document_of(OPENING + BODY)).reports[0]
    assert (report.place, report.inferred_place, report.date, report.meeting, report.speaker) == (None,) * 5


def test_a_small_table_does_not_make_a_report_a_table() -> None:
    """Even where nobody is addressed; a document that is little else than a table is one."""
    table = "| 指标 | 2023年 |\n|---|---|\n| 地区生产总值 | 310亿元 |\n"
    report = read_structure(document_of(f"澄桥区情况\n\n{BODY}\n{table}", "report.md")).reports[0]
    assert report.kind is ReportKind.NARRATIVE
    report = read_structure(document_of(f"澄桥区情况\n\n{table}", "report.md")).reports[0]
    assert report.kind is ReportKind.TABLE


def test_a_name_in_bold_type_over_two_lines() -> None:
    """Marks of bold type inside the session are no part of a name."""
    session = "**2024年1月23日在湖北省**\n\n**第十四届人民代表大会第二次会议上**"
    text = f"**政府工作报告**\n\n{session}\n\n{OPENING}{BODY}"
    report = read_structure(document_of(text, "report.md")).reports[0]
    assert (report.place, report.meeting) == ("湖北省", "湖北省第十四届人民代表大会第二次会议")


def test_a_report_that_speaks_of_its_province_is_no_citys() -> None:
    """Cities may be named nearly as often as the province itself."""
    named = "全省各地齐心协力，湖北经济向好。" * 12 + "宜昌市与襄阳市带动周边，宜昌港扩建。" * 9
    report = read_structure(document_of(f"{OPENING}{BODY}{named}\n")).reports[0]
    assert (report.place, report.inferred_place) == (None, "湖北省")
    report = read_structure(document_of(f"{OPENING}{BODY}{named.replace('全省', '全市')}\n")).reports[0]
    assert report.inferred_place is None


def test_mask_is_no_name() -> None:
    """xx is no place, and sub-districts that the table of divisions knows tell the place behind it."""
    streets = "浮桥街道、江南街道、金龙街道、常泰街道、鲤中街道、临江街道"
    text = f"{OPENING}{BODY}推进xx区各街道建设，在{streets}新增站点。\n"
    report = read_structure(document_of(text)).reports[0]
    assert (report.place, report.inferred_place) == (None, "鲤城区")
    assert report.evidence["inferred_place"].surface in streets


def test_place_that_runs_through_the_text() -> None:
    """A division named throughout and once in full is the place."""
    text = f"{OPENING}{BODY}制定《鲤城区产业规划》。\n" + "鲤城人民加快建设美丽鲤城。\n" * 6
    assert read_structure(document_of(text)).reports[0].place == "鲤城区"


def test_several_reports_in_one_file() -> None:
    """Each report of a web page that pastes several has its own number, sections and extent."""
    titles = [f"2024年政府工作报告篇{n}\n" for n in (1, 2, 3)]
    text = "范文多篇\n" + "".join(title + OPENING + BODY for title in titles)
    structure = read_structure(document_of(text))
    assert [report.n for report in structure.reports] == [1, 2, 3]
    assert [report.title for report in structure.reports] == [title.strip() for title in titles]
    assert [section.n for section in structure.sections] == [1, 1, 2, 2, 3, 3]
    for one, other in zip(structure.reports, structure.reports[1:], strict=False):
        assert one.end <= other.start


def test_thanks_to_the_assembly_open_no_report() -> None:
    """我代表区人民政府 in the middle of a report opens no second one."""
    text = OPENING + BODY + "各位代表！我们向大会报告，各项指标如期完成。\n" + BODY
    assert len(read_structure(document_of(text)).reports) == 1


def test_notice() -> None:
    """A notice has number, date of signing and short session, and is of the kind that assigns tasks."""
    text = (
        "云浦市澄桥区人民政府办公室关于2024年区政府工作报告任务分解的通知\n澄政办〔2024〕6号\n各街道办事处：\n"
        "为落实区八届人大第四次会议精神，现通知如下：\n一、强化责任。各单位要抓好落实。\n"
        "云浦市澄桥区人民政府办公室\n2024 年 2 月 6 日\n（此件主动公开）\n"
    )
    report = read_structure(document_of(text)).reports[0]
    assert report.kind is ReportKind.TABLE
    assert (report.number, report.date) == ("澄政办〔2024〕6号", "2024-02-06")
    assert (report.meeting, report.place) == ("区八届人大第四次会议", "澄桥区")
    assert (report.year, report.review_year) == (2024, None)


SHORT = "一、2022年工作回顾\n新建厂房3万平方米。\n二、2023年工作安排\n今年要新建医院2所。\n"
OTHER = (
    "2021年梧岭县政府工作报告\n——2021年1月12日在梧岭县第六届人民代表大会第五次会议上\n"
    "梧岭县人民政府县长 宋知远\n"
    f"{OPENING}一、2020年工作回顾\n新增学位1200个。\n二、2021年工作安排\n完成投资95亿元。\n"
)
SESSION = "2023年1月6日在澄桥区第八届人民代表大会第二次会议上"
HEADS = {
    "whole head": f"政府工作报告\n——{SESSION}\n区长 林予安\n各位代表：\n",
    "title and session": f"政府工作报告\n——{SESSION}\n",
    "session and speech": f"——{SESSION}\n{OPENING}",
    "title and salutation": "2023年澄桥区政府工作报告\n各位代表：\n",
    "title alone": "2023年澄桥区政府工作报告\n",
    "running number": "第二篇：2023年澄桥区政府工作报告\n",
    "behind a note": "注释：\n①规模以上：年收入两千万元以上。\n2023年澄桥区政府工作报告\n各位代表：\n",
    "behind a page break": "— 4 —\n\f2023年澄桥区政府工作报告\n各位代表：\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=list(HEADS))
def test_a_short_report_below_another(head: str) -> None:
    """Its head alone parts it from the report above; nothing of it goes to the other's place or year."""
    structure = read_structure(document_of(OTHER + head + SHORT))
    told = [(report.place, report.year, report.review_year) for report in structure.reports]
    assert told == [("梧岭县", 2021, 2020), ("澄桥区", 2023, 2022)]
    years = [(passage.n, passage.year) for passage in structure.passages if "厂房" in passage.body.text]
    assert years == [(2, 2022)]
    assert [section.n for section in structure.sections] == [1, 1, 2, 2]


def test_titles_that_are_linked_open_no_report() -> None:
    """A list of other reports at the end of a page has no text below it, and its lines are no headings."""
    structure = read_structure(document_of(OTHER + "2020年梧岭县政府工作报告\n2019年梧岭县政府工作报告\n"))
    assert len(structure.reports) == 1
    assert len(structure.sections) == 2


def test_a_table_of_contents_is_no_report() -> None:
    """Headings without a sentence below them stand above the title of the only report."""
    contents = "目录\n一、2020年工作回顾\n二、2021年工作安排\n"
    assert len(read_structure(document_of(contents + OTHER)).reports) == 1


STREETS = "浮桥街道、江南街道、金龙街道、常泰街道、鲤中街道、临江街道"


@pytest.mark.parametrize("mask", ["xx区", "XX区", "××区", "某某区", "某区"])
def test_a_masked_place_in_the_title(mask: str) -> None:
    """It is neither the place nor a part of the session's name; sub-districts of one district tell it."""
    text = (
        f"{mask}政府工作报告\n——2024年1月9日在{mask}第八届人民代表大会第四次会议上\n"
        f"{OPENING}{BODY}在{STREETS}新增站点。\n"
    )
    report = read_structure(document_of(text)).reports[0]
    assert (report.place, report.inferred_place) == (None, "鲤城区")
    assert report.meeting == "第八届人民代表大会第四次会议"


def test_a_district_is_not_inferred_for_a_masked_city() -> None:
    """The sub-districts of one district do not tell which city it is in, and it is no city itself."""
    text = f"XX市人民政府工作报告\n{OPENING}{BODY}在{STREETS}新增站点。\n"
    report = read_structure(document_of(text)).reports[0]
    assert (report.place, report.inferred_place) == (None, None)
    spoken = f"{OPENING.replace('区人民', 'xx市人民')}{BODY.replace('全区', '全市')}在{STREETS}新增站点。\n"
    assert read_structure(document_of(spoken)).reports[0].inferred_place is None
