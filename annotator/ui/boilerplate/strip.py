"""The strip over the article that says how many lines are likely no part of the story."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.widgets.plain import Choice, Line


class ProposalStrip(QWidget):
    """Signals: ``accepted``, ``dismissed``."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Line(quiet_ink=True)
        self.take = Choice("Ctrl+F12", self.tr("mark them"))
        self.drop = Choice("", self.tr("not now"))
        self.take.clicked.connect(self.accepted)
        self.drop.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.said)
        row.addWidget(self.take)
        row.addWidget(self.drop)
        row.addStretch(1)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many; nothing hides the strip."""
        text = self.tr("%Ln line(s) look like no part of the story.", "", count)
        self.said.set_text(text)
        self.setVisible(count > 0)
