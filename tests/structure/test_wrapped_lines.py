"""Texts whose lines are cut to a width, by characters or as they print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from extractors.registry import extract
from extractors.structure import read_structure
from ontology.records import Quantity
from tests.structure.documents import document_of

PARAGRAPHS = (
    "2023年澄桥区政府工作报告",
    "各位代表：",
    "一、2022年工作回顾",
    "2022年，地区生产总值完成312.6亿元，增长4.2%，一般公共预算收入28.4亿元，增长3.1%，规上工业增加值增长6.5%，"
    "固定资产投资增长7.8%。引进亿元以上项目23个，新建改建农村公路86公里，新增学位1200个。",
    "（一）产业更加兴旺。培育规上企业30家，建成标准厂房12万平方米，两个园区获评省级示范，群众得到了实惠。",
    "二、2023年工作安排",
    "实施重点项目120个，新增城镇就业5000人，新增床位800张，力争固定资产投资增长10%以上，社会消费品零售总额增长8%左右。",
)
WIDTHS = (18, 20, 24, 28, 32, 36, 40)


def by_characters(paragraph: str, width: int) -> list[str]:
    """Lines of so many characters each."""
    return [paragraph[start : start + width] for start in range(0, len(paragraph), width)]


def in_print(paragraph: str, width: int) -> list[str]:
    """Lines as they print: numbers are not broken, and no line begins with a closing mark."""
    lines, line, at = [], "", 0
    for word in re.findall(r"[0-9.%]+|.", paragraph):
        size = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in word)
        if at + size > 2 * width and word not in "，。、；：）":
            lines.append(line)
            line, at = "", 0
        line += word
        at += size
    return [*lines, line]


def told_by(text: str) -> tuple[list[str], list[tuple[object, ...]]]:
    """The headings of a text and its figures."""
    document = document_of(text)
    titles = [section.title for section in read_structure(document).sections]
    figures = [record for record in extract(document).records if isinstance(record, Quantity)]
    return titles, [
        (figure.indicator, figure.value, figure.unit, figure.status, figure.year) for figure in figures
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("cut", [by_characters, in_print])
@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_a_short_text_cut_to_a_width_says_the_same(
    width: int, cut: Callable[[str, int], list[str]], indent: str, between: str
) -> None:
    """Lines are joined before headings and figures are read."""
    whole = told_by("\n".join(PARAGRAPHS))
    assert len(whole[0]) == 3
    assert len(whole[1]) == 17
    pieces = (cut(indent + paragraph, width) for paragraph in PARAGRAPHS)
    assert told_by(between.join("\n".join(lines) for lines in pieces)) == whole


def test_paragraphs_that_fill_their_last_line_are_told_by_their_indent() -> None:
    """Where paragraphs are indented, a full line that ends a sentence does not end its paragraph by that."""
    paragraphs = [
        "　　2022年，全区新建学校12所，新增学位12000个，群众满意度达到97%。招商引资完成25亿元，"
        "新开工项目36个。新增企业8家。",
        "　　全区干部群众团结奋斗，引进项目12个，盘活土地86亩，建成厂房3万平方米，获得了上级表彰。",
    ]
    lines = [line for paragraph in paragraphs for line in by_characters(paragraph, 20)]
    assert lines[1].endswith("。")
    text = "\n".join(["各位代表：", *lines])
    bodies = [passage.body.text for passage in read_structure(document_of(text)).passages]
    assert bodies == ["各位代表：", *(paragraph.strip() for paragraph in paragraphs)]


def test_short_headings_of_one_length_are_no_cut_sentences() -> None:
    """Lines of one length that no sentence follows from are what they seem."""
    text = (
        "各位代表：\n2022年工作回顾\n推动产业转型升级\n新建厂房3万平方米，培育企业12家，经济稳步增长，成效明显。\n"
        "推动城乡融合发展\n改造小区5个，建成公园2处，群众生活更好。\n推动民生持续改善\n新增学位800个，实现全覆盖。\n"
    )
    titles = [section.title for section in read_structure(document_of(text)).sections]
    assert titles == ["2022年工作回顾", "推动产业转型升级", "推动城乡融合发展", "推动民生持续改善"]
