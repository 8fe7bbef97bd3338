"""The guideline on the page Review: what it says to the question of the card, and all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from annotator import guideline
from annotator.diff import Card, Question
from annotator.settings import Settings
from annotator.ui.guideline.beside import SIZE, SMALLEST, GuidelineBeside
from annotator.ui.review.around import Around
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_font


class CardGuideline(GuidelineBeside):
    """In the place of the stacks; the passages for the card stand in ``around`` at all times."""

    def __init__(
        self,
        session: Session,
        side: QStackedWidget,
        back: Callable[[], None],
        around: Around,
    ) -> None:
        super().__init__(session, side, back, around)
        self.turned.connect(self._soon.start)
        self._around = around
        self._asked: tuple[Card, Question] | None = None

    def show_card(self, card: Card, question: Question | None) -> None:
        """Another card, or its next question, is shown. Its passages follow a moment later: the
        card itself comes first."""
        self._asked = None if question is None else (card, question)
        self._soon.start()

    def show_nothing(self) -> None:
        """There is no card."""
        self._asked = None
        self._soon.start()

    def _tell(self) -> None:
        shown = self.book.shown()
        places: tuple[int, ...] = ()
        if shown is not None and self._asked is not None:
            places = guideline.asked(shown.guide, self._session.scheme, *self._asked)
        if shown is not None:
            there = () if self.is_open else places
            self._around.show_guideline(shown.named, shown.made.language, there)
        if self.is_open and self.panel.shown is not None and self._asked is not None:
            own = self.panel.shown.guide
            self.panel.tell(guideline.asked(own, self._session.scheme, *self._asked))

    def on_settings(self, settings: Settings) -> None:
        """The reading face; the passages beside the card are set smaller than all of it."""
        super().on_settings(settings)
        font = article_font(settings)
        font.setPointSizeF(max(SMALLEST, settings.article_size * SIZE) * 0.95)
        self._around.guideline.set_text_font(font)
