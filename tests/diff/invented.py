"""Invented quotes, tasks and figures."""

from __future__ import annotations

from exports.difference import Quote


def quote(
    text: str,
    *,
    document: str = "澄桥区2024年分解表",
    file: str = "table-2024.txt",
    row: str | None = None,
    section: str | None = None,
) -> Quote:
    """A quote of an invented document."""
    return Quote(document=document, file=file, year=2024, row=row, section=section, start=4, text=text)
