"""Ids: the same for the same thing, never the same for two, and always good IRIs."""

from __future__ import annotations

import re
import unicodedata

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.ids import (
    KINDS,
    LONGEST_PART,
    Ids,
    coded_jurisdiction,
    document_jurisdiction,
    document_key,
    encoded,
    named_jurisdiction,
    unit_key,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NASTY = st.text(
    st.sampled_from('区财政局（）() <>"{}|^`\\_%~.-/#?é\u0301\u202e\u200b\u3164\t\n𠮷５5²'), max_size=8
)
PART = st.one_of(TEXT, NASTY, st.text("区_", min_size=LONGEST_PART - 2, max_size=LONGEST_PART + 8))
PARTS = st.lists(PART, max_size=4).map(tuple)
KIND = st.sampled_from(sorted(KINDS))


def plain(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts as Unicode sees them: canonically equivalent texts are one."""
    return tuple(unicodedata.normalize("NFC", part) for part in parts)


@given(KIND, PARTS, KIND, PARTS)
def test_two_things_never_share_an_id(
    kind: str, parts: tuple[str, ...], other_kind: str, other: tuple[str, ...]
) -> None:
    """Ids are equal if and only if kind and parts are."""
    same = (kind, plain(parts)) == (other_kind, plain(other))
    assert (Ids().make(kind, *parts) == Ids().make(other_kind, *other)) is same


@given(NASTY, NASTY)
def test_parts_made_of_signs_never_share_an_id(one: str, other: str) -> None:
    """Not even names that differ by a sign that no one sees."""
    same = plain((one,)) == plain((other,))
    assert (encoded(one) == encoded(other)) is same


@given(NASTY, NASTY)
def test_where_parts_end_is_never_lost(one: str, other: str) -> None:
    """Two parts are never taken for one, or for two others."""
    assert Ids().make("unit", one + other) != Ids().make("unit", one, other)
    if plain((one + "x", other)) != plain((one, "x" + other)):
        assert Ids().make("unit", one + "x", other) != Ids().make("unit", one, "x" + other)


@given(KIND, PARTS)
def test_ids_are_iris(kind: str, parts: tuple[str, ...]) -> None:
    """A strict parser takes them, and they stay as they are under Unicode normalisation."""
    iri = Ids().make(kind, *parts)
    assert pyoxigraph.NamedNode(iri).value == iri
    list(pyoxigraph.parse(input=f"<{iri}> <urn:p> <urn:o> .", format=pyoxigraph.RdfFormat.N_TRIPLES))
    assert unicodedata.normalize("NFC", iri) == iri


@given(PARTS)
def test_ids_hold_nothing_that_does_not_print(parts: tuple[str, ...]) -> None:
    """No blank, control, format or bidirectional sign is left bare."""
    local = Ids().make("unit", *parts).removeprefix(Ids().base)
    left = re.sub(r"%[0-9A-F]{2}", "", local)
    assert all(c in "._-~" or unicodedata.category(c)[0] in "LN" for c in left)


@given(st.text(min_size=LONGEST_PART + 1, max_size=400))
def test_long_names_make_short_ids(name: str) -> None:
    """A name of any length has an id of bounded length."""
    assert len(encoded(name)) <= 64 * 12 + 17


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("区财政局", "区财政局"),
        ("区发改局(重点办)", "区发改局%28重点办%29"),
        ("“四上”企业", "%E2%80%9C四上%E2%80%9D企业"),
        ("5G", "5G"),
        ("A_B", "A%5FB"),
        ("１２３", "１２３"),
    ],
)
def test_chinese_can_be_read_in_ids(name: str, expected: str) -> None:
    """Letters and figures stay; signs are percent-encoded."""
    assert encoded(name) == expected


def test_an_unknown_kind_is_refused() -> None:
    """A mistyped kind raises."""
    with pytest.raises(ValueError, match="'tusk'"):
        Ids().make("tusk", "5")


def test_the_base_is_a_setting() -> None:
    """Ids of a store can live under its own address."""
    assert Ids("https://example.org/").make("task", "ab", "5") == "https://example.org/task_ab_5"


def test_units_of_two_places_are_two() -> None:
    """The same short name in another district is another unit."""
    one, other = coded_jurisdiction("350502", "鲤城区"), named_jurisdiction("澄桥区")
    assert unit_key(one, "区财政局") != unit_key(other, "区财政局")


def test_brackets_and_blanks_make_no_other_unit() -> None:
    """A name broken over lines, or with full-width brackets, is the same name."""
    place = named_jurisdiction("澄桥区")
    assert unit_key(place, "区发改局（重点\n办）") == unit_key(place, "区发改局(重点办)")


def test_sources_of_jurisdictions_stay_apart() -> None:
    """A code, a name that looks like one, and a document never share a key."""
    keys = {
        coded_jurisdiction("350502", "鲤城区").key,
        named_jurisdiction("350502").key,
        named_jurisdiction("doc.84673f67ee8897ce").key,
        document_jurisdiction("84673f67ee8897ce").key,
        document_jurisdiction("84673f67ee8897ce", "朝阳区").key,
    }
    assert len(keys) == 4


def test_reports_of_one_file_have_keys_of_their_own() -> None:
    """The first is called like the file, the others by their numbers."""
    assert len({document_key("a" * 64, n) for n in range(1, 12)}) == 11
