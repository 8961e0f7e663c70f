"""A small invented document and the records that an extractor would read from it."""

from __future__ import annotations

from hashlib import sha256

from extractors.document import Document, Paragraph
from extractors.extraction import Extraction
from ontology.evidence import Evidence
from ontology.records import (
    AgentKind,
    Deadline,
    RawCell,
    Record,
    Report,
    ReportKind,
    Responsibility,
    Role,
    Section,
    SectionRole,
    Status,
    Task,
)

TABLE = """澄桥区2031年政府工作报告目标任务责任分解表
一、主要预期目标
1\t地区生产总值增长6%以上。\t区发改局(重点办)\t各街道办事处、区直有关单位\t沈 砚\t2031年12月底前
2\t建成汀澜公园。\t区文旅集团\t区旧街改造指挥部\t沈 砚\t长期坚持
各牵头单位于10月25日前书面报送进展。
"""


def document(text: str = TABLE, *, name: str = "table.txt") -> Document:
    """A plain text document with one paragraph for each line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        blocks.append(Paragraph(start, start + len(line.rstrip("\n"))))
        start += len(line)
    return Document(
        name=name,
        media_type="text/plain",
        encoding="utf-8",
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
    )


def found(text: str, words: str, *, after: str = "", rule: str = "invented") -> Evidence:
    """The evidence for the first `words` that stand after `after`."""
    start = text.index(words, text.index(after))
    return Evidence.of(text, start, start + len(words), rule=rule)


def responsible(
    text: str, role: Role, kind: AgentKind, words: str, position: int, *, after: str = "", **plate: str
) -> Responsibility:
    """A responsibility read from the words as they stand in the text."""
    return Responsibility(
        role=role,
        name="".join(words.split()),
        kind=kind,
        position=position,
        evidence=found(text, words, after=after, rule="table.cell"),
        plate=plate.get("plate"),
        host=plate.get("host"),
    )


def report(text: str = TABLE) -> Report:
    """What the table says of itself."""
    return Report(
        kind=ReportKind.TABLE,
        title="澄桥区2031年政府工作报告目标任务责任分解表",
        place="澄桥区",
        year=2031,
        number="澄桥政办〔2031〕3号",
        date="2031-02-08",
        deadlines=(Deadline("2031-10-25", "书面报送进展", found(text, "10月25日前")),),
        end=len(text),
        evidence={"place": found(text, "澄桥区"), "year": found(text, "2031年")},
    )


def section(text: str = TABLE) -> Section:
    """The heading above the rows."""
    return Section(
        level=1,
        title="一、主要预期目标",
        status=Status.PLAN,
        role=SectionRole.TARGETS,
        evidence=found(text, "一、主要预期目标", rule="heading"),
        end=text.index("各牵头单位"),
    )


def tasks(text: str = TABLE) -> tuple[Task, Task]:
    """The two rows."""
    first = Task(
        no=1,
        part="一、主要预期目标",
        text="地区生产总值增长6%以上。",
        responsibilities=(
            responsible(
                text, Role.LEAD, AgentKind.UNIT, "区发改局(重点办)", 1, plate="重点办", host="区发改局"
            ),
            responsible(text, Role.SUPPORT, AgentKind.GROUP, "各街道办事处", 1),
            responsible(text, Role.SUPPORT, AgentKind.GROUP, "区直有关单位", 2),
            responsible(text, Role.SUPERVISE, AgentKind.PERSON, "沈 砚", 1),
        ),
        deadline="2031年12月底前",
        cells=(
            RawCell(column="lead", header="牵头单位", evidence=found(text, "区发改局(重点办)")),
            RawCell(column="leaders", header="分管领导", evidence=found(text, "沈 砚")),
        ),
        evidence=found(text, "地区生产总值增长6%以上。", rule="table.row"),
        deadline_evidence=found(text, "2031年12月底前"),
    )
    second = Task(
        no=2,
        part="一、主要预期目标",
        text="建成汀澜公园。",
        responsibilities=(
            responsible(text, Role.LEAD, AgentKind.UNIT, "区文旅集团", 1),
            responsible(text, Role.SUPPORT, AgentKind.UNIT, "区旧街改造指挥部", 1),
            responsible(text, Role.SUPERVISE, AgentKind.PERSON, "沈 砚", 1, after="指挥部"),
        ),
        deadline="长期坚持",
        evidence=found(text, "建成汀澜公园。", rule="table.row"),
        deadline_evidence=found(text, "长期坚持"),
    )
    return first, second


def extraction(*records: Record, text: str = TABLE) -> Extraction:
    """The table with its records, or with those that are given."""
    return Extraction(document(text), records or (report(text), section(text), *tasks(text)))
