"""Driving the page Annotate in tests: opening it, running commands, looking into the store."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.settings import Settings
from annotator.ui.annotate import AnnotatePage
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, TEXT, Piece

MakeSession = Callable[..., Session]
TOLL = "ثلاثة عمال"
BLAST = "الانفجار أسفر عن مقتل ثلاثة عمال"
FIRST = Piece("port-1", title="الجيش ينفي قصف الميناء", outlet="قناة الضفاف")
SECOND = Piece("port-2", text=TEXT + "\nخاتمة.", spans=(("CLAIM", BLAST), ("CASUALTY", TOLL)))
THIRD = Piece("port-3", text="Latin first: " + "the port burned. " * 5)


def open_page(session: Session, qtbot: QtBot) -> AnnotatePage:
    page = AnnotatePage(session, Settings())
    qtbot.addWidget(page)
    page.resize(1200, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.on_show()
    if session.author is not None:
        qtbot.waitUntil(lambda: page.documents.loaded and settled(page))
    return page


def settled(page: AnnotatePage) -> bool:
    return not page.waiting() and not page.session.busy and not page.desk.lags


def run(page: AnnotatePage, qtbot: QtBot, *names: str) -> None:
    """Run commands as the window would: only where they are enabled, one after the other."""
    for name in names:
        assert page.enabled(name), name
        page.handlers()[name]()
        qtbot.waitUntil(lambda: settled(page))


def open_piece(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> None:
    page.reading.open(piece.id)
    qtbot.waitUntil(lambda: shown(page) == piece.id and settled(page))


def shown(page: AnnotatePage) -> str | None:
    return page.desk.open.document.id if page.desk.open else None


def select(page: AnnotatePage, words: str) -> tuple[int, int]:
    start = page.pane.view.text.index(words)
    page.pane.view.set_selection(start, start + len(words))
    return start, start + len(words)


def stored(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> Article:
    found: list[Article] = []
    page.session.ask(lambda store: store.article(piece.id, LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def marked(article: Article) -> list[tuple[str, str]]:
    return [(span.label, article.text[span.start : span.end]) for span in article.spans]
