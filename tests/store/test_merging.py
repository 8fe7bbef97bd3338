"""Random histories on several desktops, exchanged in parts, twice, in any order: nothing is
lost, nothing diverges, and what was changed in two places is shown."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotator import assignment, bundle, edits, people
from annotator.model import Action, Failure, Link, Put, Refused, Stale, new_id
from annotator.scheme import Scheme
from annotator.store import SCHEME_ID, Signed, Store
from annotator.store.revisions import SHARED, Step, sha
from tests.store.things import OMAR, SARA, TEXT, article, bring, record

NAMES = ("one", "two", "three")
DESKTOPS = {"lead": None, "reviewer": None, "sara": SARA, "sara's other": SARA, "omar": OMAR}
TABLES = "annotation_set span link event boilerplate person item document head".split()


@pytest.fixture(scope="module")
def team(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one project file for each desktop, all of one project."""
    folder = tmp_path_factory.mktemp("team")
    path = folder / "lead.annot"
    with closing(Store.create(path, Scheme.load(seeds / "scheme.json"))) as lead:
        for person in (SARA, OMAR):
            lead.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
        bring(lead, *(record(name, f"{TEXT}\n{name}") for name in NAMES))
        ids = [lead.find_document(name).id for name in NAMES]
        given = [*((id_, SARA.id) for id_ in ids), *((id_, OMAR.id) for id_ in ids[:2])]
        lead.apply(assignment.give(lead.writer, given))
        for name, owner in DESKTOPS.items():
            if name != "lead":
                bundle.write(lead, folder / "x", owner.id if owner else None)
                bundle.begin(folder / "x", folder / f"{name}.annot")[0].close()
    return folder


@pytest.fixture
def desktops(team: Path, tmp_path: Path) -> Iterator[dict[str, Store]]:
    with _desktops(team, tmp_path) as opened:
        yield opened


class _desktops(ExitStack):
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
    """What only a lead does: names, assignments, corrected texts."""
    if store.owner is not None:
        return
    match chance.randrange(3):
        case 0:
            name = chance.choice(("سارة", "سارا"))
            store.apply(people.changed(who, store.person(SARA.id), name=name))
        case 1:
            pair = [(store.find_document(chance.choice(NAMES)).id, OMAR.id)]
            there = set(pair) & set(store.assignments())
            store.apply((assignment.take if there else assignment.give)(who, pair))
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
    merged = target.merge(texts, rows, may_drop=True)
    assert ids(target) == before | {revision.id for revision, _ in rows}
    assert merged.new == len(ids(target)) - len(before)
    assert target.merge(texts, rows, may_drop=True).new == 0


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


@settings(
    max_examples=25,
    deadline=None,
    # Making a failing history smaller takes longer than finding its cause.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.randoms(use_true_random=False), st.integers(5, 40))
def test_nothing_is_lost_and_nothing_diverges(
    team: Path, chance: random.Random, steps: int
) -> None:
    with TemporaryDirectory() as folder, _desktops(team, Path(folder)) as desktops:
        made: set[str] = set()
        for _ in range(steps):
            name = chance.choice(list(desktops))
            store, owner = desktops[name], DESKTOPS[name]
            if chance.random() < 0.75:
                before = ids(store)
                act(
                    store,
                    owner.id if owner else SARA.id if chance.random() < 0.3 else "lead",
                    chance,
                )
                made |= ids(store) - before
            else:
                other = desktops[chance.choice(list(desktops))]
                if other is not store:
                    pass_on(store, other, chance, chance.choice((0.3, 0.8, 1.0)))
                    assert is_sound(other)
        _settle(desktops, chance)
        _compare(desktops, made)


def _settle(desktops: dict[str, Store], chance: random.Random) -> None:
    """Everybody's work goes to both leads, and back."""
    leads = [desktops["lead"], desktops["reviewer"]]
    others = [store for store in desktops.values() if store not in leads]
    for _ in range(2):
        chance.shuffle(others)
        for store in others:
            for lead in leads:
                pass_on(store, lead, chance)
        pass_on(*leads, chance)
        pass_on(*reversed(leads), chance)
    for store in others:
        pass_on(chance.choice(leads), store, chance)


def _compare(desktops: dict[str, Store], made: set[str]) -> None:
    lead, other = desktops["lead"], desktops["reviewer"]
    assert made <= ids(lead) == ids(other)
    assert state(lead) == state(other)
    assert [fork.object for fork in lead.forks()] != [] or all(
        len(lead.heads(object_id)) == 1 or len({h.body for h in lead.heads(object_id)}) == 1
        for (object_id,) in lead._connection.execute("SELECT DISTINCT object FROM head")
    )
    assert {f.object for f in lead.forks()} == {f.object for f in other.forks()}
    assert lead.missing() == other.missing() == ()
    for store in desktops.values():
        assert is_sound(store)
        assert store.missing() == ()
        before = state(store)
        store.rebuild()
        assert state(store) == before
    mine, twin = state(desktops["sara"]), state(desktops["sara's other"])
    assert mine == twin
    assert {row for row in state(lead)["span"] if row[-1] in ids(desktops["sara"])} == mine["span"]
    assert not {s.author for s in desktops["sara"].sets(lead.find_document("one").id)} - {SARA.id}
    _compare_submitted(desktops)


def _compare_submitted(desktops: dict[str, Store]) -> None:
    lead, sara = desktops["lead"], desktops["sara"]
    for name in _names(sara, SARA.id):
        document = sara.find_document(name).id
        (here,) = sara.submitted(document) or [None]
        there = [one for one in lead.submitted(document) if one.set.author == SARA.id]
        assert (here is None) == (there == [])
        if here is not None and here.set.submitted is not None:
            assert (here.spans, here.links) == (there[0].spans, there[0].links)


# -- by hand


def tagged(store: Store, start: int = 0, end: int = 11) -> str:
    action, id_ = edits.tag(article(store), "CLAIM", start, end)
    store.apply(action)
    return id_


def send(source: Store, target: Store) -> None:
    target.merge((), sendable(source, target), may_drop=True)


def test_one_person_on_two_desktops(desktops: dict[str, Store]) -> None:
    here, there, lead = desktops["sara"], desktops["sara's other"], desktops["lead"]
    span = tagged(here)
    send(here, there)
    here.apply(edits.set_note(article(here), span, "here"))
    there.apply(edits.set_note(article(there), span, "there"))
    tagged(here, 15, 26)
    tagged(there, 34, 50)
    for store in (here, there):
        send(store, lead)
    (fork,) = lead.forks()
    assert (fork.object, fork.kind, len(fork.heads)) == (span, "span", 2)
    assert len(article(lead).spans) == 3
    assert any("changed in two places" in finding.text for finding in lead.check().notes)
    kept = fork.heads[1]
    touched = lead.settle(SARA.id, fork.object, kept.id)
    assert [thing.id for thing in touched.changed] == [span]
    assert lead.forks() == ()
    send(lead, here)
    assert here.forks() == ()
    assert here.heads(span)[0].body == kept.body
    lead.undo(SARA.id)
    assert lead.heads(span)[0].body == fork.heads[0].body
    assert is_sound(lead)


def test_a_first_step_taken_back_hides_nothing_made_elsewhere(desktops: dict[str, Store]) -> None:
    """She begins the same article on both desktops, and takes it back on one."""
    here, there, lead = desktops["sara"], desktops["sara's other"], desktops["lead"]
    tagged(here)
    tagged(there, 15, 26)
    here.undo(SARA.id)
    for store in (here, there):
        send(store, lead)
    assert len(article(lead).spans) == 1
    # And where the other desktop had it already when it was taken back.
    tagged(here)
    here.note_sent(SARA.id)
    send(here, there)
    tagged(there, 34, 50)
    here.undo(SARA.id)
    assert here.redo(SARA.id) is not None
    here.undo(SARA.id)
    for store in (here, there):
        send(store, lead)
    assert len(article(lead).spans) == 2
    assert is_sound(lead)


def test_a_hole_is_told_and_closed(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    had = here.holdings()
    span = tagged(here)
    for note in "abcd":
        here.apply(edits.set_note(article(here), span, note))
    rows = list(here.outgoing({SARA.id}, had))
    lead.merge((), [*rows[:2], *rows[4:]])
    (hole,) = lead.missing()
    assert (hole.count, hole.author, hole.writer) == (2, SARA.id, here.writer)
    assert hole.numbers == ((3, 4),)
    assert article(lead).spans[0].note == "d"
    lead.merge((), rows[2:4])
    assert lead.missing() == ()
    assert lead.check().ok
    assert lead.forks() == ()


def test_undo_does_not_reach_over_merged_work(desktops: dict[str, Store]) -> None:
    here, there = desktops["sara"], desktops["sara's other"]
    span = tagged(here)
    here.apply(edits.set_note(article(here), span, "mine"))
    send(here, there)
    there.apply(edits.set_note(article(there), span, "other"))
    there.apply(edits.set_note(article(there), span, "mine"))
    send(there, here)
    with pytest.raises(Stale, match="changed otherwise since"):
        here.undo(SARA.id)
    assert there.undo(SARA.id) is not None
    for _ in range(3):
        there.undo(SARA.id)
    assert there.undoable(SARA.id) is None
    assert article(there).spans[0].note == "mine"


def test_a_drop_is_asked_about(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    spans = [tagged(here, start, start + 3) for start in (0, 4, 15, 21, 34)]
    send(here, lead)
    before = ids(lead)
    here.apply(edits.remove(article(here), spans[:2]))
    with pytest.raises(Failure) as caught:
        lead.merge((), sendable(here, lead))
    assert caught.value.code == "bundle.drop"
    (drop,) = caught.value.values["drops"]
    assert (drop.author, drop.before, drop.after) == (SARA.id, 5, 3)
    assert ids(lead) == before
    assert len(article(lead).spans) == 5
    assert lead.check().ok
    lead.merge((), sendable(here, lead), may_drop=True)
    assert len(article(lead).spans) == 3


def test_a_removed_article_is_a_drop(desktops: dict[str, Store]) -> None:
    lead, here = desktops["lead"], desktops["sara"]
    tagged(here)
    lead.apply(edits.remove_documents("lead", [lead.find_document("one").id]))
    with pytest.raises(Failure, match="take away 1 annotations"):
        here.merge((), sendable(lead, here))
    here.merge((), sendable(lead, here), may_drop=True)
    assert "one" not in _names(here, SARA.id)
    lead.undo("lead")
    here.merge((), sendable(lead, here))
    assert len(article(here).spans) == 1


def test_a_few_of_many_may_go_without_a_question(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    spans = [tagged(here, start, start + 3) for start in (0, 4, 15, 21, 34)]
    send(here, lead)
    here.apply(edits.remove(article(here), spans[:1]))
    assert lead.merge((), sendable(here, lead)).new == 1


def test_other_content_under_one_number_is_refused(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    tagged(here)
    had = lead.holdings()
    ((first, _), *rest) = list(here.outgoing({SARA.id}, had))
    lead.merge((), [(first, sha(first)), *rest])
    before = ids(lead)
    other = first._replace(at="2001-01-01T00:00:00Z")
    with pytest.raises(Failure) as caught:
        lead.merge((), [(other, sha(other))])
    assert caught.value.code == "revision.differs"
    other = first._replace(id=new_id())
    with pytest.raises(Failure) as caught:
        lead.merge((), [(other, sha(other))])
    assert caught.value.code == "revision.differs"
    assert ids(lead) == before


def test_an_older_copy_of_itself_becomes_another_desktop(
    desktops: dict[str, Store], tmp_path: Path
) -> None:
    """Somebody has put an old file back, and brings in what the newer one had sent."""
    here, lead = desktops["sara"], desktops["lead"]
    tagged(here)
    writer = here.writer
    rows = list(here.outgoing({SARA.id}))
    old = desktops["sara's other"]
    old.writer = writer
    with old._write():
        old._connection.execute("UPDATE meta SET value = ? WHERE key = 'writer'", (writer,))
    assert old.merge((), rows).own
    assert old.writer != writer
    tagged(old, 15, 26)
    send(old, lead)
    send(here, lead)
    assert len(article(lead).spans) == 2


def test_an_import_of_others_is_not_taken_back(desktops: dict[str, Store]) -> None:
    """Half of an import came, hidden until the rest is there."""
    lead, other = desktops["lead"], desktops["reviewer"]
    had = lead.holdings()
    bring(lead, record("four", f"{TEXT}\nرابع"), record("five", f"{TEXT}\nخامس"))
    rows = list(lead.outgoing(None, had))
    other.merge(lead.outgoing_texts("whole", None), rows[:-1])
    assert len(other.documents(None)) == 3
    other.close()
    with closing(Store.open(other.path)) as again:
        assert len(again.documents(None)) == 3
        again.merge((), rows)
        assert len(again.documents(None)) == 5
        assert again.check().ok


def test_a_changed_scheme_counts_anew(desktops: dict[str, Store]) -> None:
    lead, here = desktops["lead"], desktops["sara"]
    tagged(here)
    assert here.documents(SARA.id)[0].problems == 1
    raw = orjson.loads(lead.scheme.body)
    for attribute in raw["labels"]["CLAIM"]["attributes"].values():
        attribute["required"] = False
    body = orjson.dumps(raw).decode()
    with lead._write():
        (head,) = lead.heads(SCHEME_ID)
        step = Step("scheme", SCHEME_ID, None, None, None, SHARED, body)
        lead._batch(lead.writer, "scheme.change", "silent").append(step, head)
    send(lead, here)
    assert here.scheme.body == body
    assert here.documents(SARA.id)[0].problems == 0
    assert here.check().ok
