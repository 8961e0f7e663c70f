"""How large the page of a large network is, and how soon a browser shows it.

    python benchmarks/page.py [--nodes 50000] [--ties 100000] [--keep FILE] [--chromium /usr/bin/chromium]

The network is made up by a fixed rule: each task has one leading unit, drawn from few busy ones, and three
that support it, so that every unit takes part; each fact has its quote. The time is that from opening the
file until the first picture has been drawn, without a graphics card.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from exports.network import (
    ActorRow,
    Assignment,
    DocumentRow,
    NetworkOptions,
    NetworkRows,
    TaskRow,
    build_network,
)
from exports.page import NamedSource, Sources, TaskSource, network_page
from ontology.records import AgentKind, Role

BASE = "https://w3id.org/gwr/id/"
SUPPORTING = 3
SPREAD = 2_654_435_761
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)


def main() -> None:
    """Make the page, open it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=50_000)
    parser.add_argument("--ties", type=int, default=100_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = (arguments.keep or Path(folder) / "page.html").resolve()
        start = processor_seconds()
        rows, sources = made_up(arguments.nodes, arguments.ties)
        network = build_network(rows, NetworkOptions(), program="benchmark")
        path.write_text(network_page(network, rows, sources, language="zh"), "utf-8")
        print(f"nodes {len(network.nodes):,}  ties {len(network.ties):,}")
        print(
            f"page  {path.stat().st_size / 1e6:.1f} MB, made in {processor_seconds() - start:.1f} s processor"
        )
        print(f"first picture after {first_picture(path, arguments.chromium) / 1000:.2f} s")


def processor_seconds() -> float:
    """Processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def first_picture(path: Path, chromium: str) -> float:
    """Milliseconds until the page has drawn its picture."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        opened = time.perf_counter()
        page.goto(path.as_uri(), timeout=120_000)
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        waited = (time.perf_counter() - opened) * 1000
        ready = float(page.evaluate("document.documentElement.dataset.ready"))
        browser.close()
    return max(ready, waited)


def made_up(nodes: int, ties: int) -> tuple[NetworkRows, Sources]:
    """Rows and sources of a made-up network."""
    document = DocumentRow(
        id=f"{BASE}doc_0", title="责任分解表", place="澄桥区", place_key="x", year=2024, sha256="0" * 64
    )
    tasks, words, named = [], {}, {}
    for number in range(-(-ties // SUPPORTING)):
        task = f"{BASE}task_{number}"
        text = f"完成第{number}项重点工作，新建改造项目{number % 97}个，年底前投入使用。"
        units = drawn(number, nodes)
        roles = [Role.LEAD, *[Role.SUPPORT] * SUPPORTING]
        tasks.append(
            TaskRow(
                id=task,
                document=document.id,
                label=str(number),
                text=text,
                year=2015 + number % 10,
                assignments=tuple(
                    Assignment(unit_id(unit), role) for unit, role in zip(units, roles, strict=True)
                ),
            )
        )
        words[task] = TaskSource(text, number * 80)
        named[task] = tuple(
            NamedSource(unit_id(unit), role, f"第{unit}单位", number * 80 + 40 + 8 * place)
            for place, (unit, role) in enumerate(zip(units, roles, strict=True))
        )
    actors = {unit_id(unit): actor(unit) for unit in range(nodes)}
    rows = NetworkRows(documents=(document,), tasks=tuple(tasks), actors=actors)
    return rows, Sources(tasks=words, named=named)


def actor(number: int) -> ActorRow:
    """A unit."""
    name = f"第{number}单位"
    return ActorRow(id=unit_id(number), name=name, kind=AgentKind.UNIT, place="澄桥区", names=(name,))


def drawn(task: int, nodes: int) -> list[int]:
    """The leading unit of a task and those that support it, all different."""
    part = (task * SPREAD) % 2**32 / 2**32
    found = [int(nodes * part**3)]
    other = task * SUPPORTING
    while len(found) <= SUPPORTING:
        if (other * 7919) % nodes not in found:
            found.append((other * 7919) % nodes)
        other += 1
    return found


def unit_id(number: int) -> str:
    """The id of a unit."""
    return f"{BASE}unit_350502_{number}"


if __name__ == "__main__":
    main()
