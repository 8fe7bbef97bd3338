"""The strip over the article that names its events, when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.widgets.paint import bold, one_line, plain_tooltip, visual
from annotator.ui.widgets.plain import Choice
from annotator.ui.words import number

GAP = 4
WIDEST = 280
"""Pixels of one name; a longer one is cut, and its tooltip has all of it."""


class Item(NamedTuple):
    """An event of the article: what it is called, and how many spans are about it."""

    key: str
    """What a person chooses by; empty for all spans."""
    name: str
    spans: int


class EventStrip(QWidget):
    """Names in rows, the chosen one marked. ``chosen``: a name was pressed (its key)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Choice] = []
        self.items: tuple[Item, ...] = ()
        self.hide()

    def show_items(self, items: Sequence[Item], current: str, key: str) -> None:
        """Show ``items``; ``key`` is what goes from one to the next."""
        if tuple(items) != self.items:
            self.items = tuple(items)
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [self._make(item, key if not n else "") for n, item in enumerate(items)]
            self._arrange()
        for button, item in zip(self.buttons, self.items, strict=True):
            button.setChecked(item.key == current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _make(self, item: Item, key: str) -> Choice:
        count = f" · {number(item.spans)}"
        metrics = QFontMetrics(bold(self.font()))
        room = WIDEST - metrics.horizontalAdvance(count)
        name = metrics.elidedText(one_line(item.name), Qt.TextElideMode.ElideRight, room)
        button = Choice(key, name + count, self)
        button.setToolTip(plain_tooltip(item.name))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        button.show()
        return button

    def _arrange(self) -> None:
        """As many side by side as there is room for."""
        left = top = height = 0
        for button in self.buttons:
            hint = button.sizeHint()
            width, height = min(hint.width(), max(48, self.width())), hint.height()
            if left and left + width > self.width():
                left, top = 0, top + height + GAP
            button.setGeometry(visual(self, QRect(left, top, width, height)))
            left += width + GAP
        self.setFixedHeight(top + height)
