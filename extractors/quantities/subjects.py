"""The subject in a region of a clause: the name that ends it, without what opens the phrase before it.

到2027年， 力争 | 全社会研发投入           dates, comparisons and openings are left out
推动 | 网络零售额                          what sets in motion is left out
…不断完善、 | 覆盖率                       so is a finished part of a list
"""

from __future__ import annotations

import re

from extractors.quantities.phrases import JUNK, Word, is_verb_here, trim
from extractors.quantities.vocabulary import CHANGE, Role, heads, phrase_words

_MEASURED_FROM = (
    r"(?:比|较)(?:\d{4}年|[一二三四五六七八九零〇]{4}年|上一?年度?|去年|前年|[0-9两三四五十]{1,2}年前|年初|"
    r"往年|上届|同期|计划|预算)"
    r"(?:同期|末|底|初)?(?:实际)?"
)
CLOSING_COMPARISON = re.compile(_MEASURED_FROM + "$")
COMPARISON = re.compile(_MEASURED_FROM)
COMPARISON_REACH = 12
CLOSING_SPAN = re.compile("(?<![0-9零〇一二三四五六七八九])[0-9一两二三四五六七八九十]{1,2}年$")
"""低保标准五年 分别提高: the time that a change took is no part of the name."""
CLOSING_YEAR = re.compile("(?:截至|截止|到|至|在)?(?:19|20)[0-9]{2}年度?[底末]?$")
"""财政收入2022年 达到: the year between a name and its verb is no part of the name."""
LONGEST_DATE = 10
PER_SUBJECT = re.compile("每[^，、]{1,2}")
"""每届 达 40个国家: what a rate is counted by is no subject."""
DATE = re.compile(
    "[0-9]{1,3}[、.](?![0-9])|[一二][零〇一二三四五六七八九]{3}年(?:度|要求|计划)?|"
    "(?:截至|截止|到|至)?(?:[0-9]{4}年度?)?(?:[0-9]{1,2}[-—至到])?(?:[0-9]{1,2}月份?)?(?:[0-9]{1,2}日)?"
    "[底末初]?前?[，,]?"
)

DATE_STARTS = frozenset("0123456789一二截到至")

Span = tuple[int, int]


def subject_of(text: str, words: list[Word], start: int, end: int) -> Span | None:
    """The name at the end of a region, or None where it holds none."""
    for word in reversed(words):
        if word.end >= end or word.start < start:
            continue
        if _ends_before(text, word, start, end):
            start = word.end
            break
        if _closes_part(text, word):
            start = word.end + 1
            break
    span = CLOSING_SPAN.search(text[max(start, end - 5) : end])
    if span is not None:
        end -= len(span.group())
    if PER_SUBJECT.fullmatch(text[start:end].strip("，、")):
        return None
    return name_within(text, words, start, end)


def name_within(text: str, words: list[Word], start: int, end: int) -> Span | None:
    """The span without dates, particles and openings at its ends, or None where nothing is left."""
    start = after_date(text, start, end)
    closing = CLOSING_YEAR.search(text[max(start, end - LONGEST_DATE) : end])
    if closing is not None:
        end -= len(closing.group())
    compared = COMPARISON.match(text, start, end)
    start, end = trim(text, compared.end() if compared is not None else start, end, words)
    return (start, end) if start < end else None


def after_date(text: str, start: int, end: int) -> int:
    """Past a date that opens a phrase (2023年组织培训8场)."""
    if start >= end or text[start] not in DATE_STARTS:
        return start
    match = DATE.match(text, start, end)
    dated = match is not None and (match.group()[:1] in "一二" or any(c.isdigit() for c in match.group()))
    return match.end() if match is not None and dated else start


def cut_comparison(text: str, low: int, end: int) -> int:
    """Where the region ends without a comparison that closes it (产值比上年)."""
    near = max(low, end - COMPARISON_REACH)
    match = CLOSING_COMPARISON.search(text[near:end])
    return near + match.start() if match is not None else end


def _ends_before(text: str, word: Word, start: int, end: int) -> bool:
    """Does the subject begin behind this word?"""
    vocabulary = phrase_words()
    if word.text in vocabulary.causatives and (word.start == start or text[word.start - 1] in "，、"):
        return True
    if word.text in vocabulary.cutting:
        return True
    return is_verb_here(text, word, end) and not _within_name(text, word, start, end)


def _closes_part(text: str, word: Word) -> bool:
    """…不断完善、覆盖率: an act directly before 、 closes a finished part of a list."""
    if word.role not in CHANGE | {Role.WORK} or text[word.end] != "、" or len(word.text) < 2:
        return False
    return word.text not in phrase_words().nounlike


def _within_name(text: str, word: Word, start: int, end: int) -> bool:
    """提案办理满意率: a verb between a noun and a mere rate is part of the indicator's name."""
    rest = text[word.end : end]
    named = (rest.endswith("率") and len(rest) <= 4) or rest in heads().bare or len(rest) == 1
    return named and word.start > start and text[word.start - 1] not in JUNK
