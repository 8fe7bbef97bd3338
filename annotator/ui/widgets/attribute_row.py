"""One attribute of the form: its name and value on a line, and below it, while it is worked
on, what one can do. A row never keeps a value: it shows the span's and asks for another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.model import Attribute
from annotator.scheme import AttributeType
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    bold,
    draw_keycap,
    draw_line,
    hairline,
    ink,
    keycap_width,
    one_line,
    paper,
    plain_tooltip,
    quiet,
    visual,
)
from annotator.ui.widgets.plain import Sentence
from annotator.ui.widgets.problems import name_of

HEAD = 34


class RowHead(QWidget):
    """Name, value and, while the row is worked on, the keys that choose."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.value, self.keys = name, "", ""
        self.is_set, self.missing, self.active = False, False, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, max(HEAD, QFontMetrics(self.font()).height() + 14))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        palette, left, right = self.palette(), 8, self.width() - 8
        painter.setFont(self.font())
        metrics = QFontMetrics(self.font())
        if self.keys:
            width = keycap_width(self.font(), self.keys)
            draw_keycap(painter, self._place(right - width, width), self.keys, palette)
            right -= width + 8
        room = right - left - 12
        value_width = QFontMetrics(bold(self.font())).horizontalAdvance(one_line(self.value)) + 2
        name_width = metrics.horizontalAdvance(self.name) + 2
        name_width = min(name_width, room - min(value_width, room // 2))
        painter.setPen(quiet(palette))
        draw_line(painter, self._place(left, name_width), self.name, data=True)
        painter.setFont(bold(self.font()) if self.is_set else self.font())
        painter.setPen(self._value_ink())
        place = self._place(left + name_width + 12, room - name_width)
        draw_line(painter, place, one_line(self.value), trailing=True, data=True)

    def _place(self, left: int, width: int) -> QRect:
        return visual(self, QRect(left, 0, max(0, width), self.height()))

    def _value_ink(self) -> QColor:
        if self.missing:
            return self.palette().color(QPalette.ColorRole.BrightText)
        return ink(self.palette()) if self.is_set else quiet(self.palette())


class AttributeRow(QWidget):
    """The common part of all kinds of rows. Subclasses fill ``body`` when it is first shown."""

    changed = Signal(object)
    """The new values: a tuple of Attribute"""
    pick_wanted = Signal()
    next_wanted = Signal()
    entered = Signal()
    keys = ""

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.language = kind, language
        self.values: tuple[Attribute, ...] = ()
        self.active = False
        self._built = False
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
        self.head.pressed.connect(lambda: self.setFocus(Qt.FocusReason.MouseFocusReason))

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

    def show_values(self, values: Sequence[Attribute], missing: bool) -> None:
        """Show what the span has; nothing: the scheme's default, quietly."""
        if tuple(values) == self.values and missing == self.head.missing and self.head.value:
            return
        self.values = tuple(values)
        self.head.is_set, self.head.missing = bool(values), missing
        self.show_head()
        if self._built:
            self._refresh_body()

    def show_head(self) -> None:
        """Write the values (again: what they are called may have changed)."""
        if self.values:
            text = self.separator().join(self.shown(a.value) for a in self.values)
        elif self.head.missing:
            text = self.tr("missing")
        else:
            text = self.shown(self.kind.default) if self.kind.default is not None else "—"
        self.head.value = text
        self.head.setToolTip(plain_tooltip(text) if len(text) > 16 else "")
        self.setAccessibleDescription(text)
        self.head.update()

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
        """Ask for no value."""
        if self.values:
            self.changed.emit(())

    def ask(self, *values: str, origin: str = "typed") -> None:
        """Ask for typed ``values``, unless they are there already."""
        if list(values) != [a.value for a in self.values]:
            self.changed.emit(
                tuple(Attribute(name=self.kind.name, value=v, origin="typed") for v in values)
            )

    def separator(self) -> str:
        return QCoreApplication.translate("AttributeRow", ", ", "between values of a list")

    def take_keys_from(self, editor: QWidget) -> None:
        """Let ``editor`` (a line edit) be the part of the row that has the focus."""
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
        origins = {a.origin for a in self.values}
        texts = {
            "picked": self.tr("Taken from the article."),
            "computed": self.tr("Computed by the program."),
            "imported": self.tr("Came with an import."),
            "inherited": self.tr("Inherited from the tag around it."),
            "accepted": self.tr("Proposed and accepted."),
        }
        return " ".join(texts[o] for o in sorted(origins) if o in texts)
