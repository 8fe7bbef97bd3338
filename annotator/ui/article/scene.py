"""The article in sight: text, spans, setting, and what of it is in sight.

Knows no widget. Points and rectangles are in pixels of the viewport, positions are code
points of the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QPainter

from annotator.model import Span
from annotator.ui.article.caret import Caret
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.layout import Setting, letter_width
from annotator.ui.article.mouse import Hit
from annotator.ui.article.page import Page, Where
from annotator.ui.article.painting import LinePainter
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.scrolling import Anchor
from annotator.ui.article.sheet import CORNER, Heading, Sheet
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.stamps import Measures, Stamps
from annotator.ui.article.style import LIGHT, ArticleColours, LabelStyle
from annotator.ui.article.window import Seen, lines_in_sight


class Scene:
    """One article, laid out for one viewport. The page is made when it is first needed."""

    def __init__(self, font: QFont, small: QFont) -> None:
        self.rtl = True
        self.colours = LIGHT
        self.anchor = Anchor()
        self.show_spaces = False
        self._font, self._small = QFont(font), QFont(small)
        self._spacing = 1.3
        self._styles: dict[str, LabelStyle] = {}
        self._title = ("", "")
        self._size = (640, 480)
        self._pieces = Pieces("")
        self._spans = SpanIndex(self._pieces)
        self._page: Page | None = None
        self._keep: tuple[int, int] | None = None
        self._top = True

    # -- what is shown

    @property
    def text(self) -> str:
        """The article."""
        return self._pieces.text

    @property
    def spans(self) -> SpanIndex:
        """The spans of the article."""
        return self._spans

    def set_text(self, text: str, rtl: bool) -> None:
        """Show another article, without spans, from its beginning."""
        self._pieces = Pieces(text)
        self._spans = SpanIndex(self._pieces)
        self.rtl = rtl
        self._title = ("", "")
        self._page, self._keep, self._top = None, None, True

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Put these spans in place of all others."""
        self._spans = SpanIndex(self._pieces, spans)
        page = self._page
        if page is None:
            return
        before = self.anchor.first_line(page) if self.anchor.offset > 0 else None
        page.replace_spans(self._spans)
        if before:
            self.anchor.keep(page, *before)

    def change_spans(self, removed: Iterable[str], put: Iterable[Span]) -> None:
        """Take spans away and put others, and keep in place what one reads."""
        page = self.page
        before = self.anchor.first_line(page) if self.anchor.offset > 0 else None
        touched = page.change(removed, put)
        if before and self.anchor.piece in touched:
            self.anchor.keep(page, *before)

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """How each label looks."""
        self._renew()
        self._styles = dict(styles)

    def set_colours(self, colours: ArticleColours) -> None:
        """The colours of the page."""
        self._renew()
        self.colours = colours

    def set_font(self, font: QFont, spacing: float, small: QFont) -> None:
        """The font of the text, the factor from line to line, the font of small things."""
        self._renew()
        self._font, self._small, self._spacing = QFont(font), QFont(small), spacing

    def set_small_font(self, small: QFont) -> None:
        """The font of chips and figures."""
        self.set_font(self._font, self._spacing, small)

    def set_show_spaces(self, shown: bool) -> None:
        """Whether odd spaces are marked."""
        self.show_spaces = shown
        self.page  # noqa: B018
        self.painter.show_spaces = shown

    def set_heading(self, title: str, subtitle: str) -> None:
        """What stands above the text; empty strings for nothing."""
        self._renew()
        self._title = (title, subtitle)

    def resize(self, width: int, height: int) -> None:
        """The viewport has another size."""
        if width != self._size[0]:
            self._renew()
        self._size = (width, height)

    def _renew(self) -> None:
        """Make a new page when next needed, with the same line in the same place."""
        if self._page is None:
            return
        self._top = self.anchor.offset <= 0 and self.anchor.piece == 0
        if not self._top:
            index, top = self.anchor.first_line(self._page)
            piece = self._page.laid(self.anchor.piece)
            self._keep = (piece.position(piece.lines[index].start), top)
        self._page = None

    @property
    def page(self) -> Page:
        """The laid-out article."""
        if self._page is None:
            self._page = self._make_page()
        return self._page

    def _make_page(self) -> Page:
        measures = Measures.of(self._font)
        self.sheet = Sheet.fit(self._size[0], letter_width(self._font, self.rtl))
        setting = Setting(self._font, self.sheet.column, self.rtl, self._spacing, measures.mark)
        self._stamps = Stamps(self._styles, self.colours, measures, self._small)
        self.painter = LinePainter(self._stamps, self.colours)
        self.painter.show_spaces = self.show_spaces
        self.heading = Heading(*self._title, setting, self._small)
        page = Page(self._pieces, self._spans, setting, self._stamps)
        if self._top:
            self.anchor.to_top(self._head())
        elif self._keep:
            position, top = self._keep
            where = page.where(position)
            self.anchor.piece = where.piece
            self.anchor.keep(page, where.line, top)
        return page

    # -- where it is

    def _head(self) -> int:
        return self.sheet.above + self.heading.height

    @property
    def head(self) -> int:
        """From the top of the room to the first piece."""
        self.page  # noqa: B018 (the sheet is made with the page)
        return self._head()

    @property
    def height(self) -> int:
        """Of everything, room and margins included; partly an estimate."""
        page = self.page
        return self._head() + page.heights.total + self.sheet.below

    @property
    def value(self) -> int:
        """How many pixels of everything are above the viewport."""
        return self.anchor.value(self.page, self.head)

    def label_name(self, label: str) -> str:
        """The word on a label's chip."""
        style = self._styles.get(label)
        return style.name if style else label

    @property
    def line_step(self) -> int:
        """About how many pixels one line takes."""
        setting = self.page.setting
        return setting.line_height + setting.gap

    def scroll(self, change: int) -> None:
        """Scroll exactly by ``change`` pixels, no farther than to the edges of the room."""
        page, head = self.page, self.head
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
            self.anchor.to_top(self.head)
        elif abs(change) <= 3 * self._size[1]:
            self.scroll(change)
        else:
            self.anchor.jump(self.page, value, self.head)

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
        page = self.page
        return list(
            lines_in_sight(page, self.anchor, top, self._size[1] if bottom is None else bottom)
        )

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
        found = []
        for seen in self.seen():
            piece = self.page.laid(seen.where.piece)
            first, last = piece.unit(start), piece.unit(end)
            if first >= seen.line.end or last <= seen.line.start or start >= end:
                continue
            for left, right in seen.line.geometry.rects(
                max(first, seen.line.start), min(last, seen.line.end)
            ):
                x = round(self.sheet.left + left)
                width = round(self.sheet.left + right) - x
                found.append(QRect(x, seen.top, width, seen.line.height))
        return found

    def band(self, start: int, end: int) -> QRect:
        """The full width of the lines in sight that ``[start, end]`` touches."""
        page = self.page
        low, high = page.pieces.at(start), page.pieces.at(end)
        tops, bottoms = [], []
        for seen in self.seen():
            index = seen.where.piece
            if not low <= index <= high:
                continue
            piece = page.laid(index)
            if piece.unit(start) <= seen.line.end and piece.unit(end) >= seen.line.start:
                tops.append(seen.upper)
                bottoms.append(seen.lower)
        if not tops:
            return QRect()
        return QRect(0, min(tops), self._size[0], max(bottoms) - min(tops))

    def chip_rect(self, span_id: str) -> QRect | None:
        """Where the chip of a span is, if it is in sight."""
        for seen in self.seen():
            if span_id in seen.line.spans.by_id:
                for left, top, width, height, _, owner in self.painter.ink(seen.line).chips:
                    if owner == span_id:
                        return QRect(left + self.sheet.left, top + seen.top, width, height)
        return None

    def paint(
        self,
        painter: QPainter,
        clip: QRect,
        caret: Caret,
        highlights: Highlights,
        focus: bool,
    ) -> None:
        """Paint the part of the viewport within ``clip``."""
        page = self.page
        seen = self.seen(clip.top(), clip.bottom())
        top = -self.value
        paper = self._paper_top, self.paper_bottom
        self.sheet.paint(painter, QRectF(clip), *paper, self.colours)
        if clip.top() < top + self.head:
            self.heading.paint(painter, self.sheet.left, top + self.sheet.above, self.colours)
        sights = [
            highlights.sight(page, line, self.sheet.left, caret, self._stamps, self.colours)
            for line in seen
        ]
        self.painter.paint(painter, sights, focus)

    def hit(self, point: QPointF) -> Hit:
        """What is under ``point``; beyond the text, what is nearest."""
        seen = self.seen(-2, self._size[1] + 2)
        x = point.x() - self.sheet.left
        best = min(seen, key=lambda s: _distance(s, point.y()), default=None)
        if best is None:
            return Hit(0, 0, None, ())
        place = self.page.place(best.where, x)
        chip = self._chip(seen, point)
        inside = -REACH_ABOVE <= point.y() - best.top < best.line.height + best.dressing.below
        spans: Sequence[str] = ()
        if inside and best.line.geometry.covers(x):
            spans = self._spans_at(best, point.y() - best.top, place.character)
        return Hit(place.caret, place.character, chip, tuple(spans), place.against)

    def _chip(self, seen: Sequence[Seen], point: QPointF) -> str | None:
        for line in seen:
            if not line.line.spans:
                continue
            x, y = point.x() - self.sheet.left, point.y() - line.top
            for left, top, width, height, _, span_id in self.painter.ink(line.line).chips:
                if left <= x < left + width and top <= y < top + height:
                    return span_id
        return None

    def _spans_at(self, seen: Seen, y: float, character: int) -> list[str]:
        """The spans over a character, the innermost first; below the text those of the lane."""
        around = [span.id for span in self._spans.around(character)]
        if y < seen.line.height:
            return around
        lane = int((y - seen.line.height) / self._stamps.measures.lane)
        there = {e.span.id for e, number in seen.dressing.lanes if number == lane}
        return [id_ for id_ in around if id_ in there] or around


REACH_ABOVE = 2


def _distance(seen: Seen, y: float) -> float:
    """How far ``y`` is from a line with its chips and lanes."""
    dressing = seen.dressing
    bottom = seen.top + seen.line.height + dressing.below
    return max(seen.top - dressing.above - y, y - bottom, 0.0)
