"""Pipelines of a user's own: code that is named, slips that are told, failures that are blamed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractors.entities import build_pipeline, import_code, read_entities
from extractors.entities.pipeline import DEFAULT_CONFIG
from kg.cli import main
from ontology.errors import PipelineError
from ontology.issues import Issue
from tests.entities.cases import passages

SOURCE = "保护沅清水生态，建设沅清水公园。"
CODE = '''
"""A component such as a user could write: it knows one river."""
from spacy.language import Language
from spacy.tokens import Doc, Span


@Language.factory("{factory}", default_config={{"river": "沅清水"}})
def create_rivers(nlp: Language, name: str, river: str):
    def rivers(doc: Doc, river: str = river) -> Doc:
        at = doc.text.find(river)
        {group} = [Span(doc, at, at + len(river), label="RIVER")] if at >= 0 else []
        return doc

    return rivers
'''

Change = tuple[str, str]
ADD = ('"gwr_settle"]', '"rivers","gwr_settle"]')
READ = ("groups = []", 'groups = ["rivers"]')
MAP = ("[components.gwr_settle.labels]", '[components.gwr_settle.labels]\nRIVER = "Place"')


def component(factory: str) -> Change:
    """The change that gives the component of a factory to a configuration."""
    return "[components]\n", f'[components]\n\n[components.rivers]\nfactory = "{factory}"\n'


def configured(folder: Path, *changes: Change) -> Path:
    """The default configuration with changes."""
    text = DEFAULT_CONFIG.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "own.cfg"
    path.write_text(text, encoding="utf-8")
    return path


def coded(folder: Path, factory: str, *, group: str = 'doc.spans["rivers"]', line: str = "") -> Path:
    """A file of code, with a line of the component replaced."""
    text = CODE.format(factory=factory, group=group)
    if line:
        text = text.replace("at = doc.text.find(river)", line)
    path = folder / f"{factory}.py"
    path.write_text(text, encoding="utf-8")
    return path


def extracted(folder: Path, *options: object) -> Result:
    """`kg extract` of one sentence."""
    path = folder / "a.txt"
    path.write_text(SOURCE, encoding="utf-8")
    return CliRunner().invoke(main, ["extract", str(path), *map(str, options)], catch_exceptions=False)


def test_code_that_the_user_names_is_run(tmp_path: Path) -> None:
    """Its component is used, and its label mapped; without `--code` the factory is not known."""
    config = configured(tmp_path, ADD, READ, MAP, component("rivers_named"))
    code = coded(tmp_path, "rivers_named")
    refused = extracted(tmp_path, "--pipeline", config)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "own.cfg" in refused.stderr
    assert "factory 'rivers_named' is not known" in refused.stderr
    assert "--code" in refused.stderr
    done = extracted(tmp_path, "--pipeline", config, "--code", code, "--format", "table")
    assert done.exit_code == 0
    assert [line.split()[-2:] for line in done.stdout.splitlines() if line.startswith("entity")] == [
        ["沅清水", "Place"],
        ["沅清水公园", "Project"],
    ]
    assert done.stderr == ""


def test_several_files_of_code(tmp_path: Path) -> None:
    """All are run; the same file twice is run once."""
    first, second = coded(tmp_path, "rivers_first"), coded(tmp_path, "rivers_second")
    config = configured(tmp_path, ADD, READ, MAP, component("rivers_second"))
    done = extracted(tmp_path, "--pipeline", config, "--code", first, "--code", second, "--code", first)
    assert done.exit_code == 0
    assert '"name": "沅清水"' in done.stdout


def test_code_without_a_pipeline_is_wrong_usage(tmp_path: Path) -> None:
    """It is not run at all."""
    code = tmp_path / "noisy.py"
    code.write_text("raise SystemExit('run')", encoding="utf-8")
    done = extracted(tmp_path, "--code", code)
    assert done.exit_code == 2
    assert "--pipeline" in done.stderr
    assert "run" not in done.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("x = = 1", "SyntaxError: invalid syntax, line 1"),
        ("import nowhere", "No module named 'nowhere' (bad.py line 1)"),
        ("x = 1\n\n1 / 0", "ZeroDivisionError: division by zero (bad.py line 3)"),
    ],
)
def test_code_that_cannot_be_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, told: str
) -> None:
    """The file and its line are told, and nothing of Python's own."""
    monkeypatch.chdir(tmp_path)
    Path("bad.py").write_text(content, encoding="utf-8")
    done = extracted(tmp_path, "--pipeline", DEFAULT_CONFIG, "--code", "bad.py")
    assert done.exit_code == 2
    assert done.stderr.startswith("kg: bad.py: ")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_no_code(tmp_path: Path) -> None:
    """A missing file, a folder, another suffix."""
    text = tmp_path / "code.txt"
    text.write_text("x = 1", encoding="utf-8")
    for path, told in ((tmp_path / "none.py", "no such file"), (tmp_path, "no such"), (text, "ends in .py")):
        with pytest.raises(PipelineError, match=told):
            import_code(path)


BROKEN = {
    "no settling": ((',"gwr_settle"]', "]"), "'gwr_settle' is needed, found 0"),
    "settling is disabled": (
        ("[nlp]\n", '[nlp]\ndisabled = ["gwr_settle"]\n'),
        "'gwr_settle' is needed, found 0",
    ),
    "a family too late": (
        ('"gwr_places","gwr_learned","gwr_settle"', '"gwr_settle","gwr_places"'),
        "gwr_places",
    ),
    "English": (('lang = "zh"', 'lang = "en"'), "'zh' expected"),
    "no such language": (('lang = "zh"', 'lang = "qq"'), "'zh' expected"),
    "no language": (('lang = "zh"\n', ""), "'zh' expected"),
    "an unknown family": (('factory = "gwr_heads"', 'factory = "gwr_family"\nfamily = "haeds"'), "'haeds'"),
    "an unknown factory": (('factory = "gwr_heads"', 'factory = "gwr_haeds"'), "'gwr_haeds'"),
    "a component without its section": (("[components.gwr_heads]", "[components.heads]"), "'gwr_heads'"),
    "an unknown setting": (
        ("entities = false", "entites = false"),
        "gwr_settle.entites: unexpected argument",
    ),
    "a setting of another type": (("entities = false", "entities = 3"), "gwr_settle.entities"),
    "a label of no class": ((MAP[0], f'{MAP[0]}\nRIVER = "Plase"'), "'Plase'"),
    "an unknown tokenizer": (('"gwr.characters.v1"', '"gwr.letters.v1"'), "gwr.letters.v1"),
    "a trained pipeline that is not there": (
        ('factory = "gwr_heads"', 'source = "nowhere_at_all"'),
        "nowhere_at_all",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_slip_in_the_configuration_is_told(tmp_path: Path, case: str) -> None:
    """With the name of the file, what was found and, on one line, what is wrong."""
    change, told = BROKEN[case]
    done = extracted(tmp_path, "--pipeline", configured(tmp_path, change))
    assert done.exit_code == 2
    assert done.stdout == ""
    (message,) = done.stderr.splitlines()
    assert message.startswith("kg: ")
    assert "own.cfg: " in message
    assert told in message


FAILING = {
    "1 / 0": "component 'rivers' failed: ZeroDivisionError: division by zero",
    'at = {}["river"]': "KeyError: 'river'",
    "return None": "returned <class 'NoneType'> instead of a Doc",
    'return Doc(doc.vocab, words=["沅"])': "changed the text",
    'doc.spans["entities"] = [Span(doc, 0, 1, label="RIVER")]; at = -1': "puts ['RIVER'] into 'entities'",
    'del doc.spans["entities"]; at = -1': "took away the span group 'entities'",
}


@pytest.mark.parametrize("line", FAILING)
def test_a_component_that_fails_is_named(tmp_path: Path, line: str) -> None:
    """Whatever a component raises, or does to the Doc, becomes a message and exit code 2."""
    factory = f"failing_{list(FAILING).index(line)}"
    code = coded(tmp_path, factory, line=line)
    last = "entities" in line
    add = ('"gwr_settle"]', '"gwr_settle","rivers"]') if last else ADD
    config = configured(tmp_path, add, component(factory))
    done = extracted(tmp_path, "--pipeline", config, "--code", code)
    assert done.exit_code == 2
    (message,) = done.stderr.splitlines()
    assert message.startswith(f"kg: {config}: ")
    assert FAILING[line] in message


def test_the_place_in_the_users_code_is_told(tmp_path: Path) -> None:
    """File and line, and the cause is kept for those who call the function."""
    code = coded(tmp_path, "failing_place", line="1 / 0")
    import_code(code)
    config = configured(tmp_path, ADD, component("failing_place"))
    with pytest.raises(PipelineError, match=r"failing_place\.py line \d+\)$") as raised:
        list(read_entities(passages(SOURCE), config=config))
    assert isinstance(raised.value.__cause__, ZeroDivisionError)


def noticed(folder: Path, *changes: Change, factory: str, **settings: str) -> list[tuple[str, str, str]]:
    """What a pipeline with the rivers and changes notices."""
    import_code(coded(folder, factory, **settings))
    found: list[Issue] = []
    (folder / factory).mkdir()  # a pipeline is built once for a path
    config = configured(folder / factory, ADD, component(factory), *changes)
    assert [e.name for e in read_entities(passages(SOURCE), config=config, issues=found)][-1:] == [
        "沅清水公园"
    ]
    return [(str(issue.severity), issue.code, issue.message) for issue in found]


def test_names_of_components_that_are_not_read_are_told(tmp_path: Path) -> None:
    """A typing error in a group, a label that nobody mapped, entities that nobody reads."""
    ((severity, code, message),) = noticed(tmp_path, factory="rivers_unread")
    assert (severity, code) == ("info", "pipeline.unread-group")
    assert "'rivers'" in message
    wrong = ("groups = []", 'groups = ["rivres"]')
    found = noticed(tmp_path, wrong, MAP, factory="rivers_typing")
    assert [(severity, code) for severity, code, _ in found] == [
        ("warning", "pipeline.missing-group"),
        ("info", "pipeline.unread-group"),
    ]
    assert "'rivres', which no component wrote (written: rivers)" in found[0][2]
    label = (MAP[0], f'{MAP[0]}\nRIVRE = "Place"')
    ((severity, code, message),) = noticed(tmp_path, READ, label, factory="rivers_label")
    assert (severity, code) == ("warning", "pipeline.unknown-label")
    assert "1 spans of rivers labelled 'RIVER'" in message
    assert "RIVRE" in message
    ((severity, code, message),) = noticed(tmp_path, factory="rivers_entities", group="doc.ents")
    assert (severity, code) == ("info", "pipeline.unread-group")
    assert "entities = false" in message


def test_a_label_can_be_left_out_on_purpose(tmp_path: Path) -> None:
    """Mapped to nothing, it is not read and not told of."""
    assert noticed(tmp_path, READ, (MAP[0], f'{MAP[0]}\nRIVER = ""'), factory="rivers_without") == []


def test_a_stretch_of_sentences_is_no_name(tmp_path: Path) -> None:
    """It would outdo all names in it; it is left out and told of."""
    for number, whole in enumerate(("at = 0; river = doc.text", "at = 2; river = '沅清水生态，建设'")):
        factory = f"rivers_whole_{number}"
        ((severity, code, message),) = noticed(tmp_path, READ, MAP, factory=factory, line=whole)
        assert (severity, code) == ("warning", "pipeline.no-name")
        assert "1 spans of rivers labelled 'Place'" in message


def test_a_title_may_hold_any_mark(tmp_path: Path) -> None:
    """What stands in title marks is one name, whatever it says."""
    code = coded(tmp_path, "titles", line='river = "《护水，人人有责！》"; at = doc.text.find(river)')
    import_code(code)
    config = configured(tmp_path, ADD, READ, MAP, component("titles"))
    found: list[Issue] = []
    names = [
        e.name for e in read_entities(passages("观看《护水，人人有责！》。"), config=config, issues=found)
    ]
    assert names == ["护水，人人有责！"]
    assert found == []


def test_tokens_that_cut_names_are_told(tmp_path: Path) -> None:
    """The tokens of another tokenizer than that of characters do not fit every name."""
    words = ('@tokenizers = "gwr.characters.v1"', '@tokenizers = "spacy.Tokenizer.v1"')
    found: list[Issue] = []
    config = configured(tmp_path, words)
    assert list(read_entities(passages(SOURCE), config=config, issues=found)) == []
    (issue,) = found
    assert issue.code == "pipeline.tokens"
    assert "gwr.characters.v1" in issue.message


def test_the_default_pipelines_notice_nothing() -> None:
    """Their settings fit their components."""
    found: list[Issue] = []
    assert list(read_entities(passages(SOURCE), issues=found))
    assert found == []


def test_modules_of_the_user_have_names_of_their_own(tmp_path: Path) -> None:
    """Two files of one name in two folders do not meet, nor any module that is installed."""
    modules = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        path = folder / "json.py"
        path.write_text(f"place = {folder.name!r}", encoding="utf-8")
        modules.append(import_code(path))
    assert [module.place for module in modules] == ["a", "b"]
    assert all(sys.modules[module.__name__] is module for module in modules)
    assert "json" not in {module.__name__ for module in modules}
    assert build_pipeline(DEFAULT_CONFIG).lang == "zh"
