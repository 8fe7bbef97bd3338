"""The strip over the article that names its events, when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.article.event_marks import draw_event, event_hue
from annotator.ui.widgets.article_look import article_colours
from annotator.ui.widgets.paint import bold, elided, one_line, plain_tooltip, small, visual
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
    number: int = 0
    """Of the sign that its spans carry, from 1; 0 for none."""


class EventChoice(Choice):
    """The name of an event, behind the sign that its spans carry."""

    def __init__(self, key: str, text: str, sign: int, parent: QWidget) -> None:
        super().__init__(key, text, parent)
        self._sign = sign

    def lead(self) -> int:
        return super().lead() + (self._side() + 6 if self._sign else 0)

    def draw_lead(self, painter: QPainter, left: int) -> None:
        super().draw_lead(painter, left)
        if self._sign:
            side, colours = self._side(), article_colours()
            left += super().lead()
            box = visual(self, QRect(left, (self.height() - side) // 2, side, side))
            hue = event_hue(self._sign, colours)
            font = bold(small(self.font()))
            draw_event(painter, box.toRectF(), number(self._sign), hue, colours, font)

    def _side(self) -> int:
        return QFontMetrics(self.font()).height() - 2


class EventStrip(QWidget):
    """Names in rows, the chosen one marked, and whether spans carry the signs of events.

    Signals:
        chosen: a name was pressed (its key).
        signs_wanted: the signs shall come, or go.
    """

    chosen = Signal(str)
    signs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Choice] = []
        self.items: tuple[Item, ...] = ()
        self.signs = Choice("", self.tr("mark each span"), self)
        self.signs.setCheckable(True)
        self.signs.clicked.connect(self.signs_wanted)
        self.hide()

    def show_items(self, items: Sequence[Item], current: str, key: str, signs: bool) -> None:
        """Show ``items``; ``key`` is what goes from one to the next; with ``signs`` their spans
        carry them."""
        self.signs.setChecked(signs)
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
        name = elided(metrics, one_line(item.name), room)
        button = EventChoice(key, name + count, item.number, self)
        button.setToolTip(plain_tooltip(item.name))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        button.show()
        return button

    def _arrange(self) -> None:
        """As many side by side as there is room for."""
        left = top = height = 0
        for button in (*self.buttons, self.signs):
            hint = button.sizeHint()
            width, height = min(hint.width(), max(48, self.width())), hint.height()
            if left and left + width > self.width():
                left, top = 0, top + height + GAP
            button.setGeometry(visual(self, QRect(left, top, width, height)))
            left += width + GAP
        self.setFixedHeight(top + height)
