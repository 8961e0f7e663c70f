"""Measurements of how well a document was read, after the W3C's Data Quality Vocabulary."""

from __future__ import annotations

from extractors.quantities.tally import FigureTally
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.terms import DQV, GWR

METRICS = {
    "read": GWR.FiguresRead,
    "vetoed": GWR.FiguresVetoed,
    "unread": GWR.FiguresUnread,
    "unseen": GWR.FiguresUnseen,
}
"""Field of the tally to what it measures."""


def add_measurements(statements: Statements, scope: Scope, tally: FigureTally | None) -> None:
    """State what became of the figures of one report; nothing where that was not counted."""
    if tally is None:
        return
    for name, metric in METRICS.items():
        node = scope.own("measurement", name)
        statements.typed(node, DQV.QualityMeasurement)
        statements.link(node, DQV.computedOn, scope.node)
        statements.link(node, DQV.isMeasurementOf, metric)
        statements.integer(node, DQV.value, getattr(tally, name))
