"""Taking documents and annotations out: one writer a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from annotator.exporters import jsonl
from annotator.record import Record

__all__ = ["WRITERS", "Writer"]

Writer = Callable[[Iterable[Record | bytes], Path], int]
"""Writes records (or ready lines) to a file, whole or not at all, and returns how many."""

WRITERS: Mapping[str, Writer] = {"jsonl": jsonl.write}
