"""A thin bar of what is done."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.widgets.paint import accent, hairline, visual

HEIGHT = 5


class ProgressBar(QWidget):
    """Fills from the leading side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        """What is done, from 0 to 1."""
        self.setFixedHeight(HEIGHT)

    def set_share(self, share: float) -> None:
        """Show that so much is done, from 0 to 1."""
        self.share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hairline(self.palette()))
        painter.drawRoundedRect(self.rect(), HEIGHT / 2, HEIGHT / 2)
        width = round(self.width() * self.share)
        if width:
            painter.setBrush(accent(self.palette()))
            filled = visual(self, QRect(0, 0, max(width, HEIGHT), HEIGHT))
            painter.drawRoundedRect(filled, HEIGHT / 2, HEIGHT / 2)
