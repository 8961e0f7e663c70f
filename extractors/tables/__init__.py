"""Responsibility tables: from cells to tasks."""

from extractors.tables.reading import TableReading, read_tables
from extractors.tables.report import table_report
from extractors.tables.sections import table_sections

__all__ = ["TableReading", "read_tables", "table_report", "table_sections"]
