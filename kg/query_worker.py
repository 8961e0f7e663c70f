"""The process that asks the store: a question as JSON on standard input, the answer on standard output.

Started by kg.query_process, never by a user. It limits itself as well: should the process that started it be
gone, the alarm of the operating system ends it, and its memory is bounded, so that a query that joins all
with all meets the bound and not the end of the machine's memory. Systems without alarms and bounds do
without.
"""

from __future__ import annotations

import json
import math
import signal
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


def limit_process(seconds: float, memory: int) -> None:
    """Bound the time and the memory of this process, where the system can."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process even inside the database
        signal.alarm(math.ceil(seconds) + 1)
    try:
        import resource
    except ImportError:
        return
    _, highest = resource.getrlimit(resource.RLIMIT_DATA)
    if highest == resource.RLIM_INFINITY or highest > memory:
        resource.setrlimit(resource.RLIMIT_DATA, (memory, highest))


def main() -> None:
    """Read a request, write the reply."""
    request = json.load(sys.stdin)
    limit_process(request["timeout"], request["memory"])
    json.dump(answer(request), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
