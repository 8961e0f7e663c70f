"""Statements broken over paragraphs, run in behind the text, in bare brackets: from specs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractors.registry import extract
from ontology.records import Entity, Role, Task
from tests.responsibility.test_statements import NOTICE, tasks_of
from tests.structure.documents import document_of

SPECS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "layouts.yaml").read_text(encoding="utf-8")
)


def _told(task: Task) -> dict[str, Any]:
    told: dict[str, Any] = {
        "text": task.text,
        "lead": list(task.named(Role.LEAD)),
        "support": list(task.named(Role.SUPPORT)),
        "leaders": list(task.named(Role.SUPERVISE)),
        "deadline": task.deadline,
    }
    return {name: value for name, value in told.items() if value}


@pytest.mark.parametrize("spec", SPECS, ids=[spec["name"] for spec in SPECS])
def test_layout(spec: dict[str, Any]) -> None:
    """Each item has what its statement says, however it is laid out."""
    assert [_told(task) for task in tasks_of(NOTICE + spec["text"])] == spec["tasks"]


@pytest.mark.parametrize("spec", SPECS, ids=[spec["name"] for spec in SPECS])
def test_issues_of_a_layout(spec: dict[str, Any]) -> None:
    """What is read makes no issue; what looks like a statement and could not be read makes one."""
    issues = extract(document_of(NOTICE + spec["text"])).issues
    found = [issue.line for issue in issues if issue.code == "responsibility.unread-statement"]
    assert found == spec.get("unread", [])


def test_label_lines_name_no_entities() -> None:
    """Units in lines that say who is responsible are no named things of a task's text."""
    text = f"{NOTICE}1.建成霁川大桥。\n牵头单位：区交通局、\n区住建局\n责任单位：区财政局\n"
    names = {entity.name for entity in extract(document_of(text)).of(Entity)}
    assert names == {"霁川大桥"}
