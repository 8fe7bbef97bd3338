"""Making a link from the current span: its kind by digit, then the likeliest other end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from annotator import links
from annotator.model import Article, Link, Span
from annotator.scheme import LinkType
from annotator.suggest.ends import fitting, likeliest
from annotator.suggest.linking import LinkProposal
from annotator.suggest.linking import links as proposed
from annotator.ui.desk import Desk
from annotator.ui.keys import mark_area
from annotator.ui.links.names import digits, type_name
from annotator.ui.offers.offering import Offering
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.link_row import LinkRow
from annotator.ui.widgets.problems import link_problem_text
from annotator.ui.words import isolated, number

WORDS = 60
"""Code points of a span's text in the row."""


class Linking(QObject):
    """While ``active``, keys and presses in the article choose the other end of a link.

    Signals:
        turned: it began, ended, or something else is chosen.
        noticed: something to say (sentence, name of a command to offer or an empty string).
        search_wanted: the other end may be in any article (what was typed).
    """

    turned = Signal()
    noticed = Signal(str, str)
    search_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        language: str,
        pane: ArticlePane,
        desk: Desk,
        offering: Offering,
    ) -> None:
        super().__init__(desk)
        self._session, self._language, self._pane, self._desk = session, language, pane, desk
        self._offering = offering
        self.row = LinkRow()
        self.source: Span | None = None
        self.type: LinkType | None = None
        self.fitting: list[Span] = []
        self._article: Article | None = None
        pane.add_row(self.row)
        pane.view.installEventFilter(self)
        self.row.type_given.connect(self.choose_type)
        self.row.taken.connect(self.take)
        self.row.elsewhere.connect(self.look_everywhere)

    @property
    def active(self) -> bool:
        return self.source is not None

    @property
    def aim(self) -> Span | None:
        """Where the link would lead."""
        open_, aim = self._desk.open, self._pane.view.aim
        return open_.spans.get(aim) if open_ is not None and aim else None

    # -- beginning and ending

    def start(self) -> None:
        """Ask what kind of link leads from the current span; what is clear is chosen already."""
        span, open_ = self._desk.span, self._desk.open
        if span is None or open_ is None or not self._desk.editable:
            return
        kinds = links.types_from(self._session.scheme, span)
        if not kinds:
            self.noticed.emit(self.tr("No link can begin at a span of this label."), "")
            return
        self._article = open_.whole()
        self.source, self.type, self.fitting = span, None, []
        self._desk.taker = self.press
        mark_area(self._pane.view, "link", rtl=self._pane.rtl)
        mark_area(self.row, "link", rtl=self._pane.rtl)
        keys = digits(self._session.scheme, kinds)
        question = self.tr("What is “{words}” to another span?")
        self.row.ask(
            question.format(words=self._words(span)),
            [(keys[kind.name], type_name(kind, self._language), kind.name) for kind in kinds],
        )
        self._pane.fit_rows()
        self._pane.view.reveal(span.start, span.end)
        clear = self._clear(kinds)
        if clear is not None:
            self.choose_type(clear.type, clear.target)
        else:
            self.turned.emit()

    def end(self) -> None:
        """No link is being made any more."""
        if self.source is None:
            return
        self.source, self.type, self.fitting, self._article = None, None, [], None
        self._desk.taker = None
        self._pane.view.set_aim(None)
        mark_area(self._pane.view, "article", rtl=self._pane.rtl)
        self.row.hide()
        self.turned.emit()

    def leave(self) -> None:
        """Back to the article without a link."""
        self.end()
        self._desk.focus_article()

    # -- choosing

    def type_on(self, key: str) -> str | None:
        """What the kind of link on a digit is called; None where there is none."""
        buttons = self.row.answers.buttons if self.active else []
        return next((button.text() for button in buttons if button.key == key), None)

    def digit(self, key: int) -> None:
        self.row.answers.digit(key)

    def choose_type(self, name: str, target: str | None = None) -> None:
        """A kind of link; the likeliest end, or ``target``, is chosen with it."""
        if self.source is None or self._article is None:
            return
        scheme = self._session.scheme
        self.type = scheme.links[name]
        self.fitting = fitting(self._article, scheme, name, self.source)
        if target is None and self.fitting:
            ranked = likeliest(self._article, scheme, name, self.source, self._offering.wording)
            target = ranked[0].id
        self._aim_at(target)

    def step(self, forward: bool) -> None:
        """To the next or previous span that fits, in reading order and round."""
        if not self.fitting:
            return
        ids = [span.id for span in self.fitting]
        aim = self.aim
        at = ids.index(aim.id) if aim is not None and aim.id in ids else -1 if forward else 0
        self._aim_at(ids[(at + (1 if forward else -1)) % len(ids)])

    def press(self, span_id: str) -> None:
        """A span was clicked: link to it, or to the one around it that fits."""
        open_ = self._desk.open
        pressed = open_.spans.get(span_id) if open_ is not None else None
        if self.source is None or pressed is None:
            return
        if self.type is None:
            self.noticed.emit(self.tr("Say what kind of link it is first."), "")
            return
        around = [s for s in self.fitting if s.start <= pressed.start and pressed.end <= s.end]
        fits = {span.id for span in self.fitting}
        if pressed.id in fits:
            self.make(pressed)
        elif around and pressed.id != self.source.id:
            self.make(min(around, key=lambda span: span.end - span.start))
        else:
            self._refuse(pressed)

    def take(self) -> None:
        """Link to the span that is aimed at; where none fits here, look in all articles."""
        aim = self.aim
        if aim is not None:
            self.make(aim)
        elif self.type is not None:
            self.look_everywhere()

    def make(self, target: Span) -> None:
        """Make the link and go back to the article."""
        source, kind = self.source, self.type
        if source is None or kind is None:
            return
        scheme = self._session.scheme
        self._desk.edit(lambda a: links.link(a, scheme, kind.name, source, target), source)
        self.leave()

    def look_everywhere(self, typed: str = "") -> None:
        """Look for the other end in all articles."""
        if self.type is None:
            self.noticed.emit(self.tr("Say what kind of link it is first."), "")
        elif self.type.cross_document:
            self.search_wanted.emit(typed)
        else:
            text = self.tr("“{type}” stays within this article.")
            self.noticed.emit(text.format(type=type_name(self.type, self._language)), "")

    @property
    def made(self) -> Sequence[Link]:
        """The links that the source has."""
        open_ = self._desk.open
        return open_.links_of(self.source.id) if open_ and self.source else ()

    @property
    def words(self) -> str:
        """What the source says, for a line."""
        return self._words(self.source) if self.source is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click beside all spans leaves the keys where they were."""
        if event.type() == QEvent.Type.FocusIn and self.active:
            QTimer.singleShot(0, self._focus_row)
        return super().eventFilter(watched, event)

    # -- inside

    def _focus_row(self) -> None:
        if self.active and self._pane.view.hasFocus():
            self.row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self, kinds: list[LinkType]) -> LinkProposal | None:
        """What is proposed, else what the words tell, else the only kind there is."""
        assert self._article is not None
        assert self.source is not None
        names = [kind.name for kind in kinds]
        told = list(self._desk.offer.links)
        if (wording := self._offering.wording) is not None:
            told += proposed(self._article, self._session.scheme, self.source, wording)
        found = next((link for link in told if link.type in names), None)
        if found is None and len(names) == 1:
            return LinkProposal(names[0], None, "only")
        return found

    def _aim_at(self, span_id: str | None) -> None:
        view, source = self._pane.view, self.source
        view.set_aim(span_id)
        aim = self.aim
        self._show_aim(aim)
        self._pane.fit_rows()
        if aim is not None and source is not None:
            view.reveal(min(aim.start, source.start), max(aim.end, source.end))
            view.reveal(aim.start, aim.end)
        self.turned.emit()

    def _show_aim(self, aim: Span | None) -> None:
        if self.type is None:
            return
        anywhere = self.type.cross_document
        if aim is not None:
            place = next(n for n, span in enumerate(self.fitting, 1) if span.id == aim.id)
            words = self.tr("“{words}”").format(words=self._words(aim))
            hint = self.tr("{n} of {all} here · the arrows go to others, or press one").format(
                n=number(place), all=number(len(self.fitting))
            )
            if anywhere:
                hint += " · " + self.tr("type to look in all articles")
        elif anywhere:
            words = self.tr("Nothing in this article fits: look in all articles")
            hint = ""
        else:
            words = ""
            hint = self.tr("Nothing in this article fits, and such a link stays within one.")
        self.row.show_target(self.type.name, words, hint, anywhere=anywhere)

    def _refuse(self, pressed: Span) -> None:
        assert self.source is not None
        assert self.type is not None
        scheme = self._session.scheme
        problem = links.refusal(scheme, self.made, self.type.name, self.source, pressed)
        if problem is not None:
            self.noticed.emit(link_problem_text(problem, scheme, self._language), "")

    def _words(self, span: Span) -> str:
        text = self._desk.open.text if self._desk.open else ""
        words = " ".join(text[span.start : span.end].split())
        return isolated(words if len(words) <= WORDS else words[:WORDS].rstrip() + "…")
