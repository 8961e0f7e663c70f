"""An extraction as a page: the document's text with what was read from it marked by displaCy.

Named things are marked first; a quantity is marked where no name stands in its way, for marks cannot overlap.
The page needs nothing from elsewhere, and whatever the document holds is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TypedDict

from extractors.extraction import Extraction
from ontology.evidence import Evidence
from ontology.records import Entity, Quantity

LABELS = {
    "Organization": "机构 Organization",
    "Person": "人物 Person",
    "Place": "地点 Place",
    "Project": "项目 Project",
    "Policy": "政策 Policy",
    "Campaign": "行动 Campaign",
    "Event": "活动 Event",
    "Quantity": "指标 Quantity",
}
COLORS = {
    "机构 Organization": "#9ecae9",
    "人物 Person": "#f2cf5b",
    "地点 Place": "#88d27a",
    "项目 Project": "#ffbf79",
    "政策 Policy": "#d6a5c9",
    "行动 Campaign": "#83bcb6",
    "活动 Event": "#ff9d98",
    "指标 Quantity": "#d8d8d8",
}
PAGE = """<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ margin: 2rem auto; max-width: 60rem }}
body {{ font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{legend}</p>
{body}
</body>
</html>
"""


class Mark(TypedDict):
    """A marked stretch, as displaCy wants it."""

    start: int
    end: int
    label: str


def to_html(extraction: Extraction) -> str:
    """The page of an extraction.

    Args:
        extraction: Records with their document; the evidence of the records is what is marked.

    Returns:
        One HTML page, UTF-8 when written, with no reference to anything outside it.
    """
    from spacy import displacy

    marks = marks_of(extraction)
    body = displacy.render(
        {"text": extraction.document.text, "ents": marks, "title": None},
        style="ent",
        manual=True,
        page=False,
        jupyter=False,
        options={"colors": COLORS},
    )
    counts = {label: sum(mark["label"] == label for mark in marks) for label in LABELS.values()}
    legend = " ".join(
        f'<mark style="background: {COLORS[label]}; padding: 0.2em 0.4em">{label}</mark> {count}'
        for label, count in counts.items()
        if count
    )
    return PAGE.format(title=escape(extraction.document.name), legend=legend, body=body)


def marks_of(extraction: Extraction) -> list[Mark]:
    """What is marked, in the order of the text and without overlap."""
    names = [(entity.evidence, LABELS[entity.entity_class.value]) for entity in extraction.of(Entity)]
    figures = [(quantity.evidence, LABELS["Quantity"]) for quantity in extraction.of(Quantity)]
    kept: list[Mark] = []
    taken: set[int] = set()
    for evidence, label in [*sorted(names, key=_position), *sorted(figures, key=_position)]:
        covered = range(evidence.start, evidence.end)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append({"start": evidence.start, "end": evidence.end, "label": label})
    return sorted(kept, key=_start)


def _position(marked: tuple[Evidence, str]) -> tuple[int, int]:
    return marked[0].start, marked[0].end


def _start(mark: Mark) -> int:
    return mark["start"]
