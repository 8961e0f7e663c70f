"""What the commands say to people, in both languages.

The words are data: `kg/messages.yaml`. A message is named; it is filled with keyword values. Messages of
exceptions are English: they are looked up, sent on and searched for.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from kg.language import Language
from ontology.errors import VocabularyError


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """All messages: name to language to words.

    Raises:
        VocabularyError: a message lacks a language.
    """
    import yaml

    text = (files("kg") / "messages.yaml").read_text("utf-8")
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where PyYAML has it
    loaded: dict[str, dict[str, str]] = yaml.load(text, Loader=fast)
    for name, words in loaded.items():
        if set(words) != {"en", "zh"}:
            raise VocabularyError(f"messages.yaml: {name} needs exactly en and zh, found {sorted(words)}")
    return loaded


def say(language: Language, name: str, **values: Any) -> str:
    """The words of a message.

    >>> say("zh", "stats.documents")
    '文件'
    """
    return catalogue()[name][language].format(**values)
