"""The history: append-only against every program, numbered, hashed, and ready to fork."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby

import orjson
import pytest

from annotator import edits
from annotator.model import Failure, Put, Span, new_id
from annotator.store import Store
from annotator.store.revisions import COLUMNS, SHARED, Revision, sha
from tests.store.conftest import Opens
from tests.store.test_check import busy
from tests.store.test_editing import do, span
from tests.store.things import SARA, article


def revisions(store: Store) -> list[Revision]:
    rows = store._connection.execute(f"SELECT {COLUMNS} FROM revision ORDER BY seq")
    return [Revision(*row) for row in rows]


@pytest.fixture
def raw(store: Store) -> Iterator[sqlite3.Connection]:
    """Another program, with the settings that sqlite3 has by itself."""
    busy(store)
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET body = NULL",
        "UPDATE OR REPLACE revision SET seq = seq + 1",
        "DELETE FROM revision",
        "DELETE FROM revision WHERE seq = 5",
        "UPDATE text SET body = 'x'",
        "DELETE FROM text WHERE seq = 1",
        "INSERT OR REPLACE INTO text SELECT seq, hex(zeroblob(32)), 1, 'x' FROM text WHERE seq = 1",
        "INSERT OR REPLACE INTO text (sha, length, body) SELECT sha, 1, 'x' FROM text",
        "INSERT INTO text SELECT * FROM text WHERE true ON CONFLICT DO UPDATE SET body = 'x'",
        f"INSERT OR REPLACE INTO revision ({COLUMNS}, sha) SELECT {COLUMNS}, sha FROM revision",
        "REPLACE INTO revision SELECT * FROM revision WHERE seq = 5",
    ],
)
def test_no_program_changes_history(raw: sqlite3.Connection, statement: str) -> None:
    before = raw.execute("SELECT * FROM revision UNION ALL SELECT *" + ", 1" * 16 + " FROM text")
    kept = before.fetchall()
    assert raw.execute("PRAGMA recursive_triggers").fetchone() == (0,)
    with pytest.raises(sqlite3.IntegrityError, match="never changed or removed"):
        raw.execute(statement)
    again = raw.execute("SELECT * FROM revision UNION ALL SELECT *" + ", 1" * 16 + " FROM text")
    assert again.fetchall() == kept


@pytest.mark.parametrize("key", ["seq", "id", "writer, stream, number"])
def test_no_row_replaces_another_by_any_key(raw: sqlite3.Connection, key: str) -> None:
    """A row that is new but for one of its keys."""
    fresh = {
        "seq": "seq + 1000",
        "id": "substr(id, 1, 35) || 'z'",
        "number": "number + 1000",
    }
    kept = {name.strip() for name in key.split(",")}
    names = ["seq", *(name.strip() for name in f"{COLUMNS}, sha".split(","))]
    values = ", ".join(n if n in kept else fresh.get(n, n) for n in names)
    statement = (
        f"INSERT OR REPLACE INTO revision ({', '.join(names)})"
        f" SELECT {values} FROM revision WHERE seq = 5"
    )
    with pytest.raises(sqlite3.IntegrityError, match="never changed or removed"):
        raw.execute(statement)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "'gossip'"),
        ("mode", "'magic'"),
        ("number", "0"),
        ("number", "'many'"),
        ("body", "'no JSON'"),
        ("parents", "'x'"),
        ("sha", "'short'"),
        ("undoes", "'x'"),
        ("depth", "-1"),
    ],
)
def test_what_is_no_revision_does_not_come_in(
    raw: sqlite3.Connection, column: str, value: str
) -> None:
    fresh = {"id": "substr(id, 1, 35) || 'z'", "number": "number + 1000", column: value}
    names = [name.strip() for name in f"{COLUMNS}, sha".split(",")]
    values = ", ".join(fresh.get(name, name) for name in names)
    statement = (
        f"INSERT INTO revision ({', '.join(names)}) SELECT {values} FROM revision"
        " WHERE mode = 'edit' LIMIT 1"
    )
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)


def test_every_revision_says_where_it_comes_from(store: Store) -> None:
    busy(store)
    known: dict[str, Revision] = {}
    for one in revisions(store):
        parents = orjson.loads(one.parents)
        assert one.writer == store.writer
        assert one.scheme == store.scheme.sha
        assert all(known[p].object == one.object for p in parents)
        assert one.depth == (known[parents[0]].depth + 1 if parents else 0)
        assert one.stream == (SARA.id if one.set else SHARED) or one.kind == "import_close"
        known[one.id] = one
    numbers = sorted((one.stream, one.number) for one in known.values())
    for _, found in groupby(numbers, key=lambda pair: pair[0]):
        own = [number for _, number in found]
        assert own == list(range(1, len(own) + 1))


def test_undo_says_what_it_undoes(store: Store) -> None:
    do(store, Put(span(store, 0, 11)))
    batch = revisions(store)[-1].batch
    store.undo(SARA.id)
    store.redo(SARA.id)
    undone, again = revisions(store)[-3], revisions(store)[-1]
    assert (undone.mode, undone.undoes, again.mode, again.undoes) == ("undo", batch, "redo", batch)


def test_an_import_is_closed_in_each_of_its_streams(store: Store) -> None:
    busy(store)
    bodies = [
        orjson.loads(one.body or "") for one in revisions(store) if one.kind == "import_close"
    ]
    last = bodies[-1]["batch"]
    counts = {body["stream"]: body["count"] for body in bodies if body["batch"] == last}
    assert counts == {SHARED: 1, SARA.id: 2}
    assert all(body["kept"] for body in bodies)


# -- the same thing changed in two places


def variant(store: Store, base: Revision, number: int, **changed: int | str) -> Revision:
    """A revision made on another desktop from ``base``."""
    body = orjson.loads(base.body or "{}") | changed
    return base._replace(
        id=new_id(),
        writer="another desktop",
        number=number,
        batch=new_id(),
        parents=orjson.dumps([base.id]).decode(),
        depth=base.depth + 1,
        body=orjson.dumps(body, option=orjson.OPT_SORT_KEYS).decode(),
    )


@pytest.fixture
def tagged(store: Store) -> Revision:
    do(store, Put(span(store, 0, 11)))
    return revisions(store)[-1]


def shown(store: Store) -> Span:
    store.rebuild()
    assert store.check().ok
    (found,) = article(store).spans
    return found


def accept(store: Store, *made: Revision) -> list[bool]:
    return [store.accept(one, sha(one)) for one in made]


def test_the_deepest_wins(store: Store, tagged: Revision) -> None:
    one = variant(store, tagged, 1, note="one")
    two = variant(store, one, 2, note="two")
    do(store, Put(article(store).spans[0].model_copy(update={"note": "here"})))
    assert accept(store, one, two) == [True, True]
    assert [head.depth for head in store.heads(tagged.object)] == [2, 1]
    assert shown(store).note == "two"


@pytest.mark.parametrize("turned", [False, True])
def test_of_equals_the_smaller_hash_wins(store: Store, tagged: Revision, turned: bool) -> None:
    pair = [variant(store, tagged, n, note=str(n)) for n in (1, 2)]
    accept(store, *(reversed(pair) if turned else pair))
    smaller = min(pair, key=sha)
    assert [head.id for head in store.heads(tagged.object)] == sorted(
        (one.id for one in pair), key=lambda id_: id_ != smaller.id
    )
    assert shown(store).note == orjson.loads(smaller.body or "")["note"]


def test_children_may_come_before_their_parents(store: Store, tagged: Revision) -> None:
    one = variant(store, tagged, 1, note="one")
    two = variant(store, one, 2, note="two")
    accept(store, two, one)
    store.rebuild()
    assert [head.id for head in store.heads(tagged.object)] == [two.id]
    assert shown(store).note == "two"


def test_a_revision_that_names_both_settles_a_fork(store: Store, tagged: Revision) -> None:
    pair = [variant(store, tagged, n, note=str(n)) for n in (1, 2)]
    accept(store, *pair)
    settled = variant(store, pair[0], 3, note="both")
    accept(store, settled._replace(parents=orjson.dumps([one.id for one in pair]).decode()))
    assert len(store.heads(tagged.object)) == 1
    assert shown(store).note == "both"


def test_an_edit_goes_on_from_the_winner_and_leaves_the_fork_to_be_seen(
    store: Store, tagged: Revision
) -> None:
    pair = [variant(store, tagged, n, note=str(n)) for n in (1, 2)]
    accept(store, *pair)
    do(store, Put(shown(store).model_copy(update={"note": "on"})))
    heads = store.heads(tagged.object)
    assert len(heads) == 2
    assert heads[0].depth == tagged.depth + 2
    assert shown(store).note == "on"
    store.undo(SARA.id)
    assert shown(store).note == orjson.loads(min(pair, key=sha).body or "")["note"]


def test_the_same_twice_is_known(store: Store, tagged: Revision) -> None:
    made = variant(store, tagged, 1, note="one")
    assert accept(store, made, made) == [True, False]
    store.rebuild()
    assert store.check().ok


def test_the_same_name_with_other_content_is_refused(store: Store, tagged: Revision) -> None:
    made = variant(store, tagged, 1, note="one")
    accept(store, made)
    for other in (made._replace(body="{}"), made._replace(id=new_id())):
        with pytest.raises(Failure) as caught:
            accept(store, other)
        assert caught.value.code == "revision.differs"
    with pytest.raises(Failure) as caught:
        store.accept(made._replace(id=new_id(), number=2), sha(made))
    assert caught.value.code == "revision.broken"


def test_removed_here_and_changed_there(store: Store, tagged: Revision) -> None:
    far = variant(store, tagged, 1, note="there")
    farther = variant(store, far, 2, note="still there")
    store.apply(edits.remove(article(store), [tagged.object]))
    accept(store, far, farther)
    assert shown(store).note == "still there"


def test_a_copy_counts_for_itself(store: Store, open_store: Opens) -> None:
    do(store, Put(span(store, 0, 11)))
    copy = store.path.with_name("copy.annot")
    store.backup(copy)
    other = open_store(copy)
    for each in (store, other):
        do(each, Put(span(each, 12, 14)))
    here, there = revisions(store)[-1], revisions(other)[-1]
    assert here.writer != there.writer
    assert (there.stream, there.number) == (SARA.id, 1)
    assert accept(store, there) == [True]
    store.rebuild()
    assert len(article(store).spans) == 3
    assert store.check().ok
