"""The links of the shown article, found by paragraph and by span.

A tie is a link as the article shows it: a quiet mark in the margin where a linked span begins,
and a line to the other ends while the span is selected or under the mouse.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.spans import SpanIndex


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two spans by their ids; one end may be in another article."""

    id: str
    source: str
    target: str
    symmetric: bool = False

    def other(self, span_id: str) -> str:
        """The end that is not ``span_id``."""
        return self.target if self.source == span_id else self.source


@dataclass(frozen=True, slots=True)
class TieMark:
    """What the margin says of a span that begins at ``start`` (code points)."""

    start: int
    span: str
    labels: tuple[str, ...]
    """Labels of the other ends in this article, each once."""
    leaves: bool
    """Whether a link leads to another article."""


class Ties:
    """All ties of one article; what the margin shows is worked out by piece, when asked for."""

    def __init__(self, pieces: Pieces, spans: SpanIndex, ties: Iterable[Tie] = ()) -> None:
        self._pieces, self._spans = pieces, spans
        self._of: dict[str, dict[str, Tie]] = {}
        self._ties: dict[str, Tie] = {}
        self._homes: dict[str, int] = {}
        self._at: dict[int, set[str]] = {}
        self._marks: dict[int, list[TieMark]] = {}
        self.change(ties)

    def __bool__(self) -> bool:
        return bool(self._ties)

    def among(self, spans: SpanIndex) -> Ties:
        """The same ties where other spans are shown."""
        return Ties(self._pieces, spans, self._ties.values())

    def change(self, put: Iterable[Tie], removed: Iterable[str] = ()) -> None:
        """Take ties away and put others."""
        for tie_id in removed:
            self._drop(tie_id)
        for tie in put:
            self._drop(tie.id)
            self._ties[tie.id] = tie
            for end in (tie.source, tie.target):
                self._of.setdefault(end, {})[tie.id] = tie
                self._settle(end)
        self._marks.clear()

    def spans_changed(self, changed: Iterable[str]) -> None:
        """Spans came, went, moved or got another label."""
        touched = [span_id for span_id in changed if span_id in self._of]
        for span_id in touched:
            self._settle(span_id)
        if touched:
            self._marks.clear()

    def of(self, span_id: str | None) -> list[Tie]:
        """The ties of a span."""
        return list(self._of.get(span_id, {}).values()) if span_id else []

    def start(self, span_id: str) -> int | None:
        """Where a span begins; None where it is in another article."""
        span = self._spans.spans.get(span_id)
        return None if span is None else span.start

    def has_in(self, piece: int) -> bool:
        """Whether a linked span begins in a piece."""
        return piece in self._at

    def on_line(self, piece: int, start: int, end: int) -> list[TieMark]:
        """The marks of the linked spans that begin in ``[start, end)`` of a piece."""
        marks = self._marks.get(piece)
        if marks is None:
            marks = self._marks[piece] = self._worked_out(piece)
        low = bisect_left(marks, start, key=lambda mark: mark.start)
        return marks[low : bisect_left(marks, end, low, key=lambda mark: mark.start)]

    def _worked_out(self, piece: int) -> list[TieMark]:
        found = [self._mark(span_id) for span_id in self._at.get(piece, ())]
        return sorted(found, key=lambda mark: (mark.start, mark.span))

    def _mark(self, span_id: str) -> TieMark:
        spans = self._spans.spans
        others = [tie.other(span_id) for tie in self._of[span_id].values()]
        near = dict.fromkeys(spans[other].label for other in others if other in spans)
        leaves = any(other not in spans for other in others)
        return TieMark(spans[span_id].start, span_id, tuple(near), leaves)

    def _drop(self, tie_id: str) -> None:
        tie = self._ties.pop(tie_id, None)
        for end in (tie.source, tie.target) if tie else ():
            if self._of.get(end, {}).pop(tie_id, None) and not self._of[end]:
                del self._of[end]
                self._settle(end)

    def _settle(self, span_id: str) -> None:
        """Note in which piece a linked span begins now."""
        home = self._homes.pop(span_id, None)
        if home is not None:
            self._at[home].discard(span_id)
            if not self._at[home]:
                del self._at[home]
        span = self._spans.spans.get(span_id)
        if span is not None and span_id in self._of:
            home = self._homes[span_id] = self._pieces.at(span.start)
            self._at.setdefault(home, set()).add(span_id)
