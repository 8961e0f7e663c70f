r"""Which SPARQL texts may run: those that read, and read nothing but the store.

A query that a user sends is not trusted. Both stores parse the text themselves and refuse updates. What
is left is the network: SERVICE sends a request to any address. There is no switch for it, so a text that
could hold the keyword is refused before it is parsed. The test is deliberately coarser than a parser, so
that no disagreement between two parsers can let one through: after the escapes `\uXXXX` are resolved,
`service` in any case may occur only as part of a variable (`?service`) or of a prefixed name
(`ex:service`). It is refused in strings and comments too; a word that is searched for belongs into a
parameter anyway.
"""

from __future__ import annotations

import re

from ontology.errors import QuerySyntaxError

ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

SERVICE = re.compile(r"service", re.IGNORECASE)

NAME_BEFORE = re.compile(r"[?$:]\w{0,200}\Z")
"""The start of a variable or of the local part of a prefixed name, up to the word."""

LONGEST_QUERY = 1_000_000
"""Characters; longer texts are refused, a parser may need much memory for them."""

LAST_CODE_POINT = 0x10FFFF


def check_query(sparql: str) -> None:
    """Refuse a text that is too long, empty, or could ask another server.

    Raises:
        QuerySyntaxError: with the reason and what to do.

    >>> check_query("SELECT ?service WHERE { GRAPH ?g { ?s ?p ?service } }")
    """
    if not sparql.strip():
        raise QuerySyntaxError(
            "the query is empty: give SPARQL text, such as 'SELECT * { GRAPH ?g { ?s ?p ?o } }'"
        )
    if len(sparql) > LONGEST_QUERY:
        raise QuerySyntaxError(f"the query has {len(sparql)} characters, {LONGEST_QUERY} are allowed")
    text = ESCAPE.sub(resolved_escape, sparql)
    for match in SERVICE.finditer(text):
        if NAME_BEFORE.search(text, max(0, match.start() - 201), match.start()) is None:
            line = text.count("\n", 0, match.start()) + 1
            raise QuerySyntaxError(
                f"SERVICE is not allowed (line {line}): a query reads this store and nothing else. "
                "A word to search for can be passed as a parameter."
            )


def resolved_escape(match: re.Match[str]) -> str:
    """The character that a `\\u` escape stands for; an impossible one stays as it is."""
    code_point = int(match[1] or match[2], 16)
    return chr(code_point) if code_point <= LAST_CODE_POINT else match[0]
