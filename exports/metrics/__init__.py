"""Metrics: figures of networks and of their nodes, by year, with and without expansion of groups."""

from exports.metrics.figures import Figures, MetricsOptions, NetworkFigures, NodeFigures, compute_figures
from exports.metrics.tables import metrics_tables

__all__ = [
    "Figures",
    "MetricsOptions",
    "NetworkFigures",
    "NodeFigures",
    "compute_figures",
    "metrics_tables",
]
