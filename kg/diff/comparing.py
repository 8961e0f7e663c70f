"""Comparing documents of one store: two years of a place, or two documents."""

from __future__ import annotations

from exports.difference import Comparison, Difference, Side
from kg.decisions import Decisions
from kg.diff.catalogue import CataloguedDocument
from kg.diff.figures import figure_differences
from kg.diff.material import Material, read_material, read_units
from kg.diff.order import ordered
from kg.diff.selection import Asked
from kg.diff.tasks import task_differences
from kg.store.protocol import Store


def compare_within(store: Store, asked: Asked, *, decisions: Decisions) -> Comparison:
    """What two years or documents differ in.

    Args:
        store: holds both.
        asked: the documents of either side.
        decisions: those of the store; they say which wordings are one indicator.
    """
    units = read_units(store)
    left, right = (
        read_material(store, documents, units=units, decisions=decisions)
        for documents in (asked.left, asked.right)
    )
    return Comparison(
        compared=asked.compared,
        left=side(asked.labels[0], asked.left),
        right=side(asked.labels[1], asked.right),
        differences=ordered(differences(left, right)),
    )


def differences(left: Material, right: Material) -> list[Difference]:
    """What two materials differ in."""
    return [*task_differences(left, right), *figure_differences(left, right)]


def side(label: str, documents: tuple[CataloguedDocument, ...]) -> Side:
    """A side as it is named to the user."""
    return Side(label=label, documents=tuple(f"{one.title} ({one.file})" for one in documents))
