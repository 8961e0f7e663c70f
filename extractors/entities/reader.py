"""Reading the entities of one document.

The passages of each report become one Doc, a line each, so that names are learned from the whole report and
its home is its own, also where a file holds several. The settled spans go back to their passages: a name is
given once per task or section, as printed, without quotation marks or title marks that enclose it whole,
brackets half-width. What a user's components in a configured pipeline do to the text or write into the
settled group is looked at before it is believed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.entities.candidate import Candidate
from extractors.entities.pipeline import build_pipeline, default_pipeline
from extractors.entities.user_code import Blame
from extractors.mapped_text import MappedText
from extractors.passage import Passage
from ontology.errors import PipelineError
from ontology.evidence import Evidence
from ontology.issues import Issue, Severity
from ontology.records import Entity, EntityClass

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLAUSE_MARKS = frozenset("，。；！？,;!?")
ENCLOSED = re.compile('“([^“”]*)”|《([^《》]*)》|「([^「」]*)」|‘([^‘’]*)’|"([^"]*)"')
ADDED = re.compile("《[^《》]*》[（(].*")
"""A title with a bracket that belongs to it; the marks of one inside a name stay: 《甲方案》行动计划."""
LONGEST_CLAUSE = 200
"""A quotation of the text reaches so far before and after a name at most."""
OPENING_MARKS = frozenset('“《「‘"')
Key = tuple[int, str | None, str | None, str, str]
"""Report, task, section, class and name: what is given once."""
HALF_WIDTH = str.maketrans("（）", "()")


def read_entities(
    passages: Sequence[Passage], *, config: Path | None = None, issues: list[Issue] | None = None
) -> Iterator[Entity]:
    """The named things of a document.

    Args:
        passages: All passages of one document, in the order of the text.
        config: A spaCy config file of another pipeline than the default one.
        issues: Where to put what the pipeline noticed.

    Yields:
        One entity for each name in one task or section, in the order of the text.

    Raises:
        PipelineError: no pipeline can be built from the configuration, or one of its components fails.
    """
    for _, report in groupby(passages, key=_report_of):
        yield from _of_report(list(report), config, issues)


def _report_of(passage: Passage) -> int:
    return passage.n


def _of_report(
    passages: Sequence[Passage], config: Path | None, issues: list[Issue] | None
) -> Iterator[Entity]:
    """The named things of one report."""
    doc = doc_of(passages) if config is None else checked_doc_of(passages, config)
    if issues is not None:
        issues += (issue for issue in pipeline_issues(doc) if issue not in issues)
    first: dict[Key, tuple[Passage, Candidate, str]] = {}
    again: dict[Key, list[Evidence]] = {}
    for passage, found in find_names(doc, passages):
        name = printed_name(found.name or passage.body.text[found.start : found.end])
        key = (passage.n, passage.task, passage.section, found.label, name)
        if key not in first:
            first[key] = passage, found, name
        else:
            again.setdefault(key, []).append(_evidence(passage, found))
    for key, one in first.items():
        yield _entity(*one, tuple(again.get(key, ())))


def pipeline_issues(doc: Doc) -> Iterator[Issue]:
    """What the pipeline noticed about its configuration."""
    from extractors.entities.settler import NOTES_KEY, UNREAD

    for code, message in doc.user_data.get(NOTES_KEY, ()):
        yield Issue(code, message, Severity.INFO if code == UNREAD else Severity.WARNING)


def doc_of(passages: Sequence[Passage]) -> Doc:
    """The Doc of all passages, a line each, with the names that rules find in it."""
    return default_pipeline()(_text_of(passages))


def checked_doc_of(passages: Sequence[Passage], config: Path) -> Doc:
    """The same by a configured pipeline.

    Raises:
        PipelineError: a component fails, changes the text, or settles a name of none of our classes.
    """
    from extractors.entities.components import CLASSES, GROUP

    text = _text_of(passages)
    nlp = build_pipeline(config)
    with Blame(str(config)):
        doc = nlp(text)
    if doc.text != text:
        raise PipelineError(f"{config}: a component changed the text; offsets in it lead nowhere")
    if GROUP not in doc.spans:
        raise PipelineError(f"{config}: a component took away the span group {GROUP!r} of the settled names")
    wrong = sorted({span.label_ for span in doc.spans[GROUP]} - CLASSES)
    if wrong:
        raise PipelineError(f"{config}: a component puts {wrong} into {GROUP!r}; expected {sorted(CLASSES)}")
    return doc


def _text_of(passages: Sequence[Passage]) -> str:
    return "\n".join(passage.body.text for passage in passages)


def find_names(doc: Doc, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Candidate]]:
    """The settled candidates with their passages; offsets count in the passage's own text."""
    from extractors.entities.components import GROUP, candidates_in

    lengths = [len(passage.body.text) + 1 for passage in passages]
    starts = [0, *accumulate(lengths)][:-1]
    for found in candidates_in(doc, GROUP):
        index = bisect_right(starts, found.start) - 1
        offset, size = starts[index], lengths[index] - 1
        if found.end - offset > size:
            yield from _over_lines(passages, starts, index, found)
        else:
            inside = Candidate(found.start - offset, found.end - offset, found.label, found.rule, found.name)
            yield passages[index], inside


def _over_lines(
    passages: Sequence[Passage], starts: Sequence[int], index: int, found: Candidate
) -> Iterator[tuple[Passage, Candidate]]:
    """A name that goes on in the next passage, as one of the two joined (a title broken over lines)."""
    first = passages[index]
    if index + 1 == len(passages) or passages[index + 1].body.source is not first.body.source:
        return
    bodies = (first.body, passages[index + 1].body)
    end = found.end - 1 - starts[index]
    if found.start - starts[index] >= end or end > sum(len(body.text) for body in bodies):
        return
    text = "".join(body.text for body in bodies)
    joined = MappedText(first.body.source, text, tuple(at for body in bodies for at in body.origins))
    yield replace(first, body=joined), found._replace(start=found.start - starts[index], end=end)


def _entity(passage: Passage, found: Candidate, name: str, mentions: tuple[Evidence, ...]) -> Entity:
    start, end = clause_around(passage.body.text, found.start, found.end)
    return Entity(
        n=passage.n,
        task=passage.task,
        section=passage.section,
        entity_class=EntityClass(found.label),
        name=name,
        quote=passage.body.evidence(start, end, rule=found.rule),
        evidence=_evidence(passage, found),
        mentions=mentions,
    )


def _evidence(passage: Passage, found: Candidate) -> Evidence:
    return passage.body.evidence(found.start, found.end, rule=found.rule)


def printed_name(name: str) -> str:
    """A name without marks that enclose it whole, its brackets half-width.

    >>> printed_name("《澄桥区养犬条例》"), printed_name("“清风”行动"), printed_name("栎川路（东段）")
    ('澄桥区养犬条例', '“清风”行动', '栎川路(东段)')
    """
    if name[0] not in OPENING_MARKS:
        return name.translate(HALF_WIDTH) if "（" in name else name
    match = ENCLOSED.fullmatch(name)
    inner = next(filter(None, match.groups()), name) if match else name
    if ADDED.fullmatch(inner):
        inner = inner.replace("《", "").replace("》", "")
    return inner.translate(HALF_WIDTH)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause that a name stands in: from the mark before it to the mark after it.

    >>> clause_around("一是建设栎川路，二是开通。", 4, 7)
    (0, 7)
    """
    reach = max(0, start - LONGEST_CLAUSE)
    before = start
    while before > reach and text[before - 1] not in CLAUSE_MARKS:
        before -= 1
    limit = min(len(text), end + LONGEST_CLAUSE)
    after = end
    while after < limit and text[after] not in CLAUSE_MARKS:
        after += 1
    return before, after
