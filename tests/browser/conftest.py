"""A browser, and pages of the sample stores; a skip where there is no Chromium or no Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.kg.conftest import built, sample_store, samples

__all__ = ["sample_store", "samples"]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
WAIT = 15_000
"""Milliseconds; a machine that does much else is slow."""

Made = Callable[..., Path]
Opened = Callable[..., Any]


def chromium() -> str:
    """The browser's program; a skip where there is none."""
    found = os.environ.get("KG_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium here: install it (Debian: apt install chromium), or name it in KG_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    """Playwright, once for all tests."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("no Playwright here: pip install 'govreport-kg[test]'")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Any) -> Iterator[Any]:
    """A browser with WebGL."""
    started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
    yield started
    started.close()


@pytest.fixture(scope="session")
def made(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Makes a page of the samples, or of another store, once for each set of options."""
    folder = tmp_path_factory.mktemp("pages")
    done: dict[tuple[str, ...], Path] = {}

    def make(*options: str, store: Path = sample_store) -> Path:
        key = (*options, str(store))
        if key not in done:
            path = folder / f"{len(done)}.html"
            command = [
                "--lang",
                "en",
                "explore",
                "--no-open",
                "-o",
                str(path),
                "--store",
                str(store),
                *options,
            ]
            result = CliRunner().invoke(main, command, catch_exceptions=False)
            assert result.exit_code == 0, result.output
            done[key] = path
        return done[key]

    return make


@pytest.fixture(scope="session")
def hostile_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose names try to break out of wherever they are put."""
    return built([samples.parent / "hostile"], tmp_path_factory.mktemp("hostile") / "store")


@pytest.fixture
def opened(browser: Any) -> Iterator[Opened]:
    """Opens a page, and looks to it that nothing is requested, nothing fails and no script of others runs."""
    contexts: list[Any] = []
    noticed: list[str] = []

    def start(
        path: Path, *, width: int = 1280, height: int = 800, within: Any = None, **settings: Any
    ) -> Any:
        context = (within or browser).new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.on(
            "request", lambda one: one.url.startswith(("file:", "data:,", "blob:")) or noticed.append(one.url)
        )
        page.on("pageerror", lambda one: noticed.append(str(one)))
        page.on("console", lambda one: one.type == "error" and noticed.append(one.text))
        page.on("dialog", lambda one: noticed.append(f"dialog {one.message}"))
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield start
    for context in contexts:
        context.close()
    assert noticed == []
