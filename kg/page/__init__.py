"""What pages show of a store beside networks: the words behind facts, and targets with their results."""

from kg.page.sources import read_sources
from kg.page.targets import read_target_rows

__all__ = ["read_sources", "read_target_rows"]
