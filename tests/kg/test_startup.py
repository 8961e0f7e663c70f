"""The command line answers at once: what is heavy is imported when it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    *(
        "spacy",
        "rdflib",
        "pyoxigraph",
        "pyshacl",
        "docx",
        "lxml",
        "networkx",
        "numpy",
        "yaml",
        "ahocorasick_rs",
    ),
    *("extractors.registry", "kg.store.memory", "kg.store.oxigraph"),
)


def imported(*arguments: str) -> set[str]:
    """The modules that a call of the command imports."""
    code = f"import sys; sys.argv = {['kg', *arguments]!r}; from kg.cli import main; main()"
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {
        line.rpartition("|")[2].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("build", "--help"), ("query", "--help"), ("export", "--help")]
)
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Neither for the program nor for a command."""
    modules = imported(*arguments)
    assert "click" in modules
    assert modules.isdisjoint(HEAVY)
    assert len(modules) < 220


def test_help_of_the_program_imports_no_command() -> None:
    """The list of commands is a table."""
    assert not {name for name in imported("--help") if name.startswith("kg.commands")}


def test_listing_queries_opens_no_store() -> None:
    """It only reads the queries."""
    assert "pyoxigraph" not in imported("query", "--list")
