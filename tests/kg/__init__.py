"""Tests of the application: store, build, queries, commands."""
