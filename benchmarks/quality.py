"""Precision, recall and F1 of every field against gold records, and what a change gained and lost.

    python benchmarks/quality.py [--gold DIR --corpus DIR] [--save FILE] [--against FILE] [DOCUMENT ...]

Without --gold the shipped samples are measured. A gold record and a record that was read are *paired* where
they tell of the same thing: the same number or text (tasks), title and level (sections), name and place in
the document (entities), figure and place (quantities). A field is *right* where a pair agrees in it; its
precision counts among all records read, its recall among all gold records. `found` is the pair itself,
`whole` a pair that agrees in every field.

A saved run is a JSON file with every gold record's outcome and every record that no gold record knows.
`--against` prints the gold records that are whole now and were not then (gained), those that no longer are
(lost), and the records beyond gold that came or went. Exit code 1 where something was lost.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

Record = dict[str, Any]

SAMPLES = Path(str(resources.files("kg.samples")))
SUFFIXES = {
    "report": "report",
    "sections": "section",
    "tasks": "task",
    "quantities": "quantity",
    "entities": "entity",
}
"""Part of a gold file's name, and the type of its records."""
FIELDS = {
    "report": ("kind", "place", "year", "review_year", "date", "speaker", "post", "meeting", "number"),
    "section": ("status",),
    "task": ("text", "part", "section", "lead", "support", "leaders", "deadline"),
    "quantity": ("indicator", "kind", "action", "op", "value_to", "status", "year"),
    "entity": ("class",),
}
"""The fields that are measured."""
SCALES = (("万亿", 10**12), ("亿", 10**8), ("万", 10**4), ("千", 10**3), ("百", 10**2))
NOT_SCALED = ("百分点",)
ENCLOSING = '“”"《》'


def plain(value: object) -> object:
    """A value for comparison: strings without white space and enclosing marks, lists without order."""
    if isinstance(value, str):
        folded = "".join(value.split()).replace("（", "(").replace("）", ")")
        return folded.strip(ENCLOSING) or None
    if isinstance(value, list):
        return tuple(sorted(str(plain(item)) for item in value))
    return value


def magnitude(value: float | None, unit: str | None) -> tuple[float | None, str]:
    """A figure in base units: 1.2亿元 and 12000万元 are the same.

    >>> magnitude(1.2, "亿元") == magnitude(12000, "万元")
    True
    """
    unit = str(plain(unit or "") or "")
    if value is None or unit.endswith(NOT_SCALED):
        return value, unit
    for word, scale in SCALES:
        if unit.startswith(word):
            return round(value * scale, 6), unit.removeprefix(word)
    return round(value, 6), unit


def identity(kind: str, record: Record) -> tuple[object, ...]:
    """What a record is about; records with the same identity can be paired."""
    n = record.get("n", 1)
    match kind:
        case "report":
            return (n,)
        case "section":
            return n, record.get("level"), plain(record.get("title"))
        case "task" if record.get("no") is None:
            return n, str(plain(record.get("text"))).strip("。")
        case "task":
            return n, str(record["no"]), str(record.get("sub") or "")
        case "quantity":
            place = None if record.get("task") is None else str(record["task"])
            return n, place, magnitude(record.get("value"), record.get("unit"))
    place = record.get("section") if record.get("task") is None else str(record["task"])
    return n, plain(place), plain(record.get("name"))


@dataclass(slots=True)
class Tally:
    """How often a field was right, given and wanted."""

    right: int = 0
    read: int = 0
    gold: int = 0

    def line(self, name: str) -> str:
        """Name, precision, recall, F1 and the counts."""
        precision = self.right / self.read if self.read else 1.0
        recall = self.right / self.gold if self.gold else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = f"{self.right}/{self.read}/{self.gold}"
        return f"  {name:22} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {counts}"


@dataclass(slots=True)
class Run:
    """The outcome of a run over all documents."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    whole: dict[str, bool] = field(default_factory=dict)
    """For every gold record, is it whole?"""
    beyond: list[str] = field(default_factory=list)
    """Records that no gold record knows."""
    documents: set[str] = field(default_factory=set)
    """Those that were measured."""

    def measured(self, label: str) -> bool:
        """Is the record of a saved run one of a document that was measured now?"""
        return label.split(" ", 1)[0] in self.documents

    def add(self, document: str, kind: str, gold: Sequence[Record], read: Sequence[Record]) -> None:
        """Compare the records of one type in one document."""
        self.documents.add(document)
        pairs, beyond = paired(kind, gold, read)
        seen: Counter[str] = Counter()
        for wanted, got in pairs:
            label = labelled(document, kind, wanted)
            seen[label] += 1
            self.whole[f"{label} #{seen[label]}"] = self._compare(kind, wanted, got)
        self.beyond += sorted(labelled(document, kind, record) for record in beyond)
        for name in ("found", "whole", *FIELDS[kind]):
            self.tallies[f"{kind}.{name}"].gold += len(gold)
            self.tallies[f"{kind}.{name}"].read += len(read)

    def _compare(self, kind: str, wanted: Record, got: Record | None) -> bool:
        if got is None:
            return False
        self.tallies[f"{kind}.found"].right += 1
        agreed = [plain(wanted.get(name)) == plain(got.get(name)) for name in FIELDS[kind]]
        for name, agrees in zip(FIELDS[kind], agreed, strict=True):
            self.tallies[f"{kind}.{name}"].right += agrees
        self.tallies[f"{kind}.whole"].right += all(agreed)
        return all(agreed)


def paired(
    kind: str, gold: Sequence[Record], read: Sequence[Record]
) -> tuple[list[tuple[Record, Record | None]], list[Record]]:
    """Gold records with what was read of them, and what was read beyond.

    Among records of one identity the quotes decide, then the order of the text.
    """
    waiting: dict[tuple[object, ...], list[Record]] = defaultdict(list)
    for record in read:
        waiting[identity(kind, record)].append(record)
    pairs: list[tuple[Record, Record | None]] = []
    for wanted in gold:
        candidates = waiting[identity(kind, wanted)]
        best = max(candidates, key=lambda got: nearness(kind, wanted, got), default=None)
        if best is not None:
            candidates.remove(best)
        pairs.append((wanted, best))
    return pairs, [record for records in waiting.values() for record in records]


def nearness(kind: str, wanted: Record, got: Record) -> tuple[bool, int]:
    """How well two records of one identity fit: one quote in the other, then fields that agree."""
    a, b = str(plain(wanted.get("quote")) or ""), str(plain(got.get("quote")) or "")
    agreed = sum(plain(wanted.get(name)) == plain(got.get(name)) for name in FIELDS[kind])
    return a in b or b in a, agreed


def labelled(document: str, kind: str, record: Record) -> str:
    """A record in one line, the same in every run."""
    shown = {name: record.get(name) for name in (*FIELDS[kind], "name", "title", "value", "unit", "quote")}
    known = {name: value for name, value in shown.items() if value not in (None, [], "")}
    place = record.get("task") or record.get("no") or record.get("section") or ""
    return f"{document} {kind} {place} {json.dumps(known, ensure_ascii=False, sort_keys=True)}"


def measure(gold: Path, corpus: Path, documents: Sequence[str]) -> Run:
    """Run the extractors over all documents that have gold records."""
    run = Run()
    names = sorted({path.name.split(".")[0] for path in gold.glob("*.jsonl")})
    for name in documents or names:
        source = next((path for path in sorted(corpus.rglob(f"{name}.*")) if path.is_file()), None)
        if source is None:
            print(f"{name}: no such document in {corpus}", file=sys.stderr)
            continue
        read = list(records_of(source))
        for suffix, kind in SUFFIXES.items():
            path = gold / f"{name}.{suffix}.jsonl"
            if path.exists():
                wanted = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
                covered = {record.get("n", 1) for record in wanted}
                got = [record for record in read if record["type"] == kind and record["n"] in covered]
                run.add(name, kind, wanted, got)
    return run


def records_of(source: Path) -> Iterator[Record]:
    """What is read from a document, as `kg extract` prints it."""
    from extractors.readers import read_document
    from extractors.registry import extract

    for record in extract(read_document(source.read_bytes(), source.name)).records:
        yield record.to_json()


def saved_run(path: Path) -> Record:
    """A saved run.

    Raises:
        ValueError: the file holds something else.
    """
    content = json.loads(path.read_text("utf-8"))
    shape = {"whole": dict, "beyond": list}
    if not isinstance(content, dict) or any(
        not isinstance(content.get(key), kind) for key, kind in shape.items()
    ):
        raise ValueError(f"{path}: not a run that --save wrote")
    return content


def changes(before: Record, run: Run) -> dict[str, list[str]]:
    """What is gained and lost since a saved run, in the documents that were measured now."""
    was_whole = {label for label, whole in before["whole"].items() if whole and run.measured(label)}
    is_whole = {label for label, whole in run.whole.items() if whole}
    came, went = Counter(run.beyond), Counter(filter(run.measured, before["beyond"]))
    return {
        "gained": sorted(is_whole - was_whole),
        "lost": sorted(was_whole - is_whole),
        "new beyond gold": sorted((came - went).elements()),
        "gone beyond gold": sorted((went - came).elements()),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, save and compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("documents", nargs="*", metavar="DOCUMENT")
    parser.add_argument("--gold", type=Path, default=SAMPLES / "gold")
    parser.add_argument("--corpus", type=Path, default=SAMPLES / "documents")
    parser.add_argument("--save", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="FILE")
    chosen = parser.parse_args(arguments)
    run = measure(chosen.gold, chosen.corpus, chosen.documents)
    for name, tally in run.tallies.items():
        print(tally.line(name))
    if chosen.save:
        saved = {"whole": run.whole, "beyond": run.beyond}
        text = json.dumps(saved, ensure_ascii=False, indent=1, sort_keys=True)
        chosen.save.write_text(text + "\n", "utf-8")
    if not chosen.against:
        return 0
    try:
        before = saved_run(chosen.against)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    found = changes(before, run)
    for heading, labels in found.items():
        print(f"{heading}: {len(labels)}")
        for label in labels:
            print(f"  {label}")
    return 1 if found["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
