"""Data frames: flat tables of the graph, with a Frictionless Table Schema."""

from exports.frames.frames import frames
from exports.frames.package import WrittenTable, data_package, table_schema
from exports.frames.schema import COLUMNS

__all__ = ["COLUMNS", "WrittenTable", "data_package", "frames", "table_schema"]
