"""How much a decoded text looks like Chinese that people wrote.

Bytes decode in several encodings without an error, but only in the right one do they give the characters that
texts are made of: the commonest hanzi (the first level of GB 2312 and of Big5), Chinese and Western
punctuation, and ASCII. The share of these among the characters beyond ASCII and among control characters
tells encodings apart; a text of plain ASCII is wholly plausible.
"""

from __future__ import annotations

import re
from functools import cache

_JUDGED = re.compile(r"[^\t\n\x0b\x0c\r\x20-\x7e]")
_SAMPLE = 50_000
"""Characters looked at."""
_PUNCTUATION = range(0x2010, 0x2028), range(0x2460, 0x2474), range(0x3000, 0x3020), range(0xFF01, 0xFF5F)
_SINGLE = "\u00a0\u00b0\u00b1\u00b7\u00d7\u2030\u2103\u2160\u2161\u2162\u2163\u25a0\u25a1\u25cb\u25cf\ufeff"


def plausibility(text: str) -> float:
    """Share of plausible characters among those that are judged, from 0 to 1.

    >>> plausibility("政府工作报告 2023")
    1.0
    >>> plausibility("政府工作报告".encode().decode("gb18030")) < 0.5
    True
    """
    judged = _JUDGED.findall(text[:_SAMPLE])
    if not judged:
        return 1.0
    common = _common_characters()
    return sum(character in common for character in judged) / len(judged)


@cache
def _common_characters() -> frozenset[str]:
    """The commonest hanzi and the punctuation that goes with them."""
    simplified = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    traditional = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in range(0x40, 0xFF))
    hanzi = [code.decode("gb2312", "ignore") for code in simplified]
    hanzi += [code.decode("big5", "ignore") for code in traditional]
    punctuation = [chr(code) for block in _PUNCTUATION for code in block]
    return frozenset("".join([*hanzi, *punctuation, _SINGLE])) - frozenset(map(chr, range(0x80)))
