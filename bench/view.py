"""The article view by itself, against a plain text edit that shows the text alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit

from annotator.model import Span
from annotator.ui.article import ArticleView, LabelStyle
from annotator.ui.article.ties import Tie
from bench.figure import Figure, interleaved, percentile, seconds, typical
from bench.texts import article

PLAIN = "a plain QPlainTextEdit with the text alone"
LABELS = {
    "CLAIM": LabelStyle("إفادة", "#0b62b0", "solid"),
    "CASUALTY": LabelStyle("ضحايا", "#c44a00", "dashed"),
    "DENIAL": LabelStyle("نفي", "#007a5a", "double"),
}
BYTES_A_LETTER = 1.83
FRAME = 16.7
"""Milliseconds of a 60 Hz frame."""


def text_of(size: int) -> str:
    """Prose of about ``size`` bytes in UTF-8."""
    return article(round(size / BYTES_A_LETTER))


def spans_in(text: str, number: int) -> list[Span]:
    """Spans of 3 to 200 code points anywhere, over each other as chance will have it."""
    chance = random.Random(number)
    return [
        span_at(chance, chance.randrange(max(1, len(text) - 200)), len(text), f"s{index}")
        for index in range(number)
    ]


def span_at(chance: random.Random, start: int, limit: int, id_: str) -> Span:
    """A span of 3 to 200 code points that begins at ``start``."""
    end = min(limit, start + chance.randint(3, 200))
    return Span(id=id_, set="set", label=chance.choice(list(LABELS)), start=start, end=end)


def face() -> QFont:
    """A naskh where there is one, in the reading size."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return QFont("Noto Naskh Arabic" if "Noto Naskh Arabic" in known else known[0], 16)


class Plain(QPlainTextEdit):
    """The baseline; counts how often it was painted."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.painted = 0
        self.setReadOnly(True)
        self.setFont(font)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.resize(900, 1000)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's name."""
        super().paintEvent(event)
        self.painted += 1


class Ours(ArticleView):
    """The view; counts how often it was painted."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.painted = 0
        self.set_labels(LABELS)
        self.set_font(font, 1.3)
        self.resize(900, 1000)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's name."""
        super().paintEvent(event)
        self.painted += 1


def shown(view: Ours | Plain, fill: Callable[[], None]) -> Callable[[], None]:
    """Fills a view, shows it, and comes back when it has been painted."""

    def work() -> None:
        fill()
        view.show()
        until_painted(view, 0)

    return work


def until_painted(view: Ours | Plain, before: int) -> None:
    """Handle what Qt has to do until the view has been painted once more."""
    while view.painted == before:
        QApplication.processEvents()


def first_paint(text: str, spans: Sequence[Span], font: QFont) -> tuple[float, float]:
    """Seconds from empty widgets to painted ones: ours and the baseline."""
    ours, plain = Ours(font), Plain(font)

    def fill_ours() -> None:
        ours.set_article(text)
        ours.set_spans(spans)

    mine = seconds(shown(ours, fill_ours))
    other = seconds(shown(plain, lambda: plain.setPlainText(text)))
    for view in (ours, plain):
        view.close()
    return mine, other


class Adder:
    """Adds spans to what is in sight of a view, one at a time."""

    def __init__(self, view: Ours, seed: int) -> None:
        self._view = view
        self._chance = random.Random(seed)
        self._added: list[str] = []
        # What is added pushes the lines below it down; all of it has to stay in sight.
        sight = view.viewport().rect().adjusted(0, 60, 0, -view.viewport().height() // 2)
        self._top = view.hit(sight.topLeft().toPointF()).caret
        self._bottom = max(self._top + 1, view.hit(sight.bottomRight().toPointF()).caret)

    def add(self) -> None:
        """Add a span and come back when it has been painted."""
        view = self._view
        start = self._chance.randrange(self._top, self._bottom)
        span = span_at(self._chance, start, len(view.text), f"new{len(self._added)}")
        before = view.painted
        view.update_spans([span])
        until_painted(view, before)
        self._added.append(span.id)

    def take_away(self) -> None:
        """Forget the added spans, so that the stack stays as deep as it was."""
        self._view.update_spans([], self._added)
        QApplication.processEvents()


def ready(text: str, spans: Sequence[Span], font: QFont) -> Ours:
    """A view that shows an article, painted."""
    view = Ours(font)
    view.set_article(text)
    view.set_spans(spans)
    view.show()
    until_painted(view, 0)
    return view


def in_turns(
    view: Ours, other: Ours | Callable[[], object], rounds: int = 12, each: int = 20
) -> tuple[list[float], list[float]]:
    """Seconds per span added to ``view``, and per span added to ``other`` or per call of it."""
    mine: list[float] = []
    theirs: list[float] = []
    for seed in range(rounds):
        adders = [Adder(v, seed) for v in (view, other) if isinstance(v, Ours)]
        work = adders[1].add if isinstance(other, Ours) else other
        one, two = interleaved(adders[0].add, work, each)
        mine += one
        theirs += two
        for adder in adders:
            adder.take_away()
    return mine, theirs


def repainting(view: QAbstractScrollArea) -> Callable[[], None]:
    """Paints the baseline once."""

    def repaint() -> None:
        view.viewport().update()
        QApplication.processEvents()

    return repaint


def versus(mine: list[float], theirs: list[float]) -> str:
    """Both sides in plain units."""
    return f"{typical(mine) * 1000:.2f} ms / {typical(theirs) * 1000:.2f} ms"


def opening(font: QFont) -> Iterator[Figure]:
    """How long an article takes until it is seen."""
    text = text_of(5_000_000)
    spans = spans_in(text, 10_000)
    pairs = [first_paint(text, spans, font) for _ in range(5)]
    mine, theirs = [p[0] for p in pairs], [p[1] for p in pairs]
    yield Figure(
        "first paint, 5 MB article, 10,000 spans",
        PLAIN,
        typical(mine) / typical(theirs),
        1.0,
        detail=versus(mine, theirs),
    )
    joined = text.replace("\n", " ")
    alone = typical([seconds(lambda: ready(joined, spans, font)) for _ in range(3)])
    yield Figure("same, in one paragraph of 5 MB", "", alone * 1000, unit="ms")


def editing(font: QFont) -> Iterator[Figure]:
    """How long an added span takes until it is seen."""
    text = text_of(100_000)
    view, plain = ready(text, spans_in(text, 1000), font), Plain(font)
    plain.setPlainText(text)
    plain.show()
    until_painted(plain, 0)
    view.verticalScrollBar().setValue(3000)
    mine, theirs = in_turns(view, repainting(plain))
    yield Figure(
        "add a span → repainted, 100 KB, 1,000 spans, the view alone",
        "a plain QPlainTextEdit repaint",
        typical(mine) / typical(theirs),
        4.0,
        detail=versus(mine, theirs),
    )
    yield Figure("same, p99", "a 60 Hz frame", percentile(mine, 0.99) * 1000, FRAME, "ms")
    view.close()
    plain.close()


def crowding(font: QFont) -> Iterator[Figure]:
    """The same where spans lie hundreds deep."""
    text = text_of(5000)
    crowded, sparse = (ready(text, spans_in(text, number), font) for number in (10_000, 100))
    mine, theirs = in_turns(crowded, sparse)
    yield Figure(
        "same, 5 KB with 10,000 spans",
        "same view with 100 spans",
        typical(mine) / typical(theirs),
        2.0,
        detail=versus(mine, theirs),
    )


def linking(font: QFont) -> Iterator[Figure]:
    """The same where 300 links are shown, one span of them selected."""
    text = text_of(5000)
    spans = spans_in(text, 200)
    linked, bare = (ready(text, spans, font) for _ in range(2))
    chance = random.Random(7)
    pairs = [chance.sample(spans, 2) for _ in range(300)]
    linked.set_ties([Tie(str(n), one.id, two.id) for n, (one, two) in enumerate(pairs)])
    linked.set_current(spans[0].id)
    bare.set_current(spans[0].id)
    mine, theirs = in_turns(linked, bare)
    yield Figure(
        "same, 5 KB with 200 spans and 300 links",
        "same view without links",
        typical(mine) / typical(theirs),
        1.5,
        detail=versus(mine, theirs),
    )


def figures() -> Iterator[Figure]:
    """The rows of the budget that concern the article view."""
    application = QApplication.instance() or QApplication([])
    font = face()
    for part in (opening, editing, crowding, linking):
        yield from part(font)
    del application
