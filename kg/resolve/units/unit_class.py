"""What kind of body a unit is: `unit_classes.yaml` applied to its normal form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from kg.resolve.units.normal_form import NormalForm
from ontology.lexicon import lexicon

VOCABULARY = "unit_classes"


class UnitClass(StrEnum):
    """The kinds of body, by the names of their concepts."""

    GOVERNMENT = "PeoplesGovernment"
    DEPARTMENT = "GovernmentDepartment"
    PARTY = "PartyOrgan"
    CONGRESS = "CongressOrConference"
    LOWER_GOVERNMENT = "LowerGovernment"
    STATE_OWNED = "StateOwnedGroup"
    HEADQUARTERS = "Headquarters"
    MASS = "MassOrganisation"
    INSTITUTION = "PublicInstitution"
    COURT = "CourtOrProcuratorate"
    POLICE = "Police"
    FIRE = "FireAndRescue"
    VERTICAL = "VerticalAgency"
    ZONE = "ZoneCommittee"
    ENTERPRISE = "Enterprise"
    OTHER = "OtherUnit"


@dataclass(frozen=True, slots=True)
class ClassRule:
    """A class, and the names that it is told by."""

    unit_class: UnitClass
    bodies: frozenset[str]
    starts: tuple[str, ...]
    endings: tuple[str, ...]
    branches: tuple[str, ...]

    def fits(self, form: NormalForm) -> bool:
        """Does a name look like this class?"""
        body = form.body
        return (
            body in self.bodies
            or body.startswith(self.starts)
            or body.endswith(self.endings)
            or (form.branch and body.endswith(self.branches))
        )


def unit_class(form: NormalForm) -> UnitClass | None:
    """The class of a unit, None where its name does not tell.

    >>> unit_class(NormalForm("own", "发改局")), unit_class(NormalForm("own", "公安局", True, True))
    (<UnitClass.DEPARTMENT: 'GovernmentDepartment'>, <UnitClass.POLICE: 'Police'>)
    """
    return next((rule.unit_class for rule in class_rules() if rule.fits(form)), None)


@cache
def class_rules() -> tuple[ClassRule, ...]:
    """The rules in their order."""
    return tuple(map(_rule, lexicon(VOCABULARY)["rules"]))


def _rule(entry: dict[str, Any]) -> ClassRule:
    return ClassRule(
        UnitClass(entry["class"]),
        frozenset(entry.get("bodies", ())),
        tuple(entry.get("starts", ())),
        tuple(entry.get("endings", ())),
        tuple(entry.get("branches", ())),
    )
