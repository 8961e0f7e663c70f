"""The commands that write files: what they write, what they refuse, and with which exit code."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner, Result
from python_calamine import CalamineWorkbook

from exports.tables import Column, Sheet, Table, sheet_names, xlsx_bytes
from kg.cli import main


def export(store: Path, *arguments: str) -> Result:
    """Run `kg export`."""
    return CliRunner().invoke(main, ["export", *arguments, "--store", str(store)])


def test_a_network_is_written_with_its_methods(sample_store: Path, tmp_path: Path) -> None:
    """Twice the same bytes; an output that exists needs --force."""
    target, methods = tmp_path / "units.graphml", tmp_path / "methods.txt"
    asked = ["network", "--format", "graphml", "-o", str(target), "--methods", str(methods), "--year", "2024"]
    assert export(sample_store, *asked).exit_code == 0
    first = target.read_bytes()
    assert nx.read_graphml(target).number_of_nodes() > 20
    assert "各街道办事处" in methods.read_text("utf-8")
    again = export(sample_store, *asked)
    assert (again.exit_code, "--force" in again.output) == (2, True)
    assert export(sample_store, *asked, "--force").exit_code == 0
    assert target.read_bytes() == first


@pytest.mark.parametrize("forced", [[], ["--force"]])
def test_two_outputs_of_one_name_are_refused(sample_store: Path, tmp_path: Path, forced: list[str]) -> None:
    """The methods would be written over the network."""
    one, other = tmp_path / "units.gexf", tmp_path / "." / "units.gexf"
    asked = ["network", "--format", "gexf", "-o", str(one), "--methods", str(other), *forced]
    result = export(sample_store, *asked)
    assert (result.exit_code, "two outputs" in result.output) == (2, True), result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--year", "1999"], 2, "no document is of that year"),
        (["--unit", "区财政"], 2, "near it: 区财政局"),
        (["--place", "澄桥"], 2, "near it: 澄桥区"),
        (["--alpha", "1.5"], 2, "between 0 and 1"),
        (["--min-weight", "9999"], 1, "no tie weighs"),
        (["--backbone", "disparity", "--alpha", "0.0001"], 1, "ask for --correction none"),
        (["--ties", "hyper"], 2, "take csv, hif"),
        (["--of", "unit-task", "--weight", "newman"], 2, "take count or fraction"),
    ],
)
def test_bad_input_leaves_no_file(
    sample_store: Path, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    """The message says what was found and what to do."""
    target = tmp_path / "x.gexf"
    result = export(sample_store, "network", "--format", "gexf", "-o", str(target), *arguments)
    assert (result.exit_code, words in result.output) == (code, True), result.output
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_no_output(sample_store: Path, tmp_path: Path) -> None:
    """What cannot be written is said, and nothing is left behind."""
    target = tmp_path / "missing" / "x.gexf"
    result = export(sample_store, "network", "--format", "gexf", "-o", str(target))
    assert (result.exit_code, "cannot be written" in result.output) == (2, True)


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_metrics_agree_in_all_formats(sample_store: Path, tmp_path: Path, form: str) -> None:
    """CSV, XLSX and JSON hold the same figures."""
    target = tmp_path / "metrics"
    asked = ["metrics", "--format", form, "-o", str(target), "--draws", "5", "--seeds", "2"]
    assert export(sample_store, *asked).exit_code == 0
    found = network_densities(target, form)
    assert len(found) == 3
    assert found == [pytest.approx(value) for value in network_densities_of_model(sample_store)]


def network_densities(target: Path, form: str) -> list[float]:
    """The densities in a file."""
    if form == "csv":
        return list(pd.read_csv(target / "networks.csv")["density"])
    if form == "json":
        return [one["density"] for one in json.loads(target.read_text("utf-8"))["networks"]]
    [header, *rows] = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(1).to_python()
    place = header.index("密度 density")
    return [float(row[place]) for row in rows]


def network_densities_of_model(store: Path) -> list[float]:
    """Ties over possible ties, year by year."""
    from exports.network import NetworkOptions, build_network
    from kg.commands.network_options import stored_rows

    rows, found = stored_rows(store), []
    for years in ((), (2023,), (2024,)):
        network = build_network(rows, NetworkOptions(years=years), program="")
        found.append(len(network.ties) / (len(network.nodes) * (len(network.nodes) - 1)))
    return found


def test_the_ledger_has_a_sheet_for_each_unit(sample_store: Path, tmp_path: Path) -> None:
    """Frozen headers, filters, wrapped text; the same bytes twice."""
    target = tmp_path / "ledger.xlsx"
    assert export(sample_store, "ledger", "-o", str(target)).exit_code == 0
    book = openpyxl.load_workbook(target)
    index = {row[0]: row for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)}
    page = book["区住建局"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == f"A1:K{page.max_row}"
    assert page["D2"].alignment.wrap_text
    assert page.max_row - 1 == len(list(page.iter_rows(min_row=2)))
    roles = [row[2] for row in page.iter_rows(min_row=2, values_only=True)]
    assert sum("lead" in str(role) for role in roles) == index["区住建局"][2]
    assert book.worksheets[0]["A2"].hyperlink is not None
    first = target.read_bytes()
    assert export(sample_store, "ledger", "-o", str(target), "--force").exit_code == 0
    assert target.read_bytes() == first


def test_the_ledger_by_leader(sample_store: Path, tmp_path: Path) -> None:
    """Chinese headers where Chinese is asked for."""
    target = tmp_path / "ledger.xlsx"
    asked = [
        "--lang",
        "zh",
        "export",
        "ledger",
        "-o",
        str(target),
        "--by",
        "leader",
        "--store",
        str(sample_store),
    ]
    assert CliRunner().invoke(main, asked).exit_code == 0
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[0] == "目录"
    assert "韩砚秋" in book.sheetnames
    assert book["韩砚秋"]["D1"].value == "任务"


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    """Neither as stored nor when it is edited in a spreadsheet."""
    table = Table(name="t", title="t", columns=(Column(name="a", title="=甲"),), rows=((text,),))
    content = b"".join(xlsx_bytes([Sheet("一", table)], program="test"))
    cells = read_cells(content)
    assert cells == [("=甲", "s", True), (text, "s", True)]


def read_cells(content: bytes) -> list[tuple[Any, str, bool]]:
    """Value, type and text mark of the first column."""
    import io

    page = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [(cell.value, cell.data_type, bool(cell.quotePrefix)) for (cell,) in page.iter_rows()]


def test_names_of_sheets() -> None:
    """As short as they have to be, without forbidden characters, all different whatever their case."""
    names = sheet_names(["区" * 40, "区" * 40, "A[1]:*?/\\", "a", "A", ""])
    assert names == ["区" * 31, "区" * 29 + " 2", "A_1______", "a", "A 2", "_"]


def test_frames_are_as_their_schema_says(sample_store: Path, tmp_path: Path) -> None:
    """Hashes, columns, keys and references hold; Parquet has the same rows."""
    assert export(sample_store, "frames", "-o", str(tmp_path / "csv")).exit_code == 0
    assert export(sample_store, "frames", "-o", str(tmp_path / "p"), "--format", "parquet").exit_code == 0
    package = json.loads((tmp_path / "csv" / "datapackage.json").read_text("utf-8"))
    frames = {}
    for resource in package["resources"]:
        path = tmp_path / "csv" / resource["path"]
        assert resource["hash"] == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
        frames[resource["name"]] = frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        schema = resource["schema"]
        assert list(frame.columns) == [field["name"] for field in schema["fields"]]
        if "primaryKey" in schema:
            assert frame[schema["primaryKey"][0]].is_unique
        parquet = pd.read_parquet(tmp_path / "p" / f"{resource['name']}.parquet")
        assert len(parquet) == len(frame)
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", ()):
            values = set(frames[resource["name"]][key["fields"][0]]) - {""}
            target = frames[key["reference"]["resource"]][key["reference"]["fields"][0]]
            assert values <= set(target), (resource["name"], key)
    assert len(frames["tasks"]) == 116
    assert "区财政局" in set(frames["responsibilities"]["unit_name"])


@pytest.mark.parametrize(
    ("library", "arguments", "extra"),
    [
        ("rustworkx", ["metrics", "-o", "x"], "networks"),
        ("scipy", ["metrics", "-o", "x"], "networks"),
        (
            "scipy.stats",
            ["network", "--format", "gml", "-o", "x", "--backbone", "hypergeometric"],
            "networks",
        ),
        ("matplotlib.figure", ["network", "--format", "png", "-o", "x"], "draw"),
        ("pyarrow", ["frames", "--format", "parquet", "-o", "x"], "parquet"),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(
    sample_store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    library: str,
    arguments: list[str],
    extra: str,
) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.chdir(tmp_path)
    result = export(sample_store, *arguments)
    assert (result.exit_code, f"govreport-kg[{extra}]" in result.output) == (2, True), result.output
    assert list(tmp_path.iterdir()) == []
