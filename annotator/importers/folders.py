"""Which files a path stands for: itself, or everything readable in and below a folder."""

from __future__ import annotations

import os
import stat
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
    if not path.is_dir():
        yield _found(path, shown_name(path.name))
        return
    left_out = 0
    for entry, name in _below(os.fspath(path), ""):
        if entry.name.lower().endswith(SUFFIXES):
            yield _found(entry, shown_name(name))
        else:
            left_out += 1
    if left_out:
        text = f"{left_out} files are neither text nor JSONL and were left out"
        yield Note(shown_name(path.name), None, "folder.others", text, {"count": left_out})


def _below(folder: str, before: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Files of a folder by name, then those of the folders in it; links to folders are passed
    over. With each its name from where the search began."""
    inner: list[str] = []
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry.name)
        elif not entry.is_dir():
            yield entry, before + entry.name
    for name in inner:
        yield from _below(os.path.join(folder, name), f"{before}{name}/")


def _found(place: Path | os.DirEntry[str], name: str) -> Found | Refusal:
    try:
        known = place.stat()
    except OSError as error:
        reason = f"it can't be read ({error.strerror})"
        return Refusal(name, None, "file.unreadable", reason, {"detail": error.strerror})
    if not stat.S_ISREG(known.st_mode):
        return Refusal(name, None, "file.kind", "it is no ordinary file")
    return Found(Path(place), name, known.st_size)
