"""The passage a card is about, with everybody's versions drawn on it and what is gold already."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.diff import Card, Question
from annotator.model import Span
from annotator.scheme import Scheme
from annotator.settings import Settings
from annotator.text import reads_from_right
from annotator.ui import theme
from annotator.ui.article import ArticleView, LabelStyle
from annotator.ui.article.style import LINE_STYLES, LineStyle
from annotator.ui.review.wording import say
from annotator.ui.widgets.article_look import article_colours, article_font, label_styles
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Line
from annotator.ui.words import QT_TRANSLATE_NOOP

VERSION, GOLD, STATE = "version:", "gold:", "state:"
ASKED = "asked"
"""In place of the label that is asked for: any of those in question would suggest itself."""
REACH = 10_000
"""Code points before and after a card that are shown, for reading on; most articles are shorter.
What is laid out once serves all cards in it."""
CONTEXT = 1_000
"""Code points around a card that must be there; with less, another stretch is shown."""
CONTEXT_LINES = 3
"""Lines around a card that are in sight."""


class Passage(QWidget):
    """Signals: ``pressed`` names a span that was clicked (a version's number, or a gold span)."""

    pressed = Signal(str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self.lent = False
        """Whether something else than the card is shown, and follows what is pressed."""
        self.place = Line(quiet_ink=True, small_size=True)
        self.view = ArticleView()
        self.view.setAccessibleName(self.tr("Passage"))
        self.view.span_pressed.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.place)
        column.addWidget(self.view, 1)
        self._article, self._shown = "", (0, 0)
        self._drawn: dict[str, Span] = {}

    @property
    def offset(self) -> int:
        """Where the passage begins in the article, in code points."""
        return self._shown[0]

    def dress(self, settings: Settings) -> None:
        """Colours, styles and fonts from theme and settings."""
        self.view.set_palette_colours(article_colours())
        self.view.set_labels(self._styles())
        self.view.set_font(article_font(settings), settings.line_spacing)

    def show_nothing(self) -> None:
        """No sheet at all."""
        self.view.hide()
        self.place.set_text("")
        self._show("", (0, 0), True)

    def show_whole(self, text: str, language: str) -> None:
        """Show the whole article."""
        show_if(self.view, True)
        if not self._holds(text, 0, len(text)):
            self._show(text, (0, len(text)), reads_from_right(text, language))

    def show_states(self, spans: Iterable[Span], card: Card) -> None:
        """Draw a span for each card, styled by its state; ids are the cards'."""
        self.draw(spans)
        self.view.set_current(card.id)
        self.reveal(card)

    def show_passage(self, text: str, language: str, start: int, end: int) -> None:
        """Show what stands around ``[start, end)`` of an article."""
        show_if(self.view, True)
        if not self._holds(text, start, end):
            self._show(text, surroundings(text, start, end), reads_from_right(text, language))

    def prepare(self, start: int, end: int) -> None:
        """Words of the article that are likely to be asked about next."""
        first, last = self._shown
        if first <= start and end <= last:
            self.view.prepare(start - first, end - first)

    def _holds(self, text: str, start: int, end: int) -> bool:
        """Whether enough of the article around ``[start, end)`` is shown already."""
        first, last = self._shown
        return (
            self._article == text
            and (first == 0 or first <= start - CONTEXT)
            and (last == len(text) or end + CONTEXT <= last)
        )

    def show_card(self, card: Card, question: Question | None, gold: Iterable[Span]) -> None:
        """Draw what is asked about, and what is in gold around it.

        Versions that differ in where they stand are numbered; else the span has its label.
        """
        spans = list(self._gold(gold))
        if question is not None and question.code in ("extent", "pieces"):
            asked = list(self._versions(question))
        else:
            asked = list(self._drafts(card, question))
        self.draw([*spans, *asked])
        one = len(asked) == 1 or (bool(asked) and bool(card.ends))
        self.view.set_current(asked[0].id if one else None)
        at = max(0, card.start - self.offset)
        self.view.set_selection(at, at)
        self.reveal(card)

    def show_words(self, start: int, end: int, label: str | None) -> None:
        """Draw words that somebody asks about, as a span with its label, else selected."""
        spans = []
        if label is not None and label in self._scheme.labels:
            found = self._span(label, (start, end), "asked")
            spans = [found] if found is not None else []
        self.draw(spans)
        self.view.set_current(None)
        first, last = max(0, start - self.offset), min(len(self.view.text), end - self.offset)
        self.view.set_selection(*((first, first) if spans else (first, last)))
        self.view.reveal_amid(first, last, CONTEXT_LINES)

    def draw(self, spans: Iterable[Span]) -> None:
        """Show these spans of the passage and no others. Lines that they leave as they were stay
        laid out, which is most of what a card costs."""
        before, self._drawn = self._drawn, {span.id: span for span in spans}
        changed = [one for one in self._drawn.values() if before.get(one.id) != one]
        self.view.update_spans(changed, before.keys() - self._drawn.keys())

    def reveal(self, card: Card) -> None:
        """Scroll to a card, with some lines around it."""
        start, end = card.start - self.offset, card.end - self.offset
        self.view.reveal_amid(start, end, CONTEXT_LINES)

    def _show(self, article: str, part: tuple[int, int], rtl: bool) -> None:
        self._article, self._shown = article, part
        if article or self.view.text:
            self.view.set_article(article[slice(*part)], rtl)
        self._drawn = {}

    def _versions(self, question: Question | None) -> Iterable[Span]:
        if question is None:
            return
        for number, version in enumerate(question.versions, 1):
            for place, draft in enumerate(version.spans):
                extent = draft.start, draft.end
                span = self._span(f"{VERSION}{number}", extent, f"v{number}-{place}")
                if span is not None:
                    yield span

    def _drafts(self, card: Card, question: Question | None) -> Iterable[Span]:
        links = (
            [link for version in question.versions for link in version.links] if question else []
        )
        found = [(one.label, one.start, one.end) for one in card.drafts[:1]]
        asks_label = question is not None and question.code == "label"
        for link in (*card.links, *links):
            for end in (link.source, link.target):
                if end.document == card.document:
                    found.append((end.label, end.start, end.end))
        for place, (label, first, last) in enumerate(dict.fromkeys(found)):
            shown = ASKED if asks_label and not place else label
            span = self._span(shown, (first, last), f"d{place}")
            if span is not None:
                yield span

    def _gold(self, gold: Iterable[Span]) -> Iterable[Span]:
        for one in gold:
            span = self._span(GOLD + one.label, (one.start, one.end), one.id)
            if span is not None:
                yield span

    def _span(self, label: str, extent: tuple[int, int], id_: str) -> Span | None:
        """A span for the view, cut to the passage; None where it is outside."""
        size = len(self.view.text)
        start, end = max(0, extent[0] - self.offset), min(size, extent[1] - self.offset)
        if start >= end:
            return None
        return Span(id=id_, set="", label=label, start=start, end=end)

    def _styles(self) -> dict[str, LabelStyle]:
        """Versions by number, each with a line of its own; gold by its labels, in quiet ink."""
        look = theme.current()
        styles = {
            f"{VERSION}{number}": LabelStyle(
                str(number), look.label(number + 3)[0], LINE_STYLES[(number - 1) % 4]
            )
            for number in range(1, 10)
        }
        for name, style in label_styles(self._scheme, self._language).items():
            styles[GOLD + name] = LabelStyle(style.name, look.quiet, "dotted")
            styles[name] = style
        styles[ASKED] = LabelStyle(self.tr("?"), look.accent, "solid")
        for state, (words, hue, line) in states().items():
            styles[STATE + state] = LabelStyle(words, hue, line)
        return styles


def states() -> dict[str, tuple[str, str, LineStyle]]:
    """Words, hue and line of each state of a card."""
    look = theme.current()
    return {
        "open": (say(QT_TRANSLATE_NOOP("Review", "to decide")), look.label(2)[0], "dashed"),
        "stale": (
            say(QT_TRANSLATE_NOOP("Review", "changed since")),
            look.label(4)[0],
            "dash-dot",
        ),
        "decided": (say(QT_TRANSLATE_NOOP("Review", "decided")), look.accent, "solid"),
        "settled": (say(QT_TRANSLATE_NOOP("Review", "settled")), look.quiet, "dotted"),
        "rejected": (say(QT_TRANSLATE_NOOP("Review", "left out")), look.quiet, "wavy"),
    }


def surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraphs around ``[start, end)``, not too many; all of an article that is short."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    if first:
        first = _beginning(text, first, start)
    if last < len(text):
        found = text.rfind("\n", end, last)
        last = found if found >= 0 else max(text.rfind(" ", end, last), end)
    return first, last


def _beginning(text: str, first: int, start: int) -> int:
    """Behind the first newline, else the first space, from ``first`` to ``start``."""
    for mark in "\n ":
        if (found := text.find(mark, first, start)) >= 0:
            return found + 1
    return start
