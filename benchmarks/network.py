"""How long `kg export network` takes, and how much memory, on made-up graphs of three sizes.

    python benchmarks/network.py [--tasks 200000] [--units 20000] [--format graphml] [--keep FOLDER]

A graph has documents of a hundred tasks; each task has one leading unit and three that support it, and a
leader. Units are drawn by a fixed rule with few busy and many idle ones, so that every run makes the same
graph. Half and a quarter of the size are measured as well: twice the tasks should take no more than twice
the processor time.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from kg.quads.model import Literal, Quad
from kg.store import Change, GraphText, create_or_open
from ontology.iri import IRI
from ontology.terms import DCT, FOAF, GWR, ORG, RDF, RDFS, SKOS

BASE = "https://w3id.org/gwr/id/"
TASKS_IN_DOCUMENT = 100
SUPPORTING = 3
SPREAD = 2_654_435_761
"""Knuth's multiplier: neighbours fall far apart."""
BATCH = 100
SHORTCUTS = {GWR.Lead: GWR.leadUnit, GWR.Support: GWR.supportUnit, GWR.Supervise: GWR.supervisedBy}


def main() -> None:
    """Build the graphs, run the command on each, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=200_000)
    parser.add_argument("--units", type=int, default=20_000)
    parser.add_argument("--format", default="graphml")
    parser.add_argument("--keep", type=Path, help="folder for the stores; they are built once")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.keep or Path(temporary)
        root.mkdir(parents=True, exist_ok=True)
        print("tasks    units   seconds  processor  per 1,000 tasks  peak MB  file MB  result")
        for part in (4, 2, 1):
            tasks, units = arguments.tasks // part, arguments.units // part
            store = root / f"store-{tasks}-{units}"
            if not store.exists():
                # in a process of its own: a child's peak of memory begins with that of its parent
                with ProcessPoolExecutor(1) as pool:
                    pool.submit(write_store, store, tasks, units).result()
            print(measured(store, tasks, units, arguments.format, root), flush=True)


def measured(store: Path, tasks: int, units: int, output_format: str, root: Path) -> str:
    """One run of the command, as a line of the table."""
    target = root / "network.out"
    command = [sys.executable, "-m", "kg", "export", "network", "--force"]
    command += ["--format", output_format, "-o", str(target), "--store", str(store)]
    start, used = time.perf_counter(), processor_seconds()
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    worked = processor_seconds() - used
    # the largest child so far: sizes ascend, so it is this one
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = sum(file.stat().st_size for file in ([target] if target.is_file() else target.iterdir())) / 1e6
    each = 1000 * worked / tasks
    result = run.stderr.strip().rpartition(": ")[2]
    figures = f"{seconds:7.1f}  {worked:9.1f}  {each:15.3f}  {peak:7,.0f}  {size:7.1f}"
    return f"{tasks:<8,} {units:<7,} {figures}  {result}"


def processor_seconds() -> float:
    """Processor time of all children so far; other work on the machine does not count."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def write_store(folder: Path, tasks: int, units: int) -> None:
    """A store of a made-up graph."""
    _, store = create_or_open(folder)
    with store:
        graphs: list[GraphText] = []
        for number in range(tasks // TASKS_IN_DOCUMENT):
            name = IRI(f"urn:gwr:g:{number:016x}:made-up")
            graphs.append(GraphText.of(name, document(name, number, units)))
            if len(graphs) == BATCH:
                store.apply(Change(add_graphs=tuple(graphs)))
                graphs = []
        store.apply(Change(add_graphs=tuple(graphs)))


def document(graph: IRI, number: int, units: int) -> Iterator[Quad]:
    """A table of a hundred rows."""
    node, place = IRI(f"{BASE}doc_{number:016x}"), IRI(f"{BASE}place_350502")
    year = Literal(str(2015 + number % 10))
    yield Quad(node, GWR.contentSha256, Literal(f"{number:064x}"), graph)
    yield Quad(node, DCT.title, Literal(f"第{number}号责任分解表"), graph)
    yield Quad(node, GWR.jurisdiction, place, graph)
    yield Quad(place, RDFS.label, Literal("澄桥区"), graph)
    yield Quad(node, GWR.planYear, year, graph)
    named: set[int] = set()
    for row in range(TASKS_IN_DOCUMENT):
        place_in_all = number * TASKS_IN_DOCUMENT + row
        task = IRI(f"{BASE}task_{number:016x}_{row}")
        yield Quad(task, RDF.type, GWR.Task, graph)
        yield Quad(task, DCT.source, node, graph)
        yield Quad(task, RDFS.label, Literal(f"完成第{place_in_all}项重点工作，新建改造项目{row}个。"), graph)
        yield Quad(task, GWR.sequenceLabel, Literal(str(row)), graph)
        yield Quad(task, GWR.planYear, year, graph)
        agents = drawn(place_in_all, units)
        named |= set(agents)
        for position, agent in enumerate(agents):
            role = GWR.Support if position else GWR.Lead
            yield from responsibility(
                graph, task, f"{number:016x}_{row}_{position}", role, position, unit(agent)
            )
        leader = IRI(f"{BASE}person_350502_{place_in_all % 50}")
        yield from responsibility(graph, task, f"{number:016x}_{row}_p", GWR.Supervise, 1, leader)
        yield Quad(leader, RDF.type, FOAF.Person, graph)
        yield Quad(leader, SKOS.prefLabel, Literal(f"领导{place_in_all % 50}"), graph)
    for agent in sorted(named):
        yield Quad(unit(agent), RDF.type, ORG.FormalOrganization, graph)
        yield Quad(unit(agent), SKOS.prefLabel, Literal(f"第{agent}单位"), graph)


def responsibility(graph: IRI, task: IRI, name: str, role: IRI, position: int, agent: IRI) -> Iterator[Quad]:
    """An agent's part in a task."""
    node = IRI(f"{BASE}responsibility_{name}")
    yield Quad(node, RDF.type, GWR.Responsibility, graph)
    yield Quad(node, GWR.forTask, task, graph)
    yield Quad(node, GWR.role, role, graph)
    yield Quad(node, GWR.position, Literal(str(position + 1)), graph)
    yield Quad(node, GWR.agent, agent, graph)
    yield Quad(task, SHORTCUTS[role], agent, graph)


def unit(number: int) -> IRI:
    """The node of a unit."""
    return IRI(f"{BASE}unit_350502_{number}")


def drawn(task: int, units: int) -> list[int]:
    """The units of a task, different ones; small numbers come often."""
    found: dict[int, None] = {}
    draw = task * 16
    while len(found) <= SUPPORTING:
        part = (draw * SPREAD) % 2**32 / 2**32
        found[int(units * part * part)] = None
        draw += 1
    return list(found)


if __name__ == "__main__":
    main()
