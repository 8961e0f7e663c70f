"""A project of a user: a folder of small tables and its store."""

from __future__ import annotations

from pathlib import Path

from kg.build import build
from kg.build_report import BuildReport
from kg.ledger import Ledger
from kg.pipeline import Pipeline
from kg.pipeline_setup import standard_pipeline
from kg.quads.nquads import to_nquads
from kg.quads.settings import DEFAULT
from kg.sources import find_sources
from kg.store import create_or_open
from ontology.ids import DEFAULT_BASE

TABLE = """澄桥区2024年重点项目推进计划表

序号\t任务\t牵头单位\t责任单位\t分管领导
1\t{task}\t区教育局\t区财政局\t沈知礼
2\t新增公园3个。\t区城管局\t各街道办事处\t程澈
"""


def table(task: str) -> str:
    """A small table whose first task is given."""
    return TABLE.format(task=task)


class Project:
    """A folder of documents and its store."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pipeline = standard_pipeline(base=DEFAULT_BASE)
        _, self.store = create_or_open(root / "kg-store")

    def write(self, name: str, text: str | bytes) -> None:
        """Write a document."""
        path = self.root / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def build(self, *paths: str, pipeline: Pipeline | None = None, again: bool = False) -> BuildReport:
        """Build the given files, or all text files."""
        given = [str(self.root / path) for path in paths or ("*.txt",)]
        found = find_sources(given, store=self.root / "kg-store")
        return build(found, self.store, pipeline or self.pipeline, again=again)

    def tasks(self) -> list[str]:
        """The texts of all first tasks."""
        pattern = 'GRAPH ?g { ?t a gwr:Task ; rdfs:label ?label ; gwr:sequenceLabel "1" }'
        answer = self.store.query(f"SELECT ?label {{ {pattern} }} ORDER BY ?label")
        return [row[0].value for row in answer.rows]  # type: ignore[union-attr]

    def graphs(self) -> list[str]:
        """The graphs of documents."""
        return [name for name in self.store.graphs() if name.startswith(DEFAULT.graphs)]

    def paths(self) -> list[list[str]]:
        """The paths of each document in the ledger."""
        return [sorted(entry.paths) for entry in Ledger.read(self.store).entries()]

    def nquads(self) -> str:
        """All that is stored."""
        return to_nquads(self.store.quads())
