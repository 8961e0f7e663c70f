"""Backbones: the ties of a network that are more than chance."""

from exports.backbone.extraction import extract_backbone, p_values_of

__all__ = ["extract_backbone", "p_values_of"]
