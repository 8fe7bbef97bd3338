"""Which files a path stands for: itself, or everything readable in and below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.importers.items import Note, Refusal
from annotator.importers.names import TEXT_SUFFIXES, shown_name

LINE_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
SUFFIXES = (*TEXT_SUFFIXES, *LINE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. ``name`` is relative to the folder that was asked for, so that two
    files of one name in different folders stay two documents."""

    path: Path
    name: str
    size: int


def files(path: Path) -> Iterator[Found | Refusal | Note]:
    """The file at ``path``, or all texts and JSONL files below it, sorted by name.

    Hidden files are passed over; others that we do not read are counted in a note.
    """
    if path.is_dir():
        yield from _below(path)
    else:
        yield _found(path, shown_name(path.name))


def _below(folder: Path) -> Iterator[Found | Refusal | Note]:
    left_out = 0
    for where, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            if not name.lower().endswith(SUFFIXES):
                left_out += 1
                continue
            path = Path(where, name)
            yield _found(path, shown_name(path.relative_to(folder).as_posix()))
    if left_out:
        text = f"{left_out} files are neither text nor JSONL and were left out"
        yield Note(shown_name(folder.name), None, "folder.others", text, {"count": left_out})


def _found(path: Path, name: str) -> Found | Refusal:
    try:
        size = path.stat().st_size
    except OSError as error:
        reason = f"it can't be read ({error.strerror})"
        return Refusal(name, None, "file.unreadable", reason, {"detail": error.strerror})
    if not path.is_file():
        return Refusal(name, None, "file.kind", "it is no ordinary file")
    return Found(path, name, size)
