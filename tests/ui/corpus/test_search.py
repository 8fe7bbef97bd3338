"""Search on the page Corpus: words and filters, sentences, to the place and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.model import Person
from annotator.scheme import Scheme
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui.corpus.filters import Filters, Typed
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.corpus.search_view import PAGE, SearchView
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, Piece

MakeSession = Callable[..., Session]
PIECES = (
    Piece("port-1", title="الجيش ينفي", outlet="قناة الضفاف", spans=(("CASUALTY", "ثلاثة عمال"),)),
    Piece("port-2", text="قُتِلَ ٣ عمّال في المِيناء.\nولم تُعلن جهة مسؤوليتها.", outlet="وكالة المرسى"),
    Piece("port-3", text="Nothing of the kind.\nوصلت البواخر."),
)


@pytest.fixture
def make_page(make_session: MakeSession, qtbot: QtBot) -> Callable[..., CorpusPage]:
    def make(*pieces: Piece, author: Person = LEILA) -> CorpusPage:
        session = make_session(*pieces, author=author)
        page = CorpusPage(session, Settings())
        qtbot.addWidget(page)
        page.resize(1100, 700)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.handlers()["corpus.search"]()
        return page

    return make


@pytest.fixture
def page(make_page: Callable[..., CorpusPage]) -> CorpusPage:
    return make_page(*PIECES)


def ready(page: CorpusPage, qtbot: QtBot) -> None:
    """Until all articles are ready for searching."""
    qtbot.waitUntil(lambda: page.search._index is not None and page.search._index.done)


def sentences(page: CorpusPage) -> list[str]:
    return [place.sentence for place in page.search.model.places]


def marked(page: CorpusPage) -> list[str]:
    return [place.sentence[a:b] for place in page.search.model.places for a, b in place.ranges]


def type_words(page: CorpusPage, qtbot: QtBot, words: str) -> None:
    page.search.field.clear()
    page.search.field.setFocus()
    page.search.field.insert(words)
    page.search.seek()
    qtbot.waitUntil(lambda: not page.search._asking)


def test_words_are_found_as_they_are_read(page: CorpusPage, qtbot: QtBot) -> None:
    assert page.search.field.hasFocus()
    assert page.search.state.isVisible()
    type_words(page, qtbot, "عمال")
    qtbot.waitUntil(lambda: marked(page) == ["عمال", "عمّال"])
    assert [p.heading for p in page.search.model.places] == ["الجيش ينفي", "port-2"]
    assert "2" in page.search.count.text()
    type_words(page, qtbot, "قتل 3")
    qtbot.waitUntil(lambda: marked(page) == ["قُتِلَ ٣"])


def test_nothing_found_says_what_to_do(page: CorpusPage, qtbot: QtBot) -> None:
    type_words(page, qtbot, "كوكب")
    qtbot.waitUntil(lambda: page.search.state.text() != "" and not page.search.list.isVisible())
    assert page.search.count.text() == ""
    page.search.to_results()
    assert page.search.field.hasFocus()
    qtbot.keyClick(page.search.field, Qt.Key.Key_Down)
    assert page.search.bar.hasFocus()
    qtbot.keyClick(page.search.bar, Qt.Key.Key_Up)
    assert page.search.field.hasFocus()


def test_filters_are_chosen_by_digits(page: CorpusPage, qtbot: QtBot) -> None:
    ready(page, qtbot)
    page.handlers()["search.filter.1"]()
    assert page.search.picker.isVisible()
    assert page.enabled("form.value.2")
    page.handlers()["form.value.2"]()
    qtbot.waitUntil(lambda: len(page.search.model.places) == 1)
    (place,) = page.search.model.places
    assert place.label == "CASUALTY"
    assert place.marked is not None
    assert place.sentence[slice(*place.marked)] == "ثلاثة عمال"
    assert page.search.filters == Filters(label="CASUALTY")
    assert page.search.bar.chips["label"].isChecked()
    assert page.enabled("search.clear")
    page.handlers()["search.clear"]()
    qtbot.waitUntil(lambda: not page.search.model.places)
    assert not page.search.filters


def test_an_attribute_takes_two_digits(page: CorpusPage, qtbot: QtBot) -> None:
    ready(page, qtbot)
    page.handlers()["search.filter.2"]()
    names = [button.text() for button in page.search.picker.buttons]
    page.search.picker.digit(1)
    assert [button.text() for button in page.search.picker.buttons] != names
    page.search.picker.digit(1)
    assert len(page.search.filters.attributes) == 1
    qtbot.waitUntil(lambda: page.search.state.text() != "")


def test_a_chosen_filter_goes_by_its_digit(page: CorpusPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.search.bar.outlets) == 2)
    page.handlers()["search.filter.6"]()
    page.search.picker.digit(2)
    assert page.search.filters.outlet == "وكالة المرسى"
    qtbot.waitUntil(lambda: [p.heading for p in page.search.model.places] == ["port-2"])
    page.handlers()["search.filter.6"]()
    assert page.search.filters == Filters()


def test_many_values_are_narrowed_by_letters(
    make_page: Callable[..., CorpusPage], qtbot: QtBot
) -> None:
    pieces = [replace(PIECES[2], name=f"n{n}", outlet=f"outlet {n:02}") for n in range(24)]
    page = make_page(*pieces)
    qtbot.waitUntil(lambda: len(page.search.bar.outlets) == 24)
    page.search.choose_filter("outlet")
    picker = page.search.picker
    assert picker.buttons[-1].key == "0"
    picker.digit(0)
    assert picker.buttons[0].text() == "outlet 09"
    qtbot.keyClicks(picker, "23")
    assert [button.text() for button in picker.buttons] == ["outlet 23"]
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert [button.text() for button in picker.buttons][:2] == ["outlet 02", "outlet 12"]
    picker.digit(2)
    assert page.search.filters.outlet == "outlet 12"


def test_enter_goes_to_the_place_and_the_results_stay(page: CorpusPage, qtbot: QtBot) -> None:
    type_words(page, qtbot, "مسؤوليتها")
    qtbot.waitUntil(lambda: len(sentences(page)) == 1)
    page.handlers()["search.go"]()
    assert page.search.list.hasFocus()
    gone: list[tuple[object, ...]] = []
    page.documents.place_wanted.connect(lambda *place: gone.append(place))
    with qtbot.waitSignal(page.command_wanted) as wanted:
        page.handlers()["search.go"]()
    assert wanted.args == ["page.annotate"]
    start = PIECES[1].text.index("مسؤوليتها")
    assert gone == [(PIECES[1].id, start, start + len("مسؤوليتها"), "")]
    page.on_show()
    assert page.search.list.hasFocus()
    assert page.search.list.row == 0
    qtbot.keyClick(page.search.list, Qt.Key.Key_Up)
    assert page.search.field.hasFocus()
    qtbot.keyClick(page.search.field, Qt.Key.Key_Down)
    assert page.search.list.hasFocus()


def test_a_double_click_goes_there_too(page: CorpusPage, qtbot: QtBot) -> None:
    type_words(page, qtbot, "البواخر")
    qtbot.waitUntil(lambda: page.search.list.isVisible())
    view = page.search.list
    place = view.visualRect(page.search.model.index(0, 0)).center()
    with qtbot.waitSignal(page.documents.place_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert wanted.args[0] == PIECES[2].id


def test_more_come_as_one_goes_on(make_page: Callable[..., CorpusPage], qtbot: QtBot) -> None:
    text = "\n".join(f"خبر رقم {n}." for n in range(PAGE + 20))
    page = make_page(Piece("long", text=text))
    type_words(page, qtbot, "خبر")
    qtbot.waitUntil(lambda: len(sentences(page)) == PAGE)
    more = page.search.count.text()
    page.search.to_results()
    qtbot.keyClick(page.search.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(sentences(page)) == PAGE + 20)
    assert page.search.count.text() != more
    assert sentences(page)[-1] == f"خبر رقم {PAGE + 19}."


def test_what_is_not_ready_yet_is_said_and_comes(
    page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(page, qtbot)
    page.session.ask(Store.forget_indexes, lambda _none: None)
    monkeypatch.setattr(Store, "search", _without_time(Store.search))
    type_words(page, qtbot, "عمال")
    qtbot.waitUntil(lambda: "3" in page.search.state.text())
    assert not sentences(page)
    page.session.edit(lambda _store: None)
    qtbot.waitUntil(lambda: len(sentences(page)) == 2)
    assert page.search.state.text() == ""


def _without_time(search: Callable[..., object]) -> Callable[..., object]:
    return lambda *args: search(*args, scan=-1)


def test_typed_filters(scheme: Scheme) -> None:
    typed = Typed(scheme, {"label": "صنف", "outlet": "outlet"}, (), ["Delta TV"])
    assert typed.read("label:DENIAL قصف", Filters()) == ("قصف", Filters(label="DENIAL"))
    assert typed.read("قصف صنف:نفي", Filters()) == ("قصف", Filters(label="DENIAL"))
    assert typed.read('outlet:"Delta TV" x', Filters()) == ("x", Filters(outlet="Delta TV"))
    assert typed.read("harm:killed", Filters()) == ("", Filters(attributes=(("harm", "killed"),)))
    assert typed.read("status:do", Filters()) == ("", Filters(status="done"))
    for words in ("قال: نعم", "a:b", "label:", "label:nothing", "http://x"):
        assert typed.read(words, Filters()) == (words, Filters())


def test_gold_is_for_those_who_may_see_it(
    make_page: Callable[..., CorpusPage], qtbot: QtBot
) -> None:
    reviewer = LEILA.model_copy(update={"role": "reviewer"})
    assert "layer" not in make_page(*PIECES).search.bar.chips
    page = make_page(*PIECES, author=reviewer)
    qtbot.waitUntil(lambda: not page.session.busy)
    assert "layer" in page.search.bar.chips
    page.search.choose_filter("layer")
    page.search.picker.digit(2)
    page.search.choose_filter("label")
    page.search.picker.digit(1)
    qtbot.waitUntil(lambda: not page.search._asking)
    assert sentences(page) == []


def test_the_palette_searches_the_articles(page: CorpusPage, qtbot: QtBot) -> None:
    (found,) = page.found(" البواخر ")
    page.show_view("corpus.articles")
    with qtbot.waitSignal(page.command_wanted):
        found.run()
    assert isinstance(page.view, SearchView)
    qtbot.waitUntil(lambda: marked(page) == ["البواخر"])


def test_a_rebuilt_page_seeks_the_same(page: CorpusPage, qtbot: QtBot) -> None:
    type_words(page, qtbot, "عمال")
    again = CorpusPage(page.session, Settings())
    qtbot.addWidget(again)
    again.return_to(page.place())
    assert isinstance(again.view, SearchView)
    qtbot.waitUntil(lambda: marked(again) == ["عمال", "عمّال"])
