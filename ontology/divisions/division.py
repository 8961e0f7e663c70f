"""The Division: one administrative division, current or abolished."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Rank of a division, highest first."""

    PROVINCE = "province"
    """省, 自治区, 直辖市, 特别行政区"""
    CITY = "city"
    """地级市, 自治州, 地区, 盟"""
    COUNTY = "county"
    """区, 县, 县级市, 旗"""
    ZONE = "zone"
    """A development zone that official statistics list beside the counties."""
    TOWNSHIP = "township"
    """街道, 镇, 乡, 苏木, and zones and farms of the same rank"""

    @property
    def rank(self) -> int:
        """0 for a province, rising downwards."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Division:
    """A division under one code. A division that changed its code appears once for each."""

    code: str
    """Six digits (GB/T 2260); nine for a township."""
    name: str
    """Full name with its level: 鲤城区."""
    level: Level
    parent_code: str | None
    """Code of the division right above, None for a province."""
    abolished: bool = False
    """Is the code no longer in use?"""
    stem: str | None = None
    """The name without its level (鲤城), None where that alone is no name (市中区, 赵县)."""
