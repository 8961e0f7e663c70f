"""Titles: what the ledger calls its sheets and columns, in both languages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["en", "zh"]


def title(name: str, language: Language) -> str:
    """A title.

    >>> title("deadline", "zh")
    '完成时限'
    """
    return _titles()[name][language]


@cache
def _titles() -> dict[str, dict[str, str]]:
    import yaml

    found: dict[str, dict[str, str]] = yaml.safe_load(
        (files("exports.ledger") / "titles.yaml").read_text("utf-8")
    )
    return found
