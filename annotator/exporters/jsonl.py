"""Our own JSONL: one document a line, UTF-8, LF, the same content always the same bytes.

Documents keep the order they come in; spans stand by position, and whatever has no order of
its own is sorted. A span whose text is not what stands at its offsets is never written.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO

import orjson

from annotator.exporters.files import replacing
from annotator.model import Failure
from annotator.record import Record, RecordSet

LAYERS = ("gold", "annotator", "machine")


def write(records: Iterable[Record | bytes], path: Path) -> int:
    """Write ``records`` to ``path``, whole or not at all; returns their number. What is a line
    already (``Store.lines``) is written as it is.

    Raises Failure where a span does not fit its text or the file can't be written.
    """
    with replacing(path) as file:
        return dump(records, file)


def dump(records: Iterable[Record | bytes], file: IO[bytes]) -> int:
    """Write ``records`` to an open file; returns their number. Raises Failure as ``write``."""
    count = 0
    for record in records:
        file.write(record if isinstance(record, bytes) else line(record))
        count += 1
    return count


def line(record: Record) -> bytes:
    """``record`` as a line with its ``\\n``. Puts its lists in order. Raises Failure."""
    _refuse_shifted(record)
    arrange(record)
    return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def arrange(record: Record) -> None:
    """Put the lists of ``record`` in the one order they have in a file."""
    record.sets.sort(key=_set_order)
    rank = {item.id: number for number, item in enumerate(record.sets)}
    record.spans.sort(key=lambda span: (span.start, -span.end, rank[span.set], span.id))
    if record.links:
        _arrange_links(record, rank)
    if record.tags:
        record.tags.sort(key=lambda tag: (rank[tag.set], tag.name, tag.value))
    if record.events:
        record.events.sort(key=lambda event: event.id)
    if record.boilerplate:
        record.boilerplate.sort(key=lambda part: (part.start, part.end, part.sort))


def _arrange_links(record: Record, rank: dict[str, int]) -> None:
    place = {(span.set, span.id): number for number, span in enumerate(record.spans)}
    record.links.sort(
        key=lambda link: (
            rank[link.set],
            place[link.set, link.source],
            link.type,
            link.target_document or "",
            link.target,
            link.id,
        )
    )


def _set_order(item: RecordSet) -> tuple[int, str]:
    return LAYERS.index(item.layer), item.id


def shifted(span: str, document: str, start: int, end: int) -> Failure:
    """That a span does not say what stands at its offsets."""
    reason = (
        f"The span {span} of {document} does not say what stands at {start}-{end};"
        " nothing was exported."
    )
    return Failure("export.slice", reason, span=span, document=document)


def _refuse_shifted(record: Record) -> None:
    text, length = record.text, len(record.text)
    for span in record.spans:
        fits = 0 <= span.start < span.end <= length
        if not fits or text[span.start : span.end] != span.text:
            raise shifted(span.id, record.id, span.start, span.end)
