"""Changes of the stored shape: a backup first, each step whole, a failed one stays pending."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.store import Store, backup, connection, migrations, opening
from tests.store.conftest import Opens
from tests.store.test_check import busy

NOW = connection.SCHEMA_VERSION
NEXT = NOW + 1


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The program as it will be one version on: its further steps come in here."""
    steps = Migrations("annotator")
    steps._migrations.extend(migrations.STEPS._migrations)
    monkeypatch.setattr(migrations, "STEPS", steps)
    for module in (connection, opening):
        monkeypatch.setattr(module, "SCHEMA_VERSION", NEXT)
    return steps


def add_table(db: Database) -> None:
    db.execute("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")


def test_a_new_project_has_had_every_step(store: Store) -> None:
    assert migrations.pending(store._connection) == []
    assert connection.SCHEMA_VERSION == len(migrations.STEPS.applied(Database(store._connection)))
    assert store._connection.execute("PRAGMA user_version").fetchone() == (NOW,)


def test_an_older_project_is_brought_up_with_a_backup(
    store: Store, later: Migrations, open_store: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy(store)
    before = list(store.records())
    store.close()
    later(name="m998_add")(add_table)
    with pytest.raises(Failure) as caught:
        Store.open(store.path, read_only=True)
    assert caught.value.code == "project.older"
    again = open_store()
    assert list(again.records()) == before
    assert again._connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
    assert again._connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
    assert again.check().ok
    kept = backup.folder(store.path) / f"before-version-{NEXT}.annot"
    monkeypatch.undo()
    old = open_store(kept, read_only=True)
    assert list(old.records()) == before
    with pytest.raises(Failure) as caught:
        Store.open(store.path, read_only=True)
    assert caught.value.code == "project.newer"


def test_a_failing_step_leaves_the_project_as_it_was(
    store: Store, later: Migrations, open_store: Opens
) -> None:
    busy(store)
    before = list(store.records())
    store.close()

    @later(name="m998_fails")
    def fails(db: Database) -> None:
        add_table(db)
        db.execute("UPDATE document SET external_id = 'lost'")
        db.execute("SELECT * FROM nowhere")

    for number in range(2):
        with pytest.raises(Failure, match=r"m998_fails: no such table: nowhere") as caught:
            Store.open(store.path)
        assert caught.value.code == "project.migration"
        assert len(list(backup.folder(store.path).iterdir())) == number + 1
    later._migrations.pop()
    later(name="m998_add")(add_table)
    again = open_store()
    assert list(again.records()) == before
    assert again.check().ok


def test_steps_before_a_failing_one_are_kept(store: Store, later: Migrations) -> None:
    store.close()
    later(name="m998_add")(add_table)

    @later(name="m999_fails")
    def fails(_: Database) -> None:
        raise ValueError("not yet")

    with pytest.raises(Failure, match="m999_fails: not yet"):
        Store.open(store.path)
    with connection.connect(store.path) as raw:
        assert migrations.pending(raw) == ["m999_fails"]
        assert raw.execute("PRAGMA user_version").fetchone() == (NEXT,)


def test_a_step_that_loses_the_guards_is_noticed(store: Store, later: Migrations) -> None:
    """transform() copies a table and forgets its triggers."""
    store.close()

    @later(name="m998_transform")
    def transforms(db: Database) -> None:
        db["text"].transform(rename={"length": "size"})  # type: ignore[union-attr]

    with pytest.raises(Failure) as caught:
        Store.open(store.path)
    assert caught.value.code in ("project.altered", "project.migration")


def test_a_step_that_leaves_loose_ends_is_taken_back(store: Store, later: Migrations) -> None:
    store.close()

    @later(name="m998_loose")
    def loosens(db: Database) -> None:
        db.execute("PRAGMA defer_foreign_keys = 1")
        db.execute("INSERT INTO document VALUES (99, 'd', 'd', 'no text', NULL, 1)")

    with pytest.raises(Failure, match="m998_loose"):
        Store.open(store.path)
    with connection.connect(store.path) as raw:
        assert raw.execute("SELECT count(*) FROM document").fetchone() == (3,)
        assert migrations.pending(raw) == ["m998_loose"]


def test_plugins_of_others_are_not_run(
    path: Path, scheme: Scheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def watched(*_: object, execute_plugins: bool = True, **__: object) -> Database:
        asked.append(execute_plugins)
        return Database(*_, execute_plugins=execute_plugins)  # type: ignore[arg-type]

    monkeypatch.setattr(migrations, "Database", watched)
    Store.create(path, scheme).close()
    assert asked
    assert not any(asked)
