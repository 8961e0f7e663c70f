"""Pages as files."""
