"""The page of all articles: the table, metadata of one and of many, removing, replacing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article, Document, Failure
from annotator.settings import Settings
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.session import Session
from annotator.ui.widgets.metadata_form import MetadataForm, moment
from tests.ui.pieces import LEILA, TEXT, Piece

MakeSession = Callable[..., Session]
TOLL = "ثلاثة عمال"
PIECES = (
    Piece("port-1", title="الجيش ينفي قصف الميناء", outlet="قناة الضفاف"),
    Piece("port-2", outlet="قناة الضفاف", spans=(("CASUALTY", TOLL), ("CLAIM", "نفى"))),
    Piece("port-3", values={"published_at": "2026-03-14", "url": "https://example.org/3"}),
)


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> CorpusPage:
    page = CorpusPage(make_session(*PIECES), Settings())
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: page.articles.model.rowCount() == len(PIECES))
    page.on_show()
    choose(page, qtbot, 0)
    return page


def choose(page: CorpusPage, qtbot: QtBot, *rows: int) -> None:
    """Select rows and wait until the side panel shows them."""
    page.articles.table.clearSelection()
    for row in rows:
        page.articles.table.selectionModel().select(
            page.articles.model.index(row, 0),
            page.articles.table.selectionModel().SelectionFlag.Select
            | page.articles.table.selectionModel().SelectionFlag.Rows,
        )
    wanted = [PIECES[row].id for row in rows]
    qtbot.waitUntil(lambda: [d.id for d in page.articles.panel.form.documents] == wanted)


def document(page: CorpusPage, qtbot: QtBot, piece: Piece) -> Document:
    return article(page, qtbot, piece).document


def article(page: CorpusPage, qtbot: QtBot, piece: Piece) -> Article:
    found: list[Article] = []
    page.session.ask(lambda store: store.article(piece.id, LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def idle(page: CorpusPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.session.busy)


def write(form: MetadataForm, field: str, text: str, qtbot: QtBot) -> None:
    line = form.fields[field]  # type: ignore[index]
    line.setFocus()
    line.selectAll()
    if text:
        line.insert(text)
        line.setModified(True)
        line.textEdited.emit(text)
    else:
        qtbot.keyClick(line, Qt.Key.Key_Delete)


def test_the_table_shows_what_is_known(page: CorpusPage) -> None:
    shown = [
        page.articles.model.index(1, column).data()
        for column in range(page.articles.model.columnCount())
    ]
    assert shown[:2] == ["port-2", "قناة الضفاف"]
    assert shown[-2:] == ["2", "2"]
    headings = [
        page.articles.model.headerData(column, Qt.Orientation.Horizontal)
        for column in range(page.articles.model.columnCount())
    ]
    assert all(headings)


@pytest.mark.parametrize("bigger", [1.0, 1.6])
def test_titles_and_words_above_columns_keep_their_room(page: CorpusPage, bigger: float) -> None:
    """In the smallest window and with large letters outlets and dates go: the panel has them."""
    table = page.articles.table
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * bigger)
    table.setFont(font)
    table.horizontalHeader().setFont(font)
    page.resize(1000, 640)
    QApplication.processEvents()
    header = table.horizontalHeader()
    there = [column for column in range(header.count()) if not table.isColumnHidden(column)]
    assert header.sectionSize(0) >= 150
    assert sum(header.sectionSize(column) for column in there) <= table.viewport().width()
    for column in there:
        word = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        assert (
            QFontMetrics(header.font()).horizontalAdvance(word) <= header.sectionSize(column) - 16
        )


def test_one_documents_metadata_are_set_and_count_as_confirmed(
    page: CorpusPage, qtbot: QtBot
) -> None:
    form = page.articles.panel.form
    write(form, "title", "عنوان جديد", qtbot)
    write(form, "published_at", "٢٠٢٦-٠٣-١٤ ٠٨:٣٠", qtbot)
    assert form.ticks["title"].isChecked()
    form.save()
    idle(page, qtbot)
    new = document(page, qtbot, PIECES[0])
    assert (new.title, new.outlet) == ("عنوان جديد", "قناة الضفاف")
    assert new.published_at == "2026-03-14T08:30:00"
    assert set(new.confirmed) == {"title", "published_at"}
    assert page.articles.model.index(0, 0).data() == "عنوان جديد"


def test_a_tick_confirms_what_a_file_said(page: CorpusPage, qtbot: QtBot) -> None:
    form = page.articles.panel.form
    assert form.ticks["outlet"].isEnabled()
    assert not form.ticks["url"].isEnabled()
    form.ticks["outlet"].setChecked(True)
    form.save()
    idle(page, qtbot)
    new = document(page, qtbot, PIECES[0])
    assert (new.outlet, new.confirmed) == ("قناة الضفاف", ("outlet",))
    qtbot.waitUntil(lambda: not form.ticks["outlet"].isEnabled())
    assert form.ticks["outlet"].isChecked()


def test_an_emptied_field_is_empty_and_unconfirmed(page: CorpusPage, qtbot: QtBot) -> None:
    write(page.articles.panel.form, "outlet", "", qtbot)
    page.articles.panel.form.save()
    idle(page, qtbot)
    new = document(page, qtbot, PIECES[0])
    assert (new.outlet, new.confirmed) == (None, ())


def test_what_is_no_date_is_not_saved_and_said(page: CorpusPage, qtbot: QtBot) -> None:
    form = page.articles.panel.form
    write(form, "published_at", "14 March", qtbot)
    form.save()
    assert form.complaint.isVisible()
    assert not page.session.busy
    assert document(page, qtbot, PIECES[0]).published_at is None


def test_many_documents_are_set_at_once_and_keep_what_was_not_written(
    page: CorpusPage, qtbot: QtBot
) -> None:
    choose(page, qtbot, 0, 1, 2)
    form = page.articles.panel.form
    assert form.fields["outlet"].text() == ""
    assert form.fields["outlet"].placeholderText() == form.tr("different values")
    write(form, "outlet", "وكالة المرسى", qtbot)
    form.ticks["published_at"].setChecked(True)
    form.save()
    idle(page, qtbot)
    new = [document(page, qtbot, piece) for piece in PIECES]
    assert {d.outlet for d in new} == {"وكالة المرسى"}
    assert [d.title for d in new] == ["الجيش ينفي قصف الميناء", None, None]
    assert [d.published_at for d in new] == [None, None, "2026-03-14"]
    assert [set(d.confirmed) for d in new] == [
        {"outlet"},
        {"outlet"},
        {"outlet", "published_at"},
    ]
    page.session.undo()
    idle(page, qtbot)
    assert [document(page, qtbot, p).outlet for p in PIECES] == ["قناة الضفاف"] * 2 + [None]


def test_removed_documents_come_back_with_undo(page: CorpusPage, qtbot: QtBot) -> None:
    """Annotations that would go with them are asked about first."""
    choose(page, qtbot, 0)
    with qtbot.waitSignal(page.notice) as said:
        page.handlers()["corpus.remove"]()
    assert said.args[1] == "edit.undo"
    qtbot.waitUntil(lambda: page.articles.model.rowCount() == 2)
    page.session.undo()
    qtbot.waitUntil(lambda: page.articles.model.rowCount() == 3)
    choose(page, qtbot, 0, 1)
    ask = page.articles.ask
    for answer in ("form.leave", "form.value.2"):
        page.handlers()["corpus.remove"]()
        qtbot.waitUntil(ask.isVisible)
        assert "2" in ask.question.text()
        assert LEILA.name in ask.question.text()
        assert page.enabled(answer)
        page.handlers()[answer]()
        assert not ask.isVisible()
        assert page.articles.table.hasFocus()
    assert page.articles.model.rowCount() == 3
    page.handlers()["corpus.remove"]()
    qtbot.waitUntil(ask.isVisible)
    page.handlers()["form.value.1"]()
    qtbot.waitUntil(lambda: page.articles.model.rowCount() == 1)
    page.session.undo()
    qtbot.waitUntil(lambda: page.articles.model.rowCount() == 3)
    assert len(article(page, qtbot, PIECES[1]).spans) == 2


def test_commands_fit_the_selection(page: CorpusPage, qtbot: QtBot) -> None:
    choose(page, qtbot, 0, 1)
    assert page.enabled("corpus.remove")
    assert page.enabled("corpus.metadata")
    assert not page.enabled("corpus.replace")
    page.articles.table.clearSelection()
    assert not page.enabled("corpus.remove")
    assert not page.enabled("corpus.open")


def test_opening_hands_the_document_to_the_page_annotate(page: CorpusPage, qtbot: QtBot) -> None:
    choose(page, qtbot, 1)
    opened: list[str] = []
    page.documents.open_wanted.connect(opened.append)
    with qtbot.waitSignal(page.command_wanted) as wanted:
        page.handlers()["corpus.open"]()
    assert opened == [PIECES[1].id]
    assert wanted.args == ["page.annotate"]


def test_a_corrected_text_carries_spans_and_lists_the_rest(
    page: CorpusPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, qtbot, 1)
    page.handlers()["corpus.replace"]()
    panel = page.replacement
    assert panel.isVisible()
    assert not panel.apply_button.isEnabled()
    file = tmp_path / "corrected.txt"
    file.write_text("تصحيح.\n" + TEXT.replace("ثلاثة عمال", "أربعة عمال"), encoding="utf-8")
    panel.look_at(file)
    qtbot.waitUntil(panel.apply_button.isEnabled)
    assert TOLL in panel.lost.toPlainText()
    assert "نفى" not in panel.lost.toPlainText()
    panel.apply()
    idle(page, qtbot)
    new = article(page, qtbot, PIECES[1])
    assert new.text == file.read_text(encoding="utf-8")
    assert new.document.version == 2
    assert [new.text[s.start : s.end] for s in new.spans] == ["نفى"]
    assert [one.text for one in new.set.unplaced] == [TOLL]
    page.session.undo()
    idle(page, qtbot)
    assert article(page, qtbot, PIECES[1]).text == TEXT


def test_the_same_text_replaces_nothing(page: CorpusPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.handlers()["corpus.replace"]()
    file = tmp_path / "same.txt"
    file.write_text(TEXT, encoding="utf-8")
    before = page.replacement.result.text()
    page.replacement.look_at(file)
    qtbot.waitUntil(lambda: page.replacement.result.text() != before)
    assert not page.replacement.apply_button.isEnabled()


def test_an_unfit_text_is_refused_with_the_file_named(
    page: CorpusPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.handlers()["corpus.replace"]()
    file = tmp_path / "broken.txt"
    file.write_bytes(b"one\x00two")
    with qtbot.waitSignal(page.session.failed) as failed:
        page.replacement.look_at(file)
    assert isinstance(failed.args[0], Failure)
    assert "broken.txt" in failed.args[0].text
    assert not page.replacement.apply_button.isEnabled()


def test_export_writes_what_is_there(page: CorpusPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.handlers()["project.export"]()
    assert page.exports.isVisible()
    counts: list[int] = []
    target = tmp_path / "out.jsonl"
    page.exports.export_to(target, counts.append)
    qtbot.waitUntil(lambda: counts == [3])
    lines = [orjson.loads(line) for line in target.read_bytes().splitlines()]
    assert [line["id"] for line in lines] == [piece.name for piece in PIECES]
    assert {span["text"] for span in lines[1]["spans"]} == {TOLL, "نفى"}
    assert str(target) in page.exports.said.text()


def test_an_export_that_fails_leaves_the_panel_usable(
    page: CorpusPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.handlers()["project.export"]()
    page.exports.export_to(tmp_path / "no folder" / "out.jsonl")
    qtbot.waitUntil(page.exports.choose_button.isEnabled)
    assert "out.jsonl" in page.exports.said.text()


def test_leaving_an_export_leaves_no_file(page: CorpusPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.handlers()["project.export"]()
    page.exports.export_to(tmp_path / "out.jsonl")
    qtbot.keyClick(page.exports.choose_button, Qt.Key.Key_Escape)
    assert page.articles.table.isVisible()
    page.session.close()  # waits for what is still being written
    assert list(tmp_path.glob("out.jsonl*")) in ([], [tmp_path / "out.jsonl"])


def test_escape_leads_back_to_the_table(page: CorpusPage, qtbot: QtBot) -> None:
    page.handlers()["project.export"]()
    assert not page.enabled("corpus.remove")
    qtbot.keyClick(page.exports.choose_button, Qt.Key.Key_Escape)
    assert page.articles.table.isVisible()
    assert page.articles.table.hasFocus()


def test_dropped_files_are_offered_for_import(
    page: CorpusPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "wire.txt"
    file.write_text("خبر عاجل من الميناء", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/no.txt")])
    page.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert page.imports.isVisible()
    qtbot.waitUntil(page.imports.start_button.isEnabled)
    assert "wire.txt" in page.imports.what.text()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2026-03-14", "2026-03-14"),
        (" ٢٠٢٦-٠٣-١٤ ", "2026-03-14"),
        ("2026-03-14 08:30", "2026-03-14T08:30:00"),
        ("2026-03-14T08:30+03:00", "2026-03-14T08:30:00+03:00"),
        ("14.3.2026", None),
        ("2026-13-01", None),
        ("", None),
    ],
)
def test_moment(typed: str, stored: str | None) -> None:
    assert moment(typed) == stored
