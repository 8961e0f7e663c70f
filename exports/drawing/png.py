"""PNG: the scene in 200 dots to the inch, with the remarks as text chunks of the file.

matplotlib draws it (extra `draw`). The characters come from a font of this machine that has them; which one
can be said. Without such a font nothing is drawn: boxes in the place of names are no figure.
"""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from exports.drawing.scene import CLASS_NAMES, COLOURS, FONT, MARGIN, SMALL, Scene, make_scene, text_width
from exports.network import Network
from exports.network.about import about
from exports.network.methods import methods_text
from ontology.errors import MissingExtraError, NetworkOptionsError

DOTS, POINTS = 200, 72
"""To the inch."""
FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Heiti SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "SimSun",
    "Droid Sans Fallback",
    "AR PL UMing CN",
)
"""Fonts with Chinese characters, the ones to be preferred first."""


def png_bytes(network: Network, *, font: Path | None = None) -> Iterator[bytes]:
    """The file.

    Args:
        network: what is drawn.
        font: a font file; None looks for one of FAMILIES.

    Raises:
        MissingExtraError: matplotlib is not installed.
        NetworkOptionsError: no font has Chinese characters, or the network is too large to be read.
    """
    scene = make_scene(network)
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtraError(
            "a PNG drawing needs matplotlib: pip install 'govreport-kg[draw]'; --format svg needs nothing"
        ) from None
    properties = _font(font)
    figure = Figure(figsize=(scene.width / POINTS, scene.height / POINTS), dpi=DOTS)
    FigureCanvasAgg(figure)
    axes: Any = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, scene.width)
    axes.set_ylim(scene.height, 0)
    axes.axis("off")
    _draw(axes, scene, properties)
    buffer = io.BytesIO()
    remarks = {
        "Software": network.program,
        "Description": methods_text(network),
        "Comment": json.dumps(about(network), ensure_ascii=False),
    }
    with warnings.catch_warnings():
        # a rare character that the font lacks is drawn as a box, and is no reason to draw nothing
        warnings.filterwarnings("ignore", message="Glyph .* missing from font", category=UserWarning)
        figure.savefig(buffer, format="png", dpi=DOTS, metadata=remarks)
    yield buffer.getvalue()


def _draw(axes: Any, scene: Scene, properties: Any) -> None:
    for line in scene.lines:
        start, end = (line.x1, line.y1), (line.x2, line.y2)
        style = {
            "arrowstyle": "-|>" if line.arrow else "-",
            "linewidth": line.width,
            "color": "#555555",
            "alpha": 0.35,
            "shrinkA": 0,
            "shrinkB": 0,
        }
        axes.annotate("", xy=end, xytext=start, arrowprops=style)
    for disc in scene.discs:
        area = (2 * disc.radius) ** 2
        colour = COLOURS[disc.node_class]
        axes.scatter([disc.x], [disc.y], s=area, c=[colour], edgecolors="#333333", linewidths=0.5, zorder=3)
    for disc in scene.discs:
        below = disc.y + disc.radius + FONT
        _write(axes, disc.x, below, disc.label, FONT, properties, align="center")
    _legend(axes, scene, properties)


def _legend(axes: Any, scene: Scene, properties: Any) -> None:
    x, y = MARGIN, scene.height - 2 * FONT - SMALL
    for node_class in scene.legend:
        name = CLASS_NAMES[node_class]
        axes.scatter([x], [y - 3], s=64, c=[COLOURS[node_class]], zorder=3)
        _write(axes, x + 8, y, name, SMALL, properties, align="left")
        x += text_width(name, SMALL) + 24
    _write(axes, MARGIN, scene.height - FONT, scene.caption, SMALL, properties, align="left")


def _write(axes: Any, x: float, y: float, text: str, size: float, properties: Any, *, align: str) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.5, foreground="white")]
    # a dollar sign would begin a formula
    axes.text(
        x,
        y,
        text,
        fontproperties=properties,
        fontsize=size,
        ha=align,
        va="baseline",
        color="#111111",
        path_effects=halo,
        parse_math=False,
        zorder=4,
    )


def _font(path: Path | None) -> Any:
    from matplotlib.font_manager import FontProperties, fontManager

    if path is not None:
        if not path.is_file():
            raise NetworkOptionsError(f"--font {path}: no such file")
        return FontProperties(fname=str(path))
    known = {entry.name for entry in fontManager.ttflist}
    family = next((name for name in FAMILIES if name in known), None)
    if family is None:
        raise NetworkOptionsError(
            "no font with Chinese characters was found; install one (Debian: fonts-noto-cjk), name a file "
            "with --font, or take --format svg, which needs none"
        )
    return FontProperties(family=family)
