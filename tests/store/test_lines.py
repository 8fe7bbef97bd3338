"""Ready lines, as an export takes them: the same bytes as the records would be written as."""

from __future__ import annotations

from annotator.exporters import jsonl
from annotator.record import RecordSet
from annotator.store import Store
from annotator.text import sha256
from tests.store.things import TEXT, bring, full, line_link, line_span


def test_ready_lines_are_what_records_are_written_as(store: Store) -> None:
    ours, theirs = full(), full("theirs")
    theirs.text, theirs.text_sha256 = f"{TEXT}!", sha256(f"{TEXT}!")
    theirs.text_len += 1
    theirs.spans.append(line_span("a1", 0, 11))
    theirs.spans[-1].set = "ann:sara"
    theirs.links += [line_link("l2", "d1", "c1", "full"), line_link("l0", "d1", "a1")]
    assert bring(store, ours, theirs) == []
    gold = full()
    gold.sets = [RecordSet("gold", "gold", status="done")]
    for part in (gold.spans, gold.tags, gold.links):
        for thing in part:
            thing.set = "gold"
    assert bring(store, gold) == []
    found = list(store.records())
    assert [one.id for one in found[3].sets] == ["gold", "ann:sara"]
    assert list(store.lines()) == [jsonl.line(one) for one in found]
    assert list(store.lines("gold")) == [jsonl.line(one) for one in store.records("gold")]
