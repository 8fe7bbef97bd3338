"""The labels of the scheme side by side, with their keys; the span's own one is filled."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from annotator.scheme import Label, Scheme
from annotator.ui import theme
from annotator.ui.widgets.paint import (
    RADIUS,
    bold,
    dotted,
    draw_keycap,
    draw_line,
    hairline,
    keycap_width,
    paper,
    plain_tooltip,
    quiet,
    visual,
)
from annotator.ui.widgets.problems import name_of

COLUMNS = 3


class LabelButton(QAbstractButton):
    """One label: name and key, filled with its hue when it is the current span's."""

    def __init__(self, label: Label, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self.proposed = False
        self.setText(name_of(label, language))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(label.key)
        self.setToolTip(plain_tooltip(self.text()))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(bold(self.font()))
        width = metrics.horizontalAdvance(self.text()) + keycap_width(self.font(), self.label.key)
        return QSize(width + 16, max(32, metrics.height() + 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(56, self.sizeHint().height())

    def nextCheckState(self) -> None:
        """Only what is stored decides which label is the span's."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        look, palette = theme.current(), self.palette()
        hue = QColor(look.label(self.label.order)[0])
        if self.isChecked():
            painter.fillRect(self.rect(), hue)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), theme.mix(hue, QColor(look.paper), 0.1))
        if self.proposed:
            painter.setPen(dotted(palette))
            inner = self.rect().toRectF().adjusted(2.5, 2.5, -2.5, -2.5)
            painter.drawRoundedRect(inner, RADIUS, RADIUS)
        painter.setFont(bold(self.font()) if self.isChecked() else self.font())
        cap = keycap_width(self.font(), self.label.key)
        metrics = QFontMetrics(painter.font())
        words = min(metrics.horizontalAdvance(self.text()) + 2, self.width() - cap - 12)
        left = (self.width() - words - 6 - cap) // 2
        on_label = QColor(look.on_label)
        painter.setPen(on_label if self.isChecked() else self._word_ink(hue))
        room = visual(self, QRect(left, 0, words, self.height()))
        draw_line(painter, room, self.text(), data=True)
        place = visual(self, QRect(left + words + 6, 0, cap, self.height()))
        draw_keycap(painter, place, self.label.key, palette)

    def _word_ink(self, hue: QColor) -> QColor:
        return hue if self.isEnabled() else quiet(self.palette())


class LabelSwitch(QWidget):
    """All labels of a scheme, three in a row. ``chosen`` names the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, LabelButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, 1)
        grid.setSpacing(1)
        for place, label in enumerate(scheme.labels.values()):
            button = LabelButton(label, language, self)
            button.clicked.connect(lambda _=False, name=label.name: self.chosen.emit(name))
            row, column = divmod(place, COLUMNS)
            grid.addWidget(button, row, column)
            # A narrow pane still shows whole names: the longer one gets the wider column.
            wide = max(grid.columnStretch(column), button.sizeHint().width())
            grid.setColumnStretch(column, wide)
            self.buttons[label.name] = button

    def show_label(self, name: str | None, proposed: str | None = None) -> None:
        """Fill the label ``name``, put the ``proposed`` one on a dotted line; None: none."""
        for label, button in self.buttons.items():
            button.setChecked(label == name)
            if button.proposed != (label == proposed):
                button.proposed = label == proposed
                button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        for button in self.buttons.values():
            end = button.geometry()
            if end.right() < self.width() - 4:
                x = end.right() + 1
                painter.drawLine(x, end.top(), x, end.bottom())
