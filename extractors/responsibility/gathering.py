"""Paragraphs over which a statement is broken, put together.

    牵头单位：区工信局、        a label line that ends with a separator goes on in the next line,
    区科技局                   and so does one before a line of nothing but names
    （牵头单位：区工信局；      a bracket goes on until it closes
    责任单位：区税务局）

A number, and a label outside brackets, open a paragraph always. Each paragraph is joined once, and what is
joined is no longer than a statement can be, so that the work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.mapped_text import MappedText
from extractors.names.units import begins_name
from extractors.passage import Passage
from extractors.responsibility.bodies import all_bodies, some_body
from extractors.responsibility.brackets import CLOSING, LONGEST, OPENING, closed_at, left_open
from extractors.responsibility.clauses import says_responsibility
from extractors.responsibility.labels import LABEL, Part, opens_with_label, part_of
from extractors.structure.marks import read_mark

LONGEST_LINE = 120
"""Characters of a line that goes on with a label's names."""
_SEPARATOR = re.compile(r"[、，,：:]$|[】\]］〕]$|[\u4e00-\u9fff](?:以及|和|及|与)$")
_HALF_SEPARATOR = re.compile(r"[；;]$")
_SENTENCE = re.compile(r"[。！？]")


def gathered(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The paragraphs, those that go on in the next ones joined with them."""
    at = 0
    while at < len(passages):
        passage = passages[at]
        at += 1
        body = passage.body
        while at < len(passages) and passages[at].n == passage.n:
            after = passages[at + 1].body if at + 1 < len(passages) else None
            joined = _joined(body, passages[at].body, after)
            if joined is None:
                break
            body = joined
            at += 1
        yield passage if body is passage.body else replace(passage, body=body)


def _joined(body: MappedText, line: MappedText, after: MappedText | None) -> MappedText | None:
    """A paragraph with the line that it goes on in, or None where it does not."""
    if not body.text or not line.text or len(line.text) > LONGEST or read_mark(line) is not None:
        return None
    tail = body.text[-LONGEST:]
    opened = left_open(tail) if _more_open(tail) else None
    if opened is not None:
        return _with_bracket(body, len(body.text) - len(tail) + opened, line)
    if opens_with_label(body.text) and not opens_with_label(line.text):
        return _with_names(body, line, after)
    return None


def _more_open(text: str) -> bool:
    return sum(map(text.count, OPENING)) > sum(map(text.count, CLOSING))


def _with_bracket(body: MappedText, opened: int, line: MappedText) -> MappedText | None:
    """A paragraph whose last bracket is open, with a line that goes on inside it."""
    if len(body.text) - opened + len(line.text) > LONGEST:
        return None
    closes = closed_at(line.text)
    labelled = opens_with_label(body.text, opened + 1)
    told = body.text[opened + 1 :] + line.text[:closes]
    if closes is not None and (labelled or says_responsibility(told)):
        return _together(body, line)
    goes_on = opens_with_label(line.text) or _SEPARATOR.search(body.text) is not None
    if labelled and goes_on and _SENTENCE.search(line.text) is None:
        return _together(body, line)
    return None


def _with_names(body: MappedText, line: MappedText, after: MappedText | None) -> MappedText | None:
    """A label line with a line of more names."""
    if len(line.text) > LONGEST_LINE or len(body.text) > LONGEST or "。" in line.text[:-1]:
        return None
    label = list(LABEL.finditer(body.text))[-1]
    if _SEPARATOR.search(body.text) is not None:
        # A separator may also be a slip before the next item's sentence.
        names = line.text[-1] != "。" or label.end() == len(body.text) or some_body(line)
        return _together(body, line) if names else None
    if part_of(label) is Part.DEADLINE or _SENTENCE.search(body.text[-1]) is not None:
        return None
    if _HALF_SEPARATOR.search(body.text) is not None:
        return _together(body, line) if all_bodies(line) else None
    if not begins_name(line.text):
        joined = _together(body, line)
        return joined if all_bodies(joined.slice(label.end(), len(joined.text))) else None
    # A name on a line of its own may be the heading of what follows; before another label it is none.
    if (after is None or opens_with_label(after.text)) and all_bodies(line):
        return _together(body, line, separator="、")
    return None


def _together(body: MappedText, line: MappedText, *, separator: str = "") -> MappedText:
    """Two stretches as one; the separator stands for the line break between them."""
    between = (body.origins[-1] + 1,) if separator else ()
    return MappedText(body.source, body.text + separator + line.text, body.origins + between + line.origins)
