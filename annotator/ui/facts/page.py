"""The page Facts: the events at the side, and the sheet of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Failure
from annotator.settings import Settings
from annotator.ui.actions import Found, Scope
from annotator.ui.events.beside import FOOTER as EVENTS_FOOTER
from annotator.ui.events.panel import EventsPanel
from annotator.ui.facts.about import About
from annotator.ui.facts.claim_phrases import ClaimPhrases
from annotator.ui.facts.contents import Facts
from annotator.ui.facts.event_sheet import sheet_of
from annotator.ui.facts.reader import FactsReader
from annotator.ui.facts.toll_phrases import TollPhrases
from annotator.ui.facts.writing import picture_writer, table_writer
from annotator.ui.session import Session
from annotator.ui.sheet.entries import Goal
from annotator.ui.sheet.saving import SaveRow, suggested
from annotator.ui.sheet.sheet import Sheet
from annotator.ui.sheet.view import SheetView
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.plain import Choice, Sentence
from annotator.ui.words import language, number

MAY_SEE_GOLD = ("reviewer", "lead")


class FactsPage(QWidget):
    """Reads, shows and saves; what is shown is changed on the other pages."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "facts"
    area: Scope = "facts"

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.documents = DocumentList.of(session)
        self.events = EventsPanel(session, self.language)
        self.none = Choice("", self.tr("Facts without an event"))
        self.none.setCheckable(True)
        self.saving = SaveRow(session)
        self.view = SheetView()
        self.view.setAccessibleName(self.tr("Facts of the event"))
        self.empty = Sentence()
        self.reader = FactsReader(session, self)
        self.about = About()
        self.tolls = TollPhrases(session.scheme, self.language)
        self.claims = ClaimPhrases(session.scheme, self.language)
        self.counted_only = False
        self._chose_layer = False
        """Whether it was said whose annotations are to be shown."""
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        left = QWidget()
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 12)
        below.addWidget(self.none)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.events, 1)
        column.addLayout(below)
        left.setMinimumWidth(224)
        right = QWidget()
        stacked = QVBoxLayout(right)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(0)
        self.empty.setContentsMargins(24, 24, 24, 24)
        stacked.addWidget(self.saving)
        stacked.addWidget(self.empty)
        stacked.addWidget(self.view, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([248, 900])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.events.chosen.connect(self._choose)
        self.events.activated.connect(self._activate)
        self.events.left.connect(self._to_sheet)
        self.none.clicked.connect(self.show_none)
        self.saving.closed.connect(self._to_sheet)
        self.reader.read.connect(self._show)
        self.reader.failed.connect(self._failed)
        self.documents.reset.connect(self._show_state)
        self.view.opened.connect(self._open)
        self.view.moved.connect(self.status_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.status_changed)
        self._handlers: dict[str, Callable[[], None]] = {
            "facts.open": self.view.open_current,
            "facts.section.next": partial(self.view.step_section, 1),
            "facts.section.previous": partial(self.view.step_section, -1),
            "facts.none": self.show_none,
            "facts.counted": self.toggle_counted,
            "facts.gold": self.toggle_gold,
            "facts.picture": self.save_picture,
            "facts.rows": self.save_rows,
            "pane.next": self._next_pane,
            "events.open": self._to_events,
            **self.events.handlers(),
        }

    # -- the page, for the shell

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the moment, most useful first."""
        if self._in_events():
            return (*EVENTS_FOOTER[:-1], "pane.next")
        opening = ("facts.open", "facts.section.next", "facts.counted", "facts.gold")
        return (*opening, "facts.picture", "facts.rows", "facts.none", "pane.next", "help.keys")

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("FactsPage", "Facts")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        if name.startswith("events.") and name != "events.open":
            return self._in_events() and self.events.enabled(name)
        at_sheet = self.view.hasFocus()
        if name == "facts.open":
            return at_sheet and self.view.entry() is not None
        if name.startswith("facts.section"):
            return at_sheet and bool(self.view.sheet.entries)
        if name == "facts.gold":
            author = self.session.author
            return author is not None and author.role in MAY_SEE_GOLD
        if name in ("facts.picture", "facts.counted"):
            return self.reader.facts is not None
        return True

    def waiting(self) -> bool:
        return False

    def command_text(self, name: str) -> str | None:
        if name == "facts.counted" and self.counted_only:
            return self.tr("All mentions")
        if name == "facts.gold" and self.reader.layer == "gold":
            return self.tr("My own annotations")
        return None

    def found(self, query: str) -> Sequence[Found]:
        return []

    def status_text(self) -> str:
        place = self.view.sheet.find(self.view.current)
        if place is None:
            return ""
        total = number(len(self.view.sheet.entries))
        return self.tr("{n} of {total}").format(n=number(place + 1), total=total)

    def on_show(self) -> None:
        self.reader.wake()
        self._to_sheet()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reader.awake = False

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.view.show_sheet(self.view.sheet, keep=True)

    def place(self) -> object:
        """The event that is shown, in a tuple."""
        return self.reader.wanted

    def return_to(self, place: object) -> None:
        if isinstance(place, tuple):
            (event,) = place
            if event is None:
                self.none.setChecked(True)
            else:
                self.events.choose(event)
            self.reader.choose(event)

    # -- commands

    def show_none(self) -> None:
        """What no event has been given to."""
        self.none.setChecked(True)
        self.events.list.show_current(None)
        self.reader.choose(None)
        self._to_sheet()

    def toggle_counted(self) -> None:
        """Charts with all mentions, or with those that the figures come from."""
        self.counted_only = not self.counted_only
        if self.reader.facts is not None:
            self._show(self.reader.facts, same=True)

    def toggle_gold(self) -> None:
        """The settled set instead of one's own annotations, and back."""
        self._chose_layer = True
        wanted = self.reader.wanted
        gold = self.reader.layer != "gold"
        if wanted is not None:
            self.reader.choose(wanted[0], "gold" if gold else "annotator")

    def save_picture(self) -> None:
        """Name a file for the sheet."""
        facts = self.reader.facts
        if facts is None:
            return
        name = self.about.heading(facts).name
        write = picture_writer(self._sheet(facts), self.font(), self.isRightToLeft(), name)
        self.saving.ask(
            self.tr("Save as a picture"),
            suggested(self.session.path, name, "png"),
            self.tr("The ending of the name decides: .png for a page, .svg for print."),
            write,
        )

    def save_rows(self) -> None:
        """Name a file for the tolls of all events."""
        author = self.session.author
        if author is None:
            return
        sets = "gold" if self.reader.layer == "gold" else author.id
        self.saving.ask(
            self.tr("Save the tolls of all events as a table"),
            suggested(self.session.path, self.tr("tolls"), "csv"),
            self.tr("One row for each event and harm: low, best, high, sources."),
            table_writer(sets, self.session.scheme, author.id),
        )

    # -- inside

    def _in_events(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.events.isAncestorOf(focus)

    def _to_sheet(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_events(self) -> None:
        self.events.focus_list()

    def _next_pane(self) -> None:
        if self._in_events():
            self._to_sheet()
        else:
            self._to_events()

    def _choose(self, event: str) -> None:
        self.none.setChecked(False)
        self.reader.choose(event)

    def _activate(self, event: str) -> None:
        if self.reader.wanted != (event,):
            self._choose(event)
        self._to_sheet()

    def _open(self, goal: Goal) -> None:
        """The page Annotate comes to the front, and hears of it."""
        self.command_wanted.emit("page.annotate")
        self.documents.place_wanted.emit(goal.document, goal.start, goal.end, goal.span)

    def _failed(self, failure: Failure) -> None:
        self.session.failed.emit(failure, self)

    def _sheet(self, facts: Facts) -> Sheet:
        gold = self.reader.layer == "gold"
        heading = self.about.heading(facts, self.tr("The settled set.") if gold else "")
        return sheet_of(facts, heading, self.tolls, self.claims, self.counted_only)

    def _show(self, facts: Facts, same: bool) -> None:
        if not (facts.articles or self._chose_layer) and self.enabled("facts.gold"):
            # Who reviews has often marked nothing herself.
            self.toggle_gold()
            return
        self.view.show_sheet(self._sheet(facts), keep=same)
        self._show_state()
        self.status_changed.emit()

    def _show_state(self) -> None:
        """A sentence where there is nothing to show."""
        known = self.reader.facts is not None
        self.empty.setVisible(not known)
        if known:
            return
        text = self.tr("Nothing to show yet. Give a fact an event on the page Annotate.")
        if self.documents.loaded and not len(self.documents.columns):
            text = self.tr("There are no articles yet. Bring some in, then tag what they tell.")
        self.empty.setText(text)
