"""Which files a run reads, and what they are called."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from kg.sources import Source, find_sources, read_source, read_stream
from kg.store import create_or_open
from ontology.errors import ReadError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with documents, things that are none, and a store."""
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.md",
        "sub/.hidden.txt",
        ".git/config",
        "~$a.docx",
        "sub/deep/d.txt",
    ):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    for place in (tmp_path / "kg-store", tmp_path / "docs" / "another-store"):
        create_or_open(place)[1].close()
    return tmp_path


def names(paths: list[str], project: Path) -> list[str]:
    """The names that paths lead to."""
    found = find_sources(paths, store=project / "kg-store")
    assert list(found.sources) == sorted(found.sources)
    return [source.name for source in found.sources]


def test_folders_are_read_whole_without_hidden_files_and_stores(project: Path) -> None:
    """Sorted by path; lock files of an office program are hidden files too."""
    everything = ["docs/a.txt", "docs/b.txt", "docs/sub/c.md", "docs/sub/deep/d.txt"]
    assert names([str(project / "docs")], project) == everything
    assert names([str(project)], project) == everything


def test_a_file_is_named_from_the_place_of_the_store(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same from every current folder, and also outside of the project."""
    for here, path in (
        (project, "docs/a.txt"),
        (project / "docs", "a.txt"),
        (project / "docs" / "sub", "../a.txt"),
    ):
        monkeypatch.chdir(here)
        assert names([path], project) == ["docs/a.txt"]
    found = find_sources([str(project / "docs" / "a.txt")], store=project / "docs" / "sub" / "store")
    assert [source.name for source in found.sources] == ["../a.txt"]


def test_each_file_is_read_once(project: Path) -> None:
    """Whatever leads to it, in whatever order."""
    file, folder = str(project / "docs" / "b.txt"), str(project / "docs")
    assert names([file, folder, file], project) == names([folder], project)


def test_patterns_are_expanded(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the program itself, also over folders; a name that looks like a pattern is a name."""
    monkeypatch.chdir(project)
    assert names(["docs/*.txt"], project) == ["docs/a.txt", "docs/b.txt"]
    assert names(["docs/**/*.txt"], project) == ["docs/a.txt", "docs/b.txt", "docs/sub/deep/d.txt"]
    assert names([str(project / "docs" / "s*")], project) == ["docs/sub/c.md", "docs/sub/deep/d.txt"]
    (project / "docs" / "[2023].txt").write_text("x")
    assert names(["docs/[2023].txt"], project) == ["docs/[2023].txt"]


def test_what_leads_nowhere_is_told(project: Path) -> None:
    """A path, a pattern; an empty folder leads to no document as well."""
    (project / "empty").mkdir()
    paths = [str(project / "nowhere.txt"), str(project / "*.pdf"), str(project / "empty")]
    found = find_sources(paths, store=project / "kg-store")
    assert found.sources == ()
    assert found.missing == tuple(paths)


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are those of POSIX")
def test_names_that_are_no_text_can_be_stored(project: Path) -> None:
    """Bytes that are no UTF-8 are told as escapes; the file is read all the same."""
    raw = os.fsencode(project / "docs") + b"/\xb1\xa8\xb8\xe6.txt"
    Path(os.fsdecode(raw)).write_text("x")
    found = find_sources([str(project / "docs")], store=project / "kg-store")
    source = next(source for source in found.sources if "xb1" in source.name)
    assert source.name == "docs/\\xb1\\xa8\\xb8\\xe6.txt"
    assert read_source(source) == b"x"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are those of POSIX")
def test_a_pipe_in_a_folder_is_no_document(project: Path) -> None:
    """Reading it would never end."""
    os.mkfifo(project / "docs" / "pipe")
    assert "docs/pipe" not in names([str(project / "docs")], project)


def test_links_are_read_under_their_own_name(project: Path) -> None:
    """A link that leads nowhere is a file that cannot be read."""
    (project / "docs" / "link.txt").symlink_to(project / "docs" / "a.txt")
    (project / "docs" / "lost.txt").symlink_to(project / "nowhere.txt")
    found = find_sources([str(project / "docs")], store=project / "kg-store")
    by_name = {source.name: source for source in found.sources}
    assert read_source(by_name["docs/link.txt"]) == b"a.txt"
    with pytest.raises(ReadError, match=r"docs/lost\.txt: the file is not there any more"):
        read_source(by_name["docs/lost.txt"])


def test_a_folder_that_cannot_be_listed_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found as something that cannot be read, and the others are found."""
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find_sources([str(project / "docs")], store=project / "kg-store")
    assert [source.name for source in found.sources] == ["docs/a.txt", "docs/b.txt", "docs/sub"]
    with pytest.raises(ReadError, match="docs/sub: this folder cannot be listed"):
        read_source(found.sources[2])


def test_a_name_of_any_length_is_only_missing(project: Path) -> None:
    """Longer than a file system takes, with and without pattern signs."""
    for path in ("x" * 5000, "*" + "x" * 5000, "a/" * 3000):
        assert find_sources([path], store=project / "kg-store").missing == (path,)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it fills the memory."""
    monkeypatch.setattr("kg.sources.LARGEST_FILE", 10)
    (tmp_path / "x").write_bytes(b"0123456789")
    assert read_source(Source("x", tmp_path / "x")) == b"0123456789"
    (tmp_path / "x").write_bytes(b"0123456789a")
    with pytest.raises(ReadError, match="larger than 10 bytes"):
        read_source(Source("x", tmp_path / "x"))
    with pytest.raises(ReadError, match="standard input: larger than 10 bytes"):
        read_stream(BytesIO(b"0123456789a"), "standard input")
