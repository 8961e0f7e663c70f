"""Vetoes: which numbers are no quantities, told from their nearest neighbours.

Each rule is a name, a pattern and a place where it is tried: before the number, behind it, or over a
fixed phrase that the number lies in. The patterns come from `ontology/vocabulary/vetoes.yaml`. Rules that
need the clause (thresholds, base values, names of groups) belong to the frames.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from extractors.quantities.figures import Figure, share_units
from extractors.quantities.vocabulary import UnitKind
from ontology.lexicon import lexicon

WINDOW = 8
"""Characters before a number that a rule may look at."""
YEAR_UNITS = frozenset({"年", "年度", "个年头"})
LEAST_COUNTED = 100
LONG_NUMERAL = 3
"""A numeral as long and as great counts also before a unit that makes words of short ones (三万五千担)."""
BARE_SCALE = re.compile("[超近过逾达破约到至上满]$")


@dataclass(frozen=True, slots=True)
class VetoRules:
    """The compiled vocabulary."""

    before: re.Pattern[str]
    bare_after: re.Pattern[str]
    phrases: re.Pattern[str]
    time_before: re.Pattern[str]
    time_after: re.Pattern[str]
    year_before: re.Pattern[str]
    time_limited: re.Pattern[str]
    span_after: re.Pattern[str]
    numeral_bound: re.Pattern[str]
    clauses: re.Pattern[str]
    policy_purposes: re.Pattern[str]
    honours: re.Pattern[str]
    ratings: frozenset[str]
    digits_only: frozenset[str]


@cache
def veto_rules() -> VetoRules:
    """The rules, compiled once."""
    content = lexicon("vetoes")
    return VetoRules(
        before=_named(content["before"], tail="$"),
        bare_after=_named(content["bare_after"]),
        phrases=_named(content["phrases"]),
        time_before=_any(content["time_before"], tail="$"),
        time_after=_any(content["time_after"]),
        year_before=_any(content["year_before"], tail="$"),
        time_limited=_any(content["time_limited"], tail="$"),
        span_after=_any(content["span_after"]),
        numeral_bound=re.compile(content["numeral_bound"] + "$"),
        clauses=re.compile(content["clauses"]),
        policy_purposes=re.compile(content["policy_purposes"]),
        honours=_any(content["honours"]),
        ratings=frozenset(content["ratings"]),
        digits_only=frozenset(content["digits_only"]),
    )


def _named(rules: dict[str, list[str]], *, tail: str = "") -> re.Pattern[str]:
    groups = [f"(?P<{name}>(?:{'|'.join(patterns)}){tail})" for name, patterns in rules.items()]
    return re.compile("|".join(groups))


def _any(patterns: list[str], *, tail: str = "") -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)}){tail}")


def apply_vetoes(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """The figures, each that is no quantity with its veto set."""
    judged = []
    for figure in share_units(text, list(figures)):
        name = _veto(text, figure)
        judged.append(figure if name is None else replace(figure, veto=name))
    return judged


def _veto(text: str, figure: Figure) -> str | None:
    window = text[max(0, figure.start - WINDOW) : figure.start]
    rules = veto_rules()
    if figure.spelled and (phrase := rules.phrases.match(text, figure.start)):
        return phrase.lastgroup
    if match := rules.before.search(window):
        name = match.lastgroup
        if name == "rank" and figure.kind is not UnitKind.COUNT:
            name = "span" if figure.kind is UnitKind.TIME else None
        if name == "vague" and not figure.spelled:
            name = None
        if name is not None:
            return name
    if figure.base in rules.ratings:
        return "rating"
    if figure.kind is UnitKind.NONE:
        return _bare_veto(text, figure)
    if figure.kind in (UnitKind.TIME, UnitKind.AGE):
        return _time_veto(text, figure, window)
    return _numeral_veto(figure, window) if figure.spelled else None


def _bare_veto(text: str, figure: Figure) -> str | None:
    """A number without a unit counts only with a scale word (50万群众, 突破20亿)."""
    if figure.scale and (not figure.spelled or figure.value != 1):
        vague = figure.spelled and figure.value >= 1000 and figure.scale == "万"
        bounded = BARE_SCALE.search(text[max(0, figure.start - 1) : figure.start])
        return "vague" if vague and not bounded else None
    match = veto_rules().bare_after.match(text, figure.unit_end)
    return (match and match.lastgroup) or "bare"


def _time_veto(text: str, figure: Figure, window: str) -> str | None:
    rules = veto_rules()
    if figure.kind is UnitKind.AGE:
        reached = rules.time_before.search(window)
        return None if reached and figure.op is None else "age"
    year = figure.base in YEAR_UNITS
    if year and not figure.spelled and figure.value >= 1000:
        return "year"
    limited = not year and figure.op == "<=" and rules.time_limited.search(window)
    if not limited and rules.span_after.match(text, figure.unit_end):
        return "span"
    before = rules.year_before if year else rules.time_before
    if before.search(window) or (not year and rules.time_after.match(text, figure.end)):
        return None
    return "duration"


def _numeral_veto(figure: Figure, window: str) -> str | None:
    """Vetoes of numerals in characters."""
    rules = veto_rules()
    if figure.kind is UnitKind.PERCENT:
        return None
    if figure.value == 1 and not figure.scale:
        return "article"
    if figure.scale:
        bare = figure.unit_end - figure.start == len(figure.unit or "")
        return "bare-scale" if bare and figure.value == 1 and not BARE_SCALE.search(window) else None
    numeral = figure.unit_end - figure.start - len(figure.unit or "")
    if figure.value >= LEAST_COUNTED and numeral >= LONG_NUMERAL:
        return None
    if figure.base in rules.digits_only or (figure.base == "元" and figure.value < 10):
        return "word"
    if figure.value in (100, 1000, 10000) and figure.op is None and not rules.numeral_bound.search(window):
        return "vague"
    return None
