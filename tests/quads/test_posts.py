"""Posts that answer for tasks."""

from __future__ import annotations

from dataclasses import replace

from kg.quads import document_quads
from kg.validate import validate_graph
from ontology.records import AgentKind, Task
from ontology.terms import FOAF, GWR, ORG, RDF
from tests.quads.invented import full_extraction


def test_a_post_without_a_person_answers_as_a_post() -> None:
    """区长 alone is neither a unit nor a person; it is the post, whoever holds it."""
    of_posts = [
        replace(task, responsibilities=tuple(replace(r, kind=AgentKind.POST) for r in task.responsibilities))
        if isinstance(task, Task)
        else task
        for task in full_extraction().records
    ]
    quads = document_quads(replace(full_extraction(), records=tuple(of_posts)))
    agents = {quad.object for quad in quads if quad.predicate == GWR.agent}
    assert agents
    for node in agents:
        classes = {quad.object for quad in quads if (quad.subject, quad.predicate) == (node, RDF.type)}
        assert classes == {ORG.Post, FOAF.Agent}
    assert validate_graph(quads).findings == ()
