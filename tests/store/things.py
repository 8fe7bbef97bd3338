"""People, texts and records to test the store with."""

from __future__ import annotations

from hashlib import sha256

from annotator.model import Article, Person, derived_id
from annotator.record import (
    Meta,
    Pair,
    Provenance,
    Record,
    RecordAttribute,
    RecordBoilerplate,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
    Tag,
)
from annotator.store import Store

TEXT = "قال المتحدث إن ثلاثة أشخاص قتلوا، ونفت الوزارة ذلك 🕊️ مساء اليوم."
SARA = Person(id=derived_id("person", "sara"), short_id="sara", name="سارة")
OMAR = Person(id=derived_id("person", "omar"), short_id="omar", name="عمر")


def record(name: str, text: str = TEXT, *spans: RecordSpan, **set_: str) -> Record:
    """A document as a file brings it; with spans or ``annotator=`` there is a set."""
    sets = []
    if spans or set_:
        short = set_.pop("annotator", "sara")
        sets.append(RecordSet(f"ann:{short}", "annotator", short, **set_))
        for span in spans:
            span.set = sets[0].id
    return Record(
        schema_version="1.0.0",
        id=name,
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        text_len=len(text),
        meta=Meta(),
        sets=sets,
        spans=list(spans),
    )


def line_span(name: str, start: int, end: int, label: str = "CLAIM") -> RecordSpan:
    return RecordSpan(name, "", label, start, end, TEXT[start:end])


def line_link(name: str, source: str, target: str, document: str | None = None) -> RecordLink:
    return RecordLink(name, "ann:sara", "denies", source, target, document)


def full(name: str = "full") -> Record:
    """A record with something of everything."""
    made = record(
        name,
        TEXT,
        line_span("c1", 0, 11),
        line_span("d1", 34, 50, "DENIAL"),
        line_span("k1", 15, 25, "CASUALTY"),
        status="done",
        guideline="1.0",
        updated_at="2026-11-20T10:00:00Z",
    )
    made.sets[0].annotator_name = SARA.name
    made.meta.title, made.meta.source, made.meta.event_id = "عنوان", "وكالة", "e1"
    made.meta.extra = [Pair("desk", "شؤون عربية")]
    made.spans[0].attributes = [RecordAttribute("about", "harm"), RecordAttribute("event", "e2")]
    made.spans[2].note = "انظر"
    made.spans.sort(key=lambda span: span.start)
    made.tags = [Tag("ann:sara", "نوع", "خبر")]
    made.links = [line_link("l1", "d1", "c1")]
    made.events = [
        RecordEvent("e1", "هجوم", ["انفجار"], "2026-01-02", "day", "بغداد", "city"),
        RecordEvent("e2", "لقاء"),
    ]
    made.boilerplate = [RecordBoilerplate(0, 3, "masthead")]
    return made


def bring(store: Store, *records: Record) -> list[str]:
    """Import and close; returns the codes of what was refused."""
    bringing = store.importing(SARA.id)
    refused = [failure for one in records for failure in bringing.add(one, Provenance()).refused]
    refused += bringing.close()
    return [failure.code for failure in refused]


def article(store: Store, name: str = "one", person: Person = SARA) -> Article:
    return store.article(store.find_document(name).id, person.id)
