"""Pieces of HTML: text from documents is escaped, and what would act or show nothing is made visible."""

from __future__ import annotations

import unicodedata
from html import escape

from exports.difference.words import LANGUAGES, word

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of control, format and unassigned characters, bidirectional overrides among them."""
BREAKS = "\t\n\r"


def shown(text: str) -> str:
    r"""Text of a document as HTML.

    >>> shown("区<b>局\u202e")
    '区&lt;b&gt;局\\u202e'
    """
    return escape("".join(map(_visible, text)))


def _visible(character: str) -> str:
    if character in BREAKS:
        return " "
    if unicodedata.category(character) in UNSEEN:
        return character.encode("unicode_escape").decode("ascii")
    return character


def said(name: str) -> str:
    """A word of the page in both languages, of which one is shown."""
    return "".join(
        f'<span class="said" lang="{language}">{escape(word(name, language))}</span>'
        for language in LANGUAGES
    )


def both(texts: dict[str, str]) -> str:
    """Words in both languages that are in no vocabulary, of which one is shown."""
    return "".join(
        f'<span class="said" lang="{language}">{shown(text)}</span>' for language, text in texts.items()
    )
