"""The part of the store that finds things, by tables that follow the history in the background."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Generator, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from annotator.events import Known, Rights
from annotator.model import GOLD_AUTHOR, Failure, Person, Span
from annotator.scheme import Scheme
from annotator.store import (
    card_rows,
    consistency,
    events,
    marks,
    reading,
    repeats,
    search_index,
    telling,
)
from annotator.store.compared import Reviews
from annotator.store.connection import failures
from annotator.store.consistency import Inconsistency
from annotator.store.derived import Progress
from annotator.store.events import NamedIn, Use
from annotator.store.imports import Import
from annotator.store.repeats import BoilerplateProposal, Repeat
from annotator.store.same_lines import same_lines
from annotator.store.search import SCAN, Found, Query, Search
from annotator.store.targets import Target, Targets
from annotator.store.telling import Telling
from annotator.store.texts import Texts

GROUPS = (search_index.TABLES, marks.TABLES, repeats.TABLES, card_rows.TABLES)
SETTLE = 24
"""Steps after which what they wrote is brought from the log into the file, in a step of its own:
else it would be done all at once, 16 MB in whichever step or edit comes then, and a busy disk
takes the better part of a second for that."""
_MAY_SEE_GOLD = ("reviewer", "lead")


class Finding:
    """What ``Store`` can find. Nothing here changes what a project holds."""

    path: Path
    scheme: Scheme
    read_only: bool
    _connection: sqlite3.Connection
    _texts: Texts
    _import: Import | None
    _reviews: Reviews

    def _write(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def search(
        self, asking: str, query: Query, limit: int = 50, offset: int = 0, scan: float = SCAN
    ) -> Found:
        """Sentences that ``asking``, the author with this id, may see.

        ``scan`` is how many seconds may be spent on documents that are not in the index yet.
        Raises Failure where the query is about sets that are not hers to see.
        """
        whose = self._whose(asking, query.layer)
        with failures(self.path):
            if query.about_spans:
                self._catch_up()
            return Search(self._connection, whose, query, scan).page(limit, offset)

    def targets(
        self,
        author: str,
        text: str,
        near: Span,
        labels: Collection[str] = (),
        limit: int = 50,
        *,
        elsewhere: bool = False,
    ) -> list[Target]:
        """Spans of the author's own sets that a link from ``near`` could lead to, the likeliest
        first: same event, shared sources, near in time. ``text`` may be empty; it must stand in
        the sentence of the span. ``labels`` are those that a link type allows; none for all.
        ``elsewhere`` leaves out what stands in the article of ``near``.
        """
        with failures(self.path):
            self._catch_up()
            if not marks.TABLES.are_there(self._connection):
                return []
            layer = "gold" if author == GOLD_AUTHOR else "annotator"
            owner = marks.owner(self._connection, author, layer)
            if owner is None:
                return []
            sought = Targets(self._connection, owner, near, text, tuple(labels), elsewhere)
            return sought.ranked(limit)

    def repeats(self, document: str) -> list[Repeat]:
        """The passages of a document that stand elsewhere as well, as far as they are known."""
        with failures(self.path):
            return repeats.repeats(self._connection, document)

    def boilerplate_proposals(self, document: str) -> list[BoilerplateProposal]:
        """Lines that are likely no part of the story, as far as they are known."""
        with failures(self.path):
            return repeats.boilerplate_proposals(self._connection, document)

    def same_lines(self, document: str, at: int) -> list[tuple[str, int, int]]:
        """(document, start, end) of the line that the code point ``at`` stands in, in this
        article and in others of its outlet, where no part of it is marked as boilerplate."""
        with failures(self.path):
            return same_lines(self._connection, document, at)

    def inconsistency_steps(
        self, author: str, limit: int = 200
    ) -> Generator[Progress, None, list[Inconsistency]]:
        """The same words treated otherwise elsewhere in the author's own sets, in small steps;
        returns what was found."""
        with failures(self.path):
            self._catch_up()
        layer = "gold" if author == GOLD_AUTHOR else "annotator"
        looking = consistency.steps(self._connection, self.scheme, author, layer, limit)
        with failures(self.path):
            return (yield from looking)

    def inconsistencies(self, author: str, limit: int = 200) -> list[Inconsistency]:
        """The same at once."""
        looking = self.inconsistency_steps(author, limit)
        while True:
            try:
                next(looking)
            except StopIteration as end:
                found: list[Inconsistency] = end.value
                return found

    def known_events(self, author: str) -> list[Known]:
        """The events that the author may see, without those that are others of them."""
        return events.known(self._connection, self._person(author), self.rights(author).leads)

    def rights(self, author: str) -> Rights:
        """Whether the project's events are the author's to change."""
        return Rights.of(self._person(author), reading.people(self._connection))

    def event_uses(self, author: str) -> Generator[Progress, None, dict[str, Use]]:
        """How often the author names each event that she may see, by its id, in steps: many
        where the rows of spans are not up to date."""
        found = [known.event for known in self.known_events(author)]
        counted = None
        if self._catch_up():
            counted = events.uses(self._connection, author, found)
        if counted is None:
            counted = yield from events.count_steps(self._connection, self.scheme, author, found)
        return counted

    def naming(self, author: str | None, ids: Collection[str]) -> list[NamedIn]:
        """The spans of the author's own sets (None: of anybody's) that name an event by one of
        ``ids``, in reading order, article by article; not those that inherit it."""
        return events.named_in(self._connection, self.scheme, author, ids)

    def event_home(self, author: str, document: str | None = None) -> str | None:
        """The set that an event of hers is to belong to; None where she has begun none."""
        return events.home(self._connection, author, document)

    def index_steps(self) -> Generator[Progress, None, None]:
        """Bring everything that finding things needs up to date, in small durable steps.

        Ends at once where there is nothing to do, where the project is open for reading only,
        and where an import is under way: to be started again when that is closed.
        """
        if self.read_only:
            return
        taken = 0
        for steps in self._stages():
            while not self._is_importing():
                with failures(self.path):
                    progress = next(steps, None)
                if progress is None:
                    break
                yield progress
                taken += 1
                if taken % SETTLE == 0 and not self._connection.in_transaction:
                    with failures(self.path):
                        self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
                    yield progress

    def indexed(self) -> tuple[int, int]:
        """How many articles the search index holds, and how many there are."""
        with failures(self.path):
            count = "SELECT count(*) FROM {}"
            (all_,) = self._connection.execute(
                count.format("document") + " WHERE text IS NOT NULL"
            ).fetchone()
            held = 0
            if search_index.TABLES.are_there(self._connection):
                (held,) = self._connection.execute(count.format("sought_document")).fetchone()
            return min(held, all_), all_

    def event_steps(
        self, asking: str, event: str | None, layer: str = "annotator"
    ) -> Generator[Progress, None, Telling]:
        """The articles that tell of an event (None: of none), as ``asking``, the author with this
        id, tagged them, or as gold has them; in small steps, returns what was found.

        Raises Failure where the sets are not hers to see.
        """
        whose = self._whose(asking, layer)
        with failures(self.path):
            self._catch_up()
            tables = marks.TABLES
            ready = tables.are_there(self._connection) and not tables.behind(self._connection)
            return (
                yield from telling.steps(
                    self._connection, self._texts, (whose, layer), event, ready
                )
            )

    def forget_indexes(self) -> None:
        """Drop all that ``index_steps`` makes, so that it is made anew."""
        with self._write():
            for group in GROUPS:
                group.drop(self._connection)

    def _stages(self) -> Iterator[Iterator[Progress]]:
        yield marks.steps(self._connection, self._write, self.scheme)
        yield search_index.steps(self._connection, self._write)
        yield search_index.merge(self._connection, self._write, "sought_gram")
        yield repeats.steps(self._connection, self._write)
        yield search_index.merge(self._connection, self._write, "mark_gram")
        yield card_rows.steps(self._connection, self._write, self.scheme, self._reviews)

    def _catch_up(self) -> bool:
        """Let the rows of spans be as of now, where that is quickly done."""
        if self.read_only or self._is_importing():
            return False
        return marks.catch_up(self._connection, self._write, self.scheme)

    def _is_importing(self) -> bool:
        return self._import is not None and not self._import.done

    def _person(self, author: str) -> Person:
        return reading.person(self._connection, author)

    def _whose(self, asking: str, layer: str) -> str:
        """The author of the sets that may be looked into."""
        if layer == "annotator":
            return asking
        people = {person.id: person.role for person in reading.people(self._connection)}
        if layer == "gold" and people.get(asking) in _MAY_SEE_GOLD:
            return GOLD_AUTHOR
        raise Failure("search.foreign", "The annotations of others can't be searched.")
