"""The shipped bundle of sigma.js and graphology, and what it is built from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from exports.page.shell import asset

FOLDER = Path(__file__).resolve().parents[3] / "page-assets"


def test_the_licences_are_those_of_what_is_in_the_bundle() -> None:
    """Each library with its version; each licence is one that lets the bundle be shipped."""
    heads = re.findall(r"^([a-z-]+) ([\d.]+) \((.*)\)$", asset("sigma-bundle.licences.txt"), re.MULTILINE)
    assert {name for name, _, _ in heads} == {"events", "graphology", "graphology-utils", "sigma"}
    assert {licence for _, _, licence in heads} == {"MIT"}
    assert "*/" not in asset("sigma-bundle.licences.txt")


def test_the_lock_file_has_the_versions_of_the_bundle_and_no_host() -> None:
    """It can be installed from any registry."""
    lock = FOLDER / "package-lock.json"
    if not lock.is_file():
        pytest.skip("page-assets is not beside the tests: they run on an installed wheel")
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    assert not [name for name, one in packages.items() if "resolved" in one]
    heads = re.findall(r"^([a-z-]+) ([\d.]+) \(", asset("sigma-bundle.licences.txt"), re.MULTILINE)
    assert {packages[f"node_modules/{name}"]["version"] == version for name, version in heads} == {True}
