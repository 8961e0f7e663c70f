"""Sections: the headings of a report and what stands below them is for."""

from __future__ import annotations

from kg.quads.evidence import add_evidence
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.within import Within
from ontology.records import Section, SectionRole, Status
from ontology.terms import DCT, DOCO, GWR

ROLES = {
    SectionRole.PREAMBLE: GWR.Preamble,
    SectionRole.REVIEW: GWR.Review,
    SectionRole.TARGETS: GWR.MainTargets,
    SectionRole.PLAN: GWR.Plan,
    SectionRole.PROBLEMS: GWR.Problems,
    SectionRole.SELF_BUILDING: GWR.SelfBuilding,
    SectionRole.THANKS: GWR.Thanks,
    SectionRole.NOTICE: GWR.Notice,
    SectionRole.OTHER: GWR.OtherPart,
}
STATUSES = {Status.PLAN: GWR.Planned, Status.RESULT: GWR.Reported, Status.NONE: GWR.Neither}


def add_sections(statements: Statements, scope: Scope) -> None:
    """State the sections of a report and how they lie in one another."""
    for number, section in enumerate(scope.outline.sections):
        above = scope.outline.parent(number)
        _add_section(statements, scope, section, above)


def _add_section(statements: Statements, scope: Scope, section: Section, above: Section | None) -> None:
    node = scope.section_node(section)
    outer = scope.node if above is None else scope.section_node(above)
    statements.typed(node, DOCO.Section)
    statements.name(node, DCT.title, section.title)
    statements.integer(node, GWR.headingLevel, section.level)
    statements.link(node, GWR.sectionRole, ROLES[section.role])
    statements.link(node, GWR.status, STATUSES[section.status])
    statements.link(node, DCT.isPartOf, outer)
    statements.link(node, DCT.source, scope.node)
    if section.year is not None:
        statements.year(node, GWR.period, section.year)
    add_evidence(statements, scope, section.evidence, Within(outer, "heading"), node)
