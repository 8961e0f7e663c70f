"""Language tags in the spelling that BCP 47 recommends.

Tags are the same in any case, and the libraries beneath the stores spell them in lower case. Read back in one
fixed spelling, a graph has the same bytes before and after it was stored.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=256)
def recommended(tag: str) -> str:
    """The tag with scripts in title case and regions in capitals (BCP 47, section 2.1.1).

    >>> recommended("zh-hans"), recommended("ZH-HANT-hk"), recommended("en"), recommended("de-x-abcd-de")
    ('zh-Hans', 'zh-Hant-HK', 'en', 'de-x-abcd-de')
    """
    parts = tag.lower().split("-")
    spelled = parts[:1]
    for part in parts[1:]:
        after_singleton = any(len(earlier) == 1 for earlier in spelled)
        if len(part) == 4 and part.isalpha() and not after_singleton:
            spelled.append(part.title())
        elif len(part) == 2 and not after_singleton:
            spelled.append(part.upper())
        else:
            spelled.append(part)
    return "-".join(spelled)
