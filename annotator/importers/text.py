"""Plain text files in any encoding: one file, one document."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from annotator.importers.encodings import Decoded, decode, mangled
from annotator.importers.headlines import headline
from annotator.importers.items import Item, Note, Options, Refusal, Unfit
from annotator.importers.names import document_id, shown_name
from annotator.importers.rules import refuse_text
from annotator.record import SCHEMA_VERSION, Meta, Provenance, Record
from annotator.text import Newlines, normalise_newlines, sha256

SHOWN = 40
"""Code points of a text that a note shows, for a person to see whether it reads right."""


def read(path: Path, options: Options) -> Iterator[Item]:
    """Yields the Record of the text in ``path``, with Notes, or a Refusal."""
    name = options.name or shown_name(path.name)
    try:
        data = _data(path, options.largest_text)
        decoded = decode(data, options.encoding)
        newlines = normalise_newlines(decoded.text)
        refuse_text(newlines.text)
    except OSError as error:
        reason = f"it can't be read ({error.strerror})"
        yield Refusal(name, None, "file.unreadable", reason, {"detail": error.strerror})
    except Unfit as unfit:
        yield unfit.refusal(name)
    else:
        options.consumed(len(data))
        yield from _notes(name, decoded, newlines)
        yield record(document_id(name), name, newlines, decoded.encoding)


def record(id_: str, file: str | None, newlines: Newlines, encoding: str = "utf-8") -> Record:
    """A document without annotations, called by the first line of it that can be a title;
    ``meta.extra`` holds what its file was like."""
    return Record(
        schema_version=SCHEMA_VERSION,
        id=id_,
        text=newlines.text,
        text_sha256=sha256(newlines.text),
        text_len=len(newlines.text),
        meta=Meta(
            title=headline(newlines.text),
            extra=Provenance(file, newlines.kind, newlines.bom, encoding).pairs(),
        ),
    )


def _data(path: Path, largest: int) -> bytes:
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        if size > largest:
            reason = f"it has {size:,} bytes; texts up to {largest:,} are read"
            raise Unfit("file.large", reason, size=size, limit=largest)
        return file.readall()


def _notes(name: str, decoded: Decoded, newlines: Newlines) -> Iterator[Note]:
    if newlines.bom:
        yield Note(name, None, "bom.dropped", "a byte-order mark was dropped")
    if newlines.kind != "lf":
        reason = f"{newlines.kind.upper()} line ends became LF"
        yield Note(name, None, "newline.changed", reason, {"kind": newlines.kind})
    if decoded.confidence is not None:
        begin = " ".join(newlines.text[:SHOWN].split())
        reason = f"read as {decoded.encoding}, which was found by guessing; it begins “{begin}”"
        values = {"encoding": decoded.encoding, "begin": begin, "confidence": decoded.confidence}
        yield Note(name, None, "encoding.detected", reason, values)
    if found := mangled(newlines.text):
        codec, begin = found
        reason = (
            f"it looks like UTF-8 that was once read as {codec}, and should begin “{begin}”;"
            f" it was imported as it is, the encoding utf-8/{codec} would repair it"
        )
        yield Note(name, None, "encoding.mangled", reason, {"encoding": codec, "begin": begin})
