"""Search over all articles: a field, filters, and sentences under the articles they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.model import Event, Failure, Touched
from annotator.settings import Settings
from annotator.store import Found
from annotator.ui.corpus.filter_bar import FilterBar
from annotator.ui.corpus.filters import Filters, Typed
from annotator.ui.corpus.place_painting import PlaceDelegate
from annotator.ui.corpus.places import Place, PlacesList, PlacesModel, place_of
from annotator.ui.corpus.search_field import SearchField
from annotator.ui.finding_commands import FILTERS
from annotator.ui.indexing import Indexed
from annotator.ui.keys import mark_area
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_colours, article_font, label_styles
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.widgets.value_picker import ValuePicker
from annotator.ui.words import date, isolated, number

PAGE = 50
PAUSE = 150
"""Milliseconds of not typing after which the search starts."""
_GOLD = ("reviewer", "lead")


class SearchView(QWidget):
    """Asks the session page by page; what was found stays until something else is sought.

    Signals:
        opened: go to a place (Place).
        status_changed: footer or enabled commands may differ.
    """

    opened = Signal(object)
    status_changed = Signal()
    footer: Sequence[str] = (
        "search.go",
        "search.filter.1",
        "search.clear",
        "find.open",
        "corpus.articles",
        "help.keys",
    )

    def __init__(self, session: Session, settings: Settings, language: str) -> None:
        super().__init__()
        self._session, self._language = session, language
        self._documents = DocumentList.of(session)
        self.filters = Filters()
        self.found = Found(())
        self._question = 0
        self._asking = False
        self._read = Typed(session.scheme, {})
        self._index: Indexed | None = None
        self.field = SearchField()
        gold = session.author is not None and session.author.role in _GOLD
        self.bar = FilterBar(session.scheme, language, gold)
        self.picker = ValuePicker()
        self.count = Line(quiet_ink=True)
        self.state = Sentence()
        self.model = PlacesModel(self)
        self.list = PlacesList(self.model)
        self.delegate = PlaceDelegate(self.list, language)
        self.list.setItemDelegate(self.delegate)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self.on_settings(settings)
        self._connect()
        mark_area(self, "search")
        self._say()

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in all articles"))
        self.field.setAccessibleName(self.tr("Search in all articles"))
        self.field.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("What was found"))
        self.state.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field, 1)
        top.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for part in (self.bar, self.picker, self.state):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.returnPressed.connect(self._enter)
        self.field.left.connect(self._down)
        self.bar.left.connect(self.to_field)
        self._pause.timeout.connect(self.seek)
        self.bar.wanted.connect(self.choose_filter)
        self.list.opened.connect(lambda _row: self.go())
        self.list.wanted.connect(self._more)
        self.list.left.connect(self.to_field)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.status_changed.emit())
        self._session.indexing.connect(self._indexed)
        self._session.changed.connect(self._changed)
        self._documents.reset.connect(self._load_names)
        self._load_names()

    @staticmethod
    def late_handlers(view: Callable[[], SearchView]) -> dict[str, Callable[[], None]]:
        """The commands of the view, which is made when one of them first runs."""
        handlers: dict[str, Callable[[], None]] = {
            f"search.filter.{key}": lambda key=key: view().digit(key)  # type: ignore[misc]
            for key in range(1, FILTERS + 1)
        }
        return handlers | {
            "search.clear": lambda: view().choose_filter(""),
            "search.go": lambda: view().go(),
        }

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of forms do here: they are for the picker."""
        if not self.picker.is_open:
            return {}
        handlers: dict[str, Callable[[], None]] = {
            f"form.value.{key}": partial(self.picker.digit, key) for key in range(1, 10)
        }
        return handlers | {
            "form.more": partial(self.picker.digit, 0),
            "form.leave": self.picker.close_row,
        }

    def enabled(self, name: str) -> bool:
        """Whether a command of the view can run."""
        if name.startswith("search.filter."):
            return self.bar.name_at(int(name.rpartition(".")[2])) is not None
        if name == "search.clear":
            return bool(self.filters)
        return self.list.row is not None if name == "search.go" else True

    def status_text(self) -> str:
        """How far the index is, while it is not done."""
        far = self._index
        if far is None or far.ready >= far.total:
            return ""
        text = self.tr("Getting ready for searching: {ready} of {total}")
        return text.format(ready=number(far.ready), total=number(far.total))

    def on_settings(self, settings: Settings) -> None:
        """Fonts or colours changed."""
        font = article_font(settings)
        font.setPointSizeF(max(11.0, settings.article_size * 0.85))
        styles = label_styles(self._session.scheme, self._language)
        self.delegate.dress(font, article_colours(), styles)
        self.list.dress()

    # -- what is sought

    def search_for(self, words: str) -> None:
        """Seek ``words``, from elsewhere."""
        self.field.setText(words)
        self.seek()

    def seek(self) -> None:
        """Ask for the first page of what stands in the field and the chips."""
        self._pause.stop()
        self._question += 1
        self._ask(0)

    def choose_filter(self, name: str) -> None:
        """Ask what a filter shall be; empty takes all filters away."""
        if not name:
            self._set(Filters())
            return
        value = getattr(self.filters, name)
        if value != getattr(Filters(), name) and name != "attributes":
            self._set(self.filters.without(name))
            return
        values = self.bar.values(name, self.filters)
        if name == "attributes" and self.filters.attributes:
            values.append(("", self.tr("any attribute")))
        question = self.bar.words()[name] if values else self.tr("There is none yet.")
        self.picker.choose(question, values, partial(self._chosen, name), self.to_results)

    def _chosen(self, name: str, value: str) -> None:
        if name != "attributes":
            self._set(self.filters.having(name, value))
        elif not value:
            self._set(self.filters.without(name))
        else:
            answer = partial(self._chosen_attribute, value)
            values = self.bar.attribute_values(value)
            names = dict(self.bar.values("attributes", Filters()))
            self.picker.choose(names.get(value, value), values, answer, self.to_results)

    def _chosen_attribute(self, name: str, value: str) -> None:
        pairs = dict(self.filters.attributes) | {name: value}
        self._set(replace(self.filters, attributes=tuple(pairs.items())))

    def _set(self, filters: Filters) -> None:
        self.filters = filters
        self.bar.show_filters(filters)
        self.seek()

    def _ask(self, offset: int) -> None:
        author = self._session.author
        if author is None:
            return
        words, filters = self._read.read(self.field.text(), self.filters)
        if not words and not filters:
            self._show(self._question, 0, Found(()))
            return
        query, who, number_ = filters.query(words), author.id, self._question
        self._asking = True
        self._session.ask(
            lambda store: store.search(who, query, PAGE, offset),
            partial(self._show, number_, offset),
            self,
        )

    def _show(self, question: int, offset: int, found: Found) -> None:
        if question != self._question:
            return
        self._asking = False
        self.found = found
        places = [place_of(hit, _detail(hit.outlet, hit.published_at)) for hit in found.hits]
        if offset:
            self.model.add(places)
        else:
            self.model.show(places)
            if places:
                self.list.go_to(0)
            self.list.scrollToTop()
        self._say()

    def _more(self) -> None:
        if self.found.more and not self._asking:
            self._ask(len(self.model.places))

    # -- what is said

    def _say(self) -> None:
        shown = len(self.model.places)
        sought = bool(self.field.text().strip() or self.filters)
        count = self.tr("%Ln sentence(s)", "", shown)
        if self.found.more:
            count = self.tr("more than %Ln sentence(s)", "", shown)
        self.count.set_text(count if shown else "")
        show_if(self.count, shown > 0)
        show_if(self.list, shown > 0)
        self.state.setText(text := self._sentence(sought, shown))
        show_if(self.state, bool(text))
        self.status_changed.emit()

    def _sentence(self, sought: bool, shown: int) -> str:
        if not sought:
            return self.tr(
                "Type words, or narrow the search by a digit. Vowel signs, tatweel, the forms of"
                " alef, ya and ta marbuta, and the sort of digits make no difference."
            )
        parts = []
        if not shown and not self._asking:
            parts.append(self._nothing())
        if self.found.unsearched:
            text = self.tr(
                "%Ln article(s) are not ready for searching yet.", "", self.found.unsearched
            )
            parts.append(text)
        if not self.found.complete:
            parts.append(self.tr("The search took too long and was stopped. Seek something rarer."))
        return " ".join(parts)

    def _nothing(self) -> str:
        if self.filters and (self._index is None or not self._index.done):
            return self.tr("The annotations are being made ready for searching.")
        if self.filters:
            return self.tr("Nothing was found with these filters. 0 takes them away.")
        return self.tr("No article has these words. Try fewer of them, or a part of a word.")

    # -- moving

    def to_field(self) -> None:
        """Into the field, its words selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def to_results(self) -> None:
        """Into the list, or the field where nothing was found."""
        if self.model.places:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.list.row is None:
                self.list.go_to(0)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_show(self) -> None:
        """The view has come to the front; what was found stays as it was."""
        self.to_results()

    def to_words(self) -> None:
        """Into the field."""
        self.to_field()

    def next_pane(self) -> None:
        """Field and results, in turn."""
        if self.list.hasFocus():
            self.to_field()
        else:
            self.to_results()

    def go(self) -> None:
        """From the field to the results; from there into the article, to the place one is at."""
        row = self.list.row
        if self.field.hasFocus():
            self._enter()
        elif row is not None:
            self.opened.emit(self.model.places[row])

    def place(self) -> tuple[str, Filters, Place | None]:
        """What is sought and where one is, for the view that takes this one's place."""
        row = self.list.row
        return self.field.text(), self.filters, None if row is None else self.model.places[row]

    def return_to(self, words: str, filters: Filters) -> None:
        """Seek what was sought before."""
        self.filters = filters
        self.bar.show_filters(filters)
        self.search_for(words)

    # -- inside

    def _down(self) -> None:
        """Out of the field: digits are for filters there."""
        if self.model.places:
            self.to_results()
        else:
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self._pause.isActive():
            self.seek()
        self.to_results()

    def digit(self, key: int) -> None:
        """Choose the filter of a digit."""
        name = self.bar.name_at(key)
        if name is not None:
            self.choose_filter(name)

    def _indexed(self, far: Indexed) -> None:
        """More can be found now: ask again, if something was missing and nobody has moved on."""
        before, self._index = self._index, far
        more = before is None or far.ready > before.ready or far.done
        missing = self.found.unsearched or (self.filters and not self.model.places)
        if more and missing and not self.list.row and not self._asking:
            self.seek()
        self.status_changed.emit()

    def _changed(self, touched: Touched, _origin: object) -> None:
        if any(isinstance(item, Event) for item in touched.changed):
            self._load_names()

    def _load_names(self) -> None:
        self._session.ask(lambda store: store.events(), self._named, self)

    def _named(self, events: list[Event]) -> None:
        self.bar.events = {event.external_id: event for event in events}
        self.bar.outlets = self._documents.columns.outlets()
        keys = dict(self.bar.words())
        self._read = Typed(self._session.scheme, keys, events, self.bar.outlets)

    def failed(self, _failure: Failure) -> None:
        """The question could not be answered."""
        self._asking = False


def _detail(outlet: str | None, published_at: str | None) -> str:
    parts = [isolated(outlet) if outlet else "", date(published_at, "day") if published_at else ""]
    return " · ".join(part for part in parts if part)
