"""Links that are there: listed, followed and come back from, changed, removed; far ends too."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from annotator import links
from annotator.model import Action, Put, Span
from annotator.store import Store
from annotator.ui.annotate import AnnotatePage
from annotator.ui.article import ArticleView
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_colours
from annotator.ui.widgets.links_list import LinkCard
from tests.ui.annotating import open_page, open_piece, run, settled, shown
from tests.ui.links.pieces import DENIAL, FAR_STRIKE, HARBOUR, LATER, STRIKE, choose, linked
from tests.ui.pieces import LEILA, Piece

MakeSession = Callable[..., Session]


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    made = open_page(make_session(HARBOUR, LATER), qtbot)
    open_piece(made, qtbot, HARBOUR)
    return made


def join(
    page: AnnotatePage, qtbot: QtBot, one: tuple[Piece, str], type_: str, other: tuple[Piece, str]
) -> None:
    """Link the spans with these words, as another program would."""

    def make(store: Store) -> None:
        source, target = (_span(store, *end) for end in (one, other))
        article = store.article(one[0].id, LEILA.id)
        store.apply(links.link(article, store.scheme, type_, source, target))

    page.session.edit(make)
    qtbot.waitUntil(lambda: settled(page))
    page.reading.reload()
    qtbot.waitUntil(lambda: settled(page))


def _span(store: Store, piece: Piece, words: str) -> Span:
    article = store.article(piece.id, LEILA.id)
    return next(s for s in article.spans if article.text[s.start : s.end] == words)


def kinds(page: AnnotatePage) -> list[str]:
    return [line.kind for line in page.inspector.links.lines]


def current(page: AnnotatePage) -> str:
    span, open_ = page.desk.span, page.desk.open
    return open_.text[span.start : span.end] if span is not None and open_ is not None else ""


def test_follow_goes_to_the_other_end_and_back_returns(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)
    assert not page.enabled("link.back")
    run(page, qtbot, "link.follow")
    assert current(page) == STRIKE
    assert kinds(page) == ["denied by"]
    run(page, qtbot, "link.back")
    assert current(page) == DENIAL
    assert not page.enabled("link.back")


def test_follow_goes_into_another_article_and_back(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (LATER, FAR_STRIKE))
    choose(page, qtbot, DENIAL)
    qtbot.waitUntil(
        lambda: [n.where for n in page.inspector.links.lines] == ["\u2068وكالة الساحل\u2069"]
    )
    run(page, qtbot, "link.follow")
    assert shown(page) == LATER.id
    assert current(page) == FAR_STRIKE
    run(page, qtbot, "link.back")
    assert shown(page) == HARBOUR.id
    assert current(page) == DENIAL


def test_several_links_are_chosen_from_the_list(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (LATER, FAR_STRIKE))
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.follow")
    cards = page.inspector.links.cards
    assert cards[0].hasFocus()
    assert page.enabled("link.remove")
    with qtbot.waitSignal(page.reading.opened):
        cards[1].click()
    assert shown(page) == LATER.id


def test_the_list_comes_into_sight_with_the_keys(page: AnnotatePage, qtbot: QtBot) -> None:
    page.resize(1024, 420)
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)

    def card() -> LinkCard:
        return page.inspector.links.cards[0]

    qtbot.waitUntil(lambda: card().visibleRegion().isEmpty())
    run(page, qtbot, "link.list")
    qtbot.waitUntil(lambda: card().visibleRegion().boundingRect() == card().rect())


def test_a_span_without_links_says_so(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    for command in ("link.follow", "link.list"):
        with qtbot.waitSignal(page.notice) as said:
            run(page, qtbot, command)
        assert said.args == ["This span has no links yet.", "link.start"]


def test_removing_goes_on_with_the_next_and_can_be_undone(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    join(page, qtbot, (HARBOUR, DENIAL), "contradicts", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.list", "link.remove")
    qtbot.waitUntil(lambda: page.links.made.chosen is not None)
    assert kinds(page) == ["contradicts"]
    run(page, qtbot, "link.remove")
    qtbot.waitUntil(lambda: kinds(page) == [])
    assert linked(page, qtbot) == []
    assert page.pane.view.hasFocus()
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["contradicts"])


def test_the_keys_stay_in_the_list_when_it_is_shown_again_meanwhile(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    join(page, qtbot, (HARBOUR, DENIAL), "contradicts", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.list")
    page.handlers()["link.remove"]()
    page.links.made.show()
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["contradicts"])
    chosen = page.links.made.chosen
    assert chosen is not None
    assert chosen.kind == "contradicts"


def test_a_link_gets_another_kind_or_the_other_way_round(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.list", "link.retype")
    offered = [(b.key, b.text()) for b in page.pane.ask.buttons]
    assert ("4", "contradicts") in offered
    assert ("1", "denies") not in offered
    assert ("0", "the other way round") not in offered  # a claim denies nothing
    page.pane.ask.digit(7)
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["attributed to"])
    choose(page, qtbot, STRIKE)
    run(page, qtbot, "link.list", "link.retype")
    page.pane.ask.digit(0)
    qtbot.waitUntil(lambda: linked(page, qtbot) == [(STRIKE, "attributed_to", DENIAL)])


def test_another_kind_is_asked_for_as_soon_as_the_far_end_is_read(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    join(page, qtbot, (HARBOUR, STRIKE), "updates", (LATER, FAR_STRIKE))
    gate = Event()
    page.session.ask(lambda _: gate.wait(20), lambda _: None)
    open_ = page.desk.open
    assert open_ is not None
    found = next(s for s in open_.in_order() if open_.text[s.start : s.end] == STRIKE)
    page.desk.choose(found.id)
    page.desk.settle()
    run(page, qtbot, "link.list")
    page.handlers()["link.retype"]()
    assert not page.pane.ask.is_open
    gate.set()
    qtbot.waitUntil(lambda: page.pane.ask.is_open)


def test_a_link_into_another_article_is_turned_and_changed_from_both_its_ends(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    join(page, qtbot, (HARBOUR, STRIKE), "updates", (LATER, FAR_STRIKE))
    choose(page, qtbot, STRIKE)
    qtbot.waitUntil(lambda: [n.document for n in page.inspector.links.lines] == [LATER.id])
    assert kinds(page) == ["updates"]
    run(page, qtbot, "link.list", "link.retype")
    page.pane.ask.digit(0)
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["updated by"])
    # The keys stay on the link, which leads here from the other article now.
    run(page, qtbot, "link.retype")
    page.pane.ask.digit(4)
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["contradicts"])
    open_piece(page, qtbot, LATER)
    choose(page, qtbot, FAR_STRIKE)
    qtbot.waitUntil(lambda: kinds(page) == ["contradicts"])
    for _ in range(2):
        page.session.undo(page)
        qtbot.waitUntil(lambda: settled(page))
    open_piece(page, qtbot, HARBOUR)
    choose(page, qtbot, STRIKE)
    qtbot.waitUntil(lambda: kinds(page) == ["updates"])


def test_a_link_is_removed_from_the_article_it_leads_to(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (LATER, FAR_STRIKE))
    open_piece(page, qtbot, LATER)
    choose(page, qtbot, FAR_STRIKE)
    qtbot.waitUntil(lambda: kinds(page) == ["denied by"])
    run(page, qtbot, "link.list", "link.remove")
    qtbot.waitUntil(lambda: kinds(page) == [])
    assert linked(page, qtbot) == []
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and kinds(page) == ["denied by"])


def test_pointing_at_a_link_shows_only_its_line(page: AnnotatePage, qtbot: QtBot) -> None:
    join(page, qtbot, (HARBOUR, DENIAL), "denies", (HARBOUR, STRIKE))
    join(page, qtbot, (HARBOUR, DENIAL), "contradicts", (HARBOUR, STRIKE))
    choose(page, qtbot, DENIAL)
    pointed: list[str] = []
    page.inspector.links.pointed.connect(pointed.append)
    run(page, qtbot, "link.list", "link.close")
    assert pointed == [page.inspector.links.lines[0].link, ""]


def test_three_hundred_links_in_one_article_leave_it_readable(
    make_session: MakeSession, qtbot: QtBot
) -> None:
    words = [f"الغارة رقم {n} أصابت المخزن" for n in range(30)]
    crowd = Piece("crowd", text=".\n".join(words), spans=tuple(("CLAIM", one) for one in words))
    page = open_page(make_session(crowd), qtbot)
    open_piece(page, qtbot, crowd)

    def make(store: Store) -> None:
        article = store.article(crowd.id, LEILA.id)
        spans = article.spans
        pairs = [(spans[a], spans[b]) for a in range(30) for b in range(a + 1, 30)][:300]
        made = [
            Put(links.link(article, store.scheme, "supports", *pair).changes[0].object)  # type: ignore[union-attr]
            for pair in pairs
        ]
        store.apply(Action(LEILA.id, "test", made))

    page.session.edit(make)
    qtbot.waitUntil(lambda: settled(page))
    page.reading.reload()
    qtbot.waitUntil(lambda: settled(page) and len(page.desk.open.links) == 300)  # type: ignore[union-attr]
    choose(page, qtbot, words[0])
    assert len(page.inspector.links.lines) == 29
    view = page.pane.view
    busy = _coloured(view)
    page.desk.choose(None)
    assert _coloured(view) < busy / 2  # without a selected span only the marks are left


def _coloured(view: ArticleView) -> int:
    """Pixels of the accent in the viewport."""
    image = view.viewport().grab().toImage()
    accent = article_colours().accent
    places = ((x, y) for y in range(image.height()) for x in range(image.width()))
    return sum(image.pixelColor(x, y).name() == accent for x, y in places)
