"""What ``bench/window.py`` has done in processes of their own: the real window, at work.

``python -m bench.window_work memory|keys|import|open PROJECT [FILES]`` prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import psutil
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from annotator.__main__ import main
from annotator.text import word_at
from annotator.ui.annotate import AnnotatePage
from annotator.ui.dialogs.imports import ImportPanel
from annotator.ui.shell import Shell
from bench.driving import Script, article_shown, documents_listed, drive, open_page
from bench.figure import seconds

PRESSES = 60
BEAT = 2
"""Milliseconds between two looks at the clock."""


class Heart(QObject):
    """Beats in the window's thread; the longest pause is how long nothing was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last - BEAT / 1e3)
        self._last = now

    def begin(self) -> None:
        """Forget what was before."""
        self.longest, self._last = 0.0, perf_counter()


class Painted:
    """When the article was last painted to the end."""

    def __init__(self, page: AnnotatePage) -> None:
        self.at = 0.0
        kind = type(page.pane.view)
        real = kind.paintEvent

        def paint(view: object, event: QPaintEvent) -> None:
            real(view, event)  # type: ignore[arg-type]
            self.at = perf_counter()

        kind.paintEvent = paint  # type: ignore[method-assign, assignment]


def free_word(page: AnnotatePage, chance: random.Random) -> tuple[int, int]:
    """A word somewhere in the article that no span covers exactly."""
    assert page.desk.open is not None
    text = page.desk.open.text
    taken = {(span.start, span.end) for span in page.desk.open.spans.values()}
    while True:
        found = word_at(text, chance.randrange(len(text)))
        if found and found not in taken:
            return found


def choose_word(page: AnnotatePage, word: tuple[int, int]) -> None:
    """Select a word where it can be seen."""
    page.desk.choose(None)
    page.pane.view.reveal(*word)
    page.pane.view.set_selection(*word)


def memory() -> Script:
    """Open the project, let everything be listed, and weigh the process."""
    yield documents_listed
    yield article_shown
    yield _quiet()
    told(bytes=psutil.Process().memory_info().rss)


def keys() -> Script:
    """Tag words by key presses; beside each press a plain widget paints the same text."""
    yield article_shown
    yield _quiet()
    page = open_page()
    assert page.desk.open is not None
    plain = QPlainTextEdit(page.desk.open.text)
    plain.resize(page.pane.view.size())
    plain.show()
    painted, chance = Painted(page), random.Random(1)
    ours, theirs = [], []
    for _ in range(PRESSES):
        choose_word(page, free_word(page, chance))
        yield _quiet()
        before = len(page.desk.open.spans)
        start = perf_counter()
        QTest.keyClick(page.pane.view, Qt.Key.Key_2)
        yield _tagged(page, before, painted, start)
        ours.append(painted.at - start)
        theirs.append(seconds(plain.viewport().repaint))
    told(ours=ours, plain=theirs)


def _tagged(page: AnnotatePage, before: int, painted: Painted, start: float) -> Callable[[], bool]:
    """Whether the new span is there and has been painted."""
    seen: list[float] = []

    def look() -> bool:
        assert page.desk.open is not None
        if len(page.desk.open.spans) > before and not seen:
            seen.append(painted.at)
        return bool(seen) and painted.at > max(seen[0], start)

    return look


def _quiet() -> Callable[[], bool]:
    """Whether the event loop has come round a few times with nothing saved or loaded."""
    rounds = iter(range(20))

    def look() -> bool:
        page = open_page()
        return not (page.busy or page.session.busy) and next(rounds, None) is None

    return look


def importing(folder: Path) -> Script:
    """Import files, tag words meanwhile, and watch for pauses."""
    yield article_shown
    yield _quiet()
    page, chance, edits = open_page(), random.Random(2), 0
    window = page.window()
    assert isinstance(window, Shell)
    count = sum(1 for _ in folder.iterdir())
    window.commands.run("project.import")
    yield lambda: isinstance(window.findChild(ImportPanel), ImportPanel)
    panel = window.findChild(ImportPanel)
    panel.begin([folder])
    yield panel.start_button.isEnabled
    window.commands.run("page.annotate")
    heart, start = Heart(), perf_counter()
    panel.start()
    while panel.job is not None:
        choose_word(page, free_word(page, chance))
        page.pane.view.setFocus()
        yield _after_press(page, panel)
        edits += 1
    took = perf_counter() - start
    yield _quiet()
    told(stall=heart.longest, edits=edits, rate=count / took)


def _after_press(page: AnnotatePage, panel: ImportPanel) -> Callable[[], bool]:
    """Press a key that tags; whether the new span is there, or the import over."""
    assert page.desk.open is not None
    before = len(page.desk.open.spans)
    QTest.keyClick(page.pane.view, Qt.Key.Key_2)

    def look() -> bool:
        assert page.desk.open is not None
        return len(page.desk.open.spans) > before or panel.job is None

    return look


def opening() -> Script:
    """Go to a huge article and back, and watch for pauses."""
    yield article_shown
    yield _quiet()
    page, heart = open_page(), Heart()
    for _ in range(6):
        yield _after_next(page)
        yield _quiet()
    told(stall=heart.longest)


def _after_next(page: AnnotatePage) -> Callable[[], bool]:
    """Press the key of the next article; whether it is shown."""
    assert page.desk.open is not None
    before = page.desk.open.document.id
    QTest.keyClick(page.pane.view, Qt.Key.Key_F8)
    return lambda: page.desk.open is not None and page.desk.open.document.id != before


def told(**facts: object) -> None:
    """Print what was measured."""
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    what, project = sys.argv[1:3]
    scripts: dict[str, Callable[[], Script]] = {
        "memory": memory,
        "keys": keys,
        "open": opening,
        "import": lambda: importing(Path(sys.argv[3])),
    }
    sys.argv = ["annotator", project]
    drive(main, scripts[what])
