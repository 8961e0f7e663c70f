"""Resolution: which names are one thing, told from the facts of a jurisdiction by pure functions."""
