r"""LATERAL, for a store that does not know it.

`A LATERAL { B }` asks B once for each solution of A, with what A bound put into B: the planner of the store
on disk would otherwise read all that matches B, and join. The form is that of SPARQL 1.2 community proposal
SEP-0006, which Oxigraph and Jena have. As long as B says nothing that depends on being asked by itself (no
aggregate, no LIMIT), the answer is that of B written into the group around it, which is what this does.
"""

from __future__ import annotations

import re

from kg.store.dataset_clause import TOKEN

PIECE = re.compile(rf"(?P<brace>[{{}}])|{TOKEN.pattern}", TOKEN.flags)


def without_lateral(sparql: str) -> str:
    """The query with every `LATERAL { … }` written into the group around it.

    >>> without_lateral("SELECT ?o { ?s ?p ?x LATERAL { OPTIONAL { ?x ?q ?o } } # LATERAL {\\n }")
    'SELECT ?o { ?s ?p ?x   OPTIONAL { ?x ?q ?o }   # LATERAL {\\n }'
    """
    cuts: list[tuple[int, int]] = []
    opened: list[bool] = []
    keyword: int | None = None
    for piece in PIECE.finditer(sparql):
        if piece["brace"] == "{":
            opened.append(keyword is not None)
            if keyword is not None:
                cuts.append((keyword, piece.end()))
        elif piece["brace"] == "}" and opened and opened.pop():
            cuts.append(piece.span())
        word = piece["word"]
        keyword = piece.start() if word is not None and word.upper() == "LATERAL" else None
    return _without(sparql, sorted(cuts))


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    """The text with a blank in the place of each cut."""
    kept, last = [], 0
    for start, end in cuts:
        kept.append(text[last:start])
        last = end
    return " ".join([*kept, text[last:]])
