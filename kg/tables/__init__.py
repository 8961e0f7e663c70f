"""Tables of a store: what `exports.ledger` and `exports.frames` take, read from the graph."""

from kg.tables.details import read_task_details

__all__ = ["read_task_details"]
