"""The values of a query's parameters: from `key=value` texts to RDF terms.

A value is bound to a variable as a term. It never becomes part of the query's text, so nothing in it can
change what is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.named_query import NamedQuery, Parameter, ParameterType
from kg.quads.model import Literal, Object
from ontology.errors import ParameterError
from ontology.iri import IRI
from ontology.terms import XSD

YEARS = range(1949, 2101)
LONGEST_VALUE = 10_000
"""Characters."""

LONGEST_INTEGER = 18
"""Digits that every store can compare."""


def split_parameters(texts: Iterable[str]) -> dict[str, str]:
    """`key=value` texts as a mapping.

    Raises:
        ParameterError: one has no `=`, or a key is given twice.
    """
    values: dict[str, str] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise ParameterError(f"expected --param NAME=VALUE, found {text!r}")
        if key in values:
            raise ParameterError(f"parameter {key} is given twice, as {values[key]!r} and as {value!r}")
        values[key] = value
    return values


def named_bindings(query: NamedQuery, values: Mapping[str, str]) -> dict[str, Object]:
    """The terms for a named query's variables.

    Raises:
        ParameterError: a value is missing, unknown or of the wrong type.
    """
    declared = {parameter.name: parameter for parameter in query.parameters}
    unknown = sorted(values.keys() - declared.keys())
    if unknown:
        known = ", ".join(declared) or "none"
        raise ParameterError(f"query {query.name} has no parameter {unknown[0]!r}; it has: {known}")
    bound: dict[str, Object] = {}
    missing = []
    for name, parameter in declared.items():
        value = values.get(name, parameter.default)
        if value is None:
            missing.append(parameter)
        else:
            bound[name] = term_for(parameter, value)
    if missing:
        raise ParameterError(missing_message(query, missing))
    return bound


def missing_message(query: NamedQuery, missing: Iterable[Parameter]) -> str:
    """Which values are missing, with what they mean and an example."""
    needs = "; ".join(
        f"--param {p.name}={p.example} ({p.description.en} / {p.description.zh})" for p in missing
    )
    return f"query {query.name} needs {needs}"


def term_for(parameter: Parameter, value: str) -> Literal:
    """The term for a value.

    Raises:
        ParameterError: it is not of the parameter's type.
    """
    if len(value) > LONGEST_VALUE:
        raise ParameterError(
            f"parameter {parameter.name}: {len(value)} characters, {LONGEST_VALUE} are allowed"
        )
    if parameter.choices and value not in parameter.choices:
        choices = ", ".join(parameter.choices)
        raise ParameterError(f"parameter {parameter.name}: expected one of {choices}, found {value!r}")
    if parameter.type is ParameterType.TEXT:
        return Literal(value)
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_INTEGER):
        raise ParameterError(f"parameter {parameter.name}: expected a whole number, found {value!r}")
    if parameter.type is ParameterType.YEAR and int(value) not in (0, *YEARS):
        raise ParameterError(f"parameter {parameter.name}: expected a year such as 2023, found {value!r}")
    return Literal(str(int(value)), XSD.integer)


def free_bindings(values: Mapping[str, str]) -> dict[str, Object]:
    """The terms for the variables of a query that a user wrote.

    A whole number is bound as xsd:integer, `<iri>` as an IRI, all else as a plain string; `"2023"` in
    quotation marks is the string.

    >>> free_bindings({"n": "3", "unit": "区财政局", "class": "<urn:x>", "label": '"5"'})["label"].value
    '5'
    """
    return {name: free_term(value) for name, value in values.items()}


def free_term(value: str) -> Object:
    """The term that a value looks like."""
    if value.startswith("<") and value.endswith(">") and is_iri(value[1:-1]):
        return IRI(value[1:-1])
    if len(value) > 1 and value.startswith('"') and value.endswith('"'):
        return Literal(value[1:-1])
    digits = value.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_INTEGER:
        return Literal(str(int(value)), XSD.integer)
    return Literal(value)


def is_iri(text: str) -> bool:
    """Could the text be an absolute IRI?"""
    scheme, colon, _ = text.partition(":")
    return bool(colon) and scheme.isascii() and scheme.isalnum() and not set(text) & set(' <>"{}|\\^`\n\r\t')
