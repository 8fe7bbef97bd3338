"""What Enter does with the current span, always at one place; a click does it too."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.chords import native
from annotator.ui.widgets.attribute_row import PAGE
from annotator.ui.widgets.paint import (
    RADIUS,
    dotted,
    draw_keycap,
    draw_line,
    hairline,
    ink,
    keycap_width,
    paper,
    plain_tooltip,
    quiet,
    visual,
)
from annotator.ui.widgets.plain import Line
from annotator.ui.words import left_to_right


class EnterButton(QAbstractButton):
    """The key and what it does; on a dotted line while there is something to accept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, offers: bool) -> None:
        """Say what Enter does."""
        if (text, offers) != (self.text(), self.offers):
            self.offers = offers
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(plain_tooltip(text))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(32, QFontMetrics(self.font()).height() + 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(56, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        palette, key = self.palette(), native("Return")
        painter.setPen(dotted(palette) if self.offers else QPen(hairline(palette), 1))
        painter.setBrush(paper(palette))
        inset = 1.0 if self.offers else 0.5
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
        )
        painter.setFont(self.font())
        width = keycap_width(self.font(), key)
        cap = QRect(8, 0, width, self.height())
        draw_keycap(painter, visual(self, cap), key, palette)
        room = self.rect().adjusted(8 + width + 8, 0, -8, 0)
        painter.setPen(ink(palette) if self.offers or self.underMouse() else quiet(palette))
        draw_line(painter, visual(self, room), self.text())


class AcceptBar(QWidget):
    """The button, and how a single row is reached."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = EnterButton(self)
        self.button.clicked.connect(self.pressed)
        self.rows = Line(quiet_ink=True, small_size=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button)
        layout.addWidget(self.rows)

    def show_state(self, proposals: int, missing: int, rows: int) -> None:
        """Say what Enter does where so much is proposed and so much else missing, and how one
        of ``rows`` is opened."""
        if proposals:
            text = self.tr("Accept %Ln proposal(s)", "", proposals)
        elif missing:
            text = self.tr("Fill in what is missing")
        else:
            text = self.tr("Attributes, one by one")
        self.button.show_text(text, proposals > 0)
        first, last, more = (left_to_right(native(f"Alt+{n}")) for n in (1, min(PAGE, rows), 0))
        hint = self.tr("{first} to {last}: a row").format(first=first, last=last)
        if rows > PAGE:
            hint = self.tr("{rows} · {more}: the next").format(rows=hint, more=more)
        self.rows.set_text(hint)
