"""SVG: the scene as text that is drawn in any browser and edited in Inkscape or Illustrator.

Labels are text, so the reader's own fonts show them; the file names fonts with Chinese characters of all
usual systems. The remarks are in `<desc>` and `<metadata>`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from exports.drawing.scene import CLASS_NAMES, COLOURS, FONT, MARGIN, SMALL, Scene, make_scene, text_width
from exports.formats.xml_text import xml_text
from exports.network import Network
from exports.network.about import about
from exports.network.methods import methods_text

FONTS = (
    "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif"
)


def svg_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    scene = make_scene(network)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{scene.width}pt" height="{scene.height}pt" '
    yield f'viewBox="0 0 {scene.width} {scene.height}" font-family="{FONTS}">\n'
    yield f"<title>{xml_text(scene.caption)}</title>\n<desc>{xml_text(methods_text(network))}</desc>\n"
    yield f"<metadata>{xml_text(json.dumps(about(network), ensure_ascii=False))}</metadata>\n"
    yield f'<rect width="{scene.width}" height="{scene.height}" fill="#fff"/>\n'
    yield from _lines(scene)
    for disc in scene.discs:
        yield f'<circle cx="{disc.x}" cy="{disc.y}" r="{disc.radius}" fill="{COLOURS[disc.node_class]}" '
        yield 'stroke="#333" stroke-width="0.5"/>\n'
    # a halo of its own: not every program paints the stroke of a text below its fill
    yield from _labels(scene, 'fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"')
    yield from _labels(scene, 'fill="#111"')
    yield from _legend(scene)
    yield "</svg>\n"


def _lines(scene: Scene) -> Iterator[str]:
    yield '<defs><marker id="arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="4" markerHeight="4" '
    yield 'markerUnits="strokeWidth" orient="auto"><path d="M0 0 6 3 0 6z" fill="#555"/></marker></defs>\n'
    yield '<g stroke="#555" stroke-opacity="0.35">\n'
    for line in scene.lines:
        arrow = ' marker-end="url(#arrow)"' if line.arrow else ""
        yield f'<line x1="{line.x1}" y1="{line.y1}" x2="{line.x2}" y2="{line.y2}" '
        yield f'stroke-width="{line.width}"{arrow}/>\n'
    yield "</g>\n"


def _labels(scene: Scene, style: str) -> Iterator[str]:
    yield f'<g text-anchor="middle" font-size="{FONT}" {style}>\n'
    for disc in scene.discs:
        below = round(disc.y + disc.radius + FONT, 1)
        yield f'<text x="{disc.x}" y="{below}">{xml_text(disc.label)}</text>\n'
    yield "</g>\n"


def _legend(scene: Scene) -> Iterator[str]:
    x, y = MARGIN, scene.height - 2 * FONT - SMALL
    yield f'<g font-size="{SMALL}" fill="#111">\n'
    for node_class in scene.legend:
        name = CLASS_NAMES[node_class]
        yield f'<circle cx="{round(x, 1)}" cy="{round(y - 3, 1)}" r="4" fill="{COLOURS[node_class]}"/>'
        yield f'<text x="{round(x + 8, 1)}" y="{round(y, 1)}">{name}</text>\n'
        x += text_width(name, SMALL) + 24
    yield f'<text x="{MARGIN}" y="{round(scene.height - FONT, 1)}">{xml_text(scene.caption)}</text>\n</g>\n'
