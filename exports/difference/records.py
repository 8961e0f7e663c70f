"""A comparison as one JSON object, for programs."""

from __future__ import annotations

from exports.difference.model import Comparison, CountRow, Difference, Quote, Side


def comparison_json(comparison: Comparison) -> dict[str, object]:
    """The comparison in values that JSON has; the fields are those of the types."""
    return {
        "compared": comparison.compared.value,
        "left": _side(comparison.left),
        "right": _side(comparison.right),
        "differs": comparison.differs,
        "differences": [_difference(one) for one in comparison.differences],
        "counts": [_count(row) for row in comparison.counts],
    }


def _side(side: Side) -> dict[str, object]:
    return {"label": side.label, "documents": list(side.documents)}


def _difference(one: Difference) -> dict[str, object]:
    return {
        "group": one.group.value,
        "change": one.change.value,
        "place": one.place or None,
        "subject": one.subject,
        "before": one.before or None,
        "after": one.after or None,
        "similarity": None if one.similarity is None else float(round(one.similarity, 3)),
        "left": _quote(one.left),
        "right": _quote(one.right),
    }


def _quote(quote: Quote | None) -> dict[str, object] | None:
    if quote is None:
        return None
    return {
        "document": quote.document,
        "file": quote.file,
        "year": quote.year,
        "row": quote.row,
        "section": quote.section,
        "start": quote.start,
        "text": quote.text,
    }


def _count(row: CountRow) -> dict[str, object]:
    return {
        "name": row.name,
        "before": row.before,
        "after": row.after,
        "removed": row.removed,
        "added": row.added,
    }
