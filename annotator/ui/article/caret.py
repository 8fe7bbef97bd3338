"""The caret and the selection, and where a movement takes them: always in reading order."""

from __future__ import annotations

from enum import Enum, auto

from annotator.text import next_grapheme, next_word, previous_grapheme, previous_word
from annotator.ui.article.page import Page, Where


class Motion(Enum):
    """Where the keyboard can take the caret."""

    FORWARD = auto()
    BACKWARD = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    LINE_START = auto()
    LINE_END = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    START = auto()
    END = auto()


_VERTICAL = {Motion.UP, Motion.DOWN, Motion.PAGE_UP, Motion.PAGE_DOWN}


class Caret:
    """Anchor and caret in code points. ``goal`` is the x that moving up and down keeps."""

    def __init__(self) -> None:
        self.anchor = 0
        self.position = 0
        self.goal: float | None = None

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; equal where nothing is."""
        return min(self.anchor, self.position), max(self.anchor, self.position)

    def put(self, position: int, extend: bool = False) -> None:
        """Set the caret; ``extend`` leaves the anchor where it is."""
        self.position = position
        self.goal = None
        if not extend:
            self.anchor = position

    def move(self, motion: Motion, extend: bool, page: Page, lines_a_page: int) -> None:
        """Move the caret. Without ``extend`` a selection collapses to the side of the move."""
        start, end = self.selection
        if not extend and start != end and motion in (Motion.FORWARD, Motion.BACKWARD):
            self.put(end if motion is Motion.FORWARD else start)
            return
        if motion in _VERTICAL:
            goal = page.caret_x(self.position) if self.goal is None else self.goal
            self.put(_vertical(page, self.position, motion, goal, lines_a_page), extend)
            self.goal = goal
            return
        self.put(_target(page, self.position, motion), extend)


def _target(page: Page, position: int, motion: Motion) -> int:
    text = page.pieces.text
    if motion is Motion.FORWARD:
        return next_grapheme(text, position)
    if motion is Motion.BACKWARD:
        return previous_grapheme(text, position)
    if motion is Motion.NEXT_WORD:
        return next_word(text, position)
    if motion is Motion.PREVIOUS_WORD:
        return previous_word(text, position)
    if motion is Motion.START:
        return 0
    if motion is Motion.END:
        return len(text)
    start, end = page.line_range(page.where(position))
    return start if motion is Motion.LINE_START else end


def _vertical(page: Page, position: int, motion: Motion, goal: float, lines_a_page: int) -> int:
    up = motion in (Motion.UP, Motion.PAGE_UP)
    steps = 1 if motion in (Motion.UP, Motion.DOWN) else max(1, lines_a_page)
    where = page.where(position)
    for step in range(steps):
        following = page.previous_line(where) if up else page.next_line(where)
        if following is None:
            if step:
                break
            return 0 if up else len(page.pieces.text)
        where = following
    return at_x(page, where, goal)


def at_x(page: Page, where: Where, x: float) -> int:
    """The caret position nearest to ``x`` in a line."""
    return page.place(where, x).caret
