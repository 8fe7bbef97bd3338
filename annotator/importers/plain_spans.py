"""The spans of the plain shape: which unit their offsets are in, and their attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from annotator.importers.items import Unfit
from annotator.importers.names import fits_as_id, has_controls
from annotator.record import RecordAttribute, RecordEvent, RecordSpan
from annotator.scheme import as_text
from annotator.text import Newlines, Utf16Map

EVENT = "event"
"""The attribute whose values are ids of events."""

Edges = tuple[int, int]
ToRaw = Callable[[int, int], Edges | None]


class Spans:
    """The spans of one row. ``raw`` is its text as it stands in the file; offsets are over it
    and are moved to the text with LF line ends."""

    def __init__(self, raw: str, newlines: Newlines) -> None:
        self._raw = raw
        self._newlines = newlines
        self._wide = Utf16Map(raw)
        self.spans: list[RecordSpan] = []
        self.ids: dict[str, str] = {}
        """Id in the file -> id in the record (they differ where the first is a number)."""
        self.notes: list[tuple[str, str]] = []
        self._taken: set[str] = set()
        self._mixed = False

    def read(self, rows: list[Any], set_id: str) -> Iterator[Unfit]:
        """Fills ``spans``, ``ids`` and ``notes``; yields what had to be refused."""
        units = self._units(rows)
        converted = 0
        for number, row in enumerate(rows, 1):
            try:
                span, wide = self._span(row, number, set_id, units)
            except Unfit as unfit:
                yield unfit
                continue
            self.spans.append(span)
            converted += wide
        if converted:
            self.notes.append(
                ("offsets.utf16", f"UTF-16 offsets of {converted} spans became code points")
            )
        if renamed := sum(given != id_ for given, id_ in self.ids.items()):
            text = f"{renamed} span ids that look like numbers got “s-” in front"
            self.notes.append(("id.changed", text))

    def events(self) -> list[RecordEvent]:
        """The events that the spans name; more than their ids is not known of them."""
        names = {a.value for span in self.spans for a in span.attributes if a.name == EVENT}
        return [RecordEvent.named_only(name) for name in sorted(names)]

    def _units(self, rows: list[Any]) -> tuple[ToRaw, ...]:
        """How to read offsets, best first: spans that carry their text say what they are in."""
        if len(self._raw) == self._wide.to_utf16(len(self._raw)):
            return (self._as_code_points,)
        narrow = wide = 0
        for row in rows:
            if type(row) is dict and type(row.get("text")) is str:
                edges = row.get("start"), row.get("end")
                fits = [self._slices(unit, edges, row["text"]) for unit in self._both()]
                narrow += fits == [True, False]
                wide += fits == [False, True]
        self._mixed = bool(narrow and wide)
        return self._both()[::-1] if wide > narrow else self._both()

    def _both(self) -> tuple[ToRaw, ...]:
        return self._as_code_points, self._as_utf16

    def _as_code_points(self, start: int, end: int) -> Edges | None:
        return (start, end) if 0 <= start < end <= len(self._raw) else None

    def _as_utf16(self, start: int, end: int) -> Edges | None:
        length = self._wide.to_utf16(len(self._raw))
        if not 0 <= start < end <= length:
            return None
        edges = self._wide.to_code_point(start), self._wide.to_code_point(end)
        # An edge inside a surrogate pair is no edge of a character.
        back = tuple(self._wide.to_utf16(edge) for edge in edges)
        return edges if back == (start, end) and edges[0] < edges[1] else None

    def _slices(self, unit: ToRaw, edges: Any, text: str) -> bool:
        if not all(type(edge) is int for edge in edges):
            return False
        found = unit(*edges)
        return found is not None and self._says(found, text)

    def _says(self, edges: Edges, text: str) -> bool:
        start, end = self._moved(edges)
        return text in (self._raw[slice(*edges)], self._newlines.text[start:end])

    def _moved(self, edges: Edges) -> Edges:
        return self._newlines.to_text(edges[0]), self._newlines.to_text(edges[1])

    def _span(
        self, row: Any, number: int, set_id: str, units: tuple[ToRaw, ...]
    ) -> tuple[RecordSpan, bool]:
        if type(row) is not dict:
            raise Unfit("span.shape", f"span number {number} is no object", number=number)
        given, id_ = self._named(row, number)
        start, end, label = row.get("start"), row.get("end"), row.get("label")
        if type(start) is not int or type(end) is not int or type(label) is not str or not label:
            reason = f"the span {id_} needs whole numbers start and end, and a label"
            raise Unfit("span.shape", reason, span=id_)
        found, unit = self._place(row, id_, units)
        first, last = self._moved(found)
        if first >= last:
            raise Unfit("span.empty", f"nothing of the span {id_} is left in the text", span=id_)
        self.ids[given] = id_
        self._taken.add(id_)
        note = row.get("note")
        span = RecordSpan(
            id=id_,
            set=set_id,
            label=label,
            start=first,
            end=last,
            text=self._newlines.text[first:last],
            attributes=list(_attributes(row.get("attributes"), id_)),
            note=note if type(note) is str and note else None,
        )
        return span, unit == self._as_utf16

    def _named(self, row: dict[str, Any], number: int) -> tuple[str, str]:
        given = row.get("id", f"s{number}")
        given = str(given) if type(given) is int else given
        if type(given) is not str or has_controls(given):
            raise Unfit("id.span", f"span number {number} has no usable id", number=number)
        id_ = given if fits_as_id(given) else f"s-{given}"
        if not fits_as_id(id_):
            raise Unfit("id.span", f"“{given[:40]}” can't be the id of a span", id=given)
        if given in self.ids or id_ in self._taken:
            raise Unfit("span.twice", f"the span {given} stands twice", id=given)
        return given, id_

    def _place(
        self, row: dict[str, Any], id_: str, units: tuple[ToRaw, ...]
    ) -> tuple[Edges, ToRaw]:
        start, end, text = row["start"], row["end"], row.get("text")
        read = [(unit(start, end), unit) for unit in units]
        if text is None:
            read = read if self._mixed else read[:1]
            if len({edges for edges, _ in read}) > 1:
                reason = f"the unit of the offsets of the span {id_} can't be told without its text"
                raise Unfit("offsets.unsure", reason, span=id_)
        for edges, unit in read:
            if edges is not None and (text is None or self._says(edges, text)):
                return edges, unit
        if all(edges is None for edges, _ in read):
            reason = f"the span {id_} ({start}-{end}) is outside the text or empty"
            raise Unfit("span.outside", reason, span=id_)
        reason = f"the text of the span {id_} does not stand at {start}-{end}"
        raise Unfit("span.slice", reason, span=id_, start=start, end=end)


def _attributes(raw: Any, span: str) -> Iterator[RecordAttribute]:
    """Values as strings: yes/no as ``true``/``false``, a list as a repeated name; null, an
    empty string and an empty list are no value."""
    if raw is None:
        return
    if type(raw) is not dict:
        raise Unfit("attribute.shape", f"the attributes of {span} are no object", span=span)
    for name, value in raw.items():
        for item in value if type(value) is list else [value]:
            if item is None or item == "":
                continue
            if type(item) not in (str, int, bool) or not name or has_controls(name):
                reason = f"{name[:40]} of {span} is neither a string, a whole number nor yes/no"
                raise Unfit("attribute.shape", reason, span=span, attribute=name)
            yield RecordAttribute(name, as_text(item))
