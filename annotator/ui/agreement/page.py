"""The page Agreement: figures on the left, the cases behind the chosen one on the right."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from annotator import people
from annotator.agreement.cases import Case, Cell, cases
from annotator.model import Failure
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui.actions import COMMANDS, Found, Scope
from annotator.ui.agreement.case_list import CaseList
from annotator.ui.agreement.contents import RULES, Contents
from annotator.ui.agreement.empty import Empty
from annotator.ui.agreement.phrases import AgreementPhrases
from annotator.ui.agreement.reader import AgreementReader
from annotator.ui.agreement.saving import copied, figures_writer
from annotator.ui.background import Background
from annotator.ui.session import Session
from annotator.ui.sheet.entries import Goal
from annotator.ui.sheet.heading import Heading
from annotator.ui.sheet.saving import SaveRow, suggested
from annotator.ui.sheet.sheet import Sheet
from annotator.ui.sheet.view import SheetView
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import language, number

MAY_SEE = ("reviewer", "lead")
SHOWN = 100
"""Cases that are listed; what is more is said."""


class AgreementPage(QWidget):
    """Reads and shows; nothing is changed here."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "agreement"
    area: Scope = "agreement"

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings = session, settings
        self.documents = DocumentList.of(session)
        self.reader = AgreementReader(session, self)
        self.phrases = AgreementPhrases(session.scheme, language(), people.named(session.people))
        self.rule = 0
        self.cell: Cell | None = None
        self.listed: list[Case] = []
        self._texts: dict[str, str] = {}
        self._seeking: Background | None = None
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.view, self.list = SheetView(), SheetView()
        self.view.setAccessibleName(self.tr("Figures of agreement"))
        self.list.setAccessibleName(self.tr("Cases of the chosen figure"))
        self.empty, self.saving = Empty(), SaveRow(self.session)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.list)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([860, 480])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.view.setMinimumWidth(440)
        self.list.setMinimumWidth(320)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.saving)
        column.addWidget(self.empty, 1)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.reader.changed.connect(self._show)
        self.reader.failed.connect(self._failed)
        self.view.opened.connect(self._open_cell)
        self.list.opened.connect(self._open_case)
        for view in (self.view, self.list):
            view.moved.connect(self.status_changed)
        self.saving.closed.connect(self._to_figures)
        self.empty.pressed.connect(self.toggle_work)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.status_changed)
        self._handlers: dict[str, Callable[[], None]] = {
            "agreement.open": self._open,
            "agreement.section.next": partial(self._step_section, 1),
            "agreement.section.previous": partial(self._step_section, -1),
            "agreement.back": self.back,
            "agreement.rule": self.next_rule,
            "agreement.work": self.toggle_work,
            "agreement.save": self.save,
            "agreement.again": self.reader.read,
            "agreement.gamma": self.toggle_gamma,
            "edit.copy": self.copy,
            "pane.next": self._next_pane,
        }

    # -- the page, for the shell

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the moment, most useful first."""
        if self.list.hasFocus():
            return ("agreement.open", "agreement.back", "pane.next", "help.keys")
        opening = ("agreement.open", "agreement.rule", "agreement.section.next", "agreement.save")
        stopped = self.reader.gamma is None and not self.reader.computing_gamma
        first = ("agreement.gamma",) if stopped else ()
        return (*first, *opening, "agreement.work", "agreement.again", "pane.next", "help.keys")

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AgreementPage", "Agreement")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        known = self.reader.report is not None and bool(self.reader.report.works)
        if name == "agreement.open":
            return self._at() is not None
        if name in ("agreement.back", "pane.next"):
            return self.list.isVisible()
        if name in ("agreement.again", "agreement.work"):
            return self._may_see()
        return known

    def waiting(self) -> bool:
        return False

    def command_text(self, name: str) -> str | None:
        if name == "agreement.gamma":
            computing = self.reader.computing_gamma
            return self.tr("Stop gamma") if computing else self.tr("Compute gamma")
        if name == "agreement.open" and self.list.hasFocus():
            return self.tr("Open the article")
        if name == "agreement.work" and not self.reader.frozen_only:
            return self.tr("Only finished work")
        return None

    def found(self, query: str) -> Sequence[Found]:
        return []

    def status_text(self) -> str:
        if not self.list.hasFocus():
            return ""
        place = self.list.sheet.find(self.list.current)
        if place is None:
            return ""
        total = number(len(self.list.sheet.entries))
        return self.tr("{n} of {total}").format(n=number(place + 1), total=total)

    def on_show(self) -> None:
        if self._may_see():
            self.reader.wake()
        self._to_figures()

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        for view in (self.view, self.list):
            view.show_sheet(view.sheet, keep=True)

    def place(self) -> object:
        return None

    def return_to(self, place: object) -> None:
        return

    # -- commands

    def next_rule(self) -> None:
        """The next of the three rules, for what is drawn by one rule alone."""
        self.rule = (self.rule + 1) % len(RULES)
        self._show()

    def toggle_work(self) -> None:
        """Unfinished work too, or not."""
        self.back()
        self.reader.read(not self.reader.frozen_only)

    def toggle_gamma(self) -> None:
        """Stop what is being computed, or compute it."""
        if self.reader.computing_gamma:
            self.reader.stop()
        else:
            self.reader.compute_gamma()

    def back(self) -> None:
        """Away with the cases."""
        self.cell = None
        self.list.hide()
        self._to_figures()
        self.status_changed.emit()

    def save(self) -> None:
        """Name a file for the figures."""
        if self.reader.report is None:
            return
        write = figures_writer(self.reader.report, self.reader.gamma, self._names())
        self.saving.ask(
            self.tr("Save the figures"),
            suggested(self.session.path, self.tr("agreement"), "csv"),
            self.tr("All figures and parameters, as a table (.csv) or for programs (.json)."),
            write,
            (".json",),
        )

    def copy(self) -> None:
        """All figures as a table, to be pasted."""
        if self.reader.report is not None:
            text = copied(self.reader.report, self.reader.gamma, self._names())
            QApplication.clipboard().setText(text)
            self.notice.emit(self.tr("The figures are in the clipboard, as a table."), "")

    # -- inside

    def _may_see(self) -> bool:
        author = self.session.author
        return author is not None and author.role in MAY_SEE

    def _names(self) -> dict[str, str]:
        return people.called(self.session.people)

    def _show(self) -> None:
        report = self.reader.report
        known = report is not None and bool(report.works)
        self.empty.say(self.reader, self._may_see())
        appears = known != self.splitter.isVisibleTo(self)
        self.empty.setVisible(not known)
        self.splitter.setVisible(known)
        if appears and self.isVisible() and not self.saving.isVisible():
            self._to_figures()
        if report is not None and known:
            share = None
            if self.reader.computing_gamma:
                share = self.reader.done / max(1, self.reader.every)
            contents = Contents(
                self.phrases,
                report,
                self.reader.gamma,
                RULES[self.rule],
                share,
                self.reader.unfinished,
            )
            self.view.show_sheet(Sheet(contents.blocks(self.reader.stale)), keep=True)
        else:
            self.list.hide()
        self.status_changed.emit()

    def _at(self) -> object:
        """Where Enter leads from here."""
        view = self.list if self.list.hasFocus() else self.view
        entry = view.entry()
        return entry.goal if entry is not None else None

    def _open(self) -> None:
        (self.list if self.list.hasFocus() else self.view).open_current()

    def _open_cell(self, goal: object) -> None:
        report = self.reader.report
        if not isinstance(goal, Cell) or report is None:
            return
        self.cell = goal
        scheme, events = self.session.scheme, self.reader.events

        def make() -> Generator[tuple[int, int], None, list[Case]]:
            # Where people hardly differ, a thousand articles are looked through for them.
            yield 0, 1
            return list(islice(cases(report, goal, scheme, events), SHOWN + 1))

        if self._seeking is not None:
            self._seeking.cancel()
        self._seeking = self.session.compute(make)
        self._seeking.finished.connect(partial(self._ask_texts, goal))
        self._seeking.failed.connect(self._failed)
        self.destroyed.connect(self._seeking.cancel)
        self._seeking.start()

    def _ask_texts(self, goal: Cell, listed: list[Case]) -> None:
        """Read what the sentences of the cases need."""
        if goal is not self.cell:
            return
        self.listed = listed
        shown = self.listed[:SHOWN]
        wanted = dict.fromkeys(case.place.document for case in shown)
        wanted |= dict.fromkeys(case.other.document for case in shown if case.other is not None)
        missing = [document for document in wanted if document not in self._texts]

        def read(store: Store) -> dict[str, str]:
            return {document: store.article(document, "").text for document in missing}

        self.session.ask(read, partial(self._show_cases, goal), self)

    def _show_cases(self, cell: Cell, texts: Mapping[str, str]) -> None:
        self._texts |= texts
        report = self.reader.report
        if cell is not self.cell or report is None:
            return
        titles = {work.document: work.title for work in report.works}
        shown = self.listed[:SHOWN]
        entry = self.view.entry()
        heading = Heading(
            self._figure_name(entry.words if entry else ""), [self._how_many()], data=False
        )
        listed = CaseList(shown, cell, self.phrases, self._texts, titles)
        self.list.show_sheet(Sheet([heading, listed]))
        self.list.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.step(0)
        self.status_changed.emit()

    def _figure_name(self, words: str) -> str:
        return words.split(":", 1)[0]

    def _how_many(self) -> str:
        if not self.listed:
            return self.tr("No place on which they differ.")
        if len(self.listed) > SHOWN:
            return self.tr("The first %Ln place(s).", "", SHOWN)
        return self.tr("%Ln place(s) to look at.", "", len(self.listed))

    def _open_case(self, goal: object) -> None:
        """To the card where there is a page for cards, else to the article."""
        if not isinstance(goal, Goal):
            return
        if "page.review" in COMMANDS:
            self.command_wanted.emit("page.review")
            self.documents.review_wanted.emit(goal.document, goal.span)
        else:
            self.command_wanted.emit("page.annotate")
            self.documents.place_wanted.emit(goal.document, goal.start, goal.end, goal.span)

    def _step_section(self, by: int) -> None:
        (self.list if self.list.hasFocus() else self.view).step_section(by)

    def _next_pane(self) -> None:
        if self.list.isVisible() and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to_figures()

    def _to_figures(self) -> None:
        target = self.view if self.splitter.isVisibleTo(self) else self.empty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, failure: Failure) -> None:
        self.session.failed.emit(failure, self)
