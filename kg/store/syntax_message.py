"""Where a query is wrong, in a few words."""

from __future__ import annotations

import re

ERROR_PLACE = re.compile(r"error at (\d+):(\d+): expected")
"""How the parser says where it stopped; what follows lists all that could stand there."""

LONGEST_REASON = 300
NEAR = 20
"""Characters of the query and of other messages that are passed on."""

NOT_SPARQL = "not a SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE)"


def syntax_message(error: SyntaxError, sparql: str) -> str:
    """Where a query is wrong, without the parser's long list of what it would have liked instead."""
    reason = str(error)
    place = ERROR_PLACE.match(reason)
    if place is None:
        return f"{NOT_SPARQL}: {reason[:LONGEST_REASON]}"
    line, column = int(place[1]), int(place[2])
    found = (sparql.splitlines() or [""])[line - 1 : line]
    near = found[0][column - 1 : column - 1 + NEAR] if found else ""
    return f"{NOT_SPARQL}: cannot go on at line {line}, column {column}: {near!r}"
