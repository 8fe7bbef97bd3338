"""The open article seen by event: what is about others steps back, or each shows its sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator import inherited
from annotator.events import naming
from annotator.model import Span
from annotator.scheme import Scheme
from annotator.ui.article.view import ArticleView
from annotator.ui.desk import Desk
from annotator.ui.events.book import EventBook
from annotator.ui.events.strip import EventStrip, Item
from annotator.ui.session import Session
from annotator.ui.widgets.open_article import OpenArticle

ALL, NONE = "", "-"
"""Keys of the strip beside those of events: every span; those that name no event."""


class ByEvent(QObject):
    """While it is on, a strip names the events of the article, and one of them can be chosen.

    While spans carry the signs of events it stays on: the strip says what they mean.

    Signals:
        turned: it was put on or off, or another event was chosen.
    """

    turned = Signal()

    def __init__(self, session: Session, desk: Desk, view: ArticleView, strip: EventStrip) -> None:
        super().__init__(desk)
        self._session, self._desk, self._view, self.strip = session, desk, view, strip
        self._book = EventBook.of(session)
        self._of: str | None = None
        self._named: dict[str, str] = {}
        self._about: dict[str, str] = {}
        self._asked = 0
        self.chosen = ALL
        self.signs = False
        self._book.loaded.connect(self.refresh)
        strip.chosen.connect(self.choose)

    @property
    def is_on(self) -> bool:
        return not self.strip.isHidden()

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {"events.next": lambda: self.step(1), "events.previous": lambda: self.step(-1)}

    def step(self, by: int) -> None:
        """Put it on; then from all to the first event, and on; after the last, off."""
        if not self.is_on:
            self.choose(ALL)
            return
        keys = [item.key for item in self.strip.items]
        at = keys.index(self.chosen) if self.chosen in keys else 0
        if 0 <= at + by < len(keys):
            self.choose(keys[at + by])
        else:
            self.close()

    def choose(self, key: str) -> None:
        """Let all spans step back but those about one event (ALL: none steps back)."""
        self.chosen = key
        was_on = self.is_on
        self.strip.show()
        if was_on and self._desk.open is not None and self._desk.open.document.id == self._of:
            self._show()
            self._reveal()
        else:
            self.refresh()
        self.turned.emit()

    def close(self) -> None:
        """Show the article as always."""
        if self.signs:
            self.choose(ALL)
            return
        self.strip.hide()
        self.chosen, self._asked = ALL, self._asked + 1
        self._view.set_faint(())
        self._view.set_events({})
        self.turned.emit()

    def show_signs(self, on: bool) -> None:
        """Whether each span carries the sign of its event."""
        if on == self.signs:
            return
        self.signs = on
        if on:
            self.strip.show()
            self.refresh()
        elif self.chosen == ALL:
            self.close()
        else:
            self._show()

    def refresh(self) -> None:
        """Another article is open, or its spans have changed, or events are called otherwise."""
        open_ = self._desk.open
        if not self.is_on or open_ is None:
            return
        self._asked += 1
        number, document, scheme = self._asked, open_.document.id, self._session.scheme
        spans = list(open_.in_order())

        def answer(named: dict[str, str]) -> None:
            if number == self._asked:
                turned = document != self._of
                self._named, self._of = named, document
                self._show()
                if turned:
                    self._reveal()

        # Ten thousand spans would hold up the window.
        self._session.ask(lambda _store: named_by(spans, scheme), answer, self)

    # -- inside

    def _show(self) -> None:
        open_ = self._desk.open
        if open_ is None:
            return
        self._about = {}
        for id_, value in self._named.items():
            event = self._book.find(value)
            self._about[id_] = event.id if event else value
        items = self._items(open_)
        numbers = {item.key: item.number for item in items if item.number}
        told = ((id_, numbers.get(key)) for id_, key in self._about.items())
        self._view.set_events({id_: found for id_, found in told if found})
        if self.chosen not in {item.key for item in items}:
            self.chosen = ALL
        self.strip.show_items(items, self.chosen, "F11", self.signs)
        faint = (id_ for id_ in open_.spans if self._about.get(id_, NONE) != self.chosen)
        self._view.set_faint(faint if self.chosen != ALL else ())

    def _items(self, open_: OpenArticle) -> list[Item]:
        """All, the events in the order in which the article comes to them, and what has none."""
        counts = Counter(self._about.values())
        items = [Item(ALL, self.tr("all"), len(open_.spans))]
        for place, (key, count) in enumerate(counts.items(), 1):
            event = self._book.find(key)
            name = event.name if event else key
            items.append(Item(key, name, count, place if self.signs else 0))
        rest = len(open_.spans) - counts.total()
        if rest and counts:
            items.append(Item(NONE, self.tr("no event"), rest))
        return items

    def _reveal(self) -> None:
        """Go to the first span of the event, unless one is in sight."""
        open_ = self._desk.open
        if open_ is None or self.chosen == ALL:
            return
        mine = [s for s in open_.in_order() if self._about.get(s.id, NONE) == self.chosen]
        if mine and not any(self._view.rects(span.start, span.end) for span in mine):
            self._view.reveal(mine[0].start, mine[0].end)


def named_by(spans: Sequence[Span], scheme: Scheme) -> dict[str, str]:
    """The event that each span names or inherits, by the span's id, in the order of ``spans``."""
    effective = inherited.effective(spans, scheme)
    found: dict[str, str] = {}
    for span in spans:
        names = naming(scheme, span.label)
        value = next((a.value for a in effective[span.id] if a.name in names), None)
        if value is not None:
            found[span.id] = value
    return found
