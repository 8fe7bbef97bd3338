"""Leaving out what is no part of the story: the marked ranges are cut out of the text, and all
offsets moved.

A line that is marked from end to end goes with its line end. A span that has something of what
is cut goes too, with the links that hang on it, from other documents as well. What was cut is
said in ``meta.extra``, in offsets of the whole text, with the hash of that, so that a program
can find its way back (``original``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256

from annotator.record import Pair, Record, RecordBoilerplate, RecordSpan

Range = tuple[int, int]
_End = tuple[str, str, str]
"""Document, set and span, by outside names."""
CUT, WHOLE = "cut", "uncut_sha256"
"""Names in ``meta.extra``: the ranges that were cut, and the hash of the whole text."""


class StoryOnly:
    """The records that ``read`` gives, without boilerplate; they are read twice, since a link
    may lead to a document that comes later.

    Afterwards ``spans`` and ``documents`` say how many were left out: spans that overlapped
    what was cut, and documents of which nothing was left.
    """

    def __init__(self, read: Callable[[], Iterable[Record]]) -> None:
        self._read = read
        self.spans = 0
        self.documents = 0

    def __iter__(self) -> Iterator[Record]:
        self.spans = self.documents = 0
        gone: set[_End] = set()
        for record in self._read():
            found = cuts(record.text, record.boilerplate)
            gone |= {
                (record.id, span.set, span.id)
                for span in record.spans
                if _overlaps(span.start, span.end, found)
            }
        self.spans = len(gone)
        for record in self._read():
            if gone:
                _drop(record, gone)
            if cut(record):
                yield record
            else:
                self.documents += 1


def cuts(text: str, parts: Iterable[RecordBoilerplate]) -> list[Range]:
    """What is cut out of ``text``, in order, none touching another: the parts, and with a line
    that is wholly in one its spaces and its line end."""
    found: list[Range] = []
    for start, end in _joined((part.start, part.end) for part in parts):
        first = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        last = len(text) if stop < 0 else stop
        if not text[first:start].strip() and not text[end:last].strip():
            start, end = first, min(last + 1, len(text))
            if stop < 0 and start:
                start -= 1
        found.append((start, end))
    return _joined(found)


def cut(record: Record) -> bool:
    """Cut the boilerplate out of ``record``, whose spans stand clear of it; False where nothing
    is left."""
    found = cuts(record.text, record.boilerplate)
    if not found:
        return True
    kept, at = [], 0
    for start, end in found:
        kept.append(record.text[at:start])
        at = end
    text = "".join([*kept, record.text[at:]])
    if not text.strip():
        return False
    record.meta.extra = [
        *record.meta.extra,
        Pair(CUT, ",".join(f"{start}-{end}" for start, end in found)),
        Pair(WHOLE, record.text_sha256),
    ]
    shift = _Shift(found)
    for span in record.spans:
        span.start, span.end = shift(span.start), shift(span.end)
        for attribute in span.attributes:
            low, high = attribute.start, attribute.end
            if low is None or high is None:
                continue
            if _overlaps(low, high, found):
                attribute.start = attribute.end = None
            else:
                attribute.start, attribute.end = shift(low), shift(high)
    record.text, record.text_len = text, len(text)
    record.text_sha256 = sha256(text.encode()).hexdigest()
    record.boilerplate = []
    return True


def original(position: int, found: Sequence[Range]) -> int:
    """Where a position of the shorter text, before a letter of it, stood in the whole one."""
    for start, end in found:
        if position < start:
            break
        position += end - start
    return position


class _Shift:
    """From a position in the whole text to the one in the shorter text."""

    def __init__(self, found: Sequence[Range]) -> None:
        self._ends = [end for _, end in found]
        self._gone = [0]
        for start, end in found:
            self._gone.append(self._gone[-1] + end - start)

    def __call__(self, position: int) -> int:
        return position - self._gone[bisect_right(self._ends, position)]


def _drop(record: Record, gone: set[_End]) -> None:
    def stays(span_set: str, span: str, document: str | None = None) -> bool:
        return (document or record.id, span_set, span) not in gone

    record.links = [
        link
        for link in record.links
        if stays(link.set, link.source) and stays(link.set, link.target, link.target_document)
    ]
    before = len(record.spans)
    record.spans = [span for span in record.spans if stays(span.set, span.id)]
    if len(record.spans) < before:
        named = {value for span in record.spans for value in _values(span)}
        named.add(record.meta.event_id or "")
        record.events = [event for event in record.events if event.id in named]


def _values(span: RecordSpan) -> Iterator[str]:
    return (attribute.value for attribute in span.attributes)


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """In order; what overlaps or touches is one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _overlaps(start: int, end: int, found: Sequence[Range]) -> bool:
    return any(low < end and start < high for low, high in found)
