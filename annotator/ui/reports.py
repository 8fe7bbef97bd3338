"""Reports for annotators, written from the page of articles: for one person, or for everybody.

They are read beside the work; questions and answers stand in the line above the footer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.model import Failure, Person
from annotator.report.file_names import proposed_name
from annotator.settings import Digits, Language, Settings
from annotator.store import Store
from annotator.ui.aside import Aside, Tell
from annotator.ui.banner import Banner
from annotator.ui.failures import sentence
from annotator.ui.files import REPORTS, ask_folder, ask_new_file
from annotator.ui.session import Session
from annotator.ui.words import isolated, language, left_to_right, listed


class Reports(QObject):
    """What the program does about reports.

    ``session`` and ``banner`` say what is open and where to speak now; ``settings`` in which
    digits; the language is the window's.
    """

    def __init__(
        self,
        window: QWidget,
        session: Callable[[], Session | None],
        banner: Callable[[], Banner],
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._banner, self._settings = session, banner, settings
        self._writing: Aside | None = None

    def ask(self, person: Person | None) -> None:
        """Ask where the report of a person shall be written; with None, where those of all."""
        session = self._session()
        if session is None:
            return
        if person is None:
            title = self.tr("A report for each annotator")
            write_all = partial(self.write, session, None)
            ask_folder(self._window, title, session.path.parent, write_all)
        else:
            title = self.tr("Save a report")
            suggestion = session.path.with_name(proposed_name(session.people, person))
            ask_new_file(
                self._window, title, suggestion, REPORTS, partial(self.write, session, person)
            )

    def write(self, session: Session, person: Person | None, target: Path) -> None:
        """Write the report of a person to a file, or those of all into a folder, and say so."""
        if self._writing is not None:
            self._writing.cancel()
        read = partial(_write, person, target, language(), self._settings().digits)
        self._writing = session.aside(read)
        self._writing.progressed.connect(self._progressed)
        self._writing.finished.connect(partial(self._written, session, person, target))
        self._writing.failed.connect(self._failed)
        self._banner().show_notice(self.tr("Comparing with gold…"))
        self._writing.start()

    def _progressed(self, count: int) -> None:
        self._banner().show_notice(self.tr("Comparing with gold… %Ln article(s)", "", count))

    def _written(
        self, session: Session, person: Person | None, target: Path, told: list[tuple[str, int]]
    ) -> None:
        if session is not self._session():
            return
        if not told:
            who = isolated(person.name) if person else ""
            self._banner().show_notice(
                self.tr("No article handed in by {name} is closed yet.").format(name=who)
                if person
                else self.tr("No article that was handed in is closed yet.")
            )
            return
        where = left_to_right(str(target))
        if person is None:
            text = self.tr("%Ln report(s) are in {file}: {people}.", "", len(told))
            names = listed([isolated(name) for name, _ in told])
            self._banner().show_notice(text.format(file=where, people=names))
        else:
            ((name, articles),) = told
            text = self.tr("The report for {name} on %Ln article(s) is in {file}.", "", articles)
            self._banner().show_notice(text.format(name=isolated(name), file=where))

    def _failed(self, failure: Failure) -> None:
        self._banner().show_failure(sentence(failure), failure.text)


def _write(
    person: Person | None,
    target: Path,
    tongue: Language,
    digits: Digits,
    store: Store,
    tell: Tell,
) -> list[tuple[str, int]]:
    """Whose reports were written, and on how many articles."""
    from annotator.report import files  # noqa: PLC0415

    known = store.people()
    wanted = [person] if person else [one for one in known if one.role != "machine"]
    told = []
    for report in files.of_project(store, known, wanted, tell):
        path = target if person else target / proposed_name(known, report.person)
        files.write(report, path, "html", tongue, digits)
        told.append((report.person.name, len(report.documents)))
    return told
