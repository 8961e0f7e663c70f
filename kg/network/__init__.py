"""Networks of a store: what `exports.network` takes, read from the graph."""

from kg.network.reading import read_network_rows

__all__ = ["read_network_rows"]
