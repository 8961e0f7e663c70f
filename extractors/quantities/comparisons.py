"""Targets and results told by comparison, without a figure: 固定资产投资增速高于全市平均.

The indicator stands before the verb, what it is measured by behind it. Each is given as a Quantity without a
value, whose bound is `qualitative`, with the verb in `action` and what it is measured by in `reference`. A
comparison with a figure (高于全市平均2个百分点) is a quantity and not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.passage import Passage
from extractors.quantities.figures import fold
from extractors.quantities.masking import mask
from extractors.quantities.names import clean
from extractors.quantities.phrases import find_words, strip_adverbs
from extractors.quantities.states import clause_start, make_state
from extractors.quantities.subjects import subject_of
from extractors.quantities.vocabulary import heads
from ontology.lexicon import words
from ontology.records import Quantity, QuantityKind

SHORTEST = 3
"""A shorter name says nothing of what is compared: 增幅, 指标."""
FIGURE = re.compile("[0-9.]+[^、]{0,4}$")
"""A figure of its own before the comparison: 千人床位5.5张、高于全市平均."""
RULE = "quantity.comparison"


def read_comparisons(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The comparisons without a figure, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks.
    """
    for passage in passages:
        if not any(verb in passage.body.text for verb in words("states", "compared")):
            continue
        text = mask(fold(passage.body.text))
        for match in _pattern().finditer(text):
            low = clause_start(text, match.start())
            found = find_words(text, low, match.start())
            span = subject_of(text, found, low, strip_adverbs(text, low, match.start(), found))
            name = clean(passage.body.text[slice(*span)]) if span is not None else ""
            name = FIGURE.sub("", name)
            if span is None or len(name) < SHORTEST:
                continue
            changes = name.endswith((*heads().growth, "增长"))
            yield make_state(
                passage, text, name, match["verb"], span[0], match.end(), low,
                rule=RULE, kind=QuantityKind.GROWTH if changes else QuantityKind.LEVEL,
                reference=passage.body.text[slice(*match.span("reference"))],
            )  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    verbs = "|".join(words("states", "compared"))
    whom = "|".join(words("states", "compared_with"))
    return re.compile(
        rf"(?:{'|'.join(words('states', 'comparing_adverbs'))})?(?P<verb>{verbs})"
        rf"(?P<reference>(?:{whom})[^，。；、：！,;0-9\ue000]{{0,12}})(?=[，。；、！,;]|$)"
    )
