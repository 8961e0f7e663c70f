"""Names and simple values in WordprocessingML."""

from __future__ import annotations

from typing import Any

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{_NAMESPACE}}}{name}"


def value_of(parent: Any, *path: str) -> str | None:
    """The `w:val` of the element at a path below the parent, or None where either is absent."""
    element = child_of(parent, *path)
    value = None if element is None else element.get(w("val"))
    return None if value is None else str(value)


def child_of(parent: Any, *path: str) -> Any:
    """The element at a path below the parent, or None."""
    for name in path:
        if parent is None:
            return None
        parent = parent.find(w(name))
    return parent


def is_on(parent: Any, *path: str) -> bool:
    """Is the switch at a path set? It is where the element is there and does not say otherwise."""
    element = child_of(parent, *path)
    return element is not None and element.get(w("val"), "true") not in ("false", "0", "off")


def integer(value: str | None) -> int | None:
    """The whole number that an attribute holds; None where it holds none of a sensible size."""
    if value is None or not value.lstrip("-").isdecimal() or len(value) > 9:
        return None
    return int(value)
