"""Files of networks: one writer for each format, and the table of them."""

from exports.formats.registry import FORMATS, Format, Shape, network_format

__all__ = ["FORMATS", "Format", "Shape", "network_format"]
