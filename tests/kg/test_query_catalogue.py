"""The headers of named queries."""

from __future__ import annotations

import pytest

from kg.named_query import ParameterType, View
from kg.query_catalogue import catalogue, named_query
from kg.query_guard import check_query
from kg.query_header import parse_query
from ontology.errors import UnknownQueryError, VocabularyError

HEADER = """\
# question: {en: "Which tasks?", zh: 哪些任务？}
# keywords: [task, 任务]
# view: table
# parameters:
#   - name: unit
#     type: text
#     description: {en: the unit, zh: 单位}
#     example: 区财政局
#   - name: year
#     type: year
#     description: {en: the year, zh: 年度}
#     default: 0
#     example: 2023
# columns:
#   task: {en: task, zh: 任务}
SELECT ?unit ?year ?task { GRAPH ?g { ?task ?p ?unit } }
"""


def test_a_header_says_everything() -> None:
    """Question, keywords, view, parameters, columns."""
    query = parse_query("which-tasks", HEADER)
    assert (query.question.en, query.question.of("zh")) == ("Which tasks?", "哪些任务？")
    assert query.keywords == ("task", "任务")
    assert query.view is View.TABLE
    unit, year = query.parameters
    assert (unit.type, unit.default, year.type, year.default) == (
        ParameterType.TEXT,
        None,
        ParameterType.YEAR,
        "0",
    )
    assert query.columns["task"].zh == "任务"
    assert query.examples() == {"unit": "区财政局"}


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("# view: table", "# view: pie", "'pie' is not a valid View"),
        ("# view: table\n", "", "the header lacks 'view'"),
        ("# keywords:", "# key words:", "unknown header field 'key words'"),
        ("zh: 哪些任务？", "zh: ''", "both languages"),
        (", zh: 单位", "", "both languages"),
        ("type: text", "type: word", "'word' is not a valid ParameterType"),
        ("name: year", "name: unit", "two parameters of one name"),
        ("name: year", "name: my year", "cannot be a variable"),
        ("example: 区财政局", "sample: 区财政局", "unknown parameter field 'sample'"),
        ("# view: table", "# view: [table", "the header is not YAML"),
        ("# question", "SELECT #", "the header has to be a mapping"),
    ],
)
def test_a_wrong_header_is_told(before: str, after: str, message: str) -> None:
    """With the name of the file."""
    assert before in HEADER
    with pytest.raises(VocabularyError, match=r"which-tasks\.rq") as caught:
        parse_query("which-tasks", HEADER.replace(before, after, 1))
    assert message in str(caught.value)


def test_unknown_names_are_answered_with_near_ones() -> None:
    """The nearest first."""
    with pytest.raises(UnknownQueryError, match="did you mean unit-tasks"):
        named_query("units-task")
    with pytest.raises(UnknownQueryError, match="kg query --list"):
        named_query("xyzzy")


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_shipped_query_is_complete(name: str) -> None:
    """Its parameters are in its SELECT clause, its other columns have headings in both languages."""
    query = catalogue()[name]
    check_query(query.sparql)
    select = query.sparql.split("SELECT", 1)[1].split("WHERE", 1)[0]
    for parameter in query.parameters:
        assert f"?{parameter.name}" in select.split()
    assert query.keywords
    assert any(not word.isascii() for word in query.keywords)
    assert any(word.isascii() for word in query.keywords)


def test_the_needed_queries_are_there() -> None:
    """Those that the documentation speaks of."""
    assert set(catalogue()) >= {
        *("unit-tasks", "leader-tasks", "joint-leads", "unassigned-tasks", "unit-partners", "where-stated"),
        *("documents", "tasks", "name-plates", "units", "leaders", "deadlines"),
    }
