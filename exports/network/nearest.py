"""Names near to one that is not there: those that hold it, then those that look like it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKE = 0.4
"""Least ratio of common characters, after Ratcliff and Obershelp."""


def nearest_names(wanted: str, names: Iterable[str], *, limit: int = 5) -> tuple[str, ...]:
    """The names that are most like the wanted one.

    >>> nearest_names("财政局", ["区财政局", "区教育局", "区财政局(国资办)"])
    ('区财政局', '区财政局(国资办)')
    """
    known = sorted(set(names))
    holding = sorted((name for name in known if wanted and wanted in name), key=_by_length)
    like = get_close_matches(wanted, known, n=limit, cutoff=LIKE)
    return tuple(dict.fromkeys([*holding, *like]))[:limit]


def _by_length(name: str) -> tuple[int, str]:
    return len(name), name
