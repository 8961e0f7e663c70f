"""Reading of responsibility tables."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from extractors.tables import TableReading, read_tables
from ontology.records import Role, Task

HEADER = "序号\t具体任务\t牵头单位\t责任单位\t分管领导"


def read(text: str) -> TableReading:
    return read_tables(read_document(text.encode(), "table.txt"))


def names(task: Task) -> tuple[tuple[str, ...], ...]:
    return task.named(Role.LEAD), task.named(Role.SUPPORT), task.named(Role.SUPERVISE)


def codes(reading: TableReading) -> list[str]:
    return [issue.code for issue in reading.issues]


def test_row_gives_task_with_roles_in_order():
    """Each column's names become responsibilities of its role, in the order of print."""
    reading = read(f"{HEADER}\n1\t新建公园2个。\t区城管局 区住建局\t各街道办事处\t程 澈\n")
    (task,) = reading.tasks
    assert (task.no, task.text) == (1, "新建公园2个。")
    assert names(task) == (("区城管局", "区住建局"), ("各街道办事处",), ("程澈",))
    assert [held.position for held in task.responsibilities if held.role is Role.LEAD] == [1, 2]
    assert reading.issues == ()


@pytest.mark.parametrize(
    "header",
    [
        "序号\t重点任务\t牵头部门\t配合单位\t责任领导",
        "序号\t主要内容\t牵头责任单位\t协办单位\t区分管领导",
        "编号\t工作任务\t主办单位\t协同单位\t牵头领导",
    ],
)
def test_header_synonyms(header):
    """Headers of other wording mean the same columns."""
    (task,) = read(f"{header}\n1\t新建公园2个。\t区城管局\t区住建局\t程澈\n").tasks
    assert names(task) == (("区城管局",), ("区住建局",), ("程澈",))


def test_columns_in_any_order_with_deadline():
    """The header's order decides, and a deadline is kept as printed."""
    header = "责任领导\t序号\t完成时限\t责任单位\t任务\t牵头单位"
    (task,) = read(f"{header}\n程澈\t1\t2024年6月底前\t区住建局\t新建公园2个。\t区城管局\n").tasks
    assert names(task) == (("区城管局",), ("区住建局",), ("程澈",))
    assert task.deadline == "2024年6月底前"
    assert task.deadline_evidence is not None
    assert task.deadline_evidence.surface == "2024年6月底前"


def test_only_responsible_units_are_in_the_lead():
    """Where the header names no lead, 责任单位 lead in the order of print."""
    (task,) = read("序号\t任务\t责任单位\n1\t新建公园2个。\t区城管局、区住建局\n").tasks
    assert names(task) == (("区城管局", "区住建局"), (), ())


def test_sections_and_page_break_headers():
    """Heading rows set part and section; a header repeated at a page break is no row."""
    text = "\n".join(
        [
            HEADER,
            "一、预期目标\t\t\t\t",
            "1\t生产总值增长6%。\t区发改局\t区统计局\t沈知礼",
            "",
            HEADER,
            "二、重点工作\t\t\t\t",
            "<b>(一) 产业升级</b>\t\t\t\t",
            "2\t新建公园2个。\t区城管局\t\t程澈",
        ]
    )
    reading = read(text)
    assert [(t.no, t.part, t.section) for t in reading.tasks] == [
        (1, "一、预期目标", None),
        (2, "二、重点工作", "(一)产业升级"),
    ]
    assert [(h.level, h.title.text) for h in reading.headings] == [
        (1, "一、预期目标"),
        (1, "二、重点工作"),
        (2, "(一)产业升级"),
    ]


def test_sub_rows_share_parent_and_inherit_empty_cells():
    """Rows without a number are sub-rows; the shared text is their parent, an empty cell means: as above."""
    text = "\n".join(
        [
            "序号\t具体任务\t牵头单位\t责任单位\t分管领导\t",
            "1\t生产总值增长6%。\t工业增加值增长5%。\t区工信局\t各街道办事处\t沈知礼",
            "\t\t第三产业增加值增长7%。\t区发改局\t\t",
            "2\t新建公园2个。\t\t区城管局\t区住建局\t程澈",
            "3\t新建学校1所。\t\t区教育局\t区住建局\t叶芃",
        ]
    )
    first, second, third, _fourth = read(text).tasks
    assert (first.label, first.parent, first.text) == ("1.1", "生产总值增长6%。", "工业增加值增长5%。")
    assert (second.label, second.parent, second.text) == ("1.2", "生产总值增长6%。", "第三产业增加值增长7%。")
    assert names(second) == (("区发改局",), ("各街道办事处",), ("沈知礼",))
    assert (third.label, third.parent) == ("2", None)


def test_sentence_cut_by_a_page_break_goes_on():
    """A row without number and lead goes on with the row before."""
    text = "\n".join(
        [
            HEADER,
            "1\t完善老城排水管网，\t区城管局\t区住建局\t程澈",
            HEADER,
            "\t消除积水点8处。\t\t区城建集团\t",
        ]
    )
    (task,) = read(text).tasks
    assert task.text == "完善老城排水管网，消除积水点8处。"
    assert task.named(Role.SUPPORT) == ("区住建局", "区城建集团")


def test_person_is_never_a_unit():
    """A leader that slid into the units' column supervises."""
    (task,) = read(f"{HEADER}\n1\t新建公园2个。\t区城管局\t区住建局 程 澈\t\n").tasks
    assert names(task) == (("区城管局",), ("区住建局",), ("程澈",))


def test_heads_of_units_supervise_nothing():
    """In a column for units and their heads, and in one for heads, persons are no leaders."""
    header = "序号\t项目名称\t责任单位及责任人\t责任领导\t联系人"
    (task,) = read(f"{header}\n1\t新建公园2个。\t区城管局 程 澈\t沈知礼\t叶 芃\n").tasks
    assert names(task) == (("区城管局",), (), ("沈知礼",))


def test_shifted_row_is_assigned_by_content():
    """A row that lost its support cell still has its leader."""
    text = "\n".join(
        [
            HEADER,
            "1\t新建公园2个。\t区城管局\t区住建局\t程澈",
            "2\t新建公园3个。\t区城管局\t程澈",
            "3\t新建公园4个。\t区城管局\t区住建局\t程澈",
        ]
    )
    assert names(read(text).tasks[1]) == (("区城管局",), (), ("程澈",))


def test_raw_cells_are_kept():
    """The row's cells stand in the record as printed, with the header's words."""
    (task,) = read(f"{HEADER}\n1\t新建公园2个。\t区城管局\n").tasks
    kept = [(c.column, c.header, c.evidence.surface) for c in task.cells]
    assert kept == [
        ("number", "序号", "1"),
        ("task", "具体任务", "新建公园2个。"),
        ("lead", "牵头单位", "区城管局"),
    ]


def test_stream_of_cells():
    """One cell a paragraph, rows told by their numbers; a heading stands between them."""
    cells = [
        "序号",
        "任务",
        "牵头单位",
        "责任单位",
        "分管领导",
        "1",
        "新建公园2个。",
        "区城管局",
        "",
        "程  澈",
    ]
    cells += ["（一）民生", "2", "新建学校1所。", "区教育局", "区住建局\n\n区财政局", "叶芃"]
    reading = read("附件\n\n任务分解表\n" + "\n".join(f"\t{cell}" for cell in cells) + "\n")
    assert [names(task) for task in reading.tasks] == [
        (("区城管局",), (), ("程澈",)),
        (("区教育局",), ("区住建局", "区财政局"), ("叶芃",)),
    ]
    assert [task.section for task in reading.tasks] == [None, "（一）民生"]


def test_flat_lines():
    """A table whose separators were lost: a row a line, cells told by what they hold."""
    text = "\n".join(
        [
            "序号 工作任务 牵头单位 责任单位 分管领导",
            "1 新建公园2个。 区城管局、区住建局 各街道办事处 程澈",
            "2 新建学校1所。 区教育局 区财政局、区住建局 叶芃",
            "3 完成征收 30 万平方米。 区住建局 区自然资源局 程澈、叶芃",
        ]
    )
    assert [names(task) for task in read(text).tasks] == [
        (("区城管局", "区住建局"), ("各街道办事处",), ("程澈",)),
        (("区教育局",), ("区财政局", "区住建局"), ("叶芃",)),
        (("区住建局",), ("区自然资源局",), ("程澈", "叶芃")),
    ]


def test_table_without_responsible_columns_is_left_out():
    """A table of figures is no responsibility table."""
    assert read("序号\t指标\t单位\t数值\n1\t生产总值\t亿元\t100\n").tasks == ()


@pytest.mark.parametrize(
    ("text", "code", "tasks"),
    [
        ("1\t新建公园2个。\t区城管局\n2\t新建学校1所。\t区教育局\n", "table.no-header", 0),
        (f"{HEADER}\n", "table.no-rows", 0),
        (f"{HEADER}\n1\t甲项工作。\t区城管局\n1\t乙项工作。\t区教育局\n", "table.duplicate-number", 2),
        (f"{HEADER}\n1\t甲项工作。\t区城管局\n3\t乙项工作。\t区教育局\n", "table.missing-number", 2),
        (f"{HEADER}\n1\t甲项工作。\t\t区教育局\t程澈\n", "table.no-lead", 1),
        (f"{HEADER}\n1\t甲项工作。\t区城管局\t区住建局\t程澈\t\t另见说明\t见附件\n", "table.row-cells", 1),
        (f"{HEADER}\n1\t甲项工作。\t区城管局\n", "table.row-cells", 1),
    ],
)
def test_oddities_are_reported(text, code, tasks):
    """What cannot be settled is an issue with its place; the rows that can be read are read."""
    reading = read(text)
    assert code in codes(reading)
    assert len(reading.tasks) == tasks
    assert all(issue.line is not None for issue in reading.issues)


def test_cells_right_of_the_header_are_no_names():
    """Cells beyond the header's columns name nobody and are kept as raw cells."""
    (task,) = read(f"{HEADER}\n1\t甲项工作。\t区城管局\t区住建局\t程澈\t\t另见说明\n").tasks
    assert names(task) == (("区城管局",), ("区住建局",), ("程澈",))
    assert [c.evidence.surface for c in task.cells if c.column == "other"] == ["另见说明"]


def test_every_evidence_holds_in_the_text():
    """Quotes equal the slices of the text that they name."""
    first = "1\t新建公园2个。\t区行政服务中心 管委会\t各街道办事处\t程  澈"
    second = "2\t新建学校1所。\t区教育局（招考办）\t\t叶芃"
    text = f"{HEADER}\n{first}\n{second}\n"
    for task in read(text).tasks:
        assert task.evidence.holds_in(text)
        assert all(cell.evidence.holds_in(text) for cell in task.cells)
        assert all(held.evidence.holds_in(text) for held in task.responsibilities)
