"""A rule that can be on or off, with its key, what it does, and an example in Arabic."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from annotator.adjudication.examples import Illustration, examples
from annotator.ui import theme
from annotator.ui.widgets.marked_text import Mark, MarkedText
from annotator.ui.widgets.paint import draw_keycap, draw_line, ink, keycap_width, quiet, visual
from annotator.ui.widgets.plain import Sentence
from annotator.ui.words import isolated

GAP = 12
TINT = 0.24


class KeyCap(QWidget):
    """A key, drawn."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(keycap_width(self.font(), self.key), QFontMetrics(self.font()).height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_keycap(painter, self.rect(), self.key, self.palette())


class ExampleLine(QWidget):
    """What somebody marked, an arrow, and what the rule takes into gold."""

    def __init__(self, example: Illustration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example = example
        self._reading = self.font()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        pieces = (example.text[slice(*part)] for part in (example.marked, example.taken))
        self.setAccessibleName(" → ".join(map(isolated, pieces)))

    def set_reading_font(self, font: QFont) -> None:
        self._reading = font
        self.updateGeometry()
        self.update()

    def _width(self) -> int:
        return QFontMetrics(self._reading).horizontalAdvance(self._example.text) + GAP

    def sizeHint(self) -> QSize:
        return QSize(2 * self._width() + 3 * GAP, self._laid(self._example.taken).height + 4)

    def _laid(self, marked: tuple[int, int]) -> MarkedText:
        look = theme.current()
        tint = theme.mix(QColor(look.accent), QColor(look.paper), TINT)
        marks = [Mark(*marked, behind=tint)]
        return MarkedText(self._example.text, marks, self._reading, self._width(), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        left, width = 0, self._width()
        arrow = "←" if self.isRightToLeft() else "→"
        for marked in (self._example.marked, self._example.taken):
            painter.setPen(ink(self.palette()))
            place = visual(self, QRect(left, 0, width, self.height()))
            self._laid(marked).paint(painter, place.left(), 2)
            left += width
            if marked is self._example.marked:
                painter.setPen(quiet(self.palette()))
                room = visual(self, QRect(left + GAP, 0, 2 * GAP, self.height()))
                draw_line(painter, room, arrow)
                left += 3 * GAP


class RuleRow(QWidget):
    """A switch on a digit; ``detail`` says in words what it does."""

    def __init__(self, rule: str, key: str, name: str, detail: str) -> None:
        super().__init__()
        self.rule = rule
        self.box = QCheckBox(name)
        self.box.setAccessibleDescription(detail)
        self.example = ExampleLine(examples()[rule]) if rule in examples() else None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(KeyCap(key), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.box, 0, 1)
        grid.addWidget(Sentence(detail), 1, 1)
        if self.example is not None:
            grid.addWidget(self.example, 2, 1)
