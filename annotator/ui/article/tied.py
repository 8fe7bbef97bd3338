"""The canvas with its links: marks in the margin, and the line of the span one looks at."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.ui.article.canvas import Canvas
from annotator.ui.article.ties import Tie

_REST = 60
"""Milliseconds for which the mouse rests before what is under it is looked at."""


class Tied(Canvas):
    """Shows ties. ``hovered``: the linked span under the mouse, or an empty string."""

    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._at = QPointF()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look_under)

    def set_ties(self, ties: Iterable[Tie]) -> None:
        """Show these links and no others."""
        self._scene.set_ties(ties)
        marks = self._highlights
        marks.hovered = marks.aim = marks.pointed = None
        self._renew_line()
        self.viewport().update()

    def update_ties(self, put: Iterable[Tie], removed: Iterable[str] = ()) -> None:
        """Show links that are new or different, and no longer show the removed ones."""
        self._scene.ties.change(put, removed)
        self._renew_line()
        self.viewport().update()

    @property
    def aim(self) -> str | None:
        """The span that a link from the selected one would lead to."""
        return self._highlights.aim

    def set_aim(self, span_id: str | None) -> None:
        """Show where a link that is being made would lead. Does not scroll."""
        self._highlights.aim = span_id
        self._renew_line()

    def point_tie(self, tie_id: str | None) -> None:
        """Show only one link of the selected span (None: all of them)."""
        self._highlights.pointed = tie_id
        self._renew_line()

    def _renew_line(self) -> None:
        """Work out which other ends are shown; paint again where any are or were."""
        marks = self._highlights
        before = marks.tied, marks.line
        marks.follow(self._scene.ties)
        if before != (marks.tied, marks.line):
            self.viewport().update()

    def _tie_marks(self, point: QPointF) -> list[str]:
        """The linked spans whose mark in the margin is under ``point``."""
        return self._scene.tie_marks(point) if self._scene.ties else []

    def _look_soon(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if self._scene.ties:
            self._rest.start()

    def _look_under(self) -> None:
        beside = self._tie_marks(self._at)
        found = beside[0] if beside else self._span_under()
        shape = Qt.CursorShape.PointingHandCursor if beside else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if found != self._highlights.hovered:
            self._hover(found)

    def _hover(self, span_id: str | None) -> None:
        self._highlights.hovered = span_id
        self._renew_line()
        self.hovered.emit(span_id or "")

    def _span_under(self) -> str | None:
        hit = self._scene.hit(self._at)
        around = (hit.chip,) if hit.chip else hit.spans
        return next((span for span in around if self._scene.ties.of(span)), None)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._rest.stop()
        if self._highlights.hovered is not None:
            self._hover(None)

    def _spans_moved(self, changed: Iterable[Span], removed: Iterable[str]) -> None:
        """Let the marks follow the spans."""
        if self._scene.ties:
            self._scene.ties.spans_changed([*removed, *(span.id for span in changed)])
            self._renew_line()
