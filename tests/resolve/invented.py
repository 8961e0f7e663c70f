"""Facts made by hand: tables of the made-up district, a line a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.facts import (
    AgentFact,
    DocumentFact,
    EntityFact,
    Facts,
    PostFact,
    ResponsibilityFact,
    TaskFact,
)
from ontology.group_designators import read_group
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.records import AgentKind, EntityClass, ReportKind, Role, Status

IDS = Ids()
KEY, NAME = "澄桥区", "澄桥区"


@dataclass(frozen=True)
class Table:
    """A table of a year; a row is text, leads, supports, leaders, the names in each parted by blanks."""

    year: int | None
    rows: Sequence[tuple[str, str, str, str]]
    mentions: Sequence[tuple[str, str]] = ()
    """Names of bodies in running text, each with its clause."""
    posts: Sequence[tuple[str, str]] = ()
    """Persons and their posts."""
    key: str = ""
    """Of the document; its year where it is left out."""

    @property
    def node(self) -> IRI:
        """The document."""
        return IDS.make("doc", self.key or str(self.year))


@dataclass
class Builder:
    """Turns tables into facts of one jurisdiction."""

    key: str = KEY
    name: str = NAME
    tasks: list[TaskFact] = field(default_factory=list)

    def agent(self, name: str, role: Role) -> AgentFact:
        """The agent of a printed name: a leader, a group, a name plate or a unit."""
        kind = AgentKind.GROUP if read_group(name) is not None else AgentKind.UNIT
        if name.endswith(")") and kind is AgentKind.UNIT and role is not Role.SUPERVISE:
            host, plate = name[:-1].split("(", 1)
            node = IDS.make("plate", self.key, host, plate)
            return AgentFact(
                node=node,
                name=name,
                kind=AgentKind.UNIT,
                plate=plate,
                host=IDS.make("unit", self.key, host),
            )
        if role is Role.SUPERVISE and kind is AgentKind.UNIT:
            kind = AgentKind.PERSON
        return AgentFact(node=IDS.make(kind, self.key, name), name=name, kind=kind)

    def task(self, table: Table, number: int, row: tuple[str, str, str, str]) -> TaskFact:
        """The task of a row."""
        text, *cells = row
        responsibilities = []
        for role, cell in zip(Role, cells, strict=True):
            for position, name in enumerate(cell.split(), start=1):
                node = IDS.make("resp", table.key or str(table.year), str(number), role, str(position))
                fact = ResponsibilityFact(
                    node=node, role=role, agent=self.agent(name, role), position=position
                )
                responsibilities.append(fact)
        return TaskFact(
            node=IDS.make("task", table.key or str(table.year), str(number)),
            document=table.node,
            year=table.year,
            label=str(number),
            text=text,
            section=None,
            responsibilities=tuple(responsibilities),
            start=number,
        )


def facts(*tables: Table, key: str = KEY, name: str = NAME) -> Facts:
    """The facts of some tables, given in the order of their years."""
    builder = Builder(key, name)
    return Facts(
        key=key,
        place=IDS.make("place", key),
        name=name,
        documents=tuple(map(document, tables)),
        tasks=tuple(
            builder.task(table, number, row)
            for table in tables
            for number, row in enumerate(table.rows, start=1)
        ),
        entities=tuple(mentions(tables, key)),
        posts=tuple(posts(tables, key)),
    )


def document(table: Table) -> DocumentFact:
    """The document of a table."""
    return DocumentFact(
        node=table.node,
        graph=IRI(f"urn:gwr:g:{table.key or table.year}"),
        kind=ReportKind.TABLE,
        title=None,
        plan_year=table.year,
        review_year=None,
        issued=None,
    )


def mentions(tables: Iterable[Table], key: str) -> Iterable[EntityFact]:
    """The bodies that running text names."""
    for table in tables:
        for number, (name, quote) in enumerate(table.mentions):
            yield EntityFact(
                node=IDS.make("unit", key, name),
                entity_class=EntityClass.ORGANIZATION,
                name=name,
                document=table.node,
                task=None,
                quote=quote,
                status=Status.RESULT,
                year=table.year,
                start=1000 + number,
            )


def posts(tables: Iterable[Table], key: str) -> Iterable[PostFact]:
    """The posts that tables print."""
    for table in tables:
        for name, post in table.posts:
            yield PostFact(
                person=IDS.make("person", key, name),
                name=name,
                post=IDS.make("post", key, post),
                post_name=post,
                document=table.node,
                year=table.year,
            )
