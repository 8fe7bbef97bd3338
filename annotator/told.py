"""The articles of one author read together: what each span says, inherited values included, whose
word it is, and which spans are linked. Tolls and dossiers are made from this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

from annotator import inherited
from annotator.model import Attribute, Link, Span
from annotator.origins import Origin, origin
from annotator.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Told:
    """One article as one author tagged it. Ids of spans and links are unique among articles.

    ``published_at`` is an ISO date or date-time, None where no person has confirmed one.
    """

    document: str
    name: str
    outlet: str | None
    published_at: str | None
    text: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...] = ()
    """Those that begin in it."""


def in_order_of_report(articles: Iterable[Told]) -> list[Told]:
    """By the time of publication; those that have none in the order given, at the end."""
    return sorted(articles, key=lambda told: (told.published_at is None, moment(told.published_at)))


def moment(published_at: str | None) -> datetime:
    """When an article came out; one without a date counts as the oldest."""
    try:
        found = datetime.fromisoformat(published_at or "")
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


class Place(NamedTuple):
    """A span in its article. ``order`` is the article's place in the order given."""

    span: Span
    told: Told
    order: int

    @property
    def text(self) -> str:
        return self.told.text[self.span.start : self.span.end]

    @property
    def position(self) -> tuple[int, int, int]:
        """Sorts in reading order."""
        return self.order, self.span.start, -self.span.end


class Articles:
    """All articles together: spans, what they inherit, and links, by id.

    ``aliases`` are as for ``origin``.
    """

    def __init__(
        self,
        articles: Iterable[Told],
        scheme: Scheme,
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        self.places: dict[str, Place] = {}
        self.known: dict[str, tuple[Attribute, ...]] = {}
        self.statement: dict[str, Span] = {}
        """The innermost claim or denial around a span that inherits."""
        self.links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        """By type: from source to targets."""
        self.aliases = aliases
        self._scheme, self._count = scheme, 0
        for told in articles:
            self.add(told)

    def add(self, told: Told) -> None:
        """Take in the next article; before anything is asked for."""
        self.places.update({s.id: Place(s, told, self._count) for s in told.spans})
        self.known |= inherited.effective(told.spans, self._scheme)
        self.statement |= inherited.around(told.spans, self._scheme)
        for link in told.links:
            self.links[link.type][link.source].append(link.target)
        self._count += 1

    @cached_property
    def backlinks(self) -> dict[str, dict[str, list[str]]]:
        """By type: from target to sources."""
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for type_, links in self.links.items():
            for source, targets in links.items():
                for target in targets:
                    found[type_][target].append(source)
        return found

    def value(self, span_id: str, name: str) -> str | None:
        """The first value of an attribute, an inherited one too."""
        return next((a.value for a in self.known.get(span_id, ()) if a.name == name), None)

    def values(self, span_id: str, name: str) -> tuple[str, ...]:
        """All its values, in order."""
        return inherited.values(self.known.get(span_id, ()), name)

    def speaker(self, span_id: str) -> str:
        """The span that names who speaks: "the statement" and the like lead on to it."""
        seen = {span_id}
        while True:
            around = self.statement.get(span_id)
            targets = [*self.links["attributed_to"].get(span_id, ())]
            if around is not None:
                targets += self.links["attributed_to"].get(around.id, ())
            on = next((t for t in targets if t in self.places and t not in seen), None)
            if on is None:
                return span_id
            seen.add(on)
            span_id = on

    def origin(self, span_id: str) -> Origin:
        """Whose word a span is."""
        speaker = self.places[self.speaker(span_id)]
        outlet = speaker.told.outlet or speaker.told.name
        return origin(self.known[speaker.span.id], outlet, self.aliases)

    def original(self, span_id: str) -> str:
        """The first telling of what ``repeats`` links say is told again; itself where it is no
        copy, or where copies go round in a circle."""
        seen, at = {span_id}, span_id
        while True:
            on = next((t for t in self.links["repeats"].get(at, ()) if t in self.places), None)
            if on is None:
                return at
            if on in seen:
                return span_id
            seen.add(on)
            at = on
