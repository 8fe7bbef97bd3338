"""What ``bench/pages.py`` has done in processes of their own: going from page to page.

``python -m bench.page_work start|pages|facts|guideline PROJECT`` prints one JSON object.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.__main__ import main
from annotator.ui.facts.page import FactsPage
from annotator.ui.session import Session
from annotator.ui.shell import Shell
from bench.driving import Script, article_shown, documents_listed, drive, open_page, session
from bench.window_work import Heart

ROUNDS = 3
CALM = 100
"""Turns of the event loop without work before nothing more is to come."""


def start() -> Script:
    """Open the project and wait until all of it is listed."""
    heart = Heart()
    yield documents_listed
    yield article_shown
    yield _calm()
    _tell(start=heart)


def pages() -> Script:
    """Go round the pages by their keys, a few times."""
    yield article_shown
    yield _calm()
    window = open_page().window()
    assert isinstance(window, Shell)
    hearts: dict[str, Heart] = {}
    for number in range(ROUNDS):
        for page in window.pages:
            if page is window.page:
                continue
            again = "" if number == 0 else " again"
            heart = hearts.setdefault(page.name + again, Heart())
            heart.begin()
            window.commands.run(f"page.{page.name}")
            yield partial(_in_front, window, page.name)
            yield _calm()
            heart.stop()
    _tell(**hearts)


def facts() -> Script:
    """Show the event that everything is about, and again with the counted mentions only."""
    yield article_shown
    yield _calm()
    window = open_page().window()
    assert isinstance(window, Shell)
    heart = Heart()
    window.commands.run("page.facts")
    page = window.page
    assert isinstance(page, FactsPage)
    yield lambda: page.reader.facts is not None
    yield _calm()
    heart.stop()
    counted = Heart()
    window.commands.run("facts.counted")
    yield _calm()
    counted.stop()
    down = Heart()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End) * 3:
        QTest.keyClick(page.view, key)
        yield _calm()
    down.stop()
    _tell(shown=heart, counted=counted, going=down)


def guideline() -> Script:
    """Seek words in a long guideline, beside the article."""
    yield article_shown
    yield _calm()
    page = open_page()
    window = page.window()
    assert isinstance(window, Shell)
    opened, sought = Heart(), Heart()
    sought.stop()
    window.commands.run("guideline.open")
    panel = page.guideline.panel
    yield lambda: panel.shown is not None and panel.text.stands
    yield _calm()
    opened.stop()
    sought.begin()
    for words in ("ا", "ال", "في", "النفي", "ل"):
        panel.field.clear()
        yield lambda: not panel.text.hits
        for letter in words:
            panel.field.insert(letter)
        yield lambda: bool(panel.text.hits)
        yield _calm()
        panel.step(1)
        yield _calm()
    sought.stop()
    _tell(opened=opened, sought=sought)


def _in_front(window: Shell, name: str) -> bool:
    return window.page is not None and window.page.name == name


def _calm() -> Callable[[], bool]:
    """Whether nothing has been on its way for some turns of the event loop."""
    turns = 0

    def look() -> bool:
        nonlocal turns
        there = session()
        turns = 0 if there is None or _works(there) else turns + 1
        return turns > CALM

    return look


def _works(session: Session) -> bool:
    """Whether anything is read or saved; figures may be computed for long."""
    waits = session.busy or not session._work.empty() or bool(session._jobs)
    return waits or any(one.running for one in session._asides)


def _tell(**hearts: Heart) -> None:
    found = {name: (heart.longest, heart.busiest) for name, heart in hearts.items()}
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    what, project = sys.argv[1:]
    scripts: dict[str, Callable[[], Script]] = {
        **{"start": start, "pages": pages, "facts": facts, "guideline": guideline},
    }
    sys.argv = ["annotator", project]
    drive(main, scripts[what])
