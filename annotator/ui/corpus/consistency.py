"""The same words tagged otherwise, or not at all, elsewhere in one's own work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotator.model import Failure, Touched
from annotator.settings import Settings
from annotator.store import Inconsistency, Store
from annotator.ui import theme
from annotator.ui.corpus.left import LeftPhrases, turned
from annotator.ui.corpus.likening import Likening
from annotator.ui.corpus.phrases import PhraseList, PhrasesModel, bare_place, tagged_place
from annotator.ui.corpus.place_painting import PlaceDelegate
from annotator.ui.corpus.places import Place, PlacesList, PlacesModel
from annotator.ui.indexing import Indexed
from annotator.ui.keys import mark_area
from annotator.ui.session import Job, Progress, Session, Steps
from annotator.ui.widgets.article_look import article_colours, article_font, label_styles
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Choice, Line, Sentence
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import figure, listed, number

AGAIN = 600
"""Milliseconds after a change until all is compared again."""
Pair = tuple[str, str]


class ConsistencyView(QWidget):
    """Phrases on one side, where they stand on the other, and what can be done at once.

    Signals:
        opened: go to a place (Place).
        notice: something to say (sentence, name of a command to offer with it).
        status_changed: footer or enabled commands may differ.
    """

    opened = Signal(object)
    notice = Signal(str, str)
    status_changed = Signal()
    footer: Sequence[str] = (
        "consistency.tag",
        "consistency.relabel",
        "consistency.values",
        "consistency.leave",
        "consistency.go",
        "edit.undo",
        "help.keys",
    )

    def __init__(self, session: Session, settings: Settings, language: str) -> None:
        super().__init__()
        self._session, self._language = session, language
        self.left = LeftPhrases()
        self._job: Job | None = None
        self._stale = True
        self._ready = False
        self._far = ""
        self.phrases = PhrasesModel(self)
        self.list = PhraseList(self.phrases)
        self.model = PlacesModel(self)
        self.places = PlacesList(self.model)
        self.delegate = PlaceDelegate(self.places, language, chips=True)
        self.places.setItemDelegate(self.delegate)
        self.count = Line(quiet_ink=True)
        self.state = Sentence()
        self.choices = {
            "consistency.tag": Choice("1", ""),
            "consistency.relabel": Choice("2", ""),
            "consistency.values": Choice("3", ""),
            "consistency.leave": Choice("4", ""),
        }
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self.compare)
        self._lay_out()
        self.on_settings(settings)
        self._connect()
        mark_area(self, "consistency")

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Phrases"))
        self.places.setAccessibleName(self.tr("Where it stands"))
        answers = QWidget()
        flow = Flow(answers)
        for choice in self.choices.values():
            flow.addWidget(choice)
        right = QWidget()
        column = QVBoxLayout(right)
        theme.pad(column, 16, 0)
        column.setSpacing(8)
        column.addWidget(answers)
        column.addWidget(self.places, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 800])
        self.splitter.setChildrenCollapsible(False)
        top = QHBoxLayout()
        top.addWidget(self.state, 1)
        top.addWidget(self.left)
        top.addStretch(0)
        top.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.splitter, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_places())
        self.list.opened.connect(self.go)
        self.places.opened.connect(lambda _row: self.go())
        self.places.left.connect(self.list.setFocus)
        self.places.selectionModel().currentChanged.connect(lambda *_: self._show_choices())
        self._session.changed.connect(self._changed)
        self._session.indexing.connect(self._indexed)
        for name, choice in self.choices.items():
            choice.clicked.connect(partial(self._press, name))
        self.left.clicked.connect(self.turn_left)

    @staticmethod
    def late_handlers(view: Callable[[], ConsistencyView]) -> dict[str, Callable[[], None]]:
        """The commands of the view, which is made when one of them first runs."""
        return {
            "consistency.tag": lambda: view().make_alike("consistency.tag"),
            "consistency.relabel": lambda: view().make_alike("consistency.relabel"),
            "consistency.values": lambda: view().make_alike("consistency.values"),
            "consistency.leave": lambda: view().leave(),
            "consistency.left": lambda: view().turn_left(),
            "consistency.go": lambda: view().go(),
            "consistency.stop": lambda: view().stop(),
        }

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """There are no forms here."""
        return {}

    def enabled(self, name: str) -> bool:
        """Whether a command of the view can run."""
        if name == "consistency.stop":
            return self._job is not None
        if name == "consistency.left":
            return self.left.count > 0
        if name == "consistency.go":
            return self.group is not None
        may = self._session.author is not None and not self._session.read_only
        if name == "consistency.leave":
            return may and self.group is not None
        likening = self._likening()
        return may and likening is not None and likening.count(name) > 0

    def status_text(self) -> str:
        """How far comparing is."""
        return self._far

    def on_settings(self, settings: Settings) -> None:
        """Fonts or colours changed."""
        font = article_font(settings)
        font.setPointSizeF(max(11.0, settings.article_size * 0.85))
        styles = label_styles(self._session.scheme, self._language)
        self.delegate.dress(font, article_colours(), styles)
        self.places.dress()

    def on_show(self) -> None:
        """The view has come to the front: compare, if anything has changed."""
        if self._stale:
            self.compare()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Phrases and places, in turn."""
        other = self.places if self.list.hasFocus() else self.list
        other.setFocus(Qt.FocusReason.TabFocusReason)

    def to_words(self) -> None:
        """There is no field for words here."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- comparing

    def compare(self) -> None:
        """Look through all phrases again, in the background."""
        author = self._session.author
        if author is None:
            return
        self.stop()
        self._stale = False
        self._job = job = self._session.job(partial(_steps, author.id))
        job.progressed.connect(self._progressed)
        job.finished.connect(partial(self._take, job))
        job.failed.connect(self._failed)
        self._say()

    def stop(self) -> None:
        """No longer look; what was found before stays."""
        if self._job is not None:
            self._job.cancel()
            self._job, self._far, self._stale = None, "", True
            self._say()

    def _progressed(self, far: Progress) -> None:
        if far.total:
            text = self.tr("Comparing: {done} of {total} phrases")
            self._far = text.format(done=number(far.done), total=number(far.total))
            self.status_changed.emit()

    def _take(self, job: Job, told: tuple[list[Inconsistency], bool] | None) -> None:
        if job is not self._job:
            return
        self._job, self._far = None, ""
        if told is not None:
            found, self._ready = told
            self.left.take(found)
            self._show_phrases()
        self._say()
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus)):
            # There was nothing to take the focus before.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _indexed(self, far: Indexed) -> None:
        """More articles can be compared, the last ones too."""
        if far.done and not (self._ready and self.left.listed):
            self._stale = True
            if self.isVisible():
                self._again.start()

    def _failed(self, failure: Failure) -> None:
        self._job, self._far = None, ""
        self.notice.emit(failure.text, "")

    def _changed(self, touched: Touched, _origin: object) -> None:
        author = self._session.author
        if author is not None and self.left.follow(touched, author.id):
            self._show_phrases()
            self._say()
        elif touched.documents:
            self._stale = True
            if self.isVisible():
                self._again.start()

    # -- what is shown

    @property
    def group(self) -> Inconsistency | None:
        """The phrase one is at."""
        return self.phrases.at(self.list.currentIndex().row())

    def _show_phrases(self) -> None:
        before = self.group
        row = self.list.currentIndex().row()
        self.phrases.show(self.left.listed)
        at = self.phrases.find(before.phrase) if before is not None else None
        last = self.phrases.rowCount() - 1
        self.list.go_to(at if at is not None else max(0, min(row, last)))
        self._show_places()

    def _show_places(self) -> None:
        one = self.group
        places: list[Place] = []
        if one is not None:
            for tagged in one.tagged:
                note = self._values_text(tagged.label, tagged.values)
                places.append(tagged_place(tagged, note))
            bare = self.tr("not tagged")
            places += [bare_place(untagged, bare) for untagged in one.untagged]
        self.model.show(places)
        if places:
            self.places.go_to(0)
        self._show_choices()

    def _show_choices(self) -> None:
        likening, scheme = self._likening(), self._session.scheme
        counts = {name: likening.count(name) if likening else 0 for name in self.choices}
        label = scheme.name(likening.pattern.label, self._language) if likening else ""
        tag, relabel, values = (counts[f"consistency.{n}"] for n in ("tag", "relabel", "values"))
        words = {
            "consistency.tag": self.tr("tag %Ln untagged like this", "", tag),
            "consistency.relabel": self.tr("make %Ln other(s) “{label}”", "", relabel),
            "consistency.values": self.tr("give %Ln other(s) these values", "", values),
        }
        again = self.group is not None and self.group.left
        leave = self.tr("list it again") if again else self.tr("leave it as it is")
        words["consistency.leave"] = leave
        for name, choice in self.choices.items():
            choice.setText(words[name].format(label=label))
            choice.updateGeometry()
            show_if(
                choice, likening is not None and (counts[name] > 0 or name == "consistency.leave")
            )
        self.status_changed.emit()

    def _say(self) -> None:
        shown = self.phrases.rowCount()
        self.count.set_text(self.tr("%Ln phrase(s)", "", shown) if shown else "")
        show_if(self.splitter, shown > 0)
        text = ""
        if not shown and self._job is not None:
            text = self.tr("Your annotations are being compared.")
        elif not shown and not self._ready:
            text = self.tr("The articles are being made ready to be compared.")
        elif not shown:
            text = self.tr(
                "The same words are tagged alike wherever you tagged them. What differs later is"
                " listed here."
            )
        self.state.setText(text)
        show_if(self.state, bool(text))
        self.status_changed.emit()

    def _values_text(self, label: str, values: Sequence[Pair]) -> str:
        """In the order of the scheme, without what goes without saying."""
        kind, given = self._session.scheme.labels.get(label), dict(values)
        said = []
        for attribute in kind.attributes.values() if kind is not None else ():
            value = given.get(attribute.name)
            if value is not None and value != attribute.default:
                names = {c.value: name_of(c, self._language) for c in attribute.choices}
                shown = names.get(value, figure(value))
                said.append(f"{name_of(attribute, self._language)}: {shown}")
        return listed(said)

    # -- what can be done

    def _likening(self) -> Likening | None:
        """The others shall be like the place one is at, if that is tagged."""
        one, row = self.group, self.places.row
        if one is None or not one.tagged:
            return None
        here = self.model.places[row] if row is not None and row < len(self.model.places) else None
        return Likening(one, here.span if here is not None else None)

    def make_alike(self, command: str) -> None:
        """Do it at all the places, as one action that undo takes back."""
        author, likening = self._session.author, self._likening()
        if author is None or likening is None or not likening.count(command):
            return

        def run(store: Store) -> Touched | None:
            wanted = likening.documents(command)
            articles = {id_: store.article(id_, author.id) for id_ in wanted}
            action = likening.action(command, author.id, articles, store.scheme)
            return store.apply(action) if action.changes else None

        self._session.edit(run, self)
        text = self.tr("%Ln place(s) changed.", "", likening.count(command))
        self.notice.emit(text, "edit.undo")

    def leave(self) -> None:
        """Say no more about this phrase, or again; undo takes it back."""
        one, author = self.group, self._session.author
        if one is None or author is None:
            return
        action = turned(one, author.id)
        self._session.edit(lambda store: store.apply(action), self)
        text = (
            self.tr("The phrase is listed again.")
            if one.left
            else self.tr("The phrase is left as it is, and not listed any more.")
        )
        self.notice.emit(text, "edit.undo")

    def turn_left(self) -> None:
        """Show what was left as it is, or hide it."""
        self.left.turn()
        self._show_phrases()
        self._say()

    def go(self) -> None:
        """From the phrases to their places, from a place into its article."""
        if self.list.hasFocus():
            self.places.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.places.row is not None:
            self.opened.emit(self.model.places[self.places.row])

    def _press(self, name: str) -> None:
        if self.enabled(name):
            ConsistencyView.late_handlers(lambda: self)[name]()


def _steps(author: str, store: Store) -> Steps:
    """The store's steps in the session's words; returns what was found, and whether all articles
    were ready to be compared."""
    looking = store.inconsistency_steps(author)
    while True:
        try:
            far = next(looking)
        except StopIteration as end:
            ready, all_ = store.indexed()
            return end.value, ready == all_
        yield Progress(far.done, far.total, far.text)
