"""Whether a project still is what its history says: everything is computed again and compared.

What stays unseen: somebody who changes a revision, its hash and all that follows from it
alike. Copies elsewhere (backups, other desktops) are against that.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from annotator.model import Failure
from annotator.people import named
from annotator.scheme import Scheme
from annotator.store import agreement, forks, identity, reading, schema, state, undo
from annotator.store.connection import failures
from annotator.store.revisions import COLUMNS

SHOWN = 20
"""Findings of one sort that are listed; the rest is counted."""
PIECE = 5000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. ``code`` is for the interface to translate."""

    code: str
    text: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what was found."""

    revisions: int
    texts: int
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...] = ()
    """What is as it should be, and still waits for a person: changes in two places."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


Progress = Callable[[int, int], None]


def run(
    connection: sqlite3.Connection, path: Path, scheme: Scheme, progress: Progress | None = None
) -> CheckReport:
    """Check everything. ``progress`` hears (done, total) in steps of work."""
    with failures(path), _temporary(connection):
        total = int(connection.execute("SELECT count(*) FROM revision").fetchone()[0])
        texts = int(connection.execute("SELECT count(*) FROM text").fetchone()[0])
        findings: list[Finding] = []
        done = 0
        try:
            for step in _steps(connection, path, scheme, findings):
                done += step
                if progress is not None:
                    progress(min(done, 2 * total + texts), 2 * total + texts)
        except sqlite3.DatabaseError as error:
            if not error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
                raise
            text = f"The file is damaged, so that it can't be checked to its end: {error}."
            findings.append(Finding("file.damaged", text, {"detail": str(error)}))
        notes = tuple(_forks(connection))
    return CheckReport(total, texts, tuple(findings), notes)


@contextmanager
def _temporary(connection: sqlite3.Connection) -> Iterator[None]:
    """One moment of the project, whoever writes to it meanwhile; with room for temporary
    tables, which are refused where only queries are allowed."""
    before = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = 0")
    connection.execute("BEGIN")
    try:
        yield
    finally:
        # The temporary tables go with it.
        connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA query_only = {before}")


def _steps(
    connection: sqlite3.Connection, path: Path, scheme: Scheme, findings: list[Finding]
) -> Iterator[int]:
    findings.extend(_file(connection, path))
    yield 0
    yield from _hashes(connection, findings)
    holes = list(_holes(connection))
    findings.extend(holes)
    findings.extend(_ancestry(connection, bool(holes)))
    yield 0
    yield from _texts(connection, findings)
    total = int(connection.execute("SELECT count(*) FROM revision").fetchone()[0])
    if not agreement.holds(connection):
        for _ in state.expect(connection):
            yield 0
        for table in state.EXPECTED:
            findings.extend(_compare(connection, table))
            yield total // len(state.EXPECTED)
    findings.extend(_undo_list(connection))
    findings.extend(_problem_counts(connection, scheme))
    yield total


def _file(connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({SHOWN})"):
        if line != "ok":
            yield Finding("file.damaged", f"The file is damaged: {line}.", {"detail": line})
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
        text = f"A row of {table} ({row}) points at something that is not there."
        yield Finding("file.dangling", text, {"table": table, "row": row})
    try:
        schema.refuse_altered(connection, path)
    except Failure as failure:
        yield Finding("file.altered", failure.text, failure.values)


def _hashes(connection: sqlite3.Connection, findings: list[Finding]) -> Iterator[int]:
    rows = connection.execute(f"SELECT {COLUMNS}, sha, seq FROM revision ORDER BY seq")
    sha256, dumps = hashlib.sha256, orjson.dumps
    wrong = 0
    while piece := rows.fetchmany(PIECE):
        changed = [row for row in piece if sha256(dumps(row[:-2])).hexdigest() != row[-2]]
        findings.extend(_changed(row) for row in changed[: max(0, SHOWN - wrong)])
        wrong += len(changed)
        yield len(piece)
    if wrong > SHOWN:
        findings.append(_more("revision.changed", wrong - SHOWN, "revisions were changed"))


def _changed(row: tuple[Any, ...]) -> Finding:
    seq, id_, kind, object_id = row[-1], row[0], row[9], row[10]
    return Finding(
        "revision.changed",
        f"Revision {seq} ({kind} {object_id}) was changed after it was written.",
        {"revision": id_, "seq": seq, "kind": kind, "object": object_id},
    )


def _holes(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Numbers run without holes per writer and stream, and places in the file as well."""
    names = named(reading.people(connection))
    for hole in forks.missing(connection):
        numbers = [f"{a}-{b}" if a != b else str(a) for a, b in hole.numbers]
        listed = ", ".join(numbers[:SHOWN]) + (" …" if len(numbers) > SHOWN else "")
        whose = names.get(hole.author, hole.author)
        yield Finding(
            "revision.missing",
            f"{hole.count} revisions of {whose} ({hole.writer}) are missing: number {listed}.",
            {"writer": hole.writer, "stream": hole.stream, "missing": hole.numbers[:SHOWN]},
        )
    count, last = connection.execute(
        "SELECT count(*), coalesce(max(seq), 0) FROM revision"
    ).fetchone()
    if count != last:
        text = f"The file should hold {last} revisions, and holds {count}."
        yield Finding("revision.count", text, {"expected": last, "found": count})


def _forks(connection: sqlite3.Connection) -> Iterator[Finding]:
    for fork in forks.forks(connection):
        values = {"kind": fork.kind, "object": fork.object, "document": fork.document}
        text = f"The {fork.kind} {fork.object} was changed in two places, and nobody has chosen."
        yield Finding("revision.fork", text, values)


def _ancestry(connection: sqlite3.Connection, holes: bool) -> Iterator[Finding]:
    """A revision is made from one of the same thing, less deep; what is in a hole is told so."""
    rows = connection.execute(
        "SELECT r.seq, r.kind, r.object FROM revision r JOIN json_each(r.parents) p"
        " LEFT JOIN revision q ON q.id = p.value"
        " WHERE (q.id IS NULL AND NOT ?) OR q.object <> r.object OR q.depth >= r.depth LIMIT ?",
        (holes, SHOWN),
    )
    for seq, kind, object_id in rows:
        yield Finding(
            "revision.parent",
            f"What revision {seq} ({kind} {object_id}) was made from is not there.",
            {"seq": seq, "kind": kind, "object": object_id},
        )


def _texts(connection: sqlite3.Connection, findings: list[Finding]) -> Iterator[int]:
    for sha, body in connection.execute("SELECT sha, body FROM text ORDER BY seq"):
        if hashlib.sha256(body.encode()).hexdigest() != sha:
            named = connection.execute(
                "SELECT external_id FROM document WHERE text = ?", (sha,)
            ).fetchall()
            names = [name for (name,) in named]
            findings.append(
                Finding(
                    "text.changed",
                    f"The text of {', '.join(names) or 'no document'} was changed ({sha[:12]}…).",
                    {"sha": sha, "documents": names},
                )
            )
        yield 1


def _compare(connection: sqlite3.Connection, table: str) -> Iterator[Finding]:
    stored, expected = state.STORED[table], state.EXPECTED[table]
    held = connection.execute(f"{stored} EXCEPT {expected}").fetchall()
    wanted = connection.execute(f"{expected} EXCEPT {stored}").fetchall()
    if not held and not wanted:
        return
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    key = names.index("object" if table == "head" else "seq" if table == "open_import" else "id")
    here, there = {row[key]: row for row in held}, {row[key]: row for row in wanted}
    changed = sorted(here.keys() | there.keys())
    for id_ in changed[:SHOWN]:
        yield _differs(table, names, id_, here.get(id_), there.get(id_))
    if len(changed) > SHOWN:
        yield _more("state.differs", len(changed) - SHOWN, f"rows of {table} differ")


def _differs(
    table: str,
    names: list[str],
    id_: str,
    stored: tuple[Any, ...] | None,
    expected: tuple[Any, ...] | None,
) -> Finding:
    values = {"table": table, "id": id_}
    if stored is None:
        return Finding("state.lacks", f"{table} {id_} is in the history, but not shown.", values)
    if expected is None:
        return Finding("state.extra", f"{table} {id_} is shown, but not in the history.", values)
    parts = [
        f"{name} is {one!r}, by the history {two!r}"
        for name, one, two in zip(names, stored, expected, strict=True)
        if one != two
    ]
    return Finding("state.differs", f"{table} {id_}: {'; '.join(parts)}.", values)


def _undo_list(connection: sqlite3.Connection) -> Iterator[Finding]:
    writer = identity.read(connection, "writer") or ""
    rows = connection.execute("SELECT * FROM batch WHERE writer = ?", (writer,))
    differing = set(rows.fetchall()) ^ set(undo.expected(connection, writer))
    if differing:
        text = f"The list of what can be undone differs from the history in {len(differing)} rows."
        yield Finding("state.undo", text, {"count": len(differing)})


def _problem_counts(connection: sqlite3.Connection, scheme: Scheme) -> Iterator[Finding]:
    wrong = 0
    for _, span_id, counted, stored in state.problem_counts(connection, scheme):
        if counted == stored:
            continue
        wrong += 1
        if wrong <= SHOWN:
            text = f"span {span_id}: {stored} problems are noted, there are {counted}."
            yield Finding("state.problems", text, {"id": span_id})
    if wrong > SHOWN:
        yield _more("state.problems", wrong - SHOWN, "spans have other problems than noted")


def _more(code: str, count: int, what: str) -> Finding:
    return Finding(code, f"{count} more {what}.", {"count": count})
