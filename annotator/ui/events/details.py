"""What is known of an event, to be said by a person: names, date and place with precision."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Event
from annotator.ui import theme
from annotator.ui.events.words import DATES, PLACES, precision_words, typed_date
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Line, Sentence

Precise = tuple[str | None, str | None]


class EventDetails(QWidget):
    """Fields of one event.

    Signals:
        saved: name, aliases, (date, precision), (place, precision).
        left: back to the list.
    """

    saved = Signal(str, object, object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Line(strong=True, data=True)
        self.name, self.date, self.place = Field(), Field(), Field()
        self.aliases = QPlainTextEdit()
        self.aliases.setTabChangesFocus(True)
        self.aliases.setFixedHeight(84)
        self.aliases.setPlaceholderText(self.tr("one on each line"))
        self.date.setPlaceholderText(self.tr("2026-05-12"))
        self.date_precision = _choices(DATES, self.tr("How exactly the date is known"))
        self.place_precision = _choices(PLACES, self.tr("How exactly the place is known"))
        self.said = Sentence()
        self.complaint = Sentence(quiet_ink=False)
        theme.mark(self.complaint, "bad")
        self.save_button, self.back_button = (
            QPushButton(self.tr("Save")),
            QPushButton(self.tr("Back")),
        )
        theme.mark(self.save_button, "main")
        theme.mark(self.back_button, "flat")
        self.save_button.clicked.connect(self.save)
        self.back_button.clicked.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        for words, *fields in (
            (self.tr("Name"), self.name),
            (self.tr("Also called"), self.aliases),
            (self.tr("Date"), self.date, self.date_precision),
            (self.tr("Place"), self.place, self.place_precision),
        ):
            title = Line(words, quiet_ink=True)
            title.setContentsMargins(0, 8, 0, 0)
            column.addWidget(title)
            for field in fields:
                if not field.accessibleName():
                    field.setAccessibleName(words)
                column.addWidget(field)
        column.addWidget(self.complaint)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_event(self, event: Event, refusal: str = "") -> None:
        """Show an event; ``refusal`` says why it can't be changed here."""
        self.heading.set_text(event.name)
        self.name.setText(event.name)
        self.aliases.setPlainText("\n".join(event.aliases))
        self.date.setText(event.date or "")
        self.place.setText(event.place or "")
        self.name.setCursorPosition(0)
        self.place.setCursorPosition(0)
        _choose(self.date_precision, event.date_precision)
        _choose(self.place_precision, event.place_precision)
        self.said.setText(refusal)
        self.said.setVisible(bool(refusal))
        self.complaint.hide()
        for field in (self.name, self.date, self.place, self.aliases):
            field.setReadOnly(bool(refusal))
        for part in (self.date_precision, self.place_precision, self.save_button):
            part.setEnabled(not refusal)
        first = self.back_button if refusal else self.name
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def save(self) -> None:
        """Ask for what the fields say. A date that is none stops it with a sentence."""
        day = typed_date(self.date.text()) if self.date.text().strip() else None
        if day is None and self.date.text().strip():
            self.complaint.setText(
                self.tr("This is no date. Write it as 2026-05-12, 2026-05 or 2026.")
            )
            self.complaint.show()
            self.date.setFocus(Qt.FocusReason.OtherFocusReason)
            self.date.selectAll()
            return
        self.saved.emit(
            self.name.text(),
            tuple(self.aliases.toPlainText().splitlines()),
            (day, self.date_precision.currentData()),
            (self.place.text(), self.place_precision.currentData()),
        )

    def accept(self) -> None:
        """Enter: the buttons do what they say, fields save."""
        if self.back_button.hasFocus():
            self.left.emit()
        elif self.save_button.isEnabled():
            self.save()


def _choices(codes: Mapping[str, str], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItem(precision_words(""), None)
    for code in codes:
        box.addItem(precision_words(code), code)
    return box


def _choose(box: QComboBox, code: str | None) -> None:
    """Show ``code``, also one that only another program knows."""
    if code is not None and box.findData(code) < 0:
        box.addItem(code, code)
    box.setCurrentIndex(max(0, box.findData(code)) if code is not None else 0)
