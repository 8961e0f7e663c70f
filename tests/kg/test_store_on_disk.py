"""What only the store on disk has to do: survive, keep others out, and say what is wrong."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Change, StoreFolder, create_or_open, open_for_reading
from ontology.errors import StoreError, StoreLockedError, StoreVersionError
from ontology.iri import IRI
from tests.kg.conftest import quad
from tests.kg.writers import ADDER, CHANGER, COUNTER, TIDIER, WRITER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one graph, closed."""
    path = tmp_path / "store"
    _, store = create_or_open(path)
    with store:
        store.replace_graph(IRI("urn:old"), [quad("a", "p", "kept", "old")])
    return path


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of two megabytes."""
    path = Path(tempfile.mkdtemp())
    mounted = shutil.which("mount") is not None and os.geteuid() == 0
    if mounted:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", path], capture_output=True)
        mounted = done.returncode == 0
    if not mounted:
        path.rmdir()
        pytest.skip("a small file system can only be mounted by root")
    yield path
    subprocess.run(["umount", path], check=True)
    path.rmdir()


def python(code: str, *arguments: object) -> list[str]:
    """The command that runs some code."""
    return [sys.executable, "-c", code, *map(str, arguments)]


def kept(folder: Path) -> bool:
    """Is the old graph still there?"""
    _, store = open_for_reading(folder)
    with store:
        return list(store.graph(IRI("urn:old"))) == [quad("a", "p", "kept", "old")]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_process_that_ends_in_the_middle_leaves_a_whole_graph(tmp_path: Path, number: int) -> None:
    """Killed or interrupted while it writes, the graph is that of one version, all of it."""
    folder = tmp_path / "store"
    for delay in (0.0, 0.05, 0.11):
        with subprocess.Popen(
            python(WRITER, folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"0\n"
            try:
                writer.wait(delay)
            except subprocess.TimeoutExpired:
                writer.send_signal(number)
            else:
                pytest.fail("the writer ended by itself")
        _, store = open_for_reading(folder)
        with store:
            versions = {q.object for q in store.graph(IRI("urn:g"))}
            assert (len(versions), store.statistics().quads) == (1, 4000)


@pytest.mark.parametrize("size", [100, 8000])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_graph_and_its_entry_are_added_together_or_not(tmp_path: Path, number: int, size: int) -> None:
    """Killed anywhere, loaded in bulk or not: what has an entry is there, all of it, and nothing else is."""
    for delay in (0.0, 0.03, 0.07, 0.13):
        folder = tmp_path / str(delay)
        with subprocess.Popen(
            python(ADDER, folder, size), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"0\n"
            try:
                writer.wait(delay)
            except subprocess.TimeoutExpired:
                writer.send_signal(number)
            else:
                pytest.fail("the writer ended by itself")
        _, store = open_for_reading(folder)
        with store:
            whole = [entry.subject for entry in store.graph(IRI("urn:ledger"))]
            assert IRI("urn:g0") in whole
            assert store.graphs() == tuple(sorted([*whole, IRI("urn:ledger")]))
            assert {len(list(store.graph(name))) for name in whole} == {size}


def test_a_second_writer_is_kept_out(folder: Path) -> None:
    """While one process has the store for writing, another gets a message."""
    _, store = create_or_open(folder)
    with store:
        code = "import sys; from pathlib import Path; from kg.store import create_or_open; "
        code += "create_or_open(Path(sys.argv[1]))"
        done = subprocess.run(python(code, folder), capture_output=True, text=True)
        assert "StoreLockedError" in done.stderr
        assert "another process is writing to this store; wait for it" in done.stderr
        with pytest.raises(StoreLockedError):
            create_or_open(folder)


def test_readers_are_let_in_while_another_process_writes(folder: Path) -> None:
    """They see what was there when they opened the store."""
    _, writer = create_or_open(folder)
    with writer:
        _, reader = open_for_reading(folder)
        with reader:
            writer.replace_graph(IRI("urn:new"), [quad("b", "p", "new", "new")])
            assert reader.graphs() == (IRI("urn:old"),)
        _, reader = open_for_reading(folder)
        with reader:
            assert reader.graphs() == (IRI("urn:new"), IRI("urn:old"))


def test_readers_find_a_whole_store_while_its_files_come_and_go(folder: Path) -> None:
    """Each answer is that of one moment between two changes."""
    with subprocess.Popen(python(TIDIER, folder), stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        answers = 0
        while writer.poll() is None and answers < 40:
            _, store = open_for_reading(folder)
            with store:
                graphs = store.statistics().graphs
                values = {q.object for q in store.graph(IRI("urn:new0"))}
            assert len(values) == 1
            assert graphs == {IRI("urn:old"): 1} | {IRI(f"urn:new{part}"): 50 for part in range(3)}
            answers += 1
        writer.kill()
    assert answers > 10


def test_a_store_is_closed_after_use(folder: Path) -> None:
    """It can be opened again at once, and a closed one is not used."""
    _, store = create_or_open(folder)
    with store:
        pass
    with pytest.raises(StoreError, match="closed"):
        store.graphs()
    _, again = create_or_open(folder)
    again.close()


def test_another_format_is_refused_with_what_to_do(folder: Path) -> None:
    """Older or newer, what it means is not known."""
    mark = folder / "store.json"
    fields = json.loads(mark.read_text())
    assert fields["format"] == 1
    for other in (0, 2, "1"):
        mark.write_text(json.dumps(fields | {"format": other, "program": "9.9"}))
        for opening in (create_or_open, open_for_reading):
            with pytest.raises(StoreVersionError, match=r"written by version 9\.9 .* kg build PATH"):
                opening(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', "\ud800"])
def test_a_damaged_mark_is_an_error_with_what_to_do(folder: Path, text: str) -> None:
    """store.json that does not say what it has to."""
    (folder / "store.json").write_bytes(
        text.encode("utf-16" if "\ud800" in text else "utf-8", "surrogatepass")
    )
    with pytest.raises(StoreError, match=r"store\.json"):
        open_for_reading(folder)


def test_a_folder_without_a_store_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    """Nothing there, or something else there."""
    with pytest.raises(StoreError, match="no store here; make one with: kg build"):
        open_for_reading(tmp_path / "nowhere")
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(StoreError, match=r"found 'letter\.txt' in it; give another --store"):
        create_or_open(tmp_path)
    with pytest.raises(StoreError, match="found a file"):
        create_or_open(tmp_path / "letter.txt")
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.txt"]


def test_a_missing_database_is_an_error(folder: Path) -> None:
    """Its mark alone makes no store."""
    shutil.rmtree(folder / "database")
    with pytest.raises(StoreError, match="the database cannot be read"):
        open_for_reading(folder)


def test_the_base_of_ids_belongs_to_the_store(tmp_path: Path) -> None:
    """It is set once and cannot be changed."""
    base = "https://example.org/id/"
    _, store = create_or_open(tmp_path / "store", base=base)
    store.close()
    assert StoreFolder.read(tmp_path / "store").base == base
    with pytest.raises(StoreError, match=r"ids begin with https://example\.org/id/"):
        create_or_open(tmp_path / "store", base="https://example.com/")
    folder, store = create_or_open(tmp_path / "store")
    store.close()
    assert folder.base == base


@pytest.mark.parametrize("size", [500, 2000])
def test_a_full_disk_is_told_and_nothing_stored_is_lost(small_disk: Path, size: int) -> None:
    """What was stored before the disk was full is there when there is room again."""
    folder = small_disk / "store"
    _, store = create_or_open(folder)
    with store:
        store.replace_graph(IRI("urn:old"), [quad("a", "p", "kept", "old")])
    done = subprocess.run(python(CHANGER, folder, "full", size), capture_output=True, text=True)
    assert done.stdout.startswith("StoreWriteError"), done.stderr
    assert "make room on the disk" in done.stdout
    assert "unharmed" in done.stdout
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    assert kept(folder)
    _, store = create_or_open(folder)
    with store:
        written = [name for name in store.graphs() if name.startswith("urn:new")]
        assert {len(list(store.graph(name))) for name in written} <= {size}
        store.replace_graph(IRI("urn:old"), [quad("a", "p", "kept", "old"), quad("b", "p", "more", "old")])


@pytest.mark.parametrize("size", [500, 2000])
def test_a_file_that_may_not_grow_is_told_and_nothing_stored_is_lost(folder: Path, size: int) -> None:
    """A quota works like a full disk."""
    done = subprocess.run(python(CHANGER, folder, "limit", size), capture_output=True, text=True)
    assert done.stdout.startswith("StoreWriteError"), done.stderr
    assert kept(folder)


@pytest.mark.skipif(os.name != "posix", reason="user ids are those of POSIX")
def test_without_the_right_to_write_reading_works_and_writing_is_refused() -> None:
    """A store of another user can be asked, but not changed."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    try:
        folder = place / "store"
        _, store = create_or_open(folder)
        with store:
            store.replace_graph(IRI("urn:old"), [quad("a", "p", "kept", "old")])
        locked = [place, folder, folder / "database", *(folder / "database").iterdir(), folder / "store.json"]
        for path in locked:
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = subprocess.run(python(CHANGER, folder, "nobody", 500), capture_output=True, text=True)
        assert done.stdout.startswith("StoreWriteError"), done.stderr
        assert "the right to write there" in done.stdout
        fresh = subprocess.run(
            python(CHANGER, place / "other", "nobody", 500), capture_output=True, text=True
        )
        assert fresh.stdout.startswith("StoreWriteError"), fresh.stderr
        asked = subprocess.run(python(COUNTER, folder), capture_output=True, text=True)
        assert asked.stdout == "1\n", asked.stderr
    finally:
        place.chmod(0o755)
        for path in (folder, folder / "database"):
            path.chmod(0o755)
        shutil.rmtree(place)


def test_what_a_crash_left_of_a_load_is_removed(folder: Path) -> None:
    """By the next writer; a reader leaves everything as it is."""
    left = folder / "database" / "bulk-1234567890.sst"
    left.write_bytes(b"half a file")
    assert kept(folder)
    assert left.exists()
    _, store = create_or_open(folder)
    assert not left.exists()
    store.close()
    assert kept(folder)


def test_old_logs_of_the_database_do_not_pile_up(folder: Path) -> None:
    """Each opening starts a log; closing a changed store drops the old ones."""
    for number in range(3):
        _, store = create_or_open(folder)
        with store:
            store.apply(Change(add_quads=(quad("a", "p", str(number)),)))
    assert len(list((folder / "database").glob("LOG*"))) == 1


def test_rdflib_can_use_the_store(folder: Path) -> None:
    """Through oxrdflib, the same database is an rdflib Dataset."""
    pytest.importorskip("oxrdflib")
    from kg.store.rdflib_view import as_dataset

    _, store = open_for_reading(folder)
    with store:
        rows = list(as_dataset(store).query("SELECT ?s ?o { GRAPH ?g { ?s ?p ?o } }"))
        assert [(str(row.s), str(row.o)) for row in rows] == [("urn:a", "kept")]
