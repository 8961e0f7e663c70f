"""Tables: the model, and the files that hold them."""

from exports.tables.csv_text import csv_lines, table_csv
from exports.tables.parquet import parquet_bytes
from exports.tables.table import Cell, Column, Reference, Table
from exports.tables.xlsx import Sheet, sheet_names, xlsx_bytes

__all__ = [
    "Cell",
    "Column",
    "Reference",
    "Sheet",
    "Table",
    "csv_lines",
    "parquet_bytes",
    "sheet_names",
    "table_csv",
    "xlsx_bytes",
]
