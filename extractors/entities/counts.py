"""Counts before a noun: 6个, 20余家, 一批. What is counted is not named."""

from __future__ import annotations

import re

NUMERALS = frozenset("0123456789一二两三四五六七八九十百千多数若")
"""First characters of counts."""
COUNT = re.compile(
    r"""
    (?<!第)
    (?:[0-9]+(?:[.·][0-9]+)?|[一二两三四五六七八九十百千]+|多|数|若干)
    [余多]?[万亿]?
    (?:个|家|条|项|座|所|处|大(?=[项类重])|批|支|类|种|场次|场|位|宗|块|片|栋|幢|辆|台|套|公里
      |平方米|平方公里|亩|间|轮|只|户|名)
    (?:省级|市级|国家级|区级|县级|以上)?
    """,
    re.VERBOSE,
)
"""A number with its measure word."""
QUANTIFIER = re.compile(
    r"""
    (?:[0-9]+|[一二两三四五六七八九十百]+|多|数|若干|一批|一系列|系列
      |各类|各种|各|其他|其它|新(?=[建增的])|余)*
    (?:[余多]?
      (?:个|家|条|项(?!目)|座|所|处(?!理)|大(?!型|数|健|运)|批(?!发)|支(?!持)|类|种(?!植)
        |场(?!馆|所|景)|名(?!优|校|镇)|位|宗|块|片(?!区)|栋|只|部(?!门|分)|地(?!区|块|方|标))
    )?
    """,
    re.VERBOSE,
)
"""What may stand between 等 and the noun that closes an enumeration.

What looks like a measure word but begins the noun is none: 项 of 项目, 片 of 片区."""
DIGIT = re.compile(r"[0-9一二两三四五六七八九十]")
