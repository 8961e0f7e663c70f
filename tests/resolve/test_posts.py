"""Posts that documents print: from the table's cell to the membership with its year."""

from __future__ import annotations

import pytest

from extractors.mapped_text import MappedText
from extractors.names import Expect, segment_names
from extractors.readers import read_document
from extractors.tables import read_tables
from kg.decisions import Decisions
from kg.facts import Facts
from kg.resolve.leaders import resolve_leaders
from tests.resolve.conftest import facts_of_documents

TABLE = """澄桥区2025年政府工作报告责任分解表

序号\t任务\t牵头单位\t责任单位\t分管领导
1\t清理河道垃圾。\t区城管局\t区民政局\t程澈（常务副区长）
2\t更新路名牌。\t区民政局\t区城管局\t副区长苏荷
3\t修订应急预案。\t区应急局\t\t韩砚秋
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The facts of a table with posts."""
    folder = tmp_path_factory.mktemp("posts")
    path = folder / "table.txt"
    path.write_text(TABLE, "utf-8")
    return facts_of_documents([path], folder / "store")["澄桥区"]


def test_posts_reach_the_facts(found: Facts) -> None:
    """Behind the name in brackets, or before it; who has none printed has none."""
    assert [(post.name, post.post_name, post.year) for post in found.posts] == [
        ("程澈", "常务副区长", 2025),
        ("苏荷", "副区长", 2025),
    ]


def test_the_person_is_the_same_with_and_without_a_post(found: Facts) -> None:
    """A post is no part of the name."""
    leaders = {portfolio.leader.name for portfolio in resolve_leaders(found, Decisions()).portfolios}
    assert leaders == {"程澈", "苏荷", "韩砚秋"}


def test_speakers_have_their_posts(sample_facts: Facts) -> None:
    """Who gave a report, in the year that it plans for."""
    assert {post.year for post in sample_facts.posts} == {2023, 2024}
    assert all(post.post_name.endswith("长") for post in sample_facts.posts)


@pytest.mark.parametrize(
    ("cell", "posts"),
    [
        ("程澈（区委常委、副区长）", ["区委常委、副区长"]),
        ("程澈副区长 苏荷", ["副区长", None]),
        ("程澈", [None]),
    ],
)
def test_a_post_is_cut_off_a_name(cell: str, posts: list[str | None]) -> None:
    """And kept beside it."""
    names = segment_names(MappedText.squeezed(cell, 0, len(cell)), expect=Expect.PERSONS)
    assert [name.post for name in names] == posts
    assert names[0].text == "程澈"


def test_posts_are_part_of_the_printed_record() -> None:
    """`kg extract` prints them where there are any."""
    tasks = read_tables(read_document(TABLE.encode(), "table.txt")).tasks
    printed = [r for task in tasks for r in task.to_json()["responsibilities"] if r["role"] == "supervise"]
    assert [record.get("post") for record in printed] == ["常务副区长", "副区长", None]
