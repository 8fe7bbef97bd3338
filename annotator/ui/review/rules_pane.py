"""What is settled without a person, and how cards are shown: set for everybody who reviews."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.adjudication import Candidate, effect
from annotator.adjudication.effect import RULES, TRIVIAL, on
from annotator.decision import ReviewSettings
from annotator.ui.keys import mark_area
from annotator.ui.review.figures_table import FiguresTable
from annotator.ui.review.rule_row import RuleRow
from annotator.ui.review.wording import RULES as RULE_NAMES
from annotator.ui.review.wording import say
from annotator.ui.theme import mark, pad
from annotator.ui.widgets.plain import Hairline, Heading, Line, Sentence

WIDTH = 640
"""Pixels that a sentence may be wide."""


class RulesPane(QWidget):
    """Takes the place of the card while it is open.

    Signals:
        wanted: these settings, for everybody (ReviewSettings).
        left: never mind.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = ReviewSettings()
        self._found: Sequence[Candidate] | None = None
        self.rows = {
            rule: RuleRow(rule, str(number), say(RULE_NAMES[rule]), self._detail(rule))
            for number, rule in enumerate(RULES, 1)
        }
        self.sampled = self._share(self.tr("Settled cards that come to a person all the same"))
        self.without_default = self._share(self.tr("Cards that are shown without a proposal"))
        self.limit = self._share(self.tr("Reversed samples that call a rule in question"))
        self.named = QCheckBox(self.tr("Show by name who marked what, once a card is decided"))
        self.effect = Sentence(quiet_ink=False)
        self.save = QPushButton(self.tr("Set this for everybody"))
        self.away = QPushButton(self.tr("Leave it as it is"))
        mark(self.save, "main")
        mark(self.away, "flat")
        self.save.clicked.connect(self.take)
        self.away.clicked.connect(self.leave)
        self.figures = FiguresTable()
        self._lay_out()
        for box in (*(row.box for row in self.rows.values()), self.named):
            box.toggled.connect(self._foretell)
        for spin in (self.sampled, self.without_default, self.limit):
            spin.valueChanged.connect(self._foretell)
        mark_area(self, "form")
        self.hide()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inside)
        pad(column, 2, 12, above=12)
        column.setSpacing(12)
        column.addWidget(Line(self.tr("What is settled without a person"), strong=True))
        text = self.tr("It holds for everybody who reviews this project. Undo takes it back.")
        column.addWidget(Sentence(text))
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(Heading(self.tr("In a hundred")))
        shares = QGridLayout()
        shares.setHorizontalSpacing(12)
        shares.setVerticalSpacing(8)
        shares.setColumnStretch(1, 1)
        for at, spin in enumerate((self.sampled, self.without_default, self.limit)):
            shares.addWidget(spin, at, 0)
            shares.addWidget(Sentence(spin.accessibleName(), quiet_ink=False), at, 1)
        column.addLayout(shares)
        column.addWidget(self.named)
        column.addSpacing(8)
        column.addWidget(self.figures)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.away)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(Hairline())
        whole.addWidget(self.effect)
        whole.addLayout(buttons)

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def begin(self, now: ReviewSettings) -> None:
        """Show how it is set."""
        self._now, self._found = now, None
        for rule, row in self.rows.items():
            row.box.setChecked(rule in on(now))
        self.sampled.setValue(round(now.sampled * 100))
        self.without_default.setValue(round(now.without_default * 100))
        self.limit.setValue(round(now.reversal_limit * 100))
        self.named.setChecked(now.named)
        self._foretell()
        self.show()
        self.rows[RULES[0]].box.setFocus()

    def show_candidates(self, found: Sequence[Candidate]) -> None:
        """The open cards that rules could settle: what other settings do can be told now."""
        self._found = found
        self._foretell()

    def settings(self) -> ReviewSettings:
        """As it stands in the pane."""
        boxes = {rule: row.box.isChecked() for rule, row in self.rows.items()}
        return ReviewSettings(
            trivial=tuple(rule for rule in TRIVIAL if boxes[rule]),
            unanimous=boxes["unanimous"],
            majority=boxes["majority"],
            sampled=self.sampled.value() / 100,
            without_default=self.without_default.value() / 100,
            reversal_limit=self.limit.value() / 100,
            named=self.named.isChecked(),
        )

    def digit(self, digit: int) -> None:
        """Switch a rule."""
        if 0 < digit <= len(RULES):
            self.rows[RULES[digit - 1]].box.click()

    def next(self) -> None:
        """On to the next control; a button is pressed."""
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        else:
            self.focusNextPrevChild(True)
            self._reveal()

    def previous(self) -> None:
        """Back to the control before."""
        self.focusNextPrevChild(False)
        self._reveal()

    def _reveal(self) -> None:
        focus = self.focusWidget()
        if self._scroll.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    def take(self) -> None:
        """Set it so."""
        wanted = self.settings()
        self.hide()
        if wanted == self._now:
            self.left.emit()
        else:
            self.wanted.emit(wanted)

    def leave(self) -> None:
        """Leave it as it was."""
        self.hide()
        self.left.emit()

    def set_text_font(self, font: QFont) -> None:
        """The face of the examples."""
        for row in self.rows.values():
            if row.example is not None:
                row.example.set_reading_font(font)

    # -- inside

    def _share(self, name: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setLocale(QLocale())
        spin.setRange(0, 100)
        spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        spin.setMinimumWidth(64)
        spin.setAccessibleName(name)
        return spin

    def _foretell(self) -> None:
        """Say what saving would do."""
        wanted = self.settings()
        if wanted == self._now:
            self.effect.setText(self.tr("Nothing is changed."))
        elif self._found is None:
            self.effect.setText(self.tr("The cards that it concerns are being counted…"))
        else:
            self.effect.setText(" ".join(self._consequences(wanted, self._found)))

    def _consequences(self, wanted: ReviewSettings, found: Sequence[Candidate]) -> list[str]:
        settled, asked = effect(found, self._now, wanted)
        parts = []
        if settled:
            parts.append(self.tr("%Ln open card(s) would be settled by rule.", "", settled))
        if asked:
            parts.append(self.tr("%Ln card(s) would come to a person instead.", "", asked))
        if not parts:
            parts.append(self.tr("No card that is open now is concerned."))
        if on(self._now) - on(wanted):
            parts.append(self.tr("What a rule has settled stays until it is taken back."))
        return parts

    def _detail(self, rule: str) -> str:
        details: dict[str, Callable[[], str]] = {
            "unanimous": lambda: self.tr(
                "What everybody marked alike, with the same values, once all have handed in."
            ),
            "clitic": lambda: self.tr("The span begins after the letters written onto its word."),
            "article": lambda: self.tr("The article stays with its word."),
            "punctuation": lambda: self.tr(
                "Marks and spaces at the edges stay outside; a quotation mark whose other half "
                "is inside stays in."
            ),
            "diacritics": lambda: self.tr("A letter keeps its vowel signs."),
            "majority": lambda: self.tr(
                "Of at least three people. Two may be wrong together: so it is never used for "
                "the figures of a toll, nor for whether and how much is denied."
            ),
        }
        return details[rule]()
