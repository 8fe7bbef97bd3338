"""Leaving out what is tagged in parts of articles that are no part of the story.

The text stays whole, since every offset counts in it, and the ranges of boilerplate stay in
the line, so that a program can pass over them. What goes are the spans that stand wholly in
such a range, and the links that hang on them, from other documents too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from annotator.record import Record, RecordSpan

_End = tuple[str, str, str]
"""Document, set and span, by outside names."""


def story_only(read: Callable[[], Iterable[Record]]) -> Iterator[Record]:
    """The records that ``read`` gives, without spans in boilerplate. They are read twice: a
    link may lead to a document that comes later."""
    gone: set[_End] = set()
    for record in read():
        gone |= {(record.id, span.set, span.id) for span in record.spans if _in_parts(record, span)}
    for record in read():
        if gone:
            record.links = [
                link
                for link in record.links
                if (record.id, link.set, link.source) not in gone
                and (link.target_document or record.id, link.set, link.target) not in gone
            ]
            record.spans = [s for s in record.spans if (record.id, s.set, s.id) not in gone]
        yield record


def _in_parts(record: Record, span: RecordSpan) -> bool:
    return any(part.start <= span.start and span.end <= part.end for part in record.boilerplate)
