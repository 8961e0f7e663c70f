"""Two plain forms of a wording.

    folded   white space, quotation marks and full width gone: “小巨人” 企业 → 小巨人企业
    key      the folded form, brackets out, equal words made one, the word that only says that it is measured
             left out at the end: 规模以上工业增加值总量 → 规上工业增加值

Two wordings with one key are one wording.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ontology.indicators.match import Role, Stripped
from ontology.indicators.words import equal_words, measured_ending, word_list

INK = re.compile("[\\s“”‘’\"'「」『』《》<>·•]+")
"""White space and quotation marks."""
BRACKET = re.compile(r"\(([^()]*)\)")
SHARE_VERB = "占"
"""民生支出占 85% is the share that 民生支出占比 names."""
SHARE_OF_GDP = re.compile("(?:占|相当于|与)(?:全[国省市区县]|[省市区县])?GDP(?:的)?(?:比重|之比)?$")
"""A share of the product of the area, in whatever words."""
LONGEST = 60
"""A longer text is no name of an indicator."""


@lru_cache(maxsize=8192)
def folded(wording: str) -> str:
    """The wording without white space and quotation marks, in half width and capitals.

    >>> folded("专精特新 “小巨人”企业（国家级）")
    '专精特新小巨人企业(国家级)'
    """
    return INK.sub("", unicodedata.normalize("NFKC", wording)).upper()


def key(text: str) -> str:
    """The key of a folded wording.

    >>> key(folded("规模以上工业总产值")), key(folded("进出口总值")), key(folded("GDP"))
    ('规上工业总产值', '进出口', 'GDP')
    >>> key("研发经费支出相当于全市生产总值的比例")
    '研发投入占GDP比重'
    """
    plain = without_brackets(text)
    if plain.endswith(SHARE_VERB):
        plain += "比"
    plain = SHARE_OF_GDP.sub("占GDP比重", equal_words()[1].sub(_plain_word, plain))
    return measured_ending().sub("", plain)


def without_brackets(text: str) -> str:
    """A folded wording without its brackets and what stands in them.

    >>> without_brackets("新(改)建农村公路")
    '新建农村公路'
    """
    return BRACKET.sub("", text) if "(" in text else text


def _plain_word(match: re.Match[str]) -> str:
    return equal_words()[0][match.group()]


def bracketed(text: str) -> tuple[Stripped, ...]:
    """The bases that brackets in a folded wording name.

    >>> bracketed(folded("实际利用外资（验资口径）"))
    (Stripped(role=<Role.BASIS: 'basis'>, text='验资口径'),)
    """
    if "(" not in text:
        return ()
    marks = word_list("basis_marks")
    inside = (match.group(1) for match in BRACKET.finditer(text))
    return tuple(Stripped(Role.BASIS, words) for words in inside if any(mark in words for mark in marks))
