"""Names of persons: a family name and one or two more characters, or a name with a middle dot.

A post may stand before or after the name (`区长王伟`, `王伟副区长`); it is cut off.
"""

from __future__ import annotations

import re
from functools import cache

from ontology.lexicon import words

VOCABULARY = "person_names"
LONGEST_WITH_POST = 24
DOTTED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:[·•‧・.][\u4e00-\u9fff]{1,8}){1,3}")
HAN = re.compile(r"[\u4e00-\u9fff㐀-\u4dbf\U00020000-\U0002ffff〇]+")


def is_person(name: str) -> bool:
    """Could a name without white space be a person's?

    >>> is_person("王伟"), is_person("欧阳中华"), is_person("区财政局"), is_person("阿依古丽·买买提")
    (True, True, False, True)
    """
    if DOTTED.fullmatch(name):
        return True
    if not HAN.fullmatch(name):
        return False
    if name[:2] in double_surnames():
        return 3 <= len(name) <= 4
    return name[:1] in surnames() and 2 <= len(name) <= 3


def split_post(name: str) -> tuple[str, str, str]:
    """Cut a post off a person's name: (before, name, after).

    >>> split_post("副区长王伟"), split_post("王伟")
    (('副区长', '王伟', ''), ('', '王伟', ''))
    """
    if len(name) > LONGEST_WITH_POST:
        return "", name, ""
    before = _post_before().match(name)
    if before is not None and is_person(name[before.end() :]):
        return before.group(), name[before.end() :], ""
    after = _post_after().search(name)
    if after is not None and is_person(name[: after.start()]):
        return "", name[: after.start()], after.group()
    return "", name, ""


def is_post(name: str) -> bool:
    """Is this a post without a person: 区长?"""
    return name in posts()


@cache
def _post_before() -> re.Pattern[str]:
    return re.compile("|".join(posts()))


@cache
def _post_after() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(posts())})$")


@cache
def surnames() -> frozenset[str]:
    """Family names of one character."""
    return frozenset(words(VOCABULARY, "surnames"))


@cache
def double_surnames() -> frozenset[str]:
    """Family names of two characters."""
    return frozenset(words(VOCABULARY, "double_surnames"))


@cache
def posts() -> tuple[str, ...]:
    """Posts, longest first."""
    return words(VOCABULARY, "posts")
