"""One answer to a question: its key, its words, and what it marks in the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.review.answers import Row
from annotator.ui.review.facts_text import FactsText
from annotator.ui.review.laid_pieces import LaidPieces
from annotator.ui.widgets.marked_text import MarkedText
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    paper,
    quiet,
    small,
    visual,
)

PAD, KEY, GAP = 12, 28, 4


def _hue(order: int | None) -> str | None:
    return theme.current().label(order)[0] if order is not None else None


class VersionRow(QAbstractButton):
    """A choice that is a paragraph. ``proposed`` outlines it: Enter takes it. ``taken`` fills its
    key: it is what was decided."""

    def __init__(
        self,
        key: str,
        row: Row,
        order: int | None,
        pieces: LaidPieces,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._facts: FactsText | None = None
        self._facts_room = 0
        self._heights: dict[int, int] = {}
        """By width: layouts ask for it a dozen times each time they look."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_row(key, row, order)

    def show_row(self, key: str, row: Row, order: int | None) -> None:
        """Be another answer, which nobody proposes."""
        self.key, self.row = key, row
        self.proposed = self.taken = self.dashed = False
        self._hue = _hue(order)
        self._lay_anew()
        facts = (f"{name}: {value}" for name, value in row.facts)
        words = [row.title, row.piece.text if row.piece else "", *facts]
        self.setText(" · ".join(part for part in words if part))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(key)
        self.fit()
        self.update()

    def fit(self) -> None:
        """Take the height that the answer needs."""
        if self.height() != (height := self.heightForWidth(self.width())):
            self.setFixedHeight(height)

    def prepare(self, row: Row, order: int | None) -> None:
        """This answer is likely to come here next: lay its piece of the article out."""
        if row.piece is not None:
            self._pieces.laid(row.piece, _hue(order), self._room_in(self.width())).read()

    def renew(self) -> None:
        """Pieces of the article are shown in another face."""
        self._lay_anew()
        self.updateGeometry()

    def set_proposed(self, proposed: bool) -> None:
        self.proposed = proposed
        self.update()

    def set_taken(self, taken: bool) -> None:
        self.taken = taken
        words = self.tr("{n}, as it was decided").format(n=self.key) if taken else self.key
        self.setAccessibleDescription(words)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height; another theme has other colours."""
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in (kinds.FontChange, kinds.StyleChange, kinds.PaletteChange):
            self._lay_anew()

    def _lay_anew(self) -> None:
        self._facts = None
        self._heights = {}

    def _height_for(self, width: int) -> int:
        height = 2 * PAD
        lines = []
        if self.row.title:
            lines.append(QFontMetrics(bold(self.font())).height() + 4)
        if self.row.piece is not None:
            lines.append(self._lay_out(width).height)
        if self.row.facts:
            lines.append(self._lay_facts_out(width).height)
        return height + sum(lines) + GAP * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * PAD + QFontMetrics(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Layouts ask for the height before they know the width."""
        super().resizeEvent(event)
        self.fit()

    def _lay_out(self, width: int) -> MarkedText:
        assert self.row.piece is not None
        return self._pieces.laid(self.row.piece, self._hue, self._room_in(width))

    def _lay_facts_out(self, width: int) -> FactsText:
        room = self._room_in(width)
        if self._facts is None or self._facts_room != room:
            self._facts_room = room
            rtl, colour = self.isRightToLeft(), ink(self.palette())
            self._facts = FactsText(self.row.facts, small(self.font()), room, rtl, colour)
        return self._facts

    @staticmethod
    def _room_in(width: int) -> int:
        """For words, in pixels."""
        return width - 2 * PAD - KEY - GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self._draw_ground(painter)
        painter.setFont(bold(self.font()))
        painter.setPen(ink(self.palette()))
        height = QFontMetrics(painter.font()).height() + 4
        key = visual(self, QRect(PAD, PAD, KEY, height))
        if self.taken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent(self.palette()))
            painter.drawRoundedRect(key.adjusted(2, 0, -2, 0), RADIUS, RADIUS)
            painter.setPen(paper(self.palette()))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self.key)
        painter.setPen(ink(self.palette()))
        y, left = PAD, PAD + KEY + GAP
        room = self.width() - left - PAD
        if self.row.title:
            height = QFontMetrics(painter.font()).height() + 4
            if self._hue is not None and self.row.piece is None:
                painter.setPen(QColor(self._hue))
            box = visual(self, QRect(left, y, room, height))
            draw_line(painter, box, self.row.title, data=True)
            y += height + GAP
        if self.row.piece is not None:
            painter.setPen(ink(self.palette()))
            laid = self._lay_out(self.width())
            x = visual(self, QRect(left, y, room, 1)).left()
            laid.paint(painter, x, y)
            y += laid.height + GAP
        if self.row.facts:
            painter.setPen(quiet(self.palette()))
            self._lay_facts_out(self.width()).paint(
                painter, visual(self, QRect(left, y, room, 1)).left(), y
            )

    def _draw_ground(self, painter: QPainter) -> None:
        pen = QPen(hairline(self.palette()), 1)
        if self.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.proposed:
            pen = QPen(accent(self.palette()), 2)
        elif self.underMouse():
            pen = QPen(quiet(self.palette()), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.dashed else paper(self.palette()))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
