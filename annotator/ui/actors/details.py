"""What is known of one actor: its names, its kind, whether it is named, and who says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.scheme import Choice as Value
from annotator.ui.actors.book import Row
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Choice, Heading, Line, Sentence


class ActorDetails(QWidget):
    """Signals: ``wanted`` (name of a command ``actors.…``)."""

    wanted = Signal(str)

    def __init__(
        self, kinds: list[Value], name_of: Callable[[Value], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self.name = Line(strong=True, data=True)
        self.names: list[Line] = []
        self._names = QVBoxLayout()
        self._names.setSpacing(2)
        self.whose = Sentence()
        self.choices: dict[str, Choice] = {}
        kind_room, named_room, name_room = QWidget(), QWidget(), QWidget()
        kind_flow = Flow(kind_room)
        for place, kind in enumerate(kinds, 1):
            choice = self._choice(f"actors.kind.{place}", str(place), name_of(kind))
            choice.setCheckable(True)
            kind_flow.addWidget(choice)
        named_flow = Flow(named_room)
        self.named = self._choice("actors.named", "0", "")
        named_flow.addWidget(self.named)
        name_flow = Flow(name_room)
        name_flow.addWidget(self._choice("actors.name", "F2", self.tr("another name")))
        self.part = self._choice("actors.part", "Shift+F4", self.tr("one of them is another"))
        name_flow.addWidget(self.part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addSpacing(8)
        column.addWidget(Heading(self.tr("Names")))
        column.addLayout(self._names)
        column.addWidget(name_room)
        column.addSpacing(8)
        column.addWidget(Heading(self.tr("Kind")))
        column.addWidget(kind_room)
        column.addSpacing(8)
        column.addWidget(Heading(self.tr("Naming")))
        column.addWidget(named_room)
        column.addSpacing(8)
        column.addWidget(self.whose)
        column.addStretch(1)

    def show_row(self, row: Row | None, editable: bool) -> None:
        """Show an actor; None: nothing."""
        show_if(self, row is not None)
        if row is None:
            return
        self.name.set_text(row.name)
        self._show_names(row)
        for place, kind in enumerate(self.kinds, 1):
            self.choices[f"actors.kind.{place}"].setChecked(kind.value == row.sort)
        texts = {
            True: self.tr("a source of this name is named"),
            False: self.tr("a source of this name names nobody"),
            None: self.tr("the words of the source tell whether it is named"),
        }
        self.named.setText(texts[row.named])
        self.named.updateGeometry()
        show_if(self.part, len(row.told.names) > 1)
        self.whose.setText(self._whose(row))
        for choice in self.choices.values():
            choice.setEnabled(editable)

    def _show_names(self, row: Row) -> None:
        for line in self.names:
            self._names.removeWidget(line)
            line.deleteLater()
        self.names = [Line(name, data=True) for name in row.told.names]
        for line in self.names:
            self._names.addWidget(line)

    def _whose(self, row: Row) -> str:
        return {
            "project": self.tr("The project says so."),
            "own": self.tr("You say so; for you it goes before what the project says."),
            "file": self.tr("The program knows it so by itself."),
            "entered": self.tr("It is known from what was entered only."),
        }[row.whose]

    def _choice(self, command: str, key: str, text: str) -> Choice:
        choice = Choice(key, text)
        choice.clicked.connect(lambda: self.wanted.emit(command))
        self.choices[command] = choice
        return choice
