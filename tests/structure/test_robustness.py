"""Untrusted text: no exception, and time that grows with the length only."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.document import Document, Paragraph
from extractors.responsibility import read_responsibility
from extractors.structure import read_structure

LENGTH = 8_000
PIECES = {
    "no break at all": "学",
    "full stops": "学习。",
    "opening brackets": "（",
    "closing brackets": "）",
    "labels in open brackets": "（牵头单位：",
    "bold marks": "**学习",
    "tags": "<a",
    "entities": "&n",
    "lost figures": "1$1.$2",
    "note marks": "[1",
    "open quotations": "“",
    "numerals in one line": "一、学习",
    "headings": "一、学习工作\n",
    "titled paragraphs": "（一）学习。工作安排的内容很多很多。\n",
    "short lines": "学习\n",
    "printed lines": "学习工作" * 9 + "\n",
    "statements": "学习工作。（区发改局牵头，区财政局按职责分工负责）\n",
    "label lines": "牵头单位：区发改局\n",
    "titles of reports": "工作报告篇1\n",
    "openings": "各位代表：\n现在，我代表区人民政府向大会报告工作。\n",
    "years": "2023年",
    "masks": "xx区",
    "divisions": "云浦市澄桥区",
}
TEXTS = st.text(
    alphabet=st.sampled_from(
        list("一二三、（）()[]。，：；\n \t各位代表年月日第届会议牵头单位责任负责区市县xX*<>$#12345”“《》")
    ),
    max_size=400,
)


def document_of(text: str) -> Document:
    """A document of paragraphs, whatever its text holds: extractors refuse nothing."""
    blocks = []
    at = 0
    for line in text.split("\n"):
        content = line.strip()
        if content:
            start = at + line.index(content[0])
            blocks.append(Paragraph(start, start + len(content)))
        at += len(line) + 1
    return Document(
        name="x.txt",
        media_type="text/plain",
        encoding="utf-8",
        sha256="0" * 64,
        text=text,
        blocks=tuple(blocks),
    )


def seconds_for(text: str) -> float:
    """Processor time to read a text's structure and tasks, the better of two runs."""
    document = document_of(text)
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        read_responsibility(document, read_structure(document))
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_grows_with_the_length_only(piece: str) -> None:
    """Eight times the text takes no more than some twelve times as long, not sixty-four times."""
    short = piece * (LENGTH // len(piece))
    seconds_for(short)
    assert seconds_for(short * 8) < 20 * seconds_for(short) + 0.1


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    """Every evidence slices to its surface, and passages hold characters of the text in their order."""
    document = document_of(text)
    structure = read_structure(document)
    for section in structure.sections:
        assert section.evidence.holds_in(text)
    for report in structure.reports:
        assert all(evidence.holds_in(text) for evidence in report.evidence.values())
    origins = [origin for passage in structure.passages for origin in passage.body.origins]
    assert origins == sorted(set(origins))
    for task in read_responsibility(document, structure):
        assert task.evidence.holds_in(text)
        assert all(held.evidence.holds_in(text) for held in task.responsibilities)


@given(st.lists(st.sampled_from(["\n", " ", "\u3000", "\u200b"]), min_size=8, max_size=8))
@settings(max_examples=30, deadline=None)
def test_blanks_change_no_paragraph(blanks: list[str]) -> None:
    """Blanks at the ends of lines and between them change nothing that is read."""
    lines = [
        "各位代表：",
        "一、2023年工作回顾",
        "全区取得了新成绩，获得表彰。",
        "二、2024年工作安排",
        "要抓好落实，确保见效。",
    ]
    plain = read_structure(document_of("\n".join(lines)))
    padded = [f"{blanks[i]}{line}{blanks[-i - 1]}" for i, line in enumerate(lines)]
    found = read_structure(document_of("\n".join(padded)))
    assert [p.body.text for p in found.passages] == [p.body.text for p in plain.passages]
    assert [(s.title, s.status) for s in found.sections] == [(s.title, s.status) for s in plain.sections]


def test_text_without_headings() -> None:
    """A text that has no heading is one chapter without a section."""
    structure = read_structure(document_of("全区取得了新成绩。\n" * 5))
    assert structure.sections == ()
    assert all(passage.section is None for passage in structure.passages)


def test_empty_document() -> None:
    """Nothing is read from nothing."""
    structure = read_structure(document_of(""))
    assert (structure.reports, structure.sections, structure.passages) == ((), (), ())


def test_three_thousand_headings() -> None:
    """Many headings are many sections, each ending at the next."""
    text = "各位代表：\n" + "".join(
        f"（一）抓好第{n}项工作。要落实到位，确保完成任务。\n" for n in range(3000)
    )
    sections = read_structure(document_of(text)).sections
    assert len(sections) == 3000
    assert all(one.end == other.evidence.start for one, other in pairwise(sections))
