"""Figures and documents of the made-up district, each written in one line.

地区生产总值 growth ~ 6.5 %                       wording, kind, bound, value, unit
标准厂房 count >= 18 平方米 action=新增             with what else is said
居民人均可支配收入 growth sync - - reference=经济    a dash where there is nothing
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kg.facts import DocumentFact, Facts, ObservationFact, TaskFact
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.records import Bound, Commitment, QuantityKind, ReportKind, SectionRole, Status

IDS = Ids()
KEY = NAME = "澄桥区"


def document(year: int, kind: ReportKind = ReportKind.NARRATIVE) -> DocumentFact:
    """The report or the table of a year."""
    node = IDS.make("doc", f"{kind}{year}")
    return DocumentFact(
        node=node,
        graph=IRI(f"urn:gwr:g:{kind}{year}"),
        kind=kind,
        title=f"{year}年澄桥区政府工作报告",
        plan_year=year,
        review_year=year - 1 if kind is ReportKind.NARRATIVE else None,
        issued=None,
    )


def figure(line: str, source: DocumentFact, status: Status, start: int = 0) -> ObservationFact:
    """The observation that a line describes, in a document."""
    wording, kind, op, value, unit, *more = line.split()
    said = dict(item.split("=", 1) for item in more)
    low, _, high = value.partition("…")
    year = source.plan_year if status is Status.PLAN else source.review_year
    span = f"{start}-{start + len(line)}"
    return ObservationFact(
        node=IDS.make("target" if status is Status.PLAN else "result", source.node[-14:], span),
        document=source.node,
        task=IRI(said["task"]) if "task" in said else None,
        status=status,
        indicator=IDS.make("indicator", source.node[-14:], wording),
        wording=wording,
        basis=said.get("basis"),
        kind=QuantityKind(kind),
        op=Bound(op),
        value=None if low == "-" else Decimal(low),
        value_to=Decimal(high) if high else None,
        unit=None if unit == "-" else unit,
        year=int(said["year"]) if "year" in said else year,
        scope=said.get("scope"),
        reference=said.get("reference"),
        commitment=Commitment(said.get("commitment", "plain")),
        action=said.get("action"),
        quote=said.get("quote", f"{said.get('action', '')}{wording}{value}{unit}"),
        section_role=SectionRole.TARGETS if status is Status.PLAN else SectionRole.REVIEW,
        start=start,
    )


def facts(
    targets: Sequence[str] = (),
    results: Sequence[str] = (),
    *,
    year: int = 2023,
    table: Sequence[str] = (),
    next_targets: Sequence[str] = (),
    tasks: Sequence[TaskFact] = (),
    told: bool = True,
) -> Facts:
    """A report of `year` with targets, the next one with results, and a table where it has figures."""
    report, following = document(year), document(year + 1)
    rows = document(year, ReportKind.TABLE)
    observations = [
        *_figures(targets, report, Status.PLAN),
        *_figures(table, rows, Status.PLAN),
        *(_figures(results, following, Status.RESULT) if told else ()),
        *(_figures(next_targets, following, Status.PLAN, 5000) if told else ()),
    ]
    documents = [report, *([rows] if table or tasks else ()), *([following] if told else ())]
    return Facts(
        key=KEY,
        place=IDS.make("place", KEY),
        name=NAME,
        documents=tuple(documents),
        tasks=tuple(tasks),
        observations=tuple(observations),
    )


def task(number: int, text: str, year: int = 2023) -> TaskFact:
    """A row of the table of a year."""
    return TaskFact(
        node=IDS.make("task", f"table{year}", str(number)),
        document=document(year, ReportKind.TABLE).node,
        year=year,
        label=str(number),
        text=text,
        section=None,
        responsibilities=(),
        start=number * 100,
    )


def _figures(
    lines: Iterable[str], source: DocumentFact, status: Status, start: int = 0
) -> Iterable[ObservationFact]:
    for number, line in enumerate(lines):
        yield figure(line, source, status, start + number * 50)
