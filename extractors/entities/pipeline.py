"""The pipeline: a spaCy Language with character tokens, built from a configuration.

`default.cfg` beside this module is the configuration of the default pipeline, a spaCy config file that a user
can copy, extend with components of their own and hand to `kg extract --pipeline`. Before spaCy builds what a
file says, its language and factories are looked at, and after it that the names are settled: what is wrong is
told in words about the file. spaCy is imported when a pipeline is first built, never before.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from extractors.entities.user_code import Blame, reason_of
from ontology.errors import PipelineError

if TYPE_CHECKING:
    from confection import Config
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_CONFIG = Path(__file__).with_name("default.cfg")
LONGEST_TEXT = 1_000_000_000
"""spaCy refuses texts of more than a million characters for the sake of its parsers, which we do not use."""
LANGUAGE = "zh"
SETTLE = "gwr_settle"
OURS = "gwr_"


@cache
def default_pipeline() -> Language:
    """The default pipeline, built once a process."""
    return build_pipeline(DEFAULT_CONFIG)


@cache
def build_pipeline(config: Path) -> Language:
    """The pipeline that a spaCy config file describes, built once a process.

    Args:
        config: A file like `default.cfg`; components may be sourced from trained pipelines, or made by code
            that `import_code` has run before.

    Raises:
        PipelineError: the file cannot be read, spaCy cannot build what it says, or no component settles
            the names.
    """
    import spacy

    from extractors.entities import characters, components, lac, settler

    del characters, components, lac, settler  # imported for the factories that they register
    with Blame(f"{config}: no pipeline could be built from it"):
        loaded = spacy.util.load_config(config)
        check_language(loaded)
        check_factories(loaded)
        nlp = spacy.util.load_model_from_config(loaded, auto_fill=True)
        check_settling(nlp)
    nlp.max_length = LONGEST_TEXT
    nlp.default_error_handler = tell_component  # set_error_handler fails where a trained recognizer is
    return nlp


def check_language(config: Config) -> None:
    """Is the pipeline one for Chinese?

    Raises:
        PipelineError: it is for another language, or for none.
    """
    found = config.get("nlp", {}).get("lang")
    if found != LANGUAGE:
        raise PipelineError(f"[nlp] lang = {found!r} found, {LANGUAGE!r} expected: reports are Chinese")


def check_factories(config: Config) -> None:
    """Does every component of the pipeline have a factory that is known here?

    Raises:
        PipelineError: one has not.
    """
    from spacy.util import get_lang_class

    known = get_lang_class(LANGUAGE)
    components = config.get("components", {})
    for name in config["nlp"].get("pipeline", ()):
        if name not in components:
            raise PipelineError(
                f"component {name!r} stands in [nlp] pipeline, but not as [components.{name}]"
            )
        factory = components[name].get("factory")
        if factory is not None and not known.has_factory(factory):
            raise PipelineError(
                f"component {name!r}: factory {factory!r} is not known; install the package that brings it, "
                "or name the Python file that registers it (kg extract --code FILE)"
            )


def check_settling(nlp: Language) -> None:
    """Is there one component that settles the names, after all others of ours?

    Raises:
        PipelineError: there is none, or more than one, or a rule family comes too late to be read.
    """
    factories = [(name, nlp.get_pipe_meta(name).factory) for name in nlp.pipe_names]
    settling = [name for name, factory in factories if factory == SETTLE]
    if len(settling) != 1:
        raise PipelineError(
            f"one component of the factory {SETTLE!r} is needed, found {len(settling)} in {nlp.pipe_names}: "
            "it settles which names stand"
        )
    after = factories[nlp.pipe_names.index(settling[0]) + 1 :]
    late = [name for name, factory in after if factory.startswith(OURS)]
    if late:
        raise PipelineError(f"{late} after {settling[0]!r}, which could not read them; put it behind them")


def tell_component(name: str, component: object, docs: list[Doc], error: Exception) -> NoReturn:
    """What spaCy calls when a component raises something, unless that has a way of its own.

    Raises:
        PipelineError: always.
    """
    raise PipelineError(f"component {name!r} failed: {reason_of(error)}") from error
