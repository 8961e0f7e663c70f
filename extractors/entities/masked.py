"""The text with the inside of quotation marks, book titles and brackets blotted out.

Rules for clauses and lists must not trip over a comma or a verb inside a quotation (“敢闯、敢试”行动). The
masked text has the same length as the text, so offsets hold in both. Only pairs that close on their line
within a bounded distance are masked; an unbalanced mark stays as it is. Half-width punctuation is read as
full-width.
"""

from __future__ import annotations

import re

QUOTED = "\ue001"
"""Stands for each character inside “…”."""
TITLED = "\ue002"
"""Stands for each character inside 《…》."""
BRACKETED = "\ue003"
"""Stands for each character inside （…）."""

PAIRS = re.compile(
    r"""
      “[^“”\n]{1,60}”
    | ‘[^‘’\n]{1,60}’
    | "[^"\n]{1,40}"
    | 「[^「」\n]{1,60}」
    | 《[^《》\n]{1,80}》
    | [（(][^（）()\n]{1,60}[）)]
    """,
    re.VERBOSE,
)
FULL_WIDTH = ((",", "，"), (";", "；"), (":", "："), ("!", "！"), ("?", "？"), ("(", "（"), (")", "）"))
DECIMAL = re.compile(r"(?<=[0-9])[，：](?=[0-9])")


def mask(text: str) -> str:
    """The masked text.

    >>> mask("开展“比学、赶超”行动").replace(QUOTED, "_")
    '开展“_____”行动'
    """
    masked = PAIRS.sub(_blot, text)
    for half, full in FULL_WIDTH:  # ten times as fast as str.translate on Chinese text
        masked = masked.replace(half, full)
    return DECIMAL.sub("·", masked)


def _blot(match: re.Match[str]) -> str:
    found = match.group()
    inside = len(found) - 2
    if found[0] == "《":
        return "《" + TITLED * inside + "》"
    if found[0] in "（(":
        return "（" + BRACKETED * inside + "）"
    return "“" + QUOTED * inside + "”"
