"""Where there are no figures: a sentence that says why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.agreement.reader import AgreementReader
from annotator.ui.widgets.plain import Sentence
from annotator.ui.words import number


class Empty(QWidget):
    """Signals: ``pressed`` where unfinished work shall be compared."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Sentence()
        self.button = QPushButton(self.tr("Compare the work as it stands"))
        theme.mark(self.button, "main")
        self.button.clicked.connect(self.pressed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def say(self, reader: AgreementReader, may_see: bool) -> None:
        """Why there is nothing, or how far it is."""
        self.sentence.setText(self._words(reader, may_see))
        waiting = may_see and not reader.busy and reader.frozen_only and reader.unfinished > 0
        self.button.setVisible(waiting)

    def _words(self, reader: AgreementReader, may_see: bool) -> str:
        if not may_see:
            return self.tr(
                "Figures of agreement are for reviewers and leads: annotators work without"
                " knowing what the others marked."
            )
        if reader.busy:
            if not reader.every:
                return self.tr("Reading everybody’s work…")
            return self.tr("Comparing… {n}%").format(n=number(100 * reader.done / reader.every))
        if reader.report is None:
            return self.tr("Nothing has been compared yet.")
        if reader.unfinished:
            return self.tr(
                "No article has the finished work of two people yet. %Ln article(s) are under way.",
                "",
                reader.unfinished,
            )
        return self.tr(
            "No article has the work of two people. Assign articles to several annotators, and"
            " bring their work in."
        )
