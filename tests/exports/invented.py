"""Invented rows: small tables whose networks can be counted by hand."""

from __future__ import annotations

from collections.abc import Iterable

from exports.network import ActorRow, Assignment, DocumentRow, NetworkRows, TaskRow, ThingRow
from ontology.records import AgentKind, EntityClass, Role

ROLES = {"lead": Role.LEAD, "support": Role.SUPPORT, "supervise": Role.SUPERVISE}
HARD = "区财政局 & <b>\"国资\"</b> '甲' \\ 😀 \u2028 =1+1"
"""A name with all that a format could stumble over."""

Line = tuple[str, str, str, str]
"""Document, leading names, supporting names, supervising names; names joined by blanks."""


def invented_rows(
    lines: Iterable[Line],
    *,
    members: dict[str, tuple[str, ...]] | None = None,
    years: dict[str, int | None] | None = None,
    names: dict[str, str] | None = None,
) -> NetworkRows:
    """Rows of short ids.

    Args:
        lines: one a task.
        members: group to members; ids that begin with `g` are groups, with `p` persons, others units.
        years: of documents; 2024 where none is given.
        names: of ids, which are their own names otherwise.
    """
    tasks, actors, documents = [], {}, {}
    for number, (document, *columns) in enumerate(lines, 1):
        assignments = []
        for role, column in zip(ROLES.values(), columns, strict=True):
            for name in column.split():
                actors[name] = actor(name, names or {})
                assignments.append(Assignment(name, role))
        documents[document] = document_row(document, (years or {}).get(document, 2024))
        tasks.append(
            TaskRow(
                id=f"task_{number}",
                document=documents[document].id,
                label=str(number),
                text=f"办好第{number}件事。",
                year=documents[document].year,
                assignments=tuple(assignments),
                things=(f"project_{number % 2}", "place_1"),
            )
        )
    for group in (members or {}).values():
        actors |= {name: actor(name, names or {}) for name in group}
    return NetworkRows(
        documents=tuple(documents[one] for one in sorted(documents)),
        tasks=tuple(tasks),
        actors=actors,
        things={
            "project_0": ThingRow(id="project_0", name="澄桥大桥", entity_class=EntityClass.PROJECT),
            "project_1": ThingRow(id="project_1", name="汀澜学校", entity_class=EntityClass.PROJECT),
            "place_1": ThingRow(id="place_1", name="汀澜街道", entity_class=EntityClass.PLACE),
        },
        members=members or {},
    )


def actor(name: str, names: dict[str, str]) -> ActorRow:
    """An actor whose kind is said by the first letter of its id."""
    kind = {"g": AgentKind.GROUP, "p": AgentKind.PERSON}.get(name[0], AgentKind.UNIT)
    shown = names.get(name, name)
    return ActorRow(id=name, name=shown, kind=kind, place="澄桥区", names=(shown,))


def document_row(document: str, year: int | None) -> DocumentRow:
    """A document of 澄桥区."""
    return DocumentRow(
        id=f"doc_{document}",
        title=f"{document} & 责任分解表",
        place="澄桥区",
        place_key="澄桥区",
        year=year,
        sha256=document.encode().hex().ljust(64, "0"),
    )
