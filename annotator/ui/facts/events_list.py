"""The events of the project as a plain list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.events import Known
from annotator.model import Event, Touched
from annotator.ui.session import Session
from annotator.ui.widgets.paint import one_line


class EventsPanel(QWidget):
    """``chosen`` says which event (its id) was chosen."""

    chosen = Signal(str)

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.loaded = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Events"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.list.currentItemChanged.connect(self._chosen)
        session.changed.connect(self._changed)
        self._load()

    @property
    def current(self) -> str | None:
        row = self.list.currentRow()
        return str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) if row >= 0 else None

    def _load(self) -> None:
        author = self.session.author
        if author is not None:
            self.session.ask(lambda store: store.known_events(author.id), self._show, self)

    def _show(self, known: list[Known]) -> None:
        before = self.current
        self.loaded = True
        self.list.blockSignals(True)
        self.list.clear()
        for event in (one.event for one in known):
            item = QListWidgetItem(one_line(event.name or event.external_id), self.list)
            item.setData(Qt.ItemDataRole.UserRole, event.id)
            if event.id == before:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self.current is None and self.list.count():
            self.list.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _changed(self, touched: Touched, _origin: object) -> None:
        removed = any(kind == "event" for kind, _ in touched.removed)
        if removed or any(isinstance(item, Event) for item in touched.changed):
            self._load()
