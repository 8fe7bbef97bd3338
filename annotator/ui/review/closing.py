"""Closing articles: the line that says in which nothing is left, and what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.model import Touched
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui.keymap import Keymap
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.session import Session
from annotator.ui.widgets.offer_row import OfferRow
from annotator.ui.words import isolated, number

CLOSE, CLOSE_ALL, OPEN = "document.done", "review.close", "document.todo"


class Closing(QObject):
    """Looks for what can be closed whenever something was decided.

    ``noticed``: something to say (sentence, name of a command to offer with it).
    """

    noticed = Signal(str, str)

    def __init__(self, session: Session, docket: Docket, bench: Bench) -> None:
        super().__init__(docket)
        self._session, self._docket, self._bench = session, docket, bench
        self.row = OfferRow()
        self._keys: Callable[[str], str] = Keymap().shown
        self._titles: dict[str, str] = {}
        self._before: str | None = None
        """The article whose cards one has just come from."""
        self._here: str | None = None
        self.row.pressed.connect(self.run)
        docket.opened.connect(self._opened)

    def on_settings(self, settings: Settings) -> None:
        self._keys = Keymap(settings.keys).shown

    @property
    def _able(self) -> list[str]:
        """None as long as there may be cards that are not listed yet."""
        if self._docket.behind:
            return []
        return self._docket.shelf.closable(self._docket.deck)

    @property
    def offered(self) -> str | None:
        """The article that can be closed by itself: the one at hand, or the one just left."""
        able = self._able
        return next((one for one in (self._here, self._before) if one in able), None)

    def enabled(self, name: str) -> bool:
        """Whether one of the commands can run now."""
        if not self._bench.editable or self._bench.editing.active:
            return False
        if name == CLOSE_ALL:
            return bool(self._able)
        if name == OPEN:
            return self._here in self._docket.shelf.closed
        return self._docket.loaded

    def run(self, name: str) -> None:
        """Do what one of the commands does."""
        {CLOSE: self.close_one, CLOSE_ALL: self.close_all, OPEN: self.open_again}[name]()

    def close_one(self) -> None:
        """Close the article that the line names, or say why it can't be."""
        if self.offered is not None:
            self._close([self.offered])
            return
        if self._here in self._docket.shelf.closed:
            self.noticed.emit(self.tr("This article is closed already."), "")
            return
        left = self._docket.deck.left_in(self._here)
        if left:
            self.noticed.emit(self.tr("%Ln card(s) are left in this article.", "", left), "")
        elif self._docket.behind:
            self.noticed.emit(self.tr("What was handed in is still being compared."), "")
        else:
            text = self.tr("This article waits for people who have not handed in.")
            self.noticed.emit(text, "")

    def close_all(self) -> None:
        """Close all in which nothing is left."""
        self._close(self._able)

    def open_again(self) -> None:
        """Let the article at hand be worked on again."""
        author, here = self._session.author, self._here
        if author is None or here is None or here not in self._docket.shelf.closed:
            return
        reviewer = author.id

        def make(store: Store) -> Touched:
            (own,) = store.gold_sets([here])
            return store.apply(adjudication.open_again(own, reviewer))

        self._session.edit(make, self)

    def show(self) -> None:
        """Say what can be closed."""
        able, here = self._able, self._here
        if not self._bench.editable or self._bench.editing.active:
            self.row.say_nothing()
        elif able and (self._bench.hand is None or self.offered is not None):
            self._show_closable(able)
        elif (
            here is not None and here in self._docket.shelf.closed and self._bench.hand is not None
        ):
            text = (
                self.tr("This article was closed; work has come in since then.")
                if self._docket.deck.left_in(here) or here in self._docket.deck.unsettled
                else self.tr("This article is closed.")
            )
            self.row.say(text, "", [(self._keys(OPEN), self.tr("open it again"), OPEN)])
        else:
            self.row.say_nothing()

    # -- inside

    def _show_closable(self, able: Collection[str]) -> None:
        choices = []
        done = self._bench.hand is None and self._bench.asked is None
        one = None if done else self.offered
        if one is not None:
            title = isolated(self._titles.get(one, ""))
            text = (
                self.tr("Everything in this article is settled.")
                if one == self._here
                else self.tr("Everything in “{article}” is settled.").format(article=title)
            )
            choices.append((self._keys(CLOSE), self.tr("close it"), CLOSE))
            told = self._told([one])
        else:
            text = self.tr("In %Ln article(s) everything is settled.", "", len(able))
            told = self._told(able)
        if len(able) > 1 or not choices:
            words = self.tr("close all {n}").format(n=number(len(able)))
            key = self._keys(CLOSE_ALL)
            if done:
                key = self._keys("review.default")
            choices.append((key, words if len(able) > 1 else self.tr("close it"), CLOSE_ALL))
        more = ""
        if told:
            more = self.tr(
                "%Ln decision(s) will go to the annotators with their next bundles.",
                "",
                told,
            )
        self.row.say(text, more, choices)

    def _told(self, documents: Collection[str]) -> int:
        """How many decisions annotators would learn of."""
        tally = self._docket.tally
        return sum(tally.told[one] - tally.withheld[one] for one in documents)

    def _opened(self) -> None:
        review = self._docket.review
        if review is None:
            return
        document = review.gold.document
        here, self._titles[document.id] = document.id, document.title or document.external_id
        if here != self._here:
            self._before, self._here = self._here, here

    def _close(self, documents: Collection[str]) -> None:
        author = self._session.author
        if author is None or not documents:
            return
        reviewer, wanted = author.id, list(documents)

        def make(store: Store) -> Touched:
            return store.apply(adjudication.close(store.gold_sets(wanted), reviewer))

        self._session.edit(make, self)
