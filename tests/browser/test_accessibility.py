"""What axe-core finds on the pages."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Made, Opened

VIEWS = {"network": (), "targets": ("--view", "targets"), "timeline": ("--view", "timeline")}
OPENING = {"network": "#search", "targets": "article button", "timeline": "button.cell"}
"""What opens the panel."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", list(VIEWS))
def test_axe_finds_nothing_serious(made: Made, opened: Opened, view: str, scheme: str) -> None:
    """With the panel and the methods open, at the width of a phone in the dark, of a desk in the light."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-playwright-python here")
    width = 390 if scheme == "dark" else 1280
    page = opened(made(*VIEWS[view]), width=width, color_scheme=scheme)
    page.click("#methods summary")
    if view == "network":
        page.fill("#search", "教育局")
        page.keyboard.press("Enter")
        page.wait_for_selector("#panel h2")
    else:
        page.locator(OPENING[view]).first.click()
    found = axe.Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["html"] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []
