"""An annotator's hands at the real window: an annotated article made again from the bare text.

Works by key presses and the mouse only, and counts them: a key press, a click and a drag (which
selects) are one input each, a key held with another (``Alt+3``) is one with it. The order is
that of the guideline: claims, casualties, denials, each with its attributes, then links; only
what stands inside a denial comes right after it, since it takes over from it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.links import types_from
from annotator.model import Article, Span
from annotator.scheme import AttributeType, Scheme
from annotator.suggest.inheritance import inherited
from annotator.ui.annotate import AnnotatePage
from annotator.ui.links.names import digits
from annotator.ui.shell import Shell
from annotator.ui.tour.hands import LEFT, drag, press
from annotator.ui.widgets.attribute_row import PAGE
from annotator.ui.widgets.choice_rows import ChoiceRow, ChoicesRow
from annotator.ui.widgets.event_row import EventRow
from annotator.ui.widgets.pick_rows import PickListRow, PickRow
from bench.driving import Script

ORDER = ("CLAIM", "CASUALTY", "DENIAL")


class Value(NamedTuple):
    """A wanted value; where its words stand, if they were taken from the article."""

    value: str
    start: int | None = None
    end: int | None = None


@dataclass
class Wanted:
    """A span to make. ``attributes`` are its own ones only."""

    id: str
    label: str
    start: int
    end: int
    attributes: dict[str, list[Value]] = field(default_factory=dict)


class WantedLink(NamedTuple):
    type: str
    source: str
    target: str


@dataclass
class Tally:
    """What it took. ``corrected`` of ``values`` had to be given by hand."""

    spans: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    values: int = 0
    corrected: int = 0
    odd: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Annotator:
    """Makes one article. ``run`` yields the facts to wait for."""

    def __init__(self, window: Shell, page: AnnotatePage, tally: Tally) -> None:
        self._window, self._page, self._tally = window, page, tally
        self._scheme: Scheme = page.session.scheme
        self._inputs = 0
        self._made: dict[str, str] = {}
        """The spans made, by the ids of the wanted ones."""

    def run(self, spans: Sequence[Wanted], links: Sequence[WantedLink]) -> Script:
        yield self._settled
        for wanted in _in_order(spans):
            yield from self._make(wanted)
        for link in links:
            yield from self._link(link)
        self._compare(spans, links)

    # -- a span

    def _make(self, wanted: Wanted) -> Script:
        self._inputs = 0
        drag(self._page.pane.view, wanted.start, wanted.end)
        self._inputs += 1
        assert self._page.pane.view.selection == (wanted.start, wanted.end), wanted
        yield self._settled
        yield from self._press(self._scheme.labels[wanted.label].key)
        span = self._current()
        assert (span.label, span.start, span.end) == (wanted.label, wanted.start, wanted.end)
        self._made[wanted.id] = span.id
        yield from self._fill(wanted)
        self._tally.spans[wanted.label].append(self._inputs)

    def _fill(self, wanted: Wanted) -> Script:
        odd: dict[str, None] = {}
        while wrong := [n for n in self._odd(wanted) if not self._is_missing(n) and n not in odd]:
            odd[wrong[0]] = None
            yield from self._correct(wrong[0], wanted.attributes.get(wrong[0], []))
        asked = [name for name in self._odd(wanted) if self._is_missing(name)]
        if self._page.desk.offer or asked:
            # Accepts, and asks for what is missing.
            yield from self._press("Return")
        for name in asked:
            yield from self._answer(name, wanted.attributes[name])
        for name in self._odd(wanted):  # what was corrected first and then followed another one
            yield from self._correct(name, wanted.attributes.get(name, []))
        self._tally.corrected += len(odd) + len(asked)
        self._tally.odd.update(f"{wanted.label}.{name}" for name in (*odd, *asked))
        left = self._odd(wanted)
        self._tally.values += len({a.name for a in self._current().attributes})
        self._tally.wrong += [f"{wanted.label} {wanted.start}: {name}" for name in left]

    def _odd(self, wanted: Wanted) -> list[str]:
        """The attributes that would not be as wanted if all proposals were accepted."""
        span, offer = self._current(), self._page.desk.offer
        found = []
        for name, kind in self._scheme.labels[wanted.label].attributes.items():
            have = span.values(name)
            if not have and (proposal := offer.proposal(name)) is not None:
                have = [a.value for a in proposal.values]
            have = have or [a.value for a in offer.taken_over(name)]
            want = [value.value for value in wanted.attributes.get(name, [])]
            if _effective(kind, have) != _effective(kind, want):
                if want or not kind.inherit:
                    found.append(name)
        return found

    def _is_missing(self, name: str) -> bool:
        form = self._page.inspector.form
        return form is not None and form.rows[name].head.missing

    def _correct(self, name: str, values: list[Value]) -> Script:
        """Go to a row by its number and give it what it shall have."""
        form = self._page.inspector.form
        assert form is not None
        number = list(form.rows).index(name)
        for _ in range(number // PAGE):
            yield from self._press("Alt+0")
        yield from self._press(f"Alt+{number % PAGE + 1}")
        yield from self._answer(name, values)

    def _answer(self, name: str, values: list[Value]) -> Script:
        form = self._page.inspector.form
        assert form is not None
        row, kind = form.rows[name], form.rows[name].kind
        if isinstance(row, ChoicesRow):
            have = {a.value for a in (row.values or (row.proposal.values if row.proposal else ()))}
            for value in have ^ {v.value for v in values}:
                yield from self._digit(row, value)
            yield from self._press("Return")
        elif isinstance(row, ChoiceRow):
            chosen = values[0].value if values else kind.default
            assert chosen is not None, name
            yield from self._digit(row, chosen)
        elif isinstance(row, PickRow):
            yield from self._point(row, values)
        elif isinstance(row, EventRow) and values:
            known = [event.external_id for event in self._page.offering.events]
            at = known.index(values[0].value)
            for _ in range(at // PAGE):
                yield from self._press("0")
            yield from self._press(str(at % PAGE + 1))
        elif values:
            yield from self._type(values[0].value)
            yield from self._press("Return")
        else:
            yield from self._press("Delete")
            yield from self._press("Return")

    def _digit(self, row: ChoiceRow, value: str) -> Script:
        pages, digit = row.place_of(value)
        for _ in range(pages):
            yield from self._press("0")
        yield from self._press(digit)

    def _point(self, row: PickRow, values: list[Value]) -> Script:
        """Point at the words, or type them where the article does not have them."""
        if not values:
            yield from self._press("Delete")
        while isinstance(row, PickListRow) and row.values and values:
            yield from self._press("Delete")
        for value in values:
            place = self._words(value)
            if place is None:
                yield from self._press(f"Alt+{self._number(row)}", "2")
                yield from self._type(value.value)
                yield from self._press("Return")
                continue
            drag(self._page.pane.view, *place)
            self._inputs += 1
            yield self._settled
        if self._page.desk.picking.active and not self._page.desk.offer:
            yield from self._press("Return")

    def _number(self, row: PickRow) -> int:
        form = self._page.inspector.form
        assert form is not None
        return list(form.rows).index(row.kind.name) % PAGE + 1

    def _words(self, value: Value) -> tuple[int, int] | None:
        """Where the words stand: as given, else nearest to the span."""
        text, span = self._page.pane.view.text, self._current()
        if value.start is not None and value.end is not None:
            return value.start, value.end
        places = list(_each(text, value.value))
        at = min(places, key=lambda place: abs(place - span.start), default=None)
        return None if at is None else (at, at + len(value.value))

    # -- a link

    def _link(self, link: WantedLink) -> Script:
        """From the span, its kind by digit, and the other end: Enter where it is the likeliest,
        else a click on it."""
        source, target = self._made[link.source], self._made[link.target]
        if self._ends(link) in self._links():
            self._tally.links[f"{link.type}, proposed"].append(0)
            return
        self._inputs = 0
        yield from self._click_chip(source)
        yield from self._press("F4")
        making = self._page.links.making
        if making.type is None or making.type.name != link.type:
            keys = digits(self._scheme, types_from(self._scheme, self._current()))
            yield from self._press(keys[link.type])
        if making.aim is not None and making.aim.id == target:
            yield from self._press("Return")
        else:
            yield from self._click_chip(target)
        self._tally.links[link.type].append(self._inputs)

    def _ends(self, link: WantedLink) -> tuple[str, ...]:
        return _between(self._scheme, link.type, self._made[link.source], self._made[link.target])

    def _links(self) -> set[tuple[str, ...]]:
        open_ = self._page.desk.open
        assert open_ is not None
        found = open_.links.values()
        return {_between(self._scheme, one.type, one.source, one.target) for one in found}

    def _click_chip(self, span_id: str) -> Script:
        view, open_ = self._page.pane.view, self._page.desk.open
        assert open_ is not None
        if self._page.desk.current == span_id and not self._page.links.asks:
            return
        span = open_.spans[span_id]
        view.reveal(span.start, span.start)
        yield lambda: view.chip_rect(span_id) is not None
        chip = view.chip_rect(span_id)
        assert chip is not None
        self._click(chip.center())
        yield self._settled

    # -- hands

    def _click(self, at: QPoint) -> None:
        view = self._page.pane.view.viewport()
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, at)
        self._inputs += 1

    def _press(self, *chords: str) -> Script:
        for chord in chords:
            press(self._window, chord)
            self._inputs += 1
            yield self._settled

    def _type(self, text: str) -> Script:
        for letter in text:
            focus = QApplication.focusWidget() or self._window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter)) if letter.isascii() else Qt.Key.Key_unknown
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(focus, QKeyEvent(kind, key, none, letter))
            self._inputs += 1
            yield self._settled

    def _settled(self) -> bool:
        desk, window = self._page.desk, self._window
        busy = window.commands.busy() or not window.router.idle
        return self._page.offering.is_ready and not desk.lags and not busy

    def _current(self) -> Span:
        span = self._page.desk.span
        assert span is not None
        return span

    # -- what came of it

    def _compare(self, spans: Sequence[Wanted], links: Sequence[WantedLink]) -> None:
        """Note where the article is not as wanted."""
        open_ = self._page.desk.open
        assert open_ is not None
        article = open_.whole()
        have = {(s.label, s.start, s.end) for s in article.spans}
        want = {(s.label, s.start, s.end) for s in spans}
        self._tally.wrong += [f"span {one}" for one in sorted(have ^ want)]
        for wanted in spans:
            span = open_.spans[self._made[wanted.id]]
            self._tally.wrong += [
                f"{wanted.label} {wanted.start}: {name} in the end"
                for name in self._different(article, span, wanted)
            ]
        self._tally.wrong += [
            f"link {one}" for one in sorted(self._links() ^ {self._ends(link) for link in links})
        ]

    def _different(self, article: Article, span: Span, wanted: Wanted) -> Iterator[str]:
        over = inherited(article, self._scheme, span)
        for name, kind in self._scheme.labels[wanted.label].attributes.items():
            have = span.values(name) or [a.value for a in over if a.name == name]
            want = [value.value for value in wanted.attributes.get(name, [])]
            if (want or not kind.inherit) and _effective(kind, have) != _effective(kind, want):
                yield name


def _in_order(spans: Sequence[Wanted]) -> list[Wanted]:
    """By label, then by place; what stands inside a denial right after it."""

    def place(span: Wanted) -> tuple[int, int]:
        return span.start, -span.end

    done: list[Wanted] = []
    denials = [s for s in spans if s.label == "DENIAL"]

    def denial_around(span: Wanted) -> bool:
        return any(d.start <= span.start and span.end <= d.end for d in denials)

    for label in dict.fromkeys((*ORDER, *(s.label for s in spans))):
        for span in sorted((s for s in spans if s.label == label), key=place):
            if span.label != "CASUALTY" or not denial_around(span):
                done.append(span)
            if span.label == "DENIAL":
                inside = [
                    s
                    for s in spans
                    if s.label == "CASUALTY" and span.start <= s.start and s.end <= span.end
                ]
                done += [s for s in sorted(inside, key=place) if s not in done]
    return done


def _effective(kind: AttributeType, values: list[str]) -> list[str]:
    """``values`` with the default where there is none; the order counts only in lists of words."""
    found = values or ([] if kind.default is None else [kind.default])
    return sorted(found) if kind.type == "list_of_enum" else found


def _between(scheme: Scheme, type_: str, source: str, target: str) -> tuple[str, ...]:
    """A link as it is compared: a symmetric one has no direction."""
    symmetric = scheme.links[type_].symmetric
    return type_, *(sorted((source, target)) if symmetric else (source, target))


def _each(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
