"""Decisions that cannot all hold. None of them is applied, and each is reported with the others.

- two things are different, but a chain of same, alias and rename makes them one
- names are renamed in a circle
- a fact is right and wrong, or has two values; a portfolio is right and wrong

Decisions for one jurisdiction and decisions for all are looked at together. What is left after taking out a
contradiction is looked at again, until nothing contradicts anything.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from kg.decisions.decision import Decision, Subject, Verb
from kg.decisions.decisions import ANYWHERE
from kg.notice import Notice
from ontology.issues import Issue, Severity

TYING = frozenset((Verb.SAME, Verb.ALIAS, Verb.RENAME))
Clash = tuple[Decision, ...]
"""Decisions of which not all can hold."""


def consistent(decisions: Sequence[Decision]) -> tuple[list[Decision], list[Notice]]:
    """The decisions that contradict no other, and a notice for each contradiction.

    Args:
        decisions: in the order of their files.
    """
    kept = list(decisions)
    notices: list[Notice] = []
    while True:
        clashes = list(dict.fromkeys(_clashes(kept)))
        if not clashes:
            return kept, notices
        gone = {decision for clash in clashes for decision in clash}
        kept = [decision for decision in kept if decision not in gone]
        notices += map(_notice, clashes)


def _clashes(decisions: Sequence[Decision]) -> Iterator[Clash]:
    for group in _scopes(decisions):
        yield from _circles(group)
        yield from _untied(group)
        yield from _judged_twice(group)


def _scopes(decisions: Sequence[Decision]) -> Iterator[list[Decision]]:
    """Decisions of one subject that hold in the same jurisdiction."""
    for subject in Subject:
        of_subject = [decision for decision in decisions if decision.subject is subject]
        for key in sorted({decision.jurisdiction for decision in of_subject}):
            yield [decision for decision in of_subject if decision.jurisdiction in (key, ANYWHERE)]


# ------------------------------------------------------------------------------------- different, yet one


def _untied(group: Sequence[Decision]) -> Iterator[Clash]:
    """Each `different` whose two things a chain of decisions makes one, with that chain."""
    apart = [one for one in group if one.verb is Verb.DIFFERENT and one.first != one.second]
    if not apart:
        return
    ties: dict[str, list[Decision]] = defaultdict(list)
    for decision in group:
        if decision.verb in TYING:
            ties[decision.first].append(decision)
            ties[decision.second].append(decision)
    cluster = _clusters(ties)
    for decision in apart:
        first, second = decision.first, decision.second
        if first in cluster and cluster[first] == cluster.get(second):
            yield (*_chain(ties, first, second), decision)


def _clusters(ties: dict[str, list[Decision]]) -> dict[str, int]:
    """For each name, the number of the cluster of names that are tied together."""
    cluster: dict[str, int] = {}
    for number, start in enumerate(ties):
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name not in cluster:
                cluster[name] = number
                waiting += (_other(decision, name) for decision in ties[name])
    return cluster


def _chain(ties: dict[str, list[Decision]], first: str, second: str) -> Clash:
    """The shortest chain of decisions from one name to the other."""
    came: dict[str, Decision | None] = {first: None}
    waiting = deque([first])
    while second not in came:
        name = waiting.popleft()
        for decision in ties[name]:
            other = _other(decision, name)
            if other not in came:
                came[other] = decision
                waiting.append(other)
    chain: list[Decision] = []
    name, step = second, came[second]
    while step is not None:
        chain.append(step)
        name = _other(step, name)
        step = came[name]
    return tuple(reversed(chain))


def _other(decision: Decision, name: str) -> str:
    return decision.second if decision.first == name else decision.first


# ------------------------------------------------------------------------------------- renamed in a circle


def _circles(group: Sequence[Decision]) -> Iterator[Clash]:
    """Renames that lead back to where they began, one clash for each circle of names."""
    left = [decision for decision in group if decision.verb is Verb.RENAME]
    while True:
        sources, goals = {one.first for one in left}, {one.second for one in left}
        inner = [one for one in left if one.second in sources and one.first in goals]
        if len(inner) == len(left):
            break
        left = inner
    seen: set[str] = set()
    for start in left:
        if start.first in seen:
            continue
        forward = _reached(start.first, left)
        circle = {name for name in forward if start.first in _reached(name, left)}
        seen |= circle
        clash = tuple(one for one in left if one.first in circle and one.second in circle)
        if clash:
            yield clash


def _reached(start: str, renames: Iterable[Decision]) -> set[str]:
    """The names that a name leads to by renames."""
    onward: dict[str, list[str]] = defaultdict(list)
    for decision in renames:
        onward[decision.first].append(decision.second)
    found: set[str] = set()
    waiting = list(onward[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += onward.get(name, ())
    return found


# ------------------------------------------------------------------------------------- judged in two ways


def _judged_twice(group: Sequence[Decision]) -> Iterator[Clash]:
    """Facts and portfolios about which people said two things."""
    about: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    for decision in group:
        if decision.subject is Subject.FACT:
            about[(decision.first,)].append(decision)
        elif decision.subject is Subject.PORTFOLIO:
            about[decision.first, decision.second, decision.year].append(decision)
    for found in about.values():
        if len({(decision.verb, _value(decision)) for decision in found}) > 1:
            yield tuple(found)


def _value(decision: Decision) -> str:
    return decision.second if decision.verb is Verb.RIGHT_VALUE else ""


def _notice(clash: Clash) -> Notice:
    circular = all(decision.verb is Verb.RENAME for decision in clash)
    told = "; ".join(
        f"{decision.source}: {' '.join(filter(None, (decision.first, decision.verb, decision.second)))}"
        for decision in clash
    )
    what = "names are renamed in a circle" if circular else "decisions contradict each other"
    message = f"{what} ({told}); none of them is applied, take out what is wrong"
    code = "decision.circular-rename" if circular else "decision.contradiction"
    return Notice(clash[-1].source, Issue(code, message, Severity.ERROR))
