"""Reading on without leaving the card: the article around it, and answers that have no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from annotator.ui.review.passage import Passage

LINE, PAGE = 0.2, 0.8
"""Shares of what is in sight."""


class Scrolling:
    """Arrows move the article, Page Up and Page Down what is below it. In the passage itself they
    move the caret."""

    def __init__(self, passage: Passage, below: Sequence[QScrollArea]) -> None:
        self._passage, self._below = passage, below

    @property
    def enabled(self) -> bool:
        return not self._passage.view.hasFocus()

    def commands(self) -> dict[str, Callable[[], None]]:
        return {
            "review.scroll.down": partial(self._read, 1),
            "review.scroll.up": partial(self._read, -1),
            "review.scroll.answers.down": partial(self._answers, 1),
            "review.scroll.answers.up": partial(self._answers, -1),
        }

    def _read(self, way: int) -> None:
        _move(self._passage.view, way * LINE)

    def _answers(self, way: int) -> None:
        for area in self._below:
            if area.isVisible():
                _move(area, way * PAGE)


def _move(area: QAbstractScrollArea, share: float) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + round(area.viewport().height() * share))
