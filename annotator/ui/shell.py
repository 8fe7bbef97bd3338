"""The window: header, pages in a stack, banner, footer. It knows no articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from annotator.model import Failure, Person, Refused, Stale
from annotator.ui.actions import COMMANDS, Page, words
from annotator.ui.banner import Banner
from annotator.ui.chrome import Chrome
from annotator.ui.dialogs.settings import SettingsSheet
from annotator.ui.dialogs.who import Who
from annotator.ui.dispatch import Dispatcher
from annotator.ui.failures import sentence
from annotator.ui.frame import Frame
from annotator.ui.keys import KeyRouter
from annotator.ui.menu import fill_menu, pop_up
from annotator.ui.overlay import Overlay
from annotator.ui.pages import PageKind, Pages, SpareTime
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.sheets import SHEETS


class Shell(QMainWindow):
    """Shows the start screen, or the pages of one session.

    ``make_start`` and ``page_kinds`` say what it shows, built again whenever the language
    changes; ``handlers`` do the commands that concern no one page. ``closing`` is the last word.
    """

    closing = Signal()

    def __init__(
        self,
        preferences: Preferences,
        make_start: Callable[[Session | None], QWidget],
        page_kinds: Callable[[Session], list[PageKind]],
        handlers: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self.session: Session | None = None
        self.pages = Pages((), self._make_page)
        self.page: Page | None = None
        self.sheet: Overlay | None = None
        self._make_start, self._page_kinds = make_start, page_kinds
        self._menu = QMenu(self)
        self._spare = SpareTime(lambda: self.session is not None and not self.commands.busy(), self)
        own: dict[str, Callable[[], object]] = {
            "edit.undo": partial(self._undo, Session.undo),
            "edit.redo": partial(self._undo, Session.redo),
            "author.switch": self.ask_who,
            # They tell what every page can do.
            "menu.open": partial(self._spare.make_all, self._open_menu),
            **{
                name: partial(self._spare.make_all, partial(self.open_sheet, kind))
                for name, kind in SHEETS.items()
            },
            **handlers,
        }
        self.commands = Dispatcher(self, preferences, own)
        self.router = KeyRouter(self, self.commands)
        self._chrome = Chrome(self, self.commands, self)
        self._spare.all_made.connect(self.router.drain)
        self._build()

    # -- what is shown

    def set_session(self, session: Session | None) -> None:
        """Work in ``session``, which is ready; None goes back to the start screen."""
        self.session, self._chrome.failed = session, False
        if session is None:
            self._build()
            self.show_start()
            return
        session.failed.connect(self._on_failed)
        session.saving.connect(self._on_saving)
        session.author_changed.connect(self._on_author)
        known = session.owner or self.preferences.settings.author_in(session.path)
        for person in session.people:
            if person.id == known:
                session.choose_author(person)
                return
        self._build()
        self.ask_who()

    def rebuild(self) -> None:
        """Build every widget again, in the language of the moment, and go back to the place."""
        name, place = (self.page.name, self.page.place()) if self.page else ("", None)
        settings_open = isinstance(self.sheet, SettingsSheet)
        self._build()
        if name:
            self._build_pages(name, place)
        elif self.session is not None:
            self.ask_who()
        else:
            self.show_start()
        if settings_open:
            self.open_sheet(SettingsSheet)

    def show_start(self) -> QWidget:
        """The start screen, beside an open project too."""
        start = self._make_start(self.session)
        self._frame.show_alone(start)
        self.refresh()
        return start

    def ask_who(self) -> None:
        """Who works now? A person of the project, or a new one."""
        if self.session is not None and (self.session.owner is None or not self.pages):
            who = Who(self.session, self.preferences.settings)
            who.chosen.connect(self.session.choose_author)
            who.left.connect(self.show_pages)
            self._frame.show_alone(who)
            self.refresh()

    def show_pages(self) -> None:
        """Back from the start screen or the question who works."""
        if self.page is not None:
            self.show_page(self.page)

    def show_page(self, page: Page) -> None:
        """Bring ``page`` to the front."""
        self.page = page
        if self.session is not None:
            self.session.let_paint()
        with self.router.unasked():
            self._frame.show_page(cast(QWidget, page))
        self.refresh()
        page.on_show()

    def is_bare(self) -> bool:
        """Whether there is nothing between header and footer yet."""
        return self.page is None and not self._frame.alone

    def on_pages(self) -> bool:
        """Whether a page is in front."""
        return self.page is not None and not self._frame.alone

    def open_sheet(self, kind: type[Overlay]) -> None:
        """Show a sheet over the pages; asked for again, take it away."""
        before, self.sheet = self.sheet, None
        if before is not None:
            before.dismiss()
        if not isinstance(before, kind):
            self.sheet = kind(self._frame, self.commands)
            self.sheet.closed.connect(partial(self._sheet_closed, self.sheet))
            self.sheet.open()

    def refresh(self) -> None:
        """Header and footer say what holds now."""
        self._chrome.now()

    def refresh_soon(self) -> None:
        """The same once the page is painted, however often it is asked until then."""
        self._chrome.soon()

    # -- what the session and the pages say

    def _on_author(self, person: Person) -> None:
        settings, page = self.preferences.settings, self.page
        if self.session is not None:
            page = page if settings.author_in(self.session.path) == person.id else None
            self.preferences.replace(settings.worked(self.session.path, person))
        # Pages are for one person in one role: the next one sees nothing of her work.
        name, place = (page.name, page.place()) if page else ("", None)
        self._build()
        self._build_pages(name, place)

    def _on_saving(self, saving: bool) -> None:
        self._chrome.failed &= not saving
        self._chrome.saved()
        self._on_status()

    def _on_failed(self, failure: Failure, origin: object) -> None:
        self.router.forget()
        if isinstance(failure, Refused | Stale):
            self.banner.show_notice(sentence(failure))
        else:
            self._chrome.failed = True
            self.banner.show_failure(sentence(failure), failure.text)
        self._chrome.saved()

    def _on_notice(self, text: str, name: str) -> None:
        offer = words(COMMANDS[name]) if name else ""
        self.banner.show_notice(text, offer, partial(self.commands.run, name))

    def _on_status(self, page: Page | None = None) -> None:
        if page is None or page is self.page:
            self.refresh_soon()
        if not self.commands.busy():
            self.router.drain()

    def _sheet_closed(self, sheet: Overlay) -> None:
        sheet.deleteLater()
        if self.sheet is sheet:
            self.sheet = None

    def _undo(self, undo: Callable[[Session, object], None]) -> None:
        if self.session is not None:
            undo(self.session, self.page)

    def _open_menu(self) -> None:
        fill_menu(self._menu, self.commands)
        pop_up(self._menu, self.header.menu_button)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # -- building

    def _build(self) -> None:
        self._frame = Frame()
        self.header, self.footer = self._frame.header, self._frame.footer
        self.banner: Banner = self._frame.banner
        self.header.pressed.connect(self.commands.run)
        self.footer.pressed.connect(self.commands.run)
        self._spare.stop()
        self.pages, self.page, self.sheet = Pages((), self._make_page), None, None
        self.setCentralWidget(self._frame)

    def _build_pages(self, name: str, place: object) -> None:
        if self.session is None:
            return
        self.pages = Pages(self._page_kinds(self.session), self._make_page)
        if front := self.pages.named(name):
            front.return_to(place)
        self.show_page(front or self.pages[0])
        self._spare.make(self.pages)

    def _make_page(self, kind: PageKind) -> Page:
        """Make a page and keep it behind the others."""
        if self.session is not None:
            self.session.let_paint()
        with self.router.unasked():
            page = kind.make()
            self._frame.add(cast(QWidget, page))
        page.status_changed.connect(partial(self._on_status, page))
        page.notice.connect(self._on_notice)
        page.command_wanted.connect(self.commands.run)
        return page
