"""A page that a tool writes: written anew, or with `--check` compared with what would be written."""

from __future__ import annotations

import sys
from pathlib import Path


def main(target: Path, text: str) -> int:
    """Write the page, or check that it is up to date.

    Args:
        target: the page's file.
        text: what it should hold.

    Returns:
        The exit code: 1 where `--check` finds another text in the file.
    """
    if sys.argv[1:] != ["--check"]:
        target.write_text(text, "utf-8")
        return 0
    if target.is_file() and target.read_text("utf-8") == text:
        return 0
    print(f"{target} is not up to date: run python tools/{Path(sys.argv[0]).name}", file=sys.stderr)
    return 1
