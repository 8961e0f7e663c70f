"""Word documents: paragraphs, merged cells, automatic numbers, tracked changes, damaged packages."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest

from extractors.readers import read_document
from ontology.errors import BrokenFileError, ReadError, UnsupportedMediaError
from tests.readers.views import assert_sound, paragraphs, tables
from tests.readers.word_files import (
    add_list,
    append_xml,
    new_document,
    put_in_list,
    set_outline_level,
    with_part,
    word_bytes,
)

HEADER = ["序号", "具体任务", "牵头单位", "责任单位", "分管领导"]


def read(document):
    """The Document that the reader makes of a python-docx document."""
    read_back = read_document(word_bytes(document), "table.docx")
    assert_sound(read_back)
    return read_back


def fill(table, rows):
    """Write texts into a table's cells."""
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def test_headings_and_paragraphs():
    """Headings get the level of their style; other paragraphs get none."""
    document = new_document()
    document.add_heading("2024年工作安排", level=2)
    document.add_paragraph("各位代表：")
    document.add_paragraph("   ")
    result = read(document)
    assert [(b.level, result.text[b.start : b.end]) for b in result.blocks] == [
        (2, "2024年工作安排"),
        (None, "各位代表："),
    ]
    assert result.text == "2024年工作安排\n各位代表：\n"
    assert result.encoding is None
    assert result.media_type.endswith("wordprocessingml.document")


def test_outline_level_without_a_heading_style():
    """A paragraph's own outline level makes it a heading, and can take a heading style back."""
    document = new_document()
    set_outline_level(document.add_paragraph("一、目标"), 0)
    set_outline_level(document.add_heading("不是标题", level=1), 9)
    assert [block.level for block in read(document).blocks] == [1, None]


def test_vertically_merged_cell_is_one_cell_in_each_row():
    """The leader of three rows is written once and is the same span in each."""
    document = new_document()
    table = document.add_table(rows=4, cols=5)
    fill(
        table,
        [
            HEADER,
            ["1", "新增学位600个。", "区教育局", "各街道办事处", "林予安"],
            ["2", "建成口袋公园4个。", "区城管局", "", ""],
            ["3", "改造老旧小区12个。", "区住建局", "区财政局", ""],
        ],
    )
    table.cell(1, 4).merge(table.cell(3, 4))
    table.cell(1, 4).text = "林予安"
    result = read(document)
    rows = next(result.tables()).rows
    assert tables(result)[0][2] == ["2", "建成口袋公园4个。", "区城管局", "", "林予安"]
    assert rows[1].cells[4] == rows[2].cells[4] == rows[3].cells[4]
    assert result.text.count("林予安") == 1


def test_horizontally_merged_cell_is_one_cell_in_each_column():
    """A section row over all columns is the same span five times, written once."""
    document = new_document()
    table = document.add_table(rows=2, cols=5)
    fill(table, [HEADER, ["", "", "", "", ""]])
    table.cell(1, 0).merge(table.cell(1, 4)).text = "一、主要预期目标"
    result = read(document)
    section = next(result.tables()).rows[1]
    assert len(section.cells) == 5
    assert len(set(section.cells)) == 1
    assert tables(result)[0][1] == ["一、主要预期目标"] * 5
    assert result.text.count("一、主要预期目标") == 1


def test_block_of_merged_cells():
    """A cell that spans two rows and two columns is one cell in all four places."""
    document = new_document()
    table = document.add_table(rows=3, cols=3)
    fill(table, [list("甲乙丙"), list("丁戊己"), list("庚辛壬")])
    table.cell(0, 0).merge(table.cell(1, 1)).text = "合并"
    assert tables(read(document)) == [[["合并", "合并", "丙"], ["合并", "合并", "己"], ["庚", "辛", "壬"]]]


def test_paragraphs_of_a_cell_stay_in_it():
    """Several paragraphs and soft breaks in a cell are lines of its text; a tab in it is a blank."""
    document = new_document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "区教育局"
    table.cell(0, 0).add_paragraph("区卫健局\n区民政局")
    table.cell(0, 1).text = "林予安\t周汀"
    assert tables(read(document)) == [[["区教育局\n区卫健局\n区民政局", "林予安 周汀"]]]


def test_nested_table_becomes_text_of_its_cell():
    """A table inside a cell is written as lines of that cell."""
    document = new_document()
    table = document.add_table(rows=1, cols=2)
    inner = table.cell(0, 0).add_table(rows=2, cols=2)
    fill(inner, [["学位", "600个"], ["公园", "4个"]])
    table.cell(0, 1).text = "区教育局"
    assert tables(read(document)) == [[["学位 600个\n公园 4个", "区教育局"]]]


def test_automatic_numbers_of_the_first_column():
    """Word stores no text in a column that it numbers itself: the numbers are reconstructed."""
    document = new_document()
    instance = add_list(document, [("decimal", "%1")])
    table = document.add_table(rows=4, cols=2)
    for number, row in enumerate(table.rows):
        row.cells[1].text = f"任务之{number}"
        if number:
            put_in_list(row.cells[0].paragraphs[0], instance)
    table.cell(0, 0).text = "序号"
    assert [row[0] for row in tables(read(document))[0]] == ["序号", "1", "2", "3"]


def test_numbers_of_several_levels():
    """Chinese counting, patterns over levels, and deeper levels that start anew."""
    document = new_document()
    formats = [("chineseCounting", "%1、"), ("japaneseCounting", "(%2)"), ("decimal", "%3.")]
    instance = add_list(document, formats)
    for level, text in [(0, "甲"), (1, "乙"), (1, "丙"), (2, "丁"), (0, "戊"), (1, "己"), (2, "庚")]:
        put_in_list(document.add_paragraph(text), instance, level)
    assert paragraphs(read(document)) == ["一、甲", "(一)乙", "(二)丙", "1.丁", "二、戊", "(一)己", "1.庚"]


def test_number_of_a_level_within_its_parents():
    """`%1.%2` prints both counts."""
    document = new_document()
    instance = add_list(document, [("decimal", "%1"), ("decimal", "%1.%2")])
    for level in (0, 1, 1, 0, 1):
        put_in_list(document.add_paragraph("目标"), instance, level)
    assert paragraphs(read(document)) == ["1目标", "1.1目标", "1.2目标", "2目标", "2.1目标"]


def test_tracked_changes():
    """Insertions are text, deletions are not."""
    document = new_document()
    append_xml(
        document.add_paragraph("新增学位"),
        '<w:del w:id="1" w:author="a"><w:r><w:delText>500</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>600</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r>',
    )
    result = read(document)
    assert paragraphs(result) == ["新增学位600个"]
    assert [issue.code for issue in result.issues] == ["read.tracked-changes"]


def test_breaks_part_lines():
    """Soft line breaks and page breaks part lines; each line is a paragraph."""
    document = new_document()
    append_xml(
        document.add_paragraph(),
        "<w:r><w:t>澄桥区</w:t><w:br/><w:t>政府工作报告</w:t></w:r>"
        '<w:r><w:br w:type="page"/><w:t>各位代表：</w:t></w:r>',
    )
    assert paragraphs(read(document)) == ["澄桥区", "政府工作报告", "各位代表："]


def test_what_is_not_body_text():
    """Hidden runs, field instructions and note marks are left out; field results and link texts stay."""
    document = new_document()
    append_xml(
        document.add_paragraph(),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:hyperlink><w:r><w:t>附件1</w:t></w:r></w:hyperlink>',
    )
    assert paragraphs(read(document)) == ["附件1"]


def test_text_box():
    """A text box follows the paragraph that anchors it, once."""
    document = new_document()
    append_xml(
        document.add_paragraph("公开方式：主动公开"),
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>澄政办〔2024〕8号</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    )
    assert paragraphs(read(document)) == ["公开方式：主动公开", "澄政办〔2024〕8号"]


def test_table_of_contents_is_left_out():
    """Lines of the table of contents repeat the headings and are no body text."""
    document = new_document()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("一、目标 ……1", style=style)
    document.add_paragraph("一、目标")
    assert paragraphs(read(document)) == ["一、目标"]


def test_document_without_text():
    """A document in which nothing is written is an error."""
    with pytest.raises(BrokenFileError, match="found none"):
        read_document(word_bytes(new_document()), "empty.docx")


def small() -> bytes:
    """A sound Word file."""
    document = new_document()
    document.add_paragraph("各位代表：")
    return word_bytes(document)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_package(share):
    """A file that was cut off is a broken Word document, not binary data."""
    data = small()
    with pytest.raises(BrokenFileError, match=r"a\.docx: expected a Word document"):
        read_document(data[: int(len(data) * share)], "a.docx")


def test_missing_main_part():
    """A package without its main document is broken."""
    with pytest.raises(BrokenFileError):
        read_document(with_part(small(), "word/document.xml", None), "a.docx")


@pytest.mark.parametrize("content", [b"", b"<w:document", b"<html/>", "<a/>".encode("utf-16")])
def test_main_part_that_is_none(content):
    """A main document whose XML is not sound is broken."""
    with pytest.raises(BrokenFileError):
        read_document(with_part(small(), "word/document.xml", content), "a.docx")


def test_entities_are_never_expanded():
    """A document type declaration is refused before any parser sees it."""
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>'
    with pytest.raises(BrokenFileError, match="document type declaration"):
        read_document(with_part(small(), "word/document.xml", bomb), "a.docx")


def test_part_that_unpacks_to_too_much():
    """An archive that would fill the memory is refused from its directory alone."""
    bomb = with_part(small(), "word/media/a.bin", bytes(300 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    with pytest.raises(BrokenFileError, match="at most"):
        read_document(bomb, "a.docx")


def test_document_with_macros():
    """A package of another kind of Word document is told, always in the same words."""
    types = zipfile.ZipFile(io.BytesIO(small())).read("[Content_Types].xml")
    macros = types.replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
    )
    with pytest.raises(UnsupportedMediaError) as caught:
        read_document(with_part(small(), "[Content_Types].xml", macros), "a.docm")
    assert "macros" in str(caught.value)
    assert "0x" not in str(caught.value)


def test_other_office_packages_are_told():
    """A spreadsheet in a package of the same family is named as what it is, whatever its name."""
    data = with_part(with_part(small(), "word/document.xml", None), "xl/workbook.xml", b"<workbook/>")
    with pytest.raises(UnsupportedMediaError, match="spreadsheet"):
        read_document(data, "a.docx")


def test_changed_bytes_raise_read_errors_only():
    """Whichever byte of a Word file is damaged, the reader reads it or raises a ReadError."""
    data = small()
    for position in range(0, len(data), max(1, len(data) // 400)):
        damaged = bytearray(data)
        damaged[position] ^= 0xFF
        with suppress(ReadError):
            assert_sound(read_document(bytes(damaged), "a.docx"))
