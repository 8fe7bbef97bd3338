"""The bottom line: the keys of the moment, and what the page shows in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.paint import draw_keycap, draw_line, keycap_width, quiet, small, visual
from annotator.ui.widgets.plain import Line


@dataclass(frozen=True, slots=True)
class Hint:
    """Some keys and what they do; a click on it runs ``command``, if there is one."""

    keys: tuple[str, ...]
    text: str
    command: str = ""


class Footer(QWidget):
    """Shows as many hints as fit, whole, then the page's status."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "footer")
        self._hints = _Hints(self)
        self._hints.pressed.connect(self.pressed)
        self._status = Line(quiet_ink=True, small_size=True, trailing=True)
        self._status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._hints, 1)
        row.addWidget(self._status)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Replace the hints; the most useful comes first."""
        self._hints.show_hints(hints)

    def show_status(self, text: str) -> None:
        """Replace the page's sentence."""
        self._status.set_text(text)

    def texts(self) -> list[str]:
        """The hints that are visible, in words."""
        return [hint.text for hint, _ in self._hints.laid_out()]


class _Hints(QWidget):
    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        if tuple(hints) != self._all:
            self._all = tuple(hints)
            self.setAccessibleName("; ".join(f"{' '.join(h.keys)} {h.text}" for h in hints))
            self.update()

    def laid_out(self) -> list[tuple[Hint, QRect]]:
        """The hints that fit with the room they take, as if read from the left."""
        metrics, left = QFontMetrics(small(self.font())), 0
        found: list[tuple[Hint, QRect]] = []
        for hint in self._all:
            keys = sum(keycap_width(self.font(), key) + 4 for key in hint.keys)
            width = keys + 2 + metrics.horizontalAdvance(hint.text) + 1
            if left + width > self.width():
                break
            found.append((hint, QRect(left, 0, width, self.height())))
            left += width + 2 * SPACE
        return found

    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(small(self.font())).height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        for hint, room in self.laid_out():
            left = room.left()
            painter.setFont(self.font())
            for key in hint.keys:
                width = keycap_width(self.font(), key)
                cap = QRect(left, 0, width, self.height())
                draw_keycap(painter, visual(self, cap), key, self.palette())
                left += width + 4
            painter.setFont(small(self.font()))
            painter.setPen(quiet(self.palette()))
            words = QRect(left + 2, 0, room.right() - left, self.height())
            draw_line(painter, visual(self, words), hint.text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hint = self._at(event)
        shape = Qt.CursorShape.PointingHandCursor if hint else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hint = self._at(event)
        if hint is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(hint.command)

    def _at(self, event: QMouseEvent) -> Hint | None:
        point = event.position().toPoint()
        for hint, room in self.laid_out():
            if hint.command and visual(self, room).contains(point):
                return hint
        return None
