"""`kg export`: the graph, or something made of it, as files."""

from kg.commands.export.group import command

__all__ = ["command"]
