"""The page Corpus: views side by side under their names, and sheets over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.model import Failure
from annotator.settings import Settings
from annotator.ui import theme
from annotator.ui.actions import Found, Scope
from annotator.ui.actor_commands import ACTOR_COMMANDS
from annotator.ui.actors.view import ActorsView
from annotator.ui.bundles import bundles_in
from annotator.ui.corpus.articles import ArticlesView
from annotator.ui.corpus.consistency import ConsistencyView
from annotator.ui.corpus.filters import Filters
from annotator.ui.corpus.places import Place
from annotator.ui.corpus.search_view import SearchView
from annotator.ui.corpus.tabs import Tabs
from annotator.ui.corpus.views import View
from annotator.ui.dialogs.exports import ExportPanel
from annotator.ui.dialogs.imports import ImportPanel
from annotator.ui.dialogs.panel import Panel
from annotator.ui.dialogs.replace import ReplacePanel
from annotator.ui.dropping import dropped
from annotator.ui.session import Session
from annotator.ui.team.view import TeamView
from annotator.ui.team_commands import TEAM_COMMANDS
from annotator.ui.widgets.article_look import article_font
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import isolated, language

P = TypeVar("P", bound=Panel)
Handlers = dict[str, Callable[[], None]]
FORM = ("form.next", "form.previous", "form.leave", "form.more")


ACTORS = tuple(command.name for command in ACTOR_COMMANDS if command.scope == "actors")
TEAM = tuple(command.name for command in TEAM_COMMANDS if command.scope == "people")
_AREAS: Mapping[str, Scope] = {
    "corpus.articles": "corpus",
    "corpus.search": "search",
    "corpus.consistency": "consistency",
    "corpus.people": "people",
    "corpus.actors": "actors",
}
"""Where keys go, by the command that shows the view."""


class CorpusPage(QWidget):
    """Articles, search, consistency. Importing, exporting and replacing are sheets over them."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    bundle_wanted = Signal(object)
    """A bundle for a person (Person) shall be written, or with None one for each."""
    report_wanted = Signal(object)
    """The same of reports."""
    name = "corpus"

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.documents = DocumentList.of(session)
        self.articles = ArticlesView(session)
        self.tabs = Tabs(
            {
                "corpus.articles": self.tr("All articles"),
                "corpus.search": self.tr("Search"),
                "corpus.consistency": self.tr("Consistency"),
                "corpus.actors": self.tr("Actors"),
                # Who has one person's part is told nothing of the others.
                **({} if session.owner else {"corpus.people": self.tr("People")}),
            }
        )
        self.views = QStackedWidget()
        self.stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._handlers = self._made_handlers()
        self.show_view("corpus.articles")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tabs)
        top.addStretch(1)
        buttons = [
            (self.tr("Export…"), self.export, "flat"),
            (self.tr("Import…"), self.choose_import, "main"),
        ]
        if self.session.owner:
            hand_in = partial(self.command_wanted.emit, "bundle.back")
            buttons = [buttons[0], (self.tr("Hand in…"), hand_in, "main")]
        for text, run, part in buttons:
            button = QPushButton(text)
            theme.mark(button, part)
            button.clicked.connect(run)
            top.addWidget(button)
        self._front = QWidget()
        column = QVBoxLayout(self._front)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.views, 1)
        self.views.addWidget(self.articles)
        self.stack.addWidget(self._front)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        self.tabs.pressed.connect(self.command_wanted)
        self.stack.currentChanged.connect(lambda _: self.status_changed.emit())
        self.documents.import_wanted.connect(self._import_wanted)
        self.session.failed.connect(self._failed)
        self.articles.opened.connect(self._open)
        self.articles.replace_wanted.connect(self.replace_text)
        self.articles.notice.connect(self.notice)
        self.articles.status_changed.connect(self.status_changed)

    def _made_handlers(self) -> Handlers:
        handlers: Handlers = {
            "corpus.articles": partial(self.show_view, "corpus.articles"),
            "corpus.search": self.open_search,
            "corpus.consistency": partial(self.show_view, "corpus.consistency"),
            "project.import": self.choose_import,
            "project.export": self.export,
            "pane.next": lambda: self.view.next_pane(),
            "find.open": lambda: self.view.to_words(),
            **self.articles.handlers(),
            **SearchView.late_handlers(lambda: self.search),
            "corpus.people": partial(self.show_view, "corpus.people"),
            **{name: partial(self._in_team, name) for name in TEAM},
            **ConsistencyView.late_handlers(lambda: self.consistency),
            "corpus.actors": partial(self.show_view, "corpus.actors"),
            **{name: partial(self._among_actors, name) for name in ACTORS},
        }
        for name in (*FORM, *(f"form.value.{key}" for key in range(1, 10))):
            handlers[name] = partial(self._form, name)
        return handlers

    # -- the page, for the shell

    @property
    def view(self) -> View:
        """The view in front."""
        return cast(View, self.views.currentWidget())

    @property
    def area(self) -> Scope:
        """Where keys go while the focus is in no marked area."""
        return _AREAS.get(self.tabs.current, "corpus")

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the view in front; a sheet over it has buttons of its own."""
        return () if self._sheet_open() else self.view.footer

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("CorpusPage", "Articles")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        if name in _AREAS:
            return self.session.author is not None and name in self.tabs.buttons
        family = name.partition(".")[0]
        if family in ("corpus", "search", "consistency", "people", "actors"):
            mine = self.area == family
            return mine and not self._sheet_open() and self.view.enabled(name)
        if family == "form":
            return not self._sheet_open() and name in self.view.form_handlers()
        may = self.session.author is not None and not self.session.read_only
        return may if name == "project.import" else True

    def waiting(self) -> bool:
        return False

    def command_text(self, name: str) -> str | None:
        if name.startswith("search.filter.") and "search" in vars(self):
            return self.search.bar.words_at(int(name.rpartition(".")[2]))
        if name.startswith("consistency.") and "consistency" in vars(self):
            return self.consistency.left.command_text(name, self.consistency.group)
        return None

    def found(self, query: str) -> Sequence[Found]:
        """The palette offers to look for what was typed in the articles."""
        words = query.strip()
        if not words or self.session.author is None:
            return []
        text = self.tr("Search the articles for “{words}”").format(words=isolated(words))
        return [Found(text, "", partial(self._search_for, words))]

    def status_text(self) -> str:
        return "" if self._sheet_open() else self.view.status_text()

    def on_show(self) -> None:
        if not self._sheet_open():
            self.view.on_show()

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        for name in ("search", "consistency"):
            if name in vars(self):
                getattr(self, name).on_settings(settings)

    def place(self) -> object:
        search = self.search.place() if "search" in vars(self) else None
        return self.tabs.current, self.articles.selected()[:1], search

    def return_to(self, place: object) -> None:
        match place:
            case (str(view), _, None):
                self.show_view(view)
            case (str(view), _, (str(words), Filters() as filters, _)):
                self.search.return_to(words, filters)
                self.show_view(view)

    # -- views

    @cached_property
    def search(self) -> SearchView:
        """Made when it is first wanted."""
        view = SearchView(self.session, self.settings, self.language)
        view.opened.connect(self._go_to)
        view.status_changed.connect(self.status_changed)
        self.views.addWidget(view)
        return view

    @cached_property
    def team(self) -> TeamView:
        """Made when it is first wanted."""
        view = TeamView(self.session)
        view.status_changed.connect(self.status_changed)
        view.bundle_wanted.connect(self.bundle_wanted)
        view.report_wanted.connect(self.report_wanted)
        self.views.addWidget(view)
        return view

    def _in_team(self, name: str) -> None:
        self.team.handlers()[name]()

    @cached_property
    def consistency(self) -> ConsistencyView:
        """Made when it is first wanted."""
        view = ConsistencyView(self.session, self.settings, self.language)
        view.opened.connect(self._go_to)
        view.notice.connect(self.notice)
        view.status_changed.connect(self.status_changed)
        self.views.addWidget(view)
        return view

    @cached_property
    def actors(self) -> ActorsView:
        """Made when it is first wanted."""
        view = ActorsView(self.session, self.language)
        view.notice.connect(self.notice)
        view.status_changed.connect(self.status_changed)
        view.search_wanted.connect(self._search_for)
        self.views.addWidget(view)
        return view

    def _among_actors(self, name: str) -> None:
        self.actors.handlers()[name]()

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        self.stack.setCurrentWidget(self._front)
        view: QWidget = self.articles
        if name == "corpus.search":
            view = self.search
        elif name == "corpus.consistency":
            view = self.consistency
        elif name == "corpus.people":
            view = self.team
        elif name == "corpus.actors":
            view = self.actors
        self.views.setCurrentWidget(view)
        self.tabs.show_current(name)
        self.status_changed.emit()
        if self.isVisible():
            self.view.on_show()

    def open_search(self) -> None:
        """The search, with its field ready for words."""
        self.show_view("corpus.search")
        self.search.to_field()

    def _search_for(self, words: str) -> None:
        self.command_wanted.emit("page.corpus")
        self.show_view("corpus.search")
        self.search.search_for(words)
        self.search.to_field()

    # -- sheets

    def replace_text(self, document: str, name: str) -> None:
        """Choose a corrected text for a document and see what would be lost."""
        self.stack.setCurrentWidget(self.replacement)
        self.replacement.begin(document, name)

    def choose_import(self) -> None:
        """Choose files to import."""
        self.import_files(())

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders, perhaps dropped ones; what they are is shown first."""
        if self.session.author is not None and not self.session.read_only:
            self.stack.setCurrentWidget(self.imports)
            self.imports.begin(paths)

    def export(self) -> None:
        """Choose whose annotations to export and where to."""
        self.stack.setCurrentWidget(self.exports)
        self.exports.begin()

    @cached_property
    def imports(self) -> ImportPanel:
        """Made when it is first wanted, like the two below: most days nobody imports."""
        panel = ImportPanel(self.session, article_font(self.settings))
        panel.finished.connect(self.documents.load)
        return self._add(panel)

    @cached_property
    def exports(self) -> ExportPanel:
        return self._add(ExportPanel(self.session))

    @cached_property
    def replacement(self) -> ReplacePanel:
        return self._add(ReplacePanel(self.session))

    def show_views(self) -> None:
        """Back from importing, exporting or replacing."""
        self.stack.setCurrentWidget(self._front)
        self.view.on_show()
        self.status_changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = dropped(event.mimeData())
        # Bundles are for the window.
        if paths and not bundles_in(paths):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.import_files(paths)

    # -- inside

    def _add(self, panel: P) -> P:
        self.stack.addWidget(panel)
        panel.closed.connect(self.show_views)
        return panel

    def _sheet_open(self) -> bool:
        return self.stack.currentWidget() is not self._front

    def _form(self, name: str) -> None:
        handler = self.view.form_handlers().get(name)
        if handler is not None:
            handler()

    def _open(self, document: str) -> None:
        """The page Annotate comes to the front, and hears of it."""
        self.command_wanted.emit("page.annotate")
        self.documents.open_wanted.emit(document)

    def _go_to(self, place: Place) -> None:
        self.command_wanted.emit("page.annotate")
        self.documents.place_wanted.emit(place.document, place.start, place.end, place.span or "")

    def _import_wanted(self, paths: Sequence[Path]) -> None:
        self.import_files(paths)

    def _failed(self, failure: Failure, origin: object) -> None:
        if isinstance(origin, SearchView):
            origin.failed(failure)
