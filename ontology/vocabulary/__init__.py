"""Word lists and tables, each with its purpose and source in its header."""
