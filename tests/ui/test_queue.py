"""The queue: order, counts, filter, keys, and a hundred thousand rows."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.model import AnnotationSet, Article, Document, DocumentRow, derived_id
from annotator.ui.session import Session
from annotator.ui.widgets.columns import Columns
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.documents_model import DocumentsModel
from annotator.ui.widgets.queue import QueuePane
from tests.ui.pieces import LEILA, Piece

MakeSession = Callable[..., Session]
PIECES = (
    Piece("port-1", title="حريق في الميناء", outlet="وكالة المرسى"),
    Piece(
        "port-2",
        title="الجيش يَنفي قصف الميناء",
        outlet="قناة الضفاف",
        spans=(("CLAIM", "الانفجار أسفر عن مقتل ثلاثة عمال"), ("CASUALTY", "ثلاثة عمال")),
    ),
    Piece("port-3"),
)


@pytest.fixture
def queue(make_session: MakeSession, qtbot: QtBot) -> QueuePane:
    session = make_session(*PIECES)
    pane = QueuePane(DocumentList.of(session))
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.documents.reset):
        pane.documents.ensure()
    pane.show()
    return pane


def titles(queue: QueuePane) -> list[str]:
    return [queue.model.index(row, 0).data() for row in range(queue.model.rowCount())]


def test_rows_stand_in_import_order_under_their_title_or_name(queue: QueuePane) -> None:
    assert titles(queue) == ["حريق في الميناء", "الجيش يَنفي قصف الميناء", "port-3"]
    assert queue.figures.text() == queue.tr("{done} of {total}").format(done="0", total="3")


def test_a_row_says_outlet_spans_and_what_is_incomplete(queue: QueuePane) -> None:
    row = queue.documents.columns.row(1)
    assert (row.status, row.spans, row.problems) == ("in_progress", 2, 2)
    below = queue.list.itemDelegate().below(row)
    assert "قناة الضفاف" in below
    assert "2" in below
    assert "2" in queue.list.itemDelegate().missing(row)


def test_the_filter_folds_letters_and_keeps_only_what_matches(
    queue: QueuePane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(queue.model.filtered):
        queue.filter.setText("ينفي الميناء")
    assert titles(queue) == ["الجيش يَنفي قصف الميناء"]
    with qtbot.waitSignal(queue.model.filtered):
        queue.filter.setText("المرسي")
    assert titles(queue) == ["حريق في الميناء"]
    with qtbot.waitSignal(queue.model.filtered):
        queue.filter.setText("لا شيء كهذا")
    assert titles(queue) == []
    assert queue.empty.isVisibleTo(queue)
    queue.filter.clear()
    assert len(titles(queue)) == 3
    assert not queue.empty.isVisibleTo(queue)


def test_enter_and_click_open_a_document(queue: QueuePane, qtbot: QtBot) -> None:
    queue.list.setFocus()
    queue.list.setCurrentIndex(queue.model.index(0, 0))
    qtbot.keyClick(queue.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(queue.opened) as opened:
        qtbot.keyClick(queue.list, Qt.Key.Key_Return)
    assert opened.args == [PIECES[1].id]
    place = queue.list.visualRect(queue.model.index(2, 0)).center()
    with qtbot.waitSignal(queue.opened) as opened:
        qtbot.mouseClick(queue.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [PIECES[2].id]


def test_next_shown_stays_inside_the_filter(queue: QueuePane, qtbot: QtBot) -> None:
    queue.show_current(PIECES[0].id)
    assert queue.next_shown(1) == PIECES[1].id
    assert queue.next_shown(-1) is None
    with qtbot.waitSignal(queue.model.filtered):
        queue.filter.setText("port-3")
    assert queue.next_shown(1) == PIECES[2].id


def test_a_changed_status_and_title_show_at_once(queue: QueuePane, qtbot: QtBot) -> None:
    session = queue.documents.session
    article = session_article(session, PIECES[0].id, qtbot)
    with qtbot.waitSignal(queue.documents.row_changed):
        session.apply(edits.set_status(article, "done"))
    assert queue.documents.columns.row(0).status == "done"
    assert "1" in queue.figures.text()
    with qtbot.waitSignal(queue.documents.row_changed):
        session.apply(edits.set_metadata(LEILA.id, [article.document], {"title": "عنوان آخر"}))
    assert titles(queue)[0] == "عنوان آخر"


def test_a_removed_document_goes_and_undo_brings_it_back(queue: QueuePane, qtbot: QtBot) -> None:
    session = queue.documents.session
    with qtbot.waitSignal(queue.documents.removed):
        session.apply(edits.remove_documents(LEILA.id, [PIECES[1].id]))
    assert titles(queue) == ["حريق في الميناء", "port-3"]
    with qtbot.waitSignal(queue.documents.reset):
        session.undo()
    assert titles(queue) == ["حريق في الميناء", "الجيش يَنفي قصف الميناء", "port-3"]
    assert queue.documents.columns.row(1).spans == 2


def test_undo_in_a_document_that_nobody_has_open_is_counted(queue: QueuePane, qtbot: QtBot) -> None:
    session = queue.documents.session
    article = session_article(session, PIECES[1].id, qtbot)
    session.apply(edits.remove(article, [article.spans[0].id]))
    qtbot.waitUntil(lambda: queue.documents.columns.row(1).spans == 1)
    session.undo()
    qtbot.waitUntil(lambda: queue.documents.columns.row(1).spans == 2)
    assert queue.documents.columns.row(1).problems == 2


def test_tooltips_can_not_be_taken_for_markup(
    make_session: MakeSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = make_session(Piece("odd", title="<b>عاجل</b> & <img src=x>"))
    pane = QueuePane(DocumentList.of(session))
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.documents.reset):
        pane.documents.ensure()
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: shown.append(text))
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), QPoint(4, 4))
    option = QStyleOptionViewItem()
    pane.list.itemDelegate().helpEvent(event, pane.list, option, pane.model.index(0, 0))
    assert "<b>" not in shown[0]
    assert "&lt;b&gt;عاجل&lt;/b&gt; &amp;" in shown[0]


def test_an_empty_project_says_what_to_do(make_session: MakeSession, qtbot: QtBot) -> None:
    pane = QueuePane(DocumentList.of(make_session()))
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.documents.reset):
        pane.documents.ensure()
    assert pane.empty.isVisibleTo(pane)
    assert not pane.filter.isVisibleTo(pane)
    assert pane.next_shown(1) is None


def many(count: int) -> Iterator[DocumentRow]:
    """Rows with titles of the usual length, made one at a time as the store makes them."""
    for number in range(count):
        id_ = derived_id("document", str(number))
        document = Document(
            id=id_,
            external_id=f"wire-{number:06}",
            text=f"{number:064x}",
            length=3000,
            title=f"الدفاع المدني: ارتفاع عدد ضحايا انفجار الميناء إلى {number} قتيلا",
            outlet=f"وكالة {number % 40}",
            published_at="2026-03-14T08:30:00+03:00",
        )
        work = AnnotationSet(id=derived_id("set", id_), document=id_, author=LEILA.id)
        yield DocumentRow(document, work, number % 9, number % 2)


def test_twenty_thousand_rows_take_less_than_six_megabytes() -> None:
    tracemalloc.start()
    columns = Columns(many(20_000))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 6_000_000
    last = columns.row(19_999)
    assert (last.name, last.spans, last.problems) == ("wire-019999", 1, 1)
    assert columns.find(last.id) == 19_999
    assert columns.find(derived_id("nobody")) is None


def test_columns_keep_their_rows_apart_when_some_go_and_some_change() -> None:
    rows = list(many(50))
    columns = Columns(rows)
    for row in (49, 20, 0):
        columns.delete(row)
    kept = [r for n, r in enumerate(rows) if n not in (0, 20, 49)]
    changed = kept[5].document.model_copy(
        update={"title": "عنوان أطول مما كان بكثير", "outlet": None}
    )
    columns.set_document(5, changed)
    columns.set_counts(6, 12, 3)
    for number, row in enumerate(kept):
        shown = columns.row(number)
        assert shown.id == row.document.id
        assert columns.find(row.document.id) == number
        if number not in (5, 6):
            assert shown.title == row.document.title
            assert (shown.spans, shown.problems) == (row.spans, row.problems)
    assert (columns.row(5).title, columns.row(5).outlet) == ("عنوان أطول مما كان بكثير", "")
    assert (columns.row(6).spans, columns.row(6).problems) == (12, 3)


def test_the_model_keeps_qts_rules(make_session: MakeSession, qtbot: QtBot) -> None:
    documents = DocumentList.of(make_session(*PIECES))
    model = DocumentsModel(documents, documents, ("title", "outlet", "status", "spans"))
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, documents
    )
    with qtbot.waitSignal(documents.reset):
        documents.ensure()
    with qtbot.waitSignal(model.filtered):
        model.set_filter("الميناء")
    with qtbot.waitSignal(documents.removed):
        documents.session.apply(edits.remove_documents(LEILA.id, [PIECES[1].id]))
    assert model.rowCount() == 1
    with qtbot.waitSignal(model.filtered):
        model.set_filter("")
    assert model.rowCount() == 2
    assert tester.model() is model


def test_the_filter_lets_the_window_breathe(make_session: MakeSession, qtbot: QtBot) -> None:
    """Filtering many rows comes back to the event loop many times before it ends."""
    documents = DocumentList.of(make_session())
    model = DocumentsModel(documents, documents)
    with qtbot.waitSignal(documents.reset):
        documents.ensure()
    documents.columns = Columns(many(20_000))
    slices: list[int] = []
    model.rowsInserted.connect(lambda *_: slices.append(model.rowCount()))
    with qtbot.waitSignal(model.filtered, timeout=20_000):
        model.set_filter("انفجار")
    assert len(slices) > 1
    assert model.rowCount() == 20_000


def session_article(session: Session, document: str, qtbot: QtBot) -> Article:
    """The article as Leila sees it, read through the session."""
    found: list[Article] = []
    session.ask(lambda store: store.article(document, LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_what_is_edited_while_the_rows_are_read_shows(
    make_session: MakeSession, qtbot: QtBot
) -> None:
    session = make_session(*PIECES)
    documents = DocumentList.of(session)
    article = session_article(session, PIECES[0].id, qtbot)
    with qtbot.waitSignals([documents.first_known, documents.reset]):
        documents.ensure()
        session.apply(edits.set_status(article, "done"))
        assert not documents.loaded
    qtbot.waitUntil(lambda: documents.columns.status(0) == "done")
    first: list[str] = []
    documents.first_known.connect(first.append)
    with qtbot.waitSignal(documents.reset):
        documents.load()
    assert first == [PIECES[1].id]
