"""Opening the file: pragmas set and read back, errors as sentences, one kind of transaction."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model import Failure

APPLICATION_ID = int.from_bytes(b"Anot", "big")
SCHEMA_VERSION = 4
"""The number of the newest migration (``PRAGMA user_version``)."""
MAGIC = b"SQLite format 3\0"
CHECKPOINT_PAGES = 4000
"""A safety net of 16 MB: checkpoints are made when nobody waits (Store.rest)."""

ALWAYS = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "mmap_size": 0,
}
WRITING = {"synchronous": 2, "wal_autocheckpoint": CHECKPOINT_PAGES}
MACOS = {"fullfsync": 1, "checkpoint_fullfsync": 1}


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> sqlite3.Connection:
    """A connection with all pragmas set and read back. Raises Failure."""
    mode = "?mode=ro&immutable=1" if immutable else "?mode=ro" if read_only else "?mode=rw"
    with failures(path):
        connection = sqlite3.connect(
            path.resolve().as_uri() + mode, uri=True, isolation_level=None, cached_statements=256
        )
        try:
            _set_pragmas(connection, read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _set_pragmas(connection: sqlite3.Connection, read_only: bool) -> None:
    wanted = dict(ALWAYS)
    if read_only:
        wanted["query_only"] = 1
    else:
        wanted |= WRITING
        if sys.platform == "darwin":
            wanted |= MACOS
        # The mode is kept in the file, but a backup comes without it.
        connection.execute("PRAGMA journal_mode = WAL")
        wanted_mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
        if wanted_mode != "wal":
            raise Failure("project.mode", f"This disk can't hold a project ({wanted_mode}).")
    for name, value in wanted.items():
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        # A build without memory mapping answers mmap_size with no row.
        if row is not None and row[0] != value:
            raise Failure("project.pragma", f"The setting {name} could not be made ({row[0]}).")


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """One durable transaction: all of it or nothing. BEGIN IMMEDIATE, since a deferred one
    that turns into a writer fails without waiting. Raises Failure where it can't be saved."""
    with failures(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """Turns what SQLite and the disk say into a Failure with one plain sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise _failure(error, path) from error
    except UnicodeEncodeError as error:
        raise Failure(
            "text.surrogate", "The text holds half of a character (a lone surrogate)."
        ) from error


def _failure(error: sqlite3.Error, path: Path) -> Failure:
    name = getattr(error, "sqlite_errorname", None) or type(error).__name__
    values = {"path": str(path), "file": path.name, "error": f"{error} ({name})"}
    for start, code, text in _SENTENCES:
        if name.startswith(start):
            return Failure(code, text.format(**values), **values)
    return Failure("project.failed", "{file}: {error}.".format(**values), **values)


_SENTENCES = (
    (
        "SQLITE_FULL",
        "disk.full",
        "The disk is full: this was not saved to {file}. What was saved before is safe."
        " Make room and try again.",
    ),
    (
        "SQLITE_IOERR",
        "disk.error",
        "The disk did not answer as it should: this was not saved to {file}, or could not be read"
        " from it. What was saved before is safe. ({error})",
    ),
    ("SQLITE_READONLY", "project.read_only", "{file} can't be written to."),
    ("SQLITE_CANTOPEN", "project.unreadable", "{file} can't be opened there."),
    ("SQLITE_PERM", "project.unreadable", "{file} can't be opened there."),
    ("SQLITE_BUSY", "project.busy", "Another program holds {file}. Close it and try again."),
    ("SQLITE_LOCKED", "project.busy", "Another program holds {file}. Close it and try again."),
    (
        "SQLITE_CORRUPT",
        "project.damaged",
        "{file} can't be read properly. Open it once more; if that fails too, restore the newest"
        " backup from the folder {file}.backups. ({error})",
    ),
    ("SQLITE_NOTADB", "project.not_one", "{file} is no project of this program."),
)


def refuse_stranger(path: Path) -> int:
    """The schema version of the project at ``path``, from its first bytes.

    Raises Failure where there is no file or it is no project; nothing is opened for that.
    """
    name = path.name
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise Failure("project.missing", f"There is no {path}.", path=str(path)) from error
    except IsADirectoryError as error:
        raise Failure(
            "project.not_one", f"{name} is a folder, no project.", path=str(path)
        ) from error
    except OSError as error:
        raise Failure(
            "project.unreadable", f"{name} can't be read: {error.strerror}.", path=str(path)
        ) from error
    application = int.from_bytes(head[68:72], "big")
    if len(head) < 100 or not head.startswith(MAGIC) or application != APPLICATION_ID:
        raise Failure("project.not_one", f"{name} is no project of this program.", path=str(path))
    return int.from_bytes(head[60:64], "big")
