"""The article view: a read-only page of text with spans, a caret and a selection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.ui.article.accessible import Announcer, install
from annotator.ui.article.aside import Asides
from annotator.ui.article.caret import Caret, Motion
from annotator.ui.article.flagged import Flagged
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.keyboard import motion
from annotator.ui.article.mouse import Gestures, Hit
from annotator.ui.article.outline import Edge
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.style import ArticleColours, LabelStyle
from annotator.ui.article.twice import Twice

_SCROLL_EVERY = 30
"""Milliseconds between two steps while a drag is held beyond the edge."""
_WHEEL_STEP = 120
"""What Qt calls one notch of the wheel."""


class ArticleView(Flagged):
    """Shows one article. All positions are code points, ends exclusive."""

    selection_changed = Signal(int, int)
    """Anchor and caret."""
    span_pressed = Signal(str)
    """A click on a span's chip or text; clicking again takes the next one outwards."""
    pointed = Signal(int)
    """The mouse was released after a click or a drag, on the character at this position."""
    zoom_wanted = Signal(int)
    """Ctrl and the wheel: so many steps larger, or smaller where negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._gestures = Gestures(self)
        self._drag_timer = QTimer(self, interval=_SCROLL_EVERY)
        self._drag_timer.timeout.connect(self._drag_on)
        self._mouse = QPointF()
        self._wheel = 0
        self._announcer = Announcer(self)
        install(ArticleView)

    # -- the article and what is in it

    @property
    def text(self) -> str:
        """The article's text, as it was given."""
        return self._scene.text

    @property
    def rtl(self) -> bool:
        """Whether the article is read from right to left."""
        return self._scene.look.rtl

    def set_article(self, text: str | Pieces, rtl: bool = True) -> None:
        """Show another article from its beginning, without spans, selection or hits.

        A huge text is better cut on another thread, and its spans put in order there: a
        ``SpanIndex`` over the same pieces for ``set_spans``.
        """
        self._scene.set_text(text, rtl)
        self._caret = Caret()
        self._highlights = Highlights()
        self._gestures.drop()
        self._drag_timer.stop()
        self._renewed()
        self._announcer.article()
        self.selection_changed.emit(0, 0)

    def prepare(self, start: int, end: int) -> None:
        """Spans are likely to come between ``start`` and ``end``: do now what they need."""
        self._scene.prepare(start, end)

    def set_spans(self, spans: Iterable[Span] | SpanIndex) -> None:
        """Show these spans and no others."""
        self._scene.set_spans(spans)
        self._renew_line()
        self._renewed()

    def update_spans(self, changed: Iterable[Span], removed: Iterable[str] = ()) -> None:
        """Show spans that are new or different, and no longer show the removed ones.

        What one reads stays where it is, whatever room the change takes above.
        """
        before, paper_bottom = self._scene.seen(), self._scene.paper_bottom
        changed, removed = list(changed), list(removed)
        self._scene.change_spans(removed, changed)
        self._spans_moved(changed, removed)
        self._sync_soon()
        self._repaint_changes(before, paper_bottom)

    def set_faint(self, spans: Iterable[str]) -> None:
        """Let the spans of these ids step back: no tint, no hue, all else as it is."""
        wanted = frozenset(spans)
        if wanted != self._scene.spans.faint:
            self._scene.set_faint(wanted)
            self.viewport().update()

    def set_events(self, events: Mapping[str, int]) -> None:
        """Show beside the chips of these spans the signs of their events (numbers from 1)."""
        if events != self._scene.spans.events:
            self._scene.set_events(events)
            self._renewed()

    @property
    def events(self) -> Mapping[str, int]:
        """The number of the event whose sign a span carries, by the span's id."""
        return self._scene.spans.events

    @property
    def faint(self) -> frozenset[str]:
        """The spans that step back."""
        return self._scene.spans.faint

    def set_labels(self, styles: Mapping[str, LabelStyle]) -> None:
        """How each label looks; a label without a style shows its own name in grey."""
        self._dress(replace(self._scene.look, styles=dict(styles)))

    def set_palette_colours(self, colours: ArticleColours) -> None:
        """The colours of the page."""
        self._dress(replace(self._scene.look, colours=colours))

    def set_font(self, font: QFont, line_spacing: float) -> None:
        """The font of the text, and the factor from line to line (1.0 is the font's own)."""
        self._dress(replace(self._scene.look, font=QFont(font), spacing=line_spacing))

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """What stands above the text on the paper; it cannot be selected."""
        self._dress(replace(self._scene.look, title=title, subtitle=subtitle))

    def set_show_spaces(self, shown: bool) -> None:
        """Whether no-break spaces and spaces in a row get a small mark."""
        self._dress(replace(self._scene.look, spaces=shown))

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
        before, self._highlights.current = self._highlights.current, span_id
        if before != span_id:
            self._repaint_span(before)
            self._renew_line()
        span = self._repaint_span(span_id)
        if span:
            name = self._scene.label_name(span.label)
            self._announcer.say(f"{name}: {self.text[span.start : span.end]}")

    def announce(self, sentence: str) -> None:
        """Have a screen reader say something about what is shown."""
        self._announcer.say(sentence)

    def _repaint_span(self, span_id: str | None) -> Span | None:
        span = self._scene.spans.spans.get(span_id) if span_id else None
        if span:
            self._repaint_range(span.start, span.end)
        return span

    @property
    def live_edge(self) -> Edge:
        """Which edge of the selected span the keyboard moves."""
        return self._highlights.live

    def set_live_edge(self, edge: Edge) -> None:
        """Mark ``start`` or ``end`` of the selected span as the edge that moves."""
        self._highlights.live = edge
        self._repaint_span(self.current)

    def set_twice(
        self, known: Iterable[tuple[int, int]], offered: Iterable[tuple[int, int]] = ()
    ) -> None:
        """Mark in the margin what stands elsewhere as well, and what can be taken from there."""
        self._highlights.twice = Twice(known, offered)
        self.viewport().update()

    def set_aside(
        self, marked: Iterable[tuple[int, int]], proposed: Iterable[tuple[int, int]] = ()
    ) -> None:
        """Write quietly what is no part of the story, and line out what is proposed as such."""
        self._highlights.aside, self._highlights.proposed = Asides(marked), Asides(proposed)
        self.viewport().update()

    def set_hits(self, ranges: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Mark search hits, given in order; ``current`` is the index of the one shown now."""
        self._highlights.set_hits(ranges, current)
        self.viewport().update()

    # -- selection, keyboard, mouse

    def _select(self, anchor: int, caret: int) -> None:
        if (anchor, caret) == (self.anchor, self.caret):
            self._caret.goal = None
            return
        self._caret_changed(self.anchor, self.caret, anchor, caret)
        self._caret.anchor = anchor
        self._caret.put(caret, extend=True)
        self._tell()

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
        elif found := motion(event, self._scene.look.rtl):
            self._move(*found)
        else:
            event.ignore()

    def _move(self, where: Motion, extend: bool) -> None:
        anchor, caret = self.anchor, self.caret
        lines = self.viewport().height() // max(1, self._scene.line_step) - 1
        self._caret.move(where, extend, self._scene.page, lines)
        self.reveal(self.caret, self.caret)
        if (anchor, caret) != (self.anchor, self.caret):
            self._caret_changed(anchor, caret, self.anchor, self.caret)
            self._tell()

    def _tell(self) -> None:
        self._announcer.selected(*self.selection, self.caret)
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
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if beside := self._tie_marks(event.position()):
            at = beside.index(self.current) + 1 if self.current in beside else 0
            self.press_span(beside[at % len(beside)])
        elif flags := self.flags_at(event.position()):
            if flags[0].span is not None:
                self.press_span(flags[0].span)
            else:
                self.set_selection(flags[0].start, flags[0].end)
        else:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, and scroll while the mouse is beyond the edge."""
        self._mouse = event.position()
        if not self._gestures.held:
            self._look_soon(event)
            return
        self._gestures.move(self._mouse)
        if self._beyond():
            if not self._drag_timer.isActive():
                self._drag_timer.start()
        else:
            self._drag_timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or press the span under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton and self._gestures.held:
            self._drag_timer.stop()
            self._gestures.release(event, self.selection)
            hit = self.hit(event.position())
            if hit.chip is None:
                self.pointed.emit(hit.character)

    def _drag_on(self) -> None:
        """Scroll a step while a drag is held beyond the edge."""
        if not self._gestures.held or not self._beyond():
            self._drag_timer.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._beyond())
        self._gestures.move(self._mouse)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for larger or smaller text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        if steps:
            self._wheel -= steps * _WHEEL_STEP
            self.zoom_wanted.emit(steps)
        event.accept()

    def _beyond(self) -> int:
        """How many pixels to scroll a step: the farther beyond the edge, the more."""
        y, room = self._mouse.y(), self.viewport().height()
        over = min(y, 0.0) + max(y - room, 0.0)
        return round(max(-60.0, min(over, 60.0)))
