"""Bundles in the window: opened by a drop or a dialog, brought in, handed back, sent out.

A bundle that is dropped finds the project it belongs to: the open one, one of the recent ones,
or a new one. Questions and answers stand in the line above the footer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from annotator import bundle, edits, paths
from annotator.bundle import SUFFIX, Manifest
from annotator.model import Failure, Person, Touched
from annotator.store import Store, glance
from annotator.ui.banner import Banner
from annotator.ui.bundle_words import Brought, Report
from annotator.ui.dropping import dropped
from annotator.ui.failures import sentence
from annotator.ui.files import BUNDLES, ask_file, ask_folder, ask_new_file, unused
from annotator.ui.session import Session
from annotator.ui.words import left_to_right, number

OpenStore = Callable[[], Store]
Looked = dict[Path, bundle.Read | Failure | None]
LONG = 5_000
"""Revisions of a bundle whose reading takes so long that there is a word about it."""


def bundles_in(files: Iterable[Path]) -> list[Path]:
    """The bundles among dropped files."""
    return [path for path in files if path.suffix == SUFFIX]


class Bundles(QObject):
    """What the program does with bundles.

    ``session`` and ``banner`` say what is open and where to speak now; ``open_project`` opens
    a file, ``start`` what a function opens; ``refresh`` builds the pages anew,
    ``run`` runs a command.
    """

    def __init__(
        self,
        window: QWidget,
        session: Callable[[], Session | None],
        banner: Callable[[], Banner],
        open_project: Callable[[Path], None],
        start: Callable[[OpenStore], None],
        refresh: Callable[[], None],
        run: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._banner = session, banner
        self._open_project, self._start, self._refresh = open_project, start, refresh
        self._run = run
        self._recent: Callable[[], list[Path]] = list
        self._folder: Callable[[], Path] = paths.projects_folder
        self._waiting: list[Path] = []
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def look_in(self, recent: Callable[[], list[Path]], folder: Callable[[], Path]) -> None:
        """Where projects may be that a bundle belongs to, and where new ones go."""
        self._recent, self._folder = recent, folder

    # -- in

    def choose(self) -> None:
        """Ask the desktop for a bundle."""
        session = self._session()
        folder = session.path.parent if session else self._folder()
        ask_file(self._window, self.tr("Open a bundle"), folder, BUNDLES, self.open)

    def open(self, path: Path) -> None:
        """Bring a bundle into the project that it belongs to, or make one of it."""
        try:
            told = bundle.told(path)
        except Failure as failure:
            self._say(failure)
            return
        session = self._session()
        if session is not None and session.project == told.project:
            self.bring([path])
        elif (known := self._known(told)) is not None:
            self._waiting = [path]
            self._open_project(known)
        elif told.sort == "back" and session is not None:
            self.bring([path])
        else:
            target = self._free(told)
            self._start(lambda: bundle.begin(path, target)[0])

    def on_ready(self) -> None:
        """A project has been opened: bring in what was waiting for it."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.bring(waiting)

    def on_broken(self) -> None:
        """It could not be opened."""
        self._waiting = []

    def bring(self, files: list[Path], *, sure: bool = False) -> None:
        """Merge bundles into the open project. What would take a lot away is asked first.

        They are read beside the work, and merged in the store's turn: an edit waits for the
        second half only.
        """
        session = self._session()
        if session is None:
            return

        def merge(found: Looked) -> None:
            take_in = partial(_take_in, files, sure, found)
            session.ask(take_in, partial(self._brought, session), self, changes=True)

        reading = session.compute(partial(_read, files, session.path, sure))
        reading.progressed.connect(self._reading)
        reading.finished.connect(merge)
        reading.failed.connect(self._say)
        reading.start()

    def _reading(self, done: int, every: int) -> None:
        if every >= LONG and done % LONG == 0:
            text = self.tr("Bringing in a bundle: {done} of {all} steps read…")
            self._banner().show_notice(text.format(done=number(done), all=number(every)))

    # -- out

    def hand_in(self, only: Collection[str] | None = None) -> None:
        """Hand in what is done (``only`` says which documents), and ask where her bundle shall
        be written."""
        session = self._session()
        if session is None or session.owner is None:
            self._banner().show_notice(
                self.tr("Only a project that was opened from somebody’s bundle is handed in.")
            )
            return
        person = next((p for p in session.people if p.id == session.owner), None)
        title = self.tr("Save my work as a bundle")
        self._ask_new(session, person, title, partial(self.hand_in_to, session, only=only))

    def hand_in_to(
        self, session: Session, target: Path, *, only: Collection[str] | None = None
    ) -> None:
        """Hand in what is done, write the bundle and say so."""
        frozen: list[int] = []

        def freeze(store: Store) -> Touched:
            owner = store.owner or ""
            due = [x for x in store.to_hand_in(owner) if only is None or x.document in only]
            touched = store.apply(edits.hand_in(owner, due))
            frozen.append(len(due))
            return touched

        def write(store: Store) -> int | Failure | None:
            if not frozen:
                return None
            try:
                bundle.write_back(store, target)
            except Failure as failure:
                return failure
            return frozen[0]

        def done(found: int | Failure | None) -> None:
            if found is None:
                return  # what went wrong was said
            if isinstance(found, Failure):
                self._say(found)
                return
            text = self.tr("Handed in: %Ln articles.", "", found)
            if not found:
                text = self.tr("No article was done since the last time.")
            where = self.tr("The bundle is in {file}: send it to whoever sent you yours.")
            where = where.format(file=left_to_right(str(target)))
            self._banner().show_notice(f"{text} {where}")

        session.edit(freeze, self)
        session.ask(write, done, self)

    def send(self, person: Person | None) -> None:
        """Ask where the bundle for a person shall go; with None, where those for all go."""
        session = self._session()
        if session is None:
            return
        if person is None:
            title = self.tr("A bundle for each annotator")
            ask_folder(self._window, title, session.path.parent, partial(self.send_all_to, session))
        else:
            title = self.tr("Save a bundle")
            self._ask_new(session, person, title, partial(self.send_to, session, person))

    def send_to(self, session: Session, person: Person, target: Path) -> None:
        """Write the bundle for a person and say so."""
        self._write(session, lambda store: [bundle.write(store, target, person.id)], target)

    def send_all_to(self, session: Session, folder: Path) -> None:
        """Write a bundle for everybody who has something to do, and say so."""

        def write(store: Store) -> list[Manifest]:
            given = {person for _, person in store.assignments()}
            wanted = [p for p in store.people() if p.id in given and p.role == "annotator"]
            return [
                bundle.write(store, folder / bundle.proposed_name(store, person), person.id)
                for person in wanted
            ]

        self._write(session, write, folder)

    # -- drops on the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            assert isinstance(event, QDropEvent)
            found = bundles_in(dropped(event.mimeData()))
            if found:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.drop(found)
                return True
        return False

    def drop(self, files: list[Path]) -> None:
        """Several bundles of the open project come in together; else the first is opened."""
        session = self._session()
        if len(files) > 1 and session is not None:
            self.bring(files)
        else:
            self.open(files[0])

    # -- inside

    def _ask_new(
        self,
        session: Session,
        person: Person | None,
        title: str,
        then: Callable[[Path], None],
    ) -> None:
        def ask(name: str) -> None:
            target = unused(session.path.with_name(name))
            ask_new_file(self._window, title, target, BUNDLES, then)

        session.ask(lambda store: bundle.proposed_name(store, person), ask, self)

    def _write(
        self, session: Session, write: Callable[[Store], list[Manifest]], where: Path
    ) -> None:
        def attempt(store: Store) -> list[Manifest] | Failure:
            try:
                return write(store)
            except Failure as failure:
                return failure

        def done(found: list[Manifest] | Failure) -> None:
            if isinstance(found, Failure):
                self._say(found)
            elif not found:
                self._banner().show_notice(self.tr("Nothing is assigned to anybody yet."))
            else:
                text = self.tr("%Ln bundles are in {file}", "", len(found))
                self._banner().show_notice(text.format(file=left_to_right(str(where))))

        session.ask(attempt, done, self)

    def _brought(self, session: Session, brought: Brought) -> None:
        if session is not self._session():
            return
        if brought.people:
            session.meet(brought.people)
        if any(merged.new or merged.texts for _, _, merged in brought.came):
            self._refresh()
        said = Report(brought)
        text, details = said.text(), said.details()
        question = brought.question
        if question is not None:
            going_on = partial(self.bring, [brought.asked], sure=True)
            asked, about = said.asked(question)
            self._banner().show_failure(asked, about, self.tr("Bring it in all the same"), going_on)
        elif brought.refused:
            self._banner().show_failure(text, details)
        elif brought.forks:
            choose = partial(self._run, "corpus.people")
            self._banner().show_notice(text, self.tr("Choose"), choose, details)
        else:
            self._banner().show_notice(text, details=details)

    def _known(self, told: Manifest) -> Path | None:
        """The recent project that a bundle belongs to."""
        for path in self._recent():
            found = glance(path)
            if found is None or found.project != told.project:
                continue
            if found.owner is None or found.owner == told.person:
                return path
        return None

    def _free(self, told: Manifest) -> Path:
        """A name that no project has."""
        folder = self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        whose = next((one.short_id for one in told.people if one.id == told.person), "")
        plain = "".join(c for c in told.name if c.isalnum() or c in " -_").strip() or "project"
        name = f"{plain}-{whose}" if whose and told.sort == "work" else plain
        return unused(folder / f"{name}.annot")

    def _say(self, failure: Failure) -> None:
        self._banner().show_failure(sentence(failure), failure.text)


def _read(files: list[Path], project: Path, sure: bool) -> Generator[tuple[int, int], None, Looked]:
    """Look at bundles before they are merged, and at what is wrong with them."""
    found: Looked = {}
    for path in files:
        try:
            found[path] = yield from bundle.read(path, project, other_project=sure)
        except Failure as failure:
            found[path] = failure
    return found


def _take_in(files: list[Path], sure: bool, found: Looked, store: Store) -> Brought:
    """Merge one after the other; a question or a refusal does not stop the rest."""
    brought = Brought()
    for path in files:
        looked = found.pop(path, None)
        try:
            if isinstance(looked, Failure):
                raise looked
            told, merged = bundle.take_in(
                store, path, may_drop=sure, other_project=sure, found=looked
            )
        except Failure as failure:
            if failure.code in ("bundle.drop", "bundle.other_project"):
                brought.question, brought.asked = failure, path
            else:
                brought.refused.append((path, failure))
        else:
            brought.came.append((path, told, merged))
    brought.fill(store)
    return brought
