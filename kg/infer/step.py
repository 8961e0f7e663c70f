"""Inference as a step of a build: read the human decisions, keep them as a graph, run the rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.decisions.curated import CURATED, curated_quads
from kg.decisions.reading import decision_files, read_decisions
from kg.facts import Packed
from kg.infer.computing import Compute, compute_one_by_one
from kg.infer.registry import RULES
from kg.infer.report import InferenceReport
from kg.infer.rule import InferenceRule
from kg.infer.run import Progress, infer
from kg.quads.settings import DEFAULT, QuadSettings
from kg.store.protocol import Store
from ontology.iri import IRI


@dataclass(frozen=True, slots=True, kw_only=True)
class InferenceStep:
    """What inference is run with; called with the graphs of documents that were just stored."""

    store: Store
    """Open for writing."""
    folder: Path
    """The folder of the store; decisions lie beside it."""
    decisions: Path | None = None
    """A file or folder of decisions to read instead of those beside the store."""
    settings: QuadSettings = DEFAULT
    rules: Sequence[InferenceRule] = RULES
    progress: Progress | None = None
    compute: Compute = compute_one_by_one

    def __call__(
        self, touched: Collection[IRI] = (), known: Mapping[IRI, Packed] | None = None
    ) -> InferenceReport:
        """Bring decisions and inferred graphs up to date.

        Args:
            touched: graphs of documents that were just stored.
            known: packed facts of documents, by their nodes.

        Raises:
            DecisionsError: the decisions cannot be read.
            StoreWriteError: the store cannot be written.
        """
        files = decision_files(self.folder, self.decisions)
        root = self.folder.resolve().parent
        read = read_decisions(files, self.store, root=root, settings=self.settings)
        quads = curated_quads(read.decisions.entries, self.settings)
        if list(self.store.graph(CURATED)) != quads:
            self.store.replace_graph(CURATED, quads)
        report = infer(
            self.store,
            touched=touched,
            known=known,
            decisions=read.decisions,
            rules=self.rules,
            settings=self.settings,
            progress=self.progress,
            compute=self.compute,
        )
        return replace(report, notices=(*read.notices, *report.notices))
