"""The options that say which network is wanted; all commands that make one take them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from exports.network import NetworkOptions, NetworkRows

Command = TypeVar("Command", bound=Callable[..., Any])

DISTRIBUTION = "govreport-kg"

OPTIONS = (
    click.option(
        "--of",
        type=click.Choice(["units", "leaders", "unit-leader", "unit-task", "unit-project", "unit-place"]),
        default="units",
        show_default=True,
        help="What the nodes are. 节点。",
    ),
    click.option(
        "--ties",
        type=click.Choice(["lead-support", "co-lead", "co-task", "hyper"]),
        help="What ties them. Default: lead-support for units, co-task for leaders. 边。",
    ),
    click.option(
        "--weight",
        type=click.Choice(["count", "newman", "fraction"]),
        default="count",
        show_default=True,
        help="What a task of k actors adds to a tie: 1, 1/(k-1), or its part of 1. 权重。",
    ),
    click.option(
        "--groups",
        type=click.Choice(["keep", "drop", "expand", "expand-weighted"]),
        default="keep",
        show_default=True,
        help="What is done with collective names such as 各街道办事处. 群体称谓的处理。",
    ),
    click.option("--year", "years", type=int, multiple=True, help="Only this plan year. 年度，可多次给出。"),
    click.option(
        "--place",
        "places",
        multiple=True,
        help="Only documents of this jurisdiction, by name or code. 地区。",
    ),
    click.option("--unit", "units", multiple=True, help="Only this unit and what is around it. 单位。"),
    click.option(
        "--depth", type=int, default=1, show_default=True, help="How many ties away from --unit. 步数。"
    ),
    click.option(
        "--leader", "leaders", multiple=True, help="Only tasks that this leader supervises. 分管领导。"
    ),
    click.option(
        "--role",
        type=click.Choice(["lead", "support"]),
        help="Only units in this role, where the ties do not say the roles. 角色。",
    ),
    click.option(
        "--backbone",
        type=click.Choice(["none", "disparity", "hypergeometric", "sdsm"]),
        default="none",
        show_default=True,
        help="Keep only ties that are more than chance. 骨干提取。",
    ),
    click.option(
        "--alpha", type=float, default=0.05, show_default=True, help="Level of significance. 显著性水平。"
    ),
    click.option(
        "--correction",
        type=click.Choice(["bh", "bonferroni", "none"]),
        default="bh",
        show_default=True,
        help="For many tests. 多重检验校正。",
    ),
    click.option(
        "--min-weight", type=float, default=0.0, show_default=True, help="Leave out lighter ties. 最小权重。"
    ),
    click.option("--top", type=int, help="Only so many nodes of the highest weighted degree. 前若干个节点。"),
)


def network_options(command: Command) -> Command:
    """Give a command the options; it takes them as keywords for `to_network_options`."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def to_network_options(**values: Any) -> NetworkOptions:
    """The options as the core takes them.

    Raises:
        NetworkOptionsError: one is out of range, or two do not go together.
    """
    from exports.network import Backbone, Correction, Groups, NetworkOptions, Of, TieKind, Weight
    from ontology.records import Role

    return NetworkOptions(
        of=Of(values.pop("of")),
        ties=None if values["ties"] is None else TieKind(values["ties"]),
        weight=Weight(values["weight"]),
        groups=Groups(values["groups"]),
        role=None if values["role"] is None else Role(values["role"]),
        backbone=Backbone(values["backbone"]),
        correction=Correction(values["correction"]),
        years=tuple(sorted(set(values["years"]))),
        **{
            name: values[name]
            for name in ("places", "units", "leaders", "depth", "alpha", "min_weight", "top")
        },
    )


def stored_rows(store: Path) -> NetworkRows:
    """The rows of a store."""
    from kg.network import read_network_rows
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        return read_network_rows(opened)


def program_name() -> str:
    """Name and version of the program, as files carry it."""
    return f"{DISTRIBUTION} {version(DISTRIBUTION)}"
