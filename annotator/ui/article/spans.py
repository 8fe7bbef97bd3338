"""The spans of the shown article, found by piece and by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from operator import attrgetter

from annotator.model import Span
from annotator.ui.article.paragraphs import Pieces

_LONG = 2000
"""Spans longer than this (code points) are kept aside, so that the others are found near by."""


class SpanIndex:
    """All spans by id; those that touch a piece are found by where they start.

    Knows no widget: it may be made on another thread, where that takes long.
    """

    def __init__(self, pieces: Pieces, spans: Iterable[Span] = ()) -> None:
        self.pieces = pieces
        self.spans = {span.id: span for span in spans}
        self._long = {s.id: s for s in self.spans.values() if s.end - s.start > _LONG}
        short = (s for s in self.spans.values() if s.end - s.start <= _LONG)
        self._ordered = sorted(short, key=attrgetter("start"))
        self._starts = [span.start for span in self._ordered]
        self.faint: frozenset[str] = frozenset()
        """Ids of the spans that are not looked at now."""
        self.events: Mapping[str, int] = {}
        """The number of the event that a span is about, by the span's id, where that is shown."""

    def put(self, span: Span) -> range:
        """Add a span that is not there; returns the pieces it touches."""
        self.spans[span.id] = span
        if span.end - span.start > _LONG:
            self._long[span.id] = span
        else:
            index = bisect_left(self._starts, span.start)
            self._starts.insert(index, span.start)
            self._ordered.insert(index, span)
        return self.pieces_of(span)

    def remove(self, span_id: str) -> Span | None:
        """Take a span away; returns it, or None where it is not there."""
        span = self.spans.pop(span_id, None)
        if span is None:
            return None
        if not self._long.pop(span_id, None):
            index = bisect_left(self._starts, span.start)
            while self._ordered[index].id != span_id:
                index += 1
            del self._starts[index], self._ordered[index]
        return span

    def pieces_of(self, span: Span) -> range:
        """The pieces that a span touches."""
        first = self.pieces.at(span.start)
        if span.end <= self.pieces.end(first):
            return range(first, first + 1)
        return range(first, self.pieces.at(max(span.start, span.end - 1)) + 1)

    def in_piece(self, index: int) -> list[Span]:
        """The spans that touch a piece, in no order."""
        start, end = self.pieces.starts[index], self.pieces.end(index)
        return self._between(start, end)

    def around(self, position: int) -> list[Span]:
        """The spans that cover the character at ``position``, the innermost first."""
        return sorted(self._between(position, position + 1), key=innermost_first)

    def _between(self, start: int, end: int) -> list[Span]:
        """The spans that have a character between ``start`` and ``end``."""
        first = bisect_left(self._starts, start - _LONG)
        last = bisect_left(self._starts, end)
        found = [span for span in self._ordered[first:last] if span.end > start]
        found.extend(s for s in self._long.values() if s.start < end and s.end > start)
        return found


def innermost_first(span: Span) -> tuple[int, int, str]:
    """Sort key: the shorter span is the inner one; equal extents by id, so always alike."""
    return span.end - span.start, span.start, span.id
