"""The stacks of cards at the side: how many are left of each class, and what rules settled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    paper,
    quiet,
    show_if,
    small,
    visual,
)
from annotator.ui.widgets.plain import Heading, Line, Sentence
from annotator.ui.widgets.progress_bar import ProgressBar

PAD = 10


@dataclass(frozen=True, slots=True)
class Stack:
    """A stack of cards. ``key`` is a class or a rule; ``detail`` may have several lines."""

    key: str
    name: str
    detail: str
    done: bool = False
    doubt: str = ""
    """A sentence below it, where there is something to be said."""


class StackButton(QAbstractButton):
    """Name and figures of one stack; checked: only its cards are shown."""

    def __init__(self, stack: Stack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = stack
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_stack(stack)

    def show_stack(self, stack: Stack) -> None:
        self.stack = stack
        self.setText(stack.name)
        self.setAccessibleName(" · ".join([stack.name, *stack.detail.splitlines()]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        details = len(self.stack.detail.splitlines())
        detail = QFontMetrics(small(self.font())).height()
        return QSize(180, QFontMetrics(self.font()).height() + details * detail + 2 * PAD)

    def nextCheckState(self) -> None:
        """Whoever shows it says which one is checked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        if self.isChecked() or self.underMouse():
            colour = accent(self.palette()) if self.isChecked() else hairline(self.palette())
            painter.setPen(QPen(colour, 1))
            painter.setBrush(paper(self.palette()))
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )
        painter.setFont(bold(self.font()))
        painter.setPen(quiet(self.palette()) if self.stack.done else ink(self.palette()))
        height = QFontMetrics(painter.font()).height()
        room = QRect(PAD, PAD - 2, self.width() - 2 * PAD, height)
        draw_line(painter, visual(self, room), self.stack.name)
        painter.setFont(small(self.font()))
        painter.setPen(quiet(self.palette()))
        line = QFontMetrics(painter.font()).height()
        for at, detail in enumerate(self.stack.detail.splitlines()):
            room = QRect(PAD, PAD + height + at * line, self.width() - 2 * PAD, line)
            draw_line(painter, visual(self, room), detail)


class Stacks(QScrollArea):
    """Signals: ``chosen`` names a class, or ``rule:NAME``, whose cards are wanted ("" for all)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Line(self.tr("Cards"), strong=True)
        self.figures = Line(quiet_ink=True, small_size=True)
        self.bar = ProgressBar()
        self.settled = Heading(self.tr("Settled by rule"))
        self.buttons: dict[str, StackButton] = {}
        self.doubts: dict[str, Sentence] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(12, 16, 12, 12)
        self._column.setSpacing(4)
        self.guideline = Heading(self.tr("For the guideline"))
        self._classes, self._rules, self._told = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (self.head, self.figures, self.bar):
            self._column.addWidget(part)
        self._column.addSpacing(8)
        self._column.addLayout(self._classes)
        for heading, column in ((self.guideline, self._told), (self.settled, self._rules)):
            self._column.addSpacing(8)
            self._column.addWidget(heading)
            self._column.addLayout(column)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_progress(self, text: str, share: float) -> None:
        self.figures.set_text(text)
        self.bar.set_share(share)
        show_if(self.bar, bool(text))
        self.bar.setAccessibleName(text)

    def show_stacks(
        self, classes: list[Stack], told: list[Stack], rules: list[Stack], chosen: str
    ) -> None:
        """Show these; the chosen one is framed."""
        wanted = {stack.key: (stack, self._classes) for stack in classes}
        wanted |= {stack.key: (stack, self._told) for stack in told}
        wanted |= {stack.key: (stack, self._rules) for stack in rules}
        for key in [key for key in self.buttons if key not in wanted]:
            for gone in (self.buttons.pop(key), self.doubts.pop(key)):
                gone.hide()
                gone.deleteLater()
        shown: Counter[QVBoxLayout] = Counter()
        for key, (stack, column) in wanted.items():
            if key in self.buttons:
                self.buttons[key].show_stack(stack)
            else:
                button = StackButton(stack)
                button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
                self.buttons[key], self.doubts[key] = button, Sentence()
                column.insertWidget(shown[column], button)
                column.insertWidget(shown[column] + 1, self.doubts[key])
            shown[column] += 2
            self.buttons[key].setChecked(key == chosen)
            self.doubts[key].setText(stack.doubt)
            self.doubts[key].setVisible(bool(stack.doubt))
        self.settled.setVisible(bool(rules))
        self.guideline.setVisible(bool(told))
