"""What became of the figures of a document."""

from __future__ import annotations

from extractors.quantities.tally import FigureTally, unseen_figures
from extractors.readers import read_document
from extractors.registry import extract

REPORT = """# 2024年澄桥区政府工作报告

## 一、2023年工作回顾

新增学位820个，组织第三届灯会。

## 二、2024年工作安排

地区生产总值增长6%以上。
"""


def tally(text: str) -> FigureTally:
    """The tally of the one report of a text."""
    (found,) = extract(read_document(text.encode(), "report.md")).figures.values()
    return found


def test_figures_are_read_or_vetoed() -> None:
    """学位 and 增长 are read; 第三届 is vetoed by name; nothing is left over."""
    found = tally(REPORT)
    assert (found.read, found.unread, found.unseen) == (2, 0, 0)
    assert found.vetoed >= 1
    assert found.total == found.read + found.vetoed


def test_what_no_passage_holds_is_told() -> None:
    """A figure in a stretch that is not read as a paragraph of the report counts as unseen."""
    document = read_document(REPORT.encode(), "report.md")
    whole = (0, len(document.text))
    assert unseen_figures(document.text, [whole], (), ()) == 2
    assert unseen_figures(document.text, [whole], (), [whole]) == 0
    half = document.text.index("## 二")
    assert unseen_figures(document.text, [(0, half), (half, whole[1])], (), [(0, half)]) == 1
    assert unseen_figures(document.text, [(half, whole[1])], (), [(0, 9)]) == 1


def test_a_glossary_is_left_out_on_purpose() -> None:
    """What it explains counts neither as read nor as unseen."""
    glossary = "## 名词解释\n\n1.“三园一区”：指三个产业园和1个示范区，共有企业120家。\n"
    assert tally(REPORT + glossary) == tally(REPORT)


def test_rows_count_by_their_tasks() -> None:
    """In a table, the texts of tasks hold the figures; numbers of rows and deadlines are cells."""
    table = (
        "澄桥区2024年重点项目推进计划表\n\n序号\t任务\t牵头单位\t完成时限\n"
        "1\t新增学位900个。\t区教育局\t2024年9月底\n2\t整治河道3条。\t区水利局\t2024年12月底\n"
    )
    found = tally(table)
    assert (found.read, found.unread, found.unseen) == (2, 0, 0)
