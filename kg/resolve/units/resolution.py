"""Which names are one unit: all rules in their order, human decisions first.

    1. decisions      what a person joined or kept apart
    2. spelling       names of one normal form
    3. statements     a text says that one was renamed, or went into another
    4. successions    short names, renames; mergers stay apart
    5. plates         an office that is a name plate here and stands alone there: asked, never joined

Nothing is compared across jurisdictions: facts are those of one. Each join is a link with its reason, its
score and the tasks or documents that it rests on; so is each pair that is only asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kg.decisions import Decisions, Subject, Verb
from kg.facts import Facts
from kg.infer.link import BY_DECISION, CERTAIN, Link, Reason, decided
from kg.resolve.units.behaviour import behaviour
from kg.resolve.units.canonical import CanonicalUnit, canonical_unit
from kg.resolve.units.changes import Change, ChosenChange, chosen_changes
from kg.resolve.units.clusters import Clusters
from kg.resolve.units.decided import DecidedPair, decided_pairs
from kg.resolve.units.names import SpelledUnit, UnitName, spelled_units, unit_names
from kg.resolve.units.own_names import own_names
from kg.resolve.units.reasons import of_merger, of_plate, of_spelling, of_statement, of_succession
from kg.resolve.units.stated import StatedChange, stated_changes
from kg.resolve.units.successions import successions
from ontology.iri import IRI

STATED = Decimal("0.97")
SPELLING = Decimal("0.98")
UNOWNED = Decimal("0.95")
"""Names of one normal form of which one does not say whose unit it is (统战部)."""
PLATE_ALONE = Decimal("0.5")
MOST_EVIDENCE = 3
"""Tasks of each name that a link rests on."""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A rename or a merger: a link between two names, and whether they are one unit."""

    link: Link
    merger: bool


@dataclass(frozen=True, slots=True)
class UnitResolution:
    """The units of a jurisdiction."""

    units: tuple[CanonicalUnit, ...] = ()
    """In the order of their keys."""
    links: tuple[Link, ...] = ()
    changes: tuple[UnitChange, ...] = ()
    by_node: Mapping[IRI, CanonicalUnit] = field(default_factory=dict)
    """The unit of each name's node."""


def resolve_units(facts: Facts, decisions: Decisions) -> UnitResolution:
    """The units of a jurisdiction under all their names.

    Args:
        facts: what its documents say.
        decisions: what people decided; goes before every rule.
    """
    names = unit_names(facts)
    own = own_names(facts.key, facts.name or None)
    run = _Run(names, decided_pairs(decisions, facts.key, names, own))
    run.join_decided()
    spelled = spelled_units(facts, names)
    for unit in spelled.values():
        run.join_spellings(unit)
    run.join_stated(stated_changes(facts, names))
    run.join_successions(facts, spelled)
    run.ask_plates(spelled)
    units = _canonical_units(run.clusters, names)
    return UnitResolution(
        units=units,
        links=tuple(run.links),
        changes=tuple(run.changes),
        by_node={node: unit for unit in units for node in unit.nodes},
    )


class _Run:
    """The joins made so far, and the links that tell of them."""

    def __init__(self, names: Sequence[UnitName], pairs: Sequence[DecidedPair]) -> None:
        apart = [(pair.first, pair.second) for pair in pairs if not pair.joins]
        self.clusters = Clusters((name.node for name in names), apart=apart)
        self.links: list[Link] = []
        self.changes: list[UnitChange] = []
        self._names = {name.node: name for name in names}
        self._pairs = pairs
        self._told = {frozenset((pair.first, pair.second)) for pair in pairs}

    def join_decided(self) -> None:
        """What people decided."""
        for pair in self._pairs:
            joined = pair.joins and self.clusters.join(pair.first, pair.second)
            link = self._link("units.decision", pair.first, pair.second, BY_DECISION, CERTAIN)
            renamed = pair.decision.verb is Verb.RENAME
            link = self._settled(link, pair, rename=renamed, applied=joined)
            if renamed:
                self.changes.append(UnitChange(link, merger=False))
            else:
                self.links.append(link)

    def _settled(self, link: Link, pair: DecidedPair, *, rename: bool, applied: bool) -> Link:
        settled = decided(link, pair.decision)
        return replace(
            settled,
            proposes=Verb.RENAME if rename else Verb.SAME,
            year=pair.year if rename else None,
            applied=applied,
        )

    def join_spellings(self, unit: SpelledUnit) -> None:
        """Names of one normal form are one, each joined with the one that most tasks name."""
        head, *others = sorted(unit.names, key=_most_used)
        for other in others:
            score = SPELLING if head.form.owned == other.form.owned else UNOWNED
            reason = of_spelling(other.name, head.name, unit.key)
            self._join("units.spelling", other.node, head.node, reason, score)

    def join_stated(self, stated: Iterable[StatedChange]) -> None:
        """What a text says in so many words, also where two texts say the opposite of each other."""
        settled = frozenset(self._told)
        for change in stated:
            pair = frozenset((change.earlier, change.later))
            if pair in settled:
                continue
            self._told.add(pair)
            reason = of_statement(change.quote)
            link = self._link("units.stated", change.earlier, change.later, reason, STATED)
            joined = change.merger or self.clusters.join(change.earlier, change.later)
            link = replace(
                link,
                proposes=Verb.RENAME,
                year=change.year,
                evidence=(change.document,),
                applied=joined,
            )
            self.changes.append(UnitChange(link, merger=change.merger))

    def join_successions(self, facts: Facts, spelled: Mapping[str, SpelledUnit]) -> None:
        """Names that follow each other, and short names."""
        candidates = successions(spelled.values(), behaviour(facts, spelled.values()))
        for chosen in chosen_changes(candidates):
            self._join_change(chosen)

    def _join_change(self, chosen: ChosenChange) -> None:
        candidate = chosen.candidate
        earlier = min(candidate.earlier.names, key=_most_used)
        later = min(candidate.later.names, key=_most_used)
        reason = of_succession(candidate, earlier.name, later.name)
        if chosen.change is Change.MERGER:
            reason = of_merger(earlier.name, later.name)
        if frozenset((earlier.node, later.node)) in self._told:
            return
        link = self._link(f"units.{candidate.kin}", earlier.node, later.node, reason, candidate.score)
        link = replace(link, evidence=tuple(sorted({*link.evidence, *candidate.likeness.rows})))
        if chosen.change in (Change.RENAME, Change.MERGER):
            link = replace(link, proposes=Verb.RENAME, year=candidate.year)
        if chosen.change in (Change.RENAME, Change.SHORT_NAME):
            link = replace(link, applied=self.clusters.join(earlier.node, later.node))
        else:
            link = replace(link, applied=chosen.change is Change.MERGER)
        if chosen.change in (Change.RENAME, Change.MERGER):
            self.changes.append(UnitChange(link, merger=chosen.change is Change.MERGER))
        else:
            self.links.append(link)

    def ask_plates(self, spelled: Mapping[str, SpelledUnit]) -> None:
        """An office that hangs at a host in one place and stands alone in another."""
        alone = {unit.form.key: unit for unit in spelled.values() if not unit.is_plate}
        for unit in spelled.values():
            same = alone.get(unit.form.key) if unit.is_plate else None
            if same is None:
                continue
            plate, office = min(unit.names, key=_most_used), min(same.names, key=_most_used)
            if frozenset((plate.node, office.node)) not in self._told:
                reason = of_plate(plate.name, office.name)
                link = self._link("units.plate-alone", plate.node, office.node, reason, PLATE_ALONE)
                self.links.append(replace(link, applied=False))

    def _join(self, rule: str, one: IRI, other: IRI, reason: Reason, score: Decimal) -> None:
        if frozenset((one, other)) not in self._told:
            link = self._link(rule, one, other, reason, score)
            self.links.append(replace(link, applied=self.clusters.join(one, other)))

    def _link(self, rule: str, one: IRI, other: IRI, reason: Reason, score: Decimal) -> Link:
        return Link(
            rule=rule,
            subject=Subject.UNIT,
            left=one,
            right=other,
            reason=reason,
            confidence=score,
            evidence=tuple(sorted({*_evidence(self._names[one]), *_evidence(self._names[other])})),
        )


def _evidence(name: UnitName) -> tuple[IRI, ...]:
    """The first tasks that name it, or the first documents."""
    tasks = tuple(dict.fromkeys(use.task.node for use in name.uses))
    return tasks[:MOST_EVIDENCE] or name.documents[:MOST_EVIDENCE]


def _most_used(name: UnitName) -> tuple[int, str]:
    return -len(name.uses), name.name


def _canonical_units(clusters: Clusters, names: Iterable[UnitName]) -> tuple[CanonicalUnit, ...]:
    """One unit for each set; hosts before the name plates that hang at them."""
    by_node = {name.node: name for name in names}
    sets = [[by_node[node] for node in members] for members in clusters.sets()]
    taken: set[str] = set()
    key_of: dict[IRI, str] = {}
    found: list[CanonicalUnit] = []
    for plates in (False, True):
        for members in sets:
            host = next((name.host for name in members if name.host is not None), None)
            if (host is not None) is plates:
                unit = canonical_unit(members, taken, None if host is None else key_of[host])
                key_of |= dict.fromkeys(unit.nodes, unit.key)
                found.append(unit)
    return tuple(sorted(found, key=_key))


def _key(unit: CanonicalUnit) -> str:
    return unit.key
