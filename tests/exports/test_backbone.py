"""Backbones beside independent computations, and on tables of pure chance."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import comb
from typing import Any

import numpy as np
import pytest
from scipy import integrate, optimize
from scipy.stats import poisson_binom

from exports.backbone import p_values_of
from exports.backbone.bicm import bicm_probabilities
from exports.backbone.correction import kept_ties
from exports.backbone.disparity import disparity_p_values
from exports.backbone.hypergeometric import hypergeometric_p_values
from exports.backbone.poisson_binomial import poisson_binomial_tail
from exports.network import Backbone, Correction, NetworkOptions, NetworkRows, TieKind, build_network
from tests.exports.invented import invented_rows


def random_table(
    rows: int, columns: int, seed: int, *, low: float, high: float
) -> np.ndarray[Any, np.dtype[np.int64]]:
    """A table of nodes and tasks filled by chance, with busy nodes and idle ones."""
    generator = np.random.default_rng(seed)
    return (generator.random((rows, columns)) < generator.uniform(low, high, (rows, 1))).astype(np.int64)


def as_rows(table: np.ndarray[Any, np.dtype[np.int64]]) -> NetworkRows:
    """The table as tasks without leads."""
    return invented_rows(
        [("a", "", " ".join(f"u{one}" for one in np.nonzero(column)[0]), "") for column in table.T]
    )


def test_disparity_is_the_integral_of_serrano() -> None:
    """1 - (k-1) times the integral of (1-x)^(k-2) up to w/s, by numerical quadrature."""
    weights = np.array([5.0, 1.0, 2.0, 7.0, 3.0])
    sources, targets = np.array([0, 0, 0, 1, 2]), np.array([1, 2, 3, 2, 3])
    found = disparity_p_values(sources, targets, weights, nodes=4, directed=False)
    for number, value in enumerate(found):
        sides = []
        for end in (sources[number], targets[number]):
            touching = (sources == end) | (targets == end)
            degree, share = int(touching.sum()), weights[number] / weights[touching].sum()
            area, _ = integrate.quad(lambda x, k=degree: (1 - x) ** (k - 2), 0, share, epsabs=1e-13)
            sides.append(1 - (degree - 1) * area)
        assert value == pytest.approx(min(sides), abs=1e-9)


def test_disparity_of_directed_ties() -> None:
    """The source is judged by what goes out, the target by what comes in; one tie says nothing."""
    weights = np.array([9.0, 1.0, 4.0])
    found = disparity_p_values(np.array([0, 0, 3]), np.array([1, 2, 2]), weights, nodes=4, directed=True)
    assert found == pytest.approx([0.1, 0.8, 0.2])


def test_hypergeometric_is_a_count_of_choices() -> None:
    """Exact fractions of binomial coefficients."""
    for tasks, one, other, shared in [(20, 5, 7, 3), (314, 40, 158, 31), (12, 12, 3, 3), (9, 2, 2, 1)]:
        tail = sum(
            Fraction(comb(one, k) * comb(tasks - one, other - k), comb(tasks, other))
            for k in range(shared, min(one, other) + 1)
        )
        arrays = (np.array([value]) for value in (shared, one, other))
        [found] = hypergeometric_p_values(*arrays, tasks=tasks)
        assert found == pytest.approx(float(tail), abs=1e-12)


def test_poisson_binomial_is_that_of_scipy() -> None:
    """scipy.stats.poisson_binom, which uses the discrete Fourier transform."""
    chances, trials = np.array([0.02, 0.3, 0.71]), np.array([40, 7, 3])
    spread = np.repeat(chances, trials)
    for successes in range(20):
        wanted = float(poisson_binom.sf(successes - 1, spread))
        assert poisson_binomial_tail(successes, chances, trials) == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_the_configuration_model_meets_its_equations(seed: int) -> None:
    """Unclassed equations of Saracco et al. (2015), solved by scipy.optimize.root, give the same chances."""
    table = random_table(10, 15, seed, low=0.35, high=0.65)
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    sums, sizes, classes = bicm_probabilities(rows, columns)
    found = classes[np.ix_(np.searchsorted(sums, rows), np.searchsorted(sizes, columns))]

    start = np.concatenate([-np.log(rows / np.sqrt(rows.sum())), -np.log(columns / np.sqrt(rows.sum()))])
    solved = optimize.root(excess, start, args=(rows, columns), method="lm", tol=1e-14)
    wanted = chances_of(solved.x, len(rows))
    assert np.abs(excess(solved.x, rows, columns)).max() < 1e-10
    assert np.abs(found - wanted).max() < 1e-9


def excess(parameters: Any, rows: Any, columns: Any) -> Any:
    """How far the sums of the chances are from those of the table."""
    chances = chances_of(parameters, len(rows))
    return np.concatenate([chances.sum(axis=1) - rows, chances.sum(axis=0) - columns])


def chances_of(parameters: Any, rows: int) -> Any:
    """The chances of all cells."""
    return 1 / (1 + np.exp(parameters[:rows, None] + parameters[None, rows:]))


def test_full_and_empty_rows_are_certain() -> None:
    """Their chances are 1 and 0, and the rest still meets its sums."""
    table = random_table(6, 10, 7, low=0.3, high=0.7)
    table[2], table[3] = 1, 0
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    sums, sizes, classes = bicm_probabilities(rows, columns)
    found = classes[np.ix_(np.searchsorted(sums, rows), np.searchsorted(sizes, columns))]
    assert (found[2] == 1).all()
    assert (found[3] == 0).all()
    assert np.abs(found.sum(axis=0) - columns).max() < 1e-9


@pytest.mark.parametrize("backbone", [Backbone.HYPERGEOMETRIC, Backbone.SDSM])
def test_chance_keeps_about_alpha_and_almost_nothing_after_correction(backbone: Backbone) -> None:
    """A tie is kept with a chance near alpha, somewhat below it: shared tasks are whole numbers.

    Tasks are large here. Where they are small the stochastic model expects more shared tasks than there can
    be, and keeps less than alpha.
    """
    rows = as_rows(random_table(200, 500, 3, low=0.03, high=0.1))
    network = build_network(rows, NetworkOptions(ties=TieKind.CO_TASK), program="")
    asked = replace(network, options=replace(network.options, backbone=backbone))
    p_values, tests = p_values_of(asked, rows)
    assert tests == 200 * 199 // 2
    plain = kept_ties(p_values, tests=tests, alpha=0.05, correction=Correction.NONE)
    corrected = kept_ties(p_values, tests=tests, alpha=0.05, correction=Correction.BH)
    assert 0.01 <= plain.sum() / tests <= 0.055
    assert corrected.sum() <= 2


def test_a_planted_tie_is_found() -> None:
    """Two nodes that always come together are told from all others."""
    table = random_table(20, 200, 1, low=0.05, high=0.3)
    table[1] = table[0]
    options = NetworkOptions(ties=TieKind.CO_TASK, backbone=Backbone.SDSM, correction=Correction.BONFERRONI)
    network = build_network(as_rows(table), options, program="")
    assert [(network.nodes[tie.source].id, network.nodes[tie.target].id) for tie in network.ties] == [
        ("u0", "u1")
    ]


def test_corrections_count_pairs_without_ties() -> None:
    """Benjamini and Hochberg step up; Bonferroni divides."""
    values = np.array([0.02, 0.001, 0.011, 0.9])
    none, half = Correction.NONE, Correction.BONFERRONI
    assert kept_ties(values, tests=10, alpha=0.05, correction=none).tolist() == [True, True, True, False]
    assert kept_ties(values, tests=10, alpha=0.05, correction=half).tolist() == [False, True, False, False]
    # third smallest: 0.02 > 3/10 * 0.05, second: 0.011 > 2/10 * 0.05, first: 0.001 <= 0.005
    assert kept_ties(values, tests=10, alpha=0.05, correction=Correction.BH).tolist() == [
        False,
        True,
        False,
        False,
    ]
    assert kept_ties(values, tests=7, alpha=0.05, correction=Correction.BH).tolist() == [
        True,
        True,
        True,
        False,
    ]
