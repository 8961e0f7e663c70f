"""What stands where candidates meet does not hang on the order they come in."""

from __future__ import annotations

from itertools import permutations

from extractors.entities.candidate import Candidate
from extractors.entities.settling import settle

SAME_SPAN = [Candidate(4, 7, "Person", rule) for rule in ("persons.post", "persons.speaker", "persons.title")]


def test_rules_of_one_family_at_one_place_have_an_order() -> None:
    """The same one is kept, whichever is found first and whatever the hashes are."""
    kept = {tuple(settle(order)) for order in permutations(SAME_SPAN)}
    assert kept == {(Candidate(4, 7, "Person", "persons.post"),)}
