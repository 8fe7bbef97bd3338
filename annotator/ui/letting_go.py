"""Escape and Delete in the article: what they end there, before they mean anything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.article.view import ArticleView
from annotator.ui.desk import Desk
from annotator.ui.events.by_event import ByEvent

_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class LettingGo(QObject):
    """Escape ends picking, the view by event, or lets go of the current span."""

    def __init__(self, view: ArticleView, desk: Desk, by_event: ByEvent) -> None:
        super().__init__(desk)
        self._desk, self._by_event = desk, by_event
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        picking = self._desk.picking
        if event.key() == Qt.Key.Key_Escape:
            if picking.active:
                picking.leave()
            elif self._desk.span is None and self._by_event.is_on:
                self._by_event.close()
            else:
                self._desk.choose(None)
            return True
        if picking.active and event.key() in _DELETING:
            picking.clear()
            return True
        return False
