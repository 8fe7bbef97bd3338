"""How the stored shape came about, step by step. A released step is never edited.

This module is imported only when a step is pending, since sqlite-utils loads slowly. Its
traps: its transactions are deferred (ours is already open, so they nest in it), ``transform``
drops triggers (it is not used, and the parts are counted at every opening), ``executescript``
of the bare connection can't be rolled back (statements are executed one by one), and the
plugins it finds are foreign code (they are not loaded).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from annotator.model import Failure
from annotator.store.connection import APPLICATION_ID, writing
from annotator.store.schema import FIRST, KINDS, SECOND, WITH_ACTORS

STEPS = Migrations("annotator")


@STEPS()
def m001_history_and_state(db: Database) -> None:
    """Append-only history and texts; the state that follows from them."""
    for statement in FIRST:
        db.execute(statement)


@STEPS()
def m002_items(db: Database) -> None:
    """Assignments, decisions and other things that need no table of their own."""
    for statement in SECOND:
        db.execute(statement)


@STEPS()
def m003_actors(db: Database) -> None:
    """Actors are a kind of thing, too. The rule of a table can't be altered but in its own words,
    as SQLite's documentation has it (lang_altertable.html, 8): no row has to move."""
    (before,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'revision'").fetchone()
    after = before.replace(f" {KINDS} ", f" {WITH_ACTORS} ")
    if after == before:
        raise ValueError("the kinds of revisions are not where they were")
    (version,) = db.execute("PRAGMA schema_version").fetchone()
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'revision'", [after])
    db.execute(f"PRAGMA schema_version = {version + 1}")
    db.execute("PRAGMA writable_schema = OFF")


@STEPS()
def m004_withheld(_db: Database) -> None:
    """No table changes, but what a decision can say has grown (``withheld``): a program of the
    third form would take such a project for a damaged one, instead of asking for a newer one."""


def pending(connection: sqlite3.Connection) -> list[str]:
    """Names of the steps that the file has not had, in order."""
    return [step.name for step in STEPS.pending(_database(connection))]


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take all pending steps, each whole or not at all. Raises Failure.

    The caller holds the lock of the project and has made a backup. Where a step fails, the
    ones before it are kept and it stays pending.
    """
    db = _database(connection)
    steps = pending(connection)
    for number, step in enumerate(steps):
        with writing(connection, path):
            try:
                STEPS.apply(db, stop_before=steps[number + 1 :])
            except Exception as error:
                raise _failed(path, step, str(error)) from error
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise _failed(path, step, "its rows do not fit together")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {len(STEPS.applied(db))}")


def _failed(path: Path, step: str, reason: str) -> Failure:
    return Failure(
        "project.migration",
        f"{path.name} could not be brought to this version of the program ({step}: {reason})."
        " It was left as it was.",
        path=str(path),
        step=step,
    )


def _database(connection: sqlite3.Connection) -> Database:
    # Without execute_plugins=False every installed plugin could run its code on our file.
    return Database(connection, execute_plugins=False)
