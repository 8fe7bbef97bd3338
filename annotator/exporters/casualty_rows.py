"""Tolls as a CSV table in the manner of casualty recorders: one row for each event and harm.

The figures are those of docs/tolls.md; an open end and a missing figure are empty cells. The
table is UTF-8 with a byte-order mark, since spreadsheet programs take it for another encoding
without one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, cast

from annotator.cells import BEGIN, guarded
from annotator.exporters.files import replacing
from annotator.model import Attribute, Failure, Link, Span
from annotator.record import Provenance, Record, RecordEvent, RecordSpan
from annotator.scheme import Scheme
from annotator.told import Told, in_order_of_report
from annotator.tolls import Toll, of_event

COLUMNS = (
    *("event", "name", "date", "place", "harm", "low", "best", "high"),
    *("sources", "mentions", "counted", "source_names"),
)


def write(
    records: Iterable[Record],
    scheme: Scheme,
    path: Path,
    aliases: Mapping[str, str] | None = None,
) -> int:
    """Write the tolls of all events that the records name; returns the number of rows.

    The records must hold the sets of one author. ``aliases`` are as for ``origins.origin``.
    Raises Failure where there are sets of several, or where the file can't be written.
    """
    with replacing(path) as file:
        return dump(records, scheme, file, aliases)


def dump(
    records: Iterable[Record],
    scheme: Scheme,
    file: IO[bytes],
    aliases: Mapping[str, str] | None = None,
) -> int:
    """Write to an open file. As ``write``."""
    lines = list(rows(records, scheme, aliases))
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    table.writerows([guarded(cell) for cell in line] for line in lines)
    file.write((BEGIN + text.getvalue()).encode())
    return len(lines)


def rows(
    records: Iterable[Record], scheme: Scheme, aliases: Mapping[str, str] | None = None
) -> Iterator[tuple[str, ...]]:
    """The rows as text, not yet guarded, by event id and the scheme's order of harms."""
    articles: list[Told] = []
    events: dict[str, RecordEvent] = {}
    authors: set[str] = set()
    for record in records:
        events |= {event.id: event for event in record.events}
        authors |= {item.id for item in record.sets}
        if record.spans:
            articles.append(_told(record))
    if len(authors) > 1:
        listed = ", ".join(sorted(authors))
        raise Failure(
            "export.one_set",
            "A table of tolls is of one author's annotations, and there are several:"
            f" {listed}. Choose one of them.",
            sets=sorted(authors),
        )
    articles = in_order_of_report(articles)
    for _, event in sorted(events.items()):
        for toll in of_event(articles, scheme, {event.id}, aliases):
            yield _row(event, toll)


def _row(event: RecordEvent, toll: Toll) -> tuple[str, ...]:
    figures = ("" if n is None else str(n) for n in (toll.low, toll.best, toll.high))
    return (
        event.id,
        event.name,
        event.date or "",
        event.place or "",
        toll.harm,
        *figures,
        str(len(toll.sources)),
        str(len(toll.mentions)),
        str(len(toll.counted)),
        "; ".join(source.name for source in toll.sources),
    )


def _told(record: Record) -> Told:
    """A record as one author tagged it; ids of spans get their document's before them."""
    own = record.id
    dated = "published_at" in Provenance.of(record.meta).confirmed
    links = (
        Link(
            id=f"{own}#{link.id}",
            set=link.set,
            type=link.type,
            source=f"{own}#{link.source}",
            target=f"{link.target_document or own}#{link.target}",
        )
        for link in record.links
    )
    return Told(
        document=own,
        name=own,
        outlet=record.meta.source,
        published_at=record.meta.published_at if dated else None,
        text=record.text,
        spans=tuple(_span(own, span) for span in record.spans),
        links=tuple(links),
    )


def _span(document: str, line: RecordSpan) -> Span:
    return Span(
        id=f"{document}#{line.id}",
        set=line.set,
        label=line.label,
        start=line.start,
        end=line.end,
        attributes=tuple(
            Attribute(name=a.name, value=a.value, origin=cast(Any, a.origin))
            for a in line.attributes
            if a.origin != "inherited"
        ),
    )
