"""Title, outlet, address and date of one or many documents, each confirmed by a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.model import Document, MetadataField
from annotator.ui import theme
from annotator.ui.keys import mark_area
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Line, Sentence

FIELDS: tuple[MetadataField, ...] = ("title", "outlet", "url", "published_at")
Values = dict[MetadataField, str | None]


def moment(text: str) -> str | None:
    """A typed date, or date and time, in ISO form; None if it is neither.

    Digits of any script are read, and a space for the T.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip())
    try:
        if len(plain) <= len("2026-01-31"):
            return date.fromisoformat(plain).isoformat()
        return datetime.fromisoformat(plain.replace(" ", "T", 1)).isoformat()
    except ValueError:
        return None


def _readable(value: str) -> str:
    """A stored date-time as people write it; ``moment`` reads it back to the same."""
    day, _, time = value.partition("T")
    return f"{day} {time.removesuffix(':00') if time.count(':') == 2 else time}".strip()


class MetadataForm(QWidget):
    """Four fields with a tick each. What is typed counts as confirmed.

    Signals:
        saved: the shown documents shall have values, and their own values of some fields are
            confirmed (documents, Values, tuple of field names).
        closed: the form is not wanted any more.
    """

    saved = Signal(object, object, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, stacked: bool = False) -> None:
        super().__init__(parent)
        self.documents: Sequence[Document] = ()
        names = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "url": self.tr("Address (URL)"),
            "published_at": self.tr("Published"),
        }
        self.fields: dict[MetadataField, QLineEdit] = {}
        self.ticks: dict[MetadataField, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4 if stacked else 8)
        for place, field in enumerate(FIELDS):
            self.fields[field] = self._make_field(field, names[field])
            self.ticks[field] = self._make_tick(field, names[field])
            self._place(place, Line(names[field], quiet_ink=True), field, stacked)
        self._grid.setColumnStretch(0 if stacked else 1, 1)
        self.complaint = Sentence(quiet_ink=False)
        theme.mark(self.complaint, "bad")
        self.complaint.hide()
        last = self._grid.rowCount()
        self._grid.addWidget(self.complaint, last, 0 if stacked else 1, 1, 2)
        self._grid.addLayout(self._make_buttons(), last + 1, 0 if stacked else 1, 1, 2)
        mark_area(self, "form")

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Show what ``documents`` have in common; where they differ, the field stays empty."""
        self.documents = documents
        self.complaint.hide()
        for name, field in self.fields.items():
            values = {getattr(document, name) or "" for document in documents}
            same = values.pop() if len(values) == 1 else ""
            differ = bool(values)
            field.setText(_readable(same) if name == "published_at" else same)
            field.setModified(False)
            field.setPlaceholderText(self.tr("different values") if differ else self._hint(name))
            self._show_tick(name)

    def focus_first(self) -> None:
        self.fields["title"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fields["title"].selectAll()

    def save(self) -> None:
        """Ask for what was typed and ticked. A date that is none stops it with a sentence."""
        values: Values = {}
        confirmed: list[MetadataField] = []
        for name, field in self.fields.items():
            text = field.text().strip()
            if field.isModified():
                if name == "published_at" and text:
                    value = moment(text)
                    if value is None:
                        self._complain(field)
                        return
                    text = value
                values[name] = text or None
            elif self.ticks[name].isChecked() and self.ticks[name].isEnabled():
                confirmed.append(name)
        if values or confirmed:
            self.saved.emit(self.documents, values, tuple(confirmed))
        self.closed.emit()

    def next_field(self, step: int = 1) -> None:
        """To the field after (or before) the one with the focus; after the last one, save."""
        order = list(self.fields.values())
        at = next((i for i, field in enumerate(order) if field.hasFocus()), -1) + step
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0:
            self.save()

    def _place(self, place: int, name: Line, field: MetadataField, stacked: bool) -> None:
        """Name, field and tick in a row; ``stacked``: name and tick over the field."""
        if stacked:
            name.setContentsMargins(0, 8, 0, 0)
            self._grid.addWidget(name, 2 * place, 0)
            self._grid.addWidget(self.ticks[field], 2 * place, 1, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(self.fields[field], 2 * place + 1, 0, 1, 2)
        else:
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(self.fields[field], place, 1)
            self._grid.addWidget(self.ticks[field], place, 2)

    def _make_field(self, name: MetadataField, words: str) -> QLineEdit:
        field = Field()
        field.setAccessibleName(words)
        field.textEdited.connect(lambda _, name=name: self._edited(name))
        return field

    def _make_tick(self, name: MetadataField, words: str) -> QCheckBox:
        tick = QCheckBox(self.tr("confirmed"))
        tick.setAccessibleName(self.tr("{field}: confirmed").format(field=words))
        return tick

    def _make_buttons(self) -> QHBoxLayout:
        save, back = QPushButton(self.tr("Save")), QPushButton(self.tr("Back"))
        theme.mark(save, "main")
        theme.mark(back, "flat")
        save.clicked.connect(self.save)
        back.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(save)
        return row

    def _hint(self, name: MetadataField) -> str:
        return self.tr("2024-04-20 or 2024-04-20 14:30") if name == "published_at" else ""

    def _show_tick(self, name: MetadataField) -> None:
        valued = [d for d in self.documents if getattr(d, name)]
        sure = bool(valued) and all(name in document.confirmed for document in valued)
        self.ticks[name].setChecked(sure)
        self.ticks[name].setEnabled(bool(valued) and not sure)

    def _edited(self, name: MetadataField) -> None:
        """What a person types counts as confirmed; an empty field can't be."""
        tick = self.ticks[name]
        tick.setChecked(bool(self.fields[name].text().strip()))
        tick.setEnabled(False)
        self.complaint.hide()

    def _complain(self, field: QLineEdit) -> None:
        self.complaint.setText(
            self.tr("This is no date. Write it as 2024-04-20, with the hour as 2024-04-20 14:30.")
        )
        self.complaint.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
