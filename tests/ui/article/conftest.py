"""Views of an article for tests: shown, of a known size, in a font that has Arabic."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import ArticleView, LabelStyle
from annotator.ui.article.layout import LaidOut, Setting

STYLES = {
    "CLAIM": LabelStyle("إفادة", "#0b62b0", "solid"),
    "CASUALTY": LabelStyle("ضحايا", "#c44a00", "dashed"),
    "DENIAL": LabelStyle("نفي", "#007a5a", "double"),
}
MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
LayOut = Callable[..., LaidOut]


@pytest.fixture(scope="session")
def face(qapp: object) -> str:
    """A font family that has Arabic: a naskh where there is one."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return next((name for name in ("Noto Naskh Arabic", "DejaVu Sans") if name in known), known[0])


@pytest.fixture
def make_view(qtbot: QtBot, face: str) -> MakeView:
    """Shows an article in a view of its own."""

    def make(
        text: str,
        spans: Sequence[Span] = (),
        rtl: bool = True,
        size: tuple[int, int] = (700, 600),
        points: int = 16,
    ) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(*size)
        view.set_font(QFont(face, points), 1.3)
        view.set_labels(STYLES)
        view.set_article(text, rtl)
        view.set_spans(spans)
        view.show()
        return view

    return make


@pytest.fixture
def make_span() -> MakeSpan:
    """Makes spans with ids of their own."""
    made: list[Span] = []

    def make(start: int, end: int, label: str = "CLAIM") -> Span:
        made.append(Span(id=f"s{len(made)}", set="set", label=label, start=start, end=end))
        return made[-1]

    return make


@pytest.fixture
def lay_out(face: str) -> LayOut:
    """Lays out one piece by itself."""

    def lay_out(
        text: str, width: int = 400, rtl: bool = True, family: str | None = None
    ) -> LaidOut:
        setting = Setting(QFont(family or face, 16), width, rtl, 1.3)
        return LaidOut(text, 0, setting, True)

    return lay_out
