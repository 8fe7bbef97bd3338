"""The page Facts: the events at the side, and the sheet of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Failure
from annotator.settings import Settings
from annotator.ui import theme
from annotator.ui.actions import Found, Scope
from annotator.ui.facts.claim_phrases import ClaimPhrases
from annotator.ui.facts.contents import Facts
from annotator.ui.facts.entries import Goal
from annotator.ui.facts.events_list import EventsPanel
from annotator.ui.facts.heading import Heading
from annotator.ui.facts.reader import FactsReader
from annotator.ui.facts.sheet import sheet_of
from annotator.ui.facts.toll_phrases import TollPhrases
from annotator.ui.facts.view import FactsView
from annotator.ui.session import Session
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.plain import Heading as Small
from annotator.ui.widgets.plain import Sentence
from annotator.ui.words import date, isolated, language, listed

MAY_SEE_GOLD = ("reviewer", "lead")


class FactsPage(QWidget):
    """Reads, shows and exports; what is shown is changed on the other pages."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "facts"
    area: Scope = "facts"
    footer: Sequence[str] = (
        "facts.open",
        "facts.section.next",
        "facts.none",
        "pane.next",
        "help.keys",
    )

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.documents = DocumentList.of(session)
        self.events = EventsPanel(session, self.language)
        self.none = QPushButton(self.tr("Facts without an event"))
        self.view = FactsView()
        self.empty = Sentence()
        self.reader = FactsReader(session, self)
        self.tolls = TollPhrases(session.scheme, self.language)
        self.claims = ClaimPhrases(session.scheme, self.language)
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        theme.mark(self.none, "plain")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(8)
        column.addWidget(Small(self.tr("Events")))
        column.addWidget(self.events, 1)
        column.addWidget(self.none)
        right = QWidget()
        self.column = QVBoxLayout(right)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.empty.setContentsMargins(24, 24, 24, 24)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.view, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([248, 900])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        left.setMinimumWidth(200)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.events.chosen.connect(lambda event: self.reader.choose(event))
        self.none.clicked.connect(self.show_none)
        self.reader.read.connect(self._show)
        self.reader.failed.connect(self._failed)
        self.view.opened.connect(self._open)
        self.view.moved.connect(self.status_changed)
        self._handlers: dict[str, Callable[[], None]] = {
            "facts.open": self.view.open_current,
            "facts.section.next": partial(self.view.step_section, 1),
            "facts.section.previous": partial(self.view.step_section, -1),
            "facts.none": self.show_none,
            "pane.next": self._next_pane,
        }

    # -- the page, for the shell

    def title(self) -> str:
        return self.tr("Facts")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        in_view = self.view.hasFocus()
        if name == "facts.open":
            return in_view and self.view.entry() is not None
        if name.startswith("facts.section"):
            return in_view and bool(self.view.sheet.entries)
        return True

    def waiting(self) -> bool:
        return False

    def command_text(self, name: str) -> str | None:
        return None

    def found(self, query: str) -> Sequence[Found]:
        return []

    def status_text(self) -> str:
        place = self.view.sheet.find(self.view.current)
        if place is None:
            return ""
        return self.tr("{n} of {total}").format(
            n=self.locale().toString(place + 1),
            total=self.locale().toString(len(self.view.sheet.entries)),
        )

    def on_show(self) -> None:
        self.reader.wake()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: object) -> None:
        self.reader.awake = False

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.view.show_sheet(self.view.sheet, keep=True)

    def place(self) -> object:
        return None

    def return_to(self, place: object) -> None:
        return None

    # -- commands

    def show_none(self) -> None:
        """What no event has been given to."""
        self.reader.choose(None)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside

    def _next_pane(self) -> None:
        if self.view.hasFocus():
            self.events.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, goal: Goal) -> None:
        """The page Annotate hears of it, and comes to the front."""
        self.documents.span_wanted.emit(goal.document, goal.span)
        self.command_wanted.emit("page.annotate")

    def _failed(self, failure: Failure) -> None:
        self.session.failed.emit(failure, self)

    def _show(self, facts: Facts, same: bool) -> None:
        sheet = sheet_of(facts, self._heading(facts), self.tolls, self.claims)
        self.view.show_sheet(sheet, keep=same)
        self._show_state()
        self.status_changed.emit()

    def _heading(self, facts: Facts) -> Heading:
        event = facts.event
        if event is None:
            said = self.tr("Give them an event on the page Annotate, and they count there.")
            empty = self.tr("Every fact has an event.")
            return Heading(
                self.tr("Facts without an event"), [said if facts.loose else empty], data=False
            )
        parts = [
            date(event.date, "day") if event.date else self.tr("no date"),
            isolated(event.place) if event.place else "",
            self.tr("also: {names}").format(names=listed([isolated(a) for a in event.aliases]))
            if event.aliases
            else "",
            self.tr("%Ln article(s)", "", len(facts.articles)),
        ]
        return Heading(
            event.name or event.external_id,
            [" · ".join(filter(None, parts)), self._order(facts), self._missing(facts)],
        )

    def _order(self, facts: Facts) -> str:
        """In which order the reports stand, and for what reason."""
        if not facts.undated or not facts.tolls:
            return self.tr("Reports in the order of publication.") if facts.tolls else ""
        if facts.undated == len(facts.articles):
            return self.tr(
                "Reports in the order of the articles: no date of publication is confirmed."
            )
        return self.tr(
            "Reports in the order of publication; %Ln article(s) without a confirmed date last.",
            "",
            facts.undated,
        )

    def _missing(self, facts: Facts) -> str:
        parts = []
        if not facts.tolls:
            parts.append(self.tr("Nobody tells of people harmed."))
        if not facts.groups and not facts.tolls:
            parts = [self.tr("Nothing has been annotated for this event yet.")]
        if facts.left_off:
            parts.append(self.tr("%Ln more article(s) are not shown.", "", facts.left_off))
        return " ".join(parts)

    def _show_state(self) -> None:
        """A sentence where there is nothing to show."""
        known = self.reader.facts is not None
        self.empty.setVisible(not known)
        if not known:
            self.empty.setText(self.tr("No events yet. Give a fact an event on the page Annotate."))
