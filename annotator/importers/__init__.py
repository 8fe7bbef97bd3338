"""Bringing documents and annotations in: one reader a format, all yielding the same items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import orjson

from annotator.importers import jsonl, plain, text
from annotator.importers.encodings import decode, known_encoding
from annotator.importers.folders import LINE_SUFFIXES, Found, files
from annotator.importers.items import (
    LARGEST_TEXT,
    Item,
    Note,
    Options,
    Reader,
    Refusal,
    Report,
    Unfit,
)
from annotator.importers.lines import Line, lines
from annotator.importers.names import document_id, fits_as_id, has_controls, shown_name

__all__ = [
    "READERS",
    "Found",
    "Item",
    "Note",
    "Options",
    "Refusal",
    "Report",
    "detect",
    "document_id",
    "fits_as_id",
    "has_controls",
    "files",
    "known_encoding",
    "preview",
    "read",
    "read_found",
    "shown_name",
]

READERS: Mapping[str, Reader] = {"text": text.read, "jsonl": jsonl.read, "plain": plain.read}
LOOKED_AT = 10
"""Lines among which one has to be good for a file to be recognised."""
PREVIEWED = 4096
"""Code points among which a preview looks for its lines."""


def detect(path: Path) -> str:
    """The name of the reader for ``path``: by its suffix, and JSONL by its first good line."""
    if not path.name.lower().endswith(LINE_SUFFIXES):
        return "text"
    with closing(lines(path, path.name, Options())) as found:
        for line in islice((item for item in found if isinstance(item, Line)), LOOKED_AT):
            try:
                value = orjson.loads(line.data)
            except orjson.JSONDecodeError:
                continue
            simple = isinstance(value, dict) and "text" in value and "schema_version" not in value
            return "plain" if simple else "jsonl"
    return "jsonl"


def read(paths: Sequence[Path], options: Options, format_: str | None = None) -> Iterator[Item]:
    """Everything in files and folders, in order. One bad file or row never stops the rest."""
    for path in paths:
        for found in files(path):
            if isinstance(found, Found):
                yield from read_found(found, options, format_)
            else:
                yield found


def read_found(found: Found, options: Options, format_: str | None = None) -> Iterator[Item]:
    """What is in one file, read as ``format_`` or as what it looks like."""
    try:
        reader = READERS[format_ or detect(found.path)]
        yield from reader(found.path, options.named(found.name))
    except OSError as error:
        reason = f"it can't be read ({error.strerror})"
        yield Refusal(found.name, None, "file.unreadable", reason, {"detail": error.strerror})


def preview(path: Path, encoding: str | None = None) -> tuple[str, tuple[str, ...]] | None:
    """(encoding, first three lines that are not blank) of a text file, for a person to see
    whether it reads right; None where it can't be read so."""
    try:
        if path.stat().st_size > LARGEST_TEXT:
            return None
        decoded = decode(path.read_bytes(), encoding)
    except (OSError, Unfit):
        return None
    shown = [line.strip() for line in decoded.text[:PREVIEWED].replace("\r", "\n").split("\n")]
    return decoded.encoding, tuple(line for line in shown if line)[:3]
