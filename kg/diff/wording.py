"""Wordings as they are compared: without white space, the years of a document told from its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
FAR = 9
"""Years further off than this are names and dates of their own, and stay."""
CLOSING = "。；;，,. "


def compact(text: str) -> str:
    """A text without white space and closing marks.

    >>> compact("建设 公园3个。")
    '建设公园3个'
    """
    return "".join(text.split()).rstrip(CLOSING)


@dataclass(frozen=True, slots=True)
class Years:
    """Tells years from the year that a document plans, so that 2024 in one of 2024 is 2023 in one of 2023."""

    planned: int | None

    def relative(self, text: str) -> str:
        """The text with its years as distances.

        >>> Years(2024).relative("2024年底完成，2025年投用")
        '{0}年底完成，{1}年投用'
        """
        return text if self.planned is None else YEAR.sub(self._distance, text)

    def _distance(self, found: re.Match[str]) -> str:
        distance = int(found[0]) - (self.planned or 0)
        return f"{{{distance}}}" if abs(distance) <= FAR else found[0]
