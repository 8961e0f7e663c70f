"""Running the command as a process, and looking at what it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

KG = (sys.executable, "-m", "kg")


def kg(
    *arguments: object, stdin: bytes | None = None, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process, in a plain environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KG_", "LC_", "LANG"))}
    done = subprocess.run(
        [*KG, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, env={**clean, **variables}
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def bytes_written(folder: Path) -> int:
    """How many bytes the database of a store has, while it is being made: some MB a document."""
    total = 0
    for path in (folder / "database").glob("*"):
        with suppress(FileNotFoundError):  # the database removes files of its own
            total += path.stat().st_size
    return total


def group_ends(group: int) -> bool:
    """Are all processes of a group gone, within some seconds?"""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return False
