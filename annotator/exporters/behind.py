"""Writing beside the work: packing and the disk take their time while the next lines are made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import IO

PIECE, PIECES = 1 << 20, 4
"""Bytes that are handed over at once, and how many such pieces may wait: no more memory is used,
however slow the disk is."""


class Behind:
    """Takes in what is to be written to ``target``, for a thread of its own."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self._lines: list[bytes] = []
        self._size = 0
        self._waiting: SimpleQueue[bytes | None] = SimpleQueue()
        self._room = Semaphore(PIECES)
        self._error: BaseException | None = None
        self._thread = Thread(target=self._work, name="export", daemon=True)

    def write(self, data: bytes) -> None:
        """Take ``data`` in. Raises what writing earlier data has raised."""
        self._lines.append(data)
        self._size += len(data)
        if self._size >= PIECE:
            self._hand_over()

    def _hand_over(self) -> None:
        self._room.acquire()
        if self._error is not None:
            raise self._error
        self._waiting.put(b"".join(self._lines))
        self._lines.clear()
        self._size = 0

    def _work(self) -> None:
        while (piece := self._waiting.get()) is not None:
            try:
                if self._error is None:
                    self._target.write(piece)
            except BaseException as error:
                self._error = error
            self._room.release()


@contextmanager
def behind(target: IO[bytes]) -> Iterator[Behind]:
    """Within it, what is written goes to ``target`` on another thread, in order; all of it has
    gone there at the end. Raises what ``target`` raised."""
    made = Behind(target)
    made._thread.start()
    try:
        yield made
        made._hand_over()
    finally:
        made._waiting.put(None)
        made._thread.join()
    if made._error is not None:
        raise made._error
