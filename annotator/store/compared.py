"""Documents with everybody's work side by side, as reviews need them; what was worked out is
kept until something of it changes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import orjson

from annotator import events, precedents
from annotator.adjudication import Decided, Review
from annotator.arabic import fold
from annotator.decision import Decision, ReviewSettings
from annotator.diff import Case, Comparison, Place, compare, compare_links
from annotator.model import GOLD_AUTHOR, AnnotationSet, Article, Event, Link, Span
from annotator.scheme import Scheme
from annotator.store import reading, submitted
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

KEPT = 120
"""Documents whose comparison is at hand: those with the copies of a card, and some more. Each takes
about 0.3 MB."""
LEAST = 2
"""People who must be done before there is something to compare."""


class _Compared(NamedTuple):
    """A document whose sets were compared when its stamp was this."""

    stamp: str
    articles: tuple[Article, ...]
    """Of all who are done with it."""
    comparison: Comparison


class Reviews:
    """Reads the reviews of one project. ``scheme`` is the one in force."""

    def __init__(self, connection: sqlite3.Connection, texts: Texts) -> None:
        self._connection = connection
        self._texts = texts
        self._kept: dict[str, _Compared] = {}

    def review(self, scheme: Scheme, document: str) -> Review:
        """One document with its cards, decisions and gold set. Raises Failure."""
        compared = self._compared(scheme, document)
        gold = self._gold(document)
        cases, near = self._cases(scheme, document, compared)
        ends = {end for case in cases for end in case.card.ends}
        elsewhere: dict[str, tuple[Span, ...] | None] = {}
        for other in near:
            there = self._alone(scheme, other)
            for case in there.cases:
                if case.card.id in ends:
                    elsewhere[case.card.id] = there.came_of(case.card.id)
        return Review(
            scheme=scheme,
            settings=settings(self._connection),
            gold=gold,
            cases=cases,
            decisions=tuple(decisions(self._connection, document)),
            waiting=self._waiting(document, compared.articles),
            elsewhere=elsewhere,
            others=self._others(gold),
            skipped=tuple(
                (one.set.author, one.set.reason)
                for one in compared.articles
                if not _says_something(one)
            ),
        )

    def handed_in(self, document: str) -> list[Article]:
        """The sets on a document that are compared: handed in, or said to be done, and not
        skipped; by author."""
        return list(filter(_says_something, self._finished(document)))

    def near(self, document: str) -> list[str]:
        """Documents that somebody's links lead to or come from."""
        rows = self._connection.execute(_LINKED, (document, document)).fetchall()
        return sorted({other for (other,) in rows if other != document})

    # -- inside

    def _finished(self, document: str) -> list[Article]:
        """The sets of all who are done with a document, also of those who skipped it."""
        found = next(submitted.articles(self._connection, self._texts, [document]))
        return [one for one in found if one.set.submitted or one.set.status in ("done", "skipped")]

    def _cases(
        self, scheme: Scheme, document: str, compared: _Compared
    ) -> tuple[tuple[Case, ...], list[str]]:
        """The cards of a document, those about links last, and the documents these lead to."""
        if len(compared.articles) < LEAST:
            return (), []
        near = self.near(document)
        places: dict[str, Place] = dict(compared.comparison.places)
        links: dict[str, list[Link]] = defaultdict(list)
        for article in filter(_says_something, compared.articles):
            links[article.set.author].extend(article.links)
        for other in near:
            there = self._compared(scheme, other)
            places |= there.comparison.places
            for article in filter(_says_something, there.articles):
                links[article.set.author].extend(
                    link for link in article.links if link.target in compared.comparison.places
                )
        return (*compared.comparison.cases, *compare_links(document, scheme, links, places)), near

    def _alone(self, scheme: Scheme, document: str) -> Review:
        """A document without its links: enough to say what came of its spans."""
        return Review(
            scheme=scheme,
            settings=ReviewSettings(),
            gold=self._gold(document),
            cases=self._compared(scheme, document).comparison.cases,
            decisions=tuple(decisions(self._connection, document)),
        )

    def _gold(self, document: str) -> Article:
        return reading.article(self._connection, self._texts, document, GOLD_AUTHOR, "gold")

    def _others(self, gold: Article) -> tuple[AnnotationSet, ...]:
        """The gold sets of other documents in which links to this one begin."""
        ids = {link.set for link in gold.links} - {gold.set.id}
        found = reading.sets_by_id(self._connection, sorted(ids)) if ids else []
        return tuple(found)

    def _compared(self, scheme: Scheme, document: str) -> _Compared:
        stamp = self._stamp(scheme, document)
        known = self._kept.pop(document, None)
        if known is None or known.stamp != stamp:
            articles = tuple(self._finished(document))
            sets = {one.set.author: one.spans for one in filter(_says_something, articles)}
            text = articles[0].text if articles else ""
            same = same_events(reading.events(self._connection))
            skipped = len(articles) - len(sets)
            comparison = compare(document, text, scheme, sets, same, skipped)
            known = _Compared(stamp, articles, comparison)
        self._kept[document] = known
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return known

    def _stamp(self, scheme: Scheme, document: str) -> str:
        """Other than before whenever a comparison could be."""
        rows = self._connection.execute(_STAMP, (document,)).fetchall()
        (last_event,) = self._connection.execute("SELECT max(revision) FROM event").fetchone()
        return f"{scheme.sha} {last_event} {rows}"

    def _waiting(self, document: str, articles: Iterable[Article]) -> tuple[str, ...]:
        done = {article.set.author for article in articles}
        rows = self._connection.execute(
            "SELECT stream FROM item WHERE kind = 'assignment' AND document = ? ORDER BY stream",
            (document,),
        )
        return tuple(person for (person,) in rows if person not in done)


def _says_something(article: Article) -> bool:
    """What somebody skipped she says nothing about, as in the figures (``agreement.work``)."""
    return article.set.status != "skipped"


_STAMP = (
    "SELECT a.id, a.revision, d.revision,"
    ' (SELECT count(*) FROM span WHERE "set" = a.id),'
    ' (SELECT max(revision) FROM span WHERE "set" = a.id),'
    ' (SELECT count(*) FROM link WHERE "set" = a.id),'
    ' (SELECT max(revision) FROM link WHERE "set" = a.id)'
    " FROM document d JOIN annotation_set a ON a.document = d.id"
    f" WHERE d.id = ? AND a.layer = 'annotator' AND {CLOSED.format('a')} ORDER BY a.id"
)
_LINKED = """
SELECT b.document FROM annotation_set a JOIN link l ON l."set" = a.id
JOIN head h ON h.object = l.target JOIN revision r ON r.seq = h.revision
JOIN annotation_set b ON b.id = r."set" WHERE a.document = ? AND a.layer = 'annotator'
UNION SELECT c.document FROM annotation_set a JOIN span s ON s."set" = a.id
JOIN link l ON l.target = s.id JOIN annotation_set c ON c.id = l."set"
WHERE a.document = ? AND a.layer = 'annotator'
"""


_DECISIONS = (
    "SELECT r.body FROM item i JOIN revision r ON r.seq = i.revision"
    f" WHERE i.kind = 'decision' AND {CLOSED.format('i')}"
)


def decisions(connection: sqlite3.Connection, document: str | None) -> list[Decision]:
    """All decisions about a document (or about all documents), by id."""
    where = "i.document IS NOT NULL" if document is None else "i.document = ?"
    rows = connection.execute(
        f"{_DECISIONS} AND {where} ORDER BY i.id", () if document is None else (document,)
    )
    return [Decision.model_validate_json(body) for (body,) in rows]


def decided(connection: sqlite3.Connection) -> Iterator[Decided]:
    """What figures need of all decisions about documents: read without looking at the rest."""
    rows = connection.execute(f"{_DECISIONS} AND i.document IS NOT NULL ORDER BY i.id")
    for (body,) in rows:
        one = orjson.loads(body)
        defaults = tuple(
            (
                answer.get("shown", True),
                answer["choice"] == "version" and answer.get("version") == answer["default"],
            )
            for answer in one.get("answers", ())
            if answer.get("default") is not None
        )
        yield Decided(
            one["id"],
            one.get("card", ""),
            one["document"],
            one.get("sort", ""),
            one["how"],
            tuple(one.get("rules", ())),
            one.get("checked", False),
            one.get("reversed", False),
            one.get("took"),
            defaults,
            precedents.says(one["how"], one.get("reason"), one.get("flag"), one.get("note")),
            one.get("withheld", False),
        )


def settings(connection: sqlite3.Connection) -> ReviewSettings:
    """What was last decided about how cards are decided."""
    row = connection.execute(
        "SELECT r.body FROM item i JOIN revision r ON r.seq = i.revision"
        " WHERE i.kind = 'decision' AND i.document IS NULL ORDER BY i.revision DESC LIMIT 1"
    ).fetchone()
    found = Decision.model_validate_json(row[0]).settings if row else None
    return found or ReviewSettings()


def same_events(known: list[Event]) -> dict[str, str]:
    """What an event in an attribute is compared as: two people who each added one by the same
    name mean the same, and where the project has it they mean that one."""
    found = events.canonical(known)
    named = {fold(one.name).text.strip(): one.external_id for one in known if one.set is None}
    for one in known:
        if one.set is not None:
            name = fold(one.name).text.strip()
            found[one.id] = found[one.external_id] = named.get(name, name)
    return found
