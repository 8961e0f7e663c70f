"""What is called a policy without being one by name: 各项惠企政策, 配套政策, 国家重大政策, 积极的财政政策.

政策 closes the name of a policy only where the words before it say what it is about (减税降费政策), and
nothing says that there are several, or that it only goes with something else. The words are in
entity_policies.yaml.
"""

from __future__ import annotations

import re
from functools import cache

from extractors.entities.items import Item, modifier
from extractors.entities.words import alternation
from ontology.lexicon import words

SHORTEST = 4
"""So many characters say at least what a policy is about."""


@cache
def _vague() -> re.Pattern[str]:
    inside, last = alternation("entity_policies", "vague"), alternation("entity_policies", "vague_last")
    return re.compile(f"{inside}|(?:{last})$")


def is_vague_policy(text: str, item: Item) -> bool:
    """Is a phrase that 政策 closes too vague for a name? Of other heads it never is.

    Args:
        text: The phrase.
        item: What was found out about it.
    """
    if item.head not in words("entity_policies", "wide_heads"):
        return False
    about = modifier(text, item.head)
    return item.attributed or len(about) < SHORTEST or _vague().search(about) is not None
