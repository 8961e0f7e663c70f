"""What every store has to do; run on the store on disk and on the store in memory."""

from __future__ import annotations

import pytest

from kg.quads.model import Literal, Quad
from kg.quads.nquads import canonical
from kg.store import Blank, Change, GraphText, Selection, Store, Triples, Truth
from ontology.errors import ParameterError, QuerySyntaxError
from ontology.iri import IRI
from ontology.terms import RDF, XSD
from tests.kg.conftest import quad

HARD_TEXTS = [
    "",
    " 前后有空格 ",
    'quote " and back\\slash',
    "line\nbreak\r\ttab",
    "control \x01\x7f",
    "\u2028 \u202e right to left",
    "😀 𠮷",
    "'''\"\"\" } ; DROP ALL #",
    "<script>alert(1)</script>",
    "\\u0041 is no escape",
]


def texts(answer: object) -> list[list[str]]:
    """The rows of a selection as text."""
    assert isinstance(answer, Selection)
    return [
        ["" if t is None else t.value if isinstance(t, Literal) else str(t) for t in row]
        for row in answer.rows
    ]


def test_an_empty_store_holds_nothing(store: Store) -> None:
    """No graphs, no quads, and a query finds nothing."""
    assert store.graphs() == ()
    assert list(store.quads()) == []
    assert store.statistics().quads == 0
    assert store.query("ASK { ?s ?p ?o }") == Truth(False)


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_texts_come_back_as_they_were(store: Store, text: str) -> None:
    """Every character survives, whether the graph is new or replaced."""
    one, other = quad("a", "p", text), quad("a", "q", Literal(text, language="zh-hans"))
    store.replace_graph(IRI("urn:g"), [one])
    store.replace_graph(IRI("urn:g"), [one, other])
    assert list(store.quads()) == canonical([one, other])


def test_typed_values_keep_their_spelling(store: Store) -> None:
    """Numbers in canonical spelling, years and truth values keep their text and type."""
    quads = [
        quad("a", "p", Literal("8", XSD.integer)),
        quad("a", "p", Literal("6.5", XSD.decimal)),
        quad("a", "p", Literal("10000000000", XSD.decimal)),
        quad("a", "p", Literal("2023", XSD.gYear)),
        quad("a", "p", Literal("true", XSD.boolean)),
    ]
    store.apply(Change(add_quads=tuple(quads)))
    assert list(store.quads()) == canonical(quads)


def test_replacing_a_graph_leaves_nothing_of_the_old_one_and_all_of_others(store: Store) -> None:
    """A document read again replaces its graph whole."""
    store.replace_graph(IRI("urn:g"), [quad("a", "p", "old"), quad("b", "p", "both")])
    store.replace_graph(IRI("urn:h"), [quad("a", "p", "other", "h")])
    store.replace_graph(IRI("urn:g"), [quad("b", "p", "both"), quad("c", "p", "new")])
    expected = [quad("b", "p", "both"), quad("c", "p", "new"), quad("a", "p", "other", "h")]
    assert list(store.quads()) == expected


def test_a_change_removes_graphs_then_quads_then_adds(store: Store) -> None:
    """All three in one go; a quad that is removed and added is there."""
    store.apply(Change(add_quads=(quad("a", "p", "1"), quad("b", "p", "2", "h"), quad("c", "p", "3", "h"))))
    store.apply(
        Change(
            remove_graphs=(IRI("urn:g"), IRI("urn:not-there")),
            remove_quads=(quad("b", "p", "2", "h"), quad("c", "p", "3", "h"), quad("x", "p", "none", "h")),
            add_quads=(quad("c", "p", "3", "h"), quad("d", "p", "4", "i")),
        )
    )
    assert list(store.quads()) == [quad("c", "p", "3", "h"), quad("d", "p", "4", "i")]


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_a_graph_that_is_given_as_text_is_added(store: Store, text: str) -> None:
    """Whether something is removed in the same change or not; beside quads."""
    name = IRI("urn:g")
    one, other = quad("a", "p", text), quad("b", "p", Literal(text, language="zh-hans"))
    store.apply(Change(add_graphs=(GraphText.of(name, [one]),), add_quads=(quad("c", "p", "x", "h"),)))
    assert list(store.quads()) == [one, quad("c", "p", "x", "h")]
    store.apply(Change(remove_graphs=(name,), add_graphs=(GraphText.of(name, [other]),)))
    assert list(store.graph(name)) == [other]
    store.apply(Change(remove_graphs=(name,), add_graphs=(GraphText.of(name, []),)))
    assert store.graphs() == (IRI("urn:h"),)


def test_a_long_text_is_added_like_a_short_one(store: Store) -> None:
    """Whichever way the store takes it in."""
    quads = [quad(f"s{n}", "p", text + str(n)) for n in range(1000) for text in HARD_TEXTS]
    store.apply(
        Change(add_graphs=(GraphText.of(IRI("urn:g"), quads),), add_quads=(quad("a", "p", "x", "h"),))
    )
    assert list(store.graph(IRI("urn:g"))) == canonical(quads)
    assert store.graphs() == (IRI("urn:g"), IRI("urn:h"))


def test_a_graph_as_text_holds_its_own_quads_only() -> None:
    """A quad of another graph is refused."""
    with pytest.raises(ValueError, match="found some of urn:h"):
        GraphText.of(IRI("urn:g"), [quad("a", "p", "1"), quad("a", "p", "1", "h")])


def test_a_change_with_a_wrong_quad_changes_nothing(store: Store) -> None:
    """What is no statement is refused before anything is written."""
    store.replace_graph(IRI("urn:g"), [quad("a", "p", "kept")])
    wrong = Quad("no iri", IRI("urn:p"), Literal("x"), IRI("urn:g"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="no iri"):
        store.replace_graph(IRI("urn:g"), [quad("b", "p", "lost"), wrong])
    assert list(store.quads()) == [quad("a", "p", "kept")]


def test_removing_a_graph_removes_its_name(store: Store) -> None:
    """A graph without quads is no graph."""
    store.replace_graph(IRI("urn:g"), [quad("a", "p", "1")])
    store.replace_graph(IRI("urn:h"), [quad("a", "p", "1", "h")])
    store.remove(IRI("urn:g"))
    assert store.graphs() == (IRI("urn:h"),)


def test_the_size_is_the_number_of_quads(store: Store) -> None:
    """Of all graphs; a triple in two graphs is two quads."""
    assert store.size() == 0
    store.apply(Change(add_quads=(quad("a", "p", "x"), quad("a", "p", "x", "h"), quad("b", "p", "x"))))
    assert store.size() == store.statistics().quads == 3


def test_graphs_and_quads_come_sorted(store: Store) -> None:
    """The order of writing is not to be seen."""
    quads = [quad("z", "p", "2", "h"), quad("a", "p", "3", "h"), quad("m", "p", "1")]
    store.apply(Change(add_quads=tuple(quads)))
    assert store.graphs() == (IRI("urn:g"), IRI("urn:h"))
    assert list(store.quads()) == [quads[2], quads[1], quads[0]]


def test_select_gives_typed_terms(store: Store) -> None:
    """IRIs, plain, typed and tagged literals, and unbound variables are told apart."""
    store.apply(Change(add_quads=(quad("a", "p", Literal("局", language="zh-hans")), quad("a", "q", "x"))))
    answer = store.query(
        "SELECT ?s ?o ?n ?none { GRAPH ?g { ?s <urn:p> ?o } BIND(1 + 1 AS ?n) OPTIONAL { ?s <urn:x> ?none } }"
    )
    row = (IRI("urn:a"), Literal("局", language="zh-hans"), Literal("2", XSD.integer), None)
    assert answer == Selection(("s", "o", "n", "none"), (row,))


def test_ask_and_construct_answer(store: Store) -> None:
    """A truth value, and sorted triples without doubles."""
    store.apply(Change(add_quads=(quad("b", "p", "1"), quad("a", "p", "1"), quad("a", "p", "1", "h"))))
    assert store.query('ASK { ?s <urn:p> "1" }') == Truth(True)
    answer = store.query("CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }")
    triples = tuple((IRI(f"urn:{name}"), IRI("urn:q"), Literal("1")) for name in "ab")
    assert answer == Triples(triples)


def test_describe_answers_triples(store: Store) -> None:
    """DESCRIBE is a form that reads."""
    store.apply(Change(add_quads=(quad("a", "p", "1"), quad("b", "p", "2"))))
    assert store.query("DESCRIBE <urn:a>") == Triples(((IRI("urn:a"), IRI("urn:p"), Literal("1")),))


def test_patterns_outside_graph_match_the_union(store: Store) -> None:
    """Whichever graph holds a triple; DISTINCT leaves each once."""
    store.apply(Change(add_quads=(quad("a", "p", "1"), quad("a", "p", "1", "h"), quad("b", "p", "2", "h"))))
    assert texts(store.query("SELECT DISTINCT ?s ?o { ?s <urn:p> ?o } ORDER BY ?s")) == [
        ["urn:a", "1"],
        ["urn:b", "2"],
    ]
    with_graphs = store.query("SELECT ?s ?g { GRAPH ?g { ?s <urn:p> ?o } } ORDER BY ?s ?g")
    assert texts(with_graphs) == [["urn:a", "urn:g"], ["urn:a", "urn:h"], ["urn:b", "urn:h"]]


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_a_parameter_is_a_term_and_never_text(store: Store, text: str) -> None:
    """Whatever a value holds, it is compared and not run."""
    store.apply(Change(add_quads=(quad("a", "p", text), quad("b", "p", "another"))))
    found = store.query(
        "SELECT ?wanted ?s { GRAPH ?g { ?s <urn:p> ?o } FILTER(?o = ?wanted) }",
        bindings={"wanted": Literal(text)},
    )
    assert texts(found) == [[text, "urn:a"]]
    assert len(list(store.quads())) == 2


def test_parameters_reach_filters_of_all_kinds(store: Store) -> None:
    """In OPTIONAL, UNION, NOT EXISTS and BIND the variable is bound before."""
    store.apply(Change(add_quads=(quad("a", "p", "区财政局"), quad("b", "p", "区教育局"))))
    pattern = "GRAPH ?g { ?s <urn:p> ?o }"
    for body in (
        f"{pattern} FILTER(CONTAINS(?o, ?w))",
        f"{{ {pattern} FILTER(CONTAINS(?o, ?w)) }} UNION {{ {pattern} FILTER(?o = ?w) }}",
        f"{pattern} FILTER NOT EXISTS {{ GRAPH ?g {{ ?s <urn:p> ?x }} FILTER(!CONTAINS(?x, ?w)) }}",
        f'BIND(CONCAT("区", ?w, "局") AS ?o) {pattern}',
    ):
        found = store.query(f"SELECT ?w ?s {{ {body} }}", bindings={"w": Literal("财政")})
        assert texts(found) == [["财政", "urn:a"]], body


def test_integers_as_parameters_compare_as_numbers(store: Store) -> None:
    """2 is less than 10."""
    store.apply(Change(add_quads=(quad("a", "p", Literal("10", XSD.integer)),)))
    found = store.query(
        "SELECT ?least ?s { GRAPH ?g { ?s <urn:p> ?n } FILTER(?n >= ?least) }",
        bindings={"least": Literal("2", XSD.integer)},
    )
    assert texts(found) == [["2", "urn:a"]]


def test_a_parameter_outside_the_select_clause_is_refused(store: Store) -> None:
    """Both stores refuse it, with what to do."""
    store.apply(Change(add_quads=(quad("a", "p", "1"),)))
    with pytest.raises(ParameterError, match="SELECT clause"):
        store.query("SELECT ?s { ?s ?p ?o FILTER(?o = ?w) }", bindings={"w": Literal("1")})


def test_the_customary_prefixes_are_known(store: Store) -> None:
    """They need not be declared, and may be."""
    store.apply(
        Change(add_quads=(Quad(IRI("urn:a"), RDF.type, IRI("https://w3id.org/gwr/def#Task"), IRI("urn:g")),))
    )
    assert store.query("ASK { ?s a gwr:Task }") == Truth(True)
    assert store.query("PREFIX gwr: <https://w3id.org/gwr/def#> ASK { ?s a gwr:Task }") == Truth(True)


def test_a_limit_takes_rows_and_says_that_there_are_more(store: Store) -> None:
    """A limit equal to the number of rows leaves nothing out."""
    store.apply(Change(add_quads=tuple(quad("a", "p", str(n)) for n in range(3))))
    for limit, truncated in ((2, True), (3, False), (None, False)):
        answer = store.query("SELECT ?o { ?s ?p ?o } ORDER BY ?o", limit=limit)
        assert isinstance(answer, Selection)
        assert (len(answer.rows), answer.truncated) == (limit or 3, truncated)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * {",
        "",
        "DROP ALL",
        'INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> "1" } }',
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_what_does_not_read_is_refused(store: Store, text: str) -> None:
    """Updates and broken texts are errors of the query, and change nothing."""
    store.apply(Change(add_quads=(quad("a", "p", "1"),)))
    with pytest.raises(QuerySyntaxError, match="SELECT, ASK, CONSTRUCT or DESCRIBE"):
        store.query(text)
    assert list(store.quads()) == [quad("a", "p", "1")]


def test_a_from_clause_chooses_graphs(store: Store) -> None:
    """The graphs that it names are asked, and no others."""
    store.apply(Change(add_quads=tuple(quad(name, "p", "1", name) for name in "ghi")))
    found = store.query("SELECT ?s FROM <urn:g> FROM <urn:h> { ?s <urn:p> ?o } ORDER BY ?s")
    assert texts(found) == [["urn:g"], ["urn:h"]]
    found = store.query("SELECT ?s FROM NAMED <urn:i> { GRAPH ?g { ?s <urn:p> ?o } }")
    assert texts(found) == [["urn:i"]]


def test_a_from_clause_reads_nothing_outside(store: Store, tmp_path) -> None:
    """A file that FROM names is not loaded."""
    secret = tmp_path / "secret.nt"
    secret.write_text("<urn:secret> <urn:p> <urn:o> .\n")
    answer = store.query(f"SELECT * FROM <{secret.as_uri()}> {{ ?s ?p ?o }}")
    assert texts(answer) == []


def test_nodes_made_by_a_query_are_blank(store: Store) -> None:
    """They are told apart from IRIs."""
    answer = store.query("SELECT (BNODE() AS ?node) {}")
    assert isinstance(answer, Selection)
    assert isinstance(answer.rows[0][0], Blank)


def test_statistics_count_distinct_things_of_a_class(store: Store) -> None:
    """A thing that two documents name is one thing; quads are counted where they stand."""
    kind = RDF.type
    store.apply(
        Change(
            add_quads=(
                Quad(IRI("urn:a"), kind, IRI("urn:Unit"), IRI("urn:g")),
                Quad(IRI("urn:a"), kind, IRI("urn:Unit"), IRI("urn:h")),
                Quad(IRI("urn:b"), kind, IRI("urn:Unit"), IRI("urn:h")),
                Quad(IRI("urn:b"), kind, IRI("urn:Group"), IRI("urn:h")),
            )
        )
    )
    sizes = store.statistics()
    assert sizes.quads == 4
    assert sizes.graphs == {IRI("urn:g"): 1, IRI("urn:h"): 3}
    assert list(sizes.classes.items()) == [(IRI("urn:Unit"), 2), (IRI("urn:Group"), 1)]
