"""Names of units, groups and persons in responsibility cells."""

from extractors.names.learned import learn_names
from extractors.names.persons import is_person, split_post
from extractors.names.reading import Expect, name_cost
from extractors.names.segmentation import Name, segment_names
from extractors.names.units import read_unit, split_plate

__all__ = [
    "Expect",
    "Name",
    "is_person",
    "learn_names",
    "name_cost",
    "read_unit",
    "segment_names",
    "split_plate",
    "split_post",
]
