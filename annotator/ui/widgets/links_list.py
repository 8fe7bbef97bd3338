"""The links of a span: what it is to which other span, and where that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.keys import mark_area
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    one_line,
    paper,
    plain_tooltip,
    quiet,
    small,
    visual,
)


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One link as seen from the current span.

    ``kind`` says what the span is to the other one, ``words`` what that says, ``where`` in
    which article it is (empty in this one). ``link`` is empty for one that is only proposed.
    """

    kind: str
    words: str
    where: str
    span: str
    document: str
    link: str = ""
    type: str = ""

    @property
    def proposed(self) -> bool:
        """Whether nobody has made it yet."""
        return not self.link


class LinkCard(QAbstractButton):
    """Two lines: the kind of link and where its end is; what stands there."""

    def __init__(self, owner: LinksList) -> None:
        super().__init__(owner)
        self.line = LinkLine("", "", "", "", "")
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: LinkLine) -> None:
        self.line = line
        self.setText(one_line(line.words))
        said = [line.kind, self.text(), line.where, self.tr("proposed") if line.proposed else ""]
        self.setAccessibleName(" · ".join(filter(None, said)))
        self.setToolTip(plain_tooltip(line.words))
        self.update()

    def sizeHint(self) -> QSize:
        heights = QFontMetrics(self.font()).height() + QFontMetrics(small(self.font())).height()
        return QSize(120, heights + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._owner.pointed.emit(self.line.link)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._owner.pointed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._owner.pointed.emit(self.line.link)
        self._owner.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._owner.pointed.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        palette, line = self.palette(), self.line
        marked = self.hasFocus() or self.underMouse()
        frame = QPen(accent(palette) if marked else hairline(palette), 1)
        if line.proposed:
            frame.setStyle(Qt.PenStyle.DotLine)
            frame.setColor(accent(palette) if marked else quiet(palette))
        painter.setPen(frame)
        painter.setBrush(Qt.BrushStyle.NoBrush if line.proposed else paper(palette))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._draw_kind(painter)
        height = QFontMetrics(small(self.font())).height()
        painter.setFont(self.font())
        painter.setPen(quiet(palette) if line.proposed else ink(palette))
        below = QRect(10, 9 + height, self.width() - 20, QFontMetrics(self.font()).height())
        draw_line(painter, below, self.text())

    def _draw_kind(self, painter: QPainter) -> None:
        """The kind of link, and at the other side where its end is."""
        line, palette = self.line, self.palette()
        where = self.tr("proposed") if line.proposed else one_line(line.where)
        font = small(self.font())
        painter.setFont(bold(font))
        metrics = QFontMetrics(painter.font())
        height, room = metrics.height(), self.width() - 20
        width = min(room, metrics.horizontalAdvance(line.kind) + 2)
        painter.setPen(accent(palette))
        draw_line(painter, visual(self, QRect(10, 6, width, height)), line.kind)
        if where and room - width > 40:
            painter.setFont(font)
            painter.setPen(quiet(palette))
            rest = QRect(10 + width + 10, 6, room - width - 10, height)
            draw_line(painter, visual(self, rest), where, trailing=True)


class LinksList(QWidget):
    """Cards, made once and used again.

    Signals:
        wanted: the other end of a link was asked for (span, document).
        accepted: a proposed link shall be made (LinkLine).
        pointed: this link is looked at (its id, or an empty string).
        entered: the keys are on this card now (LinkCard).
    """

    wanted = Signal(str, str)
    accepted = Signal(object)
    pointed = Signal(str)
    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[LinkCard] = []
        self._shown = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        mark_area(self, "links")

    def show_lines(self, lines: Sequence[LinkLine]) -> None:
        while len(self.cards) < len(lines):
            card = LinkCard(self)
            card.clicked.connect(lambda _=False, card=card: self._pressed(card.line))
            self.cards.append(card)
            self._layout.addWidget(card)
        self._shown = len(lines)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(lines))
            if place < len(lines):
                card.show_line(lines[place])

    @property
    def lines(self) -> list[LinkLine]:
        """What is shown."""
        return [card.line for card in self.cards[: self._shown]]

    @property
    def chosen(self) -> LinkLine | None:
        """The link whose card has the focus."""
        shown = self.cards[: self._shown]
        return next((card.line for card in shown if card.hasFocus()), None)

    def enter(self, link: str = "") -> bool:
        """Give the focus to the card of ``link``, or to the first; False where there is none."""
        shown = self.cards[: self._shown]
        if not shown:
            return False
        card = next((card for card in shown if link and card.line.link == link), shown[0])
        card.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _pressed(self, line: LinkLine) -> None:
        if line.proposed:
            self.accepted.emit(line)
        else:
            self.wanted.emit(line.span, line.document)
