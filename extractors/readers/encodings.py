"""Bytes to text: which character encoding a file is in.

In this order:
1. a byte order mark settles it (UTF-8, UTF-16, UTF-32);
2. bytes that are valid UTF-8 are UTF-8, unless a tenth of them is NUL;
3. else each of GB18030 (with it GBK and GB 2312), Big5 and UTF-16 in both byte orders that decodes without an
   error is judged by what its text looks like; the most plausible wins, ties go to the first;
4. else the same contest, UTF-8 included, with broken bytes replaced, where these are at most two characters
   in a hundred: what was replaced is reported;
5. else charset-normalizer is asked, and its answer reported as a guess.
The text is what the bytes say and nothing else: only the byte order mark is left out, line ends are kept, no
Unicode normalisation is made.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from extractors.readers.foreign_media import binary_error
from extractors.readers.plausibility import plausibility
from extractors.readers.text_faults import text_faults
from ontology.errors import BrokenFileError, UndecodableTextError
from ontology.issues import Issue

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_LOSSY_CANDIDATES = ("utf-8", "gb18030", "big5hkscs")
_PLAUSIBLE = 0.75
_MOST_REPLACED = 0.02
_REPLACED_IN_SHORT = 3
"""One broken byte can cost a whole character, which counts as three in UTF-8."""
_GUESSED_FROM = 100_000
"""Bytes that charset-normalizer looks at; its time grows faster than the file."""
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.04
"""Share of control characters in a text; random bytes have three times as many."""
_CONTROL = re.compile(_CONTROL_BYTE.pattern.decode())
_BLANK = "\x00\ufeff\u200b\u3000\u00a0 \t\r\n\f\v"
_UTF16_NULS = 10
"""A text in UTF-16 has at least one NUL in so many bytes, from line ends, digits and blanks."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text, how it was encoded, and what was noticed on the way."""

    text: str
    encoding: str
    issues: tuple[Issue, ...]


def decode_text(data: bytes, name: str) -> DecodedText:
    """The text that the bytes hold.

    Args:
        data: The whole file.
        name: The file's name, for messages.

    Raises:
        BrokenFileError: There is nothing in the file, or only white space.
        UndecodableTextError: The bytes are text in no known encoding.
        UnsupportedMediaError: They are no text at all.

    >>> decode_text("区财政局".encode("gb18030"), "a.txt").encoding
    'gb18030'
    """
    if not data:
        raise BrokenFileError(f"{name}: expected a document, found an empty file / 空文件")
    text, encoding, replaced = _decoded(data, name)
    if not text.strip(_BLANK):
        raise BrokenFileError(f"{name}: expected a document, found nothing but white space / 没有文字内容")
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise binary_error(name)
    issues = text_faults(text, replaced=replaced)
    if encoding not in (*_CANDIDATES, "utf-8", "utf-32-le", "utf-32-be"):
        issues += (Issue("read.guessed-encoding", f"the encoding was guessed to be {encoding}"),)
    return DecodedText(text, encoding, issues)


def rough_text(data: bytes) -> str:
    """The text with its ASCII characters right, whatever its encoding: enough to tell formats apart."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding if encoding != "utf-8" else "latin-1", "replace")
    return data.decode("latin-1")


def _decoded(data: bytes, name: str) -> tuple[str, str, bool]:
    """Text, encoding, and whether bytes had to be replaced."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and (decoded := _marked(data[len(mark) :], encoding)):
            return decoded
    if data.count(0) * _UTF16_NULS < len(data) and (text := _strict(data, "utf-8")) is not None:
        return text, "utf-8", False
    if (best := _best(data, _CANDIDATES)) is not None:
        return (*best, False)
    if (best := _best(data, _LOSSY_CANDIDATES, lossy=True)) is not None:
        return (*best, True)
    if _is_binary(data):
        raise binary_error(name)
    if (best := _guessed(data)) is not None:
        return (*best, False)
    raise UndecodableTextError(_complaint(data, name))


def _is_binary(data: bytes) -> bool:
    """Are there more control characters in the first bytes than any text has?"""
    opening = data[:_GUESSED_FROM]
    return len(_CONTROL_BYTE.findall(opening)) > _MOST_CONTROL * len(opening)


def _marked(data: bytes, encoding: str) -> tuple[str, str, bool] | None:
    """The text behind a byte order mark, or None where the mark cannot be one."""
    text = _strict(data, encoding)
    if text is not None:
        return text, encoding, False
    text = _lossy(data, encoding)
    return None if text is None else (text, encoding, True)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _lossy(data: bytes, encoding: str) -> str | None:
    """The text with broken bytes replaced, where these are few."""
    text = data.decode(encoding, "replace")
    allowed = max(min(_REPLACED_IN_SHORT, len(text) // 4), _MOST_REPLACED * len(text))
    return text if text.count("\ufffd") <= allowed else None


def _best(data: bytes, encodings: tuple[str, ...], *, lossy: bool = False) -> tuple[str, str] | None:
    """The most plausible text that the encodings give, and its encoding."""
    best, best_score = None, _PLAUSIBLE
    for encoding in encodings:
        text = _lossy(data, encoding) if lossy else _strict(data, encoding)
        score = 0.0 if text is None else plausibility(text)
        if text is not None and (score > best_score or (best is None and score == best_score)):
            best, best_score = (text, encoding), score
    return best


def _guessed(data: bytes) -> tuple[str, str] | None:
    """What charset-normalizer makes of the bytes."""
    from charset_normalizer import from_bytes

    match = from_bytes(data[:_GUESSED_FROM]).best()
    if match is None:
        return None
    text = _strict(data, match.encoding)
    return None if text is None else (text, match.encoding)


def _complaint(data: bytes, name: str) -> str:
    """Where the bytes stop being UTF-8, and what to do."""
    try:
        data.decode("utf-8")
        where = "its bytes"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"line {line} (byte {error.start}: 0x{data[error.start]:02X})"
    return (
        f"{name}: expected text in UTF-8, GB18030, Big5 or UTF-16, but {where} fits none of them; "
        "convert the file to UTF-8 / 文字编码无法识别，请将文件转换为 UTF-8"
    )
