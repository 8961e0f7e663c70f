"""Names of units, groups and persons."""
