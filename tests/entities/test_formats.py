"""`kg extract` as a page, as training data and with a pipeline of the user's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from extractors.entities.pipeline import DEFAULT_CONFIG

SENTENCE = "推动澄光科创园等6个项目动工。\n"


def extract(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    """Run `kg extract` as a process."""
    return subprocess.run([sys.executable, "-m", "kg", "extract", *map(str, arguments)], capture_output=True)


def test_a_page_of_one_file(tmp_path: Path) -> None:
    """Marked names on standard output; several files are wrong usage."""
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    done = extract(path, "--format", "html")
    assert done.returncode == 0
    page = done.stdout.decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "澄光科创园" in page
    assert "项目 Project" in page
    assert extract(path, path, "--format", "html").returncode == 2


def test_training_data_of_several_files(tmp_path: Path) -> None:
    """One DocBin on standard output."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(SENTENCE, encoding="utf-8")
    done = extract(*paths, "--format", "docbin")
    assert done.returncode == 0
    docs = list(DocBin().from_bytes(done.stdout).get_docs(spacy.blank("zh").vocab))
    assert [ent.text for doc in docs for ent in doc.ents] == ["澄光科创园", "澄光科创园"]


def test_another_pipeline(tmp_path: Path) -> None:
    """A pipeline without the rules for lists finds fewer names; a file that is none is bad input."""
    path, config = tmp_path / "a.txt", tmp_path / "own.cfg"
    path.write_text(SENTENCE, encoding="utf-8")
    fewer = DEFAULT_CONFIG.read_text(encoding="utf-8")
    for component in ("gwr_enumerations", "gwr_heads"):
        fewer = fewer.replace(f'"{component}",', "")
    config.write_text(fewer, encoding="utf-8")
    assert '"type": "entity"' in extract(path).stdout.decode()
    assert '"type": "entity"' not in extract(path, "--pipeline", config).stdout.decode()
    done = extract(path, "--pipeline", tmp_path / "none.cfg")
    assert done.returncode == 2
    assert "none.cfg" in done.stderr.decode()
