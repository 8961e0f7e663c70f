"""Which wording is which indicator, and the links that say so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.resolve.indicators import identities_of, indicator_links, plain_words
from tests.resolve.outcomes.by_hand import KEY, facts

NONE = Decisions()


def keys(lines: list[str], decisions: Decisions = NONE) -> list[str]:
    """The keys of the identities of figures."""
    known = facts(lines)
    identities = identities_of(known, decisions)
    return [identities.of(fact).key for fact in known.observations]


def decision(verb: Verb, first: str, second: str) -> Decisions:
    """One decision about an indicator of the district."""
    return Decisions.of(
        [Decision(subject=Subject.INDICATOR, verb=verb, jurisdiction=KEY, first=first, second=second)]
    )


def test_wordings_of_one_indicator_have_one_key() -> None:
    """However it is worded; its unit counts."""
    grp = ["全区生产总值 growth = 6 %", "地区生产总值 level = 9 元", "GDP growth = 6 %"]
    assert set(keys(grp)) == {"scheme:grp"}
    assert keys(["地区生产总值 count = 6 家"]) != ["scheme:grp"]


def test_what_is_in_no_scheme_is_known_by_its_words() -> None:
    """Where, when and how surely do not count; what it is does."""
    assert keys(["力争全区暖心驿站 count = 9 个", "暖心驿站 count = 9 个"]) == ["words:暖心驿站"] * 2


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("全年暖心驿站", "暖心驿站"),
        ("预计全区“暖心”驿站数量", "暖心驿站"),
        ("省级暖心驿站", "省级暖心驿站"),
        ("驿" * 3000, "驿" * 3000),
        ("（（（", "((("),
    ],
)
def test_plain_words(wording: str, words: str) -> None:
    """Grades stay; a hostile wording passes through."""
    assert plain_words(wording) == words


def test_an_alias_goes_before_the_scheme() -> None:
    """A person says what a wording means: a concept, or another wording; a chain is followed."""
    assert keys(["暖心指数 growth = 6 %"], decision(Verb.ALIAS, "暖心指数", "地区生产总值")) == ["scheme:grp"]
    assert keys(["暖心指数 growth = 6 %"], decision(Verb.ALIAS, "暖心指数", "幸福指数")) == ["words:幸福指数"]
    chain = Decisions.of(
        [
            *decision(Verb.ALIAS, "暖心指数", "幸福指数").entries,
            *decision(Verb.SAME, "幸福指数", "grp").entries,
        ]
    )
    assert keys(["暖心指数 growth = 6 %"], chain) == ["scheme:grp"]


def test_a_person_parts_a_wording_from_a_concept() -> None:
    """It is then known by its words, and the rejected link is kept."""
    decisions = decision(Verb.DIFFERENT, "经济总量", "地区生产总值")
    assert keys(["经济总量 growth = 6 %"]) == ["scheme:grp"]
    assert keys(["经济总量 growth = 6 %"], decisions) == ["words:经济"]
    known = facts(["经济总量 growth = 6 %"])
    (found,) = indicator_links(known, identities_of(known, decisions), decisions)
    assert (found.link.applied, found.link.confidence) == (False, Decimal(0))
    assert found.link.decision == decisions.entries[0]


def test_links_say_how_close_they_are() -> None:
    """A grade that was taken off makes a close match; each link has its reason and its figures."""
    known = facts(["地区生产总值 growth = 6 %", "省级示范性养老床位 count = 9 张", "暖心驿站 count = 9 个"])
    found = indicator_links(known, identities_of(known, NONE), NONE)
    assert [one.concept.id for one in found if one.is_exact] == ["grp"]
    assert all(one.link.evidence and one.link.reason.zh and one.link.reason.en for one in found)
    assert not any(one.link.left == known.observations[2].indicator for one in found)


def test_one_link_for_each_concept_of_a_document() -> None:
    """Two figures of one wording bear out one link."""
    known = facts(["地区生产总值 growth = 6 %", "地区生产总值 level = 9 元"])
    (found,) = indicator_links(known, identities_of(known, NONE), NONE)
    assert len(found.link.evidence) == 2
