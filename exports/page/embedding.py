"""Embedding: text of documents and of scripts inside an HTML file, where neither can end its element early.

JSON is written so that no HTML parser, old or new, sees a tag in it, and no JavaScript engine a line end:
`<`, `>`, `&`, U+2028 and U+2029 are escape sequences of JSON. Scripts are ours or those of libraries; they
are refused rather than changed where they hold what would end them.
"""

from __future__ import annotations

import base64
import hashlib
import json

from ontology.errors import OutputError

ESCAPES = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}
ENDINGS = ("</script", "</style", "<!--")
"""`<script` alone begins nothing inside a script; only after `<!--` it does."""


def embedded_json(value: object) -> str:
    r"""JSON that can stand between `<script type="application/json">` and its end.

    >>> embedded_json("</script>&")
    '"\\u003c/script\\u003e\\u0026"'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # a lone surrogate cannot be written as UTF-8; in JSON it can stand as an escape sequence
    return text.translate(ESCAPES).encode("utf-8", "backslashreplace").decode("utf-8")


def embedded_code(name: str, text: str) -> str:
    """A script or style as it stands in the page: line ends as HTML parsers make them.

    Raises:
        OutputError: it holds what would end its element.
    """
    code = text.replace("\r\n", "\n").replace("\r", "\n")
    lowered = code.lower()
    for ending in ENDINGS:
        if ending in lowered:
            raise OutputError(
                f"{name}: holds {ending}, so it cannot stand inside a page; take another release"
            )
    return code


def content_hash(code: str) -> str:
    """The hash by which a content security policy knows a script or style.

    >>> content_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
