"""The cards of a project in their order, counted; one document's cards can be others at any time,
and what that costs depends on that document alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from annotator.adjudication.progress import CardRow
from annotator.diff import CardClass

SAMPLED: dict[str, CardClass] = {"unanimous": "missing", "trivial": "boundary"}
"""A sample must look like any other card."""


def shown_class(row: CardRow) -> CardClass:
    """The class a card is listed under: samples look like others."""
    return SAMPLED.get(row.kind, row.kind) if row.left else row.kind


class Counts:
    """Cards of some documents."""

    def __init__(self) -> None:
        self.left: Counter[CardClass] = Counter()
        """What a person has to decide, by the class that is shown."""
        self.there: Counter[CardClass] = Counter()
        """The same with what a person has decided."""
        self.waits: Counter[CardClass] = Counter()
        """What is decided later: links whose ends are open, what a rule needs more people for."""
        self.states: Counter[str] = Counter()
        self.flagged = 0

    def count(self, row: CardRow, by: int) -> None:
        """Add a card, or take it away (-1)."""
        self.states[row.state] += by
        self.flagged += by * row.flag
        if row.state == "waiting" and row.kind not in SAMPLED:
            self.waits[row.kind] += by
        if row.left:
            self.left[shown_class(row)] += by
        if row.left or row.state == "decided":
            self.there[SAMPLED.get(row.kind, row.kind)] += by


Wanted = Callable[[Counts], bool]
"""Whether a document with these cards can hold what is looked for."""


class Deck:
    """Rows of cards by document, in the order in which documents came."""

    def __init__(self, rows: Iterable[CardRow] = ()) -> None:
        self.counts = Counts()
        """Of all documents."""
        self.left = 0
        """Cards that a person has to decide."""
        self.unsettled: set[str] = set()
        """Documents with open or stale cards of which none is for a person: rules settle them."""
        self.settled: dict[str, None] = {}
        """Documents with cards in which nothing is left: not for a person, nor for rules, nor for
        people who have not handed in."""
        self._order: list[str] = []
        self._rows: dict[str, list[CardRow]] = {}
        self._places: dict[str, int] = {}
        self._counts: dict[str, Counts] = {}
        self._at: dict[str, tuple[str, int]] = {}
        found: dict[str, list[CardRow]] = {}
        for row in rows:
            found.setdefault(row.document, []).append(row)
        for document, own in found.items():
            self.renew(document, own)

    def __bool__(self) -> bool:
        return bool(self._at)

    def __iter__(self) -> Iterator[CardRow]:
        for document in self._order:
            yield from self._rows[document]

    @property
    def decided(self) -> int:
        """Cards that a person has decided."""
        return self.counts.states["decided"]

    def row(self, card: str) -> CardRow | None:
        """The row of a card."""
        if card not in self._at:
            return None
        document, place = self._at[card]
        return self._rows[document][place]

    def of(self, document: str) -> list[CardRow]:
        """The rows of one document."""
        return self._rows.get(document, [])

    def place(self, row: CardRow) -> tuple[int, int]:
        """Where a card comes among all."""
        document, place = self._at[row.card]
        return self._places[document], place

    def left_in(self, document: str | None) -> int:
        """Cards of a document that a person has to decide."""
        counts = self._counts.get(document or "")
        return counts.left.total() if counts else 0

    def documents(self, wanted: Wanted) -> list[str]:
        """Documents with such cards."""
        return [document for document in self._order if wanted(self._counts[document])]

    def renew(self, document: str, rows: list[CardRow]) -> None:
        """The rows of one document anew, where it stood."""
        if document not in self._places:
            self._places[document] = len(self._order)
            self._order.append(document)
        before = self._rows.get(document, [])
        counts = self._counts.setdefault(document, Counts())
        same = {
            place for place, (old, new) in enumerate(zip(before, rows, strict=False)) if old == new
        }
        for place, row in enumerate(before):
            if place not in same:
                self._count(row, -1, counts)
                del self._at[row.card]
        for place, row in enumerate(rows):
            if place not in same:
                self._count(row, 1, counts)
                self._at[row.card] = document, place
        self._rows[document] = rows
        states = counts.states
        open_ = states["open"] + states["stale"] > 0 and not counts.left.total()
        (self.unsettled.add if open_ else self.unsettled.discard)(document)
        self.settled.pop(document, None)
        if rows and not any(counts.states[state] for state in ("open", "waiting", "stale")):
            self.settled[document] = None

    def decide(self, cards: Iterable[CardRow]) -> None:
        """A person has decided these cards; the rest of what that means comes with their rows."""
        now: dict[str, list[CardRow]] = {}
        for row in cards:
            if row.card in self._at:
                place = self._at[row.card][1]
                rows = now.setdefault(row.document, list(self._rows[row.document]))
                rows[place] = rows[place]._replace(state="decided", left=False)
        for document, rows in now.items():
            self.renew(document, rows)

    def behind(self, card: str | None, wanted: Wanted) -> Iterator[CardRow]:
        """What comes after a card; nothing before the first where there is none. Documents that
        are not ``wanted`` are left out."""
        document, place = self._at.get(card or "", (None, 0))
        first = 0
        if document is not None:
            first = self._places[document] + 1
            yield from self._rows[document][place + 1 :]
        for other in self._order[first:]:
            if wanted(self._counts[other]):
                yield from self._rows[other]

    def before(self, card: str | None, wanted: Wanted) -> Iterator[CardRow]:
        """What comes before a card, the nearest first."""
        document, place = self._at.get(card or "", (None, 0))
        if document is None:
            return
        yield from reversed(self._rows[document][:place])
        for other in reversed(self._order[: self._places[document]]):
            if wanted(self._counts[other]):
                yield from reversed(self._rows[other])

    def round(self, card: str | None, wanted: Wanted) -> Iterator[CardRow]:
        """What comes after a card, then all from the first up to it, itself last."""
        yield from self.behind(card, wanted)
        if card in self._at:
            for row in self.behind(None, wanted):
                yield row
                if row.card == card:
                    return

    def _count(self, row: CardRow, by: int, own: Counts) -> None:
        for counts in (self.counts, own):
            counts.count(row, by)
        self.left += by * row.left
