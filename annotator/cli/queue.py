"""The documents of a project with how far everybody is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.model import Document, Status
from annotator.people import called
from annotator.store import Store


@dataclass(frozen=True, slots=True)
class Progress:
    """One author's set on one document. ``spans`` and ``problems`` are None for gold."""

    author: str
    layer: str
    status: Status
    spans: int | None = None
    problems: int | None = None

    def __str__(self) -> str:
        counted = "" if self.spans is None else f" {self.spans}"
        return f"{self.status}{counted}"


@dataclass(frozen=True, slots=True)
class Row:
    """``sets`` by what they are called: an author's short id, or gold."""

    document: Document
    sets: dict[str, Progress]

    @property
    def name(self) -> str:
        """What a person knows the document by."""
        return self.document.title or self.document.file or ""

    def shown(self) -> list[str]:
        """Each set in a few words."""
        return [f"{name}: {progress}" for name, progress in self.sets.items()]

    def as_json(self) -> dict[str, Any]:
        """For scripts."""
        document = self.document
        return {
            "id": document.external_id,
            "file": document.file,
            "title": document.title,
            "length": document.length,
            "sets": [
                {
                    "name": name,
                    "author": progress.author,
                    "layer": progress.layer,
                    "status": progress.status,
                    "spans": progress.spans,
                    "problems": progress.problems,
                }
                for name, progress in self.sets.items()
            ],
        }


def queue(store: Store) -> Iterator[Row]:
    """Every document in import order. Sets that nobody has begun are left out."""
    people = store.people()
    short = called(people)
    columns = [store.each_document(person.id) for person in people]
    for document, *own in zip(store.each_document(None), *columns, strict=True):
        counts = {row.set.id: row for row in own}
        sets: dict[str, Progress] = {}
        for set_ in store.sets(document.document.id):
            name = "gold" if set_.layer == "gold" else short.get(set_.author, set_.author)
            row = counts.get(set_.id)
            numbers = (row.spans, row.problems) if row else (None, None)
            sets[name] = Progress(set_.author, set_.layer, set_.status, *numbers)
        yield Row(document.document, sets)
