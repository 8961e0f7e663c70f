"""Asking the store on disk in a process of its own, which can be ended when it takes too long.

The database cannot be interrupted, and a query that a user sends may run for ever or take all memory. So the
question goes, as JSON, to a second Python process that opens the store for reading, and the answer comes back
the same way; see kg.query_worker for the other side.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.quads.model import Object
from kg.store.answers import Answer, answer_from_json, term_json
from ontology import errors

WORKER = "kg.query_worker"

WORKER_BOUND = 4 * 1024**3
"""Bytes of memory that the worker may take, where the system can bound it."""

DEFAULT_TIMEOUT = 60.0
"""Seconds."""


def ask_store(
    store: Path,
    sparql: str,
    *,
    bindings: Mapping[str, Object] | None = None,
    limit: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
) -> Answer:
    """Answer a query that is not trusted.

    Args:
        store: the folder of the store.
        sparql: the text, as the user wrote it.
        bindings: terms for variables that the SELECT clause names.
        limit: how many rows to take.
        timeout: seconds until the process is ended.

    Raises:
        QuerySyntaxError: the text is not SPARQL, or could ask another server.
        QueryTimeoutError: it took longer than allowed.
        StoreError: there is no store, or it cannot be read.
    """
    try:
        done = subprocess.run(
            worker_command(),
            input=request_json(store, sparql, bindings or {}, limit, timeout),
            capture_output=True,
            env=environment(),
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise errors.QueryTimeoutError(
            f"the query took longer than {timeout:g} seconds and was ended; "
            "ask for less (a LIMIT, a narrower pattern), or allow more with --timeout"
        ) from None
    return reply(done)


def worker_command() -> list[str]:
    """What starts the worker; -P keeps modules of the current folder out."""
    return [sys.executable, "-P", "-m", WORKER]


def request_json(
    store: Path, sparql: str, bindings: Mapping[str, Object], limit: int | None, timeout: float
) -> bytes:
    """The question as the worker reads it."""
    request = {
        "store": str(store),
        "sparql": sparql,
        "bindings": {name: term_json(term) for name, term in bindings.items()},
        "limit": limit,
        "timeout": timeout,
        "memory": WORKER_BOUND,
    }
    return json.dumps(request).encode()


def reply(done: subprocess.CompletedProcess[bytes]) -> Answer:
    """The answer in what the worker wrote, or the error that it met."""
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it wrote nothing"]
        raise errors.QueryError(
            f"the process that asks the store ended with code {done.returncode}: {reason[0]}; "
            "it may have run out of memory: ask for less"
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    if "error" in answer:
        kind = getattr(errors, answer["error"])
        raise kind(answer["message"])
    return answer_from_json(answer)


def environment() -> dict[str, str]:
    """The variables for the worker: it has to find the same packages as this process."""
    here = str(Path(__file__).resolve().parents[1])
    before = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([here, before]) if before else here
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
