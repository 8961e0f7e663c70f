"""The libraries that figures need, asked for before time is spent."""

from __future__ import annotations

from importlib import import_module

from ontology.errors import MissingExtraError

LIBRARIES = ("rustworkx", "scipy")


def check_libraries() -> None:
    """See that they are there.

    Raises:
        MissingExtraError: one of them is not installed.
    """
    for name in LIBRARIES:
        try:
            import_module(name)
        except ModuleNotFoundError:
            raise MissingExtraError(
                f"metrics need {name}, which is not installed: pip install 'govreport-kg[networks]'"
            ) from None
