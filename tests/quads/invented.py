"""A small invented document and the records that an extractor would read from it."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256
from typing import Any

from extractors.document import Document, Paragraph
from extractors.extraction import Extraction
from extractors.quantities.tally import FigureTally
from ontology.evidence import Evidence
from ontology.records import (
    AgentKind,
    Bound,
    Commitment,
    Deadline,
    Entity,
    EntityClass,
    Quantity,
    QuantityKind,
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


NARRATIVE = """澄桥区2031年政府工作报告
（2031年1月12日在澄桥区第三届人民代表大会第一次会议上）
区长 叶 岫
一、2030年工作回顾
全区生产总值增长5.2%。城镇登记失业率控制在3%以内，汀澜街道新增学位约1000个。
二、2031年工作安排
确保地区生产总值增长6%以上，居民收入与经济增长同步，力争投资（统计口径）超过1.2亿元。
实施汀澜科创园、霁川大桥等2个项目，汀澜科创园总投资20—30亿元，落实河湖长制，举办栎川灯会。
区水务局依据《澄桥区防汛预案》在栎川片区巡查，由陆沅带队，实现防汛责任全覆盖。
"""
WHOLE = TABLE + NARRATIVE


def quantity(words: str, indicator: str, kind: QuantityKind, **fields: Any) -> Quantity:
    """A quantity of the narrative, read from the words as they stand in it."""
    given: dict[str, Any] = {"n": 2, "status": Status.PLAN, "year": 2031, **fields}
    return Quantity(
        indicator=indicator,
        kind=kind,
        evidence=found(WHOLE, words, after="一、2030年工作回顾", rule="quantity.frame"),
        **given,
    )


def quantities() -> tuple[Quantity, ...]:
    """Figures with every kind of bound, and one in a row of the table."""
    past = {"status": Status.RESULT, "year": 2030}
    return (
        Quantity(
            task="1",
            indicator="地区生产总值",
            kind=QuantityKind.GROWTH,
            op=Bound.AT_LEAST,
            value=Decimal(6),
            unit="%",
            status=Status.PLAN,
            year=2031,
            evidence=found(WHOLE, "地区生产总值增长6%以上", rule="quantity.frame"),
        ),
        quantity(
            "全区生产总值增长5.2%",
            "生产总值",
            QuantityKind.GROWTH,
            value=Decimal("5.20"),
            unit="%",
            scope="全区",
            **past,
        ),
        quantity(
            "城镇登记失业率控制在3%以内",
            "城镇登记失业率",
            QuantityKind.LEVEL,
            op=Bound.AT_MOST,
            value=Decimal(3),
            unit="%",
            **past,
        ),
        quantity(
            "汀澜街道新增学位约1000个",
            "学位",
            QuantityKind.COUNT,
            action="新增",
            op=Bound.ABOUT,
            value=Decimal(1000),
            unit="个",
            scope="汀澜街道",
            **past,
        ),
        quantity(
            "确保地区生产总值增长6%以上",
            "地区生产总值",
            QuantityKind.GROWTH,
            op=Bound.AT_LEAST,
            value=Decimal(6),
            unit="%",
            commitment=Commitment.ENSURE,
        ),
        quantity(
            "居民收入与经济增长同步", "居民收入", QuantityKind.GROWTH, op=Bound.IN_STEP, reference="经济增长"
        ),
        quantity(
            "力争投资（统计口径）超过1.2亿元",
            "投资",
            QuantityKind.LEVEL,
            op=Bound.ABOVE,
            value=Decimal("1.2"),
            unit="亿元",
            base_value=Decimal(120000000),
            base_unit="元",
            commitment=Commitment.STRIVE,
            basis="统计口径",
        ),
        quantity(
            "实施汀澜科创园、霁川大桥等2个项目",
            "项目",
            QuantityKind.COUNT,
            action="实施",
            value=Decimal(2),
            unit="个",
            members=("汀澜科创园", "霁川大桥"),
        ),
        quantity(
            "汀澜科创园总投资20—30亿元",
            "汀澜科创园总投资",
            QuantityKind.LEVEL,
            value=Decimal(20),
            value_to=Decimal(30),
            unit="亿元",
            base_value=Decimal(2000000000),
            base_value_to=Decimal(3000000000),
            base_unit="元",
        ),
        quantity("实现防汛责任全覆盖", "防汛责任", QuantityKind.LEVEL, op=Bound.QUALITATIVE),
    )


def entity(entity_class: EntityClass, name: str, clause: str) -> Entity:
    """A named thing of the narrative."""
    return Entity(
        n=2,
        entity_class=entity_class,
        name=name,
        quote=found(WHOLE, clause, after="二、2031年工作安排", rule="entity"),
        evidence=found(WHOLE, name, after=clause, rule="entity"),
    )


def entities() -> tuple[Entity, ...]:
    """One named thing of each class."""
    return (
        entity(EntityClass.PROJECT, "汀澜科创园", "实施汀澜科创园、霁川大桥等2个项目"),
        entity(EntityClass.CAMPAIGN, "河湖长制", "落实河湖长制"),
        entity(EntityClass.EVENT, "栎川灯会", "举办栎川灯会"),
        entity(EntityClass.ORGANIZATION, "区水务局", "区水务局依据《澄桥区防汛预案》在栎川片区巡查"),
        entity(EntityClass.POLICY, "澄桥区防汛预案", "区水务局依据《澄桥区防汛预案》在栎川片区巡查"),
        entity(EntityClass.PLACE, "栎川片区", "区水务局依据《澄桥区防汛预案》在栎川片区巡查"),
        entity(EntityClass.PERSON, "陆沅", "由陆沅带队"),
    )


def narrative() -> Report:
    """What the narrative report says of itself."""
    return Report(
        n=2,
        kind=ReportKind.NARRATIVE,
        title="澄桥区2031年政府工作报告",
        place="澄桥区",
        year=2031,
        review_year=2030,
        date="2031-01-12",
        speaker="叶岫",
        post="区长",
        meeting="澄桥区第三届人民代表大会第一次会议",
        start=len(TABLE),
        end=len(WHOLE),
        evidence={"speaker": found(WHOLE, "叶 岫"), "date": found(WHOLE, "2031年1月12日")},
    )


def narrative_sections() -> tuple[Section, Section]:
    """Review and plan."""
    second = WHOLE.index("二、2031年工作安排")
    review = Section(
        n=2,
        level=1,
        title="一、2030年工作回顾",
        status=Status.RESULT,
        role=SectionRole.REVIEW,
        year=2030,
        evidence=found(WHOLE, "一、2030年工作回顾", rule="heading"),
        end=second,
    )
    plan = Section(
        n=2,
        level=1,
        title="二、2031年工作安排",
        status=Status.PLAN,
        role=SectionRole.PLAN,
        year=2031,
        evidence=found(WHOLE, "二、2031年工作安排", rule="heading"),
        end=len(WHOLE),
    )
    return review, plan


def unclear_task() -> Task:
    """An item of running text that a name of no known kind answers for."""
    return Task(
        n=2,
        text="举办栎川灯会",
        responsibilities=(
            Responsibility(
                role=Role.LEAD,
                name="区水务局",
                kind=AgentKind.UNKNOWN,
                position=1,
                evidence=found(WHOLE, "区水务局", rule="running.lead"),
            ),
        ),
        evidence=found(WHOLE, "举办栎川灯会", rule="running.item"),
    )


def full_extraction() -> Extraction:
    """A file with a table and a narrative report, and records of all types."""
    records: tuple[Record, ...] = (
        *(report(WHOLE), narrative(), section(WHOLE), *narrative_sections()),
        *(*tasks(WHOLE), unclear_task(), *quantities(), *entities()),
    )
    return Extraction(
        document(WHOLE), records, figures={1: FigureTally(read=9, vetoed=3, unread=1, unseen=2)}
    )
