"""An extraction as a page: the document's text with what was read from it marked by displaCy.

Every record that quotes a stretch is marked there, the mark of a name inside that of a quantity as a box in a
box; the label follows the stretch, and a mark says when pointed at what was read. displaCy writes the text
and the outer marks; what stands in them is filled in. The legend counts the labels on the page. The page
needs nothing from elsewhere, and whatever the document holds is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from extractors.entities.marks import Mark, edges
from extractors.extraction import Extraction
from ontology.records import Bound, Entity, Quantity
from ontology.records.quantity import plain_number

LABELS = {
    "Organization": "机构 Organization",
    "Person": "人物 Person",
    "Place": "地点 Place",
    "Project": "项目 Project",
    "Policy": "政策 Policy",
    "Campaign": "行动 Campaign",
    "Event": "活动 Event",
    "Quantity": "指标 Quantity",
    "State": "状态 State",
}
COLORS = {
    "机构 Organization": "#9ecae9",
    "人物 Person": "#f2cf5b",
    "地点 Place": "#88d27a",
    "项目 Project": "#ffbf79",
    "政策 Policy": "#d6a5c9",
    "行动 Campaign": "#83bcb6",
    "活动 Event": "#ff9d98",
    "指标 Quantity": "#e4e4e4",
    "状态 State": "#e9e2bf",
}
OPENING = '<mark class="entity" title="{title}" style="background: {bg}">'
CLOSING = "</mark>"
NAME = '<span class="label">{label}</span>'
TEMPLATE = OPENING + "{text}" + CLOSING
"""What displaCy fills in for an outer mark; its text is the markup of what stands in the mark."""
NOTHING = "无记录 No records"
PAGE = """<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ margin: 2rem auto; max-width: 60rem; padding: 0 1rem; overflow-wrap: anywhere }}
body {{ font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif }}
mark {{ color: #000; padding: 0.2em 0.25em; margin: 0 0.1em; border-radius: 0.3em; line-height: 1 }}
mark {{ border: 1px solid #0005; -webkit-box-decoration-break: clone; box-decoration-break: clone }}
.label {{ font-size: 0.7em; font-weight: bold; margin: 0 0.15em 0 0.4em; white-space: nowrap }}
.legend {{ line-height: 2 }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="legend">{legend}</p>
{body}
</body>
</html>
"""


def to_html(extraction: Extraction) -> str:
    """The page of an extraction.

    Args:
        extraction: Records with their document; the evidence of the records is what is marked.

    Returns:
        One HTML page, UTF-8 when written, with no reference to anything outside it.
    """
    from spacy import displacy

    text = extraction.document.text
    marks = list(marks_of(extraction))
    outer = [
        {"start": mark.start, "end": mark.end, "label": mark.label, "params": {"text": inner, "title": title}}
        for mark, title, inner in outer_marks(text, marks)
    ]
    body = displacy.render(
        {"text": text, "ents": outer, "title": None},
        style="ent",
        manual=True,
        page=False,
        jupyter=False,
        options={"colors": COLORS, "template": TEMPLATE},
    )
    counts = Counter(mark.label for mark in marks)
    legend = " ".join(
        f'<mark style="background: {color}">{label}</mark> {counts[label]}'
        for label, color in COLORS.items()
        if counts[label]
    )
    return PAGE.format(title=escape(extraction.document.name), legend=legend or NOTHING, body=body)


def marks_of(extraction: Extraction) -> Iterator[Mark]:
    """What is marked: quantities first, so that they stand outside where a name is quoted whole."""
    for quantity in extraction.of(Quantity):
        label = LABELS["State" if quantity.op is Bound.QUALITATIVE else "Quantity"]
        yield Mark(quantity.evidence.start, quantity.evidence.end, label, _said(quantity))
    for entity in extraction.of(Entity):
        told = f"{entity.entity_class} {entity.name}"
        yield Mark(entity.evidence.start, entity.evidence.end, LABELS[entity.entity_class.value], told)


def _said(quantity: Quantity) -> str:
    """A quantity on one line: 财政收入 growth >= 8% (plan 2024)."""
    value, value_to = plain_number(quantity.value), plain_number(quantity.value_to)
    figure = "" if value is None else f"{value}" if value_to is None else f"{value}–{value_to}"
    year = "" if quantity.year is None else f" {quantity.year}"
    parts = (quantity.indicator, quantity.kind, quantity.op, f"{figure}{quantity.unit or ''}")
    return f"{' '.join(filter(None, map(str, parts)))} ({quantity.status}{year})"


def outer_marks(text: str, marks: Iterable[Mark]) -> Iterator[tuple[Mark, str, str]]:
    """The marks that stand in no other: each with its title and the markup of what stands in it.

    >>> [(mark.label, inner) for mark, _, inner in outer_marks("修路8条", [Mark(0, 4, "a"), Mark(1, 2, "b")])]
    ...     # doctest: +ELLIPSIS
    [('a', '修<mark ...>路<span class="label">b</span></mark>8条<span class="label">a</span>')]
    """
    parts: list[str] = []
    depth = at = 0
    for mark, opens in edges(marks):
        edge = mark.start if opens else mark.end
        if depth:
            parts.append(escape(text[at:edge]))
        if not opens and mark.whole:
            parts.append(NAME.format(label=mark.label))
        depth += 1 if opens else -1
        if depth > 1 or (depth and not opens):
            parts.append(_opening(mark) if opens else CLOSING)
        elif not depth:
            yield mark, escape(mark.told), "".join(parts)
            parts.clear()
        at = edge


def _opening(mark: Mark) -> str:
    return OPENING.format(title=escape(mark.told), bg=COLORS.get(mark.label, "#ddd"))
