"""Statements of responsibility in brackets, from specs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractors.responsibility import read_responsibility
from extractors.structure import read_structure
from ontology.records import Role, Task
from tests.structure.documents import document_of

SPECS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8")
)
NOTICE = "澄桥区人民政府办公室关于2024年重点工作任务的通知\n各单位：\n一、重点任务\n"


def tasks_of(text: str) -> tuple[Task, ...]:
    """The tasks of a document."""
    document = document_of(text)
    tasks = read_responsibility(document, read_structure(document))
    for task in tasks:
        evidences = [task.evidence, *(held.evidence for held in task.responsibilities)]
        assert all(evidence.holds_in(document.text) for evidence in evidences)
    return tasks


@pytest.mark.parametrize("spec", SPECS, ids=[spec["statement"] for spec in SPECS])
def test_statement(spec: dict[str, Any]) -> None:
    """Who leads, who supports, by when; the item is the text without number and bracket."""
    (task,) = tasks_of(f"{NOTICE}1.新增学位800个，改造校舍3处。{spec['statement']}\n")
    assert task.text == "新增学位800个，改造校舍3处。"
    assert list(task.named(Role.LEAD)) == spec["lead"]
    assert list(task.named(Role.SUPPORT)) == spec["support"]
    assert list(task.named(Role.SUPERVISE)) == spec.get("leaders", [])
    assert task.deadline == spec.get("deadline")


@pytest.mark.parametrize("spec", SPECS, ids=[spec["statement"] for spec in SPECS])
def test_line_breaks_say_nothing(spec: dict[str, Any]) -> None:
    """A statement cut by the lines of a page says the same."""
    statement = spec["statement"]
    half = len(statement) // 2
    filler = "".join(f"{n}.完善配套设施，建设停车位{n}0个，方便群众出行办事就医。\n" for n in range(2, 30))
    cut = f"{statement[:half]}\n{statement[half:]}"
    text = f"{NOTICE}{filler}30.新增学位800个，改造校舍3处，惠及周边群众一万余人。{cut}\n"
    (task,) = tasks_of(text)
    assert list(task.named(Role.LEAD)) == spec["lead"]
    assert list(task.named(Role.SUPPORT)) == spec["support"]
