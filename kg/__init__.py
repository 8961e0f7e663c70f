"""The application: pipeline, store, queries, command line."""
