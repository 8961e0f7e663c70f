"""Parquet: a table with the types of its columns (extra `parquet`)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from exports.tables.table import Table
from ontology.errors import MissingExtraError


def parquet_bytes(table: Table) -> Iterator[bytes]:
    """The file; dates are texts, as in the documents.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ModuleNotFoundError:
        raise MissingExtraError(
            "--format parquet needs pyarrow: pip install 'govreport-kg[parquet]'; --format csv needs nothing"
        ) from None
    types: dict[str, Any] = {
        "string": arrow.string(),
        "date": arrow.string(),
        "integer": arrow.int64(),
        "year": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
    }
    fields = [arrow.field(column.name, types[column.kind]) for column in table.columns]
    columns = [
        arrow.array([row[number] for row in table.rows], type=field.type)
        for number, field in enumerate(fields)
    ]
    buffer = io.BytesIO()
    parquet.write_table(arrow.Table.from_arrays(columns, schema=arrow.schema(fields)), buffer)
    yield buffer.getvalue()
