"""Loading of the word lists in `ontology/vocabulary/*.yaml`.

Each file is one mapping. It must say its `purpose`, its `source` and its `reader` (the module that uses it);
the other keys are the lists and tables. Words are checked once, when the file is first asked for: no blanks
at the ends, none twice in a list.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from ontology.errors import VocabularyError

HEADER = ("purpose", "source", "reader")


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The vocabulary file `name`.yaml as a mapping, without its header.

    Raises:
        VocabularyError: there is no such file, or it breaks its rules.
    """
    path = resources.files("ontology.vocabulary") / f"{name}.yaml"
    if not path.is_file():
        raise VocabularyError(f"no vocabulary {name!r} in ontology/vocabulary")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    if not isinstance(content, dict):
        raise VocabularyError(f"{name}.yaml: expected a mapping, found {type(content).__name__}")
    for key in HEADER:
        if not isinstance(content.get(key), str):
            raise VocabularyError(f"{name}.yaml: the header lacks {key!r}")
    body = {key: value for key, value in content.items() if key not in HEADER}
    for key, value in body.items():
        if isinstance(value, list):
            check_words(f"{name}.yaml: {key}", value)
    return body


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The word list `key` of the vocabulary file `name`.yaml, longest word first.

    Raises:
        VocabularyError: the file or the list does not exist, or breaks its rules.
    """
    value = lexicon(name).get(key)
    if not isinstance(value, list):
        raise VocabularyError(f"{name}.yaml has no list {key!r}")
    return tuple(sorted(value, key=_longest_first))


def check_words(where: str, entries: list[Any]) -> None:
    """Raise where a list of words holds blanks at an end, an empty word or one word twice.

    Raises:
        VocabularyError: says which word, and where.
    """
    texts = [entry for entry in entries if isinstance(entry, str)]
    for text in texts:
        if not text or text != text.strip():
            raise VocabularyError(f"{where}: {text!r} is empty or has blanks at an end")
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            raise VocabularyError(f"{where}: {text!r} stands twice")
        seen.add(text)


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
