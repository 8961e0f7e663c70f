"""Items under their headings, in the layouts that documents use."""

from __future__ import annotations

from extractors.registry import extract
from extractors.responsibility import read_assignments
from extractors.structure import read_structure
from ontology.records import AgentKind, Quantity, Report, ReportKind, Role, Status, Task
from tests.responsibility.test_statements import NOTICE, tasks_of
from tests.structure.documents import document_of


def test_part_and_section_are_the_headings_above() -> None:
    """一、 is the part, （一） the section; their own brackets are no part of the title."""
    text = (
        f"{NOTICE}（一）优化营商环境（牵头单位：区营商局）\n1.推行一窗办理。压减材料。（责任单位：区数据局）\n"
        "（二）扩大投资\n2.推动项目开工。（区发改局牵头）\n"
    )
    first, second = tasks_of(text)
    assert (first.part, first.section) == ("一、重点任务", "（一）优化营商环境")
    assert (second.part, second.section) == ("一、重点任务", "（二）扩大投资")
    assert first.no is None
    assert first.text == "推行一窗办理。压减材料。"


def test_lead_inherited_from_a_heading() -> None:
    """A lead said once for a section leads each of its items; those who answer for an item support it."""
    text = (
        f"{NOTICE}（一）优化营商环境（牵头单位：区营商局）\n1.推行一窗办理。（责任单位：区数据局、各街道）\n"
        "2.压减办理时限。\n（二）扩大投资\n3.推动项目开工。（责任单位：区发改局）\n"
    )
    first, second, third = tasks_of(text)
    assert (first.named(Role.LEAD), first.named(Role.SUPPORT)) == (("区营商局",), ("区数据局", "各街道"))
    assert (second.named(Role.LEAD), second.named(Role.SUPPORT)) == (("区营商局",), ())
    assert (third.named(Role.LEAD), third.named(Role.SUPPORT)) == (("区发改局",), ())


def test_blocks_of_label_lines() -> None:
    """Lines of labels under an item belong to it, over several lines each."""
    text = (
        f"{NOTICE}（一）完善规则。\n1. 公布服务事项目录，设立咨询窗口。\n牵头单位：区发改局\n"
        "责任单位：各街道办事处，区政务服务中心\n完成时限：2024年6月底前，长期坚持\n"
        "2. 取消不必要的证明。\n牵头单位：区政务服务中心\n责任单位：区直各有关部门\n"
        "完成时限：2024年12月底前\n"
    )
    first, second = tasks_of(text)
    assert first.text == "公布服务事项目录，设立咨询窗口。"
    assert first.named(Role.LEAD) == ("区发改局",)
    assert first.named(Role.SUPPORT) == ("各街道办事处", "区政务服务中心")
    assert (first.deadline, second.deadline) == ("2024年6月底前，长期坚持", "2024年12月底前")
    assert [cell.column for cell in first.cells] == ["lead", "support", "deadline"]
    assert [cell.header for cell in first.cells] == ["牵头单位", "责任单位", "完成时限"]


def test_title_above_its_text_and_labels() -> None:
    """A bare （一） title over a paragraph with labels is the section, the paragraph the item."""
    item = "新增城镇就业5000人，开展培训40场。"
    text = f"{NOTICE}（一）就业促进工程\n{item}\n牵头单位：区人社局\n责任单位：各街道\n"
    (task,) = tasks_of(text)
    assert (task.section, task.text) == ("（一）就业促进工程", item)


def test_first_of_a_list_leads() -> None:
    """列第一位者为牵头单位 holds from where it is said to the end."""
    text = (
        f"{NOTICE}（一）稳住投资。推动开工。（区发改局、区财政局负责。列第一位者为牵头单位，下同）\n"
        "（二）提振消费。发放消费券。（区商务局、区文旅局、区财政局负责）\n（三）守牢底线。（各部门负责）\n"
    )
    first, second, third = tasks_of(text)
    assert (first.named(Role.LEAD), first.named(Role.SUPPORT)) == (("区发改局",), ("区财政局",))
    assert (second.named(Role.LEAD), second.named(Role.SUPPORT)) == (("区商务局",), ("区文旅局", "区财政局"))
    assert third.named(Role.LEAD) == ("各部门",)


def test_first_of_a_list_leads_by_the_preface() -> None:
    """What the preface of a document says of its lists holds for all of them."""
    text = (
        f"{NOTICE}以下任务，排在第一位的责任单位为牵头单位。\n1.推动开工。（责任单位：区发改局、区财政局）\n"
    )
    (task,) = tasks_of(text)
    assert (task.named(Role.LEAD), task.named(Role.SUPPORT)) == (("区发改局",), ("区财政局",))


def test_records_of_a_notice() -> None:
    """The tasks of running text are among the records of `extract`, and their texts are what is read."""
    extraction = extract(document_of(f"{NOTICE}1.新增学位800个。（区教育局牵头，区财政局配合）\n"))
    (task,) = extraction.of(Task)
    assert task.named(Role.LEAD) == ("区教育局",)
    assert {report.kind for report in extraction.of(Report)} == {ReportKind.TABLE}
    assert [quantity.status for quantity in extraction.of(Quantity)] == [Status.PLAN]


def test_several_statements_in_a_paragraph() -> None:
    """Each statement closes its own item."""
    text = f"{NOTICE}（一）改善出行。新建道路3条。（区交通局负责）增开公交2条。（区城管局负责）\n"
    first, second = tasks_of(text)
    assert (first.text, second.text) == ("改善出行。新建道路3条。", "增开公交2条。")


def test_bracket_inside_the_first_sentence() -> None:
    """One statement in the middle of a paragraph is about the whole of it."""
    text = f"{NOTICE}1.新建学校2所（区教育局负责）。新增学位900个，年内开学。\n"
    (task,) = tasks_of(text)
    assert task.text == "新建学校2所。新增学位900个，年内开学。"


def test_statement_on_a_line_of_its_own() -> None:
    """A bracket below an item belongs to it."""
    text = (
        f"{NOTICE}1.新建学校2所，新增学位900个。\n（牵头单位：区教育局；责任单位：区住建局）\n"
        "2.改造公园。（区城管局负责）\n"
    )
    first, second = tasks_of(text)
    assert (first.text, first.named(Role.LEAD)) == ("新建学校2所，新增学位900个。", ("区教育局",))
    assert second.text == "改造公园。"


def test_three_levels() -> None:
    """A numbered title over deeper numbers is a heading, not an item."""
    text = (
        f"{NOTICE}（一）打造市场环境\n1.提升准入便利度\n（1）优化企业开办。（牵头单位：区市场监管局）\n"
        "（2）推行一照通。（牵头单位：区数据局）\n2.深化招标改革\n（3）推行电子招标。（牵头单位：区发改局）\n"
    )
    assert [task.text for task in tasks_of(text)] == ["优化企业开办。", "推行一照通。", "推行电子招标。"]


def test_divisions_among_the_units() -> None:
    """A division that answers for an item stands for its government, even where the word could be a name."""
    text = f"{NOTICE}1.推进河道治理。（牵头单位：市水务局；责任单位：鲤城区、官渡区、南安市人民政府）\n"
    (task,) = tasks_of(text)
    assert task.named(Role.SUPPORT) == ("鲤城区", "官渡区", "南安市人民政府")
    assert {held.kind for held in task.responsibilities} == {AgentKind.UNIT}


def test_brackets_that_say_nothing_are_text() -> None:
    """Only brackets that name who is responsible make tasks."""
    text = (
        f"{NOTICE}1.新建学校（含扩建）2所，落实“三保”（教育、医疗、住房）责任，由校长（负责人）抓好落实。\n"
    )
    assert tasks_of(text) == ()


def test_speech_without_statements() -> None:
    """A report that assigns nothing has no tasks."""
    assert tasks_of("各位代表：\n一、2023年工作回顾\n全区各部门密切配合，取得了成绩。\n") == ()


def test_pledges_behind_a_speech() -> None:
    """An appendix of a report assigns its pledges; the report stays a narrative."""
    text = (
        "各位代表：\n一、2023年工作回顾\n取得了成绩。\n二、2024年工作安排\n要抓好落实。\n2024年民生实事\n"
        "一、交通出行\n1.新建停车场3个。（牵头单位：区住建局）\n2.打通断头路2条。（牵头单位：区交通局）\n"
    )
    tasks = tasks_of(text)
    assert [task.part for task in tasks] == ["一、交通出行", "一、交通出行"]
    report = read_structure(document_of(text)).reports[0]
    assert report.kind is ReportKind.NARRATIVE


def test_passages_of_items_leave_statements_out() -> None:
    """Quantities and entities of an item are read from its text alone, as plans."""
    document = document_of(f"{NOTICE}1.新增学位800个。（区教育局负责）\n")
    (item,) = read_assignments(document, read_structure(document)).items
    assert item.passage.body.text == "新增学位800个。"
    assert (item.passage.status, item.passage.task) == (Status.PLAN, None)


def test_names_known_from_elsewhere() -> None:
    """A name list given from outside is used."""
    document = document_of(f"{NOTICE}1.保障用电。（责任单位：云浦供电所、各街道）\n")
    structure = read_structure(document)
    (item,) = read_assignments(document, structure, known={"云浦供电所"}).items
    assert item.task.named(Role.LEAD) == ("云浦供电所", "各街道")


def test_blocks_and_brackets_broken_over_lines() -> None:
    """Behind a comma, and inside a bracket that names who is responsible, a line goes on in the next."""
    text = (
        f"{NOTICE}1.培育规上企业15家。\n牵头单位：区工信局、\n区科技局\n责任单位：区税务局、\n各街道办事处\n完成时限：6月底\n"
        "2.引进项目30个。（牵头单位：区商务局；\n责任单位：区发改局、\n区文旅局；\n完成时限：2024年\n12月底前）\n"
        "3.新建学校3所。（牵头单位：区教育局；责任单位：区住建局）\n"
    )
    first, second, third = tasks_of(text)
    assert first.named(Role.LEAD) == ("区工信局", "区科技局")
    assert first.named(Role.SUPPORT) == ("区税务局", "各街道办事处")
    assert second.named(Role.LEAD) == ("区商务局",)
    assert second.named(Role.SUPPORT) == ("区发改局", "区文旅局")
    assert (first.deadline, second.deadline) == ("6月底", "2024年12月底前")
    assert third.text == "新建学校3所。"
