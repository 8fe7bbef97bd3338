"""What was changed in two places, and nobody has chosen between: the versions, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import orjson
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.store import Fork
from annotator.ui.theme import SPACE, mark
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * SPACE, 12, 2 * SPACE, 12)
        self._column.setSpacing(SPACE)
        self.hide()

    def show_forks(self, forks: Sequence[Fork], titles: Mapping[str, str]) -> None:
        """Show the first few; ``titles`` names documents by id."""
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
            self._column.addWidget(self._line(fork, titles))

    def _line(self, fork: Fork, titles: Mapping[str, str]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        title = titles.get(fork.document or "", "")
        row.addWidget(Line(title or self.tr("The project"), data=True), 1)
        for head in fork.heads:
            text = self.tr("{what} · {when}").format(
                what=isolated(_told(head.body) or self.tr("taken away")), when=date(head.at)
            )
            button = QPushButton(text.replace("&", "&&"))
            mark(button, "flat")
            button.clicked.connect(partial(self.kept.emit, fork.object, head.id))
            self.buttons.append(button)
            row.addWidget(button)
        return line


def _told(body: str | None) -> str:
    """A few words of what the object is: what tells two versions apart comes first."""
    if body is None:
        return ""
    raw = orjson.loads(body)
    words = [
        str(raw[name])
        for name in ("note", "label", "title", "name", "status", "type")
        if raw.get(name)
    ]
    if "start" in raw:
        words.append(f"{raw['start']}-{raw['end']}")
    return " ".join(words)[:48] or "…"
