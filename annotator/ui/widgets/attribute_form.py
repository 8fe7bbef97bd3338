"""The form of one label, generated from the scheme: built once, shown for every span."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.model import Event, Problem, Span
from annotator.scheme import Label
from annotator.suggest.offers import NOTHING, Offer
from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.attribute_rows import ROWS
from annotator.ui.widgets.event_row import EventRow
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.pick_rows import PickRow
from annotator.ui.widgets.plain import Choice

PAGE = 9
"""Rows that a digit can open at once; 0 numbers the next ones."""
Manner = Literal["walk", "brief", "missing"]
"""``walk`` goes from row to row until the last; ``brief`` goes back as soon as one value is
chosen; ``missing`` goes on to what else is missing, then back."""


class AttributeForm(QWidget):
    """Rows one after another. The row with the focus is open; digits choose in it.

    Signals:
        changed: an attribute shall have other values (name, tuple of Attribute).
        accepted: what is proposed for an attribute shall be taken (name).
        declined: what is proposed for an attribute is not wanted (name).
        pick_wanted: words of the article are wanted for an attribute (name).
        event_wanted: an attribute shall name an event that is not there yet (name, its name).
        entered: a row has been opened.
        left: the last row was passed; the article may have the focus again.
    """

    changed = Signal(str, object)
    accepted = Signal(str)
    declined = Signal(str)
    pick_wanted = Signal(str)
    event_wanted = Signal(str, str)
    entered = Signal()
    left = Signal()

    def __init__(self, label: Label, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.active: AttributeRow | None = None
        self.rows: dict[str, AttributeRow] = {}
        self._manner: Manner = "walk"
        self._page = 0
        self._fold_open = False
        self._cued: frozenset[str] = frozenset()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for kind in label.attributes.values():
            self._add(kind.name, ROWS[kind.type](kind, language, self))
        self.more = Choice("", "", self)
        self.more.clicked.connect(self.unfold)
        self._layout.addWidget(self.more)
        self._layout.addStretch(1)
        self._number()

    def _add(self, name: str, row: AttributeRow) -> None:
        row.changed.connect(lambda values: self.changed.emit(name, values))
        row.declined.connect(lambda: self.declined.emit(name))
        row.pick_wanted.connect(lambda: self.pick_wanted.emit(name))
        row.answered.connect(self._answered)
        row.entered.connect(lambda: self._open(row))
        row.head.pressed.connect(lambda: self._pressed(row))
        row.next_wanted.connect(self.next)
        if isinstance(row, EventRow):
            row.new_wanted.connect(lambda text: self.event_wanted.emit(name, text))
        self.rows[name] = row
        self._layout.addWidget(row)

    def show_span(self, span: Span, problems: Sequence[Problem], offer: Offer = NOTHING) -> None:
        """Show the span's values, and where there is none what is proposed, missing, inherited."""
        missing = {p.attribute for p in problems if p.code == "attribute.missing"}
        taken = [one for made in offer.attributes for one in made.values]
        first = {a.name: a.value for a in reversed((*span.attributes, *taken, *offer.inherited))}
        values = self._effective(first)
        self._cued = offer.cued
        for name, row in self.rows.items():
            given = [a for a in span.attributes if a.name == name]
            over = offer.taken_over(name)
            row.show_values(given, name in missing, offer.proposal(name), over, offer.seen)
            row.setProperty("applies", bool(given) or row.kind.applies(values))
        self._show_rows()

    def set_events(self, events: Sequence[Event], offers_new: bool = True) -> None:
        """See ``EventRow``."""
        for row in self.rows.values():
            if isinstance(row, EventRow):
                row.set_events(events, offers_new)

    def fold(self) -> None:
        """Hide the rarely used rows again, for another span."""
        self._fold_open = False
        self._page = 0
        self._number()

    def unfold(self) -> None:
        """Show the rarely used rows too."""
        self._fold_open = True
        self._show_rows()

    # -- keys

    def enter(self, name: str | None = None, manner: Manner = "walk") -> None:
        """Open the row of ``name``, else the first that misses something, else the first."""
        self._manner = manner
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

    def enter_number(self, number: int) -> None:
        """Open the row that has this number now, for one value; where words of the article are
        wanted, point at them at once (a second time: open the row)."""
        at = self._page * PAGE + number - 1
        row = list(self.rows.values())[at] if at < len(self.rows) else None
        if row is None or not row.property("applies"):
            return
        self._page = 0
        self._number()
        if isinstance(row, PickRow):
            self._manner = "brief"
            self.pick_wanted.emit(row.kind.name)
        else:
            self.enter(row.kind.name, "brief")

    def numbered(self, number: int) -> str | None:
        """What the row with this number is called."""
        at = self._page * PAGE + number - 1
        rows = list(self.rows.values())
        return rows[at].head.name if at < len(rows) else None

    def number_next(self) -> None:
        """Number the next nine rows, the first ones again after the last."""
        self._page = (self._page + 1) % -(-len(self.rows) // PAGE)
        self._fold_open = self._fold_open or self._page > 0
        self._number()
        self._show_rows()

    def after_pick(self, name: str) -> bool:
        """Words were taken, or none; whether the row shall be open again."""
        if self._manner == "walk":
            self.enter(name)
        return self._manner == "walk"

    def next(self) -> None:
        """Take what is proposed in the open row, and go on."""
        row = self.active
        asked = isinstance(row, EventRow) and row.ask_new()
        if row is not None and row.pending and not asked:
            self.accepted.emit(row.kind.name)
        if row is None or self._manner == "walk":
            self._step(1)
        else:
            row.commit()
            self._go_on()

    def previous(self) -> None:
        self._manner = "walk"
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

    def _number(self) -> None:
        first = self._page * PAGE
        for place, row in enumerate(self.rows.values()):
            shown = str(place - first + 1) if first <= place < first + PAGE else ""
            row.head.show_number(shown)

    def _answered(self) -> None:
        if self._manner != "walk":
            self._go_on()

    def _go_on(self) -> None:
        """To what else is missing, or back to the article."""
        missing = [row for row in self._visible() if row.head.missing and row is not self.active]
        if self._manner == "missing" and missing:
            missing[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def _pressed(self, row: AttributeRow) -> None:
        """A row pressed with the mouse is worked on for one value."""
        self._manner = "brief"
        row.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_rows(self) -> None:
        hidden = 0
        for name, row in self.rows.items():
            told = row.values or row.proposal is not None or name in self._cued
            folded = row.kind.folded_until_cue and not told and not self._fold_open
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
