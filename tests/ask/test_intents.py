"""The tables that questions are understood by."""

from __future__ import annotations

from typing import Any

import pytest

from kg.ask import intents as tables
from kg.ask import known_names as known
from kg.ask import vocabulary as words
from kg.ask.intents import intents
from kg.ask.vocabulary import Vocabulary, vocabulary
from kg.query_catalogue import names
from ontology.errors import VocabularyError


def test_every_named_query_can_be_asked_for() -> None:
    """Each once."""
    assert sorted(intent.query.name for intent in intents()) == list(names())


def test_every_concept_is_of_use() -> None:
    """Some query explains it, or it chooses a value."""
    used = {concept for intent in intents() for concept in intent.explains}
    used |= {concept for intent in intents() for values in intent.choices.values() for concept in values}
    assert set(vocabulary().weights) == used


def test_every_required_parameter_can_be_filled() -> None:
    """Otherwise the query could be understood and not be asked."""
    for intent in intents():
        required = {parameter.name for parameter in intent.query.parameters if parameter.default is None}
        assert required <= intent.fills.keys(), intent.query.name


def test_what_fills_a_required_parameter_is_needed() -> None:
    """So that no question is taken for a query without its value."""
    for intent in intents():
        for parameter in intent.query.parameters:
            if parameter.default is None:
                kinds = set(intent.fills[parameter.name])
                assert any(kinds.issuperset(group) for group in intent.needs), intent.query.name


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"needs": [["task"]], "look": []}, "unknown field 'look'"),
        ({"needs": [["tusk"]]}, "unknown concept 'tusk'"),
        ({"needs": [["@unity"]]}, "unknown kind '@unity'"),
        ({"needs": [["task"]], "fills": {"units": "@unit"}}, "no parameter 'units'"),
        ({"needs": [["task"]], "choices": {"role": {"lead": "leads"}}}, "role has no value 'leads'"),
    ],
)
def test_a_wrong_entry_is_told(entry: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the name of the query."""
    monkeypatch.setattr(tables, "load_yaml", {"intents.yaml": {"unit-tasks": entry}}.__getitem__)
    with pytest.raises(VocabularyError, match=r"intents.yaml: unit-tasks") as caught:
        intents.__wrapped__()
    assert message in str(caught.value)


def test_an_unknown_query_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named."""
    monkeypatch.setattr(tables, "load_yaml", {"intents.yaml": {"unit-task": {"needs": []}}}.__getitem__)
    with pytest.raises(VocabularyError, match="unit-task: no such named query"):
        intents.__wrapped__()


def test_a_word_means_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that stands in two lists is told."""
    twice = {"concepts": {"a": {"words": ["甲"]}, "b": {"words": ["甲"]}}}
    twice |= {"fillers": [], "indicators": {}, "times": {}, "quarters": {}, "numbers": {}}
    monkeypatch.setattr(words, "load_yaml", {"vocabulary.yaml": twice}.__getitem__)
    with pytest.raises(VocabularyError, match="'甲' stands for a and for b"):
        vocabulary.__wrapped__()


def test_indicators_are_those_of_the_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word for another one is told."""
    wrong = Vocabulary((), {}, {"gdp": ("经济",)})
    monkeypatch.setattr(known, "vocabulary", lambda: wrong)
    with pytest.raises(VocabularyError, match="no indicator of the scheme is called 'gdp'"):
        known.known_names({}, {})
