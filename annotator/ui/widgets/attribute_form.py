"""The form of one label, generated from the scheme: built once, shown for every span."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.model import Event, Problem, Span
from annotator.scheme import Label
from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.attribute_rows import ROWS, EventRow, PickRow
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Choice


class AttributeForm(QWidget):
    """Rows one after another. The row with the focus is open; digits choose in it.

    Signals:
        changed: an attribute shall have other values (name, tuple of Attribute).
        pick_wanted: words of the article are wanted for an attribute (name).
        entered: a row has been opened.
        left: the last row was passed; the article may have the focus again.
    """

    changed = Signal(str, object)
    pick_wanted = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, label: Label, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.active: AttributeRow | None = None
        self.rows: dict[str, AttributeRow] = {}
        self._fold_open = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for kind in label.attributes.values():
            row = ROWS[kind.type](kind, language, self)
            name = kind.name
            row.changed.connect(lambda values, name=name: self.changed.emit(name, values))
            row.pick_wanted.connect(lambda name=name: self.pick_wanted.emit(name))
            row.entered.connect(lambda row=row: self._open(row))
            row.next_wanted.connect(self.next)
            self.rows[name] = row
            self._layout.addWidget(row)
        self.more = Choice("", "", self)
        self.more.clicked.connect(self.unfold)
        self._layout.addWidget(self.more)
        self._layout.addStretch(1)

    def show_span(self, span: Span, problems: Sequence[Problem]) -> None:
        """Show the span's values; what is required and missing is said."""
        missing = {p.attribute for p in problems if p.code == "attribute.missing"}
        first = {a.name: a.value for a in reversed(span.attributes)}
        values = self._effective(first)
        for name, row in self.rows.items():
            given = [a for a in span.attributes if a.name == name]
            row.show_values(given, name in missing)
            row.setProperty("applies", bool(given) or row.kind.applies(values))
        self._show_rows()

    def set_events(self, events: Sequence[Event]) -> None:
        for row in self.rows.values():
            if isinstance(row, EventRow):
                row.set_events(events)

    def fold(self) -> None:
        """Hide the rarely used rows again, for another span."""
        self._fold_open = False

    def unfold(self) -> None:
        """Show the rarely used rows too."""
        self._fold_open = True
        self._show_rows()

    # -- keys

    def enter(self, name: str | None = None) -> None:
        """Open the row of ``name``, else the first that misses something, else the first."""
        rows = self._visible()
        wanted = self.rows.get(name or "")
        if wanted is None:
            wanted = next((r for r in rows if r.head.missing), rows[0] if rows else None)
        if wanted is None:
            self.left.emit()
            return
        if wanted not in rows:
            self.unfold()
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def digit(self, key: int) -> None:
        """A digit was pressed while a row is open."""
        if self.active is not None:
            self.active.digit(key)

    def close_row(self) -> None:
        """Fold the open row; what was typed in it is asked for."""
        if self.active is not None:
            self.active.set_active(False)
            self.active = None
            self.settle()

    def picked(self, name: str, text: str, start: int, end: int) -> None:
        """Words of the article for a row (code points)."""
        row = self.rows.get(name)
        if isinstance(row, PickRow):
            row.picked(text, start, end)

    def settle(self) -> None:
        """Let the rows take their heights now."""
        self._layout.activate()

    # -- inside

    def _effective(self, values: Mapping[str, str]) -> dict[str, str]:
        """The values with the scheme's defaults where there are none."""
        defaults = {n: r.kind.default for n, r in self.rows.items() if r.kind.default is not None}
        return {**defaults, **values}

    def _show_rows(self) -> None:
        hidden = 0
        for row in self.rows.values():
            folded = row.kind.folded_until_cue and not row.values and not self._fold_open
            applies = bool(row.property("applies"))
            hidden += folded and applies
            show_if(row, applies and not folded)
        if hidden:
            self.more.setText(self.tr("%Ln more attribute(s)", "", hidden))
        show_if(self.more, hidden > 0)

    def _visible(self) -> list[AttributeRow]:
        return [row for row in self.rows.values() if not row.isHidden()]

    def _open(self, row: AttributeRow) -> None:
        if row is not self.active:
            self.close_row()
            self.active = row
            row.set_active(True)
            if row.focusProxy() is not None and QApplication.focusWidget() is row:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()

    def _step(self, step: int) -> None:
        rows = self._visible()
        if self.active not in rows:
            self.enter()
            return
        at = rows.index(self.active) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0:
            self.left.emit()


def first_missing(problems: Iterable[Problem]) -> str | None:
    """The attribute that the first of ``problems`` is about."""
    return next((p.attribute for p in problems if p.attribute), None)
