"""The page Annotate: queue, article and inspector, and what the commands do there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from annotator.model import Event, Failure, Touched
from annotator.settings import Settings
from annotator.ui.actions import Found, Scope
from annotator.ui.asking import Asking
from annotator.ui.boilerplate.marking import Marking
from annotator.ui.desk import Desk
from annotator.ui.dropping import dropped
from annotator.ui.events.beside import FOOTER as EVENTS_FOOTER
from annotator.ui.events.beside import EventsBeside
from annotator.ui.filling import Filling
from annotator.ui.finding import Finding
from annotator.ui.guideline.beside import FOOTER as GUIDELINE_FOOTER
from annotator.ui.guideline.for_article import ArticleGuideline
from annotator.ui.handing_in import HandingIn
from annotator.ui.letting_go import LettingGo
from annotator.ui.links.beside import Links
from annotator.ui.offered_articles import offered
from annotator.ui.offers.offering import Offering
from annotator.ui.reading import Reading, Whereabouts
from annotator.ui.repetition.repeating import Repeating
from annotator.ui.session import Session
from annotator.ui.tagging import Tagging
from annotator.ui.tagging_commands import tagging_commands
from annotator.ui.whole_article import WholeArticle
from annotator.ui.widgets.article_look import article_font
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.problems import name_of
from annotator.ui.widgets.queue import QueuePane
from annotator.ui.widgets.three_panes import ThreePanes
from annotator.ui.words import language


class AnnotatePage(QWidget):
    """Three panes. Reads from the session, asks it for every change, shows what was touched."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "annotate"
    area: Scope = "article"

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.documents = DocumentList.of(session)
        self.queue = QueuePane(self.documents)
        self.pane = ArticlePane(session.scheme, self.language)
        self.inspector = Inspector(session.scheme, self.language)
        self.offering = Offering(session, self)
        self.desk = Desk(session, self.language, self.pane, self.inspector, self.offering, self)
        self.filling = Filling(self.desk, session, self.offering, self.inspector)
        self.tagging = Tagging(
            self.desk, session, self.language, self.pane, self.inspector, self.offering
        )
        self.finding = Finding(session, self.pane.find_bar, self.pane.view, self)
        self.reading = Reading(session, self.documents, self.queue, self.pane, self.desk)
        self.links = Links(
            *(self, session, settings, self.language, self.pane, self.inspector),
            *(self.desk, self.reading, self.offering),
        )
        self.whole = WholeArticle(session, self.pane, self.desk, self.reading)
        self.events = EventsBeside(session, self.language, self.queue, self.desk, self.pane)
        LettingGo(self.pane.view, self.desk, self.events.by_event)
        self.guideline = ArticleGuideline(session, self.events.side, self.desk, self.inspector)
        self.asking = Asking(session, self.language, self.pane, self.inspector, self.desk)
        self.marking = Marking(session, self.pane, self.desk)
        self.repeating = Repeating(session, self.pane, self.desk, self.reading, self)
        self.handing_in = HandingIn(session, self.documents, self.pane.head, self.desk)
        for part in (self.whole, self.marking, self.repeating, self.handing_in):
            part.noticed.connect(self.notice)
        self.repeating.found.connect(self.status_changed)
        self._handlers = {
            **tagging_commands(self),
            **self.whole.commands(),
            **self.handing_in.commands(),
            **self.asking.commands(),
            **self.events.commands(),
            **self.marking.commands(),
            **self.links.commands(),
            **self.repeating.commands(),
            **self.finding.commands(),
            **self.guideline.commands(self.finding.commands()),
            "pane.next": self.next_pane,
            "problem.next": self.desk.next_problem,
        }
        self.setAcceptDrops(True)
        self._lay_out()
        self.on_settings(settings)
        self._connect()
        self.documents.ensure()
        self._show_state()

    def _lay_out(self) -> None:
        self.splitter = ThreePanes(self.events.side, self.pane, self.inspector)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.session.changed.connect(self.on_changed)
        self.session.failed.connect(self._failed)
        self.documents.reset.connect(self._documents_loaded)
        self.queue.opened.connect(self._open_from_queue)
        self.pane.empty.import_wanted.connect(partial(self.command_wanted.emit, "project.import"))
        self.queue.hand_in.clicked.connect(partial(self.command_wanted.emit, "bundle.back"))
        self.documents.open_wanted.connect(self.reading.open)
        self.documents.place_wanted.connect(self.reading.show_place)
        self.reading.opened.connect(self._opened)
        self.reading.counted.connect(self.status_changed)
        self.reading.noticed.connect(self.notice)
        self.desk.turned.connect(self._turned)
        self.desk.noticed.connect(self.notice)
        self.inspector.left.connect(self.desk.focus_article)
        self.links.turned.connect(self.status_changed)
        self.links.noticed.connect(self.notice)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        self.events.likeliest.ready.connect(self._take_events)
        self.inspector.event_wanted.connect(self.events.add_for)
        for part in (self.events, self.guideline):
            part.turned.connect(self.status_changed)
        self.events.wanted.connect(self.command_wanted)

    # -- the page, for the shell

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the moment, most useful first."""
        if (names := self.links.footer()) is not None:
            return names
        if self.pane.ask.is_open and self.pane.ask.has_focus:
            return ("form.leave", "edit.undo", "help.keys")
        if self.inspector.has_inside(QApplication.focusWidget()):
            return ("form.next", "form.value.1", "form.more", "form.leave", "edit.undo")
        if self.events.has_focus:
            return EVENTS_FOOTER
        if self.guideline.has_focus:
            return GUIDELINE_FOOTER
        if self.desk.open is None and self.pane.empty.offers:
            return ("project.import", "edit.undo", "help.keys")
        first = ("repeat.accept",) if self.repeating.enabled("repeat.accept") else ()
        if self.guideline.news():
            first = ("guideline.open", *first)
        names = (*first, "tag.1", "tag.2", "tag.3")
        more: tuple[str, ...]
        if self.desk.span is not None:
            more = ("form.enter", "link.start", "span.peel", "span.remove", "span.next")
        else:
            more = ("span.widen", "span.next", self.handing_in.next_step())
        return (*names, *more, "document.next", "edit.undo", "help.keys")

    def waiting(self) -> bool:
        """Whether another article is on its way: keys are for that one."""
        return self.reading.waits or self.desk.comes

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AnnotatePage", "Annotate")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        desk, open_ = self.desk, self.desk.open is not None
        family, _, rest = name.partition(".")
        beside = {
            "boilerplate": self.marking.enabled,
            "repeat": self.repeating.enabled,
            "events": self.events.enabled,
            "link": self.links.enabled,
            "guideline": self.guideline.enabled,
            "flag": self.asking.enabled,
        }
        if family in beside:
            return beside[family](name)
        if self.links.asks and family in ("tag", "span", "form", "document", "problem"):
            return False
        if family == "tag":
            known = self.session.scheme.label_for_key(rest) is not None
            return known and desk.editable and not desk.picking.active
        if name in ("span.next", "span.previous", "span.widen", "span.peel"):
            return open_ and (not desk.picking.active or not name.startswith(("span.n", "span.pr")))
        if name == "form.enter":
            return open_ and (desk.picking.active or self._chosen() or self._under())
        if name.startswith("form.row"):
            return desk.span is not None and desk.editable and self.isVisible()
        if family == "span":
            return desk.span is not None and desk.editable and not desk.picking.active
        if name in ("document.next", "document.previous", "document.next.untagged"):
            return len(self.documents.columns) > 0
        if name == "document.hand_in":
            return self.handing_in.enabled
        if family == "document":
            return desk.editable
        return open_ or family in ("pane", "form")

    def command_text(self, name: str) -> str | None:
        family, _, key = name.partition(".")
        if family == "link":
            return self.links.text(key)
        if family == "tag":
            label = self.session.scheme.label_for_key(key)
            return name_of(label, self.language) if label is not None else None
        if name == "find.open":
            return self.guideline.finding_text()
        if name == "form.enter":
            return self.filling.entering()
        if name.startswith("form.row.") and self.inspector.form is not None:
            return self.inspector.form.numbered(int(name.rpartition(".")[2]))
        return None

    def found(self, query: str) -> Sequence[Found]:
        return offered(self.documents.columns, query, self._open_found)

    def status_text(self) -> str:
        open_ = self.desk.open
        if open_ is None:
            return ""
        parts = [self.tr("%Ln span(s)", "", len(open_.spans))]
        if open_.flaws:
            parts.append(self.tr("%Ln incomplete", "", len(open_.flaws)))
        if aside := self.marking.place_words():
            parts.insert(0, aside)
        if news := self.guideline.news():
            parts.insert(0, news)
        return " · ".join(parts)

    def on_show(self) -> None:
        if self.documents.loaded:
            self.reading.open_first()
        if self.desk.open is not None:
            self.desk.focus_article()
        else:
            self.queue.list.setFocus()

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.pane.dress(settings)
        for part in (self.links, self.events, self.guideline):
            part.on_settings(settings)
        font = article_font(settings)
        font.setPointSizeF(max(11.0, settings.article_size * 0.8))
        self.inspector.set_text_font(font)
        self.repeating.strip.set_text_font(font)

    def place(self) -> object:
        return self.reading.place()

    def return_to(self, place: object) -> None:
        if isinstance(place, Whereabouts):
            self.reading.return_to(place)

    def on_changed(self, touched: Touched, origin: object) -> None:
        """Show what an edit changed, if it concerns this page."""
        if origin is self:
            self.marking.say_everywhere(touched)
        self.links.on_changed(touched)
        open_ = self.desk.open
        if open_ is None or open_.document.id not in touched.documents:
            annotated = touched.command.startswith(("span.", "document.", "link."))
            if touched.undoes and annotated and touched.documents:
                self.reading.open(min(touched.documents))
            return
        difference = open_.apply(touched)
        if difference.gone:
            self._leave_removed()
            return
        if difference.reload:
            self.reading.reload()
            return
        if difference.head:
            self.pane.show_head(open_)
        self.desk.take_over(touched, difference, mine=origin is self)
        self.events.take_over(difference)
        self.marking.take_over(touched, difference, mine=origin is self)
        self.documents.count(open_.document.id, len(open_.spans), len(open_.flaws))
        self.status_changed.emit()

    # -- commands

    def next_pane(self) -> None:
        """Queue, article, inspector, and round."""
        focus = QApplication.focusWidget()
        strips = [s for s in (self.pane.unplaced, self.repeating.strip) if s.isVisible()]
        if strips and self.pane.view.hasFocus():
            strips[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif self.inspector.has_inside(focus):
            self._enter_side()
        elif self.guideline.has_focus or (focus is not None and self.queue.isAncestorOf(focus)):
            self.desk.focus_article()
        elif self.desk.span is not None:
            self.desk.settle()
            self.inspector.enter_form()
        else:
            self._enter_side()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := dropped(event.mimeData()):
            event.acceptProposedAction()
            self.command_wanted.emit("page.corpus")
            self.documents.import_wanted.emit(paths)

    # -- inside

    def _enter_side(self) -> None:
        if not self.guideline.enter():
            self.queue.enter()

    def _open_from_queue(self, document: str) -> None:
        self.desk.focus_article()
        self.reading.open(document)

    def _open_found(self, document: str) -> None:
        self.reading.open(document)
        self.command_wanted.emit("page.annotate")

    def _opened(self) -> None:
        open_ = self.desk.open
        if open_ is not None:
            self.offering.begin(open_)
            self.finding.set_text(open_.text)
            self.events.follow()
            self.marking.follow()
            self.repeating.follow()
            self.handing_in.follow()
            if not self.queue.filter.hasFocus():
                self.desk.focus_article()
        self.status_changed.emit()

    def _documents_loaded(self) -> None:
        if self.offering.is_ready:  # what was imported may be her own
            self.offering.actors.learn()
        self.reading.open_first()
        self.pane.head.show_place(self.reading.row, len(self.documents.columns))
        self._show_state()

    def _show_state(self) -> None:
        """A sentence where there is no article to show."""
        if self.desk.open is not None:
            return
        self.pane.empty.tell(
            self.session, none_there=self.documents.loaded and not len(self.documents.columns)
        )
        self.pane.show_none()
        self.status_changed.emit()

    def _failed(self, _failure: Failure, origin: object) -> None:
        if origin is self.reading:
            self.reading.failed()
            self.status_changed.emit()

    def _leave_removed(self) -> None:
        self.desk.put_down()
        self.documents.watched = None
        self._show_state()
        self.reading.open_first()

    def _chosen(self) -> bool:
        """Whether a span is current, or words are selected."""
        return self.desk.span is not None or len({*self.desk.selection()}) > 1

    def _under(self) -> bool:
        """Whether a span stands under the caret, for Enter."""
        open_ = self.desk.open
        return open_ is not None and open_.innermost(self.pane.view.caret) is not None

    def _turned(self) -> None:
        self.links.show()
        self.status_changed.emit()

    def _take_events(self, events: Sequence[Event]) -> None:
        self.inspector.set_events(events)
        self.offering.events = events

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self.inspector.has_inside(new) and not self.desk.picking.active:
            self.inspector.close_row()
        self.status_changed.emit()
