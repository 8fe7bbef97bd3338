"""Spans that a link could lead to, in all articles: the likeliest first.

First what is about the same event, then what has the same source, then what is near in time;
within these, spans that share more of it come first.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import orjson

from annotator.arabic import find, fold
from annotator.model import Span
from annotator.segments import sentence_around
from annotator.store import grams, marks

FEW = 2000
"""So many candidates are all weighed; of more, the likeliest are."""
TIER = 200
"""Candidates that are weighed of each sort."""
_FAR = 36_500


@dataclass(frozen=True, slots=True)
class Target:
    """A span that can be linked to, as a list shows it. All offsets are code points."""

    span: Span
    document: str
    name: str
    title: str | None
    outlet: str | None
    published_at: str | None
    start: int
    """Where the sentence stands in the text."""
    sentence: str
    marked: tuple[int, int]
    """Where the span stands within the sentence."""
    ranges: tuple[tuple[int, int], ...]
    """What was sought, within the sentence."""
    same_event: bool
    same_source: bool
    days: int | None
    """Days between the two articles, or None where a date is not known."""
    values: tuple[tuple[str, str], ...]
    """Its attributes, inherited ones included."""


class _Candidate(NamedTuple):
    number: int
    place: int
    span: str
    start: int
    event: str | None
    source: str | None
    day: str | None
    facts: str


_CANDIDATE = "m.number, m.place, m.span, m.start, m.event, m.source, m.day, m.facts"


class Targets:
    """One search for the other end of a link from ``near``, among the author's own spans."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        owner: int,
        near: Span,
        text: str,
        labels: tuple[str, ...],
        elsewhere: bool = False,
    ) -> None:
        self._connection = connection
        self._execute = connection.execute
        self._sought = grams.normal(text)
        self._values: dict[str, Any] = {
            "owner": owner,
            "near": near.id,
            "sought": self._sought,
            "labels": orjson.dumps(labels).decode(),
        }
        conditions = ["m.owner = :owner", "m.span <> :near", marks.shown(connection)]
        if self._sought:
            conditions.append("instr(m.words, :sought)")
        if labels:
            conditions.append("m.label IN (SELECT value FROM json_each(:labels))")
        self._condition = " AND ".join(conditions)
        row = self._execute(
            f'SELECT {_CANDIDATE} FROM mark m WHERE m.span = ? AND m."set" ='
            " (SELECT number FROM mark_set WHERE id = ?)",
            (near.id, near.set),
        ).fetchone()
        self._near = _Candidate(0, 0, "", 0, None, None, None, "")
        if row is not None:
            self._near = _Candidate(*row)
        if elsewhere:
            self._values["here"] = self._near.place
            self._condition += " AND m.place <> :here"
        self._events: tuple[str, ...] = ()
        if self._near.event:
            self._events = marks.event_names(connection, self._near.event)
        self._sources = _sources(self._near.facts)

    def ranked(self, limit: int) -> list[Target]:
        """The likeliest spans first, ``limit`` at most."""
        found = {one.number: one for one in self._candidates()}
        best = sorted(found.values(), key=self._distance)[:limit]
        return [target for one in best if (target := self._shown(one)) is not None]

    def _candidates(self) -> list[_Candidate]:
        if self._sought:
            few = marks.few(self._connection, self._sought, FEW)
            if few is not None:
                self._values["few"] = few
                return self._rows(
                    "NOT INDEXED", "m.number IN (SELECT value FROM json_each(:few))", "", FEW
                )
        found: list[_Candidate] = []
        if self._events:
            for name in self._events:
                self._values["event"] = name
                by = "m.event = :event"
                found += self._rows("INDEXED BY mark_by_event", by, "m.place, m.start", TIER)
        if self._near.source:
            self._values["source"] = self._near.source
            by = "m.source = :source"
            found += self._rows("INDEXED BY mark_by_source", by, "m.place, m.start", TIER)
        return [*found, *self._nearby()]

    def _nearby(self) -> list[_Candidate]:
        """Near in time, or in the list where the date is not known."""
        column = "day" if self._near.day else "place"
        self._values["at"] = self._near.day or self._near.place
        index = f"INDEXED BY mark_by_{column}"
        return [
            *self._rows(index, f"m.{column} >= :at", f"m.{column}, m.place, m.start", TIER),
            *self._rows(index, f"m.{column} < :at", f"m.{column} DESC", TIER),
            *self._rows("INDEXED BY mark_by_place", "1", "m.place, m.start", TIER),
        ]

    def _rows(self, index: str, condition: str, order: str, limit: int) -> list[_Candidate]:
        ordered = f" ORDER BY {order}" if order else ""
        rows = self._execute(
            f"SELECT {_CANDIDATE} FROM mark m {index}"
            f" WHERE {self._condition} AND {condition}{ordered} LIMIT {limit}",
            self._values,
        )
        return [_Candidate(*row) for row in rows]

    def _distance(self, one: _Candidate) -> tuple[int, ...]:
        days = self._days(one)
        return (
            not self._is_same_event(one),
            -len(self._sources & _sources(one.facts)),
            _FAR if days is None else days,
            abs(one.place - self._near.place),
            abs(one.start - self._near.start) if one.place == self._near.place else one.start,
        )

    def _is_same_event(self, one: _Candidate) -> bool:
        return one.event is not None and one.event in self._events

    def _days(self, one: _Candidate) -> int | None:
        try:
            here, there = (date.fromisoformat(day or "") for day in (self._near.day, one.day))
        except ValueError:
            return None
        return abs((here - there).days)

    def _shown(self, one: _Candidate) -> Target | None:
        row = self._execute(
            'SELECT r.body, q.body, t.body FROM mark m JOIN mark_set x ON x.number = m."set"'
            ' JOIN span s ON s."set" = x.id AND s.id = m.span'
            " JOIN revision r ON r.seq = s.revision JOIN document d ON d.place = m.place"
            " JOIN revision q ON q.seq = d.revision JOIN text t ON t.sha = d.text"
            " WHERE m.number = ?",
            (one.number,),
        ).fetchone()
        if row is None:
            return None
        span, about, text = Span.model_validate_json(row[0]), orjson.loads(row[1]), row[2]
        start, end = sentence_around(text, span.start, span.end)
        return Target(
            span=span,
            document=about["id"],
            name=about["external_id"],
            title=about["title"],
            outlet=about["outlet"],
            published_at=about["published_at"],
            start=start,
            sentence=text[start:end],
            marked=(span.start - start, min(span.end, end) - start),
            ranges=tuple(find(fold(text[start:end]), self._sought)),
            same_event=self._is_same_event(one),
            same_source=bool(self._sources & _sources(one.facts)),
            days=self._days(one),
            values=marks.facts(one.facts),
        )


def _sources(facts: str) -> frozenset[str]:
    """Who speaks and who relays, folded."""
    return frozenset(
        fold(value).text.strip()
        for name, value in marks.facts(facts)
        if name in ("source", "denier", "via")
    )
