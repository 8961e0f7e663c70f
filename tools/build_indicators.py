#!/usr/bin/env python3
"""Write what is made from the table of indicators: the SKOS scheme and the list for readers.

    python tools/build_indicators.py            write indicators.ttl and docs/indicators.md
    python tools/build_indicators.py --check    exit 1 if a file is not what would be written

Sources are ontology/vocabulary/indicators.csv and the counts in indicator_counts.csv beside it.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ontology.indicators import Indicator, Measure, Polarity, Scheme, Theme, scheme
from ontology.indicators.concept import BASE
from ontology.indicators.table import labels
from ontology.indicators.wording import folded

ROOT = Path(__file__).resolve().parent.parent
VOCABULARY = ROOT / "ontology" / "vocabulary"
TURTLE = VOCABULARY / "indicators.ttl"
PAGE = ROOT / "docs" / "indicators.md"
SCHEME_IRI = BASE.rstrip("#")

KINDS = {
    Measure.RATIO: "DimensionlessRatio",
    Measure.MONEY: "Currency",
    Measure.PEOPLE: "Count",
    Measure.THINGS: "Count",
    Measure.LENGTH: "Length",
    Measure.AREA: "Area",
    Measure.VOLUME: "Volume",
    Measure.MASS: "Mass",
    Measure.ENERGY: "Energy",
    Measure.POWER: "Power",
    Measure.TIME: "Time",
    Measure.CONCENTRATION: "MassConcentration",
    Measure.FLOW: "VolumeFlowRate",
    Measure.PURE: "Dimensionless",
}
"""The quantity kind of QUDT for each measure."""

POLARITIES = {Polarity.HIGHER: "HigherIsBetter", Polarity.LOWER: "LowerIsBetter", Polarity.NEUTRAL: "Neutral"}
SIGNS = {Polarity.HIGHER: "↑", Polarity.LOWER: "↓", Polarity.NEUTRAL: ""}

TURTLE_HEAD = f"""\
# Indicators that recur in government work reports, as a SKOS scheme.
# Purpose: one concept for each indicator, whatever a document calls it.
# Source:  indicators.csv and indicator_counts.csv. Written by tools/build_indicators.py; do not edit by hand.
# Reader:  whoever asks the graph; the program itself reads indicators.csv.

@prefix gwri: <{BASE}> .
@prefix gwr:  <https://w3id.org/gwr/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix quantitykind: <http://qudt.org/vocab/quantitykind/> .

<{SCHEME_IRI}> a skos:ConceptScheme ;
    skos:prefLabel "政府工作报告指标"@zh-hans , "indicators of government work reports"@en .
"""

PAGE_HEAD = """\
# Indicators

The scheme has {indicators} indicators under {themes} themes. *Reports* is the number of work reports, of
{documents} counted, that tell a figure of the indicator. An arrow says which way is better; **bold** marks
what often stands among the main targets. This page is made by `python tools/build_indicators.py` from
`ontology/vocabulary/indicators.csv`; how the indicators were chosen, and how wordings are matched, is told
in [decisions/indicators.md](decisions/indicators.md).

指标表共 {indicators} 项指标、{themes} 个主题。*Reports* 为以数字写到该指标的报告数（共 {documents} 份）；
箭头表示越高（↑）或越低（↓）越好；**粗体**为常列入主要预期目标者。
"""


def counts() -> tuple[dict[str, int], int]:
    """The number of documents of each indicator, and of all that were counted."""
    lines = (VOCABULARY / "indicator_counts.csv").read_text(encoding="utf-8").splitlines()
    counted = next(int(word) for word in lines[0].split() if word.isdigit())
    table = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["id"]: int(row["documents"]) for row in table}, counted


def turtle(content: Scheme, documents: Mapping[str, int]) -> str:
    """The scheme as Turtle."""
    blocks = [theme_block(theme) for theme in content.themes.values()]
    blocks += [indicator_block(one, content, documents) for one in content.indicators.values()]
    return "\n".join([TURTLE_HEAD, *blocks])


def theme_block(theme: Theme) -> str:
    """The statements about a theme."""
    return (
        f"gwri:{theme.id} a skos:Concept ;\n"
        f"    skos:inScheme <{SCHEME_IRI}> ; skos:topConceptOf <{SCHEME_IRI}> ;\n"
        f'    skos:prefLabel "{theme.zh}"@zh-hans , "{theme.en}"@en .\n'
    )


def indicator_block(one: Indicator, content: Scheme, documents: Mapping[str, int]) -> str:
    """The statements about an indicator."""
    lines = [
        f"gwri:{one.id} a gwr:Indicator , skos:Concept ;",
        f"    skos:inScheme <{SCHEME_IRI}> ; skos:broader gwri:{one.broader} ;",
        f'    skos:prefLabel "{one.zh}"@zh-hans , "{one.en}"@en ;',
    ]
    if one.also:
        lines.append(f"    skos:altLabel {chinese(one.also)} ;")
    if one.unlike:
        lines.append(f"    gwr:negativeLabel {chinese(one.unlike)} ;")
    if others := related(one, content):
        lines.append(f"    skos:related {' , '.join(f'gwri:{other}' for other in others)} ;")
    if one.basis_zh:
        lines.append(f'    gwr:basis "{one.basis_zh}"@zh-hans , "{one.basis_en}"@en ;')
    kinds = dict.fromkeys(f"quantitykind:{KINDS[measure]}" for measure in one.measures)
    lines += [
        f"    qudt:hasQuantityKind {' , '.join(kinds)} ;",
        f"    gwr:polarity gwr:{POLARITIES[one.polarity]} ; gwr:isMainTarget {str(one.main).lower()} ;",
        f"    gwr:documentCount {documents.get(one.id, 0)} .\n",
    ]
    return "\n".join(lines)


def chinese(words: tuple[str, ...]) -> str:
    """Chinese labels as Turtle."""
    return " , ".join(f'"{word}"@zh-hans' for word in words)


def related(one: Indicator, content: Scheme) -> list[str]:
    """The indicators whose names this one's negative labels are, or the reverse; none above or below it."""
    others = content.indicators.values()
    found = {other.id for other in others if is_confused(one, other) or is_confused(other, one)}
    return sorted(found - {one.id} - set(above(one, content)) - below(one, content))


def is_confused(one: Indicator, other: Indicator) -> bool:
    """Is a negative label of the one a label of the other?"""
    return any(labels().exact.get(folded(word)) == other for word in one.unlike)


def above(one: Indicator, content: Scheme) -> list[str]:
    """The ids of the indicators above, nearest first."""
    found: list[str] = []
    while (up := content.indicators.get(one.broader)) is not None:
        found.append(up.id)
        one = up
    return found


def below(one: Indicator, content: Scheme) -> set[str]:
    """The ids of the indicators below."""
    return {other.id for other in content.indicators.values() if one.id in above(other, content)}


def theme_of(one: Indicator, content: Scheme) -> str:
    """The id of the theme at the top."""
    while (up := content.indicators.get(one.broader)) is not None:
        one = up
    return one.broader


def page(content: Scheme, documents: Mapping[str, int], counted: int) -> str:
    """The list for readers."""
    numbers = {"indicators": len(content.indicators), "themes": len(content.themes), "documents": counted}
    return "\n".join([PAGE_HEAD.format(**numbers), *page_lines(content, documents)]) + "\n"


def page_lines(content: Scheme, documents: Mapping[str, int]) -> Iterator[str]:
    """A table for each theme."""
    for theme in content.themes.values():
        yield f"## {theme.zh} · {theme.en}\n"
        yield "| indicator | 指标 | | id | reports | is not |\n|---|---|---|---|---|---|"
        for one in content.indicators.values():
            if theme_of(one, content) == theme.id:
                yield page_row(one, documents)
        yield ""


def page_row(one: Indicator, documents: Mapping[str, int]) -> str:
    """The row of an indicator."""
    mark = "**" if one.main else ""
    basis = f"（{one.basis_zh}）" if one.basis_zh and one.basis_zh not in one.zh else ""
    names = f"| {mark}{one.en}{mark} | {mark}{one.zh}{mark}{basis} | {SIGNS[one.polarity]} "
    return f"{names}| `{one.id}` | {documents.get(one.id, 0)} | {'、'.join(one.unlike)} |"


def main() -> int:
    """Write the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    documents, counted = counts()
    wanted = {TURTLE: turtle(scheme(), documents), PAGE: page(scheme(), documents, counted)}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        if check:
            print(f"{path.name} is not up to date: run python tools/build_indicators.py", file=sys.stderr)
        else:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
