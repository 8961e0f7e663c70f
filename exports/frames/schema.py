"""The columns of the data frames, and what they mean: one table of tables.

Ids are IRIs of the graph, so that frames of several exports can be joined. Values of quantities are decimal
numbers in base units (yuan, not 亿元) as texts of full precision would have them.
"""

from __future__ import annotations

from exports.tables import Column, Reference
from exports.tables.table import Kind

Field = tuple[str, Kind, str]


def _columns(*fields: Field) -> tuple[Column, ...]:
    return tuple(
        Column(name=name, title=name, kind=kind, description=description, required=number == 0)
        for number, (name, kind, description) in enumerate(fields)
    )


COLUMNS: dict[str, tuple[Column, ...]] = {
    "documents": _columns(
        ("document_id", "string", "文件 · document"),
        ("title", "string", "标题 · title"),
        ("kind", "string", "table 责任分解表, narrative 政府工作报告"),
        ("place", "string", "地区名称 · name of the jurisdiction"),
        ("place_key", "string", "GB/T 2260 代码或名称 · code or name"),
        ("plan_year", "year", "计划年度 · year that is planned"),
        ("review_year", "year", "回顾年度 · year that is looked back on"),
        ("issued", "date", "日期 · ISO date"),
        ("sha256", "string", "文件校验值 · of the bytes of the file"),
    ),
    "tasks": _columns(
        ("task_id", "string", "任务 · task"),
        ("document_id", "string", "所在文件 · its document"),
        ("year", "year", "年度 · plan year"),
        ("number", "string", "序号 · number of the row"),
        ("section", "string", "所属标题 · heading above"),
        ("text", "string", "任务内容，去除空白 · words of the task without white space"),
        ("deadline", "string", "完成时限原文 · deadline as printed"),
        ("start", "integer", "起始位置（码位） · where it begins, in code points"),
    ),
    "responsibilities": _columns(
        ("responsibility_id", "string", "责任关系 · responsibility"),
        ("task_id", "string", "任务 · task"),
        ("role", "string", "lead 牵头, support 配合, supervise 分管"),
        ("position", "integer", "排位 · place in the cell"),
        ("agent_id", "string", "名称节点 · node of the name"),
        ("agent_name", "string", "名称原文 · name as printed"),
        ("agent_kind", "string", "unit, group, person, post, unknown"),
        ("unit_id", "string", "归并后的单位 · unit that the name was put to"),
        ("unit_name", "string", "归并后的单位名称 · its latest name"),
    ),
    "quantities": _columns(
        ("quantity_id", "string", "数量 · quantity"),
        ("document_id", "string", "所在文件 · its document"),
        ("task_id", "string", "所在任务 · task that it stands in"),
        ("status", "string", "plan 计划, result 结果"),
        ("indicator_id", "string", "指标 · concept of the wording"),
        ("wording", "string", "指标原文 · indicator as printed"),
        ("kind", "string", "growth, decline, level, count"),
        ("op", "string", "=, >=, >, <=, <, ~, range, sync"),
        ("value", "number", "数值（基本单位） · value in base units"),
        ("value_to", "number", "区间上限 · upper end of a range"),
        ("unit", "string", "基本单位 · base unit"),
        ("year", "year", "所属年度 · year that it holds for"),
        ("scope", "string", "范围 · area, where it is not the whole"),
        ("commitment", "string", "ensure 确保, strive 力争, aim 争取, plain"),
        ("action", "string", "动词原文 · verb as printed"),
        ("quote", "string", "原文 · words as printed"),
        ("start", "integer", "起始位置（码位） · where it begins, in code points"),
    ),
    "entities": _columns(
        ("entity_id", "string", "实体 · entity"),
        ("class", "string", "Organization, Person, Place, Project, Policy, Campaign, Event"),
        ("name", "string", "名称 · name"),
        ("document_id", "string", "所在文件 · its document"),
        ("task_id", "string", "所在任务 · task that it stands in"),
        ("status", "string", "plan 计划, result 结果"),
        ("year", "year", "年度 · year"),
        ("quote", "string", "原文 · words around it"),
        ("start", "integer", "起始位置（码位） · where it begins, in code points"),
    ),
    "evidence": _columns(
        ("mention_id", "string", "出处 · mention"),
        ("about_id", "string", "所证之物 · what was read from it"),
        ("document_id", "string", "所在文件 · its document"),
        ("start", "integer", "起始位置（码位） · where it begins, in code points"),
        ("end", "integer", "结束位置 · where it ends"),
        ("rule", "string", "规则 · rule that read it"),
        ("quote", "string", "原文 · words as they stand"),
    ),
}
"""Table to its columns, in the order of the package."""

KEYS = {
    "documents": "document_id",
    "tasks": "task_id",
    "responsibilities": "responsibility_id",
    "quantities": "quantity_id",
}
"""Tables whose first column names each row; entities and evidence have several rows a thing."""

TO_DOCUMENT = Reference(column="document_id", table="documents", to="document_id")
TO_TASK = Reference(column="task_id", table="tasks", to="task_id")
REFERENCES = {
    "tasks": (TO_DOCUMENT,),
    "responsibilities": (TO_TASK,),
    "quantities": (TO_DOCUMENT, TO_TASK),
    "entities": (TO_DOCUMENT, TO_TASK),
    "evidence": (TO_DOCUMENT,),
}
