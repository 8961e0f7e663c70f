"""A progress bar on standard error, and nothing where that is no terminal."""

from __future__ import annotations

import sys
from types import TracebackType

from kg.terminal import harmless, padded, shortened

BAR = 24
NAME_COLUMNS = 40


class ProgressBar:
    """Called with how many are done, how many there are, and the name of the next one."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr.isatty()

    def __call__(self, done: int, total: int, name: str) -> None:
        """Show the state."""
        if not self._shown:
            return
        filled = BAR * done // max(total, 1)
        shown = padded(shortened(harmless(name), NAME_COLUMNS), NAME_COLUMNS)
        sys.stderr.write(f"\r{self._label} [{'#' * filled}{'.' * (BAR - filled)}] {done}/{total} {shown}")
        sys.stderr.flush()

    def close(self) -> None:
        """Wipe the bar away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
