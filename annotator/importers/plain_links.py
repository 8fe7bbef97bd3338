"""The links of the plain shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.importers.items import Unfit
from annotator.importers.names import document_id, fits_as_id
from annotator.record import Record, RecordLink


def links(rows: list[Any], record: Record, ids: Mapping[str, str]) -> Iterator[RecordLink | Unfit]:
    """A link, or why it can't be one, for each of ``rows``.

    ``ids`` maps the span ids of the file to those of ``record``. Whether a span in another
    document is there shows only when all of the import has been read.
    """
    taken: set[str] = set()
    for number, row in enumerate(rows, 1):
        try:
            link = _link(row, number, record, ids)
            if link.id in taken:
                raise Unfit("link.twice", f"the link {link.id} stands twice", id=link.id)
        except Unfit as unfit:
            yield unfit
        else:
            taken.add(link.id)
            yield link


def _link(row: Any, number: int, record: Record, ids: Mapping[str, str]) -> RecordLink:
    if type(row) is not dict:
        raise Unfit("link.shape", f"link number {number} is no object", number=number)
    kind = row.get("type", row.get("label"))
    source, target = row.get("from", row.get("source")), row.get("to", row.get("target"))
    if type(kind) is not str or not kind:
        raise Unfit("link.shape", f"link number {number} has no type", number=number)
    start_document, start = _end(source, number, record)
    end_document, end = _end(target, number, record)
    if start_document is not None:
        reason = f"link number {number} must begin in its own article"
        raise Unfit("link.source", reason, number=number)
    if start not in ids:
        reason = f"link number {number} begins at the span {start}, which is not there"
        raise Unfit("link.source", reason, number=number, span=start)
    if end_document is None and end not in ids:
        reason = f"link number {number} ends at the span {end}, which is not there"
        raise Unfit("link.target", reason, number=number, span=end)
    return RecordLink(
        id=_named(row, number),
        set=record.sets[0].id,
        type=kind,
        source=ids[start],
        target=ids[end] if end_document is None else _elsewhere(end),
        target_document=end_document,
    )


def _end(value: Any, number: int, record: Record) -> tuple[str | None, str]:
    """(id of another document or None, id of a span)."""
    value = str(value) if type(value) is int else value
    if type(value) is not str or not value:
        raise Unfit("link.shape", f"link number {number} lacks an end", number=number)
    file, mark, span = value.rpartition("#")
    if not mark:
        return None, span
    document = document_id(file)
    return (None if document == record.id else document), span


def _elsewhere(span: str) -> str:
    """The record id of a span in another document: the rule by which that one is named."""
    return span if fits_as_id(span) else f"s-{span}"


def _named(row: dict[str, Any], number: int) -> str:
    given = row.get("id", f"l{number}")
    given = str(given) if type(given) is int else given
    if type(given) is not str:
        raise Unfit("id.link", f"link number {number} has no usable id", number=number)
    id_ = given if fits_as_id(given) else f"l-{given}"
    if not fits_as_id(id_):
        raise Unfit("id.link", f"“{given[:40]}” can't be the id of a link", id=given)
    return id_
