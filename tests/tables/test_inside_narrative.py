"""A responsibility table inside a report that tells: its rows are tasks, and their texts are read."""

from __future__ import annotations

from extractors.extraction import Extraction
from extractors.readers import read_document
from extractors.registry import extract
from extractors.task_passages import in_reports
from ontology.evidence import Evidence
from ontology.records import Entity, Quantity, Report, ReportKind, Role, Status, Task

REPORT = """# 澄桥区政府工作报告

——2024年1月8日在澄桥区第五届人民代表大会第三次会议上

各位代表：

一、2023年工作回顾

全年新增学位900个，完成投资20亿元，各项事业取得新的成绩。

二、2024年工作安排

要抓好落实，完成投资30亿元。

附：民生实事

{table}

三、加强自身建设

新办便民窗口6个，落实到位。
"""
PIPES = """| 序号 | 任务 | 牵头单位 | 责任单位 |
|---|---|---|---|
| 1 | 霁川大桥完成投资2亿元 | 区住建局 | 区财政局 |
| 2 | 新增养老床位300个 | 区民政局 | 各街道 |"""


def _read(text: str, name: str) -> Extraction:
    return extract(read_document(text.encode(), name))


def test_rows_give_quantities_and_entities() -> None:
    """They are plans of the report's year, with the label of their task, in the order of the text."""
    extraction = _read(REPORT.format(table=PIPES), "report.md")
    (report,) = extraction.of(Report)
    assert report.kind is ReportKind.NARRATIVE
    assert [task.label for task in extraction.of(Task)] == ["1", "2"]
    told = [(one.task, str(one.value), one.status, one.year) for one in extraction.of(Quantity)]
    assert told == [
        (None, "900", Status.RESULT, 2023),
        (None, "20", Status.RESULT, 2023),
        (None, "30", Status.PLAN, 2024),
        ("1", "2", Status.PLAN, 2024),
        ("2", "300", Status.PLAN, 2024),
        (None, "6", Status.PLAN, 2024),
    ]
    assert ("1", "霁川大桥") in {(one.task, one.name) for one in extraction.of(Entity)}


def test_rows_printed_as_lines_are_read_once() -> None:
    """A table that became lines with tabs is among the paragraphs too; no figure comes twice."""
    lines = [line.strip("| ").replace(" | ", "\t") for line in PIPES.splitlines() if "---" not in line]
    table = "\n".join(lines)
    extraction = _read(REPORT.format(table=table), "report.txt")
    assert [task.named(Role.LEAD) for task in extraction.of(Task)] == [("区住建局",), ("区民政局",)]
    values = [(one.task, str(one.value)) for one in extraction.of(Quantity)]
    assert values == [(None, "900"), (None, "20"), (None, "30"), ("1", "2"), ("2", "300"), (None, "6")]


def test_rows_belong_to_the_report_that_holds_them() -> None:
    """Of several reports in a file, the last that begins before a row."""
    reports = [Report(n=n, kind=ReportKind.NARRATIVE, start=start) for n, start in ((1, 0), (2, 50))]
    rows = [
        Task(no=no, text="新增学位", evidence=Evidence(start, start + 4, "新增学位", "test"))
        for no, start in ((1, 20), (2, 80))
    ]
    assert [task.n for task in in_reports(rows, reports)] == [1, 2]
