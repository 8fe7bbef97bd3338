"""What was changed in two places, and nobody has chosen between: the versions, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from annotator.scheme import Scheme
from annotator.store import Fork
from annotator.ui.team.versions import Versions
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.plain import Heading, Line
from annotator.ui.words import date, isolated

SHOWN = 4
"""Forks that stand in the list at once."""


class ForkList(QFrame):
    """A line for each fork; each version is a button that keeps it.

    Signals:
        kept: (object, revision) that shall be what the object is.
    """

    kept = Signal(str, str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        mark(self, "card")
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * SPACE, 12, 2 * SPACE, 12)
        self._column.setSpacing(SPACE)
        self.hide()

    def show_forks(
        self, forks: Sequence[Fork], titles: Mapping[str, str], words: Mapping[str, str]
    ) -> None:
        """Show the first few; ``titles`` names documents by id, ``words`` are those of spans,
        by revision."""
        for widget in self.findChildren(QWidget):
            widget.hide()
            widget.deleteLater()
        self.buttons = []
        self.setVisible(bool(forks))
        if not forks:
            return
        text = self.tr("Changed on two desktops: %Ln places to choose in", "", len(forks))
        self._column.addWidget(Heading(text))
        for fork in forks[:SHOWN]:
            self._add(fork, titles, words)

    def _add(self, fork: Fork, titles: Mapping[str, str], words: Mapping[str, str]) -> None:
        versions = Versions(self._scheme, self._language, fork, words)
        title = titles.get(fork.document or "", "") or self.tr("The project")
        told = " · ".join(filter(None, (isolated(title), versions.subject())))
        choices = QWidget()
        flow = Flow(choices)
        for head, what in zip(fork.heads, versions.each(), strict=True):
            text = self.tr("{what} · {when}").format(what=what, when=date(head.at))
            button = QPushButton(text.replace("&", "&&"))
            mark(button, "flat")
            button.clicked.connect(partial(self.kept.emit, fork.object, head.id))
            self.buttons.append(button)
            flow.addWidget(button)
        self._column.addWidget(Line(told))
        self._column.addWidget(choices)
