"""What the marks of the grid mean, on one quiet line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.assignment import Duty
from annotator.ui.team.drawing import draw_duty
from annotator.ui.team.words import duty_words
from annotator.ui.widgets.paint import draw_line, quiet, small, visual

_DUTIES = (
    Duty("", "", 0, True, "todo", False),
    Duty("", "", 0, True, "in_progress", False),
    Duty("", "", 0, True, "done", False),
    Duty("", "", 0, True, "done", True),
    Duty("", "", 0, True, "skipped", False),
)
_MARK, _GAP = 22, 20


class Legend(QWidget):
    """Painted; the grid's cells say the same to assistive programs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = [duty_words(duty) for duty in _DUTIES]

    def sizeHint(self) -> QSize:
        return QSize(400, QFontMetrics(small(self.font())).height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(small(self.font()))
        metrics = QFontMetrics(painter.font())
        left = 4
        for duty, words in zip(_DUTIES, self._words, strict=True):
            at = visual(self, QRect(left, 0, 16, self.height()))
            draw_duty(painter, QPointF(at.center()) + QPointF(0.5, 0.5), duty, self.palette())
            width = metrics.horizontalAdvance(words) + 2
            painter.setPen(quiet(self.palette()))
            box = visual(self, QRect(left + _MARK, 0, width, self.height()))
            draw_line(painter, box, words)
            left += _MARK + width + _GAP
