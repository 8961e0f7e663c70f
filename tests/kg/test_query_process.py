"""Queries of users run in a process of their own, within limits."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from kg import query_process
from kg.quads.model import Literal
from kg.query_process import ask_store
from kg.store import Change, Selection, Truth, create_or_open
from ontology.errors import (
    ParameterError,
    QueryError,
    QuerySyntaxError,
    QueryTimeoutError,
    StoreError,
    StoreVersionError,
)
from ontology.iri import IRI
from tests.kg.conftest import quad

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with some hundred quads."""
    path = tmp_path_factory.mktemp("asked") / "store"
    _, store = create_or_open(path)
    with store:
        store.apply(Change(add_quads=tuple(quad(f"s{i}", "p", f"值 {i}") for i in range(300))))
    return path


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """The address of a server and the list of the requests that it got."""
    seen: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - the name is that of http.server

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", seen
        server.shutdown()
        thread.join()


def test_an_answer_is_that_of_the_store(folder: Path) -> None:
    """Bindings, limit and terms pass through both processes."""
    answer = ask_store(
        folder,
        "SELECT ?w ?s ?o { GRAPH ?g { ?s <urn:p> ?o } FILTER(CONTAINS(?o, ?w)) } ORDER BY ?s",
        bindings={"w": Literal("值 1")},
        limit=2,
    )
    rows = tuple((Literal("值 1"), IRI(f"urn:s{n}"), Literal(f"值 {n}")) for n in (1, 10))
    assert answer == Selection(("w", "s", "o"), rows, truncated=True)
    assert ask_store(folder, "ASK { ?s ?p ?o }") == Truth(True)


def test_an_endless_query_is_ended(folder: Path) -> None:
    """After the time that is allowed, and not much later."""
    before = monotonic()
    with pytest.raises(QueryTimeoutError, match=r"longer than 0\.5 seconds .* --timeout"):
        ask_store(folder, ENDLESS, timeout=0.5)
    assert monotonic() - before < 5


@pytest.mark.skipif(sys.platform == "win32", reason="alarms are those of POSIX")
def test_a_worker_ends_by_itself_when_nobody_waits_for_it(folder: Path) -> None:
    """It outlives the process that started it by a second or two."""
    request = query_process.request_json(folder, ENDLESS, {}, None, 0.5)
    with subprocess.Popen(
        query_process.worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=query_process.environment(),
    ) as worker:
        assert worker.stdin is not None
        worker.stdin.write(request)
        worker.stdin.close()
        for _ in range(60):
            sleep(0.1)
            if worker.poll() is not None:
                break
        ended = worker.poll()
        worker.kill()
    assert ended is not None
    assert ended < 0


@pytest.mark.skipif(sys.platform != "linux", reason="the bound on memory is that of Linux")
def test_a_query_that_takes_all_memory_is_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what it may be."""
    monkeypatch.setattr("kg.query_process.WORKER_BOUND", 200 * 1024**2)
    with pytest.raises(QueryError, match="may have run out of memory"):
        ask_store(
            folder, "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a", timeout=60
        )


def test_no_query_reaches_the_network(folder: Path, visits: tuple[str, list[str]]) -> None:
    """Neither SERVICE nor FROM nor LOAD; the server sees no request."""
    address, seen = visits
    for text in (
        f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ \\u0053ERVICE SILENT <{address}> {{ ?s ?p ?o }} }}",
        f"LOAD <{address}>",
    ):
        with pytest.raises(QuerySyntaxError):
            ask_store(folder, text)
    assert ask_store(folder, f"SELECT * FROM <{address}> {{ ?s ?p ?o }}") == Selection(("o", "p", "s"), ())
    assert seen == []


def test_the_server_of_this_test_would_see_a_request(folder: Path, visits: tuple[str, list[str]]) -> None:
    """Without the guard, SERVICE does ask another server: the test above can fail."""
    address, seen = visits
    _, store = create_or_open(folder)
    with store, pytest.raises(StoreError):
        store.query(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")
    assert seen


@pytest.mark.parametrize(
    ("text", "bindings", "error"),
    [
        ("SELECT * {", {}, QuerySyntaxError),
        ("DROP ALL", {}, QuerySyntaxError),
        ("SELECT ?s { ?s ?p ?o }", {"x": Literal("1")}, ParameterError),
    ],
)
def test_errors_come_back_as_what_they_are(
    folder: Path, text: str, bindings: dict[str, Literal], error: type[Exception]
) -> None:
    """With their own type, so that a caller can tell them apart."""
    with pytest.raises(error):
        ask_store(folder, text, bindings=bindings)


def test_a_store_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    """Not there, or of another format."""
    with pytest.raises(StoreError, match="no store here"):
        ask_store(tmp_path, "ASK {}")
    (tmp_path / "store.json").write_text('{"format": 99, "base": "x", "program": "y"}')
    with pytest.raises(StoreVersionError):
        ask_store(tmp_path, "ASK {}")


def test_the_worker_runs_nothing_from_the_current_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder with a module of the same name, such as a download folder, changes nothing."""
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert ask_store(folder, "ASK { ?s ?p ?o }") == Truth(True)
