"""Facts: what the document graphs of one jurisdiction say, as typed rows.

Inference reads facts and nothing else, so that a rule is a pure function that a test can feed by hand. All
tuples are in a fixed order: documents by year and node, the rest by document and place in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ontology.iri import IRI
from ontology.records import (
    AgentKind,
    Bound,
    Commitment,
    EntityClass,
    QuantityKind,
    ReportKind,
    Role,
    SectionRole,
    Status,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFact:
    """A report or table of the jurisdiction."""

    node: IRI
    graph: IRI
    kind: ReportKind
    title: str | None
    plan_year: int | None
    review_year: int | None
    issued: str | None
    """ISO date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentFact:
    """Who answers for a task, as the documents name it: one node per name and jurisdiction."""

    node: IRI
    name: str
    kind: AgentKind
    plate: str | None = None
    host: IRI | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityFact:
    """One agent of one task in one role."""

    node: IRI
    role: Role
    agent: AgentFact
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFact:
    """A person and a post that a document gives to that person."""

    person: IRI
    name: str
    post: IRI
    post_name: str
    document: IRI
    year: int | None
    """The year that the document is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFact:
    """A row of a table, or an item of running text that names who is responsible."""

    node: IRI
    document: IRI
    year: int | None
    label: str | None
    text: str
    section: str | None
    """Title of the heading above."""
    responsibilities: tuple[ResponsibilityFact, ...]
    start: int
    """Offset of the text in its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationFact:
    """A target, a result, or a figure that is neither."""

    node: IRI
    document: IRI
    task: IRI | None
    status: Status
    indicator: IRI
    """The concept of the document's own wording."""
    wording: str
    """The indicator as printed."""
    basis: str | None
    """口径 as printed."""
    kind: QuantityKind
    op: Bound
    value: Decimal | None
    """The point value, in base units; the one bound of an open range."""
    value_to: Decimal | None
    """Upper end of a closed range, in base units."""
    unit: str | None
    """Base unit: %, 元, 家."""
    year: int | None
    scope: str | None
    """Area that the figure is for, where it is not the whole jurisdiction."""
    reference: str | None
    """What a relative figure is measured by."""
    commitment: Commitment
    action: str | None
    quote: str
    section_role: SectionRole | None
    start: int
    """Offset of the quote in its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFact:
    """A named thing that a document speaks of, once for each place where it does."""

    node: IRI
    entity_class: EntityClass
    name: str
    document: IRI
    task: IRI | None
    quote: str
    status: Status | None
    """Does the place tell what was done or what is to be done?"""
    year: int | None
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one jurisdiction."""

    key: str
    """The jurisdiction's key in ids: a GB/T 2260 code, or a name."""
    place: IRI
    name: str
    documents: tuple[DocumentFact, ...] = ()
    tasks: tuple[TaskFact, ...] = ()
    observations: tuple[ObservationFact, ...] = ()
    entities: tuple[EntityFact, ...] = ()
    posts: tuple[PostFact, ...] = ()
