"""A question as it was typed, in the form in which words are looked for in it.

The folded form has half width, small letters, one blank for any white space and none between Chinese
characters; nothing refers back to the question as typed, so lengths may differ. A question is bounded: all
that follows takes time in proportion to its length and to the vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kg.language import Language
from ontology.errors import QuestionError

LONGEST = 400
"""Characters."""
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
ENGLISH_WORD = re.compile(r"[a-z]{2,}")
BLANKS = re.compile(r"\s+")
BETWEEN_HAN = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")
HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
"""Unicode categories of what is not seen."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, folded."""

    text: str
    language: Language
    """That of its words; names in Chinese do not make an English question Chinese."""


def read_question(text: str) -> Question:
    """Fold a question.

    Raises:
        QuestionError: it is empty or too long.

    >>> read_question("区财政局　今年牵头哪些任务？").text
    '区财政局今年牵头哪些任务?'
    >>> read_question("Which tasks does 区教育局 lead?").language
    'en'
    """
    if len(text) > LONGEST:
        raise QuestionError(f"expected a question of {LONGEST} characters at most, found {len(text)}")
    folded = folded_words(text)
    if not any(map(str.isalnum, folded)):
        raise QuestionError("expected a question in words, found none")
    return Question(folded, language_of(folded))


def folded_words(text: str) -> str:
    """The form in which questions, names and words are compared."""
    wide = unicodedata.normalize("NFKC", text)
    seen = "".join(" " if unicodedata.category(letter) in HIDDEN else letter for letter in wide)
    return BETWEEN_HAN.sub("", BLANKS.sub(" ", seen.casefold()).strip())


def language_of(folded: str) -> Language:
    """English where there are two English words or no Chinese."""
    if not HAN.search(folded):
        return "en"
    return "en" if len(ENGLISH_WORD.findall(folded)) > 1 else "zh"
