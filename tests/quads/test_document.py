"""From an extraction to a graph: what is stated, where it stands, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256

import pytest

from extractors.extraction import Extraction
from kg.quads import Literal, Quad, QuadSettings, document_graph, document_quads, to_nquads
from kg.quads.settings import EXTRACTOR
from kg.validate import validate_graph
from ontology.iri import IRI
from ontology.records import Report, Section, Task
from ontology.terms import (
    CSVW,
    DCT,
    FOREIGN,
    GWR,
    OA,
    ORG,
    PROV,
    QB,
    QUDT,
    RDF,
    RDFS,
    SDMX_DIMENSION,
    SKOS,
)
from tests.quads.invented import TABLE, WHOLE, document, extraction, full_extraction, report, tasks

ID = "https://w3id.org/gwr/id/"
QUADS = document_quads(full_extraction())
HASH = sha256(WHOLE.encode()).hexdigest()[:16]


def values(subject: str, predicate: IRI, quads: list[Quad] = QUADS) -> list[str]:
    """The values of a property, without the base of ids or terms, sorted."""
    found = [quad.object for quad in quads if (quad.subject, quad.predicate) == (ID + subject, predicate)]
    texts = [value.value if isinstance(value, Literal) else value for value in found]
    return sorted(text.removeprefix(ID).removeprefix(GWR.base_) for text in texts)


def subjects(predicate: IRI, value: IRI | Literal, quads: list[Quad] = QUADS) -> list[IRI]:
    """The nodes that have this value."""
    return sorted({quad.subject for quad in quads if (quad.predicate, quad.object) == (predicate, value)})


def follow(start: IRI, *path: IRI) -> str:
    """The one node or text at the end of a path."""
    found: set[IRI | Literal] = {start}
    for predicate in path:
        found = {quad.object for quad in QUADS if quad.subject in found and quad.predicate == predicate}
    (end,) = found
    return end.value if isinstance(end, Literal) else end


def test_two_runs_give_equal_bytes() -> None:
    """Other processes with other hash seeds write the same N-Quads."""
    program = (
        "from tests.quads.invented import full_extraction; from kg.quads import document_quads, to_nquads;"
        "import sys; sys.stdout.buffer.write(to_nquads(document_quads(full_extraction())).encode())"
    )
    outputs = []
    for seed in ("1", "2"):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
        run = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        outputs.append(run.stdout)
    assert outputs[0] == outputs[1] == to_nquads(QUADS).encode()


def test_quads_are_sorted_distinct_and_of_one_graph() -> None:
    """The list is the canonical document, line by line."""
    assert len(set(QUADS)) == len(QUADS)
    assert to_nquads(QUADS).count("\n") == len(QUADS)
    assert {quad.graph for quad in QUADS} == {document_graph(document(WHOLE).sha256)}


def test_there_are_no_blank_nodes_and_no_unknown_terms() -> None:
    """Every node has an id, every predicate and class is a listed term."""
    known = {str(term) for namespace in (GWR, *FOREIGN) for term in namespace}
    assert {str(quad.predicate) for quad in QUADS} <= known
    assert {str(quad.object) for quad in QUADS if quad.predicate == RDF.type} <= known
    nodes = {quad.subject for quad in QUADS} | {quad.object for quad in QUADS if isinstance(quad.object, IRI)}
    assert all(node.startswith((ID, "urn:gwr:g:", "http://", "https://")) for node in nodes)


@pytest.mark.parametrize(
    "statement",
    [
        *(GWR.Task, GWR.Responsibility, GWR.Deadline, GWR.Target, GWR.Result),
        *(GWR.Project, GWR.WorkReport, GWR.AllocationTable, GWR.Policy, GWR.Campaign),
    ],
    ids=str,
)
def test_every_statement_has_evidence(statement: IRI) -> None:
    """Each node that was read from the text is the body of a mention."""
    nodes = subjects(RDF.type, statement)
    bodies = {quad.object for quad in QUADS if quad.predicate == OA.hasBody}
    assert nodes
    assert set(nodes) <= bodies


def test_every_quote_is_what_stands_in_the_text() -> None:
    """Position, exact words, prefix and suffix agree with the document's text, for every span."""
    spans = subjects(RDF.type, OA.SpecificResource)
    assert len(spans) == 40
    for span in spans:
        start, end, exact, prefix, suffix = (
            follow(span, OA.hasSelector, part) for part in (OA.start, OA.end, OA.exact, OA.prefix, OA.suffix)
        )
        first, last = int(start), int(end)
        assert exact == WHOLE[first:last]
        assert WHOLE[:first].endswith(prefix)
        assert WHOLE[last:].startswith(suffix)


def test_a_row_becomes_a_task_with_its_responsibilities() -> None:
    """Row 1 is led by a name plate, carried by two groups and supervised by a person."""
    task = f"task_{HASH}_1"
    assert values(task, RDFS.label) == ["地区生产总值增长6%以上。"]
    assert values(task, GWR.sequenceLabel) == ["1"]
    assert values(task, GWR.planYear) == ["2031"]
    assert values(task, GWR.statedIn) == [f"row_{HASH}_1"]
    assert values(task, DCT.source) == [f"doc_{HASH}"]
    assert values(task, DCT.isPartOf) == [f"section_{HASH}_{TABLE.index('一、')}"]
    assert values(task, GWR.leadUnit) == ["plate_澄桥区_区发改局_重点办"]
    assert values(task, GWR.supportUnit) == ["group_澄桥区_区直有关单位", "group_澄桥区_各街道办事处"]
    assert values(task, GWR.supervisedBy) == ["person_澄桥区_沈砚"]
    assert values(f"row_{HASH}_1", CSVW.describes) == [task]


def test_shortcuts_are_exactly_what_responsibilities_say() -> None:
    """No direct link without a responsibility in that role, and none missing."""
    pairs = {GWR.Lead: GWR.leadUnit, GWR.Support: GWR.supportUnit, GWR.Supervise: GWR.supervisedBy}
    stated, derived = set(), set()
    for role, shortcut in pairs.items():
        for node in subjects(GWR.role, role):
            stated.add((follow(node, GWR.forTask), shortcut, follow(node, GWR.agent)))
        derived |= {quad[:3] for quad in QUADS if quad.predicate == shortcut}
    assert derived == stated


def test_responsibilities_keep_the_order_of_print() -> None:
    """The second group of the support cell has position 2, and the row's deadline."""
    node = f"resp_{HASH}_1_support_2_区直有关单位"
    assert values(node, GWR.position) == ["2"]
    assert values(node, GWR.role) == ["Support"]
    assert values(node, GWR.deadline) == values(f"task_{HASH}_1", GWR.deadline)


def test_agents_are_what_they_are() -> None:
    """A headquarters is a collaboration, a plate has a host, groups say how many they mean."""
    assert values("unit_澄桥区_区旧街改造指挥部", RDF.type) == [ORG.OrganizationalCollaboration]
    assert values("unit_澄桥区_区文旅集团", RDF.type) == [ORG.FormalOrganization]
    plate = "plate_澄桥区_区发改局_重点办"
    assert values(plate, GWR.hostedBy) == values(plate, ORG.unitOf) == ["unit_澄桥区_区发改局"]
    assert values(plate, SKOS.prefLabel) == ["区发改局(重点办)"]
    assert values(plate, SKOS.altLabel) == ["重点办"]
    assert values("group_澄桥区_各街道办事处", GWR.quantifier) == ["AllOf"]
    assert values("group_澄桥区_各街道办事处", GWR.membership) == ["Enumerable"]
    assert values("group_澄桥区_区直有关单位", GWR.quantifier) == ["SomeUnspecified"]
    assert values("group_澄桥区_区直有关单位", GWR.membership) == ["Open"]
    assert values("agent_澄桥区_区水务局", RDF.type) == ["UnidentifiedAgent"]


def test_deadlines_have_words_and_where_they_mean_one_a_day() -> None:
    """A point in time is a date; 长期坚持 is kept as printed."""
    (first,) = values(f"task_{HASH}_1", GWR.deadline)
    (second,) = values(f"task_{HASH}_2", GWR.deadline)
    (whole,) = values(f"doc_{HASH}", GWR.deadline)
    assert values(first, GWR.dueBy) == ["2031-12-31"]
    assert (values(second, GWR.surface), values(second, GWR.dueBy)) == (["长期坚持"], [])
    assert (values(whole, DCT.description), values(whole, GWR.dueBy)) == (["书面报送进展"], ["2031-10-25"])


def test_cells_keep_the_raw_text() -> None:
    """Blanks inside a name stay in the cell, and go from the person."""
    cells = [quad for quad in QUADS if quad.predicate == GWR.surface and "/cell_" in quad.subject]
    assert {quad.object for quad in cells} == {Literal("沈 砚"), Literal("区发改局(重点办)")}
    assert values("person_澄桥区_沈砚", SKOS.prefLabel) == ["沈砚"]


def test_two_reports_of_one_file_are_two() -> None:
    """The narrative has its own node, kind, year looked back on, speaker and meeting."""
    node = f"doc_{HASH}.2"
    assert values(node, RDF.type) == ["WorkReport", PROV.Entity]
    assert values(node, GWR.reviewYear) == ["2030"]
    assert values(node, DCT.creator) == ["person_澄桥区_叶岫"]
    assert values("person_澄桥区_叶岫", ORG.holds) == ["post_澄桥区_区长"]
    assert (
        values(node, GWR.contentSha256)
        == values(f"doc_{HASH}", GWR.contentSha256)
        == [document(WHOLE).sha256]
    )


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("全区生产总值增长5.2%", {"numericValue": "5.2", "modifier": "Point"}),
        ("城镇登记失业率控制在3%以内", {"upperBound": "3", "upperInclusive": "true", "modifier": "AtMost"}),
        ("汀澜街道新增学位约1000个", {"numericValue": "1000", "modifier": "Approx"}),
        ("确保地区生产总值增长6%以上", {"lowerBound": "6", "lowerInclusive": "true", "modifier": "AtLeast"}),
        (
            "力争投资（统计口径）超过1.2亿元",
            {"lowerBound": "120000000", "lowerInclusive": "false", "modifier": "MoreThan"},
        ),
        (
            "汀澜科创园总投资20—30亿元",
            {
                "lowerBound": "2000000000",
                "lowerInclusive": "true",
                "upperBound": "3000000000",
                "upperInclusive": "true",
                "modifier": "Range",
            },
        ),
        (
            "居民收入与经济增长同步",
            {"modifier": "InStepWith", "referenceIndicator": f"indicator_{HASH}.2_经济增长"},
        ),
        ("实现防汛责任全覆盖", {"modifier": "Qualitative"}),
    ],
)
def test_quantities_have_a_value_or_bounds(quote: str, expected: dict[str, str]) -> None:
    """A bound is not a value, and what is relative or has no figure has neither."""
    (node,) = (node for node in subjects(GWR.surface, Literal(quote)) if "/quantity_" in node)
    keys = [GWR.lowerBound, GWR.lowerInclusive, GWR.upperBound, GWR.upperInclusive, GWR.modifier]
    keys += [GWR.referenceIndicator, QUDT.numericValue]
    found = {key.rpartition("/")[2].rpartition("#")[2]: values(node.removeprefix(ID), key) for key in keys}
    assert {key: texts[0] for key, texts in found.items() if texts} == expected


def test_targets_and_results_are_observations() -> None:
    """A plan is a target, a thing done a result; each has its task or section, year and area."""
    (target,) = values(f"task_{HASH}_1", GWR.hasTarget)
    assert values(target, RDF.type) == ["Target", QB.Observation]
    assert values(target, SDMX_DIMENSION.refArea) == ["place_澄桥区"]
    review = f"section_{HASH}.2_{WHOLE.index('一、2030年')}"
    results = values(review, GWR.hasResult)
    assert len(results) == 3
    assert {year for node in results for year in values(node, GWR.period)} == {"2030"}
    areas = {area for node in results for area in values(node, SDMX_DIMENSION.refArea)}
    assert areas == {"place_澄桥区", "place_澄桥区_汀澜街道"}


def test_an_enumeration_knows_its_members_and_a_project_its_investment() -> None:
    """A member that is an entity is that entity; what is invested stands at the project."""
    members = [quad.object for quad in QUADS if quad.predicate == GWR.hasMember]
    assert sorted(str(member).removeprefix(ID) for member in members) == [
        "project_澄桥区_汀澜科创园",
        "thing_澄桥区_霁川大桥",
    ]
    (investment,) = values("project_澄桥区_汀澜科创园", GWR.investment)
    assert values(investment, QUDT.hasUnit) == ["http://qudt.org/vocab/unit/CNY"]


def test_another_basis_is_another_indicator() -> None:
    """口径 stands at the indicator and in its id."""
    assert values(f"indicator_{HASH}.2_投资_统计口径", GWR.basis) == ["统计口径"]


def test_the_section_of_running_text_mentions_what_it_names() -> None:
    """One of each class, with the clause around the name as its surroundings."""
    plan = f"section_{HASH}.2_{WHOLE.index('二、2031年')}"
    kinds = {node.partition("_")[0] for node in values(plan, GWR.mentions)}
    assert kinds == {"project", "campaign", "unit", "policy", "place", "person"}


def test_a_name_in_the_text_of_a_task_is_mentioned_by_the_task() -> None:
    """An item of running text has no number; the place of the name decides."""
    (task,) = [node for node in subjects(RDF.type, GWR.Task) if "at-" in node]
    assert values(task.removeprefix(ID), GWR.mentions) == ["event_澄桥区_栎川灯会"]


def test_row_five_of_two_documents_is_two_tasks() -> None:
    """Documents of one place and year do not merge, and share their units."""
    other = extraction(report(TABLE), *tasks(TABLE))
    changed = Extraction(document(TABLE + "附注\n"), other.records)
    one, two = document_quads(other), document_quads(changed)
    assert not set(subjects(RDF.type, GWR.Task, one)) & set(subjects(RDF.type, GWR.Task, two))
    units = [subjects(RDF.type, ORG.FormalOrganization, quads) for quads in (one, two)]
    assert units[0] == units[1] != []


def test_rows_with_one_number_are_two_tasks() -> None:
    """A number that stands twice, even over the same words, merges nothing."""
    first, second = tasks()
    records = (report(), first, replace(second, no=1), replace(second, no=1))
    quads = document_quads(extraction(*records))
    assert len(subjects(RDF.type, GWR.Task, quads)) == 3
    assert len(subjects(RDF.type, CSVW.Row, quads)) == 3
    assert validate_graph(quads).conforms


def test_a_document_without_records_is_still_a_document() -> None:
    """Its bytes are named, and the graph passes validation."""
    quads = document_quads(Extraction(document(), ()))
    key = f"doc_{document().sha256[:16]}"
    assert values(key, GWR.contentSha256, quads) == [document().sha256]
    assert validate_graph(quads).findings == ()


def test_without_a_report_record_tasks_stay_within_the_document() -> None:
    """No place is known: units are the document's own, and nothing is said of a jurisdiction."""
    quads = document_quads(extraction(*tasks()))
    assert validate_graph(quads).conforms
    assert not [quad for quad in quads if quad.predicate == GWR.jurisdiction]
    assert all("/unit_doc." in node for node in subjects(RDF.type, ORG.FormalOrganization, quads))


def test_base_and_version_are_settings() -> None:
    """Ids live under the given base, and another version writes another graph."""
    settings = QuadSettings(base="https://example.org/", extractor="rules-9")
    quads = document_quads(extraction(), settings=settings)
    assert quads[0].graph.endswith(":rules-9")
    assert not [quad for quad in quads if quad.subject.startswith(ID)]


def test_the_version_is_that_of_the_distribution() -> None:
    """A release with other rules never writes under the old name."""
    from importlib.metadata import version

    assert f"rules-{version('govreport-kg')}" == EXTRACTOR


def test_the_name_of_the_file_is_of_no_account() -> None:
    """Copies of a file under two names have one graph."""
    one = Extraction(document(name="a.txt"), extraction().records)
    two = Extraction(document(name="b.txt"), extraction().records)
    assert document_quads(one) == document_quads(two)


def test_records_of_all_reports_are_stated() -> None:
    """Every report, section and task of the extraction is a node."""
    whole = full_extraction()
    assert len(subjects(RDF.type, PROV.Entity)) == len(list(whole.of(Report)))
    assert len([q for q in QUADS if q.predicate == GWR.sectionRole]) == len(list(whole.of(Section)))
    assert len(subjects(RDF.type, GWR.Task)) == len(list(whole.of(Task)))
