"""Are the estimates of `kg stats --quality` right? Each gold document, its estimate beside the truth.

    python benchmarks/calibration.py [--gold DIR --corpus DIR] [--sentences N] [--write]

The gold records are those of `--gold`, else of the folder `gold` beside KG_CORPUS or beside
`../shared/corpus`; where there are none, this is said and nothing is measured. For each document the
reliability of rules is counted on the *other* documents only, so that no estimate has seen the truth that it
is held against.

    precision   records with a gold record, of all records of tasks, quantities and named things
    coverage    gold records that were found, of all gold records

`--write` counts the reliability of rules on all gold documents and writes `kg/quality/reliability.yaml`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import StatisticsError, correlation, mean

sys.path.insert(0, str(Path(__file__).resolve().parent))

from quality import SUFFIXES, paired

from extractors.extraction import Extraction
from extractors.readers import read_document
from extractors.registry import extract
from kg.build import build
from kg.pipeline_setup import standard_pipeline
from kg.quality import Observed, Reliability, SecondReading, estimate, observe
from kg.quality.reliability import KINDS, NAMES
from kg.sources import find_sources
from kg.store import create_or_open
from ontology.errors import PipelineError
from ontology.records import Entity, Quantity, Task

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "kg" / "quality" / "reliability.yaml"
TYPES = {"task": Task, "quantity": Quantity, "entity": Entity}
HEADER = """\
# Purpose: how often each rule was right where people had read the same text: right, read.
# Source: counted on the gold documents by benchmarks/calibration.py --write.
# Reader: kg/quality/reliability.py
"""


@dataclass(frozen=True, slots=True)
class Truth:
    """What gold says of a document."""

    name: str
    counts: Reliability
    """By kind and rule: records with a gold record, all records."""
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of records that have a gold record."""
        rules = [counts for key, counts in self.counts.counts.items() if key != NAMES]
        right, read = (sum(column) for column in zip(*rules, strict=True))
        return right / read

    @property
    def coverage(self) -> float:
        """The share of gold records that were found."""
        return self.found / self.gold


def truth_of(name: str, gold: Path, extraction: Extraction) -> Truth:
    """Hold what was read from a document against its gold records."""
    right: Counter[tuple[str, str]] = Counter()
    read: Counter[tuple[str, str]] = Counter()
    found = wanted_in_all = 0
    for suffix, kind in SUFFIXES.items():
        path = gold / f"{name}.{suffix}.jsonl"
        if kind not in KINDS or not path.exists():
            continue
        wanted = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        covered = {record.get("n", 1) for record in wanted}
        records = [record for record in extraction.of(TYPES[kind]) if record.n in covered]
        told = [record.to_json() for record in records]
        pairs, beyond = paired(kind, wanted, told)
        wrong = set(map(id, beyond))
        for record, fields in zip(records, told, strict=True):
            key = kind, record.evidence.rule
            read[key] += 1
            right[key] += id(fields) not in wrong
        found += sum(got is not None for _, got in pairs)
        wanted_in_all += len(wanted)
        if kind == NAMES[0]:
            right[NAMES], read[NAMES] = sum(got is not None for _, got in pairs), len(wanted)
    counts = {key: (right[key], read[key]) for key in sorted(read)}
    return Truth(name, Reliability(counts), found, wanted_in_all)


def summed(tables: Iterable[Reliability]) -> Reliability:
    """The counts of several documents as one."""
    right: Counter[tuple[str, str]] = Counter()
    read: Counter[tuple[str, str]] = Counter()
    for table in tables:
        for key, (one, other) in table.counts.items():
            right[key] += one
            read[key] += other
    return Reliability({key: (right[key], read[key]) for key in sorted(read)})


def observations(sources: Sequence[Path], second: SecondReading | None) -> dict[str, Observed]:
    """What `kg stats --quality` counts of the first report of each file, by the hash of the file."""
    with tempfile.TemporaryDirectory() as root:
        folder, store = create_or_open(Path(root) / "store")
        with store:
            found = find_sources(map(str, sources), store=folder.path)
            build(found, store, standard_pipeline(base=folder.base))
            return {
                one.document.entry.sha256: one.observed
                for one in observe(store, Path(root).resolve(), second)
                if one.document.entry is not None and "." not in one.document.stored.node.rpartition("/")[2]
            }


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A document: the estimate and the truth."""

    truth: Truth
    precision: float
    coverage: float
    agreement: float | None


def calibrate(gold: Path, sources: Sequence[Path], second: SecondReading | None) -> Iterator[Calibrated]:
    """The estimate of each gold document beside the truth, with the rules counted on the others."""
    documents = [read_document(source.read_bytes(), source.name) for source in sources]
    truths = [
        truth_of(source.name.split(".")[0], gold, extract(document))
        for source, document in zip(sources, documents, strict=True)
    ]
    seen = observations(sources, second)
    for truth, document in zip(truths, documents, strict=True):
        counted = seen[document.sha256]
        others = summed(one.counts for one in truths if one is not truth)
        found = estimate(counted, others)
        agreement = None if counted.agreement is None else counted.agreement.share
        yield Calibrated(truth, found.precision or 0.0, found.coverage or 0.0, agreement)


def report(found: Sequence[Calibrated]) -> Iterator[str]:
    """The estimates beside the truth, the mean error, and how both go together."""
    yield f"{'document':24} precision  true   coverage  true   two readings agree"
    for one in found:
        agreement = "-" if one.agreement is None else f"{one.agreement:.3f}"
        yield (
            f"{one.truth.name:24} {one.precision:.3f}      {one.truth.precision:.3f}  "
            f"{one.coverage:.3f}     {one.truth.coverage:.3f}  {agreement}"
        )
    for name in ("precision", "coverage"):
        estimated = [getattr(one, name) for one in found]
        true = [getattr(one.truth, name) for one in found]
        error = mean(abs(a - b) for a, b in zip(estimated, true, strict=True))
        yield f"{name}: mean error {error:.3f}, correlation {correlated(estimated, true)}"


def correlated(estimated: Sequence[float], true: Sequence[float]) -> str:
    """Pearson's correlation; a dash where there are too few documents or no differences."""
    try:
        return f"{correlation(estimated, true):.2f}"
    except StatisticsError:
        return "-"


def table_text(counts: Reliability) -> str:
    """The reliability of rules as the program ships it."""
    lines = [HEADER]
    for kind in KINDS:
        lines.append(f"{kind}:\n")
        of_kind = sorted((rule, both) for (one, rule), both in counts.counts.items() if one == kind)
        lines += [f"  {rule}: [{right}, {read}]\n" for rule, (right, read) in of_kind]
    return "".join(lines)


def gold_folders(gold: Path | None, corpus: Path | None) -> tuple[Path, Path] | None:
    """The folders of gold records and documents, or None where there are none."""
    configured = os.environ.get("KG_CORPUS")
    documents = corpus or (Path(configured) if configured else ROOT.parent / "shared" / "corpus")
    records = gold or documents.parent / "gold"
    return (records, documents) if records.is_dir() and documents.is_dir() else None


def gold_sources(gold: Path, corpus: Path) -> list[Path]:
    """The documents that have gold records."""
    names = sorted({path.name.split(".")[0] for path in gold.glob("*.jsonl")})
    found = [min(corpus.rglob(f"{name}.*"), default=None) for name in names]
    return [source for source in found if source is not None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write the table where that is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--sentences", type=int, default=60)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args(arguments)
    folders = gold_folders(chosen.gold, chosen.corpus)
    if folders is None:
        print("no gold documents here: give --gold and --corpus, or set KG_CORPUS; nothing is measured")
        return 0
    sources = gold_sources(*folders)
    try:
        second = SecondReading(chosen.sentences) if chosen.sentences else None
    except PipelineError as error:
        print(f"no second reading: {error}")
        second = None
    found = list(calibrate(folders[0], sources, second))
    for line in report(found):
        print(line)
    if chosen.write:
        TABLE.write_text(table_text(summed(one.truth.counts for one in found)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
