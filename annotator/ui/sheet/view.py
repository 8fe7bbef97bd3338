"""The sheet in a window: scrolling, stepping by keys, pressing, tooltips, what readers hear."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from annotator.ui import theme
from annotator.ui.sheet.entries import Entry
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.sheet.sheet import Sheet
from annotator.ui.widgets.paint import plain_tooltip

WIDEST, AROUND = 1180.0, 16.0
"""Pixels: the widest that a sheet becomes, and the room around it."""
ABOVE = 88.0
"""Pixels that are kept free above the current entry: a chart's axis may stand there."""


class SheetView(QAbstractScrollArea):
    """Shows a sheet.

    Signals:
        opened: an entry that leads somewhere was pressed (its goal).
        moved: another entry is the current one.
    """

    opened = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet([])
        self.current: str | None = None
        self._pressed: str | None = None
        self._laid_for = self._left = 0.0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def show_sheet(self, sheet: Sheet, keep: bool = False) -> None:
        """Show another sheet; ``keep`` stays at the entry and the place where one is."""
        place = self.verticalScrollBar().value() if keep else 0
        self.sheet = sheet
        self._lay_out()
        if not keep or sheet.find(self.current) is None:
            self.current = None
        self.verticalScrollBar().setValue(place)
        self._announce()

    def entry(self) -> Entry | None:
        """The current one."""
        place = self.sheet.find(self.current)
        return self.sheet.entries[place] if place is not None else None

    def step(self, by: int) -> None:
        """To the next or previous entry; to the first where there is no current one."""
        place, last = self.sheet.find(self.current), len(self.sheet.entries) - 1
        if last >= 0:
            self._go(0 if place is None else max(0, min(last, place + by)))

    def step_section(self, by: int) -> None:
        """To the beginning of the next or previous chart or part."""
        place, sections = self.sheet.find(self.current), self.sheet.entries.sections
        here = -1 if place is None else place
        if by > 0:
            self._go(next((s for s in sections if s > here), max(here, 0)))
        else:
            self._go(next((s for s in reversed(sections) if s < here), 0))

    def open_current(self) -> None:
        """Go where the current entry leads."""
        entry = self.entry()
        if entry is not None:
            self._follow(entry)

    def reveal(self, entry: Entry) -> None:
        """Scroll as little as shows ``entry`` with some room around it."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = entry.room.top() + AROUND - ABOVE, entry.room.bottom() + AROUND + 48
        if top < bar.value():
            bar.setValue(int(top))
        elif bottom > bar.value() + height:
            bar.setValue(int(bottom - height))

    # -- events

    def sizeHint(self) -> QSize:
        return QSize(860, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width != self._laid_for:
            self._lay_out()
        else:
            self._range()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        look, offset = self.sheet.look, self.verticalScrollBar().value()
        painter.translate(self._left, AROUND - offset)
        pencil = Pencil(painter, look, self.sheet.width)
        page = QRectF(0.5, 0.5, self.sheet.width - 1, self.sheet.height - 1)
        if self.sheet.blocks:
            pencil.frame(page, pencil.colour("paper"), pencil.colour("hairline"))
        top = offset - AROUND
        shown = self.current if self.hasFocus() else None
        self.sheet.paint(pencil, shown, top, top + self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -len(self.sheet.entries),
            Qt.Key.Key_End: len(self.sheet.entries),
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._page(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._under(event)
        self._pressed = entry.key if entry is not None else None
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self._set_current(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self._under(event)
        if (
            entry is not None
            and entry.key == self._pressed
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self._follow(entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._under(event) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self._at(event.pos().x(), event.pos().y())
            words = plain_tooltip(entry.words) if entry is not None else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    # -- inside

    def _lay_out(self) -> None:
        width = self._laid_for = self._width
        self.sheet.lay_out(Look(theme.current(), self.font(), self.isRightToLeft()), width)
        self._range()
        self.viewport().update()

    @property
    def _width(self) -> float:
        """How wide the sheet can be now."""
        return max(320.0, min(WIDEST, self.viewport().width() - 2 * AROUND))

    def _range(self) -> None:
        """Where the sheet stands, and how far it can be scrolled."""
        self._left = max(AROUND, (self.viewport().width() - self._laid_for) / 2)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, int(self.sheet.height + 2 * AROUND - height)))
        bar.setPageStep(height)
        bar.setSingleStep(48)

    def _page(self, by: int) -> None:
        """A window further; the entry nearest to the middle becomes the current one."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(bar.value() + by * int(height * 0.85))
        at_end = bar.value() in (bar.minimum(), bar.maximum())
        middle = bar.value() + height / 2 - AROUND
        nearest = self.sheet.entries.nearest(middle)
        if nearest is None:
            return
        if at_end:
            nearest = self.sheet.entries[0 if bar.value() == bar.minimum() else -1]
        self._set_current(nearest)

    def _go(self, place: int) -> None:
        entry = self.sheet.entries[place]
        self._set_current(entry)
        if place == 0:
            self.verticalScrollBar().setValue(0)
        else:
            self.reveal(entry)

    def _follow(self, entry: Entry) -> None:
        place = self.sheet.find(entry.jump) if entry.jump is not None else None
        if entry.goal is not None:
            self.opened.emit(entry.goal)
        elif place is not None:
            target = self.sheet.entries[place]
            self._set_current(target)
            self.verticalScrollBar().setValue(int(target.room.top() - self.viewport().height() / 4))

    def _set_current(self, entry: Entry) -> None:
        self.current = entry.key
        self.viewport().update()
        self._announce()
        self.moved.emit()

    def _announce(self) -> None:
        """Say the current entry to a screen reader."""
        entry = self.entry()
        self.setAccessibleDescription(entry.words if entry is not None else "")
        if QAccessible.isActive() and entry is not None:
            changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, entry.words))

    def _under(self, event: QMouseEvent) -> Entry | None:
        return self._at(event.position().x(), event.position().y())

    def _at(self, x: float, y: float) -> Entry | None:
        return self.sheet.at(x - self._left, y - AROUND + self.verticalScrollBar().value())
