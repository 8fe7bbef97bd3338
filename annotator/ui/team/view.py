"""The view of people on the page of articles: who annotates what, and how far everybody is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator import assignment
from annotator.model import Action, AnnotationSet, Assignment, Person, Touched
from annotator.store import Store
from annotator.ui.session import Session
from annotator.ui.team.book import Book, read
from annotator.ui.team.forks import ForkList
from annotator.ui.team.forms import DealRow, PersonRow
from annotator.ui.team.grid import Grid
from annotator.ui.team.legend import Legend
from annotator.ui.team.words import counted
from annotator.ui.theme import mark
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.documents_model import title_of
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import isolated, language, listed, number

_READING = ("people.bundle", "people.report", "people.reports")
"""Commands that change nothing in the project."""


class TeamView(QWidget):
    """A grid of articles by people.

    Signals:
        status_changed: footer or enabled commands may differ.
        bundle_wanted: a bundle for a person shall be written (Person), or one for each (None).
        report_wanted: the same of reports.
        command_wanted: a command of the window.
    """

    status_changed = Signal()
    bundle_wanted = Signal(object)
    report_wanted = Signal(object)
    command_wanted = Signal(str)
    footer: Sequence[str] = (
        "people.toggle",
        "people.deal",
        "people.add",
        "people.change",
        "people.bundle",
        "people.bundles",
        "people.reports",
        "bundle.open",
        "edit.undo",
        "help.keys",
    )

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.documents = DocumentList.of(session)
        author = session.author.id if session.author else ""
        self.book = Book()
        self.grid = Grid(self.documents)
        self.figures = Line(quiet_ink=True)
        self.hint = Sentence()
        self.missing = Sentence()
        self.person_row, self.deal_row = PersonRow(author), DealRow(author)
        self.forks = ForkList(session.scheme, language())
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.load)
        self._lay_out()
        self._connect()
        self.documents.ensure()
        self.load()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.figures, 1)
        for text, run in (
            (self.tr("Add a person"), self.add_person),
            (self.tr("Deal out…"), self.deal),
            (self.tr("Bundles for all…"), lambda: self.bundle_wanted.emit(None)),
            (self.tr("Reports for all…"), lambda: self.report_wanted.emit(None)),
        ):
            button = QPushButton(text)
            mark(button, "flat")
            button.clicked.connect(run)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for part in (self.person_row, self.deal_row, self.forks, self.missing, self.hint):
            column.addWidget(part)
        column.addWidget(self.grid, 1)
        column.addWidget(Legend())

    def _connect(self) -> None:
        self.session.changed.connect(self._changed)
        self.documents.reset.connect(self._settled.start)
        for row in (self.person_row, self.deal_row):
            row.left.connect(self.grid.setFocus)
        self.person_row.wanted.connect(self._apply)
        self.deal_row.wanted.connect(self._deal_out)
        self.forks.kept.connect(self._keep)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self.status_changed.emit())
        self.grid.doubleClicked.connect(lambda _: self.toggle())

    # -- what the page asks

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands of the view."""
        return {
            "people.toggle": self.toggle,
            "people.add": self.add_person,
            "people.change": self.change_person,
            "people.deal": self.deal,
            "people.bundle": self.bundle,
            "people.bundles": lambda: self.bundle_wanted.emit(None),
            "people.report": self.report,
            "people.reports": lambda: self.report_wanted.emit(None),
        }

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of forms do here."""
        for row in (self.person_row, self.deal_row):
            if row.isVisible():
                return {"form.leave": row.leave, "form.next": row.go}
        return {}

    def enabled(self, name: str) -> bool:
        """Whether a command of the view can run."""
        if self.session.read_only and name not in _READING:
            return False
        if name == "people.toggle":
            return bool(self.grid.marked())
        if name in ("people.change", "people.bundle", "people.report"):
            return self.grid.current_person() is not None
        return True

    def status_text(self) -> str:
        """Who is in the current column, and how far."""
        person = self.grid.current_person()
        if person is None:
            return ""
        progress = self.book.by_person.get(person.id)
        name = self.book.names.get(person.id, "")
        return name if progress is None else f"{isolated(name)} · {counted(progress)}"

    def on_show(self) -> None:
        """It has come to the front."""
        self.load()
        self.grid.setFocus()

    def next_pane(self) -> None:
        """There is one pane only."""
        self.grid.setFocus()

    def to_words(self) -> None:
        """There is no field for words."""

    # -- commands

    def toggle(self) -> None:
        """Assign what is selected; take it back where all of it is assigned."""
        pairs = self.grid.marked()
        there = [p for p in pairs if (duty := self.book.duties.get(p)) and duty.assigned]
        if not pairs or self.session.author is None or self.session.read_only:
            return
        author = self.session.author.id
        if len(there) == len(pairs):
            self._apply(assignment.take(author, pairs))
        else:
            self._apply(assignment.give(author, [pair for pair in pairs if pair not in there]))

    def add_person(self) -> None:
        """Ask for a new person."""
        self.deal_row.hide()
        self.person_row.open_new([p.short_id for p in self.book.people])

    def change_person(self) -> None:
        """Show the person of the current column, to be changed."""
        person = self.grid.current_person()
        if person is not None:
            self.deal_row.hide()
            self.person_row.open_for(person, self.book.names[person.id])

    def deal(self) -> None:
        """Ask how articles are dealt out."""
        self.person_row.hide()
        self.deal_row.open_for([p.id for p in self.book.people if p.role == "annotator"])

    def bundle(self) -> None:
        """Ask for a bundle for the person of the current column."""
        person = self.grid.current_person()
        if person is not None:
            self.bundle_wanted.emit(person)

    def report(self) -> None:
        """Ask for a report for the person of the current column."""
        person = self.grid.current_person()
        if person is not None:
            self.report_wanted.emit(person)

    # -- inside

    def load(self) -> None:
        """Read people and duties again."""
        self.session.ask(read, self._show, self)

    def _show(self, book: Book) -> None:
        self.book = book
        self.grid.shown.show_book(book)
        self.figures.set_text(self._figures(book))
        machines = [p for p in self.session.people if p.role == "machine"]
        self.session.meet([*machines, *sorted(book.people, key=_by_short_id)])
        hint = ""
        if not book.people:
            hint = self.tr("Nobody works here yet. Add people, then deal the articles out.")
        elif not any(p.role == "lead" for p in book.people) and len(book.people) > 1:
            hint = self.tr(
                "Nobody leads yet: whoever does, click your name, press F2, choose the role."
            )
        elif not book.duties:
            hint = self.tr("Nothing is assigned yet: choose cells and press Enter, or deal out.")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        rows = (self.documents.columns.row(at) for at in range(len(self.documents.columns)))
        titles = {row.id: title_of(row) for row in rows} if book.forks else {}
        self.forks.show_forks(book.forks, titles, book.words, book.names)
        whose = {m.author for m in book.missing}
        count = sum(m.count for m in book.missing)
        text = ""
        if count:
            text = self.tr("%Ln pieces of the work of {people} have not come yet.", "", count)
            text = text.format(people=listed([book.names.get(id_, id_) for id_ in sorted(whose)]))
        self.missing.setText(text)
        self.missing.setVisible(bool(text))
        self.status_changed.emit()

    def _figures(self, book: Book) -> str:
        annotators = sum(person.role == "annotator" for person in book.people)
        parts = [
            self.tr("%Ln articles", "", len(self.documents.columns)),
            self.tr("%Ln annotators", "", annotators),
        ]
        if book.duties:
            parts.append(counted(book.total))
        free = len(self.documents.columns) - len(book.by_document)
        if book.duties and free > 0:
            parts.append(self.tr("{count} with nobody").format(count=number(free)))
        return " — ".join(parts)  # between Arabic figures a dot would be a zero

    def _apply(self, action: Action) -> None:
        self.session.apply(action, self)
        self.grid.setFocus()

    def _deal_out(self, make: Callable[[Store], Action]) -> None:
        self.session.edit(lambda store: store.apply(make(store)), self)
        self.grid.setFocus()

    def _keep(self, object_id: str, revision: str) -> None:
        author = self.session.author
        if author is not None:
            self.session.edit(lambda store: store.settle(author.id, object_id, revision), self)

    def _changed(self, touched: Touched, _origin: object) -> None:
        mine = (Assignment, Person, AnnotationSet)
        if touched.command == "fork.settle" or (
            any(isinstance(thing, mine) for thing in touched.changed)
            or any(kind in ("assignment", "person", "set") for kind, _ in touched.removed)
        ):
            self._settled.start()


def _by_short_id(person: Person) -> tuple[str, str]:
    return person.short_id, person.id
