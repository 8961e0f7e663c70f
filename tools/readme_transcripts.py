"""Run the commands that the README shows and put what they print below them.

    python tools/readme_transcripts.py [--check]

A block marked `<!-- transcript -->` begins with `$ kg …`; the command is run in the checkout with a store of
its own, and its output takes the place of the rest of the block. `--check` changes nothing and exits 1 where
a block differs.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "README.zh-CN.md")
BLOCK = re.compile(r"(<!-- transcript -->\n```console\n)(\$ (kg [^\n]*)\n)(.*?)(```\n)", re.DOTALL)
WIDTH = 118
TIMEOUT = 120


def main() -> int:
    """Rewrite the pages, or check them."""
    check = "--check" in sys.argv[1:]
    stale = []
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        store = ROOT / f".{path.stem}-store"  # in the checkout: sources are named from the store's parent
        try:
            written = with_transcripts(text, store)
        finally:
            shutil.rmtree(store, ignore_errors=True)
        if written == text:
            continue
        stale.append(name)
        if not check:
            path.write_text(written, encoding="utf-8")
    if check and stale:
        print(f"{', '.join(stale)}: transcripts are out of date; run: make docs", file=sys.stderr)
        return 1
    return 0


def with_transcripts(text: str, store: Path) -> str:
    """A page with fresh output in its blocks."""
    at = 0
    parts = []
    for found in BLOCK.finditer(text):
        parts += [text[at : found.start()], found[1], found[2], output_of(found[3], store), found[5]]
        at = found.end()
    return "".join([*parts, text[at:]])


def output_of(command: str, store: Path) -> str:
    """What a command prints, first what it says of its work, then its answer.

    Raises:
        SystemExit: the command failed.
    """
    arguments = [str(Path(sys.executable).with_name("kg")), *shlex.split(command)[1:]]
    environment = os.environ | {"KG_STORE": str(store), "LC_ALL": "C.UTF-8", "COLUMNS": str(WIDTH)}
    run = subprocess.run(
        arguments, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
    )
    if run.returncode:
        raise SystemExit(f"{command}: exit {run.returncode}\n{run.stderr}")
    shown = (run.stderr + run.stdout).splitlines()
    lines = [line.rstrip().replace(str(store), "kg-store") for line in shown]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
