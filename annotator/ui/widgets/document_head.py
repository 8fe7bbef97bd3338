"""The line over an article: title, outlet, date, what nobody has confirmed, and its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.model import AnnotationSet, Document
from annotator.ui.theme import mark
from annotator.ui.widgets.documents_model import status_text
from annotator.ui.widgets.paint import one_line, show_if
from annotator.ui.widgets.plain import Line
from annotator.ui.widgets.reasons import reason_text
from annotator.ui.words import date, isolated, number


class DocumentHead(QWidget):
    """Two quiet lines. ``pressed``: the metadata are to be edited."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Line(strong=True, data=True)
        self.where = Line(quiet_ink=True, small_size=True, trailing=True)
        self.facts = Line(quiet_ink=True, small_size=True)
        self.status = Line(quiet_ink=True, small_size=True, trailing=True)
        self.hand_in = QPushButton(self.tr("Hand in…"))
        self.hand_in.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(self.hand_in, "flat")
        self.hand_in.hide()
        self._status = self._standing = ""
        top, self._below = QHBoxLayout(), QHBoxLayout()
        below = self._below
        top.addWidget(self.title, 1)
        top.addWidget(self.where)
        below.addWidget(self.facts, 1)
        below.addWidget(self.status)
        below.addWidget(self.hand_in)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(below)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_document(self, document: Document, work: AnnotationSet) -> None:
        self.title.set_text(document.title or document.external_id)
        self.facts.set_text(" · ".join(self._facts(document)))
        text = status_text(work.status)
        self._status = f"{text}: {reason_text(work.reason)}" if work.reason else text
        self._show_status()

    def make_room(self) -> None:
        """Keep room for the button, so that the article does not move when it comes."""
        self.hand_in.ensurePolished()
        self._below.addStrut(self.hand_in.sizeHint().height())

    def show_standing(self, text: str, due: bool) -> None:
        """Whether it was handed in, in words ("" where that is no question), and whether it
        could be now."""
        self._standing = text
        self._show_status()
        show_if(self.hand_in, due)

    def show_place(self, row: int | None, total: int) -> None:
        """``row`` counts from 0."""
        text = self.tr("article {at} of {total}")
        shown = row is not None and total > 0
        self.where.set_text(
            text.format(at=number((row or 0) + 1), total=number(total)) if shown else ""
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def _facts(self, document: Document) -> list[str]:
        unsure = self.tr("not confirmed")
        parts = []
        if document.title and "title" not in document.confirmed:
            parts.append(self.tr("title not confirmed"))
        if document.outlet:
            mark = "" if "outlet" in document.confirmed else f" ({unsure})"
            parts.append(isolated(one_line(document.outlet)) + mark)
        else:
            parts.append(self.tr("no outlet"))
        if document.published_at:
            mark = "" if "published_at" in document.confirmed else f" ({unsure})"
            parts.append(date(document.published_at) + mark)
        else:
            parts.append(self.tr("no date"))
        return parts

    def _show_status(self) -> None:
        self.status.set_text(" · ".join(filter(None, (self._status, self._standing))))
