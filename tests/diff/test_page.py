"""The page of differences: whole in itself, harmless, in both languages."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from exports.difference import Change, Compared, Comparison, CountRow, Difference, Group, Side, page
from exports.difference.marks import LONGEST, marked
from tests.diff.invented import quote

HOSTILE = (files("kg.samples") / "hostile" / "names-2024.txt").read_text("utf-8")


class Parts(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text.append(data)


def compared(text: str) -> Comparison:
    """A comparison all of whose words are a text."""
    one = quote(text, document=text, file=text, row=text, section=text)
    differences = [
        Difference(
            group=Group.TASK,
            change=change,
            place=text,
            subject=text,
            before=text,
            after=text,
            left=one,
            right=None if change is Change.DROPPED else one,
        )
        for change in (Change.DROPPED, Change.LEAD)
    ]
    side = Side(label=text, documents=(text,))
    counts = (CountRow(name=f"inferred:{text}", before=1, after=2, removed=0, added=1),)
    return Comparison(
        compared=Compared.BUILDS, left=side, right=side, differences=tuple(differences), counts=counts
    )


def read(comparison: Comparison) -> tuple[str, Parts]:
    """The page and its parts."""
    html = "".join(page(comparison, language="en", program="govreport-kg"))
    parts = Parts()
    parts.feed(html)
    return html, parts


@pytest.mark.parametrize("line", HOSTILE.splitlines()[2:])
def test_hostile_words_are_words(line: str) -> None:
    """They make no tag, no attribute and no control character, wherever they stand."""
    html, parts = read(compared(line))
    harmless = read(compared("区财政局"))[1]
    assert [tag for tag, _ in parts.tags] == [tag for tag, _ in harmless.tags]
    assert not any(name.startswith("on") for _, attributes in parts.tags for name in attributes)
    assert not re.search("[\x00-\x08\x0b-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", html)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """No script, no address; the policy names the hash of the one style sheet."""
    html, parts = read(compared("区财政局"))
    tags = {tag for tag, _ in parts.tags}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "base"})
    assert "http://" not in html
    assert "https://" not in html
    (policy,) = [found["content"] for tag, found in parts.tags if found.get("http-equiv")]
    assert policy is not None
    style = re.search("<style>(.*)</style>", html, re.DOTALL)
    assert style is not None
    assert b64encode(sha256(style[1].encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'")


def test_both_languages_are_there() -> None:
    """Every word of the page is said twice; the one that was asked for is shown first."""
    html, parts = read(compared("区财政局"))
    said = [found["lang"] for _, found in parts.tags if found.get("class") == "said"]
    assert said.count("en") == said.count("zh") > 10
    checked = [found["id"] for _, found in parts.tags if "checked" in found]
    assert checked == ["in-en"]
    assert '<html lang="en">' in html


def test_both_quotes_are_shown_with_what_changed_marked() -> None:
    """The words that only one side has, and where both stand."""
    one, other = quote("新增学位800个", row="1"), quote("新增学位900个", row="7")
    difference = Difference(
        group=Group.TASK,
        change=Change.REWORDED,
        place="澄桥区",
        subject=other.text,
        before=one.text,
        after=other.text,
        left=one,
        right=other,
    )
    side = Side(label="x", documents=())
    comparison = Comparison(compared=Compared.YEARS, left=side, right=side, differences=(difference,))
    html, _ = read(comparison)
    assert "新增学位<del>8</del>00个" in html
    assert "新增学位<ins>9</ins>00个" in html
    assert all(f"<bdi>{row}</bdi>" in html for row in "17")


def test_nothing_to_show_is_said() -> None:
    """Not an empty page."""
    side = Side(label="x", documents=())
    html, _ = read(Comparison(compared=Compared.YEARS, left=side, right=side, differences=()))
    assert "No differences." in html


def test_marks_keep_every_character() -> None:
    """Whatever the length; beyond a bound nothing is marked."""
    one, other = "河道" * LONGEST + "甲", "河道" * LONGEST + "乙"
    for pieces, text in zip(marked(one, other), (one, other), strict=True):
        assert "".join(piece for piece, _ in pieces) == text
        assert not any(differs for _, differs in pieces)
