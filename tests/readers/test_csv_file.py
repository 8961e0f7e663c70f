"""Files of separated values: tables, collections of texts, quoted fields, files that only look like them."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from tests.readers.views import assert_sound, paragraphs, tables

REPORT = "各位代表：\n一、2024年目标\n" + "全区生产总值增长7%，新增学位600个。" * 40


def read(text, name="a.csv", codec="utf-8"):
    """The sound Document of a text."""
    document = read_document(text.encode(codec), name)
    assert_sound(document)
    return document


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_table(codec):
    """Records are rows; quoted fields hold commas, line breaks and doubled marks, which stay as they are."""
    text = '序号,任务,单位\r\n1,"新增学位,600个",区教育局\r\n2,"甲""乙""\n丙", 区城管局 \r\n3,,\r\n'
    document = read(text, codec=codec)
    assert document.text == text
    assert document.media_type == "text/csv"
    assert tables(document) == [
        [
            ["序号", "任务", "单位"],
            ["1", "新增学位,600个", "区教育局"],
            ["2", '甲""乙""\n丙', "区城管局"],
            ["3", "", ""],
        ]
    ]


def test_rows_of_other_lengths():
    """In a file named .csv, rows may have too few or too many cells."""
    assert tables(read("序号,任务,单位\n1,甲,乙\n一、目标\n2,丙,丁,戊\n3,己,庚\n4,辛,壬\n"))[0] == [
        ["序号", "任务", "单位"],
        ["1", "甲", "乙"],
        ["一、目标"],
        ["2", "丙", "丁", "戊"],
        ["3", "己", "庚"],
        ["4", "辛", "壬"],
    ]


def test_semicolons():
    """A file named .csv may part its values by semicolons."""
    assert tables(read("序号;任务\n1;甲\n2;乙\n")) == [[["序号", "任务"], ["1", "甲"], ["2", "乙"]]]


def test_collection_of_texts():
    """The long column is the text, line by line; the other columns are metadata."""
    text = f'region,year,full_text\n澄桥区,2024,"{REPORT}"\n云浦市,2024,"{REPORT}"\n'
    document = read(text, "reports.csv")
    assert paragraphs(document) == [line for _ in range(2) for line in REPORT.split("\n")]
    assert [(field.name, field.value) for field in document.metadata] == [
        ("region", "澄桥区"),
        ("year", "2024"),
        ("region", "云浦市"),
        ("year", "2024"),
    ]


def test_content_tells_without_the_name():
    """Three columns and a header are told from the content alone."""
    assert read("no,task,unit\n1,甲,乙\n2,丙,丁\n", "a.txt").media_type == "text/csv"


@pytest.mark.parametrize(
    "text", ["各位代表,\n大家好,\n", "一,二,三\n各位代表:今年增长7%,好于预期.\n", "甲,甲,乙\n1,2,3\n4,5,6\n"]
)
def test_running_text_with_commas(text):
    """Sentences with half-width commas are running text."""
    assert read(text, "a.txt").media_type == "text/plain"


def test_tab_separated_text_with_quoted_line_breaks():
    """What spreadsheets save as text: tabs between fields, line breaks inside quoted ones."""
    document = read('序号\t任务\t单位\n1\t"新增学位\n600个"\t区教育局\n', "a.txt", "utf-16")
    assert document.media_type == "text/tab-separated-values"
    assert tables(document) == [[["序号", "任务", "单位"], ["1", "新增学位\n600个", "区教育局"]]]


def test_quotation_mark_that_is_never_closed():
    """The file is read as plain text, and the issue says where."""
    document = read('序号,任务\n1,甲\n2,"乙\n')
    assert paragraphs(document) == ["序号,任务", "1,甲", '2,"乙']
    assert [issue.code for issue in document.issues] == ["read.malformed-record"]
