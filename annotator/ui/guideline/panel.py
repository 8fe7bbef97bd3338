"""The guideline beside the text: read, sought in, followed, and changed by those who may."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolButton, QVBoxLayout, QWidget

from annotator.guideline import Language
from annotator.ui import theme
from annotator.ui.guideline.book import GuidelineBook, Shown
from annotator.ui.guideline.contents import Contents
from annotator.ui.guideline.editor import GuidelineEditor
from annotator.ui.guideline.guide_text import GuideText, Hit, places
from annotator.ui.keys import mark_area
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import accent, paper
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import language, number

PAUSE = 120
"""Milliseconds of not typing after which the search starts."""
AREA = "guideline"


class GuidelinePanel(QWidget):
    """Lays out well from 280 pixels on. A page takes its ``handlers()`` into its own.

    Signals:
        left: Escape was pressed, the text may have the focus again.
        closed: it shall go.
        turned: other commands can be done now.
    """

    left = Signal()
    closed = Signal()
    turned = Signal()

    def __init__(self, book: GuidelineBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self._language = ""
        self.shown: Shown | None = None
        self._told: tuple[int, ...] = ()
        self._question = 0
        self.title = Line(strong=True, data=True)
        self.other = self._button("")
        self.change = self._button(self.tr("Change"))
        self.away = self._button(self.tr("Close"))
        self.field = Field()
        self.count = Line(quiet_ink=True, small_size=True)
        self.contents = Contents()
        self.news = Sentence(self.tr("What has changed since you saw it is marked."))
        self.text = GuideText()
        self.text.setAccessibleName(self.tr("Guideline"))
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.empty = Sentence()
        self.editor = GuidelineEditor(book)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        mark_area(self, AREA)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Guideline"))
        self._load()

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the guideline"))
        self.field.setAccessibleName(self.tr("Find in the guideline"))
        self.field.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.away)
        seeking = QHBoxLayout()
        seeking.setSpacing(8)
        seeking.addWidget(self.field, 1)
        seeking.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(seeking)
        column.addWidget(self.contents)
        column.addWidget(self.news)
        column.addWidget(self.text, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.editor, 1)
        below = QHBoxLayout()
        below.setSpacing(4)
        for button in (self.other, self.change):
            below.addWidget(button)
        below.addStretch(1)
        column.addLayout(below)
        self.news.hide()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.book.loaded.connect(self._load)
        self.book.drafts.changed.connect(lambda *_: self._show_parts())
        self.other.clicked.connect(self.turn_language)
        self.change.clicked.connect(self.edit)
        self.away.clicked.connect(self.closed)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.returnPressed.connect(lambda: self.step(1))
        self._pause.timeout.connect(self._seek)
        self.contents.chosen.connect(self.go_to_section)
        self.text.verticalScrollBar().valueChanged.connect(self._show_section)
        self.text.set_down.connect(self._show_section)
        self.text.set_down.connect(self._seek)
        self.editor.left.connect(self._stop_editing)

    # -- what is shown

    def tell_news(self) -> None:
        """Mark what has changed since the person at work saw it last."""
        fresh = self.shown.fresh if self.shown is not None else ()
        if fresh:
            self._told = fresh
            self.text.tell(fresh, reveal=True)
            self.news.setVisible(True)

    def tell(self, places: Collection[int]) -> None:
        """Mark the passages that concern what the person works on, and show the first, if they
        are others than before."""
        self.news.hide()
        if tuple(places) != self._told:
            self._told = tuple(places)
            self.text.tell(self._told, reveal=True)

    def set_text_font(self, font: QFont) -> None:
        self.text.set_text_font(font)
        self.editor.set_text_font(font)

    def go_to_section(self, number_: int) -> None:
        """To the section with this number in the contents, from 1."""
        section = self.contents.section(number_)
        if section is not None:
            self.text.go_to(section.start)
            self.contents.fold()

    # -- commands

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        sections = {
            f"guideline.section.{n}": lambda n=n: self.go_to_section(n) for n in range(1, 10)
        }
        return {
            **sections,
            "guideline.contents": self.contents.toggle,
            "guideline.change": self.edit,
            "guideline.save": self.editor.save,
            "guideline.file": self.editor.take_file,
            "guideline.language": self.turn_language,
            "guideline.leave": self.leave,
        }

    def enabled(self, name: str) -> bool:
        """Whether one of them can be done now."""
        editing = self.editor.is_open
        if name in ("guideline.save", "guideline.file"):
            return editing
        if name == "guideline.leave":
            return True
        if name == "guideline.change":
            return self.book.may_write and not editing
        if name == "guideline.language":
            return not editing and not self.other.isHidden()
        return self.shown is not None and not editing

    def seek(self) -> None:
        """Let words be typed that are sought."""
        if not self.editor.is_open:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()

    def step(self, by: int) -> None:
        """To another place where the words stand."""
        if self._pause.isActive():
            self._seek()
        else:
            self.text.step(by)
            self._show_count()

    def edit(self) -> None:
        """Change the text in place."""
        if self.book.may_write:
            code: Language = "en" if self._code() == "en" else "ar"
            self.editor.begin(code, self.book.known.get(code))
            self._show_parts()
            self.turned.emit()

    def turn_language(self) -> None:
        """The guideline in the other language."""
        self._language = "en" if self._code() == "ar" else "ar"
        self._load()

    def leave(self) -> None:
        """Back: from the search to the text, from the guideline to the article."""
        if self.editor.is_open:
            self.editor.leave()
        elif self.field.hasFocus() and self.field.text():
            self.field.clear()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, wherever in the panel the focus is."""
        bar = self.text.verticalScrollBar()
        act = QScrollBar.SliderAction
        actions = {
            Qt.Key.Key_Down: act.SliderSingleStepAdd,
            Qt.Key.Key_Up: act.SliderSingleStepSub,
            Qt.Key.Key_PageDown: act.SliderPageStepAdd,
            Qt.Key.Key_Space: act.SliderPageStepAdd,
            Qt.Key.Key_PageUp: act.SliderPageStepSub,
            Qt.Key.Key_Home: act.SliderToMinimum,
            Qt.Key.Key_End: act.SliderToMaximum,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None or self.editor.is_open:
            super().keyPressEvent(event)
        else:
            bar.triggerAction(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, and a line of the accent where keys go here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), paper(self.palette()))
        if self.hasFocus():
            painter.fillRect(0, 0, self.width(), 2, accent(self.palette()))

    # -- inside

    def _code(self) -> str:
        return self.shown.made.language if self.shown else self._language or language()

    def _load(self) -> None:
        self.shown = self.book.shown(self._language)
        if self._language and self._language not in self.book.known:
            self.shown = None if self.book.may_write else self.shown
        if self.shown is not None:
            self.text.show_guide(self.shown.named, self.shown.made.language)
            self.contents.show_sections(self.shown.named)
            if self._told:
                self.text.tell(self._told, reveal=True)
        self.title.set_text(self.shown.made.name if self.shown else self.tr("Guideline"))
        self._show_parts()
        self.turned.emit()

    def _show_parts(self) -> None:
        editing, there = self.editor.is_open, self.shown is not None
        for part in (self.text, self.contents, self.field, self.count):
            part.setVisible(there and not editing)
        self.empty.setVisible(not there and not editing and self.book.ready)
        self.empty.setText(self._nothing())
        self.change.setVisible(self.book.may_write and not editing)
        self.change.setText(self._change_words(there))
        both = len(self.book.known) > 1 or (self.book.may_write and bool(self.book.known))
        self.other.setVisible(both and not editing)
        other = QLocale.Language.English if self._code() == "ar" else QLocale.Language.Arabic
        self.other.setText(QLocale(other).nativeLanguageName().removeprefix("American "))

    def _change_words(self, there: bool) -> str:
        if self.book.drafts.of("en" if self._code() == "en" else "ar") is not None:
            return self.tr("Go on with your draft")
        return self.tr("Change") if there else self.tr("Write it")

    def _nothing(self) -> str:
        if not self.book.may_write:
            return self.tr("This project has no guideline yet. Ask the lead for one.")
        return self.tr(
            "This project has no guideline in this language yet. Write it here, or take one from a"
            " Markdown file; it travels to everybody with the next bundles."
        )

    def _seek(self) -> None:
        """Beside the work: in a long guideline a letter stands in ten thousands of places."""
        self._pause.stop()
        self._question += 1
        number_, words, text = self._question, self.field.text(), self.text.toPlainText()
        if words.strip() and text:
            show = partial(self._show_hits, number_)
            self.book.session.ask(lambda _: places(text, words), show, self)
        else:
            self._show_hits(number_, [])

    def _show_hits(self, question: int, hits: list[Hit]) -> None:
        if question == self._question:
            self.text.show_hits(hits)
            self._show_count()

    def _show_count(self) -> None:
        total = len(self.text.hits)
        if not self.field.text().strip():
            words = ""
        elif self.text.at is None:
            words = self.tr("no hits")
        else:
            words = self.tr("{at} of {total}").format(
                at=number(self.text.at + 1), total=number(total)
            )
        self.count.set_text(words)

    def _show_section(self) -> None:
        if self.shown is not None and self.text.stands:
            self.contents.show_current(self.text.first_shown())

    def _stop_editing(self) -> None:
        self._show_parts()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.mark(button, "flat")
        return button
