"""What people do in these tests: open projects, let files fall, work."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import adjudication, edits
from annotator.model import Person, Touched
from annotator.store import Store
from annotator.ui.annotate import AnnotatePage
from annotator.ui.app import Program
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.session import Session
from annotator.ui.team.view import TeamView


def opened(program: Program, qtbot: QtBot, path: Path) -> Session:
    """The project at ``path``, open and ready."""
    program.open(path)
    return ready(program, qtbot, path)


def ready(program: Program, qtbot: QtBot, path: Path) -> Session:
    """Wait until the project at ``path`` is open."""
    qtbot.waitUntil(
        lambda: program.shell.session is not None and program.shell.session.path == path
    )
    assert program.shell.session is not None
    return program.shell.session


def person(session: Session, short_id: str) -> Person:
    """Somebody of the project."""
    return next(p for p in session.people if p.short_id == short_id)


def team(program: Program, qtbot: QtBot) -> TeamView:
    """The view of people, in front and filled."""
    qtbot.waitUntil(lambda: any(page.isVisible() for page in program.shell.pages))
    program.shell.commands.run("page.corpus")
    program.shell.commands.run("corpus.people")
    (page,) = (page for page in program.shell.pages if isinstance(page, CorpusPage))
    qtbot.waitUntil(lambda: page.view is page.team and bool(page.team.book.people))
    # A list that is read anew for whoever works now forgets which row was the current one.
    qtbot.waitUntil(lambda: page.team.documents.loaded)
    qtbot.waitUntil(page.team.grid.hasFocus)
    return page.team


def annotate(program: Program, qtbot: QtBot) -> AnnotatePage:
    """The page Annotate, in front, its articles listed."""

    def there() -> bool:
        page = program.shell.page
        return isinstance(page, AnnotatePage) and page.isVisible() and page.documents.loaded

    qtbot.waitUntil(there)
    page = program.shell.page
    assert isinstance(page, AnnotatePage)
    return page


def drop(window: QWidget, *files: Path) -> bool:
    """Let files fall on a window; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    where, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where.toPointF(), copy, data, left, none))
    return enter.isAccepted()


def tag(path: Path, *ranges: tuple[int, int], status: str = "done") -> None:
    """The owner of the project works on its first article."""
    with closing(Store.open(path)) as store:
        document, owner = next(iter(store.lengths())), store.owner or ""
        for start, end in ranges:
            store.apply(edits.tag(store.article(document, owner), "CLAIM", start, end)[0])
        seen = store.article(document, owner)
        store.apply(edits.set_status(seen, status))  # type: ignore[arg-type]


def closed(name: str, store: Store, layla: str) -> Touched:
    """layla is done with an article, and what is in gold is closed."""
    document = store.find_document(name).id
    action, _ = edits.tag(store.article(document, layla), "CLAIM", 0, 11)
    store.apply(action)
    store.apply(edits.set_status(store.article(document, layla), "done"))
    gold, _ = adjudication.create(store.review(document), "CLAIM", 0, 14, layla)
    store.apply(gold)
    return store.apply(adjudication.finish(store.review(document), layla))
