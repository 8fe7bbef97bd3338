"""The mouse: drags by letter, word or sentence, clicks on spans, scrolling beyond the edge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from weakref import ref

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.text import sentence_at, snap, word_at

_Unit = Callable[[str, int], tuple[int, int] | None]
_SLACK = 3
"""Pixels that a hand may tremble in a click."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What is under the mouse. ``spans`` are ids, the innermost first; empty beside the text.

    ``against`` is the run around it that reads against its line (a number in Arabic).
    """

    caret: int
    character: int
    chip: str | None
    spans: tuple[str, ...]
    against: tuple[int, int] | None = None


class Surface(Protocol):
    """What the gestures need of the view."""

    @property
    def text(self) -> str: ...
    def hit(self, point: QPointF) -> Hit: ...
    def set_selection(self, anchor: int, caret: int) -> None: ...
    def press_span(self, span_id: str) -> None: ...
    def span_start(self, span_id: str) -> int: ...
    @property
    def anchor(self) -> int: ...
    @property
    def current(self) -> str | None: ...


class Gestures:
    """Turns mouse events into selections and pressed spans."""

    def __init__(self, surface: Surface) -> None:
        # Weak: a widget in a cycle is destroyed whenever the collector runs, even inside Qt.
        self._weak = ref(surface)
        self.snapping = True
        """Whether a drag by letters ends at whole words; holding Alt selects exactly."""
        self._pressed: QPointF | None = None
        self._hit: Hit | None = None
        self._begun = Hit(0, 0, None, ())
        self._dragging = False
        self._unit: _Unit | None = None
        self._origin = (0, 0)
        self._since_double = QElapsedTimer()
        self._double_at = QPointF()
        self._cycle: tuple[str, ...] = ()

    @property
    def _surface(self) -> Surface:
        surface = self._weak()
        if surface is None:
            raise RuntimeError("the view is gone")
        return surface

    @property
    def held(self) -> bool:
        """Whether the button is down."""
        return self._pressed is not None

    def drop(self) -> None:
        """Forget what is going on: another article is shown."""
        self._pressed = self._hit = None
        self._dragging = False
        self._cycle = ()

    def press(self, event: QMouseEvent) -> None:
        """The left button goes down."""
        point = event.position()
        self._pressed = point
        self._dragging = False
        if self._is_third(point):
            self._select_unit(sentence_at, point)
            return
        self._unit = None
        hit = self._hit = self._begun = self._surface.hit(point)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            anchor = self._surface.anchor
            self._hit, self._begun = None, Hit(anchor, anchor, None, ())
            self._surface.set_selection(*_swept(self._begun, hit))
        elif hit.chip:
            start = self._surface.span_start(hit.chip)
            self._surface.set_selection(start, start)
        else:
            self._surface.set_selection(hit.caret, hit.caret)

    def double(self, event: QMouseEvent) -> None:
        """The second press of a double click: a word, and dragging goes on by words."""
        point = event.position()
        hit = self._surface.hit(point)
        self._pressed = point
        self._dragging = False
        if hit.chip:
            self._hit = hit
            return
        self._double_at = point
        self._since_double.start()
        self._select_unit(word_at, point)

    def move(self, point: QPointF) -> None:
        """The mouse moves, or the page moves under it, with the button down."""
        if self._pressed is None:
            return
        if not self._dragging:
            if (point - self._pressed).manhattanLength() <= _SLACK:
                return
            self._dragging = True
            if self._hit and self._hit.chip:
                self._surface.set_selection(self._hit.caret, self._hit.caret)
        hit = self._surface.hit(point)
        if self._unit is None:
            self._surface.set_selection(*_swept(self._begun, hit))
            return
        start, end = self._unit(self._surface.text, hit.character) or (hit.caret, hit.caret)
        if start < self._origin[0]:
            self._surface.set_selection(self._origin[1], start)
        else:
            self._surface.set_selection(self._origin[0], max(end, self._origin[1]))

    def release(self, event: QMouseEvent, selection: tuple[int, int]) -> None:
        """The button goes up: a click presses a span, a drag ends at words."""
        hit, dragged = self._hit, self._dragging
        self._pressed = self._hit = None
        self._dragging = False
        if not dragged:
            if hit is not None:
                self._click(hit)
            return
        exact = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if self._unit is None and self.snapping and not exact:
            self._snap(selection)

    def _click(self, hit: Hit) -> None:
        stack = (hit.chip,) if hit.chip else hit.spans
        if not stack:
            self._cycle = ()
            return
        current = self._surface.current
        again = stack == self._cycle and current in stack
        index = (stack.index(current) + 1) % len(stack) if again and current else 0
        self._cycle = stack
        self._surface.press_span(stack[index])

    def _snap(self, selection: tuple[int, int]) -> None:
        start, end = selection
        if start == end:
            return
        forward = self._surface.anchor == start
        start, end = snap(self._surface.text, start, end)
        self._surface.set_selection(*((start, end) if forward else (end, start)))

    def _select_unit(self, unit: _Unit, point: QPointF) -> None:
        self._hit = None
        self._unit = unit
        hit = self._surface.hit(point)
        start, end = unit(self._surface.text, hit.character) or (hit.caret, hit.caret)
        self._origin = (start, end)
        self._surface.set_selection(start, end)

    def _is_third(self, point: QPointF) -> bool:
        """Whether this press follows a double click closely enough to be its third."""
        clock = self._since_double
        if not clock.isValid():
            return False
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        third = not clock.hasExpired(interval) and (
            (point - self._double_at).manhattanLength() <= 2 * _SLACK
        )
        clock.invalidate()
        return third


def _swept(begun: Hit, hit: Hit) -> tuple[int, int]:
    """Anchor and caret of a drag from ``begun`` to ``hit``.

    A hand that goes along the line sweeps over a number from its far end to its near one: a
    run that the drag leaves, or enters from outside, is selected whole.
    """
    anchor, caret = begun.caret, hit.caret
    if begun.against == hit.against:
        return anchor, caret
    forward = hit.character >= begun.character
    if begun.against:
        anchor = begun.against[0 if forward else 1]
    if hit.against:
        caret = hit.against[1 if forward else 0]
    return anchor, caret
