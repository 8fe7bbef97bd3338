"""Rows of the form whose values are words of the article, pointed at or typed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.model import Attribute
from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Choice


class PickRow(AttributeRow):
    """Words of the article (or typed ones). 1 takes from the article, 2 types, Delete clears."""

    keys = "1–2"

    def build(self) -> None:
        self._pick = Choice("1", self.tr("take from the article"), self.body)
        self._type = Choice("2", self.tr("type"), self.body)
        self._pick.clicked.connect(self.pick_wanted)
        self._type.clicked.connect(self.start_typing)
        for button in (self._pick, self._type):
            self.body_layout.addWidget(button)
        self.editor = Field(parent=self.body)
        self.editor.setAccessibleName(self.head.name)
        self.editor.returnPressed.connect(self._typed)
        self.editor.installEventFilter(self)
        self.editor.hide()
        self.body_layout.addWidget(self.editor)

    def refresh(self) -> None:
        if not self.editor.isVisible():
            self.editor.setText("")

    def digit(self, key: int) -> bool:
        if key == 1:
            self.pick_wanted.emit()
        elif key == 2:
            self.start_typing()
        return True

    def start_typing(self) -> None:
        """Open the line, with what is there."""
        self.editor.show()
        self.editor.setText(self.first_text())
        self.editor.setModified(False)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def first_text(self) -> str:
        return self.values[0].value if self.values else ""

    def picked(self, text: str, start: int, end: int) -> None:
        """Words of the article were chosen for this row (code points)."""
        value = Attribute(name=self.kind.name, value=text, origin="picked", start=start, end=end)
        if self.with_new(value) != self.values:
            self.changed.emit(self.with_new(value))

    def with_new(self, value: Attribute) -> tuple[Attribute, ...]:
        """The values after ``value`` has been added."""
        return (value,)

    def commit(self) -> None:
        if self.editor.isVisible():
            text = self.editor.text().strip()
            if self.editor.isModified() and text and text != self.first_text():
                self.changed.emit(self.with_new(Attribute(name=self.kind.name, value=text)))
            self.editor.hide()

    def _typed(self) -> None:
        self.commit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.next_wanted.emit()


class PickListRow(PickRow):
    """Several texts, in order. Delete takes the last one away."""

    def first_text(self) -> str:
        return ""

    def with_new(self, value: Attribute) -> tuple[Attribute, ...]:
        if any(a.value == value.value for a in self.values):
            return self.values
        return (*self.values, value)

    def clear(self) -> None:
        if self.values:
            self.changed.emit(self.values[:-1])
        else:
            super().clear()

    def shown(self, value: str) -> str:
        return value
