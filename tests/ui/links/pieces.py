"""Articles whose spans can be linked, and what tests ask of the page that shows them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.ui.annotate import AnnotatePage
from tests.ui.annotating import settled, stored
from tests.ui.pieces import Piece

STRIKE = "الغارة دمرت مستودعا للوقود"
TOLL = "12 قتيلا"
PART = "5 أطفال"
DENIAL = "نفت الوزارة وقوع الغارة"
TEXT = (
    f"أعلن الدفاع المدني أن {STRIKE} قرب الميناء.\n"
    f"وأحصى المستشفى {TOLL} بينهم {PART}.\n"
    f"و{DENIAL} مساء الاثنين."
)
HARBOUR = Piece(
    "harbour",
    text=TEXT,
    title="غارة على الميناء",
    outlet="قناة الضفاف",
    spans=(("CLAIM", STRIKE), ("CASUALTY", TOLL), ("CASUALTY", PART), ("DENIAL", DENIAL)),
)
FAR_STRIKE = "الطائرات قصفت المستودع"
LATER = Piece(
    "later",
    text=f"ذكرت الوكالة أن {FAR_STRIKE} فجرا.\nوأضافت أن الحصيلة بلغت 14 قتيلا.",
    title="حصيلة جديدة",
    outlet="وكالة الساحل",
    spans=(("CLAIM", FAR_STRIKE), ("CASUALTY", "14 قتيلا")),
)


def choose(page: AnnotatePage, qtbot: QtBot, words: str) -> str:
    """Make the span that says ``words`` the current one; its id."""
    open_ = page.desk.open
    assert open_ is not None
    found = next(s for s in open_.in_order() if open_.text[s.start : s.end] == words)
    page.desk.choose(found.id, reveal=True)
    qtbot.waitUntil(lambda: settled(page))
    return found.id


def linked(page: AnnotatePage, qtbot: QtBot, piece: Piece = HARBOUR) -> list[tuple[str, str, str]]:
    """What the store has of links, as (words, type, words); an end elsewhere has no words."""
    article = stored(page, qtbot, piece)
    return [(_words(article, o.source), o.type, _words(article, o.target)) for o in article.links]


def _words(article: Article, span_id: str) -> str:
    span = next((one for one in article.spans if one.id == span_id), None)
    return article.text[span.start : span.end] if span is not None else ""
