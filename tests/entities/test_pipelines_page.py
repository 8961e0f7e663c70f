"""What docs/pipelines.md shows works: the component, its configuration, and training on our records."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner
from confection import Config
from spacy.tokens import DocBin

from extractors.entities.pipeline import DEFAULT_CONFIG
from extractors.readers import read_document
from extractors.registry import extract
from kg.cli import main
from ontology.records import Entity

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "pipelines.md"
SAMPLES = ROOT / "samples" / "documents"
REPORT = SAMPLES / "report-2024.md"
STEPS, LINES, SHORT = 100, 4, 60
"""Of training, lines that are trained on and their most characters: it is to be quick, not good."""

pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="no docs/ here: not run from a checkout")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language on the page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def configured(path: Path, component: str, snippet: str) -> Path:
    """The default configuration with a snippet of the page, its component before the last."""
    config = Config().from_disk(DEFAULT_CONFIG).merge(Config().from_str(f"[components]\n{snippet}"))
    config["nlp"]["pipeline"].insert(-1, component)
    config.to_disk(path)
    return path


def extracted(*arguments: object) -> bytes:
    """What `kg extract` writes."""
    done = CliRunner().invoke(main, ["extract", *map(str, arguments)], catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return done.stdout_bytes


def test_the_configuration_is_copied_as_shown() -> None:
    """The first command prints it."""
    code = re.search(r'python -c "(.*?)" > own\.cfg', PAGE.read_text("utf-8"))
    assert code is not None
    done = subprocess.run([sys.executable, "-c", code[1]], capture_output=True, check=True)
    assert done.stdout.decode().strip() == DEFAULT_CONFIG.read_text("utf-8").strip()


def test_the_component_finds_its_rivers(tmp_path: Path) -> None:
    """With the code and the configuration of the page."""
    (code,) = blocks("python")
    (tmp_path / "rivers.py").write_text(code, encoding="utf-8")
    config = configured(tmp_path / "own.cfg", "rivers", blocks("ini")[0])
    text = tmp_path / "a.txt"
    text.write_text("保护霁水和沅清水生态。\n", encoding="utf-8")
    found = extracted(text, "--pipeline", config, "--code", tmp_path / "rivers.py").decode()
    assert '"class": "Place", "name": "霁水"' in found
    assert '"class": "Place", "name": "沅清水"' in found


def test_a_recognizer_is_trained_and_goes_into_the_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It learns some lines by heart in a few steps; the model is sourced as the page shows."""
    from spacy.cli.init_config import init_config
    from spacy.training.initialize import init_nlp

    monkeypatch.chdir(tmp_path)
    reports = sorted(SAMPLES.glob("report-*"))
    Path("train.spacy").write_bytes(extracted(*reports, "--format", "docbin"))
    docs = list(DocBin().from_disk("train.spacy").get_docs(spacy.blank("zh").vocab))
    labels = {name.label_ for doc in docs for name in doc.ents}
    assert {"Project", "Place", "Organization"} <= labels
    assert {span.label_ for doc in docs for span in doc.spans["quantities"]} == {"Quantity"}

    settings = init_config(lang="zh", pipeline=["ner"])
    settings["paths"]["train"] = settings["paths"]["dev"] = "train.spacy"
    nlp = init_nlp(settings)
    assert set(nlp.pipe_labels["ner"]) == labels
    examples = [spacy.training.Example(nlp.make_doc(doc.text), doc) for doc in docs]
    assert [token.text for token in examples[1].predicted] == [token.text for token in docs[1]]
    few = [one for one in examples if len(one.reference) < SHORT and one.reference.ents][:LINES]
    optimizer = nlp.resume_training()
    optimizer.learn_rate = 0.005
    for _ in range(STEPS):
        nlp.update(few, sgd=optimizer, drop=0.1)
    assert nlp.evaluate(few)["ents_f"] > 0.5
    Path("model").mkdir()
    nlp.to_disk("model/model-best")

    config = configured(Path("own.cfg"), "trained", blocks("ini")[1])
    document = read_document(REPORT.read_bytes(), REPORT.name)
    found = list(extract(document, pipeline=config).of(Entity))
    assert {"model.entity"} < {entity.evidence.rule for entity in found}
