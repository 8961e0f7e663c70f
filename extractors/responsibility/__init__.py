"""Responsibility stated in running text."""

from extractors.responsibility.reading import AssignedItem, read_assigned_items, read_responsibility

__all__ = ["AssignedItem", "read_assigned_items", "read_responsibility"]
