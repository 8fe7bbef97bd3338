"""The links of a span, to be read: what it is to which other span, and where that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    draw_line,
    hairline,
    ink,
    one_line,
    paper,
    plain_tooltip,
    quiet,
    small,
)


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One link as seen from the current span. ``where`` says in which article the end is."""

    words: str
    where: str
    span: str
    document: str


class LinkCard(QAbstractButton):
    """Two lines: the kind of link with the other end's words; where those stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LinkLine("", "", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: LinkLine) -> None:
        self.line = line
        self.setText(one_line(line.words))
        self.setAccessibleName(f"{self.text()} · {line.where}")
        self.setToolTip(plain_tooltip(line.words))
        self.update()

    def sizeHint(self) -> QSize:
        heights = QFontMetrics(self.font()).height() + QFontMetrics(small(self.font())).height()
        return QSize(120, heights + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        palette = self.palette()
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(accent(palette) if marked else hairline(palette), 1))
        painter.setBrush(paper(palette))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
        )
        painter.setFont(self.font())
        painter.setPen(ink(palette))
        height = QFontMetrics(self.font()).height()
        draw_line(painter, QRect(10, 7, self.width() - 20, height), self.text())
        painter.setFont(small(self.font()))
        painter.setPen(quiet(palette))
        below = QRect(10, 10 + height, self.width() - 20, QFontMetrics(painter.font()).height())
        draw_line(painter, below, one_line(self.line.where))


class LinksList(QWidget):
    """Cards, made once and used again. ``wanted``: the other end of a link (span, document)."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[LinkCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_lines(self, lines: Sequence[LinkLine]) -> None:
        while len(self.cards) < len(lines):
            card = LinkCard(self)
            card.clicked.connect(
                lambda _=False, card=card: self.wanted.emit(card.line.span, card.line.document)
            )
            self.cards.append(card)
            self._layout.addWidget(card)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(lines))
            if place < len(lines):
                card.show_line(lines[place])
