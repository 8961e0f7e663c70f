"""The order of differences: by group and change, then by place and in the order of the text."""

from __future__ import annotations

from exports.difference import Change, Difference, Group

GROUPS = {group: at for at, group in enumerate(Group)}
CHANGES = {change: at for at, change in enumerate(Change)}


def ordered(differences: list[Difference]) -> tuple[Difference, ...]:
    """The differences in the order of a report."""
    return tuple(sorted(differences, key=_place))


def _place(one: Difference) -> tuple[int, int, str, str, int, str, str]:
    quote = one.right or one.left
    file, start = ("", 0) if quote is None else (quote.file, quote.start or 0)
    return GROUPS[one.group], CHANGES[one.change], one.place, file, start, one.subject, one.before
