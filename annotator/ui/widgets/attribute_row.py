"""One attribute of the form: its name and value on a line, and below it, while it is worked
on, what one can do. A row never keeps a value: it shows the span's and asks for another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.model import Attribute
from annotator.scheme import AttributeType
from annotator.suggest.proposals import Proposal
from annotator.ui.widgets.paint import RADIUS, accent, hairline, paper, plain_tooltip
from annotator.ui.widgets.plain import Sentence
from annotator.ui.widgets.problems import name_of
from annotator.ui.widgets.proposal_texts import reason_text
from annotator.ui.widgets.row_head import RowHead

PAGE = 9
"""Values a digit can reach at once; 0 shows the next ones."""


class AttributeRow(QWidget):
    """The common part of all kinds of rows. Subclasses fill ``body`` when it is first shown."""

    changed = Signal(object)
    """The new values: a tuple of Attribute"""
    declined = Signal()
    """What is proposed is not wanted"""
    answered = Signal()
    """A value was chosen, be it the one that was there; there is nothing more to do here"""
    pick_wanted = Signal()
    next_wanted = Signal()
    entered = Signal()
    keys = ""

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.language = kind, language
        self.values: tuple[Attribute, ...] = ()
        self.proposal: Proposal | None = None
        self.inherited: tuple[Attribute, ...] = ()
        self.seen = 0
        self.active = False
        self._built = self._missing = False
        self.head = RowHead(name_of(kind, language), self)
        self.body = QWidget(self)
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setContentsMargins(8, 0, 8, 8)
        self.body_layout.setSpacing(4)
        self.body.hide()
        self.origin = Sentence(parent=self.body)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 1)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self._layout.addWidget(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.head.name)

    # -- what subclasses say

    def build(self) -> None:
        """Fill the body; called once, when the row is first worked on."""

    def refresh(self) -> None:
        """Show ``values`` in the body, after it was built."""

    def shown(self, value: str) -> str:
        """What people call a value."""
        return value

    def digit(self, key: int) -> bool:
        """A digit was pressed on the row; False where it means nothing here."""
        return False

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""

    # -- the same for all

    @property
    def pending(self) -> bool:
        """Whether there is a proposal, and nothing else has been typed."""
        return self.proposal is not None

    def show_values(
        self,
        values: Sequence[Attribute],
        missing: bool,
        proposal: Proposal | None = None,
        inherited: Sequence[Attribute] = (),
        seen: int = 0,
    ) -> None:
        """Show what the span has; else what is proposed, what is missing, what it takes over
        from around it; else the scheme's default, quietly. ``seen``: how many spans before
        had the same source."""
        self.seen = seen
        state = tuple(values), proposal, tuple(inherited)
        known = self.values, self.proposal, self.inherited
        if state == known and missing == self._missing and self.head.value:
            return
        self.values, self.proposal, self.inherited = state
        self._missing = missing
        self.show_head()
        if self._built:
            self._refresh_body()

    def show_head(self) -> None:
        """Write the values (again: what they are called may have changed)."""
        head, default = self.head, self.kind.default
        if self.values:
            head.standing, text = "given", self._listed(self.values)
        elif self.proposal is not None:
            head.standing, text = "proposed", self._listed(self.proposal.values)
            if self.proposal.strength == "weak":
                text = self.tr("{value}?").format(value=text)
        elif self._missing:
            head.standing, text = "missing", self.tr("missing")
        elif self.inherited:
            head.standing = "inherited"
            text = self.tr("inherited: {value}").format(value=self._listed(self.inherited))
        else:
            head.standing, text = "default", "—" if default is None else self.shown(default)
        head.value = text
        head.setToolTip(plain_tooltip("\n".join(filter(None, (text, self._origin_text())))))
        self.setAccessibleDescription(self._spoken(text))
        head.update()

    def _listed(self, values: Sequence[Attribute]) -> str:
        return self.separator().join(self.shown(a.value) for a in values)

    def _spoken(self, text: str) -> str:
        proposed = self.head.standing == "proposed"
        return self.tr("proposed: {value}").format(value=text) if proposed else text

    def set_active(self, active: bool) -> None:
        """Unfold or fold the row."""
        if active and not self._built:
            self.build()
            self.body_layout.addWidget(self.origin)
            self._built = True
        if active:
            self._refresh_body()
        elif self.active:
            self.commit()
        self.active = self.head.active = active
        self.head.keys = self.keys if active else ""
        self.body.setVisible(active)
        self._layout.activate()
        self.update()

    def clear(self) -> None:
        """Ask for no value, or for no such proposal."""
        if self.values:
            self.changed.emit(())
        elif self.proposal is not None:
            self.declined.emit()

    def ask(self, *values: str) -> None:
        """Ask for typed ``values``, unless they are there already."""
        if list(values) != [a.value for a in self.values]:
            self.changed.emit(
                tuple(Attribute(name=self.kind.name, value=v, origin="typed") for v in values)
            )

    def separator(self) -> str:
        return QCoreApplication.translate("AttributeRow", ", ", "between values of a list")

    def take_keys_from(self, editor: QWidget, at_once: bool = True) -> None:
        """Let ``editor`` (a line edit) be a part of the row that can have the focus; ``at_once``,
        whenever the row is worked on."""
        if at_once:
            self.setFocusProxy(editor)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.text().isdecimal() and self.digit(int(event.text())):
            return
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.active:
            painter.fillRect(0, self.height() - 1, self.width(), 1, hairline(self.palette()))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _refresh_body(self) -> None:
        self.refresh()
        text = self._origin_text()
        self.origin.setText(text)
        self.origin.setVisible(bool(text))

    def _origin_text(self) -> str:
        if not self.values and self.proposal is not None:
            if self.proposal.reason == "actor" and self.seen:
                return self.tr("Proposed: as in %Ln earlier tag(s) of yours.", "", self.seen)
            return reason_text(self.proposal.reason)
        if not self.values and self.inherited and not self._missing:
            return self.tr("Inherited from the tag around it.")
        origins = {a.origin for a in self.values}
        texts = {
            "picked": self.tr("Taken from the article."),
            "computed": self.tr("Computed by the program."),
            "imported": self.tr("Came with an import."),
            "accepted": self.tr("Proposed and accepted."),
        }
        return " ".join(texts[o] for o in sorted(origins) if o in texts)
