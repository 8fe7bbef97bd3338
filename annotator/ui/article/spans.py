"""The spans of the shown article, found by piece and by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from annotator.model import Span
from annotator.ui.article.paragraphs import Pieces

_MANY_PIECES = 64
"""A span over more pieces than this is kept aside instead of with each piece."""


class SpanIndex:
    """All spans by id, and for each piece those that touch it."""

    def __init__(self, pieces: Pieces, spans: Iterable[Span] = ()) -> None:
        self._pieces = pieces
        self._by_piece: dict[int, dict[str, Span]] = {}
        self._long: dict[str, Span] = {}
        self.spans: dict[str, Span] = {}
        starts, lengths, by_piece = pieces.starts, pieces.lengths, self._by_piece
        for span in spans:
            # As ``put`` does, at the speed that ten thousand spans need.
            first = bisect_right(starts, span.start) - 1
            if first >= 0 and span.end <= starts[first] + lengths[first]:
                self.spans[span.id] = span
                if first not in by_piece:
                    by_piece[first] = {}
                by_piece[first][span.id] = span
            else:
                self.put(span)

    def put(self, span: Span) -> range:
        """Add a span that is not there; returns the pieces it touches."""
        self.spans[span.id] = span
        touched = self.pieces_of(span)
        if len(touched) > _MANY_PIECES:
            self._long[span.id] = span
        else:
            for index in touched:
                self._by_piece.setdefault(index, {})[span.id] = span
        return touched

    def remove(self, span_id: str) -> Span | None:
        """Take a span away; returns it, or None where it is not there."""
        span = self.spans.pop(span_id, None)
        if span is None:
            return None
        if not self._long.pop(span_id, None):
            for index in self.pieces_of(span):
                self._by_piece[index].pop(span_id, None)
        return span

    def pieces_of(self, span: Span) -> range:
        """The pieces that a span touches."""
        first = self._pieces.at(span.start)
        if span.end <= self._pieces.end(first):
            return range(first, first + 1)
        return range(first, self._pieces.at(max(span.start, span.end - 1)) + 1)

    def in_piece(self, index: int) -> list[Span]:
        """The spans that touch a piece, in no order."""
        found = list(self._by_piece.get(index, {}).values())
        if self._long:
            start, end = self._pieces.starts[index], self._pieces.end(index)
            found.extend(s for s in self._long.values() if s.start < end and s.end > start)
        return found

    def around(self, position: int) -> list[Span]:
        """The spans that cover the character at ``position``, the innermost first."""
        spans = self.in_piece(self._pieces.at(position))
        covering = [span for span in spans if span.start <= position < span.end]
        return sorted(covering, key=innermost_first)


def innermost_first(span: Span) -> tuple[int, int, str]:
    """Sort key: the shorter span is the inner one; equal extents by id, so always alike."""
    return span.end - span.start, span.start, span.id
