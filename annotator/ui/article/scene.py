"""One article as it is shown: text, spans, setting, and what of it is in sight.

Knows no widget. Points and rectangles are in pixels of the viewport, positions are code
points of the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from annotator.model import Span
from annotator.ui.article.caret import Caret
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.laid import Laid, Look, lay
from annotator.ui.article.mouse import Hit
from annotator.ui.article.page import Page, Where
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.scrolling import Anchor
from annotator.ui.article.sheet import CORNER, Sheet
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.tie_sight import marks_at, paint_ties
from annotator.ui.article.ties import Tie, Ties
from annotator.ui.article.window import Seen, lines_in_sight

FEW = 50
"""So many spans that look otherwise are changed one by one."""


class Scene:
    """One article, laid out for one viewport; nothing is laid out before it is needed."""

    def __init__(self, look: Look) -> None:
        self.anchor = Anchor()
        self._look = look
        self._size = (640, 480)
        self._pieces = Pieces("")
        self._spans = SpanIndex(self._pieces)
        self.ties = Ties(self._pieces, self._spans)
        self._laid: Laid | None = None
        self._keep: tuple[int, int] | None = None
        """A position and where its line was; None for the top of the paper."""
        self._glance: tuple[tuple[object, ...], list[Seen]] = (), []
        """The lines seen last, and what they depend on."""

    # -- what is shown

    @property
    def text(self) -> str:
        """The article."""
        return self._pieces.text

    @property
    def spans(self) -> SpanIndex:
        """The spans of the article."""
        return self._spans

    @property
    def look(self) -> Look:
        """What the article looks like."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Give the article another look; what one reads stays in place."""
        self._renew()
        self._look = look

    def set_text(self, text: str | Pieces, rtl: bool) -> None:
        """Show another article, without spans or heading, from its beginning."""
        self._pieces = Pieces(text) if isinstance(text, str) else text
        self._spans = SpanIndex(self._pieces)
        self.ties = Ties(self._pieces, self._spans)
        self._look = replace(self._look, rtl=rtl, title="", subtitle="")
        self._laid = self._keep = None

    def set_faint(self, spans: frozenset[str]) -> None:
        """Let these spans step back; they need as much room as before."""
        self._spans.faint = spans
        if self._laid is not None:
            self._laid.page.replace_spans(self._spans)

    def set_events(self, events: Mapping[str, int]) -> None:
        """Show with these spans the signs of events, and with no others."""
        before, self._spans.events = self._spans.events, dict(events)
        differ = {i for i in before.keys() | events.keys() if before.get(i) != events.get(i)}
        if self._laid is None:
            return
        if len(differ) <= FEW:
            self.change_spans((), [s for i in differ if (s := self._spans.spans.get(i))])
            return
        page = self._laid.page
        line = self.anchor.first_line(page) if self.anchor.offset > 0 else None
        page.replace_spans(self._spans)
        if line:
            self.anchor.keep(page, *line)

    def set_spans(self, spans: Iterable[Span] | SpanIndex) -> None:
        """Put these spans in place of all others."""
        faint, events = self._spans.faint, self._spans.events
        self._spans = spans if isinstance(spans, SpanIndex) else SpanIndex(self._pieces, spans)
        self._spans.faint, self._spans.events = faint, events
        self.ties = self.ties.among(self._spans)
        if self._laid is None:
            return
        page = self._laid.page
        before = self.anchor.first_line(page) if self.anchor.offset > 0 else None
        page.replace_spans(self._spans)
        if before:
            self.anchor.keep(page, *before)

    def set_ties(self, ties: Iterable[Tie]) -> None:
        """Put these ties in place of all others."""
        self.ties = Ties(self._pieces, self._spans, ties)

    def tie_marks(self, point: QPointF) -> list[str]:
        """The linked spans whose marks in the margin are under ``point``."""
        return [mark.span for mark in marks_at(self.laid, self.seen(), self.ties, point)]

    def change_spans(self, removed: Iterable[str], put: Iterable[Span]) -> None:
        """Take spans away and put others, and keep in place what one reads."""
        page = self.page
        before = self.anchor.first_line(page) if self.anchor.offset > 0 else None
        touched = page.change(removed, put)
        if before and self.anchor.piece in touched:
            self.anchor.keep(page, *before)

    def prepare(self, start: int, end: int) -> None:
        """Lay out what would be in sight around ``[start, end]``."""
        self.page.prepare(start, end, self._size[1])

    def resize(self, width: int, height: int) -> None:
        """The viewport has another size."""
        if width != self._size[0]:
            self._renew()
        self._size = (width, height)

    def _renew(self) -> None:
        """Lay out anew when next needed, with the same line in the same place."""
        if self._laid is None:
            return
        page, self._keep = self._laid.page, None
        if self.anchor.piece or self.anchor.offset > 0:
            index, top = self.anchor.first_line(page)
            piece = page.laid(self.anchor.piece)
            self._keep = (piece.position(piece.lines[index].start), top)
        self._laid = None

    @property
    def laid(self) -> Laid:
        """All that is made for one text in one setting."""
        if self._laid is None:
            self._laid = lay(self._look, self._pieces, self._spans, self._size[0])
            self._return(self._laid)
        return self._laid

    @property
    def page(self) -> Page:
        """The laid-out article."""
        return self.laid.page

    @property
    def sheet(self) -> Sheet:
        """The paper."""
        return self.laid.sheet

    def _return(self, laid: Laid) -> None:
        """Scroll to where the reader was."""
        if self._keep is None:
            self.anchor.to_top(laid.head)
            return
        position, top = self._keep
        where = laid.page.where(position)
        self.anchor.piece = where.piece
        self.anchor.keep(laid.page, where.line, top)

    # -- where it is

    @property
    def height(self) -> int:
        """Of everything, room and margins included; partly an estimate."""
        laid = self.laid
        return laid.head + laid.page.heights.total + laid.sheet.below

    @property
    def value(self) -> int:
        """How many pixels of everything are above the viewport."""
        return self.anchor.value(self.page, self.laid.head)

    def label_name(self, label: str) -> str:
        """The word on a label's chip."""
        style = self._look.styles.get(label)
        return style.name if style else label

    @property
    def line_step(self) -> int:
        """About how many pixels one line takes."""
        setting = self.page.setting
        return setting.line_height + setting.gap

    def scroll(self, change: int) -> None:
        """Scroll exactly by ``change`` pixels, no farther than to the edges of the room."""
        page, head = self.page, self.laid.head
        self.anchor.scroll(page, change)
        if self.anchor.value(page, head) < 0:
            self.anchor.to_top(head)

    def put_line(self, position: int, top: int) -> None:
        """Scroll so that the line of ``position`` has its top at ``top``, if there is room."""
        page = self.page
        where = page.where(position)
        self.anchor.piece = where.piece
        self.anchor.keep(page, where.line, top)
        self.scroll(0)

    def scroll_bar_at(self, value: int, change: int) -> None:
        """Follow the scroll bar, which now shows ``value`` after moving by ``change``."""
        if value <= 0:
            self.anchor.to_top(self.laid.head)
        elif abs(change) <= 3 * self._size[1]:
            self.scroll(change)
        else:
            self.anchor.jump(self.page, value, self.laid.head)

    @property
    def _paper_top(self) -> int:
        return self.sheet.pad - self.value

    @property
    def paper_corners(self) -> QRect:
        """The strip with the upper corners of the paper, empty when they are out of sight."""
        return QRect(0, 0, self._size[0], self._paper_top + 2 * CORNER)

    @property
    def paper_bottom(self) -> int:
        """Where the paper ends in the viewport; a short article has paper to the bottom."""
        pad = self.sheet.pad
        return max(self.height - self.value - pad, self._size[1] - pad)

    def seen(self, top: int = 0, bottom: int | None = None) -> list[Seen]:
        """The lines between ``top`` and ``bottom`` of the viewport."""
        page, anchor = self.page, self.anchor
        bottom = self._size[1] if bottom is None else bottom

        def now() -> tuple[object, ...]:
            return page, page.changes, anchor.piece, anchor.offset, top, bottom

        if self._glance[0] != now():  # each change of the view asks half a dozen times
            found = list(lines_in_sight(page, anchor, top, bottom))
            self._glance = now(), found
        return self._glance[1]

    def line_top(self, where: Where) -> int:
        """Where the text box of a line begins in the viewport; out of sight, about where."""
        page = self.page
        self.seen()  # what is in sight is laid out, so what is above the line is exact
        line = page.line(where)
        base = page.heights.top(where.piece) - page.heights.top(self.anchor.piece)
        return base - self.anchor.offset + line.top

    def caret_rect(self, position: int) -> QRect:
        """Where the caret at ``position`` is."""
        where = self.page.where(position)
        line = self.page.line(where)
        x = self.page.caret_x(position)
        return QRect(round(self.sheet.left + x), self.line_top(where), 1, line.height)

    def rects(self, start: int, end: int) -> list[QRect]:
        """The visual parts of ``[start, end)`` on the lines in sight."""
        return self.laid.places.rects(self.seen(), start, end)

    def band(self, start: int, end: int) -> QRect:
        """The full width of the lines in sight that ``[start, end]`` touches."""
        return self.laid.places.band(self.seen(), start, end, self._size[0])

    def chip_rect(self, span_id: str) -> QRect | None:
        """Where the chip of a span is, if it is in sight."""
        return self.laid.places.chip(self.seen(), span_id)

    def hit(self, point: QPointF) -> Hit:
        """What is under ``point``; beyond the text, what is nearest."""
        return self.laid.places.hit(self.seen(-2, self._size[1] + 2), point)

    def paint(
        self,
        painter: QPainter,
        clip: QRect,
        caret: Caret,
        highlights: Highlights,
        focus: bool,
    ) -> None:
        """Paint the part of the viewport within ``clip``."""
        laid = self.laid
        seen = self.seen(clip.top(), clip.bottom())
        top, left = -self.value, laid.sheet.left
        paper = self._paper_top, self.paper_bottom
        laid.sheet.paint(painter, QRectF(clip), *paper, self._look.colours)
        if clip.top() < top + laid.head:
            laid.heading.paint(painter, left, top + laid.sheet.above, self._look.colours)
        sights = [
            highlights.sight(laid.page, line, left, caret, laid.stamps, self._look.colours)
            for line in seen
        ]
        laid.painter.paint(painter, sights, focus)
        if self.ties or highlights.aim:
            paint_ties(painter, clip, laid, seen, self.ties, highlights)
