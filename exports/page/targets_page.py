"""The page of targets: indicator by year, plan against result.

Figures of one place, indicator, kind of measure and unit are one series; growth and decline are one kind,
since a plan to grow can end in a decline. A result that a target is judged by stands in the series of the
target, whatever unit it was told in.
"""

from __future__ import annotations

from exports.network import NetworkOptions
from exports.network.rows import DocumentRow
from exports.network.selection import unknown
from exports.page.shell import page_text
from exports.page.target_series import Figure, Outcome, TargetRows
from ontology.errors import EmptyNetworkError, NetworkOptionsError

Series = tuple[str, str, str, str, str]
"""Place, scope, indicator, measure, unit."""
CHANGE = "change"


def targets_page(rows: TargetRows, options: NetworkOptions, *, program: str, language: str) -> str:
    """The HTML file.

    Args:
        rows: all figures of a store.
        options: years and places are taken from them.
        program: name and version.
        language: "zh" or "en", the one that the page is first shown in.

    Raises:
        EmptyNetworkError: no figure of a year is left by the selection.
        UnknownNodeError: no document is of a place.
        NetworkOptionsError: no figure is of a year.
    """
    documents = _documents(rows, options.places)
    by_id = {document.id: document for document in documents}
    figures = [one for one in rows.figures if one.document in by_id and one.year is not None]
    _check_years(figures, options.years)
    if options.years:
        figures = [one for one in figures if one.year in options.years]
    if not any(one.is_target for one in figures):
        raise EmptyNetworkError(
            f"no target is left by the selection: {len(rows.figures)} figures in {len(rows.documents)} "
            "documents; ask for other years or places"
        )
    used = [document for document in documents if any(one.document == document.id for one in figures)]
    payload: dict[str, object] = {
        "view": "targets",
        "language": language,
        "about": {
            "program": program,
            "parameters": {"years": list(options.years), "places": list(options.places)},
        },
        "documents": [[one.title, one.place, one.year, one.sha256] for one in used],
        **_numbered(figures, rows, used),
    }
    return page_text(payload)


def _documents(rows: TargetRows, places: tuple[str, ...]) -> tuple[DocumentRow, ...]:
    for place in places:
        if not any(place in (one.place, one.place_key) for one in rows.documents):
            raise unknown("--place", "place", place, (one.place for one in rows.documents))
    return tuple(one for one in rows.documents if not places or {one.place, one.place_key} & set(places))


def _check_years(figures: list[Figure], years: tuple[int, ...]) -> None:
    known = sorted({one.year for one in figures if one.year is not None})
    for year in years:
        if year not in known:
            there = ", ".join(map(str, known)) or "none"
            raise NetworkOptionsError(f"--year {year}: no figure is of that year; known: {there}")


def _numbered(figures: list[Figure], rows: TargetRows, documents: list[DocumentRow]) -> dict[str, object]:
    places = {document.id: number for number, document in enumerate(documents)}
    numbers = {figure.id: number for number, figure in enumerate(figures)}
    outcomes = [rows.outcomes[one.id] for one in figures if one.id in rows.outcomes and one.id in numbers]
    series = _series_of(figures, {one.id: one for one in documents}, outcomes)
    known = {key: number for number, key in enumerate(sorted(set(series.values())))}
    english = {one.indicator: one.indicator_en for one in figures if one.indicator_en}
    return {
        "series": [[*key, english.get(key[2])] for key in known],
        "figures": [[*_row(one), known[series[one.id]], places[one.document]] for one in figures],
        "outcomes": [
            [
                numbers[one.target],
                numbers.get(one.result or "", -1),
                one.verdict,
                dict(one.reason),
                one.confidence,
                int(one.is_headline),
            ]
            for one in outcomes
        ],
    }


def _row(figure: Figure) -> list[object]:
    return [
        int(figure.is_target),
        figure.year,
        figure.measure,
        figure.sign,
        figure.value,
        figure.value_to,
        figure.unit,
        figure.words,
        figure.start,
    ]


def _series_of(
    figures: list[Figure], documents: dict[str, DocumentRow], outcomes: list[Outcome]
) -> dict[str, Series]:
    found = {one.id: _series(one, documents[one.document]) for one in figures}
    for outcome in outcomes:
        if outcome.result in found:
            found[outcome.result] = found[outcome.target]
    return found


def _series(figure: Figure, document: DocumentRow) -> Series:
    measure = CHANGE if figure.measure in ("growth", "decline") else figure.measure
    return document.place, figure.scope or "", figure.indicator, measure, figure.unit or ""
