"""A guideline as a page of text: set by us from plain runs, so that nothing in it can act."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.arabic import find, fold
from annotator.guideline import Cell, Guide, Passage
from annotator.text import Utf16Map, control_marks
from annotator.ui import theme
from annotator.ui.widgets.direction import reads_from_right

PIECE = 40
"""Passages that are set at once; the rest of a long guideline follows in turns of their own."""
HEADINGS = (1.2, 1.08, 1.0)
"""Sizes of headings as shares of the text's."""
LEADING = 115
"""Height of a Latin line in percent of what its font says; Arabic faces are tall themselves."""
_UNSETTABLE = re.compile("[\ufdd0-\ufdef]")
"""What Qt would take for its own signs of structure."""
_SPELLING = ("ZWNJ", "ZWJ")
"""Not seen by themselves; words are spelled with them."""
TABLE = 0.8
"""Size of letters in a table of many columns as a share of the text's."""
NEAR = 12
"""Pixels between two passages that are marked as one."""
_WIDEST = 2
"""Cells of a row that are set below each other, as a term and what is said of it."""


class GuideText(QTextEdit):
    """Read only, plain words; passages are told by their places in the guide.

    Signals:
        set_down: all of it stands.
    """

    set_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.viewport().setAutoFillBackground(False)
        self.hits: list[tuple[int, int]] = []
        """Where the words stand that are sought, in UTF-16 units."""
        self.at: int | None = None
        self._guide = Guide((), ())
        self._only: Sequence[int] | None = None
        self._language = "ar"
        self._places: dict[int, tuple[int, int]] = {}
        self._told: tuple[int, ...] = ()
        self._wanted: int | None = None
        self._making: QTextDocument | None = None
        self._coming: Iterator[None] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

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
        at = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        return max((place for place, (start, _) in self._places.items() if start <= at), default=0)

    def seek(self, words: str) -> None:
        """Mark all places where ``words`` stand, spelled in any way, and go to the next one."""
        shown = self.document().toPlainText() if words.strip() else ""
        units = Utf16Map(shown)
        found = find(fold(shown), words) if shown else []
        self.hits = [(units.to_utf16(start), units.to_utf16(end)) for start, end in found]
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        after = next((n for n, (start, _) in enumerate(self.hits) if start >= top), 0)
        self.at = after if self.hits else None
        self._paint()
        self._show_hit()

    def step(self, by: int) -> None:
        """To the next or previous hit, round the end."""
        if self.hits:
            self.at = ((self.at or 0) + by) % len(self.hits)
            self._paint()
            self._show_hit()

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
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(0)
        made.setDefaultFont(self.font())
        standing: dict[int, tuple[int, int]] = {}
        cursor = QTextCursor(made)
        cursor.beginEditBlock()
        places = range(len(self._guide.passages)) if self._only is None else self._only
        fresh = True  # whether the cursor is in a paragraph where nothing stands yet
        table: list[int] = []
        for number, place in enumerate(places):
            passage = self._guide.passages[place]
            wide = passage.sort == "row" and len(passage.cells) > _WIDEST
            if table and (passage.head or not wide):
                standing |= self._set_table(cursor, table)
                table, fresh = [], True
            if wide:
                table.append(place)
            else:
                if not fresh:
                    cursor.insertBlock()
                standing[place] = self._set_passage(cursor, passage, first=not number)
                fresh = False
            if number % PIECE == PIECE - 1:
                yield None
        if table:
            standing |= self._set_table(cursor, table)
        cursor.endEditBlock()
        yield None
        self.hits, self.at, self._places = [], None, standing
        self._making = None
        self.setDocument(made)  # the one before goes with that

    def _set_passage(self, cursor: QTextCursor, passage: Passage, first: bool) -> tuple[int, int]:
        """Set one passage; where it stands, in UTF-16 units."""
        start = cursor.position()
        form, letters = self._forms(passage, first)
        cursor.setBlockFormat(form)
        if passage.marker:
            cursor.insertText(f"{passage.marker}\u00a0 ", letters)
        for number, cell in enumerate(passage.cells):
            if number:
                cursor.insertText("\u2028" if not passage.head else " · ", letters)
            term = QTextCharFormat(letters)
            if passage.sort == "row" and not passage.head and not number:
                term.setFontWeight(QFont.Weight.DemiBold)
                term.setForeground(QColor(theme.current().accent))
            self._set_cell(cursor, cell, term)
        return start, cursor.position()

    def _forms(self, passage: Passage, first: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """How a passage stands, and its letters."""
        form, letters = QTextBlockFormat(), QTextCharFormat()
        rtl = reads_from_right(passage.text, self._language)
        form.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        form.setLineHeight(
            LEADING if not rtl else 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        form.setTopMargin(0 if first else 8)
        letters.setForeground(QColor(theme.current().ink))
        size = self.font().pointSizeF()
        if passage.sort == "heading":
            share = HEADINGS[min(passage.level, len(HEADINGS)) - 1]
            letters.setFontPointSize(size * share)
            letters.setFontWeight(QFont.Weight.DemiBold)
            form.setTopMargin(0 if first else 20)
        elif passage.sort == "item":
            form.setTopMargin(4)
            if rtl:
                # A first line that hangs out to the right makes Qt think the page is wider.
                form.setRightMargin(16 * passage.level)
            else:
                form.setLeftMargin(16 * (passage.level + 1))
                form.setTextIndent(-16)
        elif passage.sort in ("quote", "code"):
            form.setLeftMargin(16)
            form.setRightMargin(16)
        if passage.head or passage.sort == "quote":
            letters.setForeground(QColor(theme.current().quiet))
        return form, letters

    def _set_cell(self, cursor: QTextCursor, cell: Cell, letters: QTextCharFormat) -> None:
        for run in cell:
            form = QTextCharFormat(letters)
            if run.style in ("strong", "code"):
                form.setFontWeight(QFont.Weight.DemiBold)
            form.setFontItalic(run.style == "emphasis")
            cursor.insertText(_settable(run.text), form)

    def _set_table(self, cursor: QTextCursor, places: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Set rows of many cells; where each stands."""
        standing: dict[int, tuple[int, int]] = {}
        rows = [self._guide.passages[place] for place in places]
        columns = max(len(row.cells) for row in rows)
        rtl = reads_from_right("".join(row.text for row in rows), self._language)
        # Qt does not turn tables around: the first column is put last where one reads so.
        order = list(range(columns))[:: -1 if rtl else 1]
        table = cursor.insertTable(len(rows), columns, _table_form(order))
        for number, (place, row) in enumerate(zip(places, rows, strict=True)):
            start = table.cellAt(number, 0).firstPosition()
            for column, cell in zip(order, row.cells, strict=False):
                said = Passage("row", (cell,), head=row.head)
                block, letters = self._forms(said, first=True)
                side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
                block.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
                letters.setFontPointSize(self.font().pointSizeF() * TABLE)
                here = table.cellAt(number, column).firstCursorPosition()
                here.setBlockFormat(block)
                self._set_cell(here, cell, letters)
            standing[place] = start, table.cellAt(number, columns - 1).lastPosition()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return standing

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
            boxes = [layout.blockBoundingRect(block), layout.blockBoundingRect(last)]
            top = round(min(box.top() for box in boxes)) - scrolled - 3
            bottom = round(max(box.bottom() for box in boxes)) - scrolled + 3
            if found and top - found[-1][1] < NEAR:
                found[-1] = found[-1][0], max(bottom, found[-1][1])
            else:
                found.append((top, bottom))
        return found

    def _paint(self) -> None:
        """Show what is told and what is sought."""
        look = theme.current()
        marks = []
        for number, hit in enumerate(self.hits):
            share = 1.0 if number == self.at else 0.5
            colour = theme.mix(QColor(look.selection), QColor(look.paper), share)
            marks.append(self._mark(*hit, colour))
        self.setExtraSelections(marks)
        self.viewport().update()

    def _mark(self, start: int, end: int, colour: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setBackground(colour)
        return made


def _table_form(order: Sequence[int]) -> QTextTableFormat:
    """Hairlines, all the width there is; the first column, and then the second, gets more."""
    form = QTextTableFormat()
    form.setCellPadding(2)
    form.setCellSpacing(0)
    form.setBorder(0.5)
    form.setBorderCollapse(True)
    form.setBorderBrush(QColor(theme.current().hairline))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setTopMargin(8)
    # What the lines take comes on top of what is said here.
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 98))
    shares = [{0: 1.6, 1: 1.35}.get(column, 1.0) for column in order]
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, 98 * share / sum(shares))
            for share in shares
        ]
    )
    return form


def _settable(text: str) -> str:
    """``text`` on one line, with marks for what can't be seen and would turn the line around."""
    pieces: list[str] = []
    last = 0
    for mark in control_marks(text):
        if mark.name in _SPELLING:
            continue
        pieces += text[last : mark.index], f"<{mark.name}>"
        last = mark.index + 1
    return _UNSETTABLE.sub("\ufffd", "".join([*pieces, text[last:]]))
