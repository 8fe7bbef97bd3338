"""The page Review in the real window, in a process of its own; see ``bench/review.py``.

``python -m bench.review_work PROJECT`` prints one JSON object.
"""

from __future__ import annotations

import sys
from functools import partial
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from annotator.__main__ import main
from annotator.model import Person, new_id
from annotator.ui.review.page import ReviewPage
from annotator.ui.review.version_row import VersionRow
from annotator.ui.shell import Shell
from bench.driving import Fact, Script, article_shown, drive, open_page, session
from bench.window_work import Heart, told

CARDS = 120
REVIEWER = Person(id=new_id(), short_id="rev", name="سلمى", role="reviewer")


class Drawn:
    """When an answer was last painted. Has to be there before the first row."""

    def __init__(self) -> None:
        self.at = 0.0
        real = VersionRow.paintEvent

        def paint(row: VersionRow, event: QPaintEvent) -> None:
            real(row, event)
            self.at = perf_counter()

        VersionRow.paintEvent = paint  # type: ignore[method-assign, assignment]


def work(drawn: Drawn) -> Script:
    """Open the page, then decide cards by Enter, or 1 where nothing is proposed."""
    yield lambda: (found := session()) is not None and bool(found.people)
    known = session()
    assert known is not None
    known.choose_author(REVIEWER)
    yield article_shown
    shell = open_page().window()
    assert isinstance(shell, Shell)
    page = next(page for page in shell.pages if isinstance(page, ReviewPage))
    yield lambda: not known.busy
    heart, began = Heart(), perf_counter()
    shell.commands.run("page.review")
    yield lambda: page.bench.hand is not None and drawn.at > began
    opened, opening = drawn.at - began, heart.longest
    yield lambda: not page.docket.behind and not shell.commands.busy()
    heart.begin()
    took: list[float] = []
    for _ in range(CARDS):
        yield _still(page, shell)
        before = page.bench.current
        key = Qt.Key.Key_Return if page.questions.proposed else Qt.Key.Key_1
        start = perf_counter()
        QTest.keyClick(page.middle, key)
        if page.bench.current == before:
            continue  # a card with several questions: only the last answer turns it
        yield partial(_painted_since, drawn, start)
        took.append(drawn.at - start)
    cards = len(page.docket.rows)
    told(opened=opened, opening=opening, took=took, stall=heart.longest, cards=cards)


def _painted_since(drawn: Drawn, start: float) -> bool:
    return drawn.at > start


def _still(page: ReviewPage, shell: Shell) -> Fact:
    """Whether all is saved, and the reviewer has looked at the card for a moment."""
    since = perf_counter()
    return lambda: (
        perf_counter() - since > 0.15 and page.bench.hand is not None and not shell.commands.busy()
    )


if __name__ == "__main__":
    drawn = Drawn()
    sys.argv = ["annotator", sys.argv[1]]
    drive(main, lambda: work(drawn))
