"""Web pages: text as a browser shows it, tables with spans, layout tables, fields of government sites."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from ontology.errors import BrokenFileError
from tests.readers.views import assert_sound, paragraphs, tables


def read(body, head="", name="page.html", codec="utf-8"):
    """The sound Document of a page."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    document = read_document(page.encode(codec), name)
    assert_sound(document)
    return document


def test_paragraphs_and_headings():
    """Block elements and breaks part lines, inline elements do not; white space is collapsed."""
    document = read(
        "<h2>一、<b>目标</b></h2>\n<p>增长\n  <span>7%</span>，<br>新增<i>学位</i>。</p>"
        "尾&nbsp;文<div>甲</div>"
    )
    assert [(b.level, document.text[b.start : b.end]) for b in document.blocks] == [
        (2, "一、目标"),
        (None, "增长 7%，"),
        (None, "新增学位。"),
        (None, "尾\u00a0文"),
        (None, "甲"),
    ]
    assert document.media_type == "text/html"


def test_what_is_not_shown():
    """Scripts, styles, comments, navigation, fields and hidden elements are left out."""
    hidden = (
        "<script>var a='<p>1</p>';</script><style>p{}</style><!-- 注 --><nav>首页</nav>"
        "<noscript>无</noscript><p style='display: none'>隐</p><p hidden>藏</p>"
        "<select><option>选</option></select><textarea>填</textarea>"
    )
    assert paragraphs(read(f"{hidden}<p>各位代表：</p>{hidden}")) == ["各位代表："]


def test_title_and_fields_of_the_page():
    """The title and the fields that government sites give are metadata, not body text."""
    meta = '<meta name="PubDate" content="2024-01-09"><meta name="viewport" content="a">'
    head = f"<title> 工作\n报告 </title>{meta}"
    document = read("<p>各位代表：</p>", head)
    assert [(field.name, field.value) for field in document.metadata] == [
        ("title", "工作 报告"),
        ("PubDate", "2024-01-09"),
    ]
    assert paragraphs(document) == ["各位代表："]


def test_table_with_spans():
    """Spanning cells are the same in each place and written once."""
    document = read(
        "<table><thead><tr><th>序号</th><th>任务</th><th>单位</th></tr></thead><tbody>"
        "<tr><td colspan=3>一、目标</td></tr>"
        "<tr><td>1</td><td>新增<br>学位</td><td rowspan='2'><p>区教育局</p><p>区卫健局</p></td></tr>"
        "<tr><td>2</td><td>建成\t公园</td></tr></tbody></table>"
    )
    assert tables(document) == [
        [
            ["序号", "任务", "单位"],
            ["一、目标", "一、目标", "一、目标"],
            ["1", "新增\n学位", "区教育局\n区卫健局"],
            ["2", "建成 公园", "区教育局\n区卫健局"],
        ]
    ]
    assert document.text.count("区卫健局") == document.text.count("一、目标") == 1


def test_rowspan_to_the_end_and_short_rows():
    """`rowspan=0` reaches to the last row; a row that lacks cells is filled where a span lies behind it."""
    rows = "<tr><td>1</td><td rowspan=0>区教育局</td></tr><tr><td>2</td></tr><tr></tr><tr><td>3</td></tr>"
    assert tables(read(f"<table>{rows}</table>")) == [
        [["1", "区教育局"], ["2", "区教育局"], ["", "区教育局"], ["3", "区教育局"]]
    ]


def test_layout_tables_are_running_text():
    """A table with a table inside, with one column, or with whole articles in its cells serves the layout."""
    inner = "<table><tr><td>1</td><td>学位</td></tr><tr><td>2</td><td>公园</td></tr></table>"
    frame = f"<table><tr><td>首部</td><td>{inner}</td></tr></table>"
    document = read(f"{frame}<table><tr><td><p>甲</p><p>乙</p></td></tr></table>")
    assert tables(document) == [[["1", "学位"], ["2", "公园"]]]
    assert paragraphs(document) == ["首部", "甲", "乙"]
    article = "".join(f"<p>第{number}段</p>" for number in range(20))
    assert not tables(
        read(f"<table><tr><td>左</td><td>{article}</td></tr><tr><td>右</td><td></td></tr></table>")
    )


def test_preformatted_text():
    """In `<pre>`, line ends part lines."""
    assert paragraphs(read("<pre>各位代表：\n一、目标\n\n  增长7%</pre>")) == [
        "各位代表：",
        "一、目标",
        "增长7%",
    ]


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "utf-8-sig", "utf-16", "big5"])
def test_encoding_is_told_by_the_bytes(codec):
    """What the page says of its own encoding does not matter."""
    body = "<p>各位代表：全區生產總值增長百分之七，新增學位六百個。</p>"
    text = body.replace("<p>", "").replace("</p>", "")
    if codec == "big5":
        text, body = text.replace("各位代表：", "各位："), body.replace("各位代表：", "各位：")
    assert paragraphs(read(body, '<meta charset="iso-8859-1">', codec=codec)) == [text]


def test_xml_declaration_and_entities():
    """A page may declare XML and entities: no entity of its own is expanded, none is fetched."""
    page = (
        '<?xml version="1.0" encoding="gbk"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">'
        '<!ENTITY b "bbbb">]><html><body><p>甲&a;&b;乙&mdash;丙</p></body></html>'
    )
    document = read_document(page.encode(), "page.xhtml")
    assert "root:" not in document.text
    assert "bbbb" not in document.text.replace('"bbbb"', "")
    assert paragraphs(document)[-1].endswith("乙—丙")


def test_content_tells_without_the_name():
    """A page is told by its content; Markdown that starts with a table in tags is none."""
    assert read("<p>甲</p>", name="a.txt").media_type == "text/html"
    markdown = "<table><tr><td>1</td><td>学位</td></tr></table>\n\n## 二、措施\n"
    assert read_document(markdown.encode(), "a.txt").media_type == "text/markdown"


def test_deep_nesting():
    """Elements nested a thousand deep are no trouble; what the parser would drop is an error."""
    assert paragraphs(read("<div>" * 1000 + "各位代表：" + "</div>" * 1000)) == ["各位代表："]
    with pytest.raises(BrokenFileError, match="depth"):
        read("<p>开头</p>" + "<div>" * 5000 + "各位代表：" + "</div>" * 5000)


def test_page_without_text():
    """A page that shows nothing is an error."""
    with pytest.raises(BrokenFileError, match="found none"):
        read("<script>1</script>")
