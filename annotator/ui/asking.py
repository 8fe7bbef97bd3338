"""Beside the article: flags for the guideline, and what was settled before about such words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator import precedents
from annotator.model import Action, Article, Precedent, Span
from annotator.ui.article.flags import Flag
from annotator.ui.desk import Desk
from annotator.ui.known import Known
from annotator.ui.review.precedent_words import told
from annotator.ui.review.wording import Wording
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.paint import plain_tooltip
from annotator.ui.words import isolated

WORDS = 60
"""Code points of the words in a tooltip."""
BARE, BACK = "\0bare", "\0back"
"""Answers that nobody can type: without a note, and take it back."""


class Asking(QObject):
    """Follows what is current or selected on the desk."""

    def __init__(
        self,
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        desk: Desk,
    ) -> None:
        super().__init__(desk)
        self._session, self._pane, self._inspector, self._desk = session, pane, inspector, desk
        self.known = Known(session, self, everything=False)
        self._wording = Wording(session.scheme, language)
        self._whole: set[str] = set()
        """Precedents that are shown in their sentence."""
        desk.turned.connect(self.show)
        self.known.renewed.connect(self.show)
        inspector.settled.pressed.connect(self._unfold)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"flag.ask": self.ask, "flag.settled": self.unfold}

    def enabled(self, name: str) -> bool:
        """Whether one of the commands can run now."""
        if name == "flag.settled":
            return bool(self._inspector.settled.cards)
        return self._desk.editable and not self._desk.picking.active and self._words() is not None

    @property
    def question(self) -> Precedent | None:
        """What she asks about the current span, or about the words that are selected."""
        open_, words = self._desk.open, self._words(caret=True)
        if open_ is None or words is None:
            return None
        span = self._desk.span
        return precedents.question_on(open_.questions.values(), *words, span.id if span else None)

    def ask(self) -> None:
        """Flag it for the guideline, with a note; again: word it otherwise or take it back."""
        if self._desk.lags:
            self._desk.settle()
        known, span, words = self.question, self._desk.span, self._words()
        if words is None:
            return
        if known is not None and span is None:
            words = known.start, known.end
        self._pane.ask.ask(
            self.tr("What should the guideline say about it?"),
            [
                ("1", self.tr("flag without a note"), BARE)
                if known is None
                else ("1", self.tr("take the flag back"), BACK)
            ],
            partial(self._take, words, span, known),
            self._desk.focus_article,
            other=self.tr("a question or a note"),
            text=(known.note or "") if known is not None else "",
        )

    def show(self) -> None:
        """Show in the inspector what she asks, and what was settled about such words."""
        open_, words = self._desk.open, self._words()
        question = self.question
        text = "" if question is None else question.note or self.tr("Flagged, without a note.")
        self._inspector.show_question(text)
        self._pane.view.set_flags(map(self._flag, open_.questions.values()) if open_ else ())
        if open_ is None or words is None:
            self._inspector.settled.show_told([])
            return
        self.known.load()
        span = self._desk.span
        near = [
            one
            for one in self.known.like(open_.text[slice(*words)], span.label if span else None)
            if one.document != open_.document.id or (one.start, one.end) != words
        ]
        told_ = [told(one, self._wording, one.id in self._whole) for one in near]
        self._inspector.settled.show_told(told_)

    def unfold(self) -> None:
        """Show the sentences of all that is shown, or fold them again."""
        shown = {card.told.key for card in self._inspector.settled.cards}
        self._whole = self._whole - shown if shown <= self._whole else self._whole | shown
        self.show()
        # In a small window it stands below what can be seen of the form.
        bring = partial(self._inspector.ensureWidgetVisible, self._inspector.settled)
        QTimer.singleShot(0, self._inspector, bring)

    # -- inside

    def _words(self, caret: bool = False) -> tuple[int, int] | None:
        """The span or the selection; with ``caret`` also where nothing is selected."""
        span = self._desk.span
        if span is not None:
            return span.start, span.end
        start, end = self._desk.selection()
        if start < end or (caret and self._desk.open is not None):
            return start, end
        # A question can be worded otherwise from within its words.
        known = self.question if self._desk.open is not None and not caret else None
        return (known.start, known.end) if known is not None else None

    def _flag(self, question: Precedent) -> Flag:
        """A question as the article marks it: at its span, wherever that stands by now."""
        span = self._desk.open.spans.get(question.span or "") if self._desk.open else None
        start, end = (span.start, span.end) if span is not None else (question.start, question.end)
        text = self._desk.open.text if self._desk.open else ""
        words = " ".join(text[start:end].split())
        words = words if len(words) <= WORDS else words[:WORDS].rstrip() + "…"
        note = question.note or self.tr("Flagged, without a note.")
        told = self.tr("“{words}”: {note}").format(words=isolated(words), note=isolated(note))
        return Flag(start, end, span.id if span is not None else None, plain_tooltip(told))

    def _unfold(self, precedent: str) -> None:
        self._whole ^= {precedent}
        self.show()

    def _take(
        self, words: tuple[int, int], span: Span | None, known: Precedent | None, note: str
    ) -> None:
        if note == BACK and known is not None:
            question = known
            self._desk.edit(lambda article: precedents.withdraw(article, question), span)
            return
        text = None if note == BARE else note

        def make(article: Article) -> Action:
            return precedents.ask(article, words, span, text)

        self._desk.edit(make, span)
