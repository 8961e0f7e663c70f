"""Whatever a cell holds, the graph is well formed, says the same after a round trip, and quotes the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.extraction import Extraction
from kg.quads import document_quads, to_nquads
from kg.validate import validate_graph
from ontology.evidence import Evidence
from ontology.records import (
    AgentKind,
    Entity,
    EntityClass,
    Quantity,
    QuantityKind,
    Report,
    ReportKind,
    Responsibility,
    Role,
    Status,
    Task,
)
from tests.quads.invented import document
from tests.quads.test_nquads import parsed

HOSTILE = [
    "<script>",
    '"onload=',
    "</script>",
    "\u2028",
    "\u202e",
    "\x00",
    "\\",
    "}",
    "{",
    "^",
    "`",
    "|",
    "😀",
    "\r",
]


def has_ink(name: str) -> bool:
    """Is there more than white space in a name?"""
    return bool(name.split())


NAMES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.lists(st.sampled_from([*HOSTILE, "区", "局", "(", "）"]), min_size=1, max_size=8).map("".join),
).filter(has_ink)
KINDS = st.sampled_from(list(AgentKind))


def row(name: str, kind: AgentKind) -> Extraction:
    """A document in which everything has this name."""
    text = f"{name}\n"
    evidence = Evidence.of(text, 0, len(name), rule="invented")
    squeezed = "".join(name.split())
    responsibility = Responsibility(
        role=Role.LEAD, name=squeezed, kind=kind, position=1, plate=squeezed, host=squeezed, evidence=evidence
    )
    records = (
        Report(kind=ReportKind.TABLE, title=name, place=squeezed, year=2031, evidence={"title": evidence}),
        Task(no=1, text=squeezed, responsibilities=(responsibility,), evidence=evidence),
        Quantity(
            indicator=squeezed,
            kind=QuantityKind.COUNT,
            status=Status.PLAN,
            value=None,
            reference=squeezed,
            unit=squeezed,
            members=(squeezed,),
            scope=squeezed,
            year=2031,
            evidence=evidence,
        ),
        *(Entity(entity_class=one, name=squeezed, quote=evidence, evidence=evidence) for one in EntityClass),
    )
    return Extraction(document(text), records)


@settings(deadline=None)
@given(NAMES, KINDS)
def test_any_name_makes_a_good_graph(name: str, kind: AgentKind) -> None:
    """It passes the shapes, and a strict parser reads back what was written."""
    quads = document_quads(row(name, kind))
    assert validate_graph(quads).findings == ()
    assert set(parsed(to_nquads(quads))) == set(quads)


def test_things_of_one_name_and_other_classes_stay_apart() -> None:
    """A park as a project and as a campaign are two things; as a place it is the area that has its name."""
    quads = document_quads(row("汀澜公园", AgentKind.UNIT))
    mentioned = {quad.object for quad in quads if quad.predicate.endswith("#mentions")}
    assert len(mentioned) == len(EntityClass)
