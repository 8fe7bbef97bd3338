"""What the view of people shows, read from the store in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator import people
from annotator.assignment import Duty, Progress, by_document, by_person
from annotator.model import Person, Span
from annotator.store import Fork, Missing, Store

_ORDER = {"annotator": 0, "reviewer": 1, "lead": 2, "machine": 3}


@dataclass(frozen=True, slots=True)
class Book:
    """People in the order in which they are shown, and everybody's duties."""

    people: Sequence[Person] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """What to call each, by id; two of one name are told apart."""
    duties: Mapping[tuple[str, str], Duty] = field(default_factory=dict)
    """By (document, person)."""
    by_person: Mapping[str, Progress] = field(default_factory=dict)
    by_document: Mapping[str, Progress] = field(default_factory=dict)
    forks: Sequence[Fork] = ()
    missing: Sequence[Missing] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """The words of a span of which there are two versions, by revision."""

    @property
    def total(self) -> Progress:
        """All duties together."""
        total = Progress()
        for duty in self.duties.values():
            total.add(duty)
        return total


def read(store: Store) -> Book:
    """The book as it is now."""
    known = [person for person in store.people() if person.role != "machine"]
    duties = store.duties()
    given = by_person(duties)
    forks = store.forks()
    known.sort(key=lambda p: (_ORDER[p.role] if p.id not in given else 0, p.short_id, p.id))
    return Book(
        known,
        people.named(known),
        {(duty.document, duty.person): duty for duty in duties},
        given,
        by_document(duties),
        forks,
        store.missing(),
        dict(_words(store, forks)),
    )


def _words(store: Store, forks: Sequence[Fork]) -> Iterator[tuple[str, str]]:
    spans = [fork for fork in forks if fork.kind == "span" and fork.document]
    texts = store.texts_of({fork.document for fork in spans if fork.document})
    for fork in spans:
        sha = texts.get(fork.document or "")
        for head in fork.heads:
            if sha is not None and head.body is not None:
                span = Span.model_validate_json(head.body)
                yield head.id, store.text(sha)[span.start : span.end]
