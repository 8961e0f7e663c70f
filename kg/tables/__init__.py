"""Tables of a store: what `exports.ledger` and `exports.frames` take, read from the graph."""

from kg.tables.details import read_document_details, read_task_details
from kg.tables.frame_rows import read_frame_rows

__all__ = ["read_document_details", "read_frame_rows", "read_task_details"]
