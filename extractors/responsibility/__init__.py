"""Responsibility stated in running text."""

from extractors.responsibility.reading import (
    AssignedItem,
    Assignments,
    read_assignments,
    read_responsibility,
)

__all__ = ["AssignedItem", "Assignments", "read_assignments", "read_responsibility"]
