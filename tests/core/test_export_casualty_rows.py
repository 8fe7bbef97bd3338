"""The table of tolls, and leaving out what is tagged in boilerplate."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotator.exporters import casualty_rows
from annotator.model import Failure
from annotator.record import (
    Meta,
    Record,
    RecordAttribute,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
)
from annotator.scheme import Scheme


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _record(name: str, event: RecordEvent, *numbers: int, author: str = "ann:sara") -> Record:
    text = "x" * 100
    record = Record("1.0.0", name, text, "", len(text), Meta(source="الصاري"), events=[event])
    record.sets.append(RecordSet(author, "annotator", author[4:]))
    claim = {"source": "الوزارة", "source_kind": "official", "event": event.id}
    record.spans.append(_span("s0", author, "CLAIM", 0, 90, claim))
    for n, number in enumerate(numbers, 1):
        figures = {f"count_{end}": str(number) for end in ("min", "max", "best")}
        said = {"harm": "killed", "count_type": "exact", **figures}
        record.spans.append(_span(f"s{n}", author, "CASUALTY", 10 * n, 10 * n + 5, said))
    return record


def _span(
    name: str, author: str, label: str, start: int, end: int, said: dict[str, str]
) -> RecordSpan:
    attributes = [RecordAttribute(key, value) for key, value in said.items()]
    return RecordSpan(name, author, label, start, end, "x" * (end - start), attributes)


def _table(records: Iterable[Record], scheme: Scheme) -> list[dict[str, str]]:
    file = io.BytesIO()
    count = casualty_rows.dump(records, scheme, file)
    found = list(csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")))
    assert len(found) == count
    return found


PORT = RecordEvent("ev-port", "هجوم الميناء", date="2026-05-12", place="الميناء")


def test_a_row_for_each_event_and_harm(scheme: Scheme) -> None:
    (row,) = _table([_record("a", PORT, 3), _record("b", PORT, 5)], scheme)
    assert row == {
        **{"event": "ev-port", "name": "هجوم الميناء", "date": "2026-05-12", "place": "الميناء"},
        **{"harm": "killed", "low": "3", "best": "5", "high": "5"},
        **{"sources": "1", "mentions": "2", "counted": "2", "source_names": "الوزارة"},
    }


def test_links_between_documents_are_followed(scheme: Scheme) -> None:
    one, two = _record("a", PORT, 3), _record("b", PORT, 5)
    two.links.append(RecordLink("l1", "ann:sara", "updates", "s1", "s1", "a"))
    (row,) = _table([two, one], scheme)
    assert (row["low"], row["mentions"], row["counted"]) == ("5", "2", "1")


def test_sets_of_several_authors_are_refused(scheme: Scheme) -> None:
    records = [_record("a", PORT, 3), _record("b", PORT, 5, author="ann:omar")]
    with pytest.raises(Failure) as refused:
        _table(records, scheme)
    assert refused.value.code == "export.one_set"


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+a", "-a", "@a", "\t=a", "\r=a", "＝a", "\u200f=a", " =a", "\u202e\u00a0=a"],
)
def test_no_cell_is_a_formula(scheme: Scheme, name: str) -> None:
    (row,) = _table([_record("a", RecordEvent("ev-x", name), 3)], scheme)
    assert row["name"] == f"'{name}"


def test_numbers_and_other_text_stay_as_they_are(scheme: Scheme) -> None:
    (row,) = _table([_record("a", RecordEvent("ev-x", "a=1", date="-1"), 3)], scheme)
    assert (row["name"], row["date"]) == ("a=1", "-1")


def test_a_table_is_written_whole_or_not_at_all(scheme: Scheme, tmp_path: Path) -> None:
    target = tmp_path / "tolls.csv"
    assert casualty_rows.write([_record("a", PORT, 3)], scheme, target) == 1
    before = target.read_bytes()
    mixed = [_record("a", PORT, 3), _record("b", PORT, 5, author="ann:omar")]
    with pytest.raises(Failure):
        casualty_rows.write(mixed, scheme, target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["tolls.csv"]
