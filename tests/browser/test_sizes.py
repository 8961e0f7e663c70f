"""How soon a page can be used, and how large it is."""

from __future__ import annotations

from pathlib import Path

from benchmarks.page import made_up
from exports.network import NetworkOptions, build_network
from exports.page import network_page
from tests.browser.conftest import Made, Opened
from tests.exports.conftest import licheng_store

__all__ = ["licheng_store"]

SECONDS = 2
TRIES = 3
"""Other work on the machine can slow one down."""
NODES, TIES, MEGABYTES = 5_000, 10_000, 1.9


def test_three_tables_can_be_used_at_once(made: Made, opened: Opened, licheng_store: Path) -> None:
    """The page of three years of a district, without a graphics card."""
    path = made(store=licheng_store)
    found = [float(opened(path).get_attribute("html", "data-ready")) / 1000 for _ in range(TRIES)]
    assert min(found) < SECONDS, found


def test_a_page_grows_with_its_network_and_no_faster() -> None:
    """A tenth of the largest page has less than a tenth of 15 MB, beside what is the same in all."""
    sizes = []
    for part in (1, 2):
        rows, sources = made_up(NODES * part, TIES * part)
        network = build_network(rows, NetworkOptions(), program="test")
        sizes.append(len(network_page(network, rows, sources, language="zh").encode()) / 1e6)
    assert sizes[0] < MEGABYTES
    assert sizes[1] - sizes[0] < 1.5
