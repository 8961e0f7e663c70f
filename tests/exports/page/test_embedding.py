"""Text of documents and scripts inside a page."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from exports.page.embedding import embedded_code, embedded_json
from ontology.errors import OutputError

HARD = [
    "</script><script>alert(1)</script>",
    "<!--",
    '"onload="alert(1)',
    "a\u2028b\u2029c",
    "\u202eabc\u202c",
    "&lt;",
    "😀",
    "\x00",
]


class Found(HTMLParser):
    """The elements and the data of scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text.append(data)


@pytest.mark.parametrize("words", HARD)
def test_json_survives_the_parser_of_html(words: str) -> None:
    """What is put in comes out, and no element comes of it."""
    text = embedded_json({words: [words]})
    assert not set(text) & set("<>&\u2028\u2029")
    found = Found()
    found.feed(f'<script type="application/json">{text}</script>')
    assert found.tags == ["script"]
    assert json.loads("".join(found.text)) == {words: [words]}


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    """It cannot be written as UTF-8, and stays an escape sequence."""
    assert json.loads(embedded_json("区\ud800局").encode("utf-8")) == "区\ud800局"


@pytest.mark.parametrize("ending", ["</script>", "</STYLE>", "<!-- x"])
def test_code_that_would_end_its_element_is_refused(ending: str) -> None:
    """A library that holds it cannot be shipped inside a page."""
    with pytest.raises(OutputError, match="cannot stand inside a page"):
        embedded_code("library", f"var a = '{ending}';")


def test_line_ends_are_those_that_a_parser_makes() -> None:
    """Or the hash in the policy would not be that of the script."""
    assert embedded_code("x", "a\r\nb\rc\n") == "a\nb\nc\n"
