"""Making and opening the project file: places, lock, version, identity, in this order."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator import __version__
from annotator.model import Failure, new_id
from annotator.store import backup, identity, schema
from annotator.store.connection import (
    SCHEMA_VERSION,
    connect,
    failures,
    refuse_stranger,
    writing,
)
from annotator.store.lock import Lock
from annotator.store.places import network_reason, refuse_place

Opened = tuple[sqlite3.Connection, str, Lock | None]
SIDE_FILES = ("-wal", "-shm", "-journal")


def create(path: Path, name: str) -> tuple[sqlite3.Connection, str, Lock]:
    """A new file at ``path`` with nothing in it; (connection, writer, lock). Raises Failure."""
    refuse_place(path)
    refuse_existing(path)
    lock = Lock(path)
    connection = None
    try:
        set_aside(path)
        _make(path)
        connection = connect(path)
        _migrate(connection, path)
        with writing(connection, path):
            identity.write(connection, "name", name)
            identity.write(connection, "project", new_id())
            writer = identity.begin(connection, path)
        lock.name_holder(writer, 0)
    except BaseException:
        if connection is not None:
            connection.close()
            _unmake(path)
        lock.release()
        raise
    return connection, writer, lock


@contextmanager
def aside(
    path: Path, name: str, project: str, owner: str | None
) -> Iterator[tuple[Path, sqlite3.Connection, str, Lock]]:
    """A new file beside ``path`` that takes its place when the block ends well, and goes
    otherwise. Who gets it closes it."""
    part = path.with_name(path.name + ".part")
    _unmake(part)
    try:
        connection, writer, lock = create(part, name)
        with writing(connection, part):
            identity.write(connection, "project", project)
            if owner is not None:
                identity.write(connection, "owner", owner)
        yield part, connection, writer, lock
        set_aside(path)
        os.replace(part, path)
        backup.sync(path.parent)
    finally:
        _unmake(part)
        for name in (f".{part.name}.lock", f".{part.name}.holder"):
            path.with_name(name).unlink(missing_ok=True)


def for_writing(path: Path) -> Opened:
    """The file at ``path`` for the one program that may change it. Raises Failure."""
    refuse_stranger(path)
    refuse_place(path)
    lock = Lock(path)
    connection = None
    try:
        if not os.access(path, os.W_OK):
            raise _not_writable(path)
        connection = connect(path)
        _bring_up(connection, path)
        with writing(connection, path):
            writer = identity.settle(connection, path, lock.before)
        lock.name_holder(writer, identity.last(connection))
    except BaseException:
        if connection is not None:
            connection.close()
        lock.release()
        raise
    return connection, writer, lock


def for_reading(path: Path) -> Opened:
    """The file at ``path``, perhaps while another program works on it. Raises Failure."""
    refuse_stranger(path)
    folder = path.resolve().parent
    # Reading beside a writer needs a file that both can write; elsewhere nobody may write.
    still = not os.access(folder, os.W_OK) or network_reason(folder) is not None
    wal = path.with_name(path.name + "-wal")
    if still and wal.exists() and wal.stat().st_size:
        raise Failure(
            "project.unfinished",
            f"{path.name} was not closed properly and lies in a folder that can't be written to."
            f" Copy it and {wal.name} to another folder and open it there.",
            path=str(path),
        )
    connection = connect(path, read_only=True, immutable=still)
    try:
        with failures(path):
            version = _version(connection, path)
            if version < SCHEMA_VERSION:
                raise Failure(
                    "project.older",
                    f"{path.name} was made by an older version of the program."
                    " Open it for writing once, so that it can be brought up to date.",
                    path=str(path),
                )
            schema.refuse_altered(connection, path)
            writer = identity.read(connection, "writer") or ""
    except BaseException:
        connection.close()
        raise
    return connection, writer, None


def glance(path: Path) -> identity.Glance | None:
    """Which project the file at ``path`` is, and whose; None where that can't be said."""
    try:
        connection, _, _ = for_reading(path)
    except Failure:
        return None
    try:
        project = identity.read(connection, "project") or ""
        return identity.Glance(project, identity.read(connection, "owner"))
    finally:
        connection.close()


def settle_down(connection: sqlite3.Connection) -> None:
    """Bring everything into the one file, so that it can be copied."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def refuse_existing(path: Path) -> None:
    """Raises Failure where something is at ``path`` already, or its folder is not there."""
    if path.exists():
        raise Failure(
            "project.exists", f"There is already a {path.name} in that folder.", path=str(path)
        )
    if not path.parent.is_dir():
        raise Failure("project.no_folder", f"There is no folder {path.parent}.", path=str(path))


def set_aside(path: Path) -> None:
    """What a lost project left beside its place would be played into the new one."""
    for suffix in SIDE_FILES:
        left = path.with_name(path.name + suffix)
        with suppress(FileNotFoundError):
            left.replace(left.with_name(left.name + ".old"))


def _make(path: Path) -> None:
    try:
        path.open("xb").close()
    except OSError as error:
        raise Failure(
            "project.read_only",
            f"{path.name} can't be made in {path.parent}: {error.strerror}.",
            path=str(path),
        ) from error


def _unmake(path: Path) -> None:
    for suffix in ("", *SIDE_FILES):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    with failures(path):
        version = _version(connection, path)
    if version < SCHEMA_VERSION:
        backup.before_migration(connection, path, version)
        _migrate(connection, path)
    with failures(path):
        schema.refuse_altered(connection, path)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        needs = identity.read(connection, "needs") or "a newer one"
        raise Failure(
            "project.newer",
            f"{path.name} needs version {needs} of the program or newer; this is {__version__}.",
            path=str(path),
            needs=needs,
            version=__version__,
        )
    return version


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    # sqlite-utils takes longer to load than most projects take to open.
    from annotator.store.migrations import migrate  # noqa: PLC0415

    migrate(connection, path)
    with writing(connection, path):
        identity.write(connection, "needs", __version__)
    with failures(path):
        settle_down(connection)


def _not_writable(path: Path) -> Failure:
    return Failure(
        "project.read_only",
        f"{path.name} can't be written to. Open it for reading, or copy it to another folder.",
        path=str(path),
    )
