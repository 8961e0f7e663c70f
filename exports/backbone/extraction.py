"""Extraction: a network with only those ties that are more than chance.

Ties are tested on the whole selection, before anything is cut. Each tie that is kept carries its p-value,
before correction.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from exports.backbone.correction import kept_ties
from exports.backbone.disparity import disparity_p_values
from exports.network.model import Network
from exports.network.options import Backbone
from exports.network.rows import NetworkRows
from ontology.errors import EmptyNetworkError, MissingExtraError


def extract_backbone(network: Network, rows: NetworkRows) -> Network:
    """The network with the ties that its options keep.

    Args:
        network: with all its ties.
        rows: what it was built from.

    Raises:
        EmptyNetworkError: no tie is kept.
        MissingExtraError: scipy is not installed.
    """
    options = network.options
    p_values, tests = p_values_of(network, rows)
    kept = kept_ties(p_values, tests=tests, alpha=options.alpha, correction=options.correction)
    ties = tuple(
        replace(tie, p_value=float(p_value))
        for tie, p_value, keep in zip(network.ties, p_values, kept, strict=True)
        if keep
    )
    if not ties:
        raise EmptyNetworkError(
            f"--backbone {options.backbone}: none of {len(network.ties)} ties is significant at alpha "
            f"{options.alpha:g} (correction {options.correction}, {tests} tests); "
            "ask for --correction none, a higher --alpha, or another --backbone"
        )
    counts = replace(network.counts, ties_tested=len(network.ties), ties_kept=len(ties), tests=tests)
    return replace(network, ties=ties, counts=counts)


def p_values_of(network: Network, rows: NetworkRows) -> tuple[NDArray[np.float64], int]:
    """The p-value of each tie, and how many pairs were tested."""
    sources = np.array([tie.source for tie in network.ties], dtype=np.int64)
    targets = np.array([tie.target for tie in network.ties], dtype=np.int64)
    if network.options.backbone is Backbone.DISPARITY:
        weights = np.array([tie.weight for tie in network.ties], dtype=np.float64)
        nodes, directed = len(network.nodes), network.directed
        return disparity_p_values(sources, targets, weights, nodes=nodes, directed=directed), len(weights)
    from exports.backbone.hypergeometric import hypergeometric_p_values
    from exports.backbone.participation import participation
    from exports.backbone.sdsm import sdsm_p_values

    shared = np.array([len(tie.tasks) for tie in network.ties], dtype=np.int64)
    taking_part = participation(network, rows)
    try:
        if network.options.backbone is Backbone.SDSM:
            return sdsm_p_values(sources, targets, shared, taking_part), taking_part.pairs
        first = taking_part.sources.tasks_of[sources]
        second = taking_part.targets.tasks_of[targets]
        found = hypergeometric_p_values(shared, first, second, tasks=taking_part.tasks)
        return found, taking_part.pairs
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"--backbone {network.options.backbone} needs {error.name}: pip install 'govreport-kg[networks]'"
        ) from None
