"""Makes the project file that stays in tests/data for each released form of the store.

``python -m tests.store.released tests/data/v4.annot`` writes it and its export beside it. A
released one is never made again.
"""

from __future__ import annotations

import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from annotator import adjudication, assignment, edits
from annotator.exporters import WRITERS
from annotator.model import Action, Actor, Decision, Event, Link, Put, new_id
from annotator.record import Provenance, RecordAttribute, RecordBoilerplate, RecordEvent, Tag
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_link, line_span, record

SEEDS = Path(__file__).parents[2] / "seeds"


def make(path: Path) -> None:
    """A bit of everything that the store keeps, with a history behind it."""
    with closing(Store.create(path, Scheme.load(SEEDS / "scheme.json"), "released")) as store:
        for person in (SARA, OMAR):
            store.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
        _bring(store)
        _annotate(store)
        _correct(store)
        _share(store)
        export(store, path.with_suffix(".jsonl"))


def export(store: Store, target: Path) -> None:
    """All sets, as the program exports them."""
    WRITERS["jsonl"](store.records(), target)


def _bring(store: Store) -> None:
    one = record(
        "one", TEXT, line_span("c1", 0, 11), line_span("d1", 34, 50, "DENIAL"), status="done"
    )
    one.spans[0].attributes = [RecordAttribute("about", "harm"), RecordAttribute("event", "e1")]
    one.spans[0].note = "انظر"
    one.tags = [Tag("ann:sara", "نوع", "خبر")]
    one.links = [line_link("l1", "d1", "c1"), line_link("l2", "d1", "c1", "two")]
    one.events = [RecordEvent("e1", "هجوم", ["انفجار"], "2026-01-02", "day", "بغداد", "city")]
    one.boilerplate = [RecordBoilerplate(0, 3, "caption")]
    one.meta.title = "عنوان"
    two = record("two", f"{TEXT}\nثان", line_span("c1", 0, 11))
    bring(store, one, two, record("three", f"{TEXT}\nثالث"), record("four", f"{TEXT}\nرابع"))
    bringing = store.importing(SARA.id)
    bringing.add(record("five", "خامس"), Provenance("خبر.txt", "crlf", True, "windows-1256"))
    bringing.close()
    bringing = store.importing(SARA.id)
    bringing.add(record("never", "ما لم يصل"), Provenance())
    bringing.abandon()


def _annotate(store: Store) -> None:
    for start, end, label in ((0, 11, "CLAIM"), (15, 26, "CASUALTY"), (34, 50, "DENIAL")):
        store.apply(edits.tag(article(store, "three", OMAR), label, start, end)[0])
    claim, _, denial = article(store, "three", OMAR).spans
    made = Link(id=new_id(), set=claim.set, type="denies", source=denial.id, target=claim.id)
    store.apply(Action(OMAR.id, "link.add", [Put(made)]))
    store.apply(edits.set_note(article(store, "three", OMAR), claim.id, "ملاحظة"))
    store.apply(edits.set_status(article(store, "three", OMAR), "skipped", "مكرر"))
    own = Event(id=new_id(), external_id="e2", name="لقاء", set=claim.set)
    store.apply(Action(OMAR.id, "event.add", [Put(own)]))
    store.apply(edits.remove_documents(OMAR.id, [store.find_document("four").id]))
    store.undo(OMAR.id)
    store.redo(OMAR.id)
    store.apply(edits.set_metadata(OMAR.id, [store.find_document("five")], {"outlet": "وكالة"}))
    store.undo(OMAR.id)


def _correct(store: Store) -> None:
    text = f"عاجل\n{TEXT}".replace("الوزارة", "الحكومة")
    seen = [article(store)]
    digest = sha256(text.encode()).hexdigest()
    store.apply(edits.replace_text(SARA.id, seen, text, digest, None))


def _share(store: Store) -> None:
    """Handed in, then worked on; and given to somebody."""
    store.apply(edits.hand_in(OMAR.id, [article(store, "three", OMAR).set]))
    store.apply(edits.set_note(article(store, "three", OMAR), _first(store), "بعد التسليم"))
    pairs = [(store.find_document(name).id, SARA.id) for name in ("one", "two")]
    store.apply(assignment.give(SARA.id, pairs))
    store.apply(assignment.take(SARA.id, pairs[1:]))
    for owner in (None, OMAR.id):
        said = Actor(id=new_id(), names=("القيادة الوسطى", "سنتكوم"), sort="military", owner=owner)
        store.apply(Action(owner or SARA.id, "actor.say", [Put(said)]))
    noted = Decision(
        id=new_id(),
        document=store.find_document("one").id,
        how="flagged",
        flag=True,
        note="انظر",
        reviewer=SARA.id,
        at="2026-11-20T10:00:00Z",
    )
    store.apply(adjudication.withhold(noted, SARA.id))


def _first(store: Store) -> str:
    return article(store, "three", OMAR).spans[0].id


if __name__ == "__main__":
    make(Path(sys.argv[1]))
