"""Changing the guideline in place: plain Markdown, saved as one revision that can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator import guideline, paths
from annotator.guideline import Language
from annotator.model import Touched
from annotator.store import Draft
from annotator.ui import theme
from annotator.ui.files import MARKDOWN, ask_file
from annotator.ui.guideline.book import GuidelineBook, Shown
from annotator.ui.widgets.plain import Sentence

PAUSE = 700
"""Milliseconds of not typing after which what was typed is kept."""


class GuidelineEditor(QWidget):
    """What was typed and not saved waits until she comes back to it, or discards it: it is kept
    while she types, and outlives the window.

    Signals:
        left: it is closed.
    """

    left = Signal()

    def __init__(self, book: GuidelineBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._language: Language = "ar"
        self._saved = self._version = ""
        self.is_open = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._keep)
        self.field = QPlainTextEdit()
        self.kept = Sentence()
        self.hint = Sentence(
            self.tr(
                "Markdown. What concerns a label or an attribute is found by its name in a heading,"
                " in code ticks (`…`), or in a table’s first cell."
            )
        )
        self.save_button = QPushButton(self.tr("Save"))
        self.file_button = QPushButton(self.tr("From a file…"))
        self.discard_button = QPushButton(self.tr("Discard"))
        theme.mark(self.save_button, "main")
        for button in (self.file_button, self.discard_button):
            theme.mark(button, "flat")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.save_button, self.file_button, self.discard_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        theme.pad(column, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.kept)
        column.addWidget(self.hint)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self.field.setAccessibleName(self.tr("Guideline"))
        self.save_button.clicked.connect(self.save)
        self.file_button.clicked.connect(self.take_file)
        self.discard_button.clicked.connect(self.discard)
        self.field.textChanged.connect(self._pause.start)
        book.session.changed.connect(self._changed)
        book.session.closing.connect(self._keep)
        book.drafts.changed.connect(self._follow)
        self.hide()

    def set_text_font(self, font: QFont) -> None:
        self.field.document().setDefaultFont(font)

    def begin(self, language: Language, shown: Shown | None) -> None:
        """Open the text in ``language``, as it was left."""
        self._language, self.is_open = language, True
        self._version = shown.made.version if shown is not None else ""
        rtl = language == "ar"
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.field.setLayoutDirection(side)
        option = self.field.document().defaultTextOption()
        option.setTextDirection(side)
        leading = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)
        self.field.document().setDefaultTextOption(option)
        self.field.setPlainText(shown.made.text if shown is not None else "")
        self._saved = self.field.toPlainText()
        draft = self._book.drafts.of(language)
        if draft is not None:
            self.field.setPlainText(draft.text)
        self.kept.setText(self._told(draft))
        self.kept.setVisible(draft is not None)
        self._pause.stop()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Make what stands here the guideline."""
        author = self._book.session.author
        text, code = self.field.toPlainText(), self._language
        if author is None or not self.is_open:
            return
        if text == self._saved:
            self._close()
            return
        id_, role = author.id, author.role
        self._book.session.edit(
            lambda store: store.apply(guideline.written(id_, role, guideline.of(code, text))),
            self,
        )

    def take_file(self) -> None:
        """Put the text of a file here; it is saved when somebody says so."""
        ask_file(
            self,
            self.tr("A guideline in Markdown"),
            paths.projects_folder(),
            MARKDOWN,
            self._take,
        )

    def leave(self) -> None:
        """Close; what was typed waits."""
        self._keep()
        self._close()

    def discard(self) -> None:
        """Close without what was typed."""
        self._forget()
        self._close()

    def _take(self, path: Path) -> None:
        code = self._language

        def show(made: str) -> None:
            if self.is_open:
                self.field.setPlainText(made)

        self._book.session.ask(lambda _store: guideline.read(path, code).text, show, self)

    def _changed(self, _touched: Touched, origin: object) -> None:
        if origin is self:
            self._forget()
            self._close()

    def _told(self, draft: Draft | None) -> str:
        """What stands here where it was begun before."""
        if draft is not None and draft.version != self._version:
            return self.tr(
                "You had typed this and not saved it. The guideline has changed since then:"
                " saving puts yours in its place, Discard keeps it as it is now."
            )
        return self.tr(
            "You had typed this and not saved it. Discard goes back to the guideline as it is."
        )

    def _keep(self) -> None:
        """Let what was typed outlive the window."""
        self._pause.stop()
        if not self.is_open:
            return
        text, drafts = self.field.toPlainText(), self._book.drafts
        known = drafts.of(self._language)
        if text == self._saved:
            drafts.keep(self._language, None, self)
        elif known is None or known.text != text:
            version = known.version if known is not None else self._version
            # Half of a character outside the basic plane can't be kept.
            whole = text.encode("utf-8", "replace").decode()
            drafts.keep(self._language, Draft(whole, version), self)

    def _forget(self) -> None:
        self._book.drafts.keep(self._language, None, self)

    def _follow(self, language: str, origin: object) -> None:
        """She has gone on with it, or is done with it, on another page."""
        if origin is self or not self.is_open or language != self._language:
            return
        draft = self._book.drafts.of(language)
        if draft is None:
            self._close()
        elif draft.text != self.field.toPlainText():
            self.field.setPlainText(draft.text)
            self._pause.stop()

    def _close(self) -> None:
        self._pause.stop()
        self.is_open = False
        self.hide()
        self.left.emit()
