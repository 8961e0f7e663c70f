"""Page breaks: the marks, form feeds and running headers that a printed page leaves between its lines.

A page mark is a line of nothing but a page's number, bare or between dashes, in digits of any width. A
running header is a line that stands at the edge of one page after another, repeats the title that the text
opens with, or is a title inside a sentence. Where a session, a speaker or the salutation stands below such a
line, it is no header, but the title of a report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.structure.cut_lines import TITLE_END
from extractors.structure.report_signs import is_session_line, opens_speech

LONGEST_MARK = 40
LONGEST_HEADER = 40
TITLE_WITHIN = 12
"""The title of a document stands among so many first lines."""
FRONT_WITHIN = 5
"""Below its title, a front matter names the session or greets the assembly within so many lines."""
FEWEST_EDGES = 2
LONGEST_LINE = 300
"""So much of a line tells whether it opens a speech."""

_DASH = r"[-—–―‐·－─━~～]"
_FIGURE = r"[0-9０-９]"
_PAGE_MARK = re.compile(
    rf"""
      Page\s*{_FIGURE}{{1,5}}\s*[:：]?                     # Page 12:
    | {_DASH}{{0,3}}\s*{_FIGURE}{{1,4}}\s*{_DASH}{{0,3}}   # 12, - 12 -, — 12 —, －１２－
    | 第\s*{_FIGURE}{{1,4}}\s*页(?:\s*[,，/]?\s*共\s*{_FIGURE}{{1,4}}\s*页)?
    | {_FIGURE}{{1,4}}\s*[/／]\s*{_FIGURE}{{1,4}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED_EDGE = re.compile(
    rf"^(?:{_DASH}+\s*{_FIGURE}{{1,4}}\s*{_DASH}+|第?{_FIGURE}{{1,4}}页?(?={_DASH}|\s))\s*"
    rf"|\s*(?:{_DASH}+\s*{_FIGURE}{{1,4}}\s*{_DASH}+|第{_FIGURE}{{1,4}}页(?:共{_FIGURE}{{1,4}}页)?|(?<=\s){_FIGURE}{{1,4}})$"
)
"""The number of a page on one line with its header."""
_STOPS = re.compile(r"[。！？；：…!?;:][”’）》】)]*$")
_NO_HEADER = re.compile(r"[。！？；：:!?;，,、]")


def is_page_mark(line: str) -> bool:
    """Is a line, white space at its ends left out, nothing but the number of a page?

    >>> [is_page_mark(line) for line in ("— 4 —", "－４－", "第 3 页 共 9 页", "4%", "2.")]
    [True, True, True, False, False]
    """
    return len(line) <= LONGEST_MARK and _PAGE_MARK.fullmatch(line) is not None


def running_headers(lines: Sequence[str], breaks: Sequence[bool]) -> set[int]:
    """The numbers of the lines that are headers of pages.

    Args:
        lines: the lines of a document, page marks left out.
        breaks: for each, whether a page break stands directly above it; one entry more than lines, the last
            for a break below all of them.

    >>> text = ["政府工作报告", "各位代表：", "全区新增", "政府工作报告", "学位800个。"]
    >>> running_headers(text, [False] * 6)
    {3}
    """
    short = [_unnumbered(line) if len(line) <= LONGEST_HEADER + 10 else "" for line in lines]
    titles = {words for words in short[:TITLE_WITHIN] if words and TITLE_END.search(words)}
    everywhere = Counter(words for words in short if words)
    edges = Counter(
        words
        for index, words in enumerate(short)
        if words and (breaks[index] or breaks[index + 1]) and _NO_HEADER.search(words) is None
    )
    seen: set[str] = set()
    found: set[int] = set()
    stopped = False
    for index, words in enumerate(short):
        stopped = stopped or (index > 0 and _stops(lines[index - 1]))
        if not words:
            continue
        at_edge = breaks[index] or breaks[index + 1]
        repeats_title = words in titles and words in seen
        # All but the first, which is the title, stand at the edges of pages.
        heads_pages = at_edge and edges[words] >= max(FEWEST_EDGES, everywhere[words] - 1)
        cuts_sentence = stopped and at_edge and _cuts(lines[index - 1], words)
        seen.add(words)
        if (repeats_title or heads_pages or cuts_sentence) and not opens_report(lines, index):
            found.add(index)
    return found


def _unnumbered(line: str) -> str:
    """The words of a line without white space and without the number of its page."""
    words = "".join(_NUMBERED_EDGE.sub("", line.strip()).split())
    return words if len(words) <= LONGEST_HEADER else ""


def _cuts(above: str, words: str) -> bool:
    """Does a title at the edge of a page stand inside a sentence?"""
    return TITLE_END.search(words) is not None and not _stops(above)


def _stops(line: str) -> bool:
    return _STOPS.search(line.rstrip()[-4:]) is not None


def opens_report(lines: Sequence[str], index: int) -> bool:
    """Does a front matter go on below a title, with a session, a speaker or a salutation?

    >>> opens_report(["政府工作报告", "各位代表："], 0), opens_report(["政府工作报告", "新增学位"], 0)
    (True, False)
    """
    below = ("".join(line[:LONGEST_LINE].split()) for line in lines[index + 1 : index + 1 + FRONT_WITHIN])
    return any(is_session_line(line) or opens_speech(line) for line in below)
