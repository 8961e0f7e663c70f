"""The distribution: four packages that belong together, and all the data that they need."""

from __future__ import annotations

import os
import sysconfig
from configparser import ConfigParser
from importlib import import_module
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PACKAGES = ("ontology", "extractors", "exports", "kg")


def home(package: str) -> Path:
    """The folder that a package lies in."""
    found = import_module(package).__file__
    assert found is not None
    return Path(found).resolve().parents[1]


def test_the_four_packages_come_from_the_same_place() -> None:
    """None of them is shadowed by a package of the same name."""
    assert len({home(package) for package in PACKAGES}) == 1


@pytest.mark.skipif("KG_TEST_INSTALLED" not in os.environ, reason="not run against an installed wheel")
def test_the_installed_packages_are_tested() -> None:
    """Not those of a checkout."""
    assert home("kg") == Path(sysconfig.get_path("purelib")).resolve()


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("kg", "messages.yaml"),
        ("kg.queries", "unit-tasks.rq"),
        ("kg.samples", "documents"),
        ("ontology", "report.ttl"),
        ("ontology", "shapes.ttl"),
    ],
)
def test_the_data_is_installed(package: str, name: str) -> None:
    """Queries, messages, samples, Turtle."""
    entry = files(package) / name
    assert entry.is_file() or any(entry.iterdir())


@pytest.mark.skipif(not (ROOT / "kg").is_dir(), reason="not run from a checkout")
def test_every_package_is_named() -> None:
    """setup.cfg names all folders with Python modules, and no others."""
    configuration = ConfigParser()
    configuration.read(ROOT / "setup.cfg", encoding="utf-8")
    named = set(configuration["options"]["packages"].split()) - {"kg.samples"}
    modules = (path.parent.relative_to(ROOT) for top in PACKAGES for path in (ROOT / top).rglob("*.py"))
    assert named == {".".join(folder.parts) for folder in modules}


def test_the_command_is_kg() -> None:
    """And it is the function that the package defines."""
    entries = distribution("govreport-kg").entry_points
    assert [(e.name, e.value) for e in entries if e.group == "console_scripts"] == [("kg", "kg.cli:main")]
