"""The pages about questions say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.query_catalogue import names

DOCS = Path(__file__).resolve().parents[2] / "docs"

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="no docs/ here: not run from a checkout")


def test_every_question_has_its_query() -> None:
    """cq01 to cq20, op1 and op2, each once; every named query stands in the table."""
    text = (DOCS / "questions.md").read_text("utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| ")]
    asked = [row[0].removeprefix("| ") for row in rows if re.match(r"\| (cq|op)\d", row[0])]
    assert asked == [*(f"cq{number:02}" for number in range(1, 21)), "op1", "op2"]
    told = {name for row in rows if len(row) > 2 for name in re.findall(r"`([a-z-]+)`", row[2])}
    assert told == set(names())


def test_the_example_is_what_is_printed(sample_store: Path) -> None:
    """Line by line."""
    text = (DOCS / "ask.md").read_text("utf-8")
    ((question, printed),) = re.findall(r'```console\n\$ kg ask "(.+?)"\n(.+?)```', text, re.DOTALL)
    found = CliRunner().invoke(main, ["ask", question, "--store", str(sample_store)])
    assert found.stderr == printed


def test_the_figures_are_those_of_the_files() -> None:
    """As many questions to refuse as the page says."""
    text = (DOCS / "ask.md").read_text("utf-8")
    refused = (Path(__file__).parent / "specs" / "refused.yaml").read_text("utf-8")
    (count,) = re.findall(r"with (\d+) questions that have to be refused", text)
    assert int(count) == sum(line.startswith("- ") for line in refused.splitlines())
