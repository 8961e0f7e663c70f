"""The methods paragraph: how a network was made, in sentences that can stand in a paper.

Each option has a sentence in `methods.yaml`; options that change nothing are not spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from exports.network.model import Network
from exports.network.options import Backbone

Language = Literal["zh", "en"]

SEPARATORS: dict[Language, str] = {"zh": "、", "en": ", "}
BETWEEN: dict[Language, str] = {"zh": "", "en": " "}
UNKNOWN: dict[Language, str] = {"zh": "不详", "en": "not known"}


def methods_paragraph(network: Network, language: Language) -> str:
    """The paragraph in one language."""
    return BETWEEN[language].join(_sentences(network, language))


def methods_text(network: Network) -> str:
    """The paragraph in both languages, Chinese first, as a file has it."""
    return f"{methods_paragraph(network, 'zh')}\n\n{methods_paragraph(network, 'en')}\n"


def _sentences(network: Network, language: Language) -> Iterator[str]:
    options, counts = network.options, network.counts
    separator = SEPARATORS[language]
    yield _say(
        language,
        "intro",
        program=network.program,
        tasks=counts.tasks,
        documents=len(network.documents),
        places=_listed(sorted({one.place for one in network.documents if one.place}), language),
        years=_listed([str(year) for year in network.years], language),
    )
    yield _say(language, f"of.{options.of}")
    if options.role is not None:
        yield _say(language, "role", role=_say(language, f"role.{options.role}"))
    if options.leaders:
        yield _say(language, "leaders", names=separator.join(options.leaders))
    yield _say(language, f"ties.{options.tie_kind}")
    yield _say(language, f"weight.{options.weight}")
    yield _say(
        language,
        f"groups.{options.groups}",
        kept=counts.groups_kept,
        expanded=counts.groups_expanded,
        open=counts.groups_open,
    )
    yield from _cuts(network, language)
    ties = len(network.ties) + len(network.hyper_ties)
    yield _say(language, "result", nodes=len(network.nodes), ties=ties)


def _cuts(network: Network, language: Language) -> Iterator[str]:
    options, counts = network.options, network.counts
    if options.backbone is not Backbone.NONE:
        test = _say(language, f"backbone.{options.backbone}")
        yield test + _say(
            language,
            f"correction.{options.correction}",
            alpha=f"{options.alpha:g}",
            tests=counts.tests,
            tested=counts.ties_tested,
            kept=counts.ties_kept,
        )
    if options.min_weight > 0:
        yield _say(language, "min-weight", weight=f"{options.min_weight:g}")
    if options.units:
        names = SEPARATORS[language].join(options.units)
        yield _say(language, "ego", names=names, depth=options.depth)
    if options.top is not None:
        yield _say(language, "top", top=options.top)


def _listed(names: list[str], language: Language) -> str:
    """Names in a row; of many only how they begin, and how many there are."""
    if not names:
        return UNKNOWN[language]
    if len(names) <= 6:
        return SEPARATORS[language].join(names)
    more = f"等 {len(names)} 个" if language == "zh" else f" and {len(names) - 3} more"
    return SEPARATORS[language].join(names[:3]) + more


def _say(language: Language, name: str, **values: Any) -> str:
    return _words()[name][language].format(**values)


@cache
def _words() -> dict[str, dict[str, str]]:
    import yaml

    found: dict[str, dict[str, str]] = yaml.safe_load(
        (files("exports.network") / "methods.yaml").read_text("utf-8")
    )
    return found
