"""Group designators: names that stand for a collective that is not spelled out.

`各街道办事处` means each of them and could be listed; `区直有关单位` means some, and the document does not
say which. The grammar is owner + quantifier or level + qualifier + head: 区安委会 + 各 + 成员单位.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ontology.lexicon import words

VOCABULARY = "group_designators"
MAX_LENGTH = 40


class Quantifier(StrEnum):
    """How many of the members are meant."""

    ALL = "all"
    SOME = "some"
    """Some that the document does not name."""


@dataclass(frozen=True, slots=True)
class GroupDesignator:
    """What a group designator says of its members."""

    quantifier: Quantifier
    enumerable: bool
    """Could its members be listed from a division table or an organisation chart?"""
    head: str
    """What is grouped: 街道办事处."""
    owner: str
    """What stands before the quantifier: 区安委会, or the empty string."""
    qualifier: str
    """What stands between quantifier and head: 行业 in 各行业主管部门, or the empty string."""
    inner_heads: int
    """Heads inside the qualifier: signs that two names ran together."""
    relational: bool
    """Does the head mean nothing without an owner?"""


def read_group(name: str) -> GroupDesignator | None:
    """Read a name without white space as a group designator.

    >>> read_group("各街道办事处").quantifier.value, read_group("区直有关单位").enumerable
    ('all', False)
    >>> read_group("区财政局") is None
    True
    """
    if not 2 <= len(name) <= MAX_LENGTH:
        return None
    found = _quantified().fullmatch(name) or _levelled().fullmatch(name) or _owned().fullmatch(name)
    if found is None:
        return None
    parts = found.groupdict()
    head, owner = parts["head"], parts.get("owner") or ""
    quantifiers = parts.get("quantifiers") or parts.get("level") or ""
    some = any(word in quantifiers for word in words(VOCABULARY, "some_of"))
    relational = head in words(VOCABULARY, "relational_heads")
    enumerable = not some and not parts.get("qualifier") and _enumerable().fullmatch(head) is not None
    return GroupDesignator(
        quantifier=Quantifier.SOME if some else Quantifier.ALL,
        enumerable=enumerable,
        head=head,
        owner=owner,
        qualifier=parts.get("qualifier") or "",
        inner_heads=len(_inner_head().findall(parts.get("qualifier") or "")),
        relational=relational,
    )


def is_group_head(name: str) -> bool:
    """Is this a head without quantifier and owner: 责任单位?"""
    return _head().fullmatch(name) is not None


@cache
def _head() -> re.Pattern[str]:
    return re.compile(_heads())


@cache
def _inner_head() -> re.Pattern[str]:
    return re.compile(_either("closing_heads"))


@cache
def _quantified() -> re.Pattern[str]:
    """区直 + 各 + 有关 + 单位."""
    quantifier = _either("all_of", "some_of")
    return re.compile(
        rf"""(?P<owner>[^各、，]{{0,16}}?)
             (?P<quantifiers>(?:{_either("levels")})?(?:{quantifier}){{1,3}}(?:{_either("levels")})?)
             (?P<qualifier>[^各、，]{{0,12}}?)
             (?P<head>{_heads()})""",
        re.VERBOSE,
    )


@cache
def _levelled() -> re.Pattern[str]:
    """区直 + 单位."""
    return re.compile(rf"(?P<level>{_either('levels')})(?P<qualifier>[^各、，]{{0,8}}?)(?P<head>{_heads()})")


@cache
def _owned() -> re.Pattern[str]:
    """区安委会 + 成员单位."""
    return re.compile(rf"(?P<owner>[^各、，]{{2,16}}?)(?P<head>{_either('member_heads')})")


@cache
def _enumerable() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either('enumerable_heads')})(?:{_either('governments')})?")


def _heads() -> str:
    enumerable = f"(?:{_either('enumerable_heads')})(?:{_either('governments')})"
    return f"{_either('relational_heads', 'enumerable_heads', 'open_heads')}|{enumerable}"


def _either(*lists: str) -> str:
    entries = [word for key in lists for word in words(VOCABULARY, key)]
    return "|".join(re.escape(word) for word in sorted(entries, key=_length, reverse=True))


def _length(word: str) -> int:
    return len(word)
