"""Three panes side by side: a list, what is read, and what is told of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class ThreePanes(QSplitter):
    """The middle gets the most; until somebody moves a border, all share the width by rule."""

    def __init__(self, before: QWidget, middle: QWidget, after: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        for place, pane in enumerate((before, middle, after)):
            self.addWidget(pane)
            pane.setMinimumWidth(360 if pane is middle else 200)
            self.setStretchFactor(place, int(pane is middle))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._moved = False
        self._reads = False
        self.splitterMoved.connect(self._keep)

    def widen_before(self, reads: bool) -> None:
        """Whether something is read in the first pane: that takes more room than a list."""
        if reads != self._reads:
            self._reads, self._moved = reads, False
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            self._share()

    def _share(self) -> None:
        width = self.width()
        before, after = max(200, min(264, width // 5)), max(292, min(328, width * 23 // 100))
        if self._reads:
            before = max(300, min(440, width * 28 // 100))
        self.setSizes([before, width - before - after - 2, after])

    def _keep(self) -> None:
        self._moved = True
