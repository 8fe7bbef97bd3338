"""Actors and outlets on the page of articles: who speaks, by all names, of what kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Action, Actor, Failure, Span, Touched
from annotator.scheme import Choice as Value
from annotator.store import Store
from annotator.suggest import actor_edits
from annotator.ui.actors.actor_list import ActorList, ActorModel
from annotator.ui.actors.book import Book, Row, read
from annotator.ui.actors.details import ActorDetails
from annotator.ui.aside import Aside
from annotator.ui.keys import mark_area
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Choice, Line, Sentence
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import isolated

AGAIN = 300
"""Milliseconds after a change until the table is made anew."""
Make = Callable[[Book], Action]


class ActorsView(QWidget):
    """The table at one side, what is known of an actor at the other.

    Signals:
        notice: something to say (sentence, name of a command to offer with it).
        status_changed: footer or enabled commands may differ.
        search_wanted: look for a name in the articles.
    """

    notice = Signal(str, str)
    status_changed = Signal()
    search_wanted = Signal(str)
    footer: Sequence[str] = (
        "actors.name",
        "actors.tick",
        "actors.merge",
        "actors.part",
        "actors.search",
        "edit.undo",
        "help.keys",
    )

    def __init__(self, session: Session, language: str) -> None:
        super().__init__()
        self._session, self._language = session, language
        self.book = Book()
        self._job: Aside | None = None
        self._stale = True
        self._wanted: frozenset[str] = frozenset()
        kinds = _kinds(session)
        self._kind_names = {one.value: name_of(one, language) for one in kinds}
        self.model = ActorModel(lambda sort: self._kind_names.get(sort or "", sort or ""), self)
        self.list = ActorList(self.model)
        self.field = Field()
        self.count = Line(quiet_ink=True)
        self.merge_choice = Choice("F4", "")
        self.ask = AskRow()
        self.state = Sentence()
        self.details = ActorDetails(kinds, lambda one: name_of(one, language))
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self.load)
        self._lay_out()
        self._connect()
        mark_area(self, "actors")

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter by any name"))
        self.field.setAccessibleName(self.tr("Filter by any name"))
        self.field.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Actors"))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field, 1)
        top.addWidget(self.merge_choice)
        top.addWidget(self.count)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        right = QWidget()
        aside = QVBoxLayout(right)
        aside.setContentsMargins(8, 0, 8, 0)
        aside.setSpacing(8)
        scroll = QScrollArea()
        scroll.setWidget(self.details)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        aside.addWidget(self.ask)
        aside.addWidget(scroll, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes([620, 420])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.list.moved.connect(self._show_current)
        self.list.doubleClicked.connect(lambda _: self.search())
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self.list.setFocus)
        self.merge_choice.clicked.connect(self.merge)
        self.details.wanted.connect(self._press)
        self._session.changed.connect(self._changed)
        self._session.author_changed.connect(lambda _: self._again.start())

    # -- what the page asks

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands of the view."""
        kinds = {f"actors.kind.{n}": partial(self.say_kind, n) for n in range(1, 10)}
        return {
            **kinds,
            "actors.named": self.say_named,
            "actors.name": self.add_name,
            "actors.tick": self.tick,
            "actors.merge": self.merge,
            "actors.part": self.part,
            "actors.search": self.search,
        }

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of forms do while a question is asked."""
        if not self.ask.isVisible():
            return {}
        values = {f"form.value.{n}": partial(self.ask.digit, n) for n in range(1, 10)}
        return {**values, "form.next": self.ask.give_typed, "form.leave": self.ask.close_row}

    def enabled(self, name: str) -> bool:
        """Whether a command of the view can run."""
        row = self.list.current
        if name == "actors.search":
            return row is not None
        if row is None or not self._may:
            return False
        if name == "actors.merge":
            return len(self.model.marked()) > 1
        if name == "actors.part":
            return len(row.told.names) > 1
        if name.startswith("actors.kind."):
            return int(name.rpartition(".")[2]) <= len(self.details.kinds)
        return True

    def status_text(self) -> str:
        """Whose table it is that is changed here."""
        if not self._may:
            return ""
        if self.book.rights.leads:
            return self.tr("What you say here holds for the whole project.")
        return self.tr("What you say here holds for your own work.")

    def on_show(self) -> None:
        """The view has come to the front."""
        if self._stale:
            self.load()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """The list and the field, in turn."""
        (self.field if self.list.hasFocus() else self.list).setFocus()

    def to_words(self) -> None:
        """Into the filter."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # -- reading

    def load(self) -> None:
        """Make the table anew, in the background."""
        author = self._session.author
        if author is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._stale = False
        self._job = job = self._session.aside(partial(read, author.id))
        job.finished.connect(partial(self._take, job))
        job.failed.connect(self._failed)
        job.start()
        self._say()

    def _take(self, job: Aside, book: Book) -> None:
        if job is not self._job:
            return
        self._job, self.book = None, book
        row = self.list.current
        wanted = self._wanted or (row.keys if row is not None else frozenset())
        self._wanted = frozenset()
        at = max(0, self.list.currentIndex().row())
        self.model.show(book.rows)
        self._go_to(wanted, at)
        self._say()

    def _failed(self, failure: Failure) -> None:
        self._job = None
        self.notice.emit(failure.text, "")

    def _changed(self, touched: Touched, _origin: object) -> None:
        kinds = {kind for kind, _ in touched.removed}
        spoken = any(isinstance(thing, Actor | Span) for thing in touched.changed)
        if not spoken and kinds.isdisjoint({"actor", "span"}):
            return
        self._stale = True
        if self.isVisible():
            self._again.start(0 if any(isinstance(t, Actor) for t in touched.changed) else AGAIN)

    # -- what can be done

    def say_kind(self, place: int) -> None:
        """Say what kind of actor the current one is."""
        row = self.list.current
        if row is not None and place <= len(self.details.kinds):
            told = row.told._replace(sort=self.details.kinds[place - 1].value)
            self._edit(lambda b: actor_edits.say(b.rights, b.said, told, "actor.kind"), row)

    def say_named(self) -> None:
        """Say whether a source of this name is named; from yes to no and back."""
        row = self.list.current
        if row is not None:
            told = row.told._replace(named=not row.named)
            self._edit(lambda b: actor_edits.say(b.rights, b.said, told, "actor.named"), row)

    def add_name(self) -> None:
        """Ask what else the current actor is called."""
        row = self.list.current
        if row is None:
            return
        question = self.tr("What else is “{name}” called?").format(name=isolated(row.name))
        self.ask.ask(
            question,
            (),
            lambda name: self._edit(
                lambda b: actor_edits.call(b.rights, b.said, row.told, name), row
            ),
            self.list.setFocus,
            self.tr("Another name, then Enter"),
        )
        self.ask.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def part(self) -> None:
        """Ask which of the names means another actor."""
        row = self.list.current
        if row is None or len(row.told.names) < 2:
            return
        names = row.told.names[:9]
        self.ask.ask(
            self.tr("Which of these names means another actor?"),
            [(str(n), name, name) for n, name in enumerate(names, 1)],
            lambda name: self._edit(
                lambda b: actor_edits.part(b.rights, b.said, row.told, name), row
            ),
            self.list.setFocus,
        )

    def tick(self) -> None:
        """Mark the current actor to be made one with others."""
        if self.list.current is not None:
            self.model.tick(self.list.currentIndex().row())
            self._say()

    def merge(self) -> None:
        """The marked actors are one: ask what it is called."""
        marked = self.model.marked()
        if len(marked) < 2:
            return
        self.ask.ask(
            self.tr("They are one. What is it called?"),
            [(str(n), row.name, str(n - 1)) for n, row in enumerate(marked[:9], 1)],
            lambda place: self._merge(marked, int(place)),
            self.list.setFocus,
        )

    def search(self) -> None:
        """Look for the actor in the articles."""
        if self.list.current is not None:
            self.search_wanted.emit(self.list.current.name)

    # -- inside

    @property
    def _may(self) -> bool:
        return self._session.author is not None and not self._session.read_only

    def _merge(self, marked: Sequence[Row], place: int) -> None:
        kept, others = marked[place], [row.told for n, row in enumerate(marked) if n != place]
        self.model.ticked = set()
        self._edit(lambda b: actor_edits.merge(b.rights, b.said, kept.told, others), kept)
        text = self.tr("%Ln actors are one now.", "", len(marked))
        self.notice.emit(text, "edit.undo")

    def _edit(self, make: Callable[[Book], Action], row: Row) -> None:
        """Change the table; ``make`` is given what people have said of it then."""
        author = self._session.author
        if author is None or self._session.read_only:
            return
        self._wanted = row.keys

        def run(store: Store) -> Touched:
            now = Book((), store.actors(author.id), store.rights(author.id))
            return store.apply(make(now))

        self._session.edit(run, self)

    def _press(self, name: str) -> None:
        if self.enabled(name):
            self.handlers()[name]()

    def _filter(self, text: str) -> None:
        row = self.list.current
        self.model.filter(text)
        self._go_to(row.keys if row is not None else frozenset(), 0)
        self._say()

    def _go_to(self, keys: frozenset[str], otherwise: int) -> None:
        found = self.model.find(keys)
        last = self.model.rowCount() - 1
        self.list.go_to(found if found is not None else min(otherwise, last))
        self._show_current()

    def _show_current(self) -> None:
        self.details.show_row(self.list.current, self._may)
        self.status_changed.emit()

    def _say(self) -> None:
        shown, marked = self.model.rowCount(), len(self.model.marked())
        self.count.set_text(self.tr("%Ln actor(s)", "", shown) if shown else "")
        self.merge_choice.setText(self.tr("make the %Ln marked ones one", "", marked))
        self.merge_choice.updateGeometry()
        show_if(self.merge_choice, marked > 1)
        text = ""
        if not shown and self._job is None:
            text = self.tr("No actor has a name like that.")
        elif self._job is not None and not self.book.rows:
            text = self.tr("The names are being gathered.")
        self.state.setText(text)
        show_if(self.state, bool(text))
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()


def _kinds(session: Session) -> list[Value]:
    """The kinds of sources that the scheme knows: those of the first attribute for one."""
    for label in session.scheme.labels.values():
        for name in ("source_kind", "denier_kind"):
            kind = label.attributes.get(name)
            if kind is not None and kind.choices:
                return list(kind.choices)
    return []
