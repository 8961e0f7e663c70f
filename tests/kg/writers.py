"""Programs that use a store in a process of their own."""

from __future__ import annotations

WRITER = """
import sys
from pathlib import Path
from kg.quads.model import Literal, Quad
from kg.store import create_or_open
from ontology.iri import IRI

GRAPH = IRI("urn:g")

def version(number):
    text = Literal(f"version {number}")
    return [Quad(IRI(f"urn:s{i}"), IRI("urn:p"), text, GRAPH) for i in range(4000)]

_, store = create_or_open(Path(sys.argv[1]))
for number in range(1000):
    store.replace_graph(GRAPH, version(number))
    print(number, flush=True)
"""
"""Replaces one graph again and again; tells after each time which version is stored."""

CHANGER = """
import os, sys
from pathlib import Path
from kg.quads.model import Literal, Quad
from kg.store import Change, GraphText, create_or_open
from ontology.errors import StoreWriteError
from ontology.iri import IRI

import kg.store.oxigraph, kg.quads.settings

if sys.argv[2] == "limit":
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
if sys.argv[2] == "nobody" and os.geteuid() == 0:
    os.setresuid(65534, 65534, 65534)
try:
    _, store = create_or_open(Path(sys.argv[1]))
    for number in range(400):
        name, text = IRI(f"urn:new{number}"), Literal(f"{number} " + 200 * "字")
        quads = [Quad(IRI(f"urn:s{i}"), IRI("urn:p"), text, name) for i in range(int(sys.argv[3]))]
        store.apply(Change(add_graphs=(GraphText.of(name, quads),)))
except StoreWriteError as error:
    print(type(error).__name__, error)
"""
"""Writes new graphs until something stops it."""

COUNTER = """
import os, sys
from pathlib import Path
import kg.store.oxigraph
from kg.store import open_for_reading

if os.geteuid() == 0:
    os.setresuid(65534, 65534, 65534)
_, store = open_for_reading(Path(sys.argv[1]))
print(store.statistics().quads)
"""
"""Counts, as somebody else, what is in a store."""

TIDIER = """
import sys
from pathlib import Path
from kg.quads.model import Literal, Quad
from kg.store import create_or_open
from ontology.iri import IRI

for number in range(100):
    _, store = create_or_open(Path(sys.argv[1]))
    with store:
        for part in range(3):
            name, text = IRI(f"urn:new{part}"), Literal(str(number))
            store.replace_graph(name, [Quad(IRI(f"urn:s{i}"), IRI("urn:p"), text, name) for i in range(50)])
    print(number, flush=True)
"""
"""Opens, changes and closes a store again and again, so that its files come and go."""

ADDER = """
import sys
from pathlib import Path
from kg.quads.model import Literal, Quad
from kg.store import Change, GraphText, create_or_open
from ontology.iri import IRI

_, store = create_or_open(Path(sys.argv[1]))
size = int(sys.argv[2])
for number in range(1000):
    name = IRI(f"urn:g{number}")
    quads = [Quad(IRI(f"urn:s{i}"), IRI("urn:p"), Literal(f"{number} {i}"), name) for i in range(size)]
    entry = Quad(name, IRI("urn:whole"), Literal("yes"), IRI("urn:ledger"))
    store.apply(Change(add_quads=(entry,), add_graphs=(GraphText.of(name, quads),)))
    print(number, flush=True)
"""
"""Adds graphs of some size, each with an entry in another graph."""
