"""Leaders in networks are the persons that people decided they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from exports.network import NetworkOptions, Of, build_network
from kg.cli import main
from kg.network import read_network_rows
from kg.page import read_sources
from kg.store import open_for_reading

HEADINGS = "subject,verb,jurisdiction,first,second,year,by,on,note\n"


def leaders(samples: Path, folder: Path, *decisions: str) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Ids of the leaders of the samples, built with decisions: name and years."""
    (folder / "decisions.csv").write_text(HEADINGS + "".join(f"{line}\n" for line in decisions), "utf-8")
    done = CliRunner().invoke(main, ["build", str(samples), "--store", str(folder / "store")])
    assert done.exit_code == 0, done.output
    _, store = open_for_reading(folder / "store")
    with store:
        network = build_network(read_network_rows(store), NetworkOptions(of=Of.LEADERS), program="")
    ids = {node.id.rpartition("/")[2]: node for node in network.nodes if "/person_" in node.id}
    return {key: (node.label, node.years) for key, node in ids.items()}


@pytest.fixture(scope="module")
def undecided(
    samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[str, tuple[int, ...]]]:
    """The leaders without decisions."""
    return leaders(samples, tmp_path_factory.mktemp("undecided"))


def test_a_name_that_is_two_persons_is_two_nodes(
    samples: Path, tmp_path: Path, undecided: dict[str, tuple[str, tuple[int, ...]]]
) -> None:
    """From the decided year on the tasks are the later person's."""
    assert undecided["person_澄桥区_沈知礼"] == ("沈知礼", (2023, 2024))
    found = leaders(samples, tmp_path, "person,different,澄桥区,沈知礼,沈知礼,2024,,,")
    assert found["person_澄桥区_沈知礼"] == ("沈知礼", (2023,))
    assert found["person_澄桥区_沈知礼_2024"] == ("沈知礼（2024–）", (2024,))
    assert set(found) - set(undecided) == {"person_澄桥区_沈知礼_2024"}


def test_two_spellings_of_one_person_are_one_node(
    samples: Path, tmp_path: Path, undecided: dict[str, tuple[str, tuple[int, ...]]]
) -> None:
    """The tasks of the wrong spelling are the other's."""
    assert "person_澄桥区_方屿" in undecided
    found = leaders(samples, tmp_path, "person,same,澄桥区,方屿,叶芃,,,,")
    assert set(undecided) - set(found) == {"person_澄桥区_方屿"}


def test_facts_of_a_page_are_those_of_the_person_decided_on(samples: Path, tmp_path: Path) -> None:
    """A page shows the sources of a task with the person that the network has for it, split or joined."""
    decided = ("person,different,澄桥区,沈知礼,沈知礼,2024,,,", "person,same,澄桥区,方屿,叶芃,,,,")
    leaders(samples, tmp_path, *decided)
    _, store = open_for_reading(tmp_path / "store")
    with store:
        rows, sources = read_network_rows(store), read_sources(store)
    named = {one.actor for found in sources.named.values() for one in found}
    placed = {one.actor for task in rows.tasks for one in task.assignments}
    assert named == placed
    assert any(actor.endswith("person_澄桥区_沈知礼_2024") for actor in named)
