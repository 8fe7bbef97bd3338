"""The check finds what was changed behind the program's back, and says what."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from annotator import edits
from annotator.model import Put
from annotator.store import CheckReport, Store
from annotator.store.schema import GUARDS
from tests.store.conftest import Opens
from tests.store.test_editing import do, link, span
from tests.store.things import SARA, TEXT, article, bring, line_span, record


def busy(store: Store) -> None:
    """A bit of everything, with undone actions and several revisions of a thing."""
    claim, denial = span(store, 0, 11), span(store, 34, 50, "DENIAL")
    do(store, Put(claim), Put(denial), Put(link(denial, claim)))
    store.apply(edits.set_note(article(store), claim.id, "انظر"))
    store.apply(edits.set_status(article(store, "two"), "done"))
    store.apply(edits.remove_documents(SARA.id, [store.find_document("three").id]))
    store.undo(SARA.id)
    bring(store, record("four", "نص للمراجعة", line_span("s1", 0, 2)))


def tampered(store: Store, *statements: str) -> CheckReport:
    """What the check says after somebody did this with another program."""
    busy(store)
    assert store.check().ok
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        for name in GUARDS:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert raw.execute(statement).rowcount == 1, statement
        for statement in GUARDS.values():
            raw.execute(statement)
    with closing(Store.open(store.path, read_only=True)) as again:
        return again.check()


def test_all_is_well(store: Store) -> None:
    busy(store)
    heard: list[tuple[int, int]] = []
    report = store.check(lambda done, total: heard.append((done, total)))
    assert report.ok
    assert report.texts == 4
    assert (
        report.revisions == store._connection.execute("SELECT max(seq) FROM revision").fetchone()[0]
    )
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1]


def test_a_changed_body(store: Store) -> None:
    report = tampered(
        store,
        "UPDATE revision SET body = replace(body, 'انظر', 'لا تنظر')"
        " WHERE kind = 'span' AND body LIKE '%انظر%'",
    )
    assert [finding.code for finding in report.findings] == ["revision.changed", "state.differs"]
    assert "span" in report.findings[0].text


@pytest.mark.parametrize(
    "change", ["author = 'x'", "at = '2020'", "depth = depth + 1", "sha = hex(zeroblob(32))"]
)
def test_a_changed_identity(store: Store, change: str) -> None:
    report = tampered(store, f"UPDATE revision SET {change} WHERE seq = 9")
    found = [finding for finding in report.findings if finding.code == "revision.changed"]
    assert [finding.values["seq"] for finding in found] == [9]


def test_a_missing_revision(store: Store) -> None:
    report = tampered(store, "DELETE FROM revision WHERE seq = 9")
    found = {finding.code: finding for finding in report.findings}
    assert {"revision.missing", "revision.count"} <= found.keys()
    assert "1 revisions of سارة" in found["revision.missing"].text


def test_a_missing_last_revision(store: Store) -> None:
    """Nothing comes after it that could show a hole, but the state still has what it said."""
    report = tampered(
        store, "DELETE FROM revision WHERE seq = (SELECT max(seq) FROM revision WHERE kind = 'set')"
    )
    assert "state.extra" in {finding.code for finding in report.findings}


def test_a_changed_text(store: Store) -> None:
    report = tampered(
        store, "UPDATE text SET body = replace(body, 'ثلاثة', 'أربعة') WHERE body LIKE '%one'"
    )
    (finding,) = report.findings
    assert finding.code == "text.changed"
    assert finding.values["documents"] == ["one"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE span SET start = 1 WHERE label = 'CLAIM' AND start = 0 AND \"end\" = 11",
            "start is 1",
        ),
        ("UPDATE span SET attributes = '[{}]' WHERE label = 'DENIAL'", "attributes is"),
        ("UPDATE span SET problems = 9 WHERE label = 'DENIAL'", "9 problems are noted"),
        ("DELETE FROM span WHERE label = 'DENIAL'", "not shown"),
        ("DELETE FROM link", "not shown"),
        ("UPDATE link SET type = 'repeats'", "type is 'repeats'"),
        ("UPDATE annotation_set SET status = 'todo' WHERE status = 'done'", "status is 'todo'"),
        ("UPDATE document SET external_id = 'x' WHERE external_id = 'two'", "external_id is 'x'"),
        ("UPDATE document SET import = NULL WHERE external_id = 'two'", "import is None"),
        ("UPDATE document SET place = 999 WHERE external_id = 'two'", "place is 999"),
        ("UPDATE person SET short_id = 'x' WHERE short_id = 'omar'", "short_id is 'x'"),
        (
            "UPDATE head SET revision = 1"
            " WHERE object = (SELECT id FROM span WHERE label = 'DENIAL')",
            "head",
        ),
        (
            "INSERT INTO open_import SELECT min(seq), batch FROM revision WHERE mode = 'import'",
            "open",
        ),
        ("DELETE FROM batch WHERE state = 'undone'", "can be undone"),
        ("INSERT INTO event VALUES ('e', 'e', NULL, NULL, 1)", "not in the history"),
    ],
)
def test_a_changed_state(store: Store, statement: str, said: str) -> None:
    report = tampered(store, statement)
    assert said in " ".join(finding.text for finding in report.findings)


def test_a_rebuilt_state_is_well_again(store: Store, open_store: Opens) -> None:
    tampered(store, "UPDATE span SET start = 1 WHERE label = 'DENIAL'", "DELETE FROM link")
    again = open_store()
    before = again.redoable(SARA.id)
    again.rebuild()
    assert again.check().ok
    assert len(article(again).links) == 1
    assert again.redoable(SARA.id) == before


def test_a_damaged_page(store: Store) -> None:
    busy(store)
    store.close()
    with closing(sqlite3.connect(store.path)) as raw:
        (page,) = raw.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'document_external'"
        ).fetchone()
    data = bytearray(store.path.read_bytes())
    data[(page - 1) * 4096 + 8 : page * 4096] = bytes(4088)
    store.path.write_bytes(data)
    with closing(Store.open(store.path, read_only=True)) as again:
        assert "file.damaged" in {finding.code for finding in again.check().findings}


def test_many_findings_are_counted(store: Store) -> None:
    many = [record(f"n{n}", f"نص {n}") for n in range(30)]
    bring(store, *many)
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_unchanged")
        raw.execute("UPDATE revision SET at = 'x'")
        raw.execute("UPDATE document SET external_id = 'x'")
        raw.execute(GUARDS["revision_unchanged"])
    with closing(Store.open(store.path, read_only=True)) as again:
        report = again.check()
    listed = [finding for finding in report.findings if finding.code == "revision.changed"]
    assert len(listed) == 21
    assert listed[-1].values == {"count": report.revisions - 20}
    assert len([finding for finding in report.findings if finding.code == "state.differs"]) == 21


def test_the_check_sees_one_moment_while_others_work(store: Store, open_store: Opens) -> None:
    reader = open_store(read_only=True)
    starts = iter(range(11))

    def meanwhile(*_: int) -> None:
        if (start := next(starts, None)) is not None and TEXT[start] != " ":
            store.apply(edits.tag(article(store), "CLAIM", start, 11)[0])

    assert reader.check(meanwhile).ok
    assert len(article(store).spans) > 5
    assert reader.check().ok
