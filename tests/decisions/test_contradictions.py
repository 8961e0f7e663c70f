"""Contradictions: each is told with all its sources, and none of its decisions is applied."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Decision, Subject, Verb
from kg.decisions.contradictions import consistent
from ontology.issues import Severity

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "specs" / "contradictions.yaml").read_text(encoding="utf-8")
)["cases"]


def decision(text: str, number: int) -> Decision:
    """A decision as the cases write it."""
    text, _, place = text.partition(" @")
    subject, verb, first, second, year = [*text.split(), "", "", ""][:5]
    return Decision(
        subject=Subject(subject),
        verb=Verb(verb),
        jurisdiction=place or "澄桥区",
        first=first,
        second=second,
        year=year,
        source=f"d.csv:{number}",
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_contradicts_is_told_and_taken_out(case: dict[str, Any]) -> None:
    """All that does not contradict stays, in its order."""
    decisions = [decision(text, number) for number, text in enumerate(case["decisions"], start=1)]
    kept, notices = consistent(decisions)
    assert kept == [decisions[number - 1] for number in case["kept"]]
    assert len(notices) == len(case["told"])
    for notice, numbers in zip(notices, case["told"], strict=True):
        assert notice.issue.severity is Severity.ERROR
        told = [
            number for number in range(1, len(decisions) + 1) if f"d.csv:{number}:" in notice.issue.message
        ]
        assert told == numbers


NAMES = st.sampled_from("ABCDE")
DECISIONS = st.lists(
    st.builds(
        Decision,
        subject=st.just(Subject.UNIT),
        verb=st.sampled_from([Verb.SAME, Verb.DIFFERENT, Verb.RENAME, Verb.ALIAS]),
        jurisdiction=st.sampled_from(["350502", "*"]),
        first=NAMES,
        second=NAMES,
    ).filter(lambda one: one.first != one.second),
    max_size=12,
    unique=True,
)


@given(DECISIONS)
def test_what_is_left_contradicts_nothing(decisions: list[Decision]) -> None:
    """Looked at again, all of it stays."""
    kept, notices = consistent(decisions)
    assert consistent(kept) == (kept, [])
    assert (len(kept) < len(decisions)) is bool(notices)
    for one in kept:
        if one.verb is Verb.DIFFERENT:
            ties = [k for k in kept if k.verb is not Verb.DIFFERENT]
            direct = [k for k in ties if {k.first, k.second} == {one.first, one.second}]
            assert not [k for k in direct if "*" in (k.jurisdiction, one.jurisdiction)]


def test_thousands_of_decisions_are_looked_at_quickly() -> None:
    """A chain of renames as long as a file, and as many things that are different."""
    chain = [decision(f"unit rename N{n} N{n + 1}", n) for n in range(3000)]
    apart = [decision(f"unit different N{n} M{n}", 3000 + n) for n in range(3000)]
    assert consistent([*chain, *apart]) == ([*chain, *apart], [])
