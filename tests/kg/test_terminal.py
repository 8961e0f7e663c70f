"""Text on a terminal: aligned, and harmless."""

from __future__ import annotations

import pytest

from kg.terminal import harmless, shortened, table_lines, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("区财政局", "区财政局"),
        ("a\tb\nc", "a b c"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("\u200b\ufeff", "\\u200b\\ufeff"),
        ("\u2028", "\\u2028"),
        ("\ue000", "\\ue000"),
        ("😀 𠮷", "😀 𠮷"),
    ],
)
def test_what_a_terminal_could_act_on_is_shown_as_an_escape(text: str, shown: str) -> None:
    """Control, format, private and line-separating characters; no letter is touched."""
    assert harmless(text) == shown


def test_columns_line_up_by_display_width() -> None:
    """Every row is as wide as its widest cells, counted in columns of the terminal."""
    rows = [["区财政局", "12"], ["abc", "一"], ["é\u0301ｆ", "x"]]
    lines = table_lines(["单位", "n"], rows)
    places = {width(line[: line.rindex("  ")].rstrip()) <= 8 for line in lines}
    assert places == {True}
    assert lines[0] == "单位      n"
    assert lines[1] == "--------  --"
    assert lines[2] == "区财政局  12"
    assert lines[3] == "abc       一"


def test_long_cells_are_cut_between_characters() -> None:
    """A wide character is not cut in half."""
    assert shortened("一二三四五", 10) == "一二三四五"
    assert shortened("一二三四五", 9) == "一二三四…"
    assert shortened("一二三四五", 8) == "一二三…"
    assert table_lines(["x"], [["一二三四五"]], cell_columns=4)[2] == "一…"
