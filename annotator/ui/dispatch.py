"""Who does a command: the page in front, another page, or the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from annotator.ui.actions import COMMANDS, Found, Page, words
from annotator.ui.banner import Banner
from annotator.ui.pages import Pages
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session

_NEED_PROJECT = {"edit.undo", "edit.redo", "author.switch", "project.backup", "project.close"}


class Stage(Protocol):
    """What the dispatcher knows of the window."""

    session: Session | None
    pages: Pages
    page: Page | None
    """The page in front, or behind the start screen."""
    banner: Banner

    def on_pages(self) -> bool:
        """Whether a page is in front, and not the start screen or the question who works."""

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""

    def refresh_soon(self) -> None:
        """Header and footer say what holds then."""


class Dispatcher:
    """Finds who can do a command, and lets them; what menu, keys, palette and footer ask.

    ``own`` are the window's handlers: they go before those of pages.
    """

    def __init__(
        self, stage: Stage, preferences: Preferences, own: Mapping[str, Callable[[], object]]
    ) -> None:
        self.preferences = preferences
        self._stage, self._own = stage, own

    def area(self) -> str:
        page = self._stage.page
        return page.area if page is not None and self._stage.on_pages() else "window"

    def has(self, name: str) -> bool:
        pages = self._stage.pages
        if name in self._own or self._page_name(name):
            return True
        return any(name in page.handlers() for page in pages)

    def can_run(self, name: str) -> bool:
        if name in self._own:
            return self._stage.session is not None or name not in _NEED_PROJECT
        if self._page_name(name):
            return True
        owner = self._owner(name)
        return owner is not None and owner.enabled(name)

    def run(self, name: str) -> None:
        """Do a command, bringing the page that does it to the front; nothing where it can't be."""
        if not self.can_run(name):
            return
        self._stage.banner.clear_notice()
        if name in self._own:
            self._own[name]()
        elif (shown := self._stage.pages.named(self._page_name(name))) is not None:
            self._stage.show_page(shown)
        elif (owner := self._owner(name)) is not None:
            if owner is not self._stage.page:
                self._stage.show_page(owner)
            owner.handlers()[name]()
        self._stage.refresh_soon()

    def busy(self) -> bool:
        page, session = self._stage.page, self._stage.session
        waits = self._stage.pages.awaited or (page is not None and page.waiting())
        return waits or (session is not None and session.busy)

    def text(self, name: str) -> str:
        owner = self._owner(name)
        return (owner.command_text(name) if owner else None) or words(COMMANDS[name])

    def found(self, query: str) -> list[Found]:
        pages = self._stage.pages if self._stage.on_pages() else ()
        return [hit for page in pages for hit in page.found(query)]

    def _page_name(self, name: str) -> str:
        """The page that a ``page.…`` command shows; empty for other commands."""
        kinds = self._stage.pages.kinds
        return next((kind.name for kind in kinds if name == f"page.{kind.name}"), "")

    def _owner(self, name: str) -> Page | None:
        """The page that has ``name``: the one in front, or any for a window-wide command.

        To look any further than that would make pages that nobody needs yet.
        """
        front = self._stage.page
        if front is None or not self._stage.on_pages() or name in self._own:
            return None
        if name in front.handlers():
            return front
        closed = self._stage.session is None
        if closed or COMMANDS[name].scope != "window" or self._page_name(name):
            return None
        return next((page for page in self._stage.pages if name in page.handlers()), None)
