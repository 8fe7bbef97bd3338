"""The article as pieces with heights: lays out what is asked for, knows where everything is.

Positions are code points in the article. ``y`` counts pixels from the top of the first
piece, ``x`` from the left edge of the column.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model import Span
from annotator.ui.article.dressing import Entry, dress
from annotator.ui.article.geometry import Place
from annotator.ui.article.heights import Heights
from annotator.ui.article.layout import LaidOut, Line, Setting
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.stamps import Stamps

_KEPT = 200_000
"""Code points in the pieces that are kept laid out."""
_KEPT_PIECES = 300


@dataclass(frozen=True, slots=True)
class Where:
    """A line of the article: the piece's index and the line's index in the piece."""

    piece: int
    line: int


class Page:
    """One article in one setting. Changing text or setting makes a new one."""

    def __init__(
        self,
        pieces: Pieces,
        spans: SpanIndex,
        setting: Setting,
        stamps: Stamps,
    ) -> None:
        self.pieces = pieces
        self.spans = spans
        self.setting = setting
        self._stamps = stamps
        self.heights = Heights(_estimates(pieces, setting))
        self.changes = 0
        """Goes up whenever lines may look otherwise, or are other ones."""
        self._kept: OrderedDict[int, LaidOut] = OrderedDict()
        self._kept_length = 0

    def laid(self, index: int) -> LaidOut:
        """The piece, laid out with its spans; its height is exact from now on."""
        piece = self._kept.get(index)
        if piece is None:
            piece = self._lay_out(index)
        self._kept.move_to_end(index)
        return piece

    def replace_spans(self, spans: SpanIndex) -> None:
        """Show these spans instead; heights out of sight stay what they were."""
        self.spans = spans
        self.changes += 1
        self._kept.clear()
        self._kept_length = 0

    def _lay_out(self, index: int) -> LaidOut:
        pieces = self.pieces
        piece = LaidOut(
            pieces.piece_text(index),
            pieces.starts[index],
            self.setting,
            pieces.ends_paragraph(index),
        )
        spans = self.spans.in_piece(index)
        if spans:
            for span in spans:
                self._enter(piece, span)
            for line in piece.lines:
                if line.spans:
                    self._dress(line)
            piece.arrange()
        self.heights.set(index, piece.height)
        self.changes += 1
        self._keep(index, piece)
        return piece

    def _keep(self, index: int, piece: LaidOut) -> None:
        self._kept[index] = piece
        self._kept_length += piece.length
        while len(self._kept) > 2 and (self._kept_length > _KEPT or len(self._kept) > _KEPT_PIECES):
            _, old = self._kept.popitem(last=False)
            self._kept_length -= old.length

    def _enter(self, piece: LaidOut, span: Span) -> range:
        """Write a span into the lines of a piece; returns those lines."""
        start, end = piece.unit(span.start), piece.unit(span.end)
        if start == end:  # only the newline, or an empty paragraph within the span
            return range(0)
        stop = piece.start + piece.length
        begins, ends = span.start >= piece.start, span.end <= stop
        faint, event = span.id in self.spans.faint, self.spans.events.get(span.id, 0)
        entry = Entry(span, start, end, begins, ends, faint, event)
        touched = piece.lines_of(start, end)
        for index in touched:
            line = piece.lines[index]
            line.spans.put(entry, line.read, self.setting.rtl, self._stamps)
        return touched

    def _dress(self, line: Line) -> None:
        setting = self.setting
        marks = setting.mark_row if line.marks else 0
        line.dressing, line.hidden = dress(
            line.dressing, line.spans, marks, setting.width, setting.rtl, self._stamps
        )

    def change(self, removed: Iterable[str], put: Iterable[Span]) -> set[int]:
        """Take spans away and put others; returns the laid-out pieces that look different.

        Only the lines that a changed span touches are dressed anew.
        """
        dirty: dict[int, set[int]] = {}
        for span_id in removed:
            self._take(span_id, dirty)
        for span in put:
            self._take(span.id, dirty)
            for index in self.spans.put(span):
                if (piece := self._kept.get(index)) is not None:
                    dirty.setdefault(index, set()).update(self._enter(piece, span))
        dirty = {index: lines for index, lines in dirty.items() if lines}
        self.changes += bool(dirty)
        for index, lines in dirty.items():
            piece = self._kept[index]
            for number in lines:
                self._dress(piece.lines[number])
            self.heights.set(index, piece.arrange(min(lines)))
        return set(dirty)

    def prepare(self, start: int, end: int, room: int) -> None:
        """Lay out what would be in sight around ``[start, end]`` in so many pixels, and read its
        lines from Qt, which is most of the work of a span."""
        first, last = self.pieces.at(start), self.pieces.at(end)
        for index in range(first, last + 1):
            piece = self.laid(index)
            for number in piece.lines_of(piece.unit(start), piece.unit(end)):
                piece.lines[number].read()
        for around in (range(first - 1, -1, -1), range(last + 1, len(self.pieces))):
            left = room
            for index in around:
                if left <= 0:
                    break
                left -= self.laid(index).height

    def _take(self, span_id: str, dirty: dict[int, set[int]]) -> None:
        span = self.spans.remove(span_id)
        if span is None:
            return
        for index in self.spans.pieces_of(span):
            if (piece := self._kept.get(index)) is None:
                continue
            touched = piece.lines_of(piece.unit(span.start), piece.unit(span.end))
            for number in touched:
                piece.lines[number].spans.remove(span_id)
            dirty.setdefault(index, set()).update(touched)

    def where(self, position: int) -> Where:
        """The line that a caret at ``position`` stands in."""
        index = self.pieces.at(position)
        piece = self.laid(index)
        return Where(index, piece.line_at(piece.unit(position)))

    def line(self, where: Where) -> Line:
        """The line itself."""
        return self.laid(where.piece).lines[where.line]

    def next_line(self, where: Where) -> Where | None:
        """The visual line below, None at the end."""
        if where.line + 1 < len(self.laid(where.piece).lines):
            return Where(where.piece, where.line + 1)
        return Where(where.piece + 1, 0) if where.piece + 1 < len(self.pieces) else None

    def previous_line(self, where: Where) -> Where | None:
        """The visual line above, None at the beginning."""
        if where.line:
            return Where(where.piece, where.line - 1)
        if not where.piece:
            return None
        return Where(where.piece - 1, len(self.laid(where.piece - 1).lines) - 1)

    def caret_x(self, position: int) -> float:
        """Where a caret at ``position`` is drawn in its line."""
        where = self.where(position)
        piece = self.laid(where.piece)
        return piece.lines[where.line].geometry.caret(piece.unit(position))

    def place(self, where: Where, x: float) -> Place:
        """What is at ``x`` in a line, in code points.

        The end of a line that wraps is the beginning of the next one, so the place before
        the space it ends with is given instead.
        """
        piece = self.laid(where.piece)
        line = piece.lines[where.line]
        place = line.geometry.place(x)
        caret = place.caret
        if caret == line.end and where.line + 1 < len(piece.lines) and piece.ends_in_space(line):
            caret = place.character
        against = place.against and (
            piece.position(place.against[0]),
            piece.position(place.against[1]),
        )
        return Place(piece.position(caret), piece.position(place.character), against)

    def line_range(self, where: Where) -> tuple[int, int]:
        """First and last caret position of a line; a wrapped line's last is before its space."""
        piece = self.laid(where.piece)
        line = piece.lines[where.line]
        start, end = piece.position(line.start), piece.position(line.end)
        if where.line + 1 < len(piece.lines) and end - start > 1:
            end = piece.position(line.end - 1)
        return start, end


def _estimates(pieces: Pieces, setting: Setting) -> list[int]:
    """About how high each piece becomes."""
    empty, gap = setting.empty_height, setting.paragraph_gap
    pitch = setting.line_height + setting.gap
    per_line = max(1.0, setting.width / (setting.letter * 1.04))
    return [
        (int(length / per_line) + 1) * pitch + gap if length else empty for length in pieces.lengths
    ]
