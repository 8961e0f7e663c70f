"""Responsibility tables: from cells to tasks."""
