"""A hundred thousand documents as columns: what a list of them shows, in few bytes each.

Objects would take half a kilobyte a row; a project must open in the memory of a window.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from time import perf_counter
from typing import Literal, NamedTuple, get_args
from uuid import UUID

from annotator.model import AnnotationSet, Document, DocumentRow, MetadataField, Status

_STATUSES: tuple[Status, ...] = get_args(Status)
_FIELDS: tuple[MetadataField, ...] = get_args(MetadataField)
_ID = 16
HandedIn = Literal["no", "as_it_is", "changed_since"]
_HANDED_IN: tuple[HandedIn, ...] = get_args(HandedIn)
_DUE: tuple[Status, ...] = ("done", "skipped")


class Row(NamedTuple):
    """What lists show of one document. ``title`` is empty where it has none."""

    id: str
    name: str
    title: str
    outlet: str
    date: str
    confirmed: bool
    status: Status
    spans: int
    problems: int
    handed_in: HandedIn = "no"


class _Strings:
    """Many short strings in one buffer, as UTF-8. Changed ones are appended."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._starts = array("Q")
        self._sizes = array("I")

    def add(self, text: str) -> None:
        start, size = self._store(text)
        self._starts.append(start)
        self._sizes.append(size)

    def put(self, row: int, text: str) -> None:
        if self.get(row) != text:
            self._starts[row], self._sizes[row] = self._store(text)

    def get(self, row: int) -> str:
        start = self._starts[row]
        return self._bytes[start : start + self._sizes[row]].decode("utf-8", "surrogatepass")

    def delete(self, row: int) -> None:
        del self._starts[row], self._sizes[row]

    def _store(self, text: str) -> tuple[int, int]:
        start, data = len(self._bytes), text.encode("utf-8", "surrogatepass")
        self._bytes += data
        return start, len(data)


class Columns:
    """Rows of documents in import order. Row numbers are positions in it."""

    def __init__(self, rows: Iterable[DocumentRow] = ()) -> None:
        self._ids = bytearray()
        self._names, self._titles, self._dates = _Strings(), _Strings(), _Strings()
        self._outlets: dict[str, int] = {"": 0}
        self._outlet_names: list[str] = [""]
        self._outlet = array("I")
        self._status = bytearray()
        self._confirmed = bytearray()
        self._handed_in, self._due = bytearray(), bytearray()
        self._spans, self._problems = array("I"), array("I")
        for row in rows:
            self.add(row)

    def __len__(self) -> int:
        return len(self._status)

    def add(self, row: DocumentRow) -> int:
        """Append a document; returns its row."""
        document = row.document
        self._ids += UUID(document.id).bytes
        self._names.add(document.external_id)
        self._titles.add(document.title or "")
        self._dates.add(document.published_at or "")
        self._outlet.append(self._outlet_number(document.outlet or ""))
        self._confirmed.append(confirmed(document))
        self._status.append(_STATUSES.index(row.set.status))
        self._spans.append(row.spans)
        self._problems.append(row.problems)
        self._handed_in.append(_handed_in(row.set, row.late))
        self._due.append(0)
        self._weigh(len(self) - 1)
        return len(self) - 1

    def find(self, document: str) -> int | None:
        """The row of a document id."""
        key = UUID(document).bytes
        at = self._ids.find(key)
        while at >= 0 and at % _ID:
            at = self._ids.find(key, at + 1)
        return at // _ID if at >= 0 else None

    def id(self, row: int) -> str:
        return str(UUID(bytes=bytes(self._ids[row * _ID : row * _ID + _ID])))

    def row(self, row: int) -> Row:
        return Row(
            self.id(row),
            self._names.get(row),
            self._titles.get(row),
            self._outlet_names[self._outlet[row]],
            self._dates.get(row),
            bool(self._confirmed[row]),
            self.status(row),
            self._spans[row],
            self._problems[row],
            self.handed_in(row),
        )

    def search(self, words: str, limit: int, seconds: float) -> list[int]:
        """The first rows with ``words`` in what a filter looks in, as far as the time goes."""
        end, wanted, found = perf_counter() + seconds, words.casefold().split(), []
        for row in range(len(self)):
            if all(word in self.words(row).casefold() for word in wanted):
                found.append(row)
            if len(found) == limit or (row % 64 == 0 and perf_counter() > end):
                break
        return found

    def words(self, row: int) -> str:
        """What a filter looks in."""
        outlet = self._outlet_names[self._outlet[row]]
        return f"{self._titles.get(row)} {self._names.get(row)} {outlet}"

    def outlets(self) -> list[str]:
        """The outlets of the articles, by name."""
        used = set(self._outlet)
        return sorted(self._outlet_names[number] for number in used if number)

    def status(self, row: int) -> Status:
        return _STATUSES[self._status[row]]

    def flawed(self, row: int) -> bool:
        return self._problems[row] > 0

    def settled(self) -> int:
        """How many documents are done, skipped or adjudicated."""
        count = self._status.count
        return sum(count(_STATUSES.index(s)) for s in ("done", "skipped", "adjudicated"))

    def handed_in(self, row: int) -> HandedIn:
        """Whether it was handed in, and is as it was then."""
        return _HANDED_IN[self._handed_in[row]]

    def due(self, row: int | None = None) -> int:
        """How many (or whether this one) could be handed in now: done or skipped, and not in."""
        return self._due.count(1) if row is None else self._due[row]

    def set_document(self, row: int, document: Document) -> None:
        self._names.put(row, document.external_id)
        self._titles.put(row, document.title or "")
        self._dates.put(row, document.published_at or "")
        self._outlet[row] = self._outlet_number(document.outlet or "")
        self._confirmed[row] = confirmed(document)

    def set_progress(self, row: int, status: AnnotationSet) -> None:
        self._status[row] = _STATUSES.index(status.status)
        self._handed_in[row] = _handed_in(status, self.handed_in(row) == "changed_since")
        self._weigh(row)

    def set_late(self, row: int, late: bool) -> None:
        """What was handed in is as it was, or not."""
        self._handed_in[row] = _HANDED_IN.index("changed_since" if late else "as_it_is")
        self._weigh(row)

    def set_counts(self, row: int, spans: int, problems: int) -> None:
        self._spans[row], self._problems[row] = spans, problems

    def delete(self, row: int) -> None:
        del self._ids[row * _ID : row * _ID + _ID]
        for strings in (self._names, self._titles, self._dates):
            strings.delete(row)
        for numbers in (self._outlet, self._spans, self._problems):
            del numbers[row]
        del self._status[row], self._confirmed[row], self._handed_in[row], self._due[row]

    def _weigh(self, row: int) -> None:
        self._due[row] = self.status(row) in _DUE and self.handed_in(row) != "as_it_is"

    def _outlet_number(self, outlet: str) -> int:
        number = self._outlets.setdefault(outlet, len(self._outlet_names))
        if number == len(self._outlet_names):
            self._outlet_names.append(outlet)
        return number


def confirmed(document: Document) -> bool:
    """Whether a person has confirmed every metadata field that has a value."""
    return all(name in document.confirmed for name in _FIELDS if getattr(document, name))


def _handed_in(own: AnnotationSet, late: bool) -> int:
    found: HandedIn = "changed_since" if late else "as_it_is"
    return _HANDED_IN.index(found if own.submitted else "no")
