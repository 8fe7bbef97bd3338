"""A guideline as a page of text: set by us from plain runs, so that nothing in it can act."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.arabic import find, fold
from annotator.guideline import Guide
from annotator.text import Utf16Map
from annotator.ui import theme
from annotator.ui.guideline.typesetting import Typesetter

OTHER_WIDTH = 0.1
"""The share by which the width has to be another one for the text to be set anew."""
NEAR = 12
"""Pixels between two passages that are marked as one."""
AT_ONCE = 4_000
"""UTF-16 units that are laid out between two turns of others."""
Hit = tuple[int, int]
"""Where words stand, in UTF-16 units."""


def places(text: str, words: str) -> list[Hit]:
    """All places in ``text`` where ``words`` stand, spelled in any way, in order."""
    units = Utf16Map(text)
    found = find(fold(text), words)
    return [(units.to_utf16(start), units.to_utf16(end)) for start, end in found]


def _laid_out(document: QTextDocument, width: int) -> Iterator[None]:
    """Lay a document out in the room that it will have, piece by piece: Qt takes twice as much
    each time, in the end half of the document at once."""
    document.setPageSize(QSizeF(width, -1))
    layout, block, reached = document.documentLayout(), document.begin(), 0
    while block.isValid():
        if block.position() >= reached:
            layout.blockBoundingRect(block)
            reached = block.position() + AT_ONCE
            yield None
        block = block.next()


class GuideText(QTextEdit):
    """Read only, plain words; passages are told by their places in the guide.

    Signals:
        set_down: all of it stands.
    """

    set_down = Signal()
    edge = 8
    """Pixels between the text and the line at its side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.viewport().setAutoFillBackground(False)
        self.hits: Sequence[Hit] = []
        """Where the words stand that are sought, in order."""
        self.at: int | None = None
        self._guide = Guide((), ())
        self._only: Sequence[int] | None = None
        self._language = "ar"
        self._text_font = self.font()
        self._places: dict[int, tuple[int, int]] = {}
        self._told: tuple[int, ...] = ()
        self._wanted: int | None = None
        self._making: QTextDocument | None = None
        self._set_for = 0
        self._coming: Iterator[None] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever fetched."""
        return None

    def show_guide(self, guide: Guide, language: str, only: Sequence[int] | None = None) -> None:
        """Set a guide, or of it the passages at ``only``. ``set_down`` follows."""
        self._guide, self._language, self._only = guide, language, only
        self._set_anew()

    @property
    def stands(self) -> bool:
        """Whether all of it has been set."""
        return not self._turn.isActive()

    def tell(self, places: Collection[int], reveal: bool) -> None:
        """Mark the passages at ``places``; ``reveal`` brings the first of them to the top."""
        self._told = tuple(places)
        self._paint()
        if reveal and self._told:
            self.go_to(self._told[0])

    def go_to(self, place: int) -> None:
        """Bring a passage to the top, below its heading where that is near."""
        self._wanted = place
        if self.stands:
            self._arrive()

    def first_shown(self) -> int:
        """The place of the passage at the top."""
        if not self.verticalScrollBar().value():
            # Text that has just been set is laid out by and by: what is hit now may be a table.
            return min(self._places, default=0)
        at = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        return max((place for place, (start, _) in self._places.items() if start <= at), default=0)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Mark all ``hits`` (``places`` finds them), and go to the next one."""
        self.hits = hits
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        after = bisect_left(hits, (top, 0))
        self.at = after % len(hits) if hits else None
        self._paint()
        self._show_hit()

    def step(self, by: int) -> None:
        """To the next or previous hit, round the end."""
        if self.hits:
            self.at = ((self.at or 0) + by) % len(self.hits)
            self._paint()
            self._show_hit()

    def set_text_font(self, font: QFont) -> None:
        """The face and size of the text. (A style sheet takes a widget's own font away.)"""
        self._text_font = font
        self.dress()

    def dress(self) -> None:
        """The theme or the font is another one."""
        self._wanted = self.first_shown()
        self._set_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._guide.passages:
            self.dress()

    # -- setting

    def _set_anew(self) -> None:
        if self._making is not None:
            self._making.deleteLater()
        self._coming = self._set()
        self._go_on()

    def _go_on(self) -> None:
        if next(self._coming, self) is self:
            self._turn.stop()
            self._paint()
            self._arrive()
            self.set_down.emit()
        else:
            self._turn.start()

    def _set(self) -> Iterator[None]:
        """Set the passages apart from the window, where nothing is laid out in between."""
        made = self._making = QTextDocument(self)
        width = self._set_for = self.viewport().width()
        places = range(len(self._guide.passages)) if self._only is None else self._only
        setter = Typesetter(made, self._text_font, self._language, width)
        made.setDocumentMargin(self.edge)
        yield from setter.set(self._guide, places)
        yield from _laid_out(made, width)
        self.hits, self.at, self._places = [], None, setter.standing
        self._making = None
        self.setDocument(made)  # the one before goes with that

    # -- showing

    def _arrive(self) -> None:
        place, self._wanted = self._wanted, None
        if place is None or place not in self._places:
            return
        near = [one for one in self._guide.around(place) if place - one.start <= 2]
        if near and self._only is None:
            place = near[0].start
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[place][0])
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 8)
        told = self._told_ranges()
        if len(told) > 1 and told[0][0] < self.viewport().height() < told[-1][1]:
            # The rows in question below the head of a long table.
            bar.setValue(bar.value() + told[1][0] - 8)

    def _show_hit(self) -> None:
        if self.at is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.hits[self.at][0])
        box, height = self.cursorRect(cursor), self.viewport().height()
        if not 0 <= box.top() <= height - 2 * box.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - height // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if self._guide.passages and abs(width - self._set_for) > OTHER_WIDTH * self._set_for:
            self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Behind what concerns the person at work a tint, and a line at its side."""
        look, painter = theme.current(), QPainter(self.viewport())
        width = self.viewport().width()
        for top, bottom in self._told_ranges():
            painter.fillRect(0, top, width, bottom - top, QColor(look.note_paper))
            rtl = self._language == "ar"
            painter.fillRect(width - 2 if rtl else 0, top, 2, bottom - top, QColor(look.accent))
        painter.end()
        super().paintEvent(event)

    def _told_ranges(self) -> list[tuple[int, int]]:
        """Top and bottom, in pixels of the viewport, of what is told, joined where they meet."""
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        found: list[tuple[int, int]] = []
        for start, end in sorted(self._places[one] for one in self._told if one in self._places):
            block, last = self.document().findBlock(start), self.document().findBlock(end)
            boxes = [layout.blockBoundingRect(block)]
            while block != last and (block := block.next()).isValid():
                boxes.append(layout.blockBoundingRect(block))
            top = round(min(box.top() for box in boxes)) - scrolled - 3
            bottom = round(max(box.bottom() for box in boxes)) - scrolled + 3
            if found and top - found[-1][1] < NEAR:
                found[-1] = found[-1][0], max(bottom, found[-1][1])
            else:
                found.append((top, bottom))
        return found

    def _scrolled(self) -> None:
        if self.hits:
            self._paint()

    def _paint(self) -> None:
        """Show what is told and, of what is sought, what is in sight: a letter may stand in ten
        thousands of places."""
        look = theme.current()
        marks = []
        for number in self._hits_in_sight():
            share = 1.0 if number == self.at else 0.5
            colour = theme.mix(QColor(look.selection), QColor(look.paper), share)
            marks.append(self._mark(*self.hits[number], colour))
        self.setExtraSelections(marks)
        self.viewport().update()

    def _hits_in_sight(self) -> range:
        """The numbers of the hits that can be seen, and some around them."""
        if not self.hits:
            return range(0)
        box = self.viewport().rect()
        # Of the cells of a table the first may be at either side.
        corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
        blocks = [self.cursorForPosition(corner).block() for corner in corners]
        start = min(block.position() for block in blocks)
        end = max(block.position() + block.length() for block in blocks)
        return range(bisect_left(self.hits, (start, 0)), bisect_left(self.hits, (end, 0)))

    def _mark(self, start: int, end: int, colour: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setBackground(colour)
        return made
