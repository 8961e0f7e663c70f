"""From bytes to a Document, and from a Document to records."""
