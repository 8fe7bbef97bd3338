"""What was changed in two places, and nobody has chosen between: the versions, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.scheme import Scheme
from annotator.store import Fork
from annotator.ui.team.versions import Versions
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.plain import Heading, Line
from annotator.ui.words import date, isolated, listed

SHOWN = 4
"""Forks that stand in the list at once."""
HIGHEST = 208
"""Pixels of the list; more of it scrolls."""


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
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2 * SPACE, 12, 2 * SPACE, 12)
        self._column.setSpacing(SPACE)
        # The grid below keeps its room.
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self.hide()

    def show_forks(
        self,
        forks: Sequence[Fork],
        titles: Mapping[str, str],
        words: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        """Show the first few; ``titles`` names documents and ``names`` people by id, ``words``
        are those of spans, by revision."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self.setVisible(bool(forks))
        if not forks:
            return
        text = self.tr(
            "Changed on two desktops: press what shall hold, in %Ln places", "", len(forks)
        )
        self._column.addWidget(Heading(text))
        for fork in forks[:SHOWN]:
            title = titles.get(fork.document or "", "") or self.tr("The project")
            whose = dict.fromkeys(names.get(head.author, "") for head in fork.heads)
            told = [listed([isolated(name) for name in whose if name]), isolated(title)]
            self._add(fork, words, told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as what is in it, if that is not too high."""
        wanted = self._column.totalHeightForWidth(self.width())
        self._area.setFixedHeight(min(HIGHEST, max(0, wanted)))

    def _add(self, fork: Fork, words: Mapping[str, str], told: list[str]) -> None:
        versions = Versions(self._scheme, self._language, fork, words)
        choices = QWidget()
        flow = Flow(choices)
        for head, what in zip(fork.heads, versions.each(), strict=True):
            text = self.tr("{what} · {when}").format(what=what, when=date(head.at))
            button = QPushButton(text.replace("&", "&&"))
            mark(button, "flat")
            button.clicked.connect(partial(self.kept.emit, fork.object, head.id))
            self.buttons.append(button)
            flow.addWidget(button)
        self._column.addWidget(Line(" · ".join(filter(None, [*told, versions.subject()]))))
        self._column.addWidget(choices)
