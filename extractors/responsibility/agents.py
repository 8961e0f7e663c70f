"""From the clauses of a statement to responsibilities: names with their roles.

Where a lead is named or inherited, 责任单位 and 负责 support it; else they lead. Names stay as printed: of
`市发改委、科技局` the second is not completed, for whose bureau it is the document's place tells better
than a rule on words. A list of divisions (`甲区、乙县人民政府`) keeps its members too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extractors.names import Expect, Name
from extractors.responsibility.clauses import Clause
from extractors.responsibility.labels import Part
from extractors.responsibility.names import names_in
from ontology.divisions import find
from ontology.evidence import Evidence
from ontology.records import AgentKind, RawCell, Responsibility, Role

COLUMNS = {
    Part.LEAD: "lead",
    Part.ANSWER: "support",
    Part.SUPPORT: "support",
    Part.SUPERVISE: "leaders",
    Part.DEADLINE: "deadline",
}
AREAS = "省市州盟区县旗乡镇"
_LEADING_PLATES = frozenset(("牵头", "主办", "牵头单位"))
_ROLE_PLATES = _LEADING_PLATES | {"责任单位", "配合"}


@dataclass(frozen=True, slots=True)
class Statement:
    """What one or several statements on one item say."""

    responsibilities: tuple[Responsibility, ...] = ()
    deadline: Evidence | None = None
    cells: tuple[RawCell, ...] = ()
    sure: bool = True
    """Does any clause tell by its words alone that it is a statement?"""

    @property
    def leads(self) -> tuple[Responsibility, ...]:
        """Those in the lead."""
        return tuple(held for held in self.responsibilities if held.role is Role.LEAD)


@dataclass(frozen=True, slots=True)
class _Held:
    part: Part
    name: Name


def statement_of(
    clauses: Sequence[Clause],
    *,
    inherited: Statement = Statement(),
    first_leads: bool = False,
    promotes: bool = True,
    known: Set[str] = frozenset(),
) -> Statement:
    """What the clauses of one item say.

    Args:
        clauses: in the order of print.
        inherited: what a heading above says for all items below it.
        first_leads: the first of a list of responsible units leads.
        promotes: those who answer for the item lead it where nobody else does.
        known: names that occur elsewhere in the document.
    """
    held = [item for clause in clauses for item in _names(clause, known)]
    led = any(item.part is Part.LEAD for item in held)
    if promotes and not led and not inherited.leads:
        held = list(_promoted(held, first_only=first_leads))
    found = [(_ROLES[item.part], item.name) for item in held]
    own_lead = any(role is Role.LEAD for role, _ in found)
    numbered = [] if own_lead else list(inherited.leads)
    numbered += _numbered(found)
    deadline = next(
        (clause for clause in clauses if clause.part is Part.DEADLINE and clause.words.text), None
    )
    return Statement(
        tuple(numbered),
        _evidence(deadline, "responsibility.deadline") if deadline is not None else inherited.deadline,
        tuple(
            RawCell(
                column=COLUMNS[clause.part],
                header=clause.label,
                evidence=_evidence(clause, "responsibility.clause"),
            )
            for clause in clauses
            if clause.words.text
        ),
        any(clause.sure for clause in clauses if clause.part is not Part.DEADLINE),
    )


_ROLES = {
    Part.LEAD: Role.LEAD,
    Part.ANSWER: Role.SUPPORT,
    Part.SUPPORT: Role.SUPPORT,
    Part.SUPERVISE: Role.SUPERVISE,
}


def _evidence(clause: Clause, rule: str) -> Evidence:
    return clause.words.evidence(0, len(clause.words.text), rule=rule)


def _names(clause: Clause, known: Set[str]) -> Iterator[_Held]:
    """The names of a clause; a bracket that names a role moves its name there."""
    if clause.part is Part.DEADLINE or not clause.words.text:
        return
    expect = Expect.PERSONS if clause.part is Part.SUPERVISE else Expect.UNITS
    for name in names_in(clause.words, expect=expect, known=known):
        part = Part.LEAD if name.plate in _LEADING_PLATES else clause.part
        if name.plate in _ROLE_PLATES and name.host is not None:
            name = replace(name, text=name.host, host=None, plate=None)
        yield _Held(part, name)


def _promoted(held: Sequence[_Held], *, first_only: bool) -> Iterator[_Held]:
    """Without a lead, those who answer for the item lead it; or only the first of them."""
    answering = sum(1 for item in held if item.part is Part.ANSWER)
    seen = 0
    for item in held:
        if item.part is not Part.ANSWER or (first_only and seen and answering > 1):
            yield item
            continue
        seen += 1
        yield _Held(Part.LEAD, item.name)


def _numbered(found: Sequence[tuple[Role, Name]]) -> list[Responsibility]:
    """Responsibilities with their positions, each name once in a role."""
    count: dict[Role, int] = {}
    seen: set[tuple[Role, str]] = set()
    numbered = []
    for role, name in found:
        if (role, name.text) in seen or not name.text:
            continue
        seen.add((role, name.text))
        count[role] = count.get(role, 0) + 1
        numbered.append(
            Responsibility(
                role=role,
                name=name.text,
                kind=_kind(name),
                position=count[role],
                plate=name.plate,
                host=name.host,
                post=name.post,
                evidence=name.evidence,
            )
        )
    return numbered


def _kind(name: Name) -> AgentKind:
    """A division or zone named as responsible stands for its government, whatever else the word could be."""
    if name.text[-1] in AREAS and (
        name.kind is AgentKind.UNKNOWN or (name.kind is AgentKind.PERSON and find(name.text))
    ):
        return AgentKind.UNIT
    return name.kind
