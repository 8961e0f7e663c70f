"""The words of a decisions file: English as in `Decision`, or Chinese as in `decision_words.yaml`."""

from __future__ import annotations

from functools import cache

from kg.decisions.decision import Subject, Verb
from kg.decisions.decisions import ANYWHERE
from ontology.lexicon import lexicon, words

COLUMNS = ("subject", "verb", "jurisdiction", "first", "second", "year", "by", "on", "note")
"""In the order in which a new file gets them."""
REQUIRED = ("subject", "verb", "jurisdiction", "first")


def column(heading: str) -> str | None:
    """The column that a heading means, or None.

    >>> column("辖区"), column(" Verb ")
    ('jurisdiction', 'verb')
    """
    return _table("columns", COLUMNS).get(heading.strip().lower())


def subject(word: str) -> Subject | None:
    """The subject that a word means, or None."""
    found = _table("subjects", tuple(Subject)).get(word.strip().lower())
    return None if found is None else Subject(found)


def verb(word: str) -> Verb | None:
    """The verb that a word means, or None.

    >>> verb("更名"), verb("samee")
    (<Verb.RENAME: 'rename'>, None)
    """
    found = _table("verbs", tuple(Verb)).get(word.strip().lower())
    return None if found is None else Verb(found)


def jurisdiction(word: str) -> str:
    """A key or a name as it is written, without blanks; the word for everywhere as `*`."""
    plain = "".join(word.split())
    return ANYWHERE if plain in words("decision_words", "anywhere") else plain


@cache
def _table(key: str, names: tuple[str, ...]) -> dict[str, str]:
    table = {str(name): str(name) for name in names}
    for name, printed in lexicon("decision_words")[key].items():
        table |= dict.fromkeys(printed, name)
    return table
