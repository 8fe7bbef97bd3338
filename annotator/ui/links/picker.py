"""The other end of a link, from all articles: the likeliest first, in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator import links
from annotator.model import Link, Span
from annotator.scheme import LinkType
from annotator.settings import Settings
from annotator.store import Store, Target
from annotator.suggest.roles import role
from annotator.ui.article import LabelStyle
from annotator.ui.corpus.place_painting import PlaceDelegate
from annotator.ui.corpus.places import Place, PlacesList, PlacesModel
from annotator.ui.events.book import EventBook
from annotator.ui.indexing import Indexed
from annotator.ui.links.facts import facts_line
from annotator.ui.links.names import type_name
from annotator.ui.overlay import Overlay
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_colours, article_font, label_styles
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import date, isolated

MOST = 60
"""Spans that are shown at once."""
PAUSE = 60
"""Milliseconds of not typing after which is sought."""
_WIDTH, _HEIGHT = 820, 640
_EDGE = 24


class Picker(Overlay):
    """A field, and what the link could lead to. ``taken``: the span to link to (Span)."""

    taken = Signal(object)

    def __init__(self, parent: QWidget, session: Session, language: str) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._source: Span | None = None
        self._type: LinkType | None = None
        self._made: Sequence[Link] = ()
        self._here = ""
        self._question = 0
        self._asking = False
        self._index: Indexed | None = None
        self.targets: list[Target] = []
        self.title = Line(strong=True)
        self.field = Field()
        self.state = Sentence()
        self.model = PlacesModel(self)
        self.list = PlacesList(self.model)
        self.delegate = _Delegate(self.list, language)
        self.own = Line(quiet_ink=True, small_size=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self.seek)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self.take(index.row()))
        session.indexing.connect(self._indexed)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Words of its sentence"))
        self.field.setAccessibleName(self.tr("Words of its sentence"))
        self.field.setClearButtonEnabled(True)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(self.tr("Where the link can lead"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setCursor(Qt.CursorShape.PointingHandCursor)
        self.own.set_text(self.whose_words())
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.field)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.own)

    def dress(self, settings: Settings) -> None:
        """Fonts or colours changed."""
        font = article_font(settings)
        font.setPointSizeF(max(11.0, settings.article_size * 0.85))
        self.delegate.dress(font, article_colours(), self.styles())
        self.list.dress()

    def pick(
        self, kind: LinkType, source: Span, words: str, made: Sequence[Link], here: str, typed: str
    ) -> None:
        """Offer ends for a link of this kind from ``source``, which says ``words``; ``made`` are
        the links it has, ``here`` is its document, ``typed`` what is sought at first."""
        self._type, self._source, self._made, self._here = kind, source, made, here
        name = type_name(kind, self._language)
        self.title.set_text(self.tr("“{words}” {type} …").format(words=words, type=name))
        self.targets = []
        self.model.show(())
        self.field.setText(typed)
        self._pause.stop()
        self.open()
        self.seek()

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def place_sheet(self) -> None:
        width = min(_WIDTH, self.width() - 2 * _EDGE)
        height = min(_HEIGHT, self.height() - 2 * _EDGE)
        self.sheet.setGeometry((self.width() - width) // 2, _EDGE, width, height)

    # -- whose spans

    def whose(self) -> str | None:
        """The author among whose spans is sought."""
        return self._session.author.id if self._session.author is not None else None

    def whose_words(self) -> str:
        """What is in the list, in a sentence below it."""
        return self.tr(
            "Only what you have tagged yourself is here. Tag the words first, then link."
        )

    # -- what is sought

    def seek(self) -> None:
        """Ask for what stands in the field; nothing in it asks for the likeliest of all."""
        self._pause.stop()
        whose, source, kind = self.whose(), self._source, self._type
        if whose is None or source is None or kind is None:
            return
        self._question += 1
        self._asking = True
        self.ask(whose, source, links.targets(kind, source), self.field.text().strip())

    def ask(self, whose: str, source: Span, labels: Sequence[str], typed: str) -> None:
        """Let ``take_found`` have what there is of such labels."""

        def read(store: Store) -> list[Target]:
            # What stands in the open article is reached there with the arrows.
            far = store.targets(whose, typed, source, labels, MOST, elsewhere=not typed)
            return far or store.targets(whose, typed, source, labels, MOST)

        self._session.ask(read, partial(self.take_found, self._question), self)

    def take_found(self, question: int, found: list[Target]) -> None:
        """Show what was found, if it is what was asked last."""
        if question != self._question or self._source is None or self._type is None:
            return
        self._asking = False
        self.targets = sorted(self._fitting(found), key=self._unlikeness)
        self.model.show([self._place(one) for one in self.targets])
        if self.targets:
            self.list.go_to(0)
        self.list.scrollToTop()
        self._tell_nothing()

    def _fitting(self, found: Sequence[Target]) -> list[Target]:
        """Those that the link can lead to."""
        assert self._source is not None
        assert self._type is not None
        scheme, source, name = self._session.scheme, self._source, self._type.name
        fits = partial(links.refusal, scheme, self._made, name, source)
        return [one for one in found if fits(one.span) is None]

    def _tell_nothing(self) -> None:
        text = "" if self.targets else self.nothing_words()
        self.state.setText(text)
        show_if(self.state, bool(text))

    def _unlikeness(self, one: Target) -> tuple[bool, bool]:
        """What sorts before the rank that the store gave: the event, then the sort of fact that
        such a link mostly leads to."""
        assert self._source is not None
        assert self._type is not None
        scheme, wanted = self._session.scheme, role(self._session.scheme, self._source.label)
        if self._type.denial_kinds:
            wanted = "claim"
        return not one.same_event, role(scheme, one.span.label) != wanted

    def _place(self, one: Target) -> Place:
        outlet = isolated(one.outlet) if one.outlet else ""
        where = [outlet, date(one.published_at, "day") if one.published_at else ""]
        if one.document == self._here:
            where.insert(0, self.tr("this article"))
        values, scheme = one.values, self._session.scheme
        facts = facts_line(scheme, self._language, one.span.label, values, self._event)
        same = [
            self.tr("same event") if one.same_event else "",
            self.tr("same source") if one.same_source else "",
        ]
        return Place(
            document=one.document,
            heading=one.title or one.name,
            detail=" · ".join(filter(None, where)),
            sentence=one.sentence,
            start=one.span.start,
            end=one.span.end,
            ranges=one.ranges,
            span=one.span.id,
            label=self.styled(one),
            marked=one.marked,
            note=" · ".join(filter(None, (*self.warned(one), facts, *same))),
        )

    def styles(self) -> dict[str, LabelStyle]:
        """How the spans in the list are drawn, by what ``styled`` says."""
        return label_styles(self._session.scheme, self._language)

    def styled(self, one: Target) -> str:
        """The name of a row's style."""
        return one.span.label

    def warned(self, _one: Target) -> Sequence[str]:
        """What to know of a row before it is taken."""
        return ()

    def _event(self, event: str) -> str:
        found = EventBook.of(self._session).find(event)
        return found.name if found is not None else event

    def nothing_words(self) -> str:
        """Why the list is empty."""
        if not self._is_ready:
            return self.tr("Your annotations are being made ready for searching.")
        if self.field.text().strip():
            return self.tr("None of the spans you have tagged that fit has these words.")
        return self.tr("You have tagged nothing else yet that fits.")

    @property
    def _is_ready(self) -> bool:
        return self._index is None or self._index.done

    def _indexed(self, far: Indexed) -> None:
        """More can be found now: ask again, if nothing was."""
        self._index = far
        if self.isVisible() and not self.targets and not self._asking:
            self.seek()

    # -- keys

    def take(self, row: int) -> None:
        """Link to what stands in a row."""
        if 0 <= row < len(self.targets):
            span = self.targets[row].span
            self.dismiss()
            self.taken.emit(span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        row, rows = self.list.row or 0, len(self.targets)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: 4,
            Qt.Key.Key_PageUp: -4,
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # What was typed last is still to be sought: the row is not what was meant.
            if not self._asking and not self._pause.isActive():
                self.take(row)
        elif key in steps and rows:
            at = row + steps[key]
            self.list.go_to(at % rows if abs(steps[key]) == 1 else max(0, min(rows - 1, at)))
        elif self.closes(event):
            self.dismiss()
        else:
            return key in steps
        return True


class _Delegate(PlaceDelegate):
    """The keys are in the field, yet what they choose is in the list."""

    def _has_focus(self) -> bool:
        return True
