"""Administrative divisions of China: their codes (GB/T 2260), names and places in the hierarchy."""

from ontology.divisions.division import Division, Level
from ontology.divisions.lookup import by_code, containing, find, names, parents, short_name, streets_of

__all__ = [
    "Division",
    "Level",
    "by_code",
    "containing",
    "find",
    "names",
    "parents",
    "short_name",
    "streets_of",
]
