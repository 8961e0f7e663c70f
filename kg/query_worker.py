"""The process that asks the store: a question as JSON on its standard input, the answer on its output.

Started by kg.query_process, never by a user.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from kg.query_guard import check_query
from kg.store.answers import answer_json, object_term, term_from_json
from kg.store.opening import open_for_reading
from ontology.errors import GovReportError


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Answer one request; an error of ours is an answer too."""
    try:
        check_query(request["sparql"])
        bindings = {name: object_term(term_from_json(term)) for name, term in request["bindings"].items()}
        _, store = open_for_reading(Path(request["store"]))
        with store:
            return answer_json(store.query(request["sparql"], bindings=bindings, limit=request["limit"]))
    except GovReportError as error:
        return {"error": type(error).__name__, "message": str(error)}


def main() -> None:
    """Read a request, write the reply."""
    request = json.load(sys.stdin)
    json.dump(answer(request), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
