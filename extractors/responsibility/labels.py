"""Labels: the words before the names, `牵头单位：`, as they are printed.

A label is a word of the vocabulary with a colon behind it, in brackets of its own (`【牵头单位】`), or before
the name of a body with 为 or a blank between (`牵头单位为区教育局`, `牵头单位 区教育局`).
"""

from __future__ import annotations

import re
from enum import StrEnum

from extractors.structure.wording import any_word
from ontology.lexicon import words

VOCABULARY = "responsibility"


class Part(StrEnum):
    """What a part of a statement gives."""

    LEAD = "lead"
    ANSWER = "answer"
    """责任单位, 负责: lead or support, as the whole statement has it."""
    SUPPORT = "support"
    SUPERVISE = "supervise"
    DEADLINE = "deadline"


_WORDS = "|".join(f"(?P<{part}>{any_word(VOCABULARY, f'{part}_labels')})" for part in Part)
_BODY = r"[区市县省州旗][^、，,；;。：:]{1,14}[局委办部院会处府](?:[、，,；;。]|$)"
# Most places in a text begin no label; the first character tells.
_FIRST = "".join(sorted({word[0] for part in Part for word in words(VOCABULARY, f"{part}_labels")}))
LABEL = re.compile(
    rf"(?=[【\[［〔{_FIRST}])(?P<open>[【\[［〔])?(?:{_WORDS})"
    rf"(?(open)[】\]］〕][：:]?|(?:(?:[（(]部门[）)])?[：:]|(?<=[位门])(?:[为是](?=[区市县省州旗镇乡各])|(?={_BODY}))))"
)


def part_of(label: re.Match[str]) -> Part:
    """What the words behind a label give.

    >>> part_of(LABEL.match("【配合单位】区教育局"))
    <Part.SUPPORT: 'support'>
    """
    return next(part for part in Part if label[part] is not None)


def word_of(label: re.Match[str]) -> str:
    """The label without its marks.

    >>> word_of(LABEL.match("【配合单位】区教育局")), word_of(LABEL.match("牵头单位为区教育局"))
    ('配合单位', '牵头单位')
    """
    return str(label[part_of(label)])


def opens_with_label(text: str, start: int = 0) -> bool:
    """Does a label stand at the beginning of a line, or at `start` in it?"""
    return LABEL.match(text, start) is not None
