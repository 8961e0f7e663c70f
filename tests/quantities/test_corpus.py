"""Real reports are read whole; skipped, saying so, where they are absent."""

from __future__ import annotations

from pathlib import Path

from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.quantities import account_figures, read_outcomes, read_quantities, read_states
from ontology.records import Status

EVERY = 20


def test_real_reports_give_quantities_with_evidence(corpus: Path) -> None:
    """Every twentieth report is read: evidence slices to its surface, names are short, no figure is lost."""
    files = sorted((corpus / "reports").rglob("*.md"))[::EVERY]
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        passages = _paragraphs(text)
        quantities = [*read_quantities(passages), *read_outcomes(passages), *read_states(passages)]
        assert quantities, path.name
        for quantity in quantities:
            assert quantity.evidence.holds_in(text)
            assert 0 < len(quantity.indicator) <= 120
        assert all(account.outcome for passage in passages for account in account_figures(passage))


def _paragraphs(text: str) -> list[Passage]:
    passages, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            body = MappedText.squeezed(text, start, start + len(line))
            passages.append(Passage(body=body, status=Status.RESULT, year=2020))
        start += len(line)
    return passages
