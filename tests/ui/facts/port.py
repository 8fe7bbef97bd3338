"""A small project about one explosion: six articles, one event, as ليلى tagged them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from annotator.model import Action, Put
from annotator.record import (
    Meta,
    Provenance,
    Record,
    RecordAttribute,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
)
from annotator.scheme import Scheme
from annotator.store import Store
from tests.ui.pieces import LEILA

EVENT = RecordEvent("ev-oasis", "انفجار ميناء الواحة", ["ميناء الواحة"], "2026-03-14", "day")
OTHER = RecordEvent("ev-bridge", "غارة الجسر القديم")
Said = dict[str, str]


def exact(number: int, **more: str) -> Said:
    figures = {f"count_{end}": str(number) for end in ("min", "max", "best")}
    return {"harm": "killed", "count_type": "exact", **figures, **more}


CIVIL, MINISTRY, MEDIC, WITNESSES, OBSERVATORY, ARMY = (
    "قتيل واحد في حصيلة أولية",
    "غارة قتلت شخصين",
    "ثلاثة قتلى",
    "عدد من القتلى",
    "خمسة قتلى على الأقل",
    "لم يُقتل أحد ولم تقع غارة",
)


def article(
    name: str,
    words: str,
    source: str,
    toll: Said,
    day: str | None,
    label: str = "CLAIM",
    **said: str,
) -> Record:
    """An article with one statement that is a toll as well."""
    text = f"قال {source} إن {words}، بحسب ما ورد في الخبر {name}."
    start = text.index(words)
    end = start + len(words)
    given = {"source": source, "source_kind": "official", "event": EVENT.id}
    if label == "DENIAL":
        given = {"denier": source, "denier_kind": "military", "event": EVENT.id}
    given |= said
    outer = span("s1", label, text, start, end, given)
    inner = span("s2", "CASUALTY", text, start, end, toll)
    record = Record(
        schema_version="1.0.0",
        id=name,
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        text_len=len(text),
        meta=Meta(source=f"صحيفة {name}", title=f"خبر {name}", published_at=day),
        sets=[RecordSet("ann:leila", "annotator", "leila")],
        spans=[outer, inner],
        events=[EVENT],
    )
    return record


def span(id_: str, label: str, text: str, start: int, end: int, given: Said) -> RecordSpan:
    attributes = [RecordAttribute(key, value) for key, value in given.items()]
    return RecordSpan(id_, "ann:leila", label, start, end, text[start:end], attributes)


def articles() -> list[Record]:
    drone: Said = {"about": "incident", "means": "drone"}
    strike: Said = {"about": "incident", "means": "air_strike"}
    civil = article("one", CIVIL, "الدفاع المدني", exact(1, preliminary="true"), "2026-03-14T08:00")
    ministry = article("two", MINISTRY, "وزارة الصحة", exact(2), "2026-03-14T11:00", **strike)
    medic = article("three", MEDIC, "مصدر طبي", exact(3), "2026-03-15", **drone)
    vague = {"harm": "killed", "count_type": "vague", "count_min": "2"}
    witnesses = article("four", WITNESSES, "شهود", vague, None)
    least = {"harm": "killed", "count_type": "at_least", "count_min": "5", "count_best": "5"}
    observatory = article("five", OBSERVATORY, "المرصد", least, "2026-03-16")
    zero = exact(0) | {"count_type": "none"}
    said = {"kind": "full", "denies_what": "occurrence"}
    army = article("six", ARMY, "الناطق العسكري", zero, "2026-03-16", "DENIAL", **said)
    medic.links = [RecordLink("l1", "ann:leila", "contradicts", "s2", "s2", "two")]
    army.links = [RecordLink("l1", "ann:leila", "denies", "s1", "s1", "two")]
    # As they came in; the picture has them by date.
    return [ministry, civil, medic, witnesses, army, observatory]


def make(path: Path, scheme: Scheme, *records: Record) -> Path:
    """A project of these articles; dates count as confirmed."""
    store = Store.create(path, scheme)
    store.apply(Action(LEILA.id, "author.put", (Put(LEILA),), undoable=False))
    running = store.importing(store.writer)
    for record in records:
        confirmed = ("published_at",) if record.meta.published_at else ()
        running.add(record, Provenance(confirmed=confirmed))
    running.close()
    store.close()
    return path
