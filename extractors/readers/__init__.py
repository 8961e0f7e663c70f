"""Readers: bytes to a Document."""
