"""How a place in a list is drawn: heading, chip, sentence with marks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui.article.stamps import Measures, Stamps
from annotator.ui.article.style import ArticleColours, LabelStyle
from annotator.ui.corpus.places import HEADING_ROLE, PLACE_ROLE, Index, Place
from annotator.ui.widgets.marked_text import Mark, MarkedText
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    one_line,
    paper,
    quiet,
    small,
)

SIDE, GAP = 12, 8
MEASURE = 110
"""Characters of a line, about."""
KEPT = 400
"""Laid-out sentences that are kept."""


class PlaceDelegate(QStyledItemDelegate):
    """Draws places; ``dress`` says in which face and colours. ``chips`` leaves room for a
    label's chip where there is none, too."""

    def __init__(self, parent: QWidget, language: str, chips: bool = False) -> None:
        super().__init__(parent)
        self._always = chips
        self._language = language
        self._font = QFont()
        self._hit = QColor()
        self._stamps: Stamps | None = None
        self._labels: list[str] = []
        self._texts: dict[tuple[Place, int], MarkedText] = {}

    def dress(self, font: QFont, colours: ArticleColours, styles: dict[str, LabelStyle]) -> None:
        """The face of the sentences and the looks of labels."""
        self._font = QFont(font)
        self._hit = QColor(colours.current_hit)
        self._stamps = Stamps(styles, colours, Measures.of(font), font)
        self._labels = list(styles)
        self._texts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        place, width = index.data(PLACE_ROLE), self._width()
        height = self._text(place, width).height + 2 * GAP
        if index.data(HEADING_ROLE):
            height += self._heading_height(option)
        if place.note:
            height += QFontMetrics(small(option.font)).height() + 2
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(PLACE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        column = QRect(option.rect.topLeft(), QSize(self._width(), option.rect.height()))
        box = QStyle.visualRect(option.direction, option.rect, column)
        if index.data(HEADING_ROLE):
            height = self._heading_height(option)
            self._paint_heading(painter, option, box.adjusted(SIDE, 0, -SIDE, 0), height, place)
            box = box.adjusted(0, height, 0, 0)
        self._paint_ground(painter, option, box)
        text = self._text(place, self._width())
        room = self._room(box, place)
        if place.label is not None and self._stamps is not None:
            self._paint_chip(painter, option, box, place.label, text)
        painter.setPen(ink(option.palette))
        left = QStyle.visualRect(option.direction, box, room).left()
        text.paint(painter, left, box.top() + GAP)
        if place.note:
            painter.setFont(small(option.font))
            painter.setPen(quiet(option.palette))
            note = QRect(room.left(), box.top() + GAP + text.height, room.width(), 0)
            note.setHeight(QFontMetrics(painter.font()).height() + 2)
            visual = QStyle.visualRect(option.direction, box, note)
            draw_line(painter, visual, one_line(place.note))
        painter.restore()

    def _paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        height: int,
        place: Place,
    ) -> None:
        line = QRect(box.left(), box.top(), box.width(), height)
        low = line.adjusted(0, height - QFontMetrics(bold(option.font)).height() - 6, 0, 0)
        painter.setPen(QPen(hairline(option.palette), 1))
        painter.drawLine(line.left(), line.top() + 8, line.right(), line.top() + 8)
        painter.setFont(small(option.font))
        detail = QFontMetrics(painter.font()).horizontalAdvance(place.detail) + 4
        detail = min(detail, low.width() // 2)
        painter.setPen(quiet(option.palette))
        far = QRect(low.right() - detail + 1, low.top(), detail, low.height())
        draw_line(
            painter, QStyle.visualRect(option.direction, low, far), place.detail, trailing=True
        )
        painter.setFont(bold(option.font))
        painter.setPen(ink(option.palette))
        near = low.adjusted(0, 0, -detail - GAP, 0)
        near = QStyle.visualRect(option.direction, low, near)
        draw_line(painter, near, one_line(place.heading), data=True)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_Active) and self._has_focus()
        if not (chosen or state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setBrush(paper(option.palette) if chosen else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent(option.palette) if focused else hairline(option.palette), 1))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 1.5, -0.5, -1.5), RADIUS, RADIUS)

    def _paint_chip(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        label: str,
        text: MarkedText,
    ) -> None:
        assert self._stamps is not None
        chip = self._stamps.chip(label, painter.device().devicePixelRatioF())
        size = chip.deviceIndependentSize().toSize()
        top = box.top() + GAP + max(0, round((text.line_height - size.height()) / 2))
        place = QRect(QPoint(box.left() + SIDE, top), size)
        painter.drawPixmap(QStyle.visualRect(option.direction, box, place).topLeft(), chip)

    def _room(self, box: QRect, place: Place) -> QRect:
        """Where the sentence stands, as if read from the left."""
        chips = self._chips() if self._always or place.label is not None else 0
        return box.adjusted(SIDE + chips, 0, -SIDE, 0)

    def _chips(self) -> int:
        """The width of the column of chips."""
        if self._stamps is None:
            return 0
        return max((self._stamps.chip_width(name) for name in self._labels), default=0) + GAP

    def _text(self, place: Place, width: int) -> MarkedText:
        text = self._texts.get((place, width))
        if text is None:
            if len(self._texts) >= KEPT:
                self._texts.clear()
            room = self._room(QRect(0, 0, width, 10), place).width()
            text = MarkedText(place.sentence, self._marks(place), self._font, room)
            self._texts[place, width] = text
        return text

    def _marks(self, place: Place) -> list[Mark]:
        marks = [Mark(start, end, behind=self._hit) for start, end in place.ranges]
        if place.marked is not None and place.label is not None and self._stamps is not None:
            ratio = self._view().devicePixelRatioF()
            stroke = self._stamps.stroke(place.label, ratio)
            tint = self._stamps.tints.over((self._stamps.style(place.label).colour,))
            marks.insert(0, Mark(*place.marked, behind=tint, below=stroke))
        return marks

    def _heading_height(self, option: QStyleOptionViewItem) -> int:
        return QFontMetrics(bold(option.font)).height() + 24

    def _view(self) -> QWidget:
        view = self.parent()
        assert isinstance(view, QWidget)
        return view

    def _has_focus(self) -> bool:
        return self._view().hasFocus()

    def _width(self) -> int:
        """Of the column; no wider than one likes to read."""
        view = self._view()
        assert isinstance(view, QAbstractItemView)
        most = QFontMetrics(self._font).averageCharWidth() * MEASURE
        return min(view.viewport().width(), most + self._chips() + 2 * SIDE)
