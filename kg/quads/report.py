"""Reports, tables and notices: what kind of document this is, of which place and year."""

from __future__ import annotations

from kg.quads.agent import add_post, person_node
from kg.quads.deadline import add_deadline
from kg.quads.evidence import add_evidence
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.within import Within
from kg.quads.xsd_date import date_literal
from ontology.records import Report, ReportKind
from ontology.terms import BIBO, DCT, FOAF, GWR, PROV, RDFS, SKOS

CLASSES = {ReportKind.TABLE: GWR.AllocationTable, ReportKind.NARRATIVE: GWR.WorkReport}


def add_report(statements: Statements, scope: Scope) -> None:
    """State what a report says of itself, and that its bytes have this hash."""
    node, report = scope.node, scope.report
    statements.typed(node, PROV.Entity)
    statements.text(node, GWR.contentSha256, scope.document.sha256)
    statements.text(node, DCT.format, scope.document.media_type)
    if scope.place is not None:
        statements.link(node, GWR.jurisdiction, scope.place)
    if report is None:
        return
    statements.typed(node, CLASSES[report.kind])
    _add_titles(statements, scope, report)
    _add_times(statements, scope, report)
    _add_speech(statements, scope, report)
    for deadline in report.deadlines:
        due = add_deadline(
            statements, scope, deadline.evidence, Within(node), due=date_literal(deadline.date)
        )
        statements.name(due, DCT.description, deadline.action)
        statements.link(node, GWR.deadline, due)
    for field, evidence in report.evidence.items():
        add_evidence(statements, scope, evidence, Within(node), node, field=field)


def _add_titles(statements: Statements, scope: Scope, report: Report) -> None:
    if report.title is not None:
        statements.name(scope.node, DCT.title, report.title)
        statements.name(scope.node, RDFS.label, report.title)
    if report.number is not None:
        statements.text(scope.node, DCT.identifier, report.number)


def _add_times(statements: Statements, scope: Scope, report: Report) -> None:
    if report.year is not None:
        statements.year(scope.node, GWR.planYear, report.year)
    if report.review_year is not None:
        statements.year(scope.node, GWR.reviewYear, report.review_year)
    issued = None if report.date is None else date_literal(report.date)
    if issued is not None:
        statements.link(scope.node, DCT.issued, issued)


def _add_speech(statements: Statements, scope: Scope, report: Report) -> None:
    """State who gave the report, in which post, at which meeting."""
    if report.meeting is not None:
        meeting = scope.own("event", report.meeting)
        statements.typed(meeting, GWR.Event)
        statements.name(meeting, SKOS.prefLabel, report.meeting)
        statements.link(scope.node, BIBO.presentedAt, meeting)
    if report.speaker is None:
        return
    speaker = person_node(scope, report.speaker)
    statements.typed(speaker, FOAF.Person)
    statements.name(speaker, SKOS.prefLabel, report.speaker)
    statements.link(scope.node, DCT.creator, speaker)
    if report.post is not None:
        add_post(statements, scope, speaker, report.post)
