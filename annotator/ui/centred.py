"""Something in the middle of the window that scrolls where it doesn't fit."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from annotator.ui.theme import SPACE


def centred(content: QWidget) -> QScrollArea:
    """``content`` as wide as it may be, a little above the middle."""
    content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
    grid.addWidget(content, 1, 1)
    for row, stretch in ((0, 1), (2, 2)):
        grid.setRowStretch(row, stretch)
    # The middle column takes all it is allowed to; the others share what is left.
    for column, stretch in ((0, 1), (1, 1000), (2, 1)):
        grid.setColumnStretch(column, stretch)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area
