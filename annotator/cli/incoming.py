"""What an import does, in numbers, notes and refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from annotator.importers import Item, Note, Refusal, Report
from annotator.model import Failure
from annotator.record import Provenance
from annotator.store import Store

SHOWN = 5
"""Notes of one sort that are shown one by one; the others are counted."""


class Incoming:
    """Takes items into a project and counts."""

    def __init__(self) -> None:
        self.documents = self.known_documents = 0
        self.sets = self.known_sets = 0
        self.spans = 0
        self.notes: list[Note] = []
        self.refusals: list[Refusal | Failure] = []

    def bring(self, store: Store, items: Iterable[Item]) -> None:
        """Take in ``items`` as one import: all of what is good, or, stopped on the way (by
        an error, by Ctrl+C), nothing."""
        batch = store.importing(store.writer)
        try:
            for item in items:
                if isinstance(item, Note):
                    self.notes.append(item)
                elif isinstance(item, Refusal):
                    self.refusals.append(item)
                else:
                    added = batch.add(item, Provenance.of(item.meta))
                    self.documents += added.new
                    self.known_documents += added.document is not None and not added.new
                    self.sets += added.sets
                    self.known_sets += added.known
                    self.spans += added.spans
                    self.refusals.extend(added.refused)
            self.refusals.extend(batch.close())
        except BaseException:
            batch.abandon()
            raise

    def summary(self) -> str:
        """The numbers in one line."""
        parts = [_counted(self.documents, "new document")]
        parts += [f"{self.known_documents} known already"] if self.known_documents else []
        if self.sets or self.known_sets:
            parts.append(f"{_counted(self.sets, 'new set')} with {_counted(self.spans, 'span')}")
        parts += [f"{_counted(self.known_sets, 'set')} known already"] if self.known_sets else []
        parts += [f"{len(self.refusals)} refused"] if self.refusals else []
        return ", ".join(parts) + "."

    def remarks(self) -> Iterator[str]:
        """Notes (the first few of each sort) and every refusal, a line each."""
        often: Counter[str] = Counter()
        for note in self.notes:
            often[note.code] += 1
            if often[note.code] <= SHOWN:
                yield f"note: {note}"
        for code, number in often.items():
            if number > SHOWN:
                yield f"note: {number - SHOWN} more like these ({code})"
        for refusal in self.refusals:
            yield f"refused: {refusal}"

    def as_json(self) -> dict[str, Any]:
        """Everything, for scripts."""
        return {
            "documents": {"new": self.documents, "known": self.known_documents},
            "sets": {"new": self.sets, "known": self.known_sets},
            "spans": self.spans,
            "notes": [_report(note) for note in self.notes],
            "refused": [_report(refusal) for refusal in self.refusals],
        }


def _report(report: Report | Failure) -> dict[str, Any]:
    if isinstance(report, Failure):
        return {"file": None, "line": None, "code": report.code, "text": report.text}
    return {"file": report.file, "line": report.line, "code": report.code, "text": report.text}


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
