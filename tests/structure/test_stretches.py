"""Paragraphs put together from lines, and cleaned of what is not theirs."""

from __future__ import annotations

import pytest

from extractors.structure import Structure, read_structure
from extractors.structure.ink import ink_of
from tests.structure.documents import document_of


def texts(structure: Structure) -> list[str]:
    """The paragraphs' texts."""
    return [passage.body.text for passage in structure.passages]


def read(text: str, name: str = "report.txt") -> Structure:
    """The structure of a text."""
    return read_structure(document_of(text, name))


def test_page_break_inside_a_sentence_is_healed() -> None:
    """A sentence cut by a page break is one paragraph, and its evidence leads to both parts."""
    text = "各位代表：\n一、2023年工作回顾\n全区新建学校2所。改造提升道路\n\n— 12 —\n\n8条，获评示范区。\n"
    document = document_of(text)
    structure = read_structure(document)
    healed = next(p for p in structure.passages if "道路" in p.body.text)
    assert healed.body.text == "全区新建学校2所。改造提升道路8条，获评示范区。"
    start = healed.body.text.index("道路8条")
    assert document.text[slice(*healed.body.source_span(start, start + 4))] == "道路\n\n— 12 —\n\n8条"


def test_heading_is_never_joined_to_the_text_below() -> None:
    """A short line without a full stop is a heading, not a cut sentence."""
    assert "2023年工作回顾" in texts(read("各位代表：\n2023年工作回顾\n过去一年，取得了成绩。\n"))


def test_printed_lines_are_joined_into_paragraphs() -> None:
    """Lines of one width are one paragraph up to the line that ends it early."""
    sentence = "全区上下坚持稳中求进的工作总基调统筹推进各项事业发展取得了来之不易的成绩"
    lines = [sentence[i : i + 30] for i in range(0, 30, 30)]
    block = "\n".join(["一、2023年工作回顾", *(sentence[:30] for _ in range(9)), "人民生活不断改善。"])
    assert lines
    found = texts(read("\n".join([block, block, block])))
    assert found == ["一、2023年工作回顾", sentence[:30] * 9 + "人民生活不断改善。"] * 3


def test_chrome_is_left_out() -> None:
    """Navigation, credits, page numbers and recommendations are no paragraphs."""
    text = (
        "首页\n>\n当前位置：政务公开\n来源：澄桥融媒\n各位代表：\n一、2023年工作回顾\n全年取得了好成绩。\n"
        "- 3 -\n建成学校2所。\n扫一扫在手机打开当前页\n推荐访问:工作报告 范文\n"
    )
    assert texts(read(text)) == ["各位代表：", "一、2023年工作回顾", "全年取得了好成绩。", "建成学校2所。"]


def test_marks_are_left_out_and_figures_stay() -> None:
    """Bold marks, tags and note marks go; document numbers and figures stay."""
    marked = "**全年**新增<b>学位</b>800个[3]，印发澄政办〔2023〕12号文件，增长8.5%。"
    text = f"各位代表：\n一、2023年工作回顾\n{marked}\n"
    assert texts(read(text))[-1] == "全年新增学位800个，印发澄政办〔2023〕12号文件，增长8.5%。"


def test_lost_figure_is_reported_and_not_read() -> None:
    """Of a figure that a template lost, no digit is certain."""
    structure = read("各位代表：\n一、2023年工作回顾\n城镇化率提高1$1.$2个百分点，增长3倍。\n")
    assert texts(structure)[-1] == "城镇化率提高个百分点，增长3倍。"
    assert [issue.code for issue in structure.issues] == ["structure.lost-figure"]


def test_glossary_is_left_out_and_pledges_behind_it_are_read() -> None:
    """A list of explained words states nothing; the appendix behind it does."""
    body = "一、2023年工作回顾\n" + "全年取得了好成绩。\n" * 5
    notes = "名词解释\n1.两免：免杂费、书费。\n2.四通：水电路网。\n"
    text = f"各位代表：\n{body}{notes}2024年民生实事\n新增学位900个。\n"
    found = texts(read(text))
    assert "新增学位900个。" in found
    assert not any("两免" in one or "四通" in one for one in found)


def test_note_list_at_the_end_is_left_out() -> None:
    """Notes under their marks explain words as well."""
    text = "各位代表：\n一、2023年工作回顾\n推进两免[1]工作，取得了成绩。\n［1］两免：免杂费、免书费。\n"
    assert not any("免杂费" in one for one in texts(read(text)))


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("生产总值312.6亿元①，增长4.2%②。", "生产总值312.6亿元，增长4.2%。"),
        ("新增学位900个（注1），建成道路12条。", "新增学位900个，建成道路12条。"),
        ("抓好①项目建设；②招商引资。", "抓好①项目建设；②招商引资。"),
    ],
)
def test_note_marks_are_no_ink(source: str, body: str) -> None:
    """A note mark behind a word is left out; a mark that numbers what follows it stays."""
    assert ink_of(source, [(0, len(source))]).body.text == body
