"""What a screen reader gets of the article: its text, caret, selection, places, and spans.

Qt asks in UTF-16 units. The text interface is an object of its own: a Python class that
inherits both interfaces hands C++ the address of the wrong one. Qt's Python binding cannot
pass on the two methods that answer through pointers (the ends of a selection, the attributes
at an offset), so no selection is counted, and what gets selected is told by events.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from annotator.text import Utf16Map
from annotator.ui.article.mouse import Hit


class Readable(Protocol):
    """What of the view is told."""

    @property
    def text(self) -> str: ...
    @property
    def caret(self) -> int: ...
    @property
    def selection(self) -> tuple[int, int]: ...
    def set_selection(self, anchor: int, caret: int) -> None: ...
    def reveal(self, start: int, end: int) -> None: ...
    def rects(self, start: int, end: int) -> list[QRect]: ...
    def caret_rect(self, position: int) -> QRect: ...
    def hit(self, point: QPointF) -> Hit: ...
    def viewport(self) -> QWidget: ...


class Told:
    """What is told of a view, and its offsets in UTF-16 units, worked out when asked for.

    It does not keep the view alive: a widget in a reference cycle would be destroyed whenever
    the collector runs, even in the middle of Qt's own work.
    """

    def __init__(self, view: Readable) -> None:
        self._weak = ref(view)
        self._map: tuple[str, Utf16Map] | None = None

    @property
    def view(self) -> Readable:
        """The view, which lives as long as anybody asks about it."""
        view = self._weak()
        if view is None:
            raise RuntimeError("the view is gone")
        return view

    def _current(self) -> Utf16Map:
        text = self.view.text
        if self._map is None or self._map[0] is not text:
            self._map = (text, Utf16Map(text))
        return self._map[1]

    def units(self, position: int) -> int:
        """Code points to units."""
        return self._current().to_utf16(position)

    def position(self, units: int) -> int:
        """Units to code points, clipped to the text."""
        text = self.view.text
        return min(max(self._current().to_code_point(max(units, 0)), 0), len(text))


class ArticleText(QAccessibleTextInterface):
    """The text of a view. All offsets are UTF-16 units, rectangles are on the screen."""

    def __init__(self, view: Readable) -> None:
        super().__init__()
        self._told = Told(view)

    def characterCount(self) -> int:
        """Units in the article."""
        return self._told.units(len(self._told.view.text))

    def text(self, start: int, end: int, /) -> str:
        """The text of a range; -1 as end stands for the end of the article."""
        limit = len(self._told.view.text) if end < 0 else self._told.position(end)
        return self._told.view.text[self._told.position(start) : limit]

    def cursorPosition(self) -> int:
        """Where the caret is."""
        return self._told.units(self._told.view.caret)

    def setCursorPosition(self, position: int, /) -> None:
        """Put the caret there and nothing selected."""
        self._select(position, position)

    def selectionCount(self) -> int:
        """None: what Qt asks next, where they end, could not be answered."""
        return 0

    def addSelection(self, start: int, end: int, /) -> None:
        """Select a range; there is only one selection."""
        self._select(start, end)

    def setSelection(self, index: int, start: int, end: int, /) -> None:
        """Select a range."""
        self._select(start, end)

    def removeSelection(self, index: int, /) -> None:
        """Select nothing."""
        caret = self._told.view.caret
        self._told.view.set_selection(caret, caret)

    def characterRect(self, offset: int, /) -> QRect:
        """Where a character is; where the caret would be for one without a shape."""
        position = self._told.position(offset)
        found = self._told.view.rects(position, position + 1)
        box = found[0] if found else self._told.view.caret_rect(position)
        return QRect(self._told.view.viewport().mapToGlobal(box.topLeft()), box.size())

    def offsetAtPoint(self, point: QPoint, /) -> int:
        """The character at a point of the screen."""
        local = self._told.view.viewport().mapFromGlobal(point)
        return self._told.units(self._told.view.hit(QPointF(local)).character)

    def scrollToSubstring(self, start: int, end: int, /) -> None:
        """Bring a range into sight."""
        self._told.view.reveal(self._told.position(start), self._told.position(end))

    def _select(self, start: int, end: int) -> None:
        self._told.view.set_selection(self._told.position(start), self._told.position(end))


class AccessibleArticle(QAccessibleWidget):
    """The view as a document that can be read and selected, not edited."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, QAccessible.Role.EditableText, view.accessibleName())
        self._told = Told(cast(Readable, view))
        self._text = ArticleText(self._told.view)

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> object:  # type: ignore[override]
        """The text interface, beside those of every widget."""
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._text
        found: object = super().interface_cast(kind)
        # Answering None would bring the program down as soon as a screen reader asks.
        return VoidPtr(0) if found is None else found

    def text(self, kind: QAccessible.Text, /) -> str:
        """The name of the view; the article as its value."""
        if kind is QAccessible.Text.Value:
            return self._told.view.text
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Read-only, of many lines, selectable."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


class Announcer:
    """Tells a screen reader what changed; costs nothing where none listens."""

    def __init__(self, view: QWidget) -> None:
        self._told = Told(cast(Readable, view))

    @property
    def _widget(self) -> QWidget:
        return cast(QWidget, self._told.view)

    def article(self) -> None:
        """Another article is shown."""
        self._send(lambda: QAccessibleEvent(self._widget, QAccessible.Event.VisibleDataChanged))

    def selected(self, start: int, end: int, caret: int) -> None:
        """The caret moved, perhaps selecting."""
        units = self._told.units
        self._send(lambda: QAccessibleTextCursorEvent(self._widget, units(caret)))
        if start != end:
            self._send(
                lambda: QAccessibleTextSelectionEvent(self._widget, units(start), units(end))
            )

    def say(self, sentence: str) -> None:
        """Have a sentence read out."""
        self._send(lambda: QAccessibleAnnouncementEvent(self._widget, sentence))

    def _send(self, event: Callable[[], QAccessibleEvent]) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(event())


_kinds: list[type[QWidget]] = []
_made: dict[int, AccessibleArticle] = {}


def install(kind: type[QWidget]) -> None:
    """Let Qt make an ``AccessibleArticle`` for every view of this class."""
    if kind not in _kinds:
        if not _kinds:
            QAccessible.installFactory(_factory)
        _kinds.append(kind)


def _factory(key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, tuple(_kinds)):
        return None
    made, number = AccessibleArticle(thing), id(thing)
    _made[number] = made  # Qt holds only the C++ half of it
    thing.destroyed.connect(lambda: _made.pop(number, None))
    return made
