"""The events beside the open article: their panel in the place of the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from annotator import edits, events
from annotator.events import Known, Rights
from annotator.model import Action, Attribute
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui.desk import Desk
from annotator.ui.events.book import EventBook
from annotator.ui.events.by_event import ALL, ByEvent
from annotator.ui.events.likeliest import Likeliest
from annotator.ui.events.panel import EventsPanel
from annotator.ui.events.strip import EventStrip
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.open_article import Difference

FOOTER = (
    "events.accept",
    "events.add",
    "events.edit",
    "events.tick",
    "events.merge",
    "events.split",
    "events.remove",
    "events.leave",
)


class EventsBeside(QObject):
    """``side`` holds the queue, and the panel of events once somebody has asked for it.

    Signals:
        turned: the panel came or went, or something in it can be done now.
        wanted: a command of the window (its name).
    """

    turned = Signal()
    wanted = Signal(str)

    def __init__(
        self, session: Session, language: str, queue: QWidget, desk: Desk, pane: ArticlePane
    ) -> None:
        super().__init__(desk)
        self._session, self._language, self._desk = session, language, desk
        self.strip = EventStrip()
        pane.add_strip(self.strip)
        self.by_event = ByEvent(session, desk, pane.view, self.strip)
        self.by_event.turned.connect(self.turned)
        self.strip.signs_wanted.connect(partial(self.wanted.emit, "view.events"))
        self.likeliest = Likeliest(session, self)
        self.book = EventBook.of(session)
        self._made = False
        self.side = QStackedWidget()
        self.side.addWidget(queue)

    @cached_property
    def panel(self) -> EventsPanel:
        """Made when it is first wanted."""
        panel = EventsPanel(self._session, self._language)
        panel.left.connect(self.close)
        panel.activated.connect(self._show_event)
        self.side.addWidget(panel)
        self._made = True
        return panel

    @property
    def is_open(self) -> bool:
        return self._made and self.side.currentWidget() is self.panel

    @property
    def has_focus(self) -> bool:
        """Whether keys go to the panel."""
        focus = QApplication.focusWidget()
        return self.is_open and focus is not None and self.panel.isAncestorOf(focus)

    def toggle(self) -> None:
        """Show the events and go there; from there, back to the article."""
        if self.has_focus:
            self.close()
            return
        self.side.setCurrentWidget(self.panel)
        self.follow()
        self.panel.focus_list()
        self.turned.emit()

    def close(self) -> None:
        """Show the queue again."""
        self.side.setCurrentIndex(0)
        self._desk.focus_article()
        self.turned.emit()

    def on_settings(self, settings: Settings) -> None:
        """Colours changed, or whether spans carry the sign of their event."""
        self.strip.update()
        self.by_event.show_signs(settings.event_signs)

    def follow(self) -> None:
        """Another article is open."""
        self.by_event.refresh()
        if self._desk.open is not None:
            self.likeliest.take_up(self._desk.open)
        if self.is_open:
            open_ = self._desk.open
            self.panel.document = open_.document.id if open_ else None

    def take_over(self, difference: Difference) -> None:
        """An edit changed the open article."""
        if difference.spans or difference.removed:
            self.by_event.refresh()
            self.likeliest.take_over(difference)

    def add_for(self, attribute: str, name: str) -> None:
        """Let the current span name an event that is not there yet, in one step."""
        span, open_ = self._desk.span, self._desk.open
        if span is None or open_ is None or not self._desk.editable:
            return
        document, author, id_ = open_.document.id, open_.set.author, span.id

        def make(store: Store, rights: Rights, known: list[Known]) -> Action:
            there = events.called(known, name)
            if there is None:
                action, event = events.add(rights, known, name, store.event_home(author, document))
            else:
                action, event = Action(author, "event.add", ()), there.event
            value = Attribute(name=attribute, value=event.external_id)
            article = store.article(document, author)
            given = edits.set_attribute(article, id_, attribute, [value])
            return replace(action, changes=(*action.changes, *given.changes))

        self.book.edit(make, self._desk.parent())

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        names = ("accept", "add", "edit", "tick", "merge", "split", "adopt", "remove", "leave")
        handlers = {f"events.{name}": lambda name=name: self._run(name) for name in names}
        return {"events.open": self.toggle, **self.by_event.commands(), **handlers}

    def enabled(self, name: str) -> bool:
        """Whether one of these commands can run now."""
        if name == "events.open":
            return self._session.author is not None
        if name in ("events.next", "events.previous"):
            return self._desk.open is not None
        return self.is_open and self.panel.enabled(name)

    def _show_event(self, event_id: str) -> None:
        """Chosen in the panel: what is about others steps back. Once more: all as before."""
        same = self.by_event.chosen == event_id
        self.by_event.choose(ALL if same else event_id)

    def _run(self, name: str) -> None:
        self.panel.handlers()[f"events.{name}"]()
