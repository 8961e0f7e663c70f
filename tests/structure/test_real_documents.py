"""Real reports, where they are at hand: all are read, and headings agree with those that people marked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractors.readers import read_path
from extractors.responsibility import read_responsibility
from extractors.structure import read_structure

FOLDERS = ("reports", "layouts")
SECTION_F1 = 0.95
STATUS_ACCURACY = 0.97
FIELDS = ("place", "year", "review_year", "date", "speaker", "post", "meeting", "number")


def test_every_report_is_read(corpus: Path) -> None:
    """No exception, something read, and every evidence slices to its surface."""
    for folder in FOLDERS:
        for path in sorted(p for p in (corpus / folder).rglob("*") if p.is_file()):
            document = read_path(path)
            structure = read_structure(document)
            assert structure.passages, path
            evidences = [section.evidence for section in structure.sections]
            for report in structure.reports:
                evidences += report.evidence.values()
            for task in read_responsibility(document, structure):
                evidences += [task.evidence, *(held.evidence for held in task.responsibilities)]
            assert all(evidence.holds_in(document.text) for evidence in evidences), path


def gold_of(corpus: Path, kind: str) -> dict[str, list[dict[str, Any]]]:
    """The records of narratives that people marked, by document."""
    found = {}
    for path in sorted((corpus.parent / "gold").glob(f"*.{kind}.jsonl")):
        name = path.name.split(".")[0]
        if not (path.parent / f"{name}.tasks.jsonl").exists():
            found[name] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found


def source_of(corpus: Path, name: str) -> Path:
    """The file of a document."""
    return next(path for path in sorted(corpus.rglob(f"{name}.*")) if path.is_file())


def test_sections_agree_with_marked_ones(corpus: Path) -> None:
    """Level and title of headings, and their status."""
    gold = gold_of(corpus, "sections")
    if not gold:
        pytest.skip("no marked sections beside the real documents")
    for name, records in gold.items():
        found = {
            (section.n, section.level, section.title): str(section.status)
            for section in read_structure(read_path(source_of(corpus, name))).sections
        }
        marked = {(record["n"], record["level"], record["title"]): record["status"] for record in records}
        both = found.keys() & marked.keys()
        assert 2 * len(both) / (len(found) + len(marked)) >= SECTION_F1, name
        assert sum(found[key] == marked[key] for key in both) / len(both) >= STATUS_ACCURACY, name


def test_report_data_agree_with_marked_ones(corpus: Path) -> None:
    """What the text says of itself, and None where it says nothing."""
    gold = gold_of(corpus, "report")
    if not gold:
        pytest.skip("no marked reports beside the real documents")
    for name, records in gold.items():
        reports = {report.n: report for report in read_structure(read_path(source_of(corpus, name))).reports}
        for record in records:
            found = {field: getattr(reports[record["n"]], field) for field in FIELDS}
            assert found == {field: record[field] for field in FIELDS}, (name, record["n"])
