"""What the program says, in both languages, and where it shows its progress."""

from __future__ import annotations

import io
import re
import sys
from string import Formatter

import pytest

from kg.language import chosen_language
from kg.messages import catalogue, say
from kg.progress import ProgressBar


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_message_says_the_same_in_both_languages(name: str) -> None:
    """The same values are filled in; the Chinese is Chinese."""
    words = catalogue()[name]
    fields = [
        {field for _, field, _, _ in Formatter().parse(words[language]) if field} for language in ("en", "zh")
    ]
    assert fields[0] == fields[1]
    assert not re.search(r"[\u4e00-\u9fff]", words["en"])
    assert re.search(r"[\u4e00-\u9fff]", words["zh"]) or not re.sub(r"\{\w+\}|\W", "", words["en"])


def test_values_are_filled_in() -> None:
    """By name."""
    assert say("zh", "query.more", count=5).startswith("只显示前 5 行")


@pytest.mark.parametrize(
    ("option", "variables", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "zh_TW"}, "zh"),
        (None, {"KG_LANG": "zh", "LC_ALL": "C"}, "zh"),
        ("en", {"KG_LANG": "zh"}, "en"),
    ],
)
def test_the_language_is_that_of_the_user(option, variables: dict[str, str], language: str) -> None:
    """The option goes before the program's variable, and that before the locale."""
    assert chosen_language(option, variables) == language


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is drawn over itself, cannot do harm, and is wiped away."""
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with ProgressBar("reading") as progress:
            progress(0, 4, "区\x1b[2J.txt")
            progress(2, 4, "b.txt")
        written = stream.getvalue()
        assert bool(written) == shown
        if shown:
            assert "2/4 b.txt" in written
            assert "区\\x1b[2J.txt" in written
            assert "\n" not in written
            assert written.endswith("\r\x1b[K")
