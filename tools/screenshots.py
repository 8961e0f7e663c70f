"""Take the screenshots of the README and the docs from the sample documents, with Chromium.

    python tools/screenshots.py [FOLDER] [--chromium /usr/bin/chromium]

The folder is docs/images where none is given. Fonts differ from machine to machine, so the files are not
compared by `make check`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from kg.cli import main as kg

ROOT = Path(__file__).resolve().parents[1]
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--force-color-profile=srgb"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture."""

    name: str
    options: tuple[str, ...] = ()
    """Of `kg explore`."""
    width: int = 1280
    height: int = 800
    scheme: str = "light"
    language: str = "en"
    action: Callable[[Any], None] | None = None
    """What is done on the page before."""


def open_finance(page: Any) -> None:
    """Show the facts of one unit."""
    page.fill("#search", "区财政局")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")


def open_path(page: Any) -> None:
    """Show how two units are connected."""
    page.click("#path summary")
    for end, name in (("from", "区慈善总会"), ("to", "区工商联")):
        page.fill(f"#path-{end}", name)
        page.keyboard.press("Enter")
    page.wait_for_selector("#path-steps")


def by_unit(page: Any) -> None:
    """A line for each unit."""
    page.check("#lanes input[value=units]")


SHOTS = (
    Shot(name="network"),
    Shot(name="network-facts", action=open_finance),
    Shot(name="network-path-dark", scheme="dark", action=open_path),
    Shot(name="network-phone-dark", width=390, height=844, scheme="dark", language="zh"),
    Shot(name="network-phone-facts", width=390, height=844, language="zh", action=open_finance),
    Shot(name="projects", options=("--of", "unit-project"), language="zh"),
    Shot(name="targets", options=("--view", "targets")),
    Shot(name="targets-phone", options=("--view", "targets"), width=390, height=844, language="zh"),
    Shot(name="timeline", options=("--view", "timeline"), action=by_unit),
)


def main() -> None:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "images")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        store = Path(temporary) / "store"
        with as_file(files("kg.samples") / "documents") as documents:
            run("build", str(documents), "--store", str(store))
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=ARGUMENTS)
        for shot in SHOTS:
            target = arguments.folder / f"{shot.name}.png"
            take(browser, shot, store, Path(temporary), target)
            print(f"{target}: {target.stat().st_size // 1000} kB")
        browser.close()


def take(browser: Any, shot: Shot, store: Path, folder: Path, target: Path) -> None:
    """Take one picture."""
    path = folder / f"{shot.name}.html"
    options = ["--no-open", "-o", str(path), "--store", str(store), *shot.options]
    run("--lang", shot.language, "explore", *options)
    size = {"width": shot.width, "height": shot.height}
    page = browser.new_page(viewport=size, color_scheme=shot.scheme)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    if shot.action is not None:
        shot.action(page)
        page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(300)
    page.screenshot(path=target)
    page.close()


def run(*arguments: str) -> None:
    """Run `kg`."""
    result = CliRunner().invoke(kg, list(arguments))
    if result.exit_code:
        raise SystemExit(result.output)


if __name__ == "__main__":
    main()
