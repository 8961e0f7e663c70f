"""Reading the samples and their gold records."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import docx

SAMPLES = Path(str(resources.files("kg.samples")))
DOCUMENTS = sorted((SAMPLES / "documents").iterdir())
KINDS = ("report", "sections", "tasks", "quantities", "entities")

Record = dict[str, Any]


def name_of(document: Path) -> str:
    """The name that a document's gold records bear."""
    return document.name.split(".")[0]


def gold(name: str, kind: str) -> list[Record]:
    """The gold records of one kind; empty where there are none."""
    path = SAMPLES / "gold" / f"{name}.{kind}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def text_of(document: Path) -> str:
    """A document's text, read without the project's own readers."""
    if document.suffix == ".docx":
        word = docx.Document(str(document))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in word.paragraphs] + cells)
    raw = document.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def squeezed(text: str) -> str:
    """Text without white space and bold marks, brackets half-width."""
    text = re.sub(r"\s+|</?b>|\*\*", "", text)
    return text.replace("（", "(").replace("）", ")")
