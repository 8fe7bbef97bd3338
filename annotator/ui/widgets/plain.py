"""Labels and choices that show data as plain text, whatever it looks like."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QStyle, QWidget

from annotator.text import reads_from_right
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    dotted,
    draw_keycap,
    draw_line,
    hairline,
    ink,
    keycap_width,
    one_line,
    paper,
    plain_tooltip,
    quiet,
    small,
    visual,
)

_FROM_RIGHT = "\u200f"


class Line(QWidget):
    """One line of text that is cut with an ellipsis; the tooltip has all of it."""

    def __init__(
        self,
        text: str = "",
        *,
        quiet_ink: bool = False,
        small_size: bool = False,
        strong: bool = False,
        trailing: bool = False,
        data: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._full = "", ""
        self._quiet, self._small, self._strong = quiet_ink, small_size, strong
        self._trailing, self._data = trailing, data
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        return self._full

    def set_text(self, text: str) -> None:
        if text == self._full:
            return
        self._full, self._text = text, one_line(text)
        self.setAccessibleName(self._text)
        self.setToolTip(plain_tooltip(text))
        self.updateGeometry()
        self.update()

    def line_font(self) -> QFont:
        font = small(self.font()) if self._small else self.font()
        return bold(font) if self._strong else font

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.line_font())
        edges = self.contentsMargins()
        height = metrics.height() + 4 + edges.top() + edges.bottom()
        return QSize(metrics.horizontalAdvance(self._text) + 2, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.line_font())
        painter.setPen(quiet(self.palette()) if self._quiet else ink(self.palette()))
        draw_line(painter, self.contentsRect(), self._text, self._trailing, self._data)


class Sentence(QLabel):
    """Some lines of plain text that wrap. In a window read from the right, a text with such
    letters runs from the right, whatever it begins with."""

    def __init__(
        self, text: str = "", quiet_ink: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if quiet_ink:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def setText(self, text: str) -> None:
        """Show another text."""
        if self.isRightToLeft() and reads_from_right(text, "en"):
            text = text if reads_from_right(text[:1], "ar") else _FROM_RIGHT + text
        super().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt lets the space at which a line wraps stand at its beginning where text is read from
        the right, so that no two lines begin below each other."""
        if not self.isRightToLeft():
            super().paintEvent(event)
            return
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font(), self)
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        across = side & Qt.AlignmentFlag.AlignHorizontal_Mask
        layout.setTextOption(QTextOption(across | Qt.AlignmentFlag.AlignAbsolute))
        room, height = self.contentsRect(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height() + max(0, self.fontMetrics().leading())
        layout.endLayout()
        size = QSize(room.width(), ceil(height))
        place = QStyle.alignedRect(self.layoutDirection(), self.alignment(), size, room)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, place.topLeft().toPointF())


class Heading(Line):
    """The quiet small heading of a section."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, quiet_ink=True, small_size=True, strong=True, parent=parent)


class Hairline(QWidget):
    def __init__(self, parent: QWidget | None = None, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), hairline(self.palette()))


class Choice(QAbstractButton):
    """A value on a line with the key that chooses it; checked shows the chosen one.

    It never takes the focus: keys come to whoever shows it.
    """

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._proposed = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setToolTip(plain_tooltip(text))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(bold(self.font()))
        width = 8 + self.lead() + metrics.horizontalAdvance(self.text()) + 10
        return QSize(width, metrics.height() + 10)

    def lead(self) -> int:
        """The room that what stands before the words takes, in pixels."""
        return keycap_width(self.font(), self.key) + 8 if self.key else 0

    def draw_lead(self, painter: QPainter, left: int) -> None:
        """Draw what stands before the words: the key. ``left`` as if it ran left to right."""
        if self.key:
            width = keycap_width(self.font(), self.key)
            cap = visual(self, QRect(left, 0, width, self.height()))
            draw_keycap(painter, cap, self.key, self.palette())

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        self._draw_ground(painter)
        self.draw_lead(painter, 8)
        left = 8 + self.lead()
        checked = self.isChecked()
        painter.setFont(bold(self.font()) if checked else self.font())
        painter.setPen(accent(self.palette()) if checked else ink(self.palette()))
        words = QRect(left, 0, self.width() - left - 8, self.height())
        draw_line(painter, visual(self, words), one_line(self.text()), data=True)

    def set_proposed(self, proposed: bool) -> None:
        """Whether the value is only proposed: a dotted line goes around it."""
        if proposed != self._proposed:
            self._proposed = proposed
            self.update()

    def _draw_ground(self, painter: QPainter) -> None:
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(accent(self.palette()), 1))
            painter.setBrush(paper(self.palette()))
        elif self._proposed:
            painter.setPen(dotted(self.palette()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif self.underMouse():
            painter.setPen(QPen(hairline(self.palette()), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            return
        painter.drawRoundedRect(box, RADIUS, RADIUS)
