"""The top line: menu, project, pages, the command box, who works, and whether all is saved."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from annotator.ui.theme import RADIUS, SPACE, mark
from annotator.ui.widgets.paint import (
    accent,
    bold,
    draw_keycap,
    draw_line,
    hairline,
    keycap_width,
    quiet,
    show_if,
    visual,
)
from annotator.ui.widgets.plain import Line


class Saved(Enum):
    """What the store said last about the person's work."""

    UNKNOWN = "unknown"
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read only"


_SLOW = 150
"""Milliseconds after which saving takes long enough to say so."""


class Header(QWidget):
    """Emits names of commands; shows what it is told."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "header")
        self.menu_button = self._button("☰", "menu.open", "plain")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self._name = Line(strong=True, data=True)
        self._name.setMaximumWidth(260)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(SPACE)
        self.box = CommandBox(self)
        self.box.clicked.connect(lambda: self.pressed.emit("palette.open"))
        self._person = self._button("", "author.switch", "plain")
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(lambda: self._say_saved(Saved.SAVING))
        self.saved = QLabel()
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        row.setSpacing(SPACE)
        # Tabs reach from edge to edge; the box stands free between.
        self.setMinimumHeight(self.box.sizeHint().height() + SPACE + SPACE // 2)
        row.addWidget(self.menu_button)
        row.addWidget(self._name)
        row.addSpacing(SPACE)
        row.addLayout(self._tabs)
        row.addStretch(1)
        row.addWidget(self.box, 4)
        row.addStretch(1)
        row.addWidget(self._person)
        row.addWidget(self.saved)

    def show_project(
        self, name: str, tabs: Sequence[tuple[str, str, str]], person: str | None
    ) -> None:
        """The project's name, a tab a page (page name, title, key), and who works."""
        self._name.set_text(name)
        show_if(self._name, bool(name))
        if self._person.text() != (person or ""):
            self._person.setText(person or "")
        show_if(self._person, bool(person))
        if tuple(tabs) != self._shown:
            self._shown = tuple(tabs)
            self._show_tabs()

    def show_page(self, name: str) -> None:
        """Which tab is the current one."""
        for tab in self.tabs():
            tab.setChecked(tab.objectName() == f"page.{name}")

    def tabs(self) -> list[QPushButton]:
        """The tabs in their order."""
        items = (self._tabs.itemAt(index) for index in range(self._tabs.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_saved(self, state: Saved) -> None:
        """What the store said last. "Saving" is not worth a word while it takes no time: what
        is shown until then is what was saved."""
        if state is Saved.SAVING:
            self._slow.start()
        else:
            self._slow.stop()
            self._say_saved(state)

    def _say_saved(self, state: Saved) -> None:
        text, part = {
            Saved.UNKNOWN: ("", "quiet"),
            Saved.SAVED: (self.tr("Saved"), "good"),
            Saved.SAVING: (self.tr("Saving…"), "quiet"),
            Saved.FAILED: (self.tr("Not saved"), "bad"),
            Saved.READ_ONLY: (self.tr("Read only"), "quiet"),
        }[state]
        if self.saved.text() != text:
            self.saved.setText(text)
        mark(self.saved, part)

    def _show_tabs(self) -> None:
        for old in self.tabs():
            self._tabs.removeWidget(old)
            old.hide()
            old.deleteLater()
        for name, title, key in self._shown:
            tab = self._button(title, f"page.{name}", "tab")
            tab.setCheckable(True)
            tab.setToolTip(key)
            # The tab in front is bold: room for that, so that nothing moves.
            words = QFontMetrics(bold(tab.font())).horizontalAdvance(title)
            tab.setMinimumWidth(words + 2 * SPACE)
            tab.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            self._tabs.addWidget(tab)

    def _button(self, text: str, command: str, part: str = "flat") -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(command)
        # Pressing a button must not take the focus from the article.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(button, part)
        button.clicked.connect(lambda: self.pressed.emit(command))
        return button


class CommandBox(QAbstractButton):
    """Looks like a search field; a click or its key opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.setText(self.tr("Search the articles or run a command"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(440)
        self.setMinimumWidth(96)

    def show_key(self, key: str) -> None:
        """The key that opens the palette."""
        if self.key != key:
            self.key = key
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(420, metrics.height() + SPACE + SPACE // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        edge = accent(self.palette()) if self.hasFocus() else hairline(self.palette())
        painter.setPen(QPen(edge, 1))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        width = keycap_width(self.font(), self.key) if self.key else 0
        painter.setFont(self.font())
        if width:
            cap = QRect(self.width() - width - SPACE, 0, width, self.height())
            draw_keycap(painter, visual(self, cap), self.key, self.palette())
        painter.setPen(quiet(self.palette()))
        words = QRect(SPACE, 0, self.width() - width - 3 * SPACE, self.height())
        draw_line(painter, visual(self, words), self.text())
