"""The two shipped tables of divisions, read when first asked for.

`CountyTable` holds county level and above (7,000 codes, abolished ones included) and is small enough for
every run. `TownshipTable` holds the 41,000 below; it keeps bare names and makes a `Division` only for what is
asked. The parent of a code is the next shorter code in the table: 110101 → 110000, because 110100 (市辖区) is
no division.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ontology.divisions.division import Division, Level
from ontology.errors import VocabularyError

VOCABULARY = Path(__file__).resolve().parent.parent / "vocabulary"
TOWNSHIP_ENDINGS = ("街道", "苏木", "地区", "镇", "乡")
OFFICE = "办事处"
"""Some townships are listed under the name of their office; without it names are compared."""


class CountyTable:
    """Divisions of county level and above, by code, by name and by stem."""

    def __init__(self, lines: list[str]) -> None:
        self.by_code: dict[str, Division] = {}
        self.by_name: dict[str, list[Division]] = {}
        for line in lines:
            code, name, stem, abolished, *_ = (*line.split(","), "", "")
            above = self.parent_of(code)
            division = Division(code, name, level_of(code), above, abolished == "x", stem or None)
            self.by_code[code] = division
            self.by_name.setdefault(name, []).append(division)
            if stem:
                self.by_name.setdefault(stem, []).append(division)

    def parent_of(self, code: str) -> str | None:
        """The code right above, among those read before: the table is sorted."""
        for digits in (4, 2):
            above = code[:digits].ljust(6, "0")
            if above != code and above in self.by_code:
                return above
        return None


class TownshipTable:
    """Sub-districts and townships: names by code, codes by name and by stem."""

    def __init__(self, lines: list[str]) -> None:
        self.names: dict[str, str] = {}
        """Full name by code."""
        self.codes_of_county: dict[str, list[str]] = {}
        self.by_name: dict[str, list[str]] = {}
        """Codes by full name, by name without 办事处, and by stem."""
        self.stems: dict[str, str] = {}
        """Stem by code."""
        for line in lines:
            county, names = line.split(",")
            self.read_county(county, names.split(" "))

    def read_county(self, county: str, written: list[str]) -> None:
        """Read the townships of one line; the number of each is written or follows the one before."""
        number = 0
        codes = self.codes_of_county[county] = []
        for item in written:
            name = item.lstrip("0123456789")
            digits = item[: len(item) - len(name)]
            number = int(digits) if digits else number + 1
            code = f"{county}{number:03}"
            codes.append(code)
            self.read_township(code, name)

    def read_township(self, code: str, written: str) -> None:
        """Read one township, `|` between its stem and its ending where the ending alone does not tell."""
        stem, bar, ending = written.partition("|")
        name = stem + ending
        plain = name.removesuffix(OFFICE)
        if not bar:
            stem = without_ending(plain)
        self.names[code] = name
        for key in {name, plain, stem}:
            if len(key) >= 2:
                self.by_name.setdefault(key, []).append(code)
        if len(stem) >= 2 and stem != name:
            self.stems[code] = stem

    def division(self, code: str) -> Division | None:
        """The township of a nine-digit code."""
        name = self.names.get(code)
        if name is None:
            return None
        counties = county_table()
        county = code[:6] if code[:6] in counties.by_code else counties.parent_of(code[:6])
        return Division(code, name, Level.TOWNSHIP, county, stem=self.stems.get(code))


def without_ending(name: str) -> str:
    """A township's name without the word for its level."""
    for ending in TOWNSHIP_ENDINGS:
        if name.endswith(ending):
            return name[: -len(ending)]
    return name


def level_of(code: str) -> Level:
    """The level that a six-digit code tells; statistics number development zones from 71 upwards."""
    if code.endswith("0000"):
        return Level.PROVINCE
    if code.endswith("00"):
        return Level.CITY
    return Level.ZONE if code[4] == "7" else Level.COUNTY


@cache
def county_table() -> CountyTable:
    """County level and above."""
    return CountyTable(read_lines("divisions.csv"))


@cache
def township_table() -> TownshipTable:
    """Below county level."""
    return TownshipTable(read_lines("townships.csv"))


def read_lines(file_name: str) -> list[str]:
    """The lines of a table without its header.

    Raises:
        VocabularyError: the table is not there.
    """
    try:
        text = (VOCABULARY / file_name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise VocabularyError(f"expected {file_name} in {VOCABULARY}; reinstall the package") from error
    return [line for line in text.splitlines() if not line.startswith("#")]
