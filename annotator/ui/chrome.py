"""What stands around the pages: header and footer, kept at what holds now."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from annotator.ui.after_paint import AfterPaint
from annotator.ui.dispatch import Dispatcher, Stage
from annotator.ui.footer import Footer
from annotator.ui.header import Header, Saved
from annotator.ui.menu import hints


class Framed(Stage, Protocol):
    """A window with header and footer."""

    header: Header
    footer: Footer

    def setWindowTitle(self, title: str) -> None:
        """What the desktop calls the window."""


class Chrome(QObject):
    """Asks the page in front and the dispatcher, and tells header and footer."""

    def __init__(self, window: Framed, commands: Dispatcher, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._commands = window, commands
        self.failed = False
        """Whether the last edit could not be saved."""
        # What hangs on the current span has gone before.
        self._soon = AfterPaint(self, rank=2)
        self._soon.due.connect(self._later)

    def soon(self) -> None:
        """Tell once the page is painted, or when the edit that is under way is done."""
        self._soon.start()

    def now(self) -> None:
        """Tell at once."""
        self._soon.stop()
        window, commands = self._window, self._commands
        front = window.page if window.on_pages() else None
        session, keymap = window.session, commands.preferences.keymap
        name = session.path.stem if session else ""
        author = session.author if session else None
        window.setWindowTitle(name)
        shown = window.pages.kinds if front else ()
        tabs = [(kind.name, kind.title, keymap.shown(f"page.{kind.name}")) for kind in shown]
        window.header.show_project(name, tabs, author.name if author else None)
        window.header.show_page(front.name if front else "")
        window.header.box.show_key(keymap.shown("palette.open"))
        window.footer.show_hints(hints(commands, front.footer if front else ()))
        window.footer.show_status(front.status_text() if front else "")
        self.saved()

    def saved(self) -> None:
        """Tell only whether all is saved."""
        self._window.header.show_saved(self._saved())

    def _later(self) -> None:
        session = self._window.session
        if session is None or not session.busy:
            self.now()

    def _saved(self) -> Saved:
        session = self._window.session
        if session is None:
            return Saved.UNKNOWN
        if session.busy:
            return Saved.SAVING
        if session.read_only:
            return Saved.READ_ONLY
        return Saved.FAILED if self.failed else Saved.SAVED
