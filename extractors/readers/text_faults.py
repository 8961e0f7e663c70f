"""Faults in a decoded text that a person should know of: each becomes an Issue, none is mended.

read.undecodable       bytes that are no character in the file's encoding were replaced by U+FFFD
read.lost-characters   the file itself holds U+FFFD or its misreading 锟斤拷: lost before it came here
read.mojibake          the text is UTF-8 that was once read in another encoding and saved like that
read.control-character NULs and other control characters stand in the text
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.readers.plausibility import plausibility
from ontology.issues import Issue, Severity

_MOST_ISSUES = 20
"""Places named of one kind of fault; a file with more of it needs no longer list."""
_REPLACED = re.compile(r"\ufffd+")
_LOST = re.compile(r"\ufffd+|(?:锟斤拷)+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+")
_FOREIGN_RUN = re.compile(r"[^\x00-\x7f\ufffd]{6,300}")
_MISREAD_AS = ("gb18030", "cp1252", "latin-1")
_RUNS_TRIED = 20
_FAITHFUL = 0.7
"""Share of characters that come through; a character that was lost takes its neighbours with it."""
_SENSIBLE = 0.9


def text_faults(text: str, *, replaced: bool) -> tuple[Issue, ...]:
    """The faults of a text.

    Args:
        text: The decoded text.
        replaced: Whether the decoder had to replace bytes.

    >>> [(i.code, i.line) for i in text_faults("一、目标\\n新增\\ufffd位", replaced=True)]
    [('read.undecodable', 2)]
    """
    return (*_replacements(text, replaced=replaced), *_control_characters(text), *_mojibake(text))


def _replacements(text: str, *, replaced: bool) -> Iterator[Issue]:
    if replaced:
        message = "bytes that are no character in the file's encoding were replaced by U+FFFD"
        yield from _places(text, _REPLACED, "read.undecodable", message)
    elif "\ufffd" in text or "锟斤拷" in text:
        message = "characters were lost before the file came here (U+FFFD or 锟斤拷)"
        yield from _places(text, _LOST, "read.lost-characters", message)


def _control_characters(text: str) -> Iterator[Issue]:
    yield from _places(text, _CONTROL, "read.control-character", "control characters stand in the text")


def _places(text: str, fault: re.Pattern[str], code: str, message: str) -> Iterator[Issue]:
    """An issue for each place where the fault is found, as far as they are named."""
    line, counted = 1, 0
    for number, match in enumerate(fault.finditer(text)):
        if number == _MOST_ISSUES:
            return
        start, end = match.span()
        line += text.count("\n", counted, start)
        counted = start
        yield Issue(code, message, start=start, end=end, line=line)


def _mojibake(text: str) -> Iterator[Issue]:
    runs = [match for match, _ in zip(_FOREIGN_RUN.finditer(text), range(_RUNS_TRIED), strict=False)]
    for encoding in _MISREAD_AS:
        turned = [match for match in runs if _is_misread(match[0], encoding)]
        if turned and 2 * len(turned) >= len(runs):
            yield Issue(
                "read.mojibake",
                f"the text seems to be UTF-8 that was read as {encoding} and saved again; "
                "convert the original file once more",
                severity=Severity.ERROR,
                start=turned[0].start(),
                end=turned[0].end(),
                line=text.count("\n", 0, turned[0].start()) + 1,
            )
            return


def _is_misread(run: str, encoding: str) -> bool:
    """Do the characters give sensible Chinese when their bytes in `encoding` are read as UTF-8?"""
    try:
        original = run.encode(encoding).decode("utf-8", "replace")
    except UnicodeEncodeError:
        return False
    faithful = 1 - original.count("\ufffd") / len(original)
    return faithful >= _FAITHFUL and plausibility(original.replace("\ufffd", "")) >= _SENSIBLE
