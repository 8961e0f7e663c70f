"""Questions: what is asked, with which quotes, and what follows from an answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.lines import VERBS, read_lines
from kg.decisions.reading import decision_files, read_decisions
from kg.review import Answer, Question, Side, answered, append_decisions, find_questions
from kg.review.appending import answers_file, lines_for
from ontology.errors import DecisionsError
from ontology.ids import DEFAULT_BASE, plain_name
from ontology.iri import IRI
from tests.infer.test_run import Inferring


def asked(project: Inferring, threshold: str = "0.8", **options: object) -> list[Question]:
    """The questions of a project."""
    decisions = read_decisions(
        decision_files(project.root / "kg-store"), project.store, root=project.root
    ).decisions
    found = find_questions(
        project.store,
        base=DEFAULT_BASE,
        decisions=decisions,
        threshold=Decimal(threshold),
        **options,  # type: ignore[arg-type]
    )
    return list(found)


def test_a_doubtful_link_is_asked_about_with_quotes_from_both_sides(project: Inferring) -> None:
    """The texts of the tasks, their documents, years and rows."""
    (question,) = asked(project)
    assert (question.subject, question.proposes, question.jurisdiction) == (Subject.UNIT, Verb.SAME, "澄桥区")
    assert (question.left.name, question.confidence, question.applied) == ("区教育局", Decimal("0.6"), True)
    assert question.right is not None
    assert question.right.name == "教育局"
    assert question.reasons == {"en": "the level word is left out", "zh": "省去级别"}
    assert [(one.year, one.row, one.text) for one in question.left.quotes] == [
        ("2024", "1", "新增学位100个。"),
        ("2024", "1", "新增床位30张。"),
    ]
    assert {one.text for one in question.right.quotes} == {"新增公园3个。"}
    assert {one.document for one in question.left.quotes} == {"澄桥区2024年重点项目推进计划表"}


def test_what_is_sure_or_of_another_kind_is_not_asked_about(project: Inferring) -> None:
    """Under the threshold only."""
    assert asked(project, "0.6") == []
    assert asked(project, kinds=frozenset({Subject.PERSON})) == []


def test_an_answer_is_a_decision_that_settles_the_link(project: Inferring) -> None:
    """Once it is written it is not asked again, and inference follows it."""
    (question,) = asked(project)
    decision = answered(question, Answer.NO, by=" 林\n舒 ")
    assert decision is not None
    assert (decision.verb, decision.first, decision.second, decision.by) == (
        Verb.DIFFERENT,
        "区教育局",
        "教育局",
        "林 舒",
    )
    append_decisions(project.root / "decisions.csv", [decision])
    assert asked(project) == []
    assert project.run().recomputed == ("澄桥区",)
    assert asked(project) == []
    assert "decidedBy" in project.inferred()
    assert '"false"' in project.inferred()


def question_about(subject: Subject, proposes: Verb, year: str = "2031") -> Question:
    """A question of a kind."""
    side = Side(IRI("urn:a"), "甲", ())
    return Question(
        id="link_1",
        subject=subject,
        jurisdiction="澄桥区",
        proposes=proposes,
        confidence=Decimal("0.5"),
        applied=False,
        rule="invented",
        year=year,
        reasons={},
        left=side,
        right=None if subject is Subject.FACT else Side(IRI("urn:b"), "乙", ()),
    )


@pytest.mark.parametrize("subject", list(Subject))
@pytest.mark.parametrize("proposes", [Verb.SAME, Verb.RENAME, Verb.ALIAS, Verb.RIGHT])
@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_is_a_decision_that_can_be_read(
    subject: Subject, proposes: Verb, answer: Answer
) -> None:
    """Written and read it is the same; a kind that cannot be renamed has no such answer."""
    if proposes not in VERBS[subject]:
        return
    decision = answered(question_about(subject, proposes), answer)
    if decision is None:
        assert answer is Answer.RENAME
        assert Verb.RENAME not in VERBS[subject]
        return
    read = written_and_read(decision)
    assert read == decision
    assert (decision.year != "") is (decision.verb is Verb.RENAME or subject is Subject.PORTFOLIO)


def written_and_read(decision: Decision, before: str = "") -> Decision:
    """A decision through the lines of a file."""
    text = before + lines_for(Path("d.csv"), before.encode(), [decision])
    decisions, notices = read_lines(text.encode(), "d.csv")
    assert notices == []
    return replace(decisions[-1], source="")


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)


@given(TEXT.map(plain_name).filter(bool), TEXT)
def test_any_name_can_be_written(name: str, by: str) -> None:
    """Quotation marks, commas and brackets come back as they were."""
    decision = Decision(
        subject=Subject.UNIT,
        verb=Verb.SAME,
        jurisdiction="澄桥区",
        first=name,
        second=name + "乙",
        by=" ".join(by.split()),
    )
    assert written_and_read(decision) == decision


def test_answers_follow_the_columns_of_the_file(tmp_path: Path) -> None:
    """In any order and language; what was there is not touched; a last line without an end gets one."""
    file = tmp_path / "decisions.csv"
    before = "备注,乙,甲,决定,类别,辖区\n一,财政局,区财政局,同一,单位,澄桥区"
    file.write_text(before)
    decision = Decision(
        subject=Subject.UNIT, verb=Verb.ALIAS, jurisdiction="*", first="区教育局", second="教育局"
    )
    append_decisions(file, [decision])
    assert file.read_text() == before + "\n,教育局,区教育局,alias,unit,*\n"


def test_a_file_without_a_needed_column_is_left_alone(tmp_path: Path) -> None:
    """It is said which column is missing."""
    file = tmp_path / "decisions.csv"
    file.write_text("subject,verb,jurisdiction,first,second\n")
    rename = Decision(
        subject=Subject.UNIT, verb=Verb.RENAME, jurisdiction="*", first="甲局", second="乙局", year="2031"
    )
    with pytest.raises(DecisionsError, match="no column for year"):
        append_decisions(file, [rename])
    assert file.read_text() == "subject,verb,jurisdiction,first,second\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With its name."""
    decision = Decision(subject=Subject.FACT, verb=Verb.WRONG, jurisdiction="*", first="target_1")
    with pytest.raises(DecisionsError, match="cannot be written"):
        append_decisions(tmp_path / "nowhere" / "decisions.csv", [decision])


def test_where_answers_go(tmp_path: Path) -> None:
    """Beside the store; into the folder of decisions where there is only that."""
    store = tmp_path / "kg-store"
    assert answers_file(store) == tmp_path / "decisions.csv"
    (tmp_path / "decisions").mkdir()
    assert answers_file(store) == tmp_path / "decisions" / "review.csv"
    (tmp_path / "decisions.csv").touch()
    assert answers_file(store) == tmp_path / "decisions.csv"
    assert answers_file(store, tmp_path / "decisions") == tmp_path / "decisions" / "review.csv"
    assert answers_file(store, tmp_path / "mine.csv") == tmp_path / "mine.csv"


def test_without_decisions_nothing_is_appended(tmp_path: Path) -> None:
    """No file is made."""
    append_decisions(tmp_path / "decisions.csv", [])
    assert not (tmp_path / "decisions.csv").exists()
    assert Decisions().entries == ()
