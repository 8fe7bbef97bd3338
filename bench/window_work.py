"""What ``bench/window.py`` has done in processes of their own: the real window, at work.

``python -m bench.window_work shown|memory|keys|import|open PROJECT ...`` prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, thread_time

import psutil
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from annotator.__main__ import main
from annotator.text import word_at
from annotator.ui.annotate import AnnotatePage
from annotator.ui.article import ArticleView
from annotator.ui.dialogs.imports import ImportPanel
from annotator.ui.shell import Shell
from bench.driving import Script, article_shown, documents_listed, drive, open_page
from bench.figure import seconds

PRESSES = 60
BEAT = 2
"""Milliseconds between two looks at the clock."""


class Heart(QObject):
    """Beats in the window's thread; the longest pause is how long nothing was answered.

    ``busiest`` is what the thread itself worked without a pause, in seconds of the processor:
    it does not grow where others use the machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.busiest = 0.0
        self._last, self._worked = perf_counter(), thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest = max(self.longest, now - self._last - BEAT / 1e3)
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked

    def begin(self) -> None:
        """Go on from here."""
        self._last, self._worked = perf_counter(), thread_time()
        self._timer.start(BEAT)

    def stop(self) -> None:
        """Look no more."""
        self._beat()
        self._timer.stop()


class Painted:
    """When the article was last painted to the end, and with how many spans.

    Has to be there before the first view: the binding looks a method up only once.
    """

    def __init__(self) -> None:
        self.at, self.spans = 0.0, 0
        real = ArticleView.paintEvent

        def paint(view: ArticleView, event: QPaintEvent) -> None:
            real(view, event)
            self.at = perf_counter()
            article = open_page().desk.open if article_shown() else None
            self.spans = len(article.spans) if article else 0

        ArticleView.paintEvent = paint  # type: ignore[method-assign, assignment]

    def has_more_than(self, spans: int) -> bool:
        """Whether the last painting showed more than ``spans``."""
        return self.spans > spans


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
    page.pane.view.set_selection(*word)
    while not in_sight(page, word):
        page.pane.view.reveal(*word)


def in_sight(page: AnnotatePage, word: tuple[int, int]) -> bool:
    """Whether a word can be seen."""
    view = page.pane.view
    return any(view.viewport().rect().contains(part) for part in view.rects(*word))


def shown(since: float, painted: Painted) -> Script:
    """How long after the epoch time ``since`` an article is in the window, painted."""
    yield partial(painted.has_more_than, 0)
    told(seconds=time.time() - since)


def memory() -> Script:
    """Open the project, let everything be listed, and weigh the process."""
    yield documents_listed
    yield article_shown
    yield _quiet()
    told(bytes=psutil.Process().memory_info().rss)


def keys(painted: Painted) -> Script:
    """Tag words by key presses; then a plain widget paints the same text as often."""
    yield article_shown
    yield _quiet()
    page, chance = open_page(), random.Random(1)
    assert page.desk.open is not None
    ours = []
    for _ in range(PRESSES):
        choose_word(page, free_word(page, chance))
        yield _quiet()
        before = len(page.desk.open.spans)
        start = perf_counter()
        QTest.keyClick(page.pane.view, Qt.Key.Key_2)
        yield partial(painted.has_more_than, before)
        ours.append(painted.at - start)
    plain = QPlainTextEdit(page.desk.open.text)
    plain.resize(page.pane.view.size())
    plain.show()
    yield plain.isActiveWindow
    theirs = [seconds(plain.viewport().repaint) for _ in range(PRESSES)]
    plain.close()
    told(ours=ours, plain=theirs)


def _quiet() -> Callable[[], bool]:
    """Whether the event loop has come round a few times with nothing saved or loaded."""
    rounds = iter(range(20))

    def look() -> bool:
        page = open_page()
        return not (page.waiting() or page.session.busy) and next(rounds, None) is None

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
    yield lambda: window.findChild(ImportPanel) is not None
    panel = window.findChild(ImportPanel)
    assert isinstance(panel, ImportPanel)
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
    for number in range(6):
        back = Qt.KeyboardModifier.ShiftModifier if number % 2 else Qt.KeyboardModifier.NoModifier
        yield _after_turn(page, back)
        yield _quiet()
    told(stall=heart.longest)


def _after_turn(page: AnnotatePage, modifier: Qt.KeyboardModifier) -> Callable[[], bool]:
    """Press the key of the next (with Shift: previous) article; whether it is shown."""
    assert page.desk.open is not None
    before = page.desk.open.document.id
    QTest.keyClick(page.pane.view, Qt.Key.Key_F8, modifier)
    return lambda: page.desk.open is not None and page.desk.open.document.id != before


def told(**facts: object) -> None:
    """Print what was measured."""
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    what, project, *more = sys.argv[1:]
    painted = Painted()
    scripts: dict[str, Callable[[], Script]] = {
        "memory": memory,
        "shown": lambda: shown(float(*more), painted),
        "keys": lambda: keys(painted),
        "open": opening,
        "import": lambda: importing(Path(*more)),
    }
    sys.argv = ["annotator", project]
    drive(main, scripts[what])
