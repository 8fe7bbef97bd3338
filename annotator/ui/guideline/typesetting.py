"""From passages of a guideline to a text document: letter by letter, nothing is read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from annotator.guideline import Cell, Guide, Passage
from annotator.text import control_marks, reads_from_right
from annotator.ui import theme

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
ROOM, IN_TABLES, IN_NARROW_TABLES = 330, 0.9, 0.8
"""Pixels from which on tables of many columns have room, and the size of letters in them as a
share of the text's."""
LARGEST = 0.045
"""Points of letters in such a table for each pixel of its width, at most."""
_WIDEST = 2
"""Cells of a row that are set below each other, as a term and what is said of it."""


Standing = dict[int, tuple[int, int]]
"""Where passages stand, by their places in the guide."""


class Typesetter:
    """Sets passages into an empty document; ``standing`` says where each stands, in UTF-16 units.

    ``width`` is the room that there is, in pixels: tables of many columns are set smaller where
    it is little, so that no number is broken.
    """

    def __init__(self, document: QTextDocument, font: QFont, language: str, width: int) -> None:
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        self.standing: Standing = {}
        self._document, self._language, self._width = document, language, width
        self._size = font.pointSizeF()

    def set(self, guide: Guide, places: Sequence[int]) -> Iterator[None]:
        """Set the passages at ``places``; yields whenever others may have a turn."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        fresh = True  # whether the cursor is in a paragraph where nothing stands yet
        table: list[int] = []
        for number, place in enumerate(places):
            passage = guide.passages[place]
            wide = passage.sort == "row" and len(passage.cells) > _WIDEST
            if table and (passage.head or not wide):
                self.standing |= self._set_table(cursor, guide, table)
                table, fresh = [], True
            if wide:
                table.append(place)
            else:
                if not fresh:
                    cursor.insertBlock()
                self.standing[place] = self._set_passage(cursor, passage, first=not number)
                fresh = False
            if number % PIECE == PIECE - 1:
                yield None
        if table:
            self.standing |= self._set_table(cursor, guide, table)
        cursor.endEditBlock()
        yield None

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
        size = self._size
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

    def _set_table(
        self, cursor: QTextCursor, guide: Guide, places: Sequence[int]
    ) -> dict[int, tuple[int, int]]:
        """Set rows of many cells; where each stands."""
        standing: Standing = {}
        rows = [guide.passages[place] for place in places]
        columns = max(len(row.cells) for row in rows)
        rtl = reads_from_right("".join(row.text for row in rows), self._language)
        # Qt does not turn tables around: the first column is put last where one reads so.
        order = list(range(columns))[:: -1 if rtl else 1]
        share = IN_TABLES if self._width >= ROOM else IN_NARROW_TABLES
        size = min(self._size * share, self._width * LARGEST)
        table = cursor.insertTable(len(rows), columns, _table_form(order))
        for number, (place, row) in enumerate(zip(places, rows, strict=True)):
            start = table.cellAt(number, 0).firstPosition()
            for column, cell in zip(order, row.cells, strict=False):
                said = Passage("row", (cell,), head=row.head)
                block, letters = self._forms(said, first=True)
                side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
                block.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
                letters.setFontPointSize(size)
                here = table.cellAt(number, column).firstCursorPosition()
                here.setBlockFormat(block)
                self._set_cell(here, cell, letters)
            standing[place] = start, table.cellAt(number, columns - 1).lastPosition()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return standing


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
