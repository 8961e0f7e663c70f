"""Writes docs/queries.md, the list of the named queries, from the headers of the queries themselves.

python tools/query_reference.py            write it
python tools/query_reference.py --check    exit 1 if it is not up to date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import generated_page

from kg.named_query import NamedQuery, Parameter
from kg.query_catalogue import catalogue

TARGET = Path(__file__).resolve().parents[1] / "docs" / "queries.md"

INTRODUCTION = """\
# Named queries · 命名查询

This page is written by `python tools/query_reference.py` from the headers of `kg/queries/*.rq`. Each file is
a query of SPARQL 1.1 that can be copied and changed. 本页由 `kg/queries/*.rq` 的文件头自动生成。

Parameters are given with `--param NAME=VALUE`. A text matches a name that is equal to it or holds it. Without
a default a value has to be given. 参数以 `--param 名称=值` 给出；文本参数匹配相同或包含它的名称。
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(section(query) for query in catalogue().values())])


def section(query: NamedQuery) -> str:
    """One query: question, example, parameters, columns."""
    return "\n".join([*lines(query), ""])


def lines(query: NamedQuery) -> Iterator[str]:
    """The lines of one section."""
    values = "".join(f" --param {name}={value}" for name, value in query.examples().items())
    yield f"## {query.name}\n"
    yield f"{query.question.en} · {query.question.zh}\n"
    yield f"```sh\nkg query {query.name}{values}\n```\n"
    if query.parameters:
        yield "| parameter | type | default | meaning | 含义 |\n| --- | --- | --- | --- | --- |"
        yield from map(parameter_row, query.parameters)
        yield ""
    columns = "; ".join(f"`{name}` {words.en} · {words.zh}" for name, words in query.columns.items())
    yield f"Columns · 列: {columns}"


def parameter_row(parameter: Parameter) -> str:
    """One parameter as a row of the table."""
    kind = ", ".join(f"`{choice}`" for choice in parameter.choices) or str(parameter.type)
    default = "" if parameter.default is None else f"`{parameter.default or chr(34) * 2}`"
    meaning = parameter.description
    return f"| `{parameter.name}` | {kind} | {default} | {meaning.en} | {meaning.zh} |"


if __name__ == "__main__":
    sys.exit(generated_page.main(TARGET, page()))
