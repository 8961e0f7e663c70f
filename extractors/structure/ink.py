"""Ink: the characters of a paragraph that its author wrote, without what files and web pages add.

White space, Markdown and HTML marks, note marks (`[46]`, and `①` behind a word) and figures that a broken
template lost (`$1.$2`) are left out; every kept character remembers its offset. A lost figure takes the
digits that touch it along: of `１$1.$2个` nothing but `个` is certain. Bold stretches are kept apart as spans
of the cleaned text. Time is linear: one pass of one expression whose repetitions are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractors.mapped_text import MappedText

BLANKS_WITHIN = 80
"""Blanks further than this from a paragraph's start say nothing of its heading."""

_ADDED = re.compile(
    r"""
      (?P<blank> [\s\u200b\ufeff]+ )
    | (?P<bold>  \*\*+ | </?(?:b|strong)> )
    | (?P<note>  \^?[\[［【﹝〔]\s?(?:注释?)?[0-9０-９]{1,3}\s?[\]］】﹞〕]\^?
               | [（(]注释?\s?[0-9０-９]{1,3}[）)]
               | [\u2460-\u2487] (?<=[\u4e00-\u9fff”》）)%％].) (?<![括含即有是为分].)
                 (?![^。；，、]{1,60}[；，、][\u2460-\u2487])          # no first item of several
               | [¹²³⁰⁴-⁹] (?<=[\u4e00-\u9fff”》）)%％].) [¹²³⁰⁴-⁹]{0,2}
               | <sup> (?<![a-zA-Z]<sup>) \s?[\[［]?[0-9]{1,3}[\]］]?\s?</sup> )
    | (?P<tag>   <!--[^<>]{0,500}--> | </?[a-zA-Z][^<>]{0,300}>
               | &(?:nbsp|ensp|emsp|amp|lt|gt|quot|\#\d{1,5}); )
    | (?P<lost>  \$\d(?:\.\$\d)? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HINT = re.compile(r"[\s\u200b\ufeff*<&\[［【﹝〔$^①-⒇¹²³⁰⁴-⁹]|[（(]注")
_DIGITS = "0123456789０１２３４５６７８９.．"


@dataclass(frozen=True, slots=True)
class Ink:
    """The cleaned text of one or several stretches."""

    body: MappedText
    bold: tuple[tuple[int, int], ...]
    """Spans of the body that are set in bold."""
    blanks: tuple[int, ...]
    """Where near its start the body had a blank, counted in the body."""
    lost: tuple[int, ...]
    """Offsets in the source of figures that are lost."""


def ink_of(source: str, spans: Iterable[tuple[int, int]]) -> Ink:
    """The ink of the stretches `spans` of `source`, joined.

    >>> ink = ink_of("**稳 增长。**新增[3]学位", [(0, 16)])
    >>> ink.body.text, ink.bold, ink.blanks
    ('稳增长。新增学位', ((0, 4),), (1,))
    """
    wiper = _Wiper(source)
    for start, end in spans:
        wiper.wipe(start, end)
    return wiper.ink()


class _Wiper:
    """Collects kept characters while it walks over stretches."""

    __slots__ = ("_blanks", "_bold", "_lost", "_open", "_origins", "_parts", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._origins: list[int] = []
        self._bold: list[tuple[int, int]] = []
        self._open: int | None = None
        self._blanks: list[int] = []
        self._lost: list[int] = []

    def wipe(self, start: int, end: int) -> None:
        """Take the ink of one stretch."""
        if _HINT.search(self._source, start, end) is None:
            self._keep(start, end)
            return
        at = start
        for added in _ADDED.finditer(self._source, start, end):
            self._keep(at, added.start())
            at = self._after(added, end)
        self._keep(at, end)

    def _after(self, added: re.Match[str], end: int) -> int:
        """Note what was added and say where the ink goes on."""
        match added.lastgroup:
            case "blank":
                if len(self._origins) <= BLANKS_WITHIN:
                    self._blanks.append(len(self._origins))
            case "bold":
                self._toggle()
            case "lost":
                return self._lose(added, end)
        return added.end()

    def _keep(self, start: int, end: int) -> None:
        if start < end:
            self._parts.append(self._source[start:end])
            self._origins.extend(range(start, end))

    def _toggle(self) -> None:
        here = len(self._origins)
        if self._open is None:
            self._open = here
        else:
            if here > self._open:
                self._bold.append((self._open, here))
            self._open = None

    def _lose(self, added: re.Match[str], end: int) -> int:
        """Take back the digits before a lost figure, and skip those after it."""
        self._lost.append(added.start())
        last = self._parts[-1] if self._parts else ""
        digits = len(last) - len(last.rstrip(_DIGITS))
        if digits:
            self._parts[-1] = last[:-digits]
            del self._origins[-digits:]
        at = added.end()
        while at < end and self._source[at] in _DIGITS:
            at += 1
        return at

    def ink(self) -> Ink:
        """All that was taken."""
        if self._open is not None and len(self._origins) > self._open:
            self._bold.append((self._open, len(self._origins)))
        body = MappedText(self._source, "".join(self._parts), tuple(self._origins))
        return Ink(body, tuple(self._bold), tuple(self._blanks), tuple(self._lost))
