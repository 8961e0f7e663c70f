"""Every format is read back by a library that did not write it, as the same network."""

from __future__ import annotations

import html
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pydot
import pytest
import rustworkx as rx
from PIL import Image

from exports.formats import FORMATS, Shape, network_format
from exports.network import Network, NetworkOptions, Of, TieKind, Weight, build_network
from exports.network.methods import methods_paragraph
from ontology.errors import NetworkOptionsError
from tests.exports.invented import HARD, invented_rows

ROWS = invented_rows(
    [
        ("a", "u1", "u2 u3", "p1"),
        ("b", "u1", "u2", "p1"),
        ("c", "u3", "u1 g1", ""),
        ("c", "u4", "", ""),
    ],
    years={"a": 2021, "b": 2022, "c": 2024},
    names={"u1": HARD, "u2": "区发改局(重点办)", "g1": "各街道办事处"},
)
DIRECTED = build_network(ROWS, NetworkOptions(weight=Weight.NEWMAN), program="test 1")
UNDIRECTED = build_network(ROWS, NetworkOptions(of=Of.UNIT_PROJECT), program="test 1")
NETWORKS = pytest.mark.parametrize("network", [DIRECTED, UNDIRECTED], ids=["directed", "undirected"])


def written(name: str, network: Network) -> str:
    """The file of a format, as text."""
    return "".join(network_format(name, network.options).write(network))


def as_triples(graph: Any, label: str = "label") -> tuple[set[str], dict[tuple[str, str], float]]:
    """Labels, and weights of ties between labels; the smaller label first where there is no direction."""
    labels = {node: str(data.get(label, node)) for node, data in graph.nodes(data=True)}
    ties = {}
    for one, other, data in graph.edges(data=True):
        ends = (labels[one], labels[other])
        key = ends if graph.is_directed() else (min(ends), max(ends))
        ties[key] = float(data["weight"])
    return set(labels.values()), ties


def expected(network: Network) -> tuple[set[str], dict[tuple[str, str], float]]:
    """The same of the model."""
    labels = [node.label for node in network.nodes]
    ties = {}
    for tie in network.ties:
        ends = (labels[tie.source], labels[tie.target])
        ties[ends if network.directed else (min(ends), max(ends))] = tie.weight
    return set(labels), ties


@NETWORKS
def test_gexf(network: Network) -> None:
    """networkx reads GEXF 1.3."""
    graph = nx.read_gexf(io.BytesIO(written("gexf", network).encode()), version="1.3")
    assert as_triples(graph) == expected(network)


@NETWORKS
def test_graphml(network: Network) -> None:
    """networkx reads it with types, rustworkx as well."""
    text = written("graphml", network)
    graph = nx.read_graphml(io.BytesIO(text.encode()))
    assert as_triples(graph) == expected(network)
    assert graph.graph["program"] == "test 1"
    assert graph.nodes["u1"]["tasks"] == 3


def test_graphml_in_rustworkx(tmp_path: Path) -> None:
    """A reader of another family."""
    path = tmp_path / "network.graphml"
    path.write_text(written("graphml", DIRECTED), "utf-8")
    graph = rx.read_graphml(str(path))[0]
    labels = [node["label"] for node in graph.nodes()]
    ties = {(labels[one], labels[other]): data["weight"] for one, other, data in graph.weighted_edge_list()}
    assert (set(labels), ties) == expected(DIRECTED)


@NETWORKS
def test_gml(network: Network) -> None:
    """networkx reads GML, entities included."""
    graph = nx.parse_gml(written("gml", network), label="id")
    assert as_triples(graph) == expected(network)
    assert written("gml", network).isascii()


def test_line_ends_in_gml() -> None:
    """A name over two lines comes back as it was."""
    rows = invented_rows([("a", "u1", "u2", "")], names={"u1": "区财政局\n国资办"})
    made = build_network(rows, NetworkOptions(), program="test 1")
    graph = nx.parse_gml(written("gml", made), label="label")
    assert set(graph) == {"区财政局\n国资办", "u2"}


@NETWORKS
def test_pajek(network: Network) -> None:
    """networkx reads Pajek; labels have numeric entities for what would end them."""
    graph = nx.Graph(nx.parse_pajek(written("pajek", network)))
    if network.directed:
        graph = nx.DiGraph(nx.parse_pajek(written("pajek", network)))
    renamed = nx.relabel_nodes(graph, {node: html.unescape(node) for node in graph})
    assert as_triples(renamed, "name") == expected(network)


@NETWORKS
def test_node_link(network: Network) -> None:
    """networkx reads node-link JSON; tasks are there once, with document, row and words."""
    data = json.loads(written("node-link", network))
    assert as_triples(nx.node_link_graph(data, edges="edges")) == expected(network)
    assert data["graph"]["tasks"][0] == {
        "id": "task_1",
        "document": "doc_a",
        "row": "1",
        "year": 2021,
        "quote": "办好第1件事。",
    }


@NETWORKS
def test_cytoscape(network: Network) -> None:
    """networkx reads Cytoscape JSON."""
    graph = nx.cytoscape_graph(json.loads(written("cytoscape", network)))
    assert as_triples(graph) == expected(network)


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
@NETWORKS
def test_dot(network: Network) -> None:
    """pydot reads DOT."""
    [graph] = pydot.graph_from_dot_data(written("dot", network)) or []
    made = nx.nx_pydot.from_pydot(graph)
    plain = nx.DiGraph(made) if network.directed else nx.Graph(made)
    for _, data in plain.nodes(data=True):
        data["label"] = undotted(data["label"])
    found = as_triples(plain)
    labels, ties = expected(network)
    spaced = {label: " ".join(label.splitlines()) for label in labels}
    assert found[0] == set(spaced.values())
    assert found[1] == {
        tuple(sorted((spaced[one], spaced[other])))
        if not network.directed
        else (spaced[one], spaced[other]): w
        for (one, other), w in ties.items()
    }


def undotted(text: str) -> str:
    """The text of a quoted id of DOT."""
    return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")


@NETWORKS
def test_csv(network: Network, tmp_path: Path) -> None:
    """pandas reads the tables under the names of Gephi's columns."""
    for name, lines in network_format("csv", network.options).write(network):
        (tmp_path / name).write_text("".join(lines), "utf-8")
    nodes, edges = pd.read_csv(tmp_path / "nodes.csv"), pd.read_csv(tmp_path / "edges.csv")
    assert list(nodes.columns[:2]) == ["Id", "Label"]
    assert list(edges.columns[:4]) == ["Source", "Target", "Type", "Weight"]
    kind = nx.DiGraph if network.directed else nx.Graph
    graph = nx.from_pandas_edgelist(edges, "Source", "Target", ["Weight"], create_using=kind)
    graph.add_nodes_from(nodes["Id"])
    nx.set_node_attributes(graph, dict(zip(nodes["Id"], nodes["Label"], strict=True)), "label")
    for _, _, data in graph.edges(data=True):
        data["weight"] = data["Weight"]
    assert as_triples(graph) == expected(network)
    about = json.loads((tmp_path / "about.json").read_text("utf-8"))
    assert about["parameters"]["of"] == network.options.of.value
    assert about["documents"][0]["sha256"].startswith("61")


def test_hyper_ties_in_hif_and_csv() -> None:
    """Incidences say who takes part in which task."""
    options = NetworkOptions(ties=TieKind.HYPER)
    network = build_network(ROWS, options, program="test 1")
    data = json.loads(written("hif", network))
    found = {(one["edge"], one["node"]) for one in data["incidences"]}
    assert found == {
        ("task_1", "u1"),
        ("task_1", "u2"),
        ("task_1", "u3"),
        ("task_2", "u1"),
        ("task_2", "u2"),
        ("task_3", "u3"),
        ("task_3", "u1"),
        ("task_3", "g1"),
    }
    files = {name: "".join(lines) for name, lines in network_format("csv", options).write(network)}
    edges = pd.read_csv(io.StringIO(files["edges.csv"]))
    assert set(zip(edges["Hyperedge"], edges["Id"], strict=True)) == found
    for name in ("gexf", "graphml", "svg"):
        with pytest.raises(NetworkOptionsError, match="take csv, hif"):
            network_format(name, options)


def test_a_network_of_no_year_is_static() -> None:
    """No document says its year: nothing is dynamic."""
    rows = invented_rows([("a", "u1", "u2", "")], years={"a": None})
    text = written("gexf", build_network(rows, NetworkOptions(), program=""))
    assert 'mode="static"' in text
    assert "<spell" not in text


TEXTS = [one.name for one in FORMATS if one.shape is Shape.TEXT and one.two_ended]


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_says_how_it_was_made(name: str) -> None:
    """Parameters, counts, documents with hashes, the program, and the methods in both languages."""
    text = html.unescape(html.unescape(written(name, DIRECTED))).replace('\\"', '"').replace("\\\\", "\\")
    assert "test 1" in text
    assert '"weight": "newman"' in text
    assert '"groups_kept": 1' in text
    assert DIRECTED.documents[0].sha256 in text
    for language in ("zh", "en"):
        assert methods_paragraph(DIRECTED, language) in text  # type: ignore[arg-type]


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_network_gives_the_same_bytes(name: str) -> None:
    """Coordinates of drawings included."""
    again = build_network(ROWS, DIRECTED.options, program="test 1")
    assert written(name, again) == written(name, DIRECTED)


def test_no_markup_gets_out_of_a_drawing() -> None:
    """Names are text, in SVG as everywhere."""
    root = ET.fromstring(written("svg", DIRECTED))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {
        "svg", "title", "desc", "metadata", "rect", "defs", "marker", "path", "g", "line", "circle", "text",
    }  # fmt: skip
    labels = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert HARD in labels


def test_a_drawing_that_cannot_be_read_is_refused() -> None:
    """More nodes than a page can show."""
    rows = invented_rows([("a", "u0", " ".join(f"u{number}" for number in range(1, 420)), "")])
    network = build_network(rows, NetworkOptions(), program="")
    with pytest.raises(NetworkOptionsError, match="cannot be read"):
        written("svg", network)


def test_png_carries_its_remarks() -> None:
    """Text chunks hold methods and parameters; the same network gives the same bytes."""
    try:
        content = b"".join(network_format("png", DIRECTED.options).write(DIRECTED))
    except NetworkOptionsError as error:
        pytest.skip(str(error))
    picture = Image.open(io.BytesIO(content))
    assert methods_paragraph(DIRECTED, "zh") in picture.info["Description"]
    assert json.loads(picture.info["Comment"])["counts"]["ties"] == len(DIRECTED.ties)
    assert picture.info["Software"] == "test 1"
    assert b"".join(network_format("png", DIRECTED.options).write(DIRECTED)) == content


def test_a_font_that_is_not_there_is_said() -> None:
    """The message names the file."""
    with pytest.raises(NetworkOptionsError, match=r"missing\.ttf"):
        b"".join(network_format("png", DIRECTED.options).write(DIRECTED, font=Path("missing.ttf")))
