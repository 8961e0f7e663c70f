"""Code of the user's own: imported when the user names its file, blamed by name when it fails.

A spaCy config file only names factories; the file of Python that registers them is named on the command line
(`--code FILE`) or handed to `import_code`, as with spaCy itself. Nothing that a document or a config file
says leads here. `Blame` turns whatever such code raises into a PipelineError that tells where it was raised.
"""

from __future__ import annotations

import importlib.util
import sys
import traceback
from functools import cache
from pathlib import Path
from types import ModuleType, TracebackType

from ontology.errors import PipelineError

LONGEST_REASON = 400
"""Characters of another program's message that are worth repeating."""
MODULE = "gwr_user_code"
_files: dict[str, str] = {}
"""Path of each file that was imported, and what the user called it."""


class Blame:
    """A `with` block: what is raised in it becomes a PipelineError about `what`, the cause kept.

    >>> with Blame("own.cfg"):
    ...     raise LookupError("no such river")
    Traceback (most recent call last):
    ontology.errors.PipelineError: own.cfg: LookupError: no such river
    """

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Tell what was raised.

        Raises:
            PipelineError: something was.
        """
        if isinstance(error, PipelineError):
            raise PipelineError(f"{self.what}: {error}") from error.__cause__
        if isinstance(error, Exception):
            raise PipelineError(f"{self.what}: {reason_of(error)}") from error


def import_code(file: Path) -> ModuleType:
    """Run a file of Python that registers components, tokenizers and the like; once a process.

    Args:
        file: Named by the user, who answers for what it does.

    Raises:
        PipelineError: it is no file of Python, or it raises something.
    """
    if not file.is_file():
        raise PipelineError(f"{file}: there is no such file of code")
    return _imported(file.resolve(), str(file))


@cache
def _imported(path: Path, called: str) -> ModuleType:
    name = f"{MODULE}_{len(_files)}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise PipelineError(f"{called}: code is a file of Python, whose name ends in .py")
    module = importlib.util.module_from_spec(spec)
    _files[str(path)] = called
    sys.modules[name] = module
    with Blame(called):
        spec.loader.exec_module(module)
    return module


def reason_of(error: Exception) -> str:
    """What an exception of another program says, on one line, with the place in the user's code.

    >>> reason_of(ValueError("expected\\n  a number"))
    'ValueError: expected a number'
    """
    told = _told(error)
    said = " ".join(told.split())
    if len(said) > LONGEST_REASON:
        said = said[:LONGEST_REASON] + "…"
    place = _place_of(error)
    return f"{said} ({place})" if place else said


def _told(error: Exception) -> str:
    from confection import ConfigValidationError

    if isinstance(error, ConfigValidationError):
        return "; ".join(
            f"{'.'.join(map(str, one.get('loc', ())))}: {one.get('msg')}" for one in error.errors or ()
        ) or str(error.desc or error.title)
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}, line {error.lineno}"
    if isinstance(error.__cause__, KeyError):  # spaCy takes one for a component that was not initialized
        return f"{type(error.__cause__).__name__}: {error.__cause__}; {error}"
    return f"{type(error).__name__}: {error}"


def _place_of(error: Exception) -> str:
    """Line of the user's code where an exception, or what caused it, was raised; empty where it was not."""
    one: BaseException | None = error
    place = ""
    while one is not None:
        for frame in traceback.extract_tb(one.__traceback__):
            if frame.filename in _files:
                place = f"{_files[frame.filename]} line {frame.lineno}"
        one = one.__cause__
    return place
