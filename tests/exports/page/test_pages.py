"""Pages as files: what they hold, what they refuse, and that they come out the same."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from exports.network import Groups, NetworkOptions, Of, TieKind, build_network
from exports.page import (
    NamedSource,
    Note,
    NoteKind,
    Portfolio,
    Sources,
    TaskSource,
    network_page,
    timeline_page,
)
from exports.page.cloud import cloud
from exports.page.network_page import MOST_NODES
from exports.page.shell import SCRIPTS, asset, own_script, words
from extractors.readers import read_document
from kg.cli import main
from kg.page import read_sources
from kg.store import open_for_reading
from ontology.errors import EmptyNetworkError, NetworkOptionsError, UnknownNodeError
from ontology.records import Role
from tests.exports.conftest import sample_store, samples
from tests.exports.invented import HARD, invented_rows

__all__ = ["sample_store", "samples"]

PROJECT = "https://w3id.org/gwr/id/project_澄桥区_"
LINES = [("a", "u1", "u2 g1", "p1"), ("a", "u2", "u3", "p1"), ("b", "u1", "u3", "p2"), ("c", "u4", "", "")]
ROWS = invented_rows(
    LINES, years={"a": 2023, "b": 2024, "c": None}, members={"g1": ("u2", "u5")}, names={"u1": HARD}
)
SOURCES = Sources(
    tasks={"task_1": TaskSource("办好第 1 件事。", 10)},
    named={"task_1": (NamedSource("u1", Role.LEAD, "财政", 30), NamedSource("g1", Role.SUPPORT, "各处", 40))},
    deadlines={"task_1": "6月底前"},
)


def page(options: NetworkOptions | None = None) -> str:
    """The page of the invented rows."""
    asked = options or NetworkOptions()
    return network_page(build_network(ROWS, asked, program="test 1"), ROWS, SOURCES, language="zh")


def data(text: str) -> dict[str, Any]:
    """The data of a page."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    loaded: dict[str, Any] = json.loads(found.group(1))
    return loaded


def explore(store: Path, *arguments: str) -> Result:
    """Run `kg explore`."""
    return CliRunner().invoke(
        main, ["--lang", "en", "explore", "--no-open", "--store", str(store), *arguments]
    )


def test_a_fact_without_its_words_is_left_out() -> None:
    """The second task has no source for who leads it; the first has, with place and deadline."""
    found = data(page())
    labels = found["entities"]["label"]
    facts = dict(zip(labels, found["entities"]["facts"], strict=True))
    assert found["tasks"][0] == [0, "1", "办好第 1 件事。", 2023, 10, "6月底前"]
    assert facts[HARD] == [[0, 0, found["names"].index("财政"), 30]]
    assert facts["u3"] == []


def test_notes_and_portfolios_need_their_documents_and_tasks() -> None:
    """What is noted in a document that is not on the page is left out, as are portfolios of other tasks."""
    note = Note(kind=NoteKind.POST, value="局长", year=2023, document="doc_a", words="局长某某", start=3)
    held = Portfolio(label="某某", year=2023, confidence="0.9", tasks=("task_1", "task_9"))
    sources = Sources(
        notes={"u1": (note, replace(note, document="doc_b"))},
        portfolios={"u1": (held,), "u2": (replace(held, tasks=("task_9",)),)},
    )
    options = NetworkOptions(years=(2023,))
    found = data(network_page(build_network(ROWS, options, program="t"), ROWS, sources, language="zh"))
    number = str(found["entities"]["label"].index(HARD))
    assert found["entities"]["notes"] == {number: [["post", "局长", "", 2023, 0, "局长某某", 3]]}
    assert found["entities"]["portfolios"] == {number: [["某某", 2023, "0.9", [0]]]}


def test_notes_of_the_samples_stand_in_their_documents(sample_store: Path, samples: Path) -> None:
    """Each passage is, letter for letter, what the document has at its place."""
    _, store = open_for_reading(sample_store)
    with store:
        sources = read_sources(store)
    texts = {}
    for path in sorted(one for one in samples.iterdir() if one.is_file()):
        content = path.read_bytes()
        texts[hashlib.sha256(content).hexdigest()[:16]] = read_document(content, path.name).text
    notes = [note for found in sources.notes.values() for note in found]
    for note in notes:
        text = texts[note.document.rpartition("_")[2]]
        assert text[note.start : note.start + len(note.words)] == note.words
        if note.kind is not NoteKind.STAGE:
            assert "".join(note.value.split()) in "".join(note.words.split())
    assert {note.kind for note in notes} == set(NoteKind)
    (started,) = [
        note for note in sources.notes[f"{PROJECT}栎川冷链物流中心"] if note.kind is NoteKind.INVESTMENT
    ]
    assert (started.value, started.year) == ("完成投资 3.6 亿元", 2023)


def test_members_of_a_group_have_the_words_of_the_group() -> None:
    """Who stands for a group is shown the words that name the group."""
    found = data(page(NetworkOptions(groups=Groups.EXPAND)))
    facts = dict(zip(found["entities"]["label"], found["entities"]["facts"], strict=True))
    assert facts["u5"] == [[0, 1, found["names"].index("各处"), 40]]


def test_the_policy_admits_the_scripts_of_the_page_and_nothing_else() -> None:
    """Each script and style stands in it by its hash; nothing is loaded from anywhere."""
    text = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    rules = dict(part.split(" ", 1) for part in policy.group(1).split("; "))
    assert rules["default-src"] == "'none'"
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in scripts]
    assert rules["script-src"] == " ".join(f"'sha256-{one}'" for one in hashes)
    assert not re.search(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="(?!data:,")', text)
    assert "cdn" not in text.replace("cdnjs", "cdn").split('id="data"')[0].lower()


def test_ties_between_all_who_answer_become_nodes_of_tasks() -> None:
    """A task of three actors is a node with three ties."""
    found = data(page(NetworkOptions(ties=TieKind.HYPER)))
    classes = found["entities"]["class"]
    task = classes.index("task")
    ends = found["ties"]["source"] + found["ties"]["target"]
    assert (classes.count("task"), ends.count(task)) == (3, 3)
    assert found["tieKind"] == "hyper"


@pytest.mark.parametrize("of", list(Of))
def test_the_same_rows_give_the_same_bytes(of: Of) -> None:
    """Coordinates included."""
    assert page(NetworkOptions(of=of)) == page(NetworkOptions(of=of))


def test_the_cloud_is_the_same_each_time_and_keeps_what_is_tied_together() -> None:
    """Two groups that are tied within lie apart from one another."""
    pairs = [
        (a + side, b + side) for side in (0, 200) for a in range(200) for b in ((a + 1) % 200, (a + 7) % 200)
    ]
    sources, targets = np.array(pairs, dtype=np.int64).T
    found = cloud(400, sources, targets)
    assert np.array_equal(found, cloud(400, sources, targets))
    within = np.hypot(*(found[sources] - found[targets]).T).mean()
    anyone = np.hypot(*(found[:, None] - found[None, :]).T).mean()
    assert within < anyone / 3


def test_more_nodes_than_a_browser_shows_are_refused() -> None:
    """The message says what to ask for instead."""
    names = " ".join(f"u{number}" for number in range(MOST_NODES + 1))
    rows = invented_rows([("a", names, "", "")])
    network = build_network(rows, NetworkOptions(), program="test 1")
    with pytest.raises(NetworkOptionsError, match="take --top"):
        network_page(network, rows, Sources(), language="en")


def test_a_timeline_has_only_tasks_of_a_year() -> None:
    """Tasks without a year are left out; where none is left, that is said."""
    found = data(timeline_page(ROWS, NetworkOptions(), SOURCES, program="test 1", language="en"))
    assert [task[3] for task in found["tasks"]] == [2023, 2023, 2024]
    only = data(timeline_page(ROWS, NetworkOptions(units=("u3",)), SOURCES, program="test 1", language="en"))
    assert [task[1] for task in only["tasks"]] == ["2", "3"]
    with pytest.raises(UnknownNodeError, match="near it: u"):
        timeline_page(ROWS, NetworkOptions(units=("u",)), SOURCES, program="test 1", language="en")
    bare = invented_rows([("c", "u4", "", "")], years={"c": None})
    with pytest.raises(EmptyNetworkError, match="no task that has a year"):
        timeline_page(bare, NetworkOptions(), SOURCES, program="test 1", language="en")


def test_every_word_is_there_in_both_languages() -> None:
    """And each word that a script asks for."""
    assert all(set(one) == {"zh", "en"} for one in words().values())
    scripts = "".join(own_script(view) for view in SCRIPTS) + asset("page.html")
    asked = set(re.findall(r'(?:\b(?:say|tool)\(|\bworded\("\w+", )"([\w.-]+)"[,)]', scripts))
    asked |= set(re.findall(r'data-word(?:-label|-hint)?"?[:=] ?"([\w.-]+)"', scripts))
    assert len(asked) > 40
    assert asked <= set(words())


def test_no_script_of_ours_makes_markup_of_text() -> None:
    """Text becomes text nodes; nothing is evaluated."""
    for view in SCRIPTS:
        script = re.sub(r"//.*", "", own_script(view))
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script
        )


@pytest.mark.parametrize("view", ["network", "targets", "timeline"])
def test_the_command_writes_a_page_once(sample_store: Path, tmp_path: Path, view: str) -> None:
    """What is there needs --force; the same store and options give the same bytes."""
    target = tmp_path / "page.html"
    asked = ["--view", view, "-o", str(target)]
    assert explore(sample_store, *asked).exit_code == 0
    first = target.read_bytes()
    again = explore(sample_store, *asked)
    assert (again.exit_code, "--force" in again.output) == (2, True)
    assert explore(sample_store, *asked, "--force").exit_code == 0
    assert target.read_bytes() == first
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--min-weight", "9999"], 1, "no tie weighs"),
        (["--unit", "区财政"], 2, "near it: 区财政局"),
        (["--year", "1999"], 2, "no document is of that year"),
        (["--view", "targets", "--year", "1999"], 2, "no figure is of that year"),
        (["--view", "targets", "--year", "2022"], 1, "no target is left"),
        (["--view", "targets", "--place", "澄桥"], 2, "near it: 澄桥区"),
        (["--view", "targets", "--top", "3"], 2, "--top is for networks"),
        (["--view", "timeline", "--ties", "co-task"], 2, "--ties is for networks"),
        (["--view", "timeline", "--unit", "区财政"], 2, "near it: 区财政局"),
    ],
)
def test_bad_input_leaves_no_file(
    sample_store: Path, tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    """The message says what was found and what to do."""
    result = explore(sample_store, "-o", str(tmp_path / "x.html"), *arguments)
    assert (result.exit_code, message in result.output) == (code, True), result.output
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(sample_store: Path, tmp_path: Path) -> None:
    """Whoever runs it; a folder that is not there stands for one that may not be written."""
    result = explore(sample_store, "-o", str(tmp_path / "none" / "x.html"))
    assert (result.exit_code, "cannot be written" in result.output) == (2, True)
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
        denied = explore(sample_store, "-o", str(tmp_path / "x.html"))
        tmp_path.chmod(0o700)
        assert (denied.exit_code, "ermission" in denied.output) == (2, True)


def test_targets_meet_their_results(sample_store: Path, tmp_path: Path) -> None:
    """A target and the result that it is judged by stand in one series, with offsets into the documents."""
    target = tmp_path / "targets.html"
    assert explore(sample_store, "--view", "targets", "-o", str(target)).exit_code == 0
    found = data(target.read_text("utf-8"))
    missed = [one for one in found["outcomes"] if one[2] == "Missed" and one[1] >= 0]
    assert missed
    for plan, result, *_ in missed:
        assert found["figures"][plan][-2] == found["figures"][result][-2]
    assert {one[1] for one in found["figures"] if one[7] == "固定资产投资增长8%"} == {2023}
