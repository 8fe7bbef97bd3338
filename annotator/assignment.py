"""Who annotates what: documents dealt out to people, the same way on every run.

Articles that belong together go to the same people, so that links between them can be
compared. All choices come from a hash of the seed and ids, never from the order of arguments.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model import Action, Assignment, Change, Failure, Put, Remove, Status

SEED = "1"


@dataclass(frozen=True, slots=True)
class Duty:
    """How far one person is with one document that she was given, or has begun by herself."""

    document: str
    person: str
    length: int
    """Of the document, in code points."""
    assigned: bool
    status: Status
    handed_in: bool


@dataclass(slots=True)
class Progress:
    """How far somebody is, or how far a document is, in documents (or people)."""

    duties: int = 0
    begun: int = 0
    done: int = 0
    handed_in: int = 0
    length: int = 0
    """Code points of all."""

    def add(self, duty: Duty) -> None:
        """Count one more. What is handed in is done, what is done is begun."""
        done = duty.status not in ("todo", "in_progress")
        self.duties += 1
        self.length += duty.length
        self.handed_in += duty.handed_in
        self.done += done or duty.handed_in
        self.begun += duty.status != "todo" or duty.handed_in


def by_person(duties: Iterable[Duty]) -> dict[str, Progress]:
    """Progress by person's id."""
    found: dict[str, Progress] = defaultdict(Progress)
    for duty in duties:
        found[duty.person].add(duty)
    return dict(found)


def by_document(duties: Iterable[Duty]) -> dict[str, Progress]:
    """Progress by document's id."""
    found: dict[str, Progress] = defaultdict(Progress)
    for duty in duties:
        found[duty.document].add(duty)
    return dict(found)


@dataclass(slots=True)
class _Unit:
    """Documents that go to the same people."""

    documents: list[str]
    length: int
    people: set[str] = field(default_factory=set)
    """Who has one of them already."""


def dealt(
    lengths: Mapping[str, int],
    people: Sequence[str],
    each: int,
    shared: float = 0.0,
    seed: str = SEED,
    together: Iterable[tuple[str, str]] = (),
    before: Iterable[tuple[str, str]] = (),
) -> list[tuple[str, str]]:
    """(document, person) pairs that are new, so that every document has ``each`` people.

    ``lengths`` are code points by document; ``shared`` is the part of the text (0 to 1) that
    everybody gets; ``together`` are pairs of documents that belong together; ``before`` is
    what was assigned before, which stays. Raises Failure where there are not people enough.
    """
    everybody = sorted(set(people))
    if not 1 <= each <= len(everybody):
        raise Failure(
            "assignment.people",
            f"{each} people for each article can't be found among {len(everybody)}.",
            each=each,
            people=len(everybody),
        )
    had: dict[str, set[str]] = defaultdict(set)
    load = dict.fromkeys(everybody, 0)
    for document, person in before:
        if document in lengths and person in load:
            had[document].add(person)
            load[person] += lengths[document]
    units = _units(lengths, together, had)
    units.sort(key=lambda unit: _chance(seed, unit.documents[0]))
    for_all = _shared(units, shared * sum(lengths.values()))
    new: list[tuple[str, str]] = []
    rest = sorted(units[for_all:], key=lambda unit: -unit.length)
    for unit, number in (
        *((unit, len(everybody)) for unit in units[:for_all]),
        *((unit, max(each, len(unit.people))) for unit in rest),
    ):
        chosen = sorted(
            everybody,
            key=lambda person: (
                person not in unit.people,
                load[person],
                _chance(seed, unit.documents[0], person),
            ),
        )[:number]
        for person in chosen:
            for document in unit.documents:
                if person not in had[document]:
                    load[person] += lengths[document]
                    new.append((document, person))
    return sorted(new)


def groups(documents: Iterable[str], together: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The documents, those that belong together (directly or through others) in one list."""
    parent = {document: document for document in documents}

    def root(document: str) -> str:
        while parent[document] != document:
            parent[document] = parent[parent[document]]
            document = parent[document]
        return document

    for one, other in together:
        if one in parent and other in parent:
            first, second = sorted((root(one), root(other)))
            parent[second] = first
    found: dict[str, list[str]] = defaultdict(list)
    for document in sorted(parent):
        found[root(document)].append(document)
    return [found[first] for first in sorted(found)]


def give(author: str, pairs: Iterable[tuple[str, str]]) -> Action:
    """Let people annotate documents; each pair is (document, person)."""
    made = [Put(Assignment.of(document, person)) for document, person in pairs]
    return Action(author, "assignment.give", made)


def take(author: str, pairs: Iterable[tuple[str, str]]) -> Action:
    """Take assignments back. What was annotated stays."""
    gone: list[Change] = [
        Remove("assignment", Assignment.of(document, person).id) for document, person in pairs
    ]
    return Action(author, "assignment.take", gone)


def _units(
    lengths: Mapping[str, int], together: Iterable[tuple[str, str]], had: Mapping[str, set[str]]
) -> list[_Unit]:
    return [
        _Unit(
            found,
            sum(lengths[document] for document in found),
            set().union(*(had.get(document, set()) for document in found)),
        )
        for found in groups(lengths, together)
    ]


def _shared(units: Sequence[_Unit], wanted: float) -> int:
    """How many of the first units come nearest to ``wanted`` code points."""
    best, off, total = 0, wanted, 0
    for number, unit in enumerate(units, 1):
        total += unit.length
        if abs(total - wanted) < off:
            best, off = number, abs(total - wanted)
    return best


def _chance(*parts: str) -> bytes:
    return hashlib.sha256("\x1f".join(parts).encode()).digest()
