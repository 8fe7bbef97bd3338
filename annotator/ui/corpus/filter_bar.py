"""The filters of a search as a row of chips: each has a digit, a chosen one says its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.model import Event, Status
from annotator.scheme import Scheme
from annotator.ui.corpus.filters import Filters, listed
from annotator.ui.widgets.documents_model import status_text
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.paint import accent
from annotator.ui.widgets.plain import Choice
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import isolated
from annotator.ui.words import listed as in_a_row

NAMES = ("label", "attributes", "event", "link", "status", "outlet", "layer")
"""Filters in the order of their digits."""
STATUSES: Sequence[Status] = ("todo", "in_progress", "done", "skipped")
GOLD = "gold"


class FilterBar(QWidget):
    """Chips. With the focus on it digits choose one, wherever nothing was found.

    Signals:
        wanted: the filter whose value is to be chosen, empty to clear all.
        left: up or Escape, back to the field.
    """

    wanted = Signal(str)
    left = Signal()

    def __init__(
        self, scheme: Scheme, language: str, gold: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self.events: dict[str, Event] = {}
        self.outlets: Sequence[str] = ()
        self.chips: dict[str, Choice] = {}
        flow = Flow(self)
        names = NAMES if gold else NAMES[:-1]
        for key, name in enumerate(names, 1):
            chip = Choice(str(key), self.words()[name], self)
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.clear = Choice("0", self.tr("without filters"), self)
        self.clear.clicked.connect(lambda: self.wanted.emit(""))
        flow.addWidget(self.clear)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Filters"))
        self.show_filters(Filters())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(accent(self.palette()), 1))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def words(self) -> Mapping[str, str]:
        """What the filters are called."""
        return {
            "label": self.tr("label"),
            "attributes": self.tr("attribute"),
            "event": self.tr("event"),
            "link": self.tr("link"),
            "status": self.tr("status"),
            "outlet": self.tr("outlet"),
            "layer": self.tr("whose"),
        }

    def name_at(self, key: int) -> str | None:
        """The filter of a digit; empty for 0, None where there is none."""
        names = list(self.chips)
        if not key:
            return ""
        return names[key - 1] if key <= len(names) else None

    def words_at(self, key: int) -> str | None:
        """What the filter of a digit is called."""
        name = self.name_at(key)
        return self.words()[name] if name else None

    def show_filters(self, filters: Filters) -> None:
        """Say what is set."""
        for name, chip in self.chips.items():
            value = self._said(name, filters)
            word = self.words()[name]
            text = f"{word}: {isolated(value)}" if value else word
            if chip.text() != text:
                chip.setText(text)
                chip.setAccessibleName(text)
                chip.setToolTip("")
                chip.updateGeometry()
            chip.setChecked(bool(value))
        self.clear.setVisible(bool(filters))

    def values(self, name: str, filters: Filters) -> list[tuple[str, str]]:
        """What a filter can be set to, each with its words."""
        scheme, language = self._scheme, self._language
        match name:
            case "label":
                return [(one.name, name_of(one, language)) for one in scheme.labels.values()]
            case "attributes":
                return [(k.name, name_of(k, language)) for k in listed(scheme, filters.label)]
            case "event":
                return [(id_, event.name) for id_, event in self.events.items()]
            case "link":
                return [(n, link.names.get(language, n)) for n, link in scheme.links.items()]
            case "status":
                return [(status, status_text(status)) for status in STATUSES]
            case "outlet":
                return [(outlet, outlet) for outlet in self.outlets]
            case _:
                return [("annotator", self.tr("mine")), (GOLD, self.tr("gold"))]

    def attribute_values(self, attribute: str) -> list[tuple[str, str]]:
        """What an attribute can be, each with its words."""
        for kind in listed(self._scheme):
            if kind.name == attribute:
                return [(one.value, name_of(one, self._language)) for one in kind.choices]
        return []

    def _said(self, name: str, filters: Filters) -> str:
        if name == "attributes":
            names = dict(self.values("attributes", Filters()))
            return in_a_row(
                [
                    f"{names.get(key, key)} = {dict(self.attribute_values(key)).get(value, value)}"
                    for key, value in filters.attributes
                ]
            )
        value = getattr(filters, name)
        if value is None or value == getattr(Filters(), name):
            return ""
        return dict(self.values(name, filters)).get(str(value), str(value))
