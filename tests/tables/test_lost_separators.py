"""Tables whose pages became plain lines, and headings that stand between the rows of a dump."""

from __future__ import annotations

import pytest

from extractors.mapped_text import MappedText
from extractors.names import segment_names
from extractors.readers import read_document
from extractors.tables import TableReading, read_tables
from extractors.tables.place import place_in_title
from ontology.evidence import Evidence
from ontology.records import Role, Task

HEADER = ("编号", "重点工作内容", "牵头部门", "配合单位", "区级领导")


def read(text: str) -> TableReading:
    return read_tables(read_document(text.encode(), "table.txt"))


def names(task: Task) -> tuple[tuple[str, ...], ...]:
    return task.named(Role.LEAD), task.named(Role.SUPPORT), task.named(Role.SUPERVISE)


def flat_row(no: int) -> tuple[str, ...]:
    return str(no), f"新建口袋公园{no}", "个。", "区城管局", "区财政局、区教", "育局", "程澈"


def flat_page(first: int, last: int) -> list[str]:
    return [*HEADER, *(line for no in range(first, last + 1) for line in flat_row(no))]


def test_flat_header_may_hold_a_word_not_known_word_for_word():
    """One heading told by a part of it does not cost the whole table."""
    reading = read("\n".join(["澄桥区工作分工方案", "", *flat_page(1, 4)]))
    assert [task.no for task in reading.tasks] == [1, 2, 3, 4]
    assert reading.tasks[2].text == "新建口袋公园3个。"
    assert {names(task) for task in reading.tasks} == {(("区城管局",), ("区财政局", "区教育局"), ("程澈",))}


def test_flat_rows_go_on_below_the_header_of_the_next_page():
    """A repeated header starts no new count, and the last page may hold few rows."""
    lines = [*flat_page(1, 5), "- 1 -", *flat_page(6, 9), "- 2 -", *flat_page(10, 10)]
    reading = read("\n".join(["澄桥区工作分工方案", "", *lines]))
    assert [task.no for task in reading.tasks] == list(range(1, 11))
    assert reading.tasks[4].named(Role.SUPERVISE) == ("程澈",)


def test_second_flat_table_counts_anew():
    """A header above a row 1 begins another table."""
    reading = read("\n".join(["澄桥区工作分工方案", "", *flat_page(1, 4), *flat_page(1, 3)]))
    assert [task.no for task in reading.tasks] == [1, 2, 3, 4, 1, 2, 3]


def test_many_header_words_are_read_in_linear_time():
    """Lines of header words without rows below give no table, however many there are."""
    assert read("重点工作内容\n任务\n" * 3000).tasks == ()


DUMP = """澄桥区2024年任务清单

序号\t重点任务\t牵头单位\t责任单位
一、扩大需求
1\t新建公园2个。\t区城管局\t区财政局
2\t新建学校1所。\t区教育局\t区财政局

二、改善民生
（一）就业
3\t新增就业900人。\t区人社局\t区财政局
"""


def test_plain_headings_between_tabbed_rows_are_parts():
    """A heading without tabs before a numbered row belongs to the table."""
    reading = read(DUMP)
    assert [(task.part, task.section) for task in reading.tasks] == [
        ("一、扩大需求", None),
        ("一、扩大需求", None),
        ("二、改善民生", "（一）就业"),
    ]
    titles = [heading.title.text for heading in reading.headings]
    assert titles == ["一、扩大需求", "二、改善民生", "（一）就业"]


def test_plain_headings_between_pipe_rows_are_parts():
    """Blank lines and a heading between framed rows do not end a table."""
    head = "| 序号 | 重点任务 | 牵头单位 |\n|---|---|---|\n| 1 | 新建公园2个。 | 区城管局 |\n"
    reading = read(
        f"{head}\n## 二、改善民生\n\n| 2 | 新建学校1所。 | 区教育局 |\n| 3 | 新增床位9张。 | 区卫健局 |\n"
    )
    assert [task.part for task in reading.tasks] == [None, "二、改善民生", "二、改善民生"]


def test_heading_without_a_numbered_row_below_ends_a_tabbed_table():
    """What follows a table under a heading of its own stays outside it."""
    reading = read(DUMP + "三、工作要求\n请各单位按月报送。\n")
    assert [heading.title.text for heading in reading.headings][-1] == "（一）就业"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("2024年澄桥区目标任务责任分解表", "澄桥区"),
        ("2024年度云浦市澄桥区重点工作任务分解表", "澄桥区"),
        ("2024年全市重点工作任务分解表", None),
        ("2024年老旧小区重点任务清单", None),
    ],
)
def test_place_that_a_title_opens_with(title, place):
    """The division between year and kind of table is the place; 全市 and 小区 are none."""
    found = place_in_title(Evidence.of(title, 0, len(title), rule="title"), title)
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    "cell",
    ["国家统计局云浦调查队、云浦海关", "市公安局、国家统计局云浦调查队 云浦海关"],
)
def test_agencies_of_the_state_are_whole_names(cell):
    """A survey team and a customs house are units."""
    found = [name.text for name in segment_names(MappedText.squeezed(cell, 0, len(cell)))]
    assert found[-2:] == ["国家统计局云浦调查队", "云浦海关"]


def test_name_behind_a_name_plate_is_a_name_of_its_own():
    """Where nothing parts a name plate from the next unit, the plate closes its name."""
    cell = "区委宣传部(文明办)区城管局"
    found = [name.text for name in segment_names(MappedText.squeezed(cell, 0, len(cell)))]
    assert found == ["区委宣传部(文明办)", "区城管局"]


def test_number_that_lost_its_separator_begins_a_row():
    """Number and task in one cell of a row that is a cell short are two cells; a figure begins no row."""
    head = "序号\t具体任务\t牵头单位\t责任单位\t分管领导\n1\t新建公园2个。\t区城管局\t区财政局\t程澈\n"
    reading = read(
        f"{head}2 新建学校1所。\t区教育局\t区财政局\t程澈\n3．新增床位9张。\t区卫健局\t区财政局\t程澈\n"
    )
    assert [(task.no, task.text) for task in reading.tasks] == [
        (1, "新建公园2个。"),
        (2, "新建学校1所。"),
        (3, "新增床位9张。"),
    ]
    assert names(reading.tasks[1]) == (("区教育局",), ("区财政局",), ("程澈",))
