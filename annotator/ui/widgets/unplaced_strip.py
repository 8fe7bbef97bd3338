"""Spans that found no place in a corrected text: one at a time, to be placed or dismissed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.model import UnplacedSpan
from annotator.scheme import Scheme
from annotator.ui.keys import mark_area
from annotator.ui.widgets.plain import Choice, Line
from annotator.ui.widgets.strip import Strip
from annotator.ui.words import isolated


class UnplacedStrip(Strip):
    """A strip over the article while somebody has to decide. Digits choose, as in the form.

    Signals:
        place_wanted: the selected words are where the span belongs (id).
        dismiss_wanted: the span belongs nowhere any more (id).
    """

    place_wanted = Signal(str)
    dismiss_wanted = Signal(str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self._waiting: tuple[UnplacedSpan, ...] = ()
        self._at = 0
        self.heading = Line(strong=True)
        self.words = Line(quiet_ink=True)
        self.place = Choice("1", self.tr("belongs to the selected words"))
        self.dismiss = Choice("2", self.tr("drop it"))
        self.later = Choice("3", self.tr("next one"))
        self.place.clicked.connect(lambda: self.digit(1))
        self.dismiss.clicked.connect(lambda: self.digit(2))
        self.later.clicked.connect(lambda: self.digit(3))
        answers = QHBoxLayout()
        answers.setSpacing(4)
        for choice in (self.place, self.dismiss, self.later):
            answers.addWidget(choice)
        answers.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.words)
        layout.addLayout(answers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_area(self, "form")
        self.hide()

    def show_waiting(self, waiting: Sequence[UnplacedSpan]) -> None:
        """Show the first of ``waiting`` that was not passed over; nothing hides the strip."""
        self._waiting = tuple(waiting)
        self._at = min(self._at, max(0, len(self._waiting) - 1))
        self.setVisible(bool(self._waiting))
        self._show_one()

    def digit(self, key: int) -> None:
        """1 places, 2 drops, 3 goes on to the next."""
        if not self._waiting:
            return
        one = self._waiting[self._at]
        if key == 1:
            self.place_wanted.emit(one.id)
        elif key == 2:
            self.dismiss_wanted.emit(one.id)
        elif key == 3:
            self._at = (self._at + 1) % len(self._waiting)
            self._show_one()

    def _show_one(self) -> None:
        if not self._waiting:
            return
        one = self._waiting[self._at]
        self.heading.set_text(
            self.tr("%Ln span(s) found no place in the corrected text", "", len(self._waiting))
        )
        name = self._scheme.name(one.label, self._language)
        text = self.tr("{label}: “{words}”").format(label=name, words=isolated(one.text))
        self.words.set_text(f"{text} · {isolated(f'…{one.before}{one.text}{one.after}…')}")
        self.later.setVisible(len(self._waiting) > 1)
