"""Count assertions: what shapes cannot say, because it needs numbers or the whole document.

- the rows of a document's tables are numbered from 1 without gaps
- a task has a lead, or its row says in no cell who leads
- a cell that names somebody was read: its row's task has a responsibility of the column's role
- what was read has evidence: each task, responsibility, target and result is the body of a mention

They are computed from the quads of one document's graph, in one pass and a few look-ups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.quads.model import Literal, Object, Quad
from kg.validate.finding import Finding, Severity
from ontology.iri import IRI
from ontology.terms import CSVW, DCT, GWR, OA, RDF

COLUMN_ROLES = {"lead": GWR.Lead, "support": GWR.Support, "leaders": GWR.Supervise}
"""What a column of names says of those in it."""
ALSO = {GWR.Support: GWR.Lead}
"""Units in the only column of units lead, whatever its header calls them."""
EVIDENT = frozenset((GWR.Task, GWR.Responsibility, GWR.Target, GWR.Result))
"""Classes of which every instance has evidence."""
MESSAGES = {
    "count.rows": (
        "Rows are numbered from 1 without gaps; numbers are missing",
        "表格行从 1 起连续编号；编号有缺",
    ),
    "count.lead": (
        "A row names a lead, and its task has none",
        "行中写明牵头单位，而任务没有牵头",
    ),
    "count.no-lead": (
        "The document names no lead for a task",
        "文件没有写明任务的牵头单位",
    ),
    "count.cell": (
        "A cell of responsibilities is not blank, and nothing was read from it",
        "责任单元格不为空，而没有读出主体",
    ),
    "count.evidence": ("Something was read without evidence", "读出的内容没有出处"),
}
SEVERITIES = {"count.no-lead": Severity.INFO, "count.rows": Severity.WARNING}
"""Of those that are no violation: the document may really be so."""
PREDICATES = frozenset(
    (
        *(CSVW.rownum, CSVW.name, CSVW.describes, DCT.isPartOf, GWR.surface),
        *(GWR.forTask, GWR.role, OA.hasBody, RDF.type),
    )
)
Values = dict[IRI, dict[IRI, list[Object]]]


def count_findings(quads: Iterable[Quad]) -> list[Finding]:
    """What the counts of a document's graph find, sorted."""
    values: Values = {predicate: defaultdict(list) for predicate in PREDICATES}
    for subject, predicate, value, _ in quads:
        if predicate in values:
            values[predicate][subject].append(value)
    found = [*_gaps(values), *_roles(values), *_without_evidence(values)]
    return sorted({finding.key: finding for finding in found}.values(), key=_key)


def _gaps(values: Values) -> Iterator[Finding]:
    """Documents of which some row numbers are missing, a finding for each number."""
    numbers: dict[Object, set[int]] = defaultdict(set)
    for row, found in values[CSVW.rownum].items():
        for document in values[DCT.isPartOf].get(row, ()):
            numbers[document] |= {int(one.value) for one in found if isinstance(one, Literal)}
    for document, seen in numbers.items():
        for number in range(1, max(seen)):
            if number not in seen:
                yield _finding("count.rows", document, Literal(str(number)))


def _roles(values: Values) -> Iterator[Finding]:
    """Tasks without a lead, and cells from which nobody was read."""
    roles: dict[Object, set[Object]] = defaultdict(set)
    for responsibility, tasks in values[GWR.forTask].items():
        for task in tasks:
            roles[task].update(values[GWR.role].get(responsibility, ()))
    told = _told_roles(values)
    for task in _instances(values, GWR.Task):
        said = told.get(task, {})
        if GWR.Lead not in roles[task]:
            yield _finding("count.lead" if GWR.Lead in said else "count.no-lead", task, None)
        for role, surface in said.items():
            if role != GWR.Lead and not roles[task] & {role, ALSO.get(role, role)}:
                yield _finding("count.cell", task, surface)


def _told_roles(values: Values) -> dict[Object, dict[IRI, Object]]:
    """For each task, the roles that a cell of its row names somebody in, and what the cell says."""
    tasks = values[CSVW.describes]
    told: dict[Object, dict[IRI, Object]] = defaultdict(dict)
    for cell, names in values[CSVW.name].items():
        surface = next(iter(values[GWR.surface].get(cell, ())), Literal(""))
        role = next((COLUMN_ROLES.get(n.value) for n in names if isinstance(n, Literal)), None)
        if role is None or not isinstance(surface, Literal) or not _says_something(surface.value):
            continue
        for row in values[DCT.isPartOf].get(cell, ()):
            for task in tasks.get(row, ()) if isinstance(row, IRI) else ():
                told[task][role] = surface
    return told


def _says_something(text: str) -> bool:
    """Does a cell hold more than blanks, strokes and dots?"""
    return any(character.isalnum() for character in text)


def _without_evidence(values: Values) -> Iterator[Finding]:
    bodies = {body for found in values[OA.hasBody].values() for body in found}
    for one in sorted(EVIDENT):
        for node in _instances(values, one):
            if node not in bodies:
                yield _finding("count.evidence", node, None)


def _instances(values: Values, one: IRI) -> list[IRI]:
    return [node for node, classes in values[RDF.type].items() if one in classes]


def _finding(name: str, focus: Object, value: Object | None) -> Finding:
    english, chinese = MESSAGES[name]
    return Finding(
        severity=SEVERITIES.get(name, Severity.VIOLATION),
        focus=focus,
        path=None,
        value=value,
        component="CountAssertion",
        shape=name,
        messages=(("en", english), ("zh-hans", chinese)),
    )


def _key(finding: Finding) -> tuple[str, ...]:
    return finding.key
