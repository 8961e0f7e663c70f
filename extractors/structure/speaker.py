"""Who reads a report out: the line with post and name above the salutation, or the title's brackets.

The post is taken from a closed list; what stands before it (the place, the government) is left out. A line
that is nothing but a name is believed only where it stands last before the salutation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.structure.found import Found
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word
from ontology.evidence import Evidence

_NAME = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,12}"
_POST = any_word("posts", "posts")
_TAIL = r"[）)]?(?:[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)?[）)]?$"
_BESIDES = r"(?:兼[\u4e00-\u9fff]{2,14}?(?:部长|主任))?"
_POST_AND_NAME = re.compile(
    rf"(?P<post>{_POST}){_BESIDES}[：:]?(?P<name>{_NAME}|[\u4e00-\u9fff]{{5,12}}){_TAIL}"
)
_POST_ALONE = re.compile(_POST)
_PLACE_AND_POST = re.compile(rf"[\u4e00-\u9fff]{{0,16}}?(?P<post>{_POST})")
_NAME_ALONE = re.compile(rf"(?P<name>{_NAME})")
_TITLE_NAME = re.compile(rf"日\s*(?:{_POST})?\s*(?P<name>{_NAME})\s*[）)]")
_NO_NAME = re.compile(r"大会|会议|政府|报告|目录|人民|[一二三四五六七八九十]、|公报")
LONGEST_LINE = 90


@dataclass(frozen=True, slots=True)
class Speaker:
    """Name and post, as far as they are said."""

    name: Found | None
    post: Found | None


def read_speaker(lines: Sequence[Stretch], title: Evidence | None, source: str) -> Speaker | None:
    """The speaker named in the front matter.

    Args:
        lines: the paragraphs above the salutation.
        title: the title among the file's metadata, if any.
        source: the document's text.
    """
    for line in reversed(lines):
        if len(line.text) > LONGEST_LINE:
            continue
        match = _POST_AND_NAME.search(line.text)
        if match is not None and not _NO_NAME.search(match["name"]):
            return Speaker(
                Found(match["name"], line.body.evidence(*match.span("name"), rule="front.speaker")),
                Found(match["post"], line.body.evidence(*match.span("post"), rule="front.post")),
            )
    if lines:
        line = lines[-1]
        alone = _NAME_ALONE.fullmatch(line.text)
        if alone is not None and not _NO_NAME.search(line.text) and not _POST_ALONE.fullmatch(line.text):
            return Speaker(
                Found(line.text, line.body.evidence(0, len(line.text), rule="front.speaker")), None
            )
    in_title = None if title is None else _in_title(title, source)
    return in_title or _post_alone(lines)


def _post_alone(lines: Sequence[Stretch]) -> Speaker | None:
    """A post above the salutation whose holder is not named."""
    for line in reversed(lines):
        match = _PLACE_AND_POST.fullmatch(line.text)
        if match is not None:
            post = line.body.evidence(*match.span("post"), rule="front.post")
            return Speaker(None, Found(match["post"], post))
    return None


def _in_title(title: Evidence, source: str) -> Speaker | None:
    match = _TITLE_NAME.search(title.surface)
    if match is None:
        return None
    start, end = title.start + match.start("name"), title.start + match.end("name")
    return Speaker(Found(match["name"], Evidence.of(source, start, end, rule="front.speaker")), None)
