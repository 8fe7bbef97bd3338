"""Five desktops of one project, what people do on them, and how work travels."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from hashlib import sha256
from pathlib import Path

from annotator import assignment, edits, guideline, people
from annotator.model import Action, Link, Put, Refused, Stale, new_id
from annotator.store import Signed, Store
from tests.store.things import OMAR, SARA, TEXT

NAMES = ("one", "two", "three")
DESKTOPS = {"lead": None, "reviewer": None, "sara": SARA, "sara's other": SARA, "omar": OMAR}
TABLES = "annotation_set span link event boilerplate person item document head".split()


class Desktops(ExitStack):
    """Copies of the team's files; a copy is a desktop of its own."""

    def __init__(self, team: Path, folder: Path) -> None:
        super().__init__()
        self.opened = {}
        for name in DESKTOPS:
            path = folder / f"{name}.annot"
            shutil.copy(team / path.name, path)
            self.opened[name] = self.enter_context(closing(Store.open(path)))

    def __enter__(self) -> dict[str, Store]:  # type: ignore[override]
        super().__enter__()
        return self.opened


# -- what people do


def _tag(store: Store, who: str, chance: random.Random) -> None:
    seen = _seen(store, who, chance)
    start = chance.randrange(0, 30)
    end = start + chance.randrange(1, 12)
    if seen.text[start].isspace() or seen.text[end - 1].isspace():
        return
    store.apply(edits.tag(seen, chance.choice(("CLAIM", "CASUALTY", "DENIAL")), start, end)[0])


def _note(store: Store, who: str, chance: random.Random) -> None:
    seen = _seen(store, who, chance)
    if seen.spans:
        span = chance.choice(seen.spans)
        store.apply(edits.set_note(seen, span.id, str(chance.randrange(4))))


def _remove(store: Store, who: str, chance: random.Random) -> None:
    seen = _seen(store, who, chance)
    if seen.spans:
        store.apply(edits.remove(seen, [chance.choice(seen.spans).id]))


def _link(store: Store, who: str, chance: random.Random) -> None:
    seen = _seen(store, who, chance)
    ends = (
        [s for s in seen.spans if s.label == "DENIAL"],
        [s for s in seen.spans if s.label == "CLAIM"],
    )
    if all(ends):
        source, target = (chance.choice(each).id for each in ends)
        made = Link(id=new_id(), set=seen.set.id, type="denies", source=source, target=target)
        store.apply(Action(who, "link.add", [Put(made)]))


def _status(store: Store, who: str, chance: random.Random) -> None:
    seen = _seen(store, who, chance)
    store.apply(edits.set_status(seen, chance.choice(("in_progress", "done", "skipped"))))


def _hand_in(store: Store, who: str, chance: random.Random) -> None:
    store.apply(edits.hand_in(who, [_seen(store, who, chance).set]))


def _metadata(store: Store, who: str, chance: random.Random) -> None:
    document = store.find_document(chance.choice(_names(store, who)))
    store.apply(edits.set_metadata(who, [document], {"title": str(chance.randrange(3))}))


def _undo(store: Store, who: str, chance: random.Random) -> None:
    (store.undo if chance.random() < 0.7 else store.redo)(who)


def _lead(store: Store, who: str, chance: random.Random) -> None:
    """What only a lead does: names, assignments, the guideline, corrected texts."""
    if store.owner is not None:
        return
    match chance.randrange(4):
        case 0:
            name = chance.choice(("سارة", "سارا"))
            store.apply(people.changed(who, store.person(SARA.id), name=name))
        case 1:
            pair = [(store.find_document(chance.choice(NAMES)).id, OMAR.id)]
            there = set(pair) & set(store.assignments())
            store.apply((assignment.take if there else assignment.give)(who, pair))
        case 2:
            made = guideline.of("ar", f"# الدليل {chance.randrange(3)}")
            store.apply(guideline.written(who, "lead", made))
        case _:
            document = store.find_document(chance.choice(NAMES))
            seen = [store.article(document.id, one.author) for one in store.sets(document.id)]
            text = f"{chance.randrange(9)} {TEXT}\n{document.external_id}"
            digest = sha256(text.encode()).hexdigest()
            if seen:
                store.apply(edits.replace_text(who, seen, text, digest, None))


DOINGS: list[Callable[[Store, str, random.Random], None]] = [
    *(_tag, _tag, _tag, _note, _note, _remove, _link, _status, _hand_in),
    *(_metadata, _undo, _lead),
]


def _names(store: Store, who: str) -> list[str]:
    return [row.document.external_id for row in store.documents(who)]


def _seen(store: Store, who: str, chance: random.Random) -> edits.Article:
    return store.article(store.find_document(chance.choice(_names(store, who))).id, who)


def act(store: Store, who: str, chance: random.Random) -> None:
    with suppress(Refused, Stale):
        chance.choice(DOINGS)(store, who, chance)


# -- how it travels


def sendable(source: Store, target: Store) -> list[Signed]:
    """What a bundle from one desktop to another may hold."""
    owners = {source.owner, target.owner} - {None}
    return list(source.outgoing({"shared", *owners} if owners else None))


def pass_on(source: Store, target: Store, chance: random.Random, part: float = 1.0) -> None:
    if None not in (source.owner, target.owner) and source.owner != target.owner:
        return
    rows = [row for row in sendable(source, target) if chance.random() < part]
    if chance.random() < 0.5:
        chance.shuffle(rows)
    source.note_sent(source.owner)
    texts = list(source.outgoing_texts("whole", None)) if source.owner is None else []
    if target.owner is not None and source.owner is None:
        texts = list(source.outgoing_texts("work", target.owner))
    before = ids(target)
    stood_in = source.texts_of(source.lengths())
    merged = target.merge(texts, rows, may_drop=True, stood_in=stood_in)
    came = before | {revision.id for revision, _ in rows}
    added = ids(target) - came
    assert came <= ids(target)
    assert merged.new == len(came) - len(before)
    assert bool(added) <= bool(merged.stale or merged.bare)
    assert target.merge(texts, rows, may_drop=True, stood_in=stood_in).new == 0


def ids(store: Store) -> set[str]:
    return {id_ for (id_,) in store._connection.execute("SELECT id FROM revision")}


def state(store: Store) -> dict[str, set[tuple[object, ...]]]:
    """Everything that the tables say, with revisions by their ids and not by their places."""
    found = {}
    for table in TABLES:
        names = [row[1] for row in store._connection.execute(f"PRAGMA table_info({table})")]
        shown = [f't."{n}"' for n in names if n not in ("place", "import", "revision")]
        found[table] = set(
            store._connection.execute(
                f"SELECT {', '.join(shown)}, r.id FROM {table} t"
                " JOIN revision r ON r.seq = t.revision"
            ).fetchall()
        )
    return found


def is_sound(store: Store) -> bool:
    """The state is what the history says; holes may be there as long as parts are missing."""
    codes = {finding.code for finding in store.check().findings}
    return codes <= {"revision.missing", "revision.parent"}
