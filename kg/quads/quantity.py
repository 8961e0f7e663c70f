"""Quantities: a value, or the bounds of one, in a base unit.

    =   numericValue                    >=  lowerBound, included      <=  upperBound, included
    ~   numericValue, modifier Approx   >   lowerBound, excluded      <   upperBound, excluded
    value … value_to   lowerBound and upperBound, both included, modifier Range
    sync, or measured by something else: referenceIndicator; qualitative: no figure at all

A bound is not a value: 6.5%以上 has a lower bound and no numeric value.
"""

from __future__ import annotations

from decimal import Decimal

from kg.quads.indicator import add_indicator
from kg.quads.measure import add_measure
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.iri import IRI
from ontology.records import Bound, Quantity
from ontology.terms import GWR, QUDT

MODIFIERS = {
    Bound.EXACT: GWR.Point,
    Bound.AT_LEAST: GWR.AtLeast,
    Bound.ABOVE: GWR.MoreThan,
    Bound.AT_MOST: GWR.AtMost,
    Bound.BELOW: GWR.LessThan,
    Bound.ABOUT: GWR.Approx,
    Bound.IN_STEP: GWR.InStepWith,
    Bound.QUALITATIVE: GWR.Qualitative,
}
LOWER = {Bound.AT_LEAST: True, Bound.ABOVE: False}
UPPER = {Bound.AT_MOST: True, Bound.BELOW: False}
"""Does the bound itself belong to what is meant?"""


def add_quantity(statements: Statements, scope: Scope, node: IRI, record: Quantity) -> None:
    """State the quantity that a record holds."""
    statements.typed(node, QUDT.QuantityValue)
    statements.text(node, GWR.surface, record.evidence.surface)
    _add_value(statements, node, record)
    unit = record.unit if record.base_unit is None else record.base_unit
    if unit:
        statements.link(node, QUDT.hasUnit, add_measure(statements, scope, unit))
    if record.reference is not None:
        reference = add_indicator(statements, scope, record.reference, basis=None)
        statements.link(node, GWR.referenceIndicator, reference)


def base_values(record: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The value and the upper end of a range, in the base unit where the record has one."""
    if record.base_value is None:
        return record.value, record.value_to
    return record.base_value, record.base_value_to


def _add_value(statements: Statements, node: IRI, record: Quantity) -> None:
    value, value_to = base_values(record)
    if value is not None and value_to is not None:
        statements.link(node, GWR.modifier, GWR.Range)
        _add_lower(statements, node, min(value, value_to), included=True)
        _add_upper(statements, node, max(value, value_to), included=True)
        return
    statements.link(node, GWR.modifier, MODIFIERS[record.op])
    if value is None:
        return
    if record.op in LOWER:
        _add_lower(statements, node, value, included=LOWER[record.op])
    elif record.op in UPPER:
        _add_upper(statements, node, value, included=UPPER[record.op])
    else:
        statements.decimal(node, QUDT.numericValue, value)


def _add_lower(statements: Statements, node: IRI, value: Decimal, *, included: bool) -> None:
    statements.decimal(node, GWR.lowerBound, value)
    statements.boolean(node, GWR.lowerInclusive, included)


def _add_upper(statements: Statements, node: IRI, value: Decimal, *, included: bool) -> None:
    statements.decimal(node, GWR.upperBound, value)
    statements.boolean(node, GWR.upperInclusive, included)
