"""The header of a named query's file.

The header is the run of comment lines at the top; without its `#` it is YAML:

    # question: {en: "Which tasks does a unit lead?", zh: "某单位牵头哪些任务？"}
    # keywords: [unit, 单位]
    # view: table
    # parameters:
    #   - name: unit
    #     type: text
    #     description: {en: "Name of the unit, or part of it", zh: "单位名称或其一部分"}
    #     example: 区财政局
    # columns:
    #   task: {en: Task, zh: 任务}

A parameter without `default` has to be given. Its variable is bound to a term before the query runs, so the
query has to name it in its SELECT clause; the column is left out of the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.named_query import Bilingual, NamedQuery, Parameter, ParameterType, View
from ontology.errors import VocabularyError

HEADER_FIELDS = frozenset({"question", "keywords", "view", "parameters", "columns"})
PARAMETER_FIELDS = frozenset({"name", "type", "description", "default", "example", "choices"})
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
VARIABLE = re.compile(r"[a-z][A-Za-z0-9]*\Z")


def parse_query(name: str, text: str) -> NamedQuery:
    """A query from its file.

    Raises:
        VocabularyError: the header is not YAML, or lacks or misspells a field.
    """
    where = f"query {name}.rq"
    if not NAME.match(name):
        raise VocabularyError(f"{where}: a name is lower-case words joined by hyphens")
    header = yaml_mapping(header_of(text), where)
    unknown = sorted(header.keys() - HEADER_FIELDS)
    if unknown:
        raise VocabularyError(f"{where}: unknown header field {unknown[0]!r}")
    try:
        return NamedQuery(
            name=name,
            question=bilingual(header["question"], where),
            keywords=tuple(map(str, header["keywords"])),
            view=View(header["view"]),
            parameters=parameters(header.get("parameters", []), where),
            columns={key: bilingual(value, where) for key, value in header["columns"].items()},
            sparql=text,
        )
    except KeyError as missing:
        raise VocabularyError(f"{where}: the header lacks {missing}") from None
    except ValueError as error:
        raise VocabularyError(f"{where}: {error}") from None


def header_of(text: str) -> str:
    """The comment lines at the top, without their marks."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return "\n".join(lines)


def yaml_mapping(text: str, where: str) -> dict[str, Any]:
    """The header as a mapping."""
    import yaml

    try:
        value = yaml.load(text, Loader=yaml.BaseLoader)  # all scalars are text: no stays no
    except yaml.YAMLError as error:
        raise VocabularyError(f"{where}: the header is not YAML: {error}") from None
    if not isinstance(value, dict):
        raise VocabularyError(f"{where}: the header has to be a mapping, found {type(value).__name__}")
    return value


def bilingual(value: object, where: str) -> Bilingual:
    """Words that are there in both languages."""
    if not isinstance(value, dict) or value.keys() != {"en", "zh"} or not all(value.values()):
        raise VocabularyError(f"{where}: expected text in both languages (en, zh), found {value!r}")
    return Bilingual(en=str(value["en"]), zh=str(value["zh"]))


def parameters(entries: Iterable[Mapping[str, Any]], where: str) -> tuple[Parameter, ...]:
    """The declared parameters, in order."""
    found = tuple(parameter(entry, where) for entry in entries)
    names = [p.name for p in found]
    if len(set(names)) < len(names):
        raise VocabularyError(f"{where}: two parameters of one name in {names}")
    return found


def parameter(entry: Mapping[str, Any], where: str) -> Parameter:
    """One declared parameter."""
    unknown = sorted(entry.keys() - PARAMETER_FIELDS)
    if unknown:
        raise VocabularyError(f"{where}: unknown parameter field {unknown[0]!r}")
    name = str(entry["name"])
    if not VARIABLE.match(name):
        raise VocabularyError(f"{where}: parameter {name!r} cannot be a variable")
    default = entry.get("default")
    return Parameter(
        name=name,
        type=ParameterType(entry["type"]),
        description=bilingual(entry["description"], where),
        default=None if default is None else str(default),
        example=str(entry["example"]),
        choices=tuple(map(str, entry.get("choices", ()))),
    )
