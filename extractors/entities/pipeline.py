"""The pipeline: a spaCy Language with character tokens, built from a configuration.

`default.cfg` beside this module is the configuration of the default pipeline, a spaCy config file that a user
can copy, extend with components of their own and hand to `kg extract --pipeline`. spaCy is imported when a
pipeline is first built, never before.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_CONFIG = Path(__file__).with_name("default.cfg")
LONGEST_TEXT = 1_000_000_000
"""spaCy refuses texts of more than a million characters for the sake of its parsers, which we do not use."""


@cache
def default_pipeline() -> Language:
    """The default pipeline, built once a process."""
    return build_pipeline(DEFAULT_CONFIG)


@cache
def build_pipeline(config: Path) -> Language:
    """The pipeline that a spaCy config file describes, built once a process.

    Args:
        config: A file like `default.cfg`; components may be sourced from trained pipelines.

    Raises:
        PipelineError: the file cannot be read, or spaCy cannot build what it says.
    """
    import spacy
    from confection import ConfigValidationError

    from extractors.entities import characters, components, lac

    del characters, components, lac  # imported for the factories that they register
    try:
        loaded = spacy.util.load_config(config)
        nlp = spacy.util.load_model_from_config(loaded, auto_fill=True)
    except (OSError, ValueError, ConfigValidationError) as error:
        raise PipelineError(f"{config}: no pipeline could be built from it: {error}") from None
    nlp.max_length = LONGEST_TEXT
    return nlp
