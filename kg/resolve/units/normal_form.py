"""The normal form of a unit's name: two names of one normal form are one unit of their jurisdiction.

    鲤城区发展和改革局, 鲤城区发改局, 区发改局, 发改局     ─▶ own · 发改局
    泉州市公安局鲤城分局, 鲤城公安分局                     ─▶ own · 公安局
    团区委, 共青团鲤城区委                                 ─▶ own · 共青团
    市财政局 (in a document of a district)                 ─▶ 泉州市 · 财政局

Steps, each of which only takes away or replaces what a vocabulary lists:

1. the name of a body above that a branch carries (国家税务总局…税务局);
2. whose it is: the own name or level at the beginning, the own name before a branch's ending, a division
   above; a name with neither is the jurisdiction's own;
3. fields of work and whole bodies in their short forms, endings in theirs;
4. “委” before a party body that is as often named without it;
5. offices of lower governments in one form: 江南街道, 江南街道办 ─▶ 江南街道办事处.

Endings stay apart (发改委 is not 发改局): that one became the other is not told by the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.resolve.units.lower_governments import lower_government
from kg.resolve.units.own_names import OwnNames
from kg.resolve.units.vocabulary import endings, governments, listed, mapping, short_forms, shortened

OWN = "own"
PARTY = "委"
BRANCH = "分局"
DASHES = str.maketrans(dict.fromkeys("—–－‑−―", "-"))
SHORTEST_BODY = 2
"""What is left of a name without its owner is a body's name only from this length on."""


@dataclass(frozen=True, slots=True, order=True)
class NormalForm:
    """Whose unit it is and what it is called, both in one way only."""

    owner: str
    """OWN, or the name of the division above that it belongs to."""
    body: str
    """What it is called: 发改局."""
    owned: bool = False
    """Did the name say that it is the jurisdiction's own?"""
    branch: bool = False
    """Does the name say that it is the local branch of a body above (鲤城公安分局, 鲤城生态环境局)?"""

    @property
    def key(self) -> str:
        """The normal form as one text, to tell units of a jurisdiction apart."""
        return self.body if self.owner == OWN else f"{self.owner}{self.body}"


@lru_cache(maxsize=65536)
def normal_form(name: str, own: OwnNames) -> NormalForm:
    """The normal form of a name without white space.

    >>> from kg.resolve.units.own_names import own_names
    >>> here = own_names("350502", "鲤城区")
    >>> normal_form("鲤城区发展和改革局", here).key, normal_form("泉州市公安局鲤城分局", here).key
    ('发改局', '公安局')
    >>> normal_form("市财政局", here).key
    '泉州市财政局'
    """
    name = name.translate(DASHES)
    framed = _framed(name, own)
    if framed is not None:
        return NormalForm(OWN, framed, any(called in name for called in own.any))
    name = _without_superior(name, own)
    owner, rest, owned = _owner(name, own)
    branch = owned and (rest.endswith(BRANCH) or name.removesuffix(rest) in own.stems)
    return NormalForm(owner, _body(rest, own, named=owned), owned, branch)


def _without_superior(name: str, own: OwnNames) -> str:
    """A branch's name without that of the body above: 国家税务总局鲤城区税务局 ─▶ 鲤城区税务局."""
    for superior in listed("superiors"):
        rest = name.removeprefix(superior)
        if rest != name and own.prefix.match(rest):
            return rest
    return name


def _framed(name: str, own: OwnNames) -> str | None:
    """The body that a name with the own name in its middle stands for: 团区委."""
    for body, forms in mapping("framed").items():
        for form in forms:
            before, found, after = form.partition("{own}")
            if name == form or (found and _encloses(name, before, after, own)):
                return str(body)
    return None


def _encloses(name: str, before: str, after: str, own: OwnNames) -> bool:
    if not (name.startswith(before) and name.endswith(after)):
        return False
    return name[len(before) : len(name) - len(after)] in own.any


def _owner(name: str, own: OwnNames) -> tuple[str, str, bool]:
    """Whose unit it is, what is left of the name, and whether the name says that it is the own."""
    branch = _branch(name, own)
    if branch is not None:
        return OWN, branch, True
    found = own.prefix.match(name)
    if found is not None and _can_stand_alone(name[found.end() :]):
        return OWN, name[found.end() :], True
    above = own.prefix_above.match(name)
    if above is not None and len(name) - above.end() >= SHORTEST_BODY:
        return dict(own.above)[above.group()], name[above.end() :], False
    return _of_another_level(name, own)


def _can_stand_alone(rest: str) -> bool:
    """Is what follows the own name a body's name, and not the ending of a place of that name (鲤城街道)?"""
    return len(rest) >= SHORTEST_BODY and all(rest != form for form, _ in governments())


def _of_another_level(name: str, own: OwnNames) -> tuple[str, str, bool]:
    """市财政局 in a document of a district belongs to the city above, if there is one."""
    for level in ("省", "市"):
        if level not in own.levels and name.startswith(level) and len(name) > SHORTEST_BODY:
            above = next((full for _, full in own.above if full.endswith(level)), level)
            return above, name[len(level) :], False
    return OWN, name, False


def _branch(name: str, own: OwnNames) -> str | None:
    """The body of a branch that bears the own name before its ending: 泉州市公安局鲤城分局 ─▶ 公安分局."""
    for found in own.inside.finditer(name):
        head, tail = name[: found.start()], name[found.end() :]
        if head and tail in listed("branches"):
            above = own.prefix_above.match(head)
            head = head[above.end() :] if above else head
            head = head[1:] if head[:1] == "市" and len(head) > SHORTEST_BODY else head
            return head.removesuffix("局") + tail if tail == BRANCH else head + tail
    return None


def _body(rest: str, own: OwnNames, *, named: bool) -> str:
    """What is left of a name, with all its words in their short forms."""
    rest = short_forms("bodies").get(rest, rest)
    party = rest.startswith(PARTY) and len(rest) > SHORTEST_BODY
    if party:
        core = _shortened(rest[1:], own)
        if core in listed("party_bodies"):
            return core
    body = _shortened(rest, own)
    if named:
        for ending, branch in mapping("branch_endings").items():
            if body.endswith(branch):
                body = body.removesuffix(branch) + ending
    return body


def _shortened(text: str, own: OwnNames) -> str:
    """A body with its fields of work, itself and its ending in their short forms."""
    bodies = short_forms("bodies")
    text = bodies.get(text, text)
    text = lower_government(text, own) or text
    text = shortened(text)
    for form, short in endings():
        if text.endswith(form) and len(text) > len(form):
            text = text.removesuffix(form) + short
            break
    return bodies.get(text, text)
