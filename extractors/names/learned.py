"""Names learned from a whole document, or from several.

A first segmentation without a list finds most names right. Those that it finds often enough, or that fill a
cell by themselves, become the list for a second segmentation, which then knows where run-together names part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.names.segmentation import Name
from ontology.records import AgentKind

ENOUGH = 2
LEARNED_KINDS = frozenset({AgentKind.UNIT, AgentKind.GROUP})


def learn_names(cells: Iterable[Sequence[Name]]) -> frozenset[str]:
    """The names to know, from the names found in each cell.

    Args:
        cells: For each cell, its names in order.

    Returns:
        Names of units and groups that occur twice or more, or once as the only name of a cell.
    """
    counts: Counter[str] = Counter()
    for names in cells:
        weight = ENOUGH if len(names) == 1 else 1
        for name in names:
            if name.kind in LEARNED_KINDS:
                counts[name.text] += weight
    return frozenset(text for text, count in counts.items() if count >= ENOUGH)
