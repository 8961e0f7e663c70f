"""Taking many files through the pipeline: in this process, or in several at once.

Either way the readings come in the order of the sources, so that the store is written in the same order.
Workers get paths and give back readings, the graph written out as text; a few readings at a time are in
flight, so memory does not grow with the number of documents.

Processes are forked on Linux, where that costs next to nothing, and must be started before the database is
opened, because its threads do not survive a fork. Elsewhere they are started afresh.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from time import sleep
from types import TracebackType
from typing import TypeVar

from kg.pipeline import Pipeline, Reading
from kg.sources import Source, read_source
from ontology.errors import GovReportError, ReadError

ReadAll = Callable[[Pipeline, Sequence[Source]], Iterator[Reading | ReadError]]
"""Gives a reading, or why there is none, for each source in order."""

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

AHEAD = 2
"""Readings in flight for each process."""

WATCH_SECONDS = 1.0

WORTH_SHARING = 64 * 1024
"""Bytes of all files together from which on more processes than one pay for their start."""


def read_one_by_one(pipeline: Pipeline, sources: Sequence[Source]) -> Iterator[Reading | ReadError]:
    """Read in this process, each when it is asked for."""
    return (reading_of(pipeline, source) for source in sources)


def reading_of(pipeline: Pipeline, source: Source) -> Reading | ReadError:
    """Take one file through the pipeline."""
    try:
        return pipeline.read(read_source(source), source.name)
    except ReadError as error:
        return error


class ReadingPool:
    """Processes that read; used as a context, entered before the store is opened."""

    def __init__(self, pipeline: Pipeline, processes: int) -> None:
        self._processes = processes
        self._executor = ProcessPoolExecutor(
            processes,
            mp_context=multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn"),
            initializer=prepare_worker,
            initargs=(pipeline,),
        )
        self._executor.submit(os.getpid).result()  # starts the processes now

    def read_all(self, pipeline: Pipeline, sources: Sequence[Source]) -> Iterator[Reading | ReadError]:
        """Read in the processes, which have the pipeline already.

        Raises:
            GovReportError: one of the processes ended.
        """
        return self.in_order(read_in_worker, sources)

    def in_order(self, work: Callable[[ItemT], ResultT], items: Iterable[ItemT]) -> Iterator[ResultT]:
        """Do some work in the processes.

        Args:
            work: a function of a module, which the processes import.
            items: what it is called with, each by itself.

        Returns:
            The results in the order of the items.

        Raises:
            GovReportError: one of the processes ended.
        """
        flying: deque[Future[ResultT]] = deque()
        try:
            for item in items:
                flying.append(self._executor.submit(work, item))
                if len(flying) >= self._processes * AHEAD:
                    yield flying.popleft().result()
            while flying:
                yield flying.popleft().result()
        except BrokenProcessPool:
            raise GovReportError(
                "a process that read documents ended before its time, perhaps for want of memory; "
                "what is stored is whole: run the same command again, with --jobs 1"
            ) from None

    def __enter__(self) -> ReadingPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown(cancel_futures=True)


def processes_for(sources: Sequence[Source], wanted: int | None = None) -> int:
    """How many processes to read some files in.

    Args:
        sources: the files.
        wanted: as the user wants it; None takes what the machine has, where it pays.
    """
    if wanted is not None:
        return max(1, min(wanted, len(sources)))
    if sum(map(size_of, sources)) < WORTH_SHARING:
        return 1
    return max(1, min(available_processors(), len(sources)))


def size_of(source: Source) -> int:
    """The size of a file in bytes; 0 where it cannot be told."""
    try:
        return source.path.stat().st_size
    except OSError:
        return 0


def available_processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_pipelines: list[Pipeline] = []
"""The pipeline of a worker process, put here when it starts."""


def prepare_worker(pipeline: Pipeline) -> None:
    """Set a worker up: it has the pipeline, leaves Ctrl-C to its parent, and ends when that is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _pipelines.append(pipeline)
    Thread(target=end_with_parent, args=(os.getppid(),), daemon=True).start()


def end_with_parent(parent: int) -> None:
    """Watch the process that started this one: killed, it cannot tell its workers to end."""
    while os.getppid() == parent:
        sleep(WATCH_SECONDS)
    os._exit(1)


def read_in_worker(source: Source) -> Reading | ReadError:
    """Read one file in a worker process."""
    return reading_of(_pipelines[-1], source)
