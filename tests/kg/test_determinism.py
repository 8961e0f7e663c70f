"""The same documents give the same bytes: in any order, in any process, on any machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def exported(root: Path, samples: Path, order: list[str], seed: str, *options: str) -> bytes:
    """Build copies of the samples in another process, and export them."""
    documents = root / "documents"
    shutil.copytree(samples, documents)
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    paths = [f"documents/{name}" for name in order]
    build = [sys.executable, "-m", "kg", "build", *paths, *options]
    subprocess.run(build, cwd=root, env=environment, check=True, capture_output=True)
    export = [sys.executable, "-m", "kg", "export", "rdf"]
    return subprocess.run(export, cwd=root, env=environment, check=True, capture_output=True).stdout


@pytest.mark.parametrize("options", [("--jobs", "1"), ("--jobs", "3"), ("--learn-names",)])
def test_two_builds_export_equal_bytes(samples: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    """Files in another order, another hash seed, another folder."""
    names = sorted(path.name for path in samples.iterdir())
    (tmp_path / "here").mkdir()
    (tmp_path / "elsewhere" / "deeper").mkdir(parents=True)
    plain = options if "--learn-names" in options else ()
    one = exported(tmp_path / "here", samples, names, "1", *plain)
    other = exported(tmp_path / "elsewhere" / "deeper", samples, names[::-1], "4321", *options)
    assert one == other
    lines = one.splitlines()
    assert len(lines) > 10_000
    assert lines == sorted(set(lines))


def test_building_one_by_one_gives_what_building_at_once_gives(samples: Path, tmp_path: Path) -> None:
    """Runs leave no trace of how many they were."""
    names = sorted(path.name for path in samples.iterdir())[:3]
    for place in ("once", "often"):
        (tmp_path / place).mkdir()
    once = exported(tmp_path / "once", samples, names, "1")
    root = tmp_path / "often"
    for name in names[1:][::-1]:
        (root / "documents").mkdir(exist_ok=True)
        shutil.copyfile(samples / name, root / "documents" / name)
        subprocess.run(
            [sys.executable, "-m", "kg", "build", "documents"], cwd=root, check=True, capture_output=True
        )
    shutil.rmtree(root / "documents")
    assert exported(root, samples, names[:1], "2") == once
