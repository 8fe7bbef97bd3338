"""The program with a window: Qt, the language, the look, and which project is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QObject, Qt
from PySide6.QtWidgets import QApplication

from annotator import guideline, paths
from annotator.bundle import SUFFIX as BUNDLE
from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.settings import MAX_SIZE, MIN_SIZE, Settings
from annotator.store import Store, restore
from annotator.ui import theme
from annotator.ui.actions import Page
from annotator.ui.agreement.page import MAY_SEE, AgreementPage
from annotator.ui.annotate import AnnotatePage
from annotator.ui.bundles import Bundles
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.curtain import LEAST, room_on
from annotator.ui.facts.page import FactsPage
from annotator.ui.failures import sentence
from annotator.ui.files import PROJECTS, ask_new_file
from annotator.ui.garbage import GarbageCollector
from annotator.ui.look import Translations, dress
from annotator.ui.mishaps import Mishaps, keep_log
from annotator.ui.pages import PageKind
from annotator.ui.preferences import Preferences
from annotator.ui.reports import Reports
from annotator.ui.requests import Create, Forget, Leave, Open, Request, Restore, Sample
from annotator.ui.review.page import ReviewPage
from annotator.ui.session import Session
from annotator.ui.shell import Shell
from annotator.ui.start import StartScreen
from annotator.ui.words import language, left_to_right

OpenStore = Callable[[], Store]
MakeSample = Callable[[Path], Store]
AnyPage = type[AnnotatePage | ReviewPage | CorpusPage | FactsPage | AgreementPage]
PAGES: tuple[AnyPage, ...] = (AnnotatePage, ReviewPage, CorpusPage, FactsPage, AgreementPage)
"""In the order of their tabs; the first is there first."""
READABLE = ("project.locked", "project.read_only", "place.network", "place.synced")
"""Why a project can't be worked on where it is, and can be read all the same."""


class Program(QObject):
    """Owns the window and at most one session.

    ``make_sample`` opens the sample project at a path, making it where it is not there. A
    project that can't be opened leaves the one that is open as it is.
    """

    def __init__(self, app: QApplication, make_sample: MakeSample, settings_file: Path) -> None:
        super().__init__(app)
        self.app, self._make_sample = app, make_sample
        self.preferences = Preferences(settings_file, self)
        settings = self.preferences.settings
        self._translations = Translations(app)
        self._translations.speak(settings)
        dress(app)
        theme.apply(theme.chosen(settings.theme), app)
        self._coming: Session | None = None
        self.shell = Shell(self.preferences, self._make_start, self._page_kinds, self._handlers())
        self.shell.setMinimumSize(LEAST.boundedTo(room_on(self.shell)))
        theme.wear(self.shell)
        self.bundles = Bundles(
            self.shell,
            lambda: self.shell.session,
            lambda: self.shell.banner,
            self.open,
            self._start,
            self.shell.rebuild,
            lambda name: self.shell.commands.run(name),
        )
        self.bundles.look_in(self._recent, self._projects_folder)
        self.reports = Reports(
            self.shell,
            lambda: self.shell.session,
            lambda: self.shell.banner,
            lambda: self.preferences.settings,
        )
        self.shell.router.listen()
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)
        self.preferences.changed.connect(self._on_settings)
        self.preferences.failed.connect(self._say)
        self.shell.closing.connect(self.stop)
        self._garbage = GarbageCollector(self)
        self._mishaps = Mishaps(self)
        self._mishaps.happened.connect(self._say)
        if self.preferences.problem is not None:
            self._say(self.preferences.problem)
        elif conflicts := self.preferences.keymap.conflicts:
            self.shell.banner.show_notice(conflicts[0].sentence())

    # -- projects

    def open(self, path: Path) -> None:
        """Open the project at ``path``."""
        if self.shell.session is not None and self.shell.session.path == path.resolve():
            self.shell.show_pages()
        else:
            self._start(partial(Store.open, path.resolve()))

    def create(self, path: Path, scheme: Path) -> None:
        """Make a project with the scheme in the file ``scheme`` and open it."""
        self._start(
            lambda: Store.create(path, Scheme.load(scheme), path.stem, guideline.beside(scheme))
        )

    def open_sample(self) -> None:
        """Open the person's copy of the sample project."""
        path = paths.sample_project()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._start(partial(self._make_sample, path))

    def restore(self, backup: Path, path: Path) -> None:
        """Make a project out of a backup and open it."""

        def restored() -> Store:
            restore(backup, path)
            return Store.open(path)

        self._start(restored)

    def stop(self) -> None:
        """Close the project and let go of the application and the interpreter."""
        place = bytes(self.shell.saveGeometry().toBase64().data()).decode()
        self.preferences.change(window=place)
        self._close_session()
        self.shell.router.stop()
        self._translations.stop()
        self._mishaps.stop()

    def close_project(self) -> None:
        """Back to the start screen."""
        self._close_session()
        self.shell.set_session(None)

    def _start(self, open_store: OpenStore) -> None:
        if self._coming is not None:
            return
        self._coming = Session(open_store, self)
        self._coming.ready.connect(self._on_ready)
        self._coming.broken.connect(self._on_broken)
        self._coming.start()

    def _on_ready(self) -> None:
        session, self._coming = self._coming, None
        if session is None:
            return
        self._close_session()
        settings = self.preferences.settings.opened(session.path, session.path.stem)
        self.preferences.replace(settings.changed(folder=str(session.path.parent)))
        self.shell.set_session(session)
        self.bundles.on_ready()

    def _on_broken(self, failure: Failure) -> None:
        self._coming = None
        self.bundles.on_broken()
        if self.shell.is_bare():
            self.shell.show_start()
        path = failure.values.get("path")
        if failure.code in READABLE and path and Path(path).exists():
            reading = partial(self._start, partial(Store.open, Path(path), read_only=True))
            offer = self.tr("Read without writing")
            self.shell.banner.show_failure(sentence(failure), failure.text, offer, reading)
        else:
            self._say(failure)

    def _close_session(self) -> None:
        session, self.shell.session = self.shell.session, None
        if session is not None:
            session.close()
            session.deleteLater()

    # -- what the shell is given

    def _make_start(self, session: Session | None) -> StartScreen:
        start = StartScreen(self.preferences.settings, session.path.stem if session else None)
        start.wanted.connect(self._on_wanted)
        return start

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "project.new": lambda: self._at_start(StartScreen.new_project),
            "project.open": lambda: self._at_start(StartScreen.open_project),
            "project.restore": lambda: self._at_start(StartScreen.restore_backup),
            "project.backup": self._back_up,
            "project.close": self.close_project,
            "bundle.open": lambda: self.bundles.choose(),
            "bundle.back": lambda: self.bundles.hand_in(),
            "app.quit": lambda: self.shell.close(),
            "view.larger": partial(self._resize, 1),
            "view.smaller": partial(self._resize, -1),
            "view.theme": self._switch_theme,
            "view.language": self._switch_language,
            "view.events": self._switch_events,
        }

    def _at_start(self, then: Callable[[StartScreen], None]) -> None:
        start = self.shell.show_start()
        if isinstance(start, StartScreen):
            then(start)

    def _on_wanted(self, wanted: Request) -> None:
        match wanted:
            case Open(path) if path.suffix == BUNDLE:
                self.bundles.open(path)
            case Open(path):
                self.open(path)
            case Create(path, scheme):
                self.create(path, scheme)
            case Restore(backup, path):
                self.restore(backup, path)
            case Sample():
                self.open_sample()
            case Forget(path):
                self.preferences.replace(self.preferences.settings.forgotten(path))
                self.shell.show_start()
            case Leave():
                self.shell.show_pages()

    def _back_up(self) -> None:
        session = self.shell.session
        if session is None:
            return
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        suggestion = session.path.with_name(f"{session.path.stem}-{day}.annot")
        title = self.tr("Back the project up")
        ask_new_file(self.shell, title, suggestion, PROJECTS, partial(self.back_up_to, session))

    def back_up_to(self, session: Session, target: Path) -> None:
        """Write a backup of the session's project to ``target`` and say so."""

        def done(_: None) -> None:
            text = self.tr("The backup is in {file}").format(file=left_to_right(str(target)))
            self.shell.banner.show_notice(text)

        session.ask(lambda store: store.backup(target), done)

    # -- settings

    def _resize(self, step: int) -> None:
        size = self.preferences.settings.article_size + step
        self.preferences.change(article_size=max(MIN_SIZE, min(MAX_SIZE, size)))

    def _switch_theme(self) -> None:
        dark = theme.current().name == "dark"
        self.preferences.change(theme="light" if dark else "dark")

    def _switch_language(self) -> None:
        self.preferences.change(language="en" if language() == "ar" else "ar")

    def _switch_events(self) -> None:
        self.preferences.change(event_signs=not self.preferences.settings.event_signs)

    def _on_settings(self, before: Settings, after: Settings) -> None:
        if before.theme != after.theme:
            theme.apply(theme.chosen(after.theme), self.app)
        if (before.language, before.digits) != (after.language, after.digits):
            self._translations.speak(after)
            self.shell.rebuild()
        elif before.look() != after.look():
            self._tell_pages()
        if before.keys != after.keys:
            self.shell.refresh()

    def _tell_pages(self) -> None:
        """Fonts, sizes, marks or colours changed."""
        for page in self.shell.pages.made:
            page.on_settings(self.preferences.settings)

    def _desktop_changed(self) -> None:
        """The desktop went dark or light; follow it where the person left that to it."""
        theme.apply(theme.chosen(self.preferences.settings.theme), self.app)
        self._tell_pages()

    def _say(self, failure: Failure) -> None:
        self.shell.banner.show_failure(sentence(failure), failure.text)

    def _page_kinds(self, session: Session) -> list[PageKind]:
        """An annotator's program has no place in which to see other people's work."""
        author = session.author
        reviews = author is not None and author.role in MAY_SEE
        hidden = () if reviews else (ReviewPage, AgreementPage) if session.owner else (ReviewPage,)
        return [
            PageKind(kind.name, kind.title(), partial(self._make_page, kind, session))
            for kind in PAGES
            if kind not in hidden
        ]

    def _make_page(self, kind: AnyPage, session: Session) -> Page:
        page = kind(session, self.preferences.settings)
        if isinstance(page, CorpusPage):
            page.bundle_wanted.connect(self.bundles.send)
            page.report_wanted.connect(self.reports.ask)
        elif isinstance(page, AnnotatePage):
            page.handing_in.wanted.connect(self.bundles.hand_in)
        return page

    def _recent(self) -> list[Path]:
        return [Path(recent.path) for recent in self.preferences.settings.recent]

    def _projects_folder(self) -> Path:
        folder = self.preferences.settings.folder
        return Path(folder) if folder else paths.projects_folder()


def start(make_sample: MakeSample, settings_file: Path | None = None) -> Program:
    """Qt and the window, not shown yet; ``settings_file`` differs from the person's in a tour.

    ``exec`` on the result's ``app`` runs it.
    """
    program = _program(make_sample, settings_file or paths.settings_file())
    program.shell.show_start()
    return program


def begin(project: Path | None, make_sample: MakeSample, sample: bool = False) -> Program:
    """The program with ``project``, the sample or the start screen coming up."""
    keep_log()
    program = _program(make_sample, paths.settings_file())
    # Of the start screen before a project nobody would see more than a flash.
    if sample:
        program.open_sample()
    elif project is not None and project.suffix != BUNDLE:
        program.open(project)
    else:
        program.shell.show_start()
        if project is not None:
            program.bundles.open(project)
    return program


def _program(make_sample: MakeSample, settings_file: Path) -> Program:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([paths.NAME])
    return Program(app, make_sample, settings_file)


def run(project: Path | None, make_sample: MakeSample, *, sample: bool = False) -> int:
    """Open the window, with ``project`` or the sample, until it is closed; the exit code."""
    program = begin(project, make_sample, sample)
    program.shell.show()
    return program.app.exec()
