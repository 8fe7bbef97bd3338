"""People, texts and records to test the store with."""

from __future__ import annotations

from hashlib import sha256

from annotator.model import Article, Person, derived_id
from annotator.record import Meta, Provenance, Record, RecordLink, RecordSet, RecordSpan
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


def bring(store: Store, *records: Record) -> list[str]:
    """Import and close; returns the codes of what was refused."""
    bringing = store.importing(SARA.id)
    refused = [failure for one in records for failure in bringing.add(one, Provenance()).refused]
    refused += bringing.close()
    return [failure.code for failure in refused]


def article(store: Store, name: str = "one", person: Person = SARA) -> Article:
    return store.article(store.find_document(name).id, person.id)
