"""The table of actors as one person sees it: what people said, the file, and what was entered.

An annotator's table is made from her own spans, so that nobody leans on others; a lead and a
reviewer see what everybody entered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from annotator import paths
from annotator.events import LEADING, Rights
from annotator.model import Actor, Span
from annotator.store import Store
from annotator.suggest.actor_edits import Told
from annotator.suggest.actors import Actors, Mention, mentions, name_key
from annotator.ui.aside import Tell

Whose = Literal["project", "own", "file", "entered"]


@dataclass(frozen=True, slots=True)
class Row:
    """An actor. ``told`` is what somebody or the file says of it; where that is nothing, what
    was entered tells (``sort``, ``named``)."""

    told: Told
    sort: str | None
    named: bool | None
    spans: int
    whose: Whose

    @property
    def name(self) -> str:
        return self.told.names[0]

    @property
    def keys(self) -> frozenset[str]:
        """Its names as they are compared."""
        return frozenset(map(name_key, self.told.names))


@dataclass(frozen=True, slots=True)
class Book:
    """The actors, those with most spans first, and what people said of them."""

    rows: Sequence[Row] = ()
    said: Sequence[Actor] = ()
    rights: Rights = Rights("", leads=False)


def read(author: str, store: Store, tell: Tell) -> Book:
    """The book: all spans are read once, beside the work."""
    rights, said = store.rights(author), store.actors(author)
    people = store.people()
    sees_all = any(one.id == author and one.role in LEADING for one in people)
    tally = _Tally()
    for whose in [one.id for one in people] if sees_all else [author]:
        for spans in store.own_spans(whose):
            tally.take(spans)
            tell(tally.spans)
    return Book(tuple(_rows(said, tally)), tuple(said), rights)


class _Tally:
    """What spans say of who speaks, and who carries it."""

    def __init__(self) -> None:
        self.spans = 0
        self.names: dict[str, Counter[str]] = defaultdict(Counter)
        """How each name is written, by its key."""
        self.entered: list[Mention] = []

    def take(self, spans: Iterable[Span]) -> None:
        for span in spans:
            self.spans += 1
            found = list(mentions(span))
            self.entered += found
            surfaces = {m.surface for m in found} | set(span.values("via"))
            for surface in surfaces:
                if key := name_key(surface):
                    self.names[key][" ".join(surface.split())] += 1


def _rows(said: Sequence[Actor], tally: _Tally) -> list[Row]:
    groups = _file()
    table = Actors(groups, said)
    table.learn(tally.entered)
    uses = Counter({key: names.total() for key, names in tally.names.items()})
    rows: list[Row] = []
    taken: set[str] = set()
    for told, whose in _told(said, groups):
        names = tuple(name for name in told.names if name_key(name) not in taken)
        if not names:
            continue
        taken.update(map(name_key, names))
        count = sum(uses.pop(key, 0) for key in set(map(name_key, names)))
        rows.append(_row(table, told._replace(names=names), count, whose))
    for key, count in uses.items():
        name = tally.names[key].most_common(1)[0][0]
        rows.append(_row(table, Told((name,)), count, "entered"))
    rows.sort(key=lambda row: (-row.spans, row.whose == "file", name_key(row.name)))
    return rows


def _told(said: Sequence[Actor], groups: Iterable[dict[str, Any]]) -> Iterator[tuple[Told, Whose]]:
    for one in said:
        yield Told(one.names, one.sort, one.named), "own" if one.owner else "project"
    for group in groups:
        told = Told(tuple(group["names"]), group.get("kind"), group.get("named"))
        yield told, "file"


def _row(table: Actors, told: Told, spans: int, whose: Whose) -> Row:
    found = table.find(told.names[0])
    sort = found.kind if found is not None else told.sort
    named = found.named if found is not None else told.named
    return Row(told, sort, named, spans, whose)


def _file() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads((paths.seeds() / "actors.json").read_bytes())[
        "actors"
    ]
    return found
