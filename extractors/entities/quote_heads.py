"""Words that say of a quotation what it is: “清风”|行动, “三个一”|政策体系."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.entities.words import alternation
from ontology.lexicon import words

CLASSES = (
    ("Project", "project"),
    ("Event", "event"),
    ("Policy", "policy"),
    ("Organization", "organization"),
    ("Campaign", "campaign"),
)
"""Class and list in entity_quotes.yaml; of two that end at the same place the first is right."""
ARTICLES = re.compile("[0-9一二三四五六七八九十]条$")
"""A policy known by the number of its articles: “惠企二十条”."""
SAID = "完成|入选|入围|荣获|列入|成为|作为|制定|出台|加强|控制|用活|用好"
GAP = f"(?:(?!{SAID})[^，。、；“”《》的等和与及在暨年超获为]){{0,10}}?"
"""What may stand between a quotation and its head: nothing that is said of it."""


@dataclass(frozen=True, slots=True)
class QuoteHead:
    """What may follow a quotation, and the class that it gives."""

    label: str
    pattern: re.Pattern[str]
    """Matches from the end of the quotation to the end of the head."""
    bare: re.Pattern[str]
    """Matches the head alone."""


@cache
def quote_heads() -> tuple[QuoteHead, ...]:
    """The table of heads, in the order of CLASSES."""
    followed = f"(?={alternation('entity_quotes', 'after_head')}|[，。、；“”《（和及与等的]|$)"
    return tuple(
        QuoteHead(
            label, re.compile(GAP + _either(key, followed)), re.compile(alternation("entity_quotes", key))
        )
        for label, key in CLASSES
    )


def _either(key: str, followed: str) -> str:
    """A head of two characters or more that no other word continues, or a short one before a known word."""
    every = words("entity_quotes", key)
    long = "|".join(re.escape(word) for word in every if len(word) > 1)
    short = "|".join(re.escape(word) for word in every if len(word) == 1) or "(?!)"
    return f"(?:(?:{long})(?![化型级式率网性业者员家集态度])|(?:{short}){followed})"


def head_after(masked: str, end: int, stop: int) -> tuple[str, int] | None:
    """Class and end of the nearest head after a quotation, with those that continue it: 政策|体系."""
    best: tuple[str, int] | None = None
    for head in quote_heads():
        match = head.pattern.match(masked, end, stop)
        if match is not None and (best is None or match.end() < best[1]):
            best = head.label, match.end()
    while best is not None and (more := _next_head(masked, best[1], stop)) is not None:
        best = (more[0] if best[0] == "Campaign" else best[0]), more[1]
    return best


def _next_head(masked: str, at: int, stop: int) -> tuple[str, int] | None:
    for head in quote_heads():
        match = head.bare.match(masked, at, stop)
        if match is not None:
            return head.label, match.end()
    return None


def class_of_end(inside: str) -> str | None:
    """The class of a quotation that ends with one of the heads: “鲲鹏计划”."""
    if ARTICLES.search(inside):
        return "Policy"
    return next((label for label, ends in _ends_of_classes() if inside.endswith(ends)), None)


@cache
def _ends_of_classes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The heads of two characters or more of each class."""
    return tuple(
        (label, tuple(word for word in words("entity_quotes", key) if len(word) > 1))
        for label, key in CLASSES
    )


def head_of_run(masked: str, end: int, stop: int) -> tuple[str, str] | None:
    """Class and words of the head that a run of quotations shares: “甲”“乙”|专项行动."""
    for head in quote_heads():
        match = head.pattern.match(masked, end, stop)
        if match is not None:
            return head.label, match.group()
    return None
