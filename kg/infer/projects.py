"""The rule `projects`: one node for each project, and how far it came in each year.

name node     gwr:canonicalProject   undertaking_<jurisdiction>_<normal form>
undertaking   a gwr:Project: skos:prefLabel, altLabel, gwr:jurisdiction, gwr:stage (the farthest reported)
milestone     a gwr:Milestone: gwr:ofProject, gwr:stage, gwr:period, gwr:status (planned or reported),
              rdfs:label (the clause), dct:source (the document)
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from kg.decisions import Decisions
from kg.facts import Facts
from kg.infer.link import add_links
from kg.infer.rule import InferenceRule
from kg.quads.model import Quad
from kg.quads.section import STATUSES
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.projects import Milestone, Project, resolve_projects
from ontology.ids import HASH_LENGTH, Ids
from ontology.iri import IRI
from ontology.records import Status
from ontology.terms import DCT, GWR, PROV, RDFS, SKOS


def infer_projects(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the projects of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    resolution = resolve_projects(facts, decisions)
    for project in resolution.projects:
        _add_project(statements, settings, facts, project)
    add_links(statements, settings, facts.key, resolution.links)
    return statements.quads()


def _add_project(statements: Statements, settings: QuadSettings, facts: Facts, project: Project) -> None:
    ids = Ids(settings.base)
    node = ids.make("undertaking", facts.key, project.key)
    statements.typed(node, GWR.Project)
    statements.name(node, SKOS.prefLabel, project.label)
    for name, printed in project.names:
        statements.link(name, GWR.canonicalProject, node)
        if printed != project.label:
            statements.name(node, SKOS.altLabel, printed)
    if facts.name:
        statements.link(node, GWR.jurisdiction, facts.place)
    if project.reached is not None:
        statements.link(node, GWR.stage, GWR[project.reached.value])
    for milestone in project.milestones:
        _add_milestone(statements, ids, facts.key, node, milestone)


def _add_milestone(statements: Statements, ids: Ids, key: str, project: IRI, milestone: Milestone) -> None:
    fact = milestone.fact
    told = f"{fact.document}\n{fact.start}\n{project}"
    digest = sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    node = ids.make("milestone", key, digest)
    statements.typed(node, GWR.Milestone)
    statements.link(node, GWR.ofProject, project)
    statements.link(node, GWR.stage, GWR[milestone.stage.value])
    statements.link(node, GWR.status, STATUSES[fact.status or Status.NONE])
    statements.name(node, RDFS.label, fact.quote)
    statements.link(node, DCT.source, fact.document)
    statements.link(node, PROV.wasDerivedFrom, fact.node)
    if fact.year is not None:
        statements.year(node, GWR.period, fact.year)
    if fact.task is not None:
        statements.link(node, PROV.wasDerivedFrom, fact.task)


PROJECTS = InferenceRule("projects", 1, infer_projects)
"""The rule."""
