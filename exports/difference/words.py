"""What differences are called, in both languages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from exports.difference.model import Difference

Language = Literal["en", "zh"]

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def word(name: str, language: Language) -> str:
    """A word or sentence.

    >>> word("deadline", "zh")
    '时限变更'
    """
    return _words()[name][language]


def change_words(difference: Difference, language: Language) -> str:
    """What a difference is about and what changed: 任务 · 牵头变更."""
    return f"{word(f'group.{difference.group}', language)} · {word(difference.change, language)}"


def count_words(name: str, language: Language) -> str:
    """The name of a row of counts; rules of inference and classes keep their own."""
    head, colon, rest = name.partition(":")
    return f"{word(f'count.{head}', language)}{colon and ' '}{rest}"


@cache
def _words() -> dict[str, dict[str, str]]:
    import yaml

    found: dict[str, dict[str, str]] = yaml.safe_load(
        (files("exports.difference") / "words.yaml").read_text("utf-8")
    )
    return found
