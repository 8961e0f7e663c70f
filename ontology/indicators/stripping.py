"""What can be taken off a wording: one word at the beginning, one at the end, or the name of a place.

Each step leaves at least two characters. Taking off guesses nothing: what is left counts only where it is the
label of an indicator.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ontology.indicators.match import Role, Stripped
from ontology.indicators.wording import without_brackets
from ontology.indicators.words import (
    period_by_form,
    place_endings,
    place_vetoes,
    words_at_end,
    words_at_start,
)

SHORTEST = 2
LONGEST_PLACE = 10
NO_PLACE = frozenset("占和、与的到中")
"""Characters of phrases, not of names of places."""


class Form(NamedTuple):
    """A wording with some words taken off."""

    text: str
    stripped: tuple[Stripped, ...] = ()
    joined: bool = False
    """Was the verb beside the wording joined to it?"""

    def without(self, role: Role, word: str, text: str) -> Form:
        """The form that is left when a word has gone."""
        return Form(text, (*self.stripped, Stripped(role, word)))


def shorter_forms(form: Form) -> Iterator[Form]:
    """The forms that one word less makes: at the beginning, at the end."""
    text = form.text
    if "(" in text:
        yield from _enough(form._replace(text=without_brackets(text)))
    if match := period_by_form().match(text):
        yield from _enough(form.without(Role.PERIOD, match.group(), text[match.end() :].lstrip(",、:")))
    if word := words_at_start().at_start(text):
        role = words_at_start().roles[word]
        yield from _enough(form.without(role, word, text[len(word) :].lstrip(",、:")))
    if word := words_at_end().at_end(text):
        role = words_at_end().roles[word]
        yield from _enough(form.without(role, word, text[: -len(word)].rstrip(",、")))


def without_place(form: Form) -> Iterator[Form]:
    """The forms that are left when the name of a place at the beginning has gone, the shortest name first."""
    text = form.text
    for end in range(SHORTEST, min(LONGEST_PLACE, len(text) - SHORTEST) + 1):
        place = text[:end]
        if is_place(place):
            yield form.without(Role.SCOPE, place, text[end:])


def is_place(text: str) -> bool:
    """Does the text end as the name of a place does, and hold nothing that names of places do not?

    >>> is_place("澄桥区"), is_place("景区"), is_place("产值占全市")
    (True, False, False)
    """
    if not text.endswith(place_endings()) or text.endswith(place_vetoes()):
        return False
    return NO_PLACE.isdisjoint(text)


def _enough(form: Form) -> Iterator[Form]:
    if len(form.text) >= SHORTEST:
        yield form
