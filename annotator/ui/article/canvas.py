"""The scroll area that shows a scene: scrolling, painting, and painting as little as it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.ui.article.caret import Caret
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.laid import Look
from annotator.ui.article.scene import Scene
from annotator.ui.article.window import Seen, difference

_BAR_AFTER = 100
"""Milliseconds until the scroll bar follows an edit: painting it costs more than the edit."""
_MARGIN_LINES = 1.5
"""Lines that stay between what is revealed and the edge of the viewport."""


class Canvas(QAbstractScrollArea):
    """Shows a scene with a caret and highlights. Positions are code points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scene = Scene(Look(self.font(), self.font()))
        self._caret = Caret()
        self._highlights = Highlights()
        self._bar_timer = QTimer(self, singleShot=True, interval=_BAR_AFTER)
        self._bar_timer.timeout.connect(self._sync)
        self._syncing = False

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as shows ``[start, end)``, at least its beginning."""
        scene, room = self._scene, self.viewport().height()
        first, last = scene.caret_rect(start), scene.caret_rect(max(start, end))
        margin = min(round(_MARGIN_LINES * first.height()), room // 4)
        if first.top() < 0:
            scene.put_line(start, margin)
        elif last.bottom() >= room:
            scene.put_line(max(start, end), room - margin - last.height())
            if scene.caret_rect(start).top() < margin:
                scene.put_line(start, margin)
        else:
            return
        self._renewed()

    def reveal_amid(self, start: int, end: int, lines: int) -> None:
        """Show ``[start, end)`` with so many lines before and after it, as far as a quarter of
        the room each goes. What has to move comes below the upper ones: one reads on from there.
        """
        scene, room = self._scene, self.viewport().height()
        margin = min(lines * scene.line_step, room // 4)
        first, last = scene.caret_rect(start), scene.caret_rect(max(start, end))
        if first.top() < margin or last.bottom() >= room - margin:
            scene.put_line(start, margin)
            if scene.caret_rect(start) != first:  # at the ends of the article nothing moves
                self._renewed()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar moved: by hand, by wheel, or because its range changed."""
        if self._syncing:
            return
        before = self._scene.seen()
        self._scene.scroll_bar_at(self.verticalScrollBar().value(), -dy)
        self._sync()
        self._repaint_scrolled(before)

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

    def _sync_soon(self) -> None:
        """Let the scroll bar follow when the hand rests."""
        self._bar_timer.start()

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

    def _dress(self, look: Look) -> None:
        """Give the article another look, unless it has it already."""
        if look != self._scene.look:
            self._scene.set_look(look)
            self._renewed()

    def _renewed(self) -> None:
        """Something changed that moves everything."""
        if self.isVisible():  # nothing is laid out for nobody to see
            self._sync()
            self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Now the scroll bar matters."""
        super().showEvent(event)
        self._sync()

    def _repaint_scrolled(self, before: Sequence[Seen]) -> None:
        """Move the whole sight and paint what comes into it."""
        tops = {seen.where: seen.top for seen in self._scene.seen()}
        down = next((tops[s.where] - s.top for s in before if s.where in tops), None)
        if down is None or not self._moves_exactly():
            self.viewport().update()
        elif down:
            self.viewport().scroll(0, down)
            # A corner of the paper that is cut by the edge is not rounded like a whole one.
            self.viewport().update(self._scene.paper_corners)

    def _repaint_changes(self, before: Sequence[Seen], paper_bottom: int) -> None:
        """After an edit, move what only moved and paint the rest."""
        viewport = self.viewport()
        change = difference(before, self._scene.seen(), viewport.rect())
        if change is None:
            return
        # The end of the paper doesn't move as the lines do.
        end = min(paper_bottom, self._scene.paper_bottom)
        moves = change.moved is not None and self._moves_exactly() and end > viewport.height()
        if not moves and change.down:
            top = change.dirty.top()
            viewport.update(QRect(0, top, viewport.width(), viewport.height() - top))
            return
        if change.moved is not None and change.down:
            viewport.scroll(0, change.down, change.moved)
        viewport.update(change.dirty)

    def _moves_exactly(self) -> bool:
        """Whether what is painted can be moved by pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return ratio == int(ratio)

    def _repaint_range(self, start: int, end: int) -> None:
        """Paint the lines again that ``[start, end]`` touches."""
        self.viewport().update(self._scene.band(start, end))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another page, with the same line in the same place."""
        size = self.viewport().size()
        self._scene.resize(size.width(), size.height())
        if self.isVisible():
            self._sync()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The interface's font is that of the chips."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress(replace(self._scene.look, small=self.font()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret is strong while keys go here."""
        super().focusInEvent(event)
        self._repaint_range(self._caret.position, self._caret.position)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret is weak while keys go elsewhere."""
        super().focusOutEvent(event)
        self._repaint_range(self._caret.position, self._caret.position)
