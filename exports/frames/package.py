"""The Frictionless data package: datapackage.json with a Table Schema for each file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from exports.tables import Column, Table

TYPES = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "year": "year",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table and the bytes of its file."""

    table: Table
    path: str
    content: bytes


def data_package(written: Sequence[WrittenTable], *, program: str) -> dict[str, object]:
    """The description of a folder of tables.

    Args:
        written: the files.
        program: name and version.
    """
    return {
        "profile": "tabular-data-package" if written[0].path.endswith(".csv") else "data-package",
        "name": "government-report-frames",
        "title": "政府工作报告数据表 · Data frames of government work reports",
        "description": f"Written by {program}.",
        "resources": [_resource(one) for one in written],
    }


def _resource(written: WrittenTable) -> dict[str, object]:
    found: dict[str, object] = {
        "name": written.table.name,
        "title": written.table.title,
        "path": written.path,
        "bytes": len(written.content),
        "hash": f"sha256:{hashlib.sha256(written.content).hexdigest()}",
        "schema": table_schema(written.table),
    }
    if written.path.endswith(".csv"):
        return found | {
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
        }
    return found | {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}


def table_schema(table: Table) -> dict[str, object]:
    """The Table Schema of a table: an empty cell is a missing value."""
    found: dict[str, object] = {
        "fields": [_field(column, table.key) for column in table.columns],
        "missingValues": [""],
    }
    if table.key is not None:
        found["primaryKey"] = [table.key]
    if table.references:
        found["foreignKeys"] = [
            {"fields": [one.column], "reference": {"resource": one.table, "fields": [one.to]}}
            for one in table.references
        ]
    return found


def _field(column: Column, key: str | None) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if column.required else {}
    if column.name == key:
        constraints["unique"] = True
    found: dict[str, object] = {
        "name": column.name,
        "type": TYPES[column.kind],
        "description": column.description,
    }
    return found | ({"constraints": constraints} if constraints else {})
