"""The shell: the HTML file around a page's data.

    skeleton    page.html, the same for all views
    style       page.css
    words       words.yaml, Chinese and English
    scripts     libraries first, then ours in the order of SCRIPTS, in one function so that nothing is global
    data        JSON, read by the scripts and put into the page as text, never as markup

The content security policy lets nothing be loaded and only these scripts and styles run, known by their
hashes. A browser keeps to it whatever a document says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from exports.page.embedding import content_hash, embedded_code, embedded_json

SHARED = ("dom", "words", "model", "sources", "theme", "combobox", "panel", "methods", "legend", "years")
NETWORK = ("network/state", "network/labels", "network/drawing", "network/canvas-view", "network/vis-view")
NETWORK_END = ("network/large-view", "network/facts", "network/path", "network/keys", "network/page")
SCRIPTS: dict[str, tuple[str, ...]] = {
    "network": (*SHARED, *NETWORK, *NETWORK_END),
    "targets": (*SHARED, "targets/chart", "targets/page"),
    "timeline": (*SHARED, "timeline/page"),
}
"""View to its scripts, in the order in which they run."""
Language = str


def page_text(payload: Mapping[str, object], *, libraries: Iterable[tuple[str, str]] = ()) -> str:
    """The HTML file.

    Args:
        payload: the data; `view` says which scripts show it.
        libraries: names and texts of scripts that ours need.
    """
    view = str(payload["view"])
    scripts = [embedded_code(name, text) for name, text in libraries]
    scripts.append(embedded_code(view, own_script(view)))
    style = embedded_code("page.css", asset("page.css"))
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(content_hash(script) for script in scripts)}",
            f"style-src {content_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return Template(asset("page.html")).substitute(
        language="zh-CN" if payload["language"] == "zh" else "en",
        policy=policy,
        style=style,
        data=embedded_json({**payload, "words": words()}),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def own_script(view: str) -> str:
    """Our scripts of a view as one."""
    parts = "\n".join(asset(f"{name}.js") for name in SCRIPTS[view])
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def asset(name: str) -> str:
    """The text of a shipped file."""
    found = files("exports.page.assets")
    for part in name.split("/"):
        found = found / part
    return found.read_text("utf-8")


@cache
def words() -> dict[str, dict[str, str]]:
    """The words of pages: name to language to text."""
    import yaml

    loaded: dict[str, dict[str, Any]] = yaml.safe_load(asset("words.yaml"))
    return loaded
