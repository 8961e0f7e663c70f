r"""Does a query say itself, with FROM, which graphs it asks?

Then it asks these; otherwise it asks the union of all. The text is cut into tokens after the grammar of
SPARQL 1.1, so that `from` in an IRI, a string, a comment or a name is not mistaken for the keyword.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r'''
    <[^<>"{}|^`\\\s]*>                                 # an IRI
    | """(?:[^"\\]|\\.|"(?!""))*"""                    # strings of four kinds
    | \'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'
    | "(?:[^"\\\n\r]|\\.)*"
    | '(?:[^'\\\n\r]|\\.)*'
    | \#[^\n\r]*                                       # a comment
    | [?$]\w+                                          # a variable
    | [\w.-]*:[\w.:%\\-]*                              # a prefixed name
    | (?P<word>\w+)                                    # a keyword, among others
    ''',
    re.VERBOSE | re.DOTALL,
)


def has_dataset_clause(sparql: str) -> bool:
    """Does the query name its graphs with FROM?

    >>> has_dataset_clause("SELECT ?from FROM <urn:g> { ?from ?p ?o }")
    True
    >>> has_dataset_clause("SELECT ?from { ?from ex:from 'from' } # from")
    False
    """
    words = (match["word"] for match in TOKEN.finditer(sparql))
    return any(word is not None and word.upper() == "FROM" for word in words)
