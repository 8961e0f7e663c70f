"""Answers as text: a table for people, Markdown, CSV and TSV for spreadsheets and programs, JSON for
programs.

CSV, TSV and JSON hold the data as it is: a cell that begins with `=` stays so (a spreadsheet may take it
for a formula; import such columns as text). JSON is that of SPARQL 1.1 query results. Tables and Markdown
have headings in the user's language, brief IRIs, and nothing that a terminal could act on.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO

from kg.prefixes import compact
from kg.store.answers import Answer, Selection, Term, Triples, Truth, term_json, text_of
from kg.terminal import harmless, table_lines
from ontology.iri import IRI

Headings = Mapping[str, str]
"""Variable to what stands above its column."""

MARKDOWN_SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#"})

CELL_COLUMNS = 60
"""Width of a cell of a table for people."""


def as_selection(answer: Answer) -> Selection:
    """Any answer as rows and columns."""
    match answer:
        case Selection():
            return answer
        case Triples(triples, truncated):
            return Selection(("subject", "predicate", "object"), triples, truncated)
        case Truth(value):
            from kg.quads.model import Literal
            from ontology.terms import XSD

            return Selection(("answer",), ((Literal(str(value).lower(), XSD.boolean),),))


def shown(term: Term | None) -> str:
    """A term for people."""
    return compact(term) if isinstance(term, IRI) else text_of(term)


def table(answer: Answer, headings: Headings) -> Iterator[str]:
    """An aligned table."""
    selection = as_selection(answer)
    names = [headings.get(name, name) for name in selection.variables]
    rows = [list(map(shown, row)) for row in selection.rows]
    yield from table_lines(names, rows, cell_columns=CELL_COLUMNS)


def markdown(answer: Answer, headings: Headings) -> Iterator[str]:
    """A Markdown table."""
    selection = as_selection(answer)
    yield markdown_row([headings.get(name, name) for name in selection.variables])
    yield "|" + " --- |" * len(selection.variables)
    for row in selection.rows:
        yield markdown_row(list(map(shown, row)))


def markdown_row(cells: Sequence[str]) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(harmless(cell).translate(MARKDOWN_SPECIAL) for cell in cells) + " |"


def comma_separated(answer: Answer, headings: Headings) -> Iterator[str]:
    """CSV after RFC 4180, the variables as headings."""
    return separated(answer, ",")


def tab_separated(answer: Answer, headings: Headings) -> Iterator[str]:
    """Values parted by tabs, quoted where they hold tabs or line breaks."""
    return separated(answer, "\t")


def separated(answer: Answer, separator: str) -> Iterator[str]:
    """Rows of values, parted by a character."""
    selection = as_selection(answer)
    for row in (selection.variables, *(map(text_of, row) for row in selection.rows)):
        line = StringIO()
        csv.writer(line, delimiter=separator, lineterminator="").writerow(row)
        yield line.getvalue()


def sparql_json(answer: Answer, headings: Headings) -> Iterator[str]:
    """SPARQL 1.1 query results in JSON."""
    if isinstance(answer, Truth):
        yield json.dumps({"head": {}, "boolean": answer.value})
        return
    selection = as_selection(answer)
    rows = [
        {
            name: term_json(term)
            for name, term in zip(selection.variables, row, strict=True)
            if term is not None
        }
        for row in selection.rows
    ]
    found = {"head": {"vars": list(selection.variables)}, "results": {"bindings": rows}}
    yield json.dumps(found, ensure_ascii=False, indent=1)


FORMATS: dict[str, Callable[[Answer, Headings], Iterator[str]]] = {
    "table": table,
    "csv": comma_separated,
    "tsv": tab_separated,
    "json": sparql_json,
    "md": markdown,
}
"""Name of a format to what writes it, line by line."""

FOR_PEOPLE = frozenset({"table", "md"})
"""Formats with headings in words; in the others the variables are the headings."""
