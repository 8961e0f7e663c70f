"""GEXF files against a schema of GEXF 1.3, and the days of their spells."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from exports.formats import network_format
from exports.network import Network, NetworkOptions, Of, TieKind, build_network
from tests.exports.invented import HARD, invented_rows

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parent / "grammars" / "gexf-1.3.xsd"))
NAMES = {"g": "http://gexf.net/1.3"}
ROWS = invented_rows(
    [("a", "u1", "u2 u3", "p1"), ("b", "u1", "u2", "p1"), ("c", "u3", "u1 g1", ""), ("c", "u4", "", "")],
    years={"a": 2021, "b": 2022, "c": 2024},
    names={"u1": HARD, "u2": "区发改局(重点办)", "g1": "各街道办事处"},
)
ALL_OPTIONS = {
    "directed": NetworkOptions(),
    "undirected": NetworkOptions(ties=TieKind.CO_TASK),
    "two-mode": NetworkOptions(of=Of.UNIT_PROJECT),
    "one-year": NetworkOptions(years=(2022,)),
}


def parsed(network: Network) -> etree._Element:
    """The file as lxml reads it."""
    text = "".join(network_format("gexf", network.options).write(network))
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


@pytest.mark.parametrize("options", ALL_OPTIONS.values(), ids=ALL_OPTIONS)
def test_files_are_valid(options: NetworkOptions) -> None:
    """Directed, undirected, of two classes of nodes, of one year; with every sign that XML has to escape."""
    SCHEMA.assertValid(parsed(build_network(ROWS, options, program="test 1")))


def test_a_static_file_is_valid() -> None:
    """No document says its year."""
    rows = invented_rows([("a", "u1", "u2", "")], years={"a": None})
    SCHEMA.assertValid(parsed(build_network(rows, NetworkOptions(), program="")))


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        ("//g:edge", "target", "nowhere"),
        ("//g:spell", "start", "spring"),
        ("//g:edge", "weight", "heavy"),
        ("//g:graph", "mode", "moving"),
        ("//g:attribute", "type", "str"),
        ("//g:node", "colour", "red"),
    ],
)
def test_the_schema_finds_what_is_wrong(path: str, attribute: str, value: str) -> None:
    """An end that is no node, a day, figure or word that is none, an attribute that nobody knows."""
    root = parsed(build_network(ROWS, NetworkOptions(), program="test 1"))
    root.xpath(path, namespaces=NAMES)[0].set(attribute, value)
    assert not SCHEMA.validate(root)


def test_attribute_values_are_of_declared_attributes() -> None:
    """Each is for an attribute of its own class, nodes' or edges'."""
    root = parsed(build_network(ROWS, NetworkOptions(), program="test 1"))
    for owner in ("node", "edge"):
        declared = set(root.xpath(f"//g:attributes[@class='{owner}']/g:attribute/@id", namespaces=NAMES))
        used = set(root.xpath(f"//g:{owner}//g:attvalue/@for", namespaces=NAMES))
        assert used
        assert used <= declared


def test_spells_are_the_days_of_unbroken_years() -> None:
    """2021 and 2022 are one spell, 2024 is another."""
    root = parsed(build_network(ROWS, NetworkOptions(), program="test 1"))
    spells = root.xpath("//g:node[@id='u1']/g:spells/g:spell", namespaces=NAMES)
    assert [(one.get("start"), one.get("end")) for one in spells] == [
        ("2021-01-01", "2022-12-31"),
        ("2024-01-01", "2024-12-31"),
    ]
