"""What a person can do to the events of a project, as pure functions that return an Action.

Events of the project (``set`` is None) are changed by leads and reviewers, those that an
annotator added by herself alone, until a reviewer says which one of the project's they are.
Nobody's spans are changed but one's own: an event keeps the ids of those that turned out to be
it (``Event.merged``), and whoever reads a span looks its event up by ``canonical``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.arabic import fold
from annotator.model import (
    Action,
    Change,
    Event,
    Person,
    Problem,
    Put,
    Refused,
    Remove,
    Span,
    Stale,
    new_id,
)
from annotator.scheme import Scheme

DATE_PRECISIONS = ("day", "about", "month", "year")
"""The very day; some days before or after; only the month; only the year."""
PLACE_PRECISIONS = ("exact", "near", "region", "country")
LEADING = ("lead", "reviewer")


@dataclass(frozen=True, slots=True)
class Known:
    """An event that somebody may see. ``owner`` is whose it is; None: the project's."""

    event: Event
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """Who asks, and whether the project's events are hers to change."""

    author: str
    leads: bool

    @staticmethod
    def of(author: Person, people: Iterable[Person]) -> Rights:
        """A project that has neither lead nor reviewer belongs to everybody in it."""
        someone = any(person.role in LEADING for person in people)
        return Rights(author.id, author.role in LEADING or not someone)

    def may_change(self, known: Known) -> bool:
        return known.owner == self.author or (known.owner is None and self.leads)


def canonical(events: Sequence[Event]) -> dict[str, str]:
    """For every id that a span may hold, the outside id of the event that it means."""
    found: dict[str, str] = {}
    for event in events:
        found.setdefault(event.external_id, event.external_id)
        found.setdefault(event.id, event.external_id)
    # What turned out to be another event may still be there: its author's alone could remove it.
    for event in events:
        found |= dict.fromkeys(event.merged, event.external_id)
    return found


def names_key(event: Event) -> str:
    """The folded names of an event, to be searched in."""
    return fold(" \n ".join(event.names)).text


def search(events: Sequence[Known], text: str) -> list[Known]:
    """Those whose names hold every word of ``text``, in the order given; names that begin with
    it come first."""
    words = fold(text).text.split()
    if not words:
        return list(events)
    wanted = " ".join(words)
    keyed = [(names_key(known.event), known) for known in events]
    found = [(key, known) for key, known in keyed if all(word in key for word in words)]
    found.sort(key=lambda one: not any(n.strip().startswith(wanted) for n in one[0].split("\n")))
    return [known for _, known in found]


def called(events: Sequence[Known], name: str) -> Known | None:
    """The event that has exactly this name or alias, however it is spelt."""
    wanted = _key(name)
    return next((k for k in events if any(_key(other) == wanted for other in k.event.names)), None)


def add(
    rights: Rights, events: Sequence[Known], name: str, set_id: str | None
) -> tuple[Action, Event]:
    """A new event; ``set_id`` is the set of the author that it belongs to where she may not
    change the project's. Raises Refused where one is called so already."""
    name = _checked(events, name)
    made = _new(rights, name, set_id)
    return Action(rights.author, "event.add", (Put(made),)), made


def change(
    rights: Rights,
    events: Sequence[Known],
    event_id: str,
    *,
    name: str,
    aliases: Iterable[str] = (),
    date: tuple[str | None, str | None] = (None, None),
    place: tuple[str | None, str | None] = (None, None),
) -> Action:
    """Say everything that is known of an event: names, date and place, each with its precision.

    ``date`` is (ISO year, month or day, one of DATE_PRECISIONS), ``place`` likewise.
    """
    known = _mine(rights, events, event_id)
    others = [other for other in events if other.event.id != event_id]
    name = _checked(others, name)
    told = {_key(alias): " ".join(alias.split()) for alias in aliases}
    day, where = date[0] or None, (place[0] or "").strip() or None
    update = {
        "name": name,
        "aliases": tuple(alias for key, alias in told.items() if key and key != _key(name)),
        "date": day,
        "date_precision": fitting(day, date[1]),
        "place": where,
        "place_precision": place[1] if where else None,
    }
    return _action(rights, "event.change", Put(known.event.model_copy(update=update)))


def merge(
    rights: Rights,
    scheme: Scheme,
    events: Sequence[Known],
    keep: str,
    others: Collection[str],
    spans: Iterable[Span] = (),
) -> Action:
    """Several events are one: ``keep`` stays, takes over the names of ``others`` and what was
    not known of it, and the author's own ``spans`` that name one of them name it.

    An event of another author can't be changed: the one kept says that it means it too. An
    annotator may so give up an event of hers for one of the project's.
    """
    kept = _known(events, keep)
    given = [_known(events, id_) for id_ in others if id_ != keep]
    changes: list[Change] = []
    for other in given:
        if rights.may_change(other):
            changes.append(Remove("event", other.event.id))
        elif not (rights.leads and rights.may_change(kept)):
            raise _theirs(other.event)
    if rights.may_change(kept):
        changes.append(Put(_together(kept.event, [other.event for other in given])))
    gone = {id_ for other in given for id_ in other.event.ids}
    changes.extend(renamed(scheme, spans, gone, kept.event.external_id))
    return _action(rights, "event.merge", *changes)


def adopt(rights: Rights, events: Sequence[Known], event_id: str) -> tuple[Action, Event]:
    """Make an annotator's event one of the project's: hers goes on to mean it."""
    known = _known(events, event_id)
    if not rights.leads or known.owner is None:
        raise _theirs(known.event)
    id_ = new_id()
    update = {"id": id_, "external_id": f"ev-{id_[-12:]}", "set": None}
    made = known.event.model_copy(update=update)
    made = made.model_copy(update={"merged": tuple(sorted(known.event.ids))})
    changes: list[Change] = [Put(made)]
    if known.owner == rights.author:
        changes.append(Remove("event", event_id))
    return _action(rights, "event.adopt", *changes), made


def split(
    rights: Rights,
    scheme: Scheme,
    events: Sequence[Known],
    event_id: str,
    name: str,
    spans: Sequence[Span],
    set_id: str | None,
) -> tuple[Action, Event]:
    """A new event called ``name``, which the author's own ``spans`` name from now on.

    Where ``name`` was an alias of the old event, it is no longer.
    """
    old = _known(events, event_id)
    rest = [known for known in events if known.event.id != event_id]
    if _key(name) == _key(old.event.name):
        _checked(events, name)
    name = _checked(rest, name)
    made = _new(rights, name, set_id)
    aliases = tuple(alias for alias in old.event.aliases if _key(alias) != _key(name))
    changes: list[Change] = [Put(made)]
    if aliases != old.event.aliases and rights.may_change(old):
        changes.append(Put(old.event.model_copy(update={"aliases": aliases})))
    changes.extend(renamed(scheme, spans, old.event.ids, made.external_id))
    return _action(rights, "event.split", *changes), made


def remove(rights: Rights, events: Sequence[Known], event_id: str, used: int) -> Action:
    """Take an event away that no span names; ``used`` is how many do, whoever's they are."""
    known = _mine(rights, events, event_id)
    if used:
        text = f"“{known.event.name}” is named by spans. Merge it with another event instead."
        raise Refused(
            Problem(
                "event.used",
                "invalid",
                text,
                event_id,
                values={"name": known.event.name, "spans": used},
            )
        )
    return _action(rights, "event.remove", Remove("event", event_id))


def naming(scheme: Scheme, label: str) -> frozenset[str]:
    """The attributes of a label whose value is an event."""
    known = scheme.labels.get(label)
    kinds = known.attributes.values() if known else ()
    return frozenset(kind.name for kind in kinds if kind.type == "event_id")


def named(scheme: Scheme, span: Span) -> list[str]:
    """The ids that the span itself names an event by."""
    names = naming(scheme, span.label)
    return [a.value for a in span.attributes if a.name in names]


def renamed(
    scheme: Scheme, spans: Iterable[Span], gone: Collection[str], external_id: str
) -> list[Put]:
    """The ``spans`` that name one of ``gone``, naming another event instead."""
    changes = []
    for span in spans:
        names = naming(scheme, span.label)
        attributes = tuple(
            a.model_copy(update={"value": external_id})
            if a.name in names and a.value in gone and a.value != external_id
            else a
            for a in span.attributes
        )
        if attributes != span.attributes:
            changes.append(Put(span.model_copy(update={"attributes": attributes})))
    return changes


def fitting(date: str | None, precision: str | None) -> str | None:
    """The precision that a date can have: what lacks its day is no exact day."""
    if date is None:
        return None
    shape = {1: "year", 2: "month"}.get(len(date.split("-")), "day")
    if precision not in DATE_PRECISIONS:
        return shape
    order = ("day", "month", "year")
    if precision == "about":
        return precision
    return max(precision, shape, key=order.index)


def _together(kept: Event, others: Sequence[Event]) -> Event:
    """``kept`` with the names of the others, their ids, and what was not known of it."""
    aliases, known = list(kept.aliases), {_key(name) for name in kept.names}
    merged = list(kept.merged)
    update: dict[str, object] = {}
    for other in others:
        for name in other.names:
            if _key(name) not in known:
                known.add(_key(name))
                aliases.append(name)
        merged += [id_ for id_ in sorted(other.ids) if id_ not in (*merged, *kept.ids)]
        if not (kept.date or "date" in update) and other.date:
            update |= {"date": other.date, "date_precision": other.date_precision}
        if not (kept.place or "place" in update) and other.place:
            update |= {"place": other.place, "place_precision": other.place_precision}
    update |= {"aliases": tuple(aliases), "merged": tuple(merged)}
    return kept.model_copy(update=update)


def _new(rights: Rights, name: str, set_id: str | None) -> Event:
    id_ = new_id()
    if not rights.leads and set_id is None:
        text = "An event that you add belongs to your work. Tag something first."
        raise Refused(Problem("event.homeless", "invalid", text))
    home = None if rights.leads else set_id
    return Event(id=id_, external_id=f"ev-{id_[-12:]}", name=name, set=home)


def _checked(events: Sequence[Known], name: str) -> str:
    """``name`` on one line. Raises Refused where it is empty or another event has it."""
    name = " ".join(name.split())
    if not name:
        raise Refused(Problem("event.unnamed", "invalid", "An event needs a name."))
    there = called(events, name)
    if there is not None:
        text = f"There is an event called “{name}” already."
        values = {"name": name}
        raise Refused(Problem("event.name", "invalid", text, there.event.id, values=values))
    return name


def _known(events: Sequence[Known], event_id: str) -> Known:
    found = next((known for known in events if known.event.id == event_id), None)
    if found is None:
        raise Stale("event.gone", "This event is no longer there.")
    return found


def _mine(rights: Rights, events: Sequence[Known], event_id: str) -> Known:
    known = _known(events, event_id)
    if not rights.may_change(known):
        raise _theirs(known.event)
    return known


def _theirs(event: Event) -> Refused:
    text = f"Only a lead or a reviewer can change “{event.name}”."
    values = {"name": event.name}
    return Refused(Problem("event.theirs", "invalid", text, event.id, values=values))


def _key(name: str) -> str:
    return " ".join(fold(name).text.split())


def _action(rights: Rights, command: str, *changes: Change) -> Action:
    return Action(rights.author, command, changes)
