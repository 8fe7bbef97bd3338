"""The guideline on the page Annotate: it follows the current span and the open row of the form."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from annotator.ui.desk import Desk
from annotator.ui.guideline.beside import GuidelineBeside
from annotator.ui.session import Session
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.three_panes import ThreePanes


class ArticleGuideline(GuidelineBeside):
    """In the place of the queue, which it makes wider."""

    def __init__(
        self, session: Session, side: QStackedWidget, desk: Desk, inspector: Inspector
    ) -> None:
        super().__init__(session, side, desk.focus_article, desk)
        self._desk, self._inspector, self._stack = desk, inspector, side
        desk.turned.connect(self._follow)
        inspector.entered.connect(self._follow)
        self.turned.connect(self._turned)

    def _turned(self) -> None:
        panes = self._stack.parentWidget()
        if isinstance(panes, ThreePanes):
            panes.widen_before(self.is_open)
        self._follow()

    def _follow(self) -> None:
        if (span := self._desk.span) is not None:
            row = self._inspector.active_attribute
            self.follow((span.label, row, tuple(span.values(row)) if row else ()))
