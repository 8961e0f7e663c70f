"""Content ids: every node's IRI is made from what the node is, never from a counter or a clock.

    kind [ "_" part ]*          task_84673f67ee8897ce_5      unit_350502_区财政局

Two nodes have the same id if and only if their kind and parts are the same (after Unicode normalisation to
NFC). To keep that true, a part is written so that it cannot be mistaken for anything else:

- Letters and digits of any script stay as they are, so Chinese names can be read in the IRI; so do `.` and
  `-`. All else, `_` included, is percent-encoded as UTF-8: blanks, brackets, quotation marks, control and
  bidirectional control characters, combining marks, and letters that print nothing.
- A part longer than 96 characters keeps its first 64 and gets `~` and a hash of the whole; `~` is encoded
  everywhere else.

What an id is scoped by decides what is one thing: a task by its document, a unit by its jurisdiction.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from ontology.iri import IRI

DEFAULT_BASE = "https://w3id.org/gwr/id/"
"""What all ids begin with, unless a store is set up with its own."""

DOCUMENT_KINDS = (
    *("doc", "task", "resp", "row", "cell", "section", "deadline", "mention", "span", "position", "quote"),
    *("run", "software", "indicator", "indicators", "target", "result", "figure", "quantity", "measure"),
    "measurement",
)
NAMED_KINDS = (
    *("place", "unit", "plate", "group", "person", "agent", "post"),
    *("project", "policy", "campaign", "event", "thing"),
)
INFERRED_KINDS = (
    *("link", "portfolio", "outcome", "change", "decision", "curator"),
    *("organization", "membership", "undertaking", "milestone", "revision", "coverage"),
)
KINDS = frozenset((*DOCUMENT_KINDS, *NAMED_KINDS, *INFERRED_KINDS))
"""The kinds of node that have ids."""

HASH_LENGTH = 16
"""Hex digits of a document's sha256 in its ids; the graph holds all 64."""

LONGEST_PART = 96
KEPT_OF_LONGER = 64

PRINTS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by category that are blank on the page."""


@dataclass(frozen=True, slots=True)
class Ids:
    """Makes ids under one base.

    >>> Ids().make("unit", "350502", "区发改局(重点办)")
    'https://w3id.org/gwr/id/unit_350502_区发改局%28重点办%29'
    """

    base: str = DEFAULT_BASE

    def make(self, kind: str, *parts: str) -> IRI:
        """The id of the node of this kind and these parts.

        Raises:
            ValueError: the kind is not one of KINDS.
        """
        if kind not in KINDS:
            raise ValueError(f"expected one of the kinds of ids, found {kind!r}")
        return IRI(self.base + "_".join([kind, *map(encoded, parts)]))


@dataclass(frozen=True, slots=True, order=True)
class Jurisdiction:
    """What a unit's or a person's name is scoped by: the area of one government."""

    key: str
    """As it stands in ids; made by the functions below, which keep the three sources apart."""
    name: str | None = None
    """As printed, None where the document does not say."""
    code: str | None = None
    """GB/T 2260, where known."""


def coded_jurisdiction(code: str, name: str) -> Jurisdiction:
    """The jurisdiction with a GB/T 2260 code.

    >>> coded_jurisdiction("350502", "鲤城区").key
    '350502'
    """
    return Jurisdiction(code, name, code)


def named_jurisdiction(name: str) -> Jurisdiction:
    """The jurisdiction that only its name is known of; a name without Chinese is marked, or it could be
    taken for a code or a document.

    >>> named_jurisdiction("澄桥区").key, named_jurisdiction("350502").key
    ('澄桥区', 'name.350502')
    """
    return Jurisdiction(f"name.{name}" if name.isascii() else name, name)


def document_jurisdiction(document_key: str, name: str | None = None) -> Jurisdiction:
    """The jurisdiction known only within one document: nothing in it is the same as anything elsewhere.

    Args:
        document_key: what the document is called in ids.
        name: its name, where that alone does not tell which area is meant (朝阳区).
    """
    return Jurisdiction(f"doc.{document_key}", name)


def document_key(content_sha256: str, n: int = 1) -> str:
    """What a report is called in ids: its file's hash, and its number from the second of a file on.

    >>> document_key("84673f67ee8897ce" + 48 * "0"), document_key("84673f67ee8897ce" + 48 * "0", 3)
    ('84673f67ee8897ce', '84673f67ee8897ce.3')
    """
    prefix = content_sha256[:HASH_LENGTH]
    return prefix if n == 1 else f"{prefix}.{n}"


def unit_key(jurisdiction: Jurisdiction, name: str) -> tuple[str, str]:
    """The parts of the id of a unit, person, group or named thing: where it belongs and its plain name.

    >>> unit_key(named_jurisdiction("澄桥区"), "区发改局（重点 办）")
    ('澄桥区', '区发改局(重点办)')
    """
    return jurisdiction.key, plain_name(name)


def plain_name(name: str) -> str:
    """A name without white space and with half-width brackets."""
    return "".join(name.split()).replace("（", "(").replace("）", ")")


@lru_cache(maxsize=65536)
def encoded(part: str) -> str:
    """A part of an id, written so that it can stand in an IRI and be told from its neighbours.

    >>> encoded("区 发改局"), encoded("a_b"), encoded("第5号<b>")
    ('区%20发改局', 'a%5Fb', '第5号%3Cb%3E')
    """
    part = unicodedata.normalize("NFC", part)
    if len(part) <= LONGEST_PART:
        return "".join(map(encoded_character, part))
    digest = sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    return "".join(map(encoded_character, part[:KEPT_OF_LONGER])) + "~" + digest


@lru_cache(maxsize=65536)
def encoded_character(character: str) -> str:
    """A letter, a digit, `.` or `-` as it is, anything else percent-encoded."""
    if character in ".-":
        return character
    if unicodedata.category(character)[0] in "LN" and character not in PRINTS_NOTHING:
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
