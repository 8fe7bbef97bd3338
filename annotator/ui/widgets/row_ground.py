"""What lies behind a row of a list that is chosen or pointed at; the same in all lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui.widgets.paint import RADIUS, accent, hairline, paper


def draw_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paper below the chosen row, a frame around it or the one under the mouse; in the accent's
    colour where the keys go."""
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (chosen or focused or state & QStyle.StateFlag.State_MouseOver):
        return
    box = option.rect.toRectF().adjusted(0.5, 2.5, -0.5, -2.5)
    painter.setBrush(paper(option.palette) if chosen else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent(option.palette) if focused else hairline(option.palette), 1))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
