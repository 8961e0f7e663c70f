#!/usr/bin/env python3
"""Write the table of administrative divisions that the project ships, from the public lists it is made of.

    build_divisions.py FOLDER

FOLDER holds provinces.csv, cities.csv, areas.csv and streets.csv of "Administrative-divisions-of-China"
(WTFPL) and history.json of "GB2260" by mumuy (MIT). Written are `ontology/vocabulary/divisions.csv` (county
level and above, abolished codes included) and `townships.csv` (below).

Left out are rows that are no names (市辖区, 县, 省直辖县级行政区划) and bodies that are no divisions. A
parent is not written: it is the longest shorter code that is in the table. The same input gives the same
bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path

import yaml

VOCABULARY = Path(__file__).resolve().parent.parent / "ontology" / "vocabulary"
EDITION = "2023"

NO_NAMES = ("市辖区", "市区", "县", "市郊区")
NO_NAME_PARTS = ("直辖县级行政区划", "直辖行政单位", "直辖单位")
NO_DIVISIONS = ("管理分局", "监狱管理局", "保护区管理局", "林业总场", "林场", "生产建设兵团", "（石河子市）")
DUPLICATES = ("830000", "620201")
"""A second code of Taiwan, and a statistical code of Jiayuguan, a city without districts."""
STILL_VALID = (
    "133100", "460302", "500157", "653132", "653228", "653229", "659013", "710000", "810000", "820000",
)  # fmt: skip
"""Codes that the edition of 2023 lacks because it does not cover the area or because they are newer."""
TOWNSHIP_ENDINGS = ("街道", "镇", "乡", "苏木", "地区")

DIVISIONS = "Divisions of China, county and above: code (GB/T 2260), name, stem, x if abolished"
TOWNSHIPS = "Townships and sub-districts of China: six digits of the county, names with three digits of code"
HEADER = """\
# {title}
# Source: "Administrative-divisions-of-China", edition of {edition} (WTFPL){more}. Names and codes are facts.
# Written by tools/build_divisions.py; read by ontology/divisions.py. Do not edit by hand.
"""


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_division(name: str) -> bool:
    """Is this the name of a division, and not a label of statistics or of another body?"""
    if name in NO_NAMES or name.endswith(NO_DIVISIONS):
        return False
    return not any(part in name for part in NO_NAME_PARTS)


class Stems:
    """Shortens names after divisions.yaml."""

    def __init__(self, path: Path) -> None:
        words = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.levels: list[str] = words["levels"]
        self.peoples: list[str] = sorted(words["peoples"], key=len, reverse=True)
        self.ordinary = frozenset(words["ordinary"])

    def of(self, code: str, name: str) -> str:
        """The stem of a name at county level or above; empty where it has none."""
        stem = self.without_people(next((name.removesuffix(e) for e in self.levels if name.endswith(e)), ""))
        is_county, is_zone = not code.endswith("00"), code[4] == "7"
        if len(stem) < 2 or is_zone or (is_county and stem in self.ordinary):
            return ""
        return stem

    def of_township(self, name: str) -> str:
        """The stem of a township with peoples or 民族 in its name; empty where the ending alone is to go."""
        ending = next((e for e in TOWNSHIP_ENDINGS if name.endswith(e)), "")
        whole = name.removesuffix(ending) if ending else ""
        stem = self.without_people(whole.removesuffix("民族"))
        return stem if len(stem) >= 2 and stem != whole else ""

    def without_people(self, stem: str) -> str:
        """A stem without the names of peoples at its end, unless nothing would be left."""
        while people := next((p for p in self.peoples if stem.endswith(p) and len(stem) - len(p) >= 2), None):
            stem = stem.removesuffix(people)
        return stem


def county_and_above(folder: Path) -> dict[str, tuple[str, bool]]:
    """Name, and whether it is abolished, by code."""
    current = {r["code"] + "0000": r["name"] for r in rows(folder / "provinces.csv")}
    current |= {r["code"] + "00": r["name"] for r in rows(folder / "cities.csv")}
    current |= {r["code"]: r["name"] for r in rows(folder / "areas.csv") if not r["code"].endswith("00")}
    past = json.loads((folder / "history.json").read_text(encoding="utf-8"))
    table = {code: (name, code not in STILL_VALID) for code, name in past.items()}
    table |= {code: (name, False) for code, name in current.items()}
    return {c: t for c, t in sorted(table.items()) if is_division(t[0]) and c not in DUPLICATES}


def division_lines(folder: Path, stems: Stems) -> list[str]:
    """The lines of divisions.csv: code, name, stem, x where abolished."""
    return [
        f"{code},{name},{stems.of(code, name)},{'x' if abolished else ''}".rstrip(",") + "\n"
        for code, (name, abolished) in county_and_above(folder).items()
    ]


def township_lines(folder: Path, stems: Stems) -> list[str]:
    """The lines of townships.csv: a county's six digits, then its townships.

    A township is written with the last three digits of its code unless they follow those before it.
    `|` stands between stem and ending where more than the level's own word is to be taken off.
    """
    counties: dict[str, list[str]] = {}
    expected: dict[str, int] = {}
    for row in sorted(rows(folder / "streets.csv"), key=township_code):
        county, number, name = row["code"][:6], int(row["code"][6:]), row["name"]
        stem = stems.of_township(name)
        written = f"{stem}|{name.removeprefix(stem)}" if stem else name
        mark = "" if expected.get(county) == number else str(number)
        counties.setdefault(county, []).append(mark + written)
        expected[county] = number + 1
    return [f"{county},{' '.join(names)}\n" for county, names in counties.items()]


def township_code(row: dict[str, str]) -> str:
    """Order of the townships."""
    return row["code"]


def write(path: Path, header: str, lines: list[str]) -> None:
    """Write a table."""
    path.write_text(header + "".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Read the folder named on the command line and write the two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    stems = Stems(VOCABULARY / "divisions.yaml")
    header = HEADER.format(title=DIVISIONS, edition=EDITION, more=' and "GB2260" by mumuy (MIT)')
    write(VOCABULARY / "divisions.csv", header, division_lines(folder, stems))
    header = HEADER.format(title=TOWNSHIPS, edition=EDITION, more="")
    write(VOCABULARY / "townships.csv", header, township_lines(folder, stems))


if __name__ == "__main__":
    main()
