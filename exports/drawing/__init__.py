"""Drawings of networks for print: the layout, the scene, SVG and PNG."""

from exports.drawing.png import png_bytes
from exports.drawing.svg import svg_lines

__all__ = ["png_bytes", "svg_lines"]
