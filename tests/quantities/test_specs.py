"""Sentences and what must be read from them, from tests/specs/quantities."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from extractors.quantities import account_figures, read_quantities
from extractors.quantities.figures import find_figures, fold
from tests.quantities.cases import case_passage, load


def _id(case: dict[str, Any]) -> str:
    return str(case.get("id", case["text"]))


def _check(case: dict[str, Any]) -> None:
    passage = case_passage(case)
    found = [quantity.to_json() for quantity in read_quantities([passage])]
    expected = case.get("quantities", [])
    shown = [(q["indicator"], q["value"], q["unit"]) for q in found]
    assert len(found) == len(expected), shown
    for quantity, wanted in zip(found, expected, strict=True):
        assert {name: quantity[name] for name in wanted} == wanted
    outcomes = {a.surface: a.outcome for a in account_figures(passage) if a.outcome != "quantity"}
    for surface, veto in case.get("vetoes", {}).items():
        assert outcomes.get(surface) == veto, outcomes


@pytest.mark.parametrize("case", [*load("frames"), *load("vetoes"), *load("scopes")], ids=_id)
def test_sentence_is_read_as_said(case: dict[str, Any]) -> None:
    """A sentence gives its quantities, in order, and names the veto of its other figures."""
    _check(case)


@pytest.mark.parametrize("case", load("bugs"), ids=_id)
def test_sentence_that_was_once_misread(case: dict[str, Any]) -> None:
    """What a rule once got wrong stays right."""
    _check(case)


@pytest.mark.parametrize("case", load("gaps"), ids=_id)
def test_known_gap(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    """What the rules cannot read yet, with the reason; a gap that closes must leave this list."""
    request.applymarker(pytest.mark.xfail(reason=case["reason"], strict=True, raises=AssertionError))
    _check(case)


@pytest.mark.parametrize("case", load("figures"), ids=_id)
def test_figure_is_lexed(case: dict[str, Any]) -> None:
    """The lexer gives value, range, unit and bound of a figure, and nothing beside it."""
    text = fold(case["text"])
    (figure,) = find_figures(text)
    assert text[figure.start : figure.end] == case["surface"]
    assert figure.value == Decimal(case["value"])
    assert figure.value_to == (Decimal(case["to"]) if "to" in case else None)
    assert figure.unit == case["unit"]
    assert figure.op == case.get("op")
