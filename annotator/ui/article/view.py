"""The article view: a read-only page of text with spans, a caret and a selection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QBasicTimer, QEvent, QPointF, QRect, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model import Span
from annotator.ui.article.caret import Caret, Motion
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.keyboard import motion
from annotator.ui.article.mouse import Gestures, Hit
from annotator.ui.article.outline import Edge
from annotator.ui.article.scene import Scene
from annotator.ui.article.style import ArticleColours, LabelStyle
from annotator.ui.article.window import Seen, difference

_SCROLL_EVERY = 30
"""Milliseconds between two steps while a drag is held beyond the edge."""
_BAR_AFTER = 100
"""Milliseconds until the scroll bar follows an edit: painting it costs more than the edit."""
_MARGIN_LINES = 1.5
"""Lines that stay between the caret and the edge of the viewport."""


class ArticleView(QAbstractScrollArea):
    """Shows one article. All positions are code points, ends exclusive."""

    selection_changed = Signal(int, int)
    """Anchor and caret."""
    span_pressed = Signal(str)
    """A click on a span's chip or text; clicking again takes the next one outwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scene = Scene(self.font(), self.font())
        self._caret = Caret()
        self._highlights = Highlights()
        self._gestures = Gestures(self)
        self._timer = QBasicTimer()
        self._bar_timer = QBasicTimer()
        self._mouse = QPointF()
        self._syncing = False

    # -- the article and what is in it

    @property
    def text(self) -> str:
        """The article's text, as it was given."""
        return self._scene.text

    @property
    def rtl(self) -> bool:
        """Whether the article is read from right to left."""
        return self._scene.rtl

    def set_article(self, text: str, rtl: bool = True) -> None:
        """Show another article from its beginning, without spans, selection or hits."""
        self._scene.set_text(text, rtl)
        self._caret = Caret()
        self._highlights = Highlights()
        self._renewed()
        self.selection_changed.emit(0, 0)

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Show these spans and no others."""
        self._scene.set_spans(spans)
        self._renewed()

    def update_spans(self, changed: Iterable[Span], removed: Iterable[str] = ()) -> None:
        """Show spans that are new or different, and no longer show the removed ones.

        What one reads stays where it is, whatever room the change takes above.
        """
        before = self._scene.seen()
        self._scene.change_spans(removed, changed)
        self._bar_timer.start(_BAR_AFTER, self)
        self._repaint_changes(before)

    def set_labels(self, styles: Mapping[str, LabelStyle]) -> None:
        """How each label looks; a label without a style shows its own name in grey."""
        self._scene.set_styles(styles)
        self._renewed()

    def set_palette_colours(self, colours: ArticleColours) -> None:
        """The colours of the page."""
        self._scene.set_colours(colours)
        self._renewed()

    def set_font(self, font: QFont, line_spacing: float) -> None:
        """The font of the text, and the factor from line to line (1.0 is the font's own)."""
        self._scene.set_font(font, line_spacing, self.font())
        self._renewed()

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """What stands above the text on the paper; it cannot be selected."""
        self._scene.set_heading(title, subtitle)
        self._renewed()

    def set_show_spaces(self, shown: bool) -> None:
        """Whether no-break spaces and spaces in a row get a small mark."""
        self._scene.set_show_spaces(shown)
        self.viewport().update()

    def set_snapping(self, on: bool) -> None:
        """Whether a drag by letters ends at whole words (the default; Alt drags exactly)."""
        self._gestures.snapping = on

    # -- selected, found, current

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection; equal where nothing is selected."""
        return self._caret.selection

    @property
    def anchor(self) -> int:
        """Where the selection began."""
        return self._caret.anchor

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._caret.position

    def set_selection(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``, clipped to the text. Does not scroll."""
        limit = len(self.text)
        self._select(min(max(anchor, 0), limit), min(max(caret, 0), limit))

    def select_all(self) -> None:
        """Select the whole article."""
        self._select(0, len(self.text))

    def copy(self) -> None:
        """Put the selected text on the clipboard exactly as it is in the article."""
        start, end = self.selection
        if start == end:
            return
        text = self.text[start:end]
        if text[0] in "\ufeff\ufffe":
            text = "\ufeff" + text  # Qt takes the first of these for a byte-order mark
        QGuiApplication.clipboard().setText(text)

    @property
    def current(self) -> str | None:
        """The id of the selected span."""
        return self._highlights.current

    def set_current(self, span_id: str | None) -> None:
        """Outline a span as the selected one. Does not scroll."""
        for shown in (self._highlights.current, span_id):
            if shown and (span := self._scene.spans.spans.get(shown)):
                self._repaint_range(span.start, span.end)
        self._highlights.current = span_id

    @property
    def live_edge(self) -> Edge:
        """Which edge of the selected span the keyboard moves."""
        return self._highlights.live

    def set_live_edge(self, edge: Edge) -> None:
        """Mark ``start`` or ``end`` of the selected span as the edge that moves."""
        self._highlights.live = edge
        self.set_current(self.current)

    def set_hits(self, ranges: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Mark search hits, given in order; ``current`` is the index of the one shown now."""
        self._highlights.set_hits(ranges, current)
        self.viewport().update()

    # -- scrolling

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as shows ``[start, end)``, at least its beginning."""
        first, last = self._scene.caret_rect(start), self._scene.caret_rect(max(start, end))
        room = self.viewport().height()
        margin = min(round(_MARGIN_LINES * first.height()), room // 4)
        above = first.top() - margin
        below = last.bottom() + margin - room
        if above < 0:
            self._scroll(above)
        elif below > 0:
            self._scroll(min(below, above))

    def _scroll(self, change: int) -> None:
        """Scroll by exactly so many pixels, however far that is."""
        self._scene.scroll(change)
        self._sync()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar moved: by hand, by wheel, or because its range changed."""
        if self._syncing:
            return
        before = self._scene.seen()
        self._scene.scroll_bar_at(self.verticalScrollBar().value(), -dy)
        self._sync()
        self._repaint_changes(before)

    def _sync(self) -> None:
        """Let the scroll bar show where the page is; the page itself stays."""
        if self._syncing:
            return
        self._bar_timer.stop()
        self._syncing = True
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        bar.setPageStep(room)
        bar.setSingleStep(max(1, self._scene.line_step))
        bar.setRange(0, max(0, self._scene.height - room))
        value = self._scene.value
        bar.setValue(value)
        if bar.value() != value:
            self._scene.scroll_bar_at(bar.value(), bar.value() - value)
            self.viewport().update()
        self._syncing = False

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the paper lies in the rectangle asked for."""
        height = self._scene.height
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        self._scene.paint(painter, event.rect(), self._caret, self._highlights, self.hasFocus())
        painter.end()
        if self._scene.height != height:
            self._sync()

    def _renewed(self) -> None:
        """Something changed that moves everything."""
        self._sync()
        self.viewport().update()

    def _repaint_changes(self, before: Sequence[Seen]) -> None:
        """Move what only moved and paint the rest."""
        viewport = self.viewport()
        change = difference(before, self._scene.seen(), viewport.rect())
        if change is None:
            return
        ratio = self.devicePixelRatioF()
        if change.moved is None or (change.down and ratio != int(ratio)):
            viewport.update(QRect(0, change.dirty.top(), viewport.width(), viewport.height()))
            return
        if change.down:
            viewport.scroll(0, change.down, change.moved)
        viewport.update(change.dirty)

    def _repaint_range(self, start: int, end: int) -> None:
        """Paint the lines again that ``[start, end]`` touches."""
        self.viewport().update(self._scene.band(start, end))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another page, with the same line in the same place."""
        size = self.viewport().size()
        self._scene.resize(size.width(), size.height())
        self._sync()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The interface's font is that of the chips."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._scene.set_small_font(self.font())
            self._renewed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret is strong while keys go here."""
        super().focusInEvent(event)
        self._repaint_range(self.caret, self.caret)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret is weak while keys go elsewhere."""
        super().focusOutEvent(event)
        self._repaint_range(self.caret, self.caret)

    # -- selection, keyboard, mouse

    def _select(self, anchor: int, caret: int) -> None:
        self._caret_changed(self._caret.anchor, self._caret.position, anchor, caret)
        self._caret.anchor = anchor
        self._caret.put(caret, extend=True)
        self.selection_changed.emit(anchor, caret)

    def _caret_changed(self, anchor: int, caret: int, new_anchor: int, new_caret: int) -> None:
        """Paint the lines between the old and the new edge, as far as they differ."""
        if anchor == new_anchor:
            self._repaint_range(min(caret, new_caret), max(caret, new_caret))
            return
        for one, other in ((anchor, caret), (new_anchor, new_caret)):
            self._repaint_range(min(one, other), max(one, other))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, copy, select all; every other key is for somebody else."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif found := motion(event, self._scene.rtl):
            self._move(*found)
        else:
            event.ignore()

    def _move(self, where: Motion, extend: bool) -> None:
        anchor, caret = self._caret.anchor, self._caret.position
        lines = self.viewport().height() // max(1, self._scene.line_step) - 1
        self._caret.move(where, extend, self._scene.page, lines)
        self._caret_changed(anchor, caret, self._caret.anchor, self._caret.position)
        self.reveal(self.caret, self.caret)
        self.selection_changed.emit(self.anchor, self.caret)

    def hit(self, point: QPointF) -> Hit:
        """What is under a point of the viewport."""
        return self._scene.hit(point)

    def press_span(self, span_id: str) -> None:
        """Tell that a span was clicked."""
        self.span_pressed.emit(span_id)

    def span_start(self, span_id: str) -> int:
        """Where a shown span begins."""
        return self._scene.spans.spans[span_id].start

    def rects(self, start: int, end: int) -> list[QRect]:
        """The visual parts of ``[start, end)`` in the viewport, on the lines in sight."""
        return self._scene.rects(start, end)

    def caret_rect(self, position: int) -> QRect:
        """Where a caret at ``position`` is drawn in the viewport."""
        return self._scene.caret_rect(position)

    def chip_rect(self, span_id: str) -> QRect | None:
        """Where a span's chip is in the viewport; None if it is out of sight."""
        return self._scene.chip_rect(span_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret, or go on selecting."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, and scroll while the mouse is beyond the edge."""
        self._mouse = event.position()
        if not self._gestures.held:
            return
        self._gestures.move(self._mouse)
        if self._beyond():
            if not self._timer.isActive():
                self._timer.start(_SCROLL_EVERY, self)
        else:
            self._timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or press the span under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton and self._gestures.held:
            self._timer.stop()
            self._gestures.release(event, self.selection)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll a step while a drag is held beyond the edge; let the bar catch up."""
        if event.timerId() == self._bar_timer.timerId():
            self._sync()
            return
        if event.timerId() != self._timer.timerId():
            super().timerEvent(event)
            return
        if not self._gestures.held or not self._beyond():
            self._timer.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._beyond())
        self._gestures.move(self._mouse)

    def _beyond(self) -> int:
        """How many pixels to scroll a step: the farther beyond the edge, the more."""
        y, room = self._mouse.y(), self.viewport().height()
        over = min(y, 0.0) + max(y - room, 0.0)
        return round(max(-60.0, min(over, 60.0)))
