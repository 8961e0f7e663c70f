"""Inference: what follows from the documents of a jurisdiction, in graphs of its own."""
