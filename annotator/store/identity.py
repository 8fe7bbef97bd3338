"""Which project file this is: its writer, and whether it is still the same file.

``writer`` numbers what this file adds to the history. Two files that add different things
under one number could never be brought together, so a file gets a fresh writer when it is
made or restored, and when it turns out to be a copy. Noticed are: another machine or inode
than at the last opening (a copy, a restored folder, a file moved to another disk), and a
history shorter than the one this place had when it was last closed (an older file put back
over a newer one). Not noticed is a clone of the whole disk. Renaming and moving within a disk
keep the writer.
"""

from __future__ import annotations

import platform
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from annotator.model import derived_id, new_id


def read(connection: sqlite3.Connection, key: str) -> str | None:
    """One value of the file's own notes."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def write(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Set one value of the file's own notes."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


class Glance(NamedTuple):
    """What a project is, without opening it for work."""

    project: str
    owner: str | None


def begin(connection: sqlite3.Connection, path: Path) -> str:
    """Make the file another one than any before; returns its writer."""
    writer = new_id()
    former = orjson.loads(writers(connection))
    write(connection, "writers", orjson.dumps([*former, writer]).decode())
    write(connection, "writer", writer)
    write(connection, "place", _json(place(path)))
    return writer


def writers(connection: sqlite3.Connection) -> str:
    """All that this file has been called so far, as a JSON list."""
    former = read(connection, "writers")
    if former is None:
        writer = read(connection, "writer")
        return "[]" if writer is None else orjson.dumps([writer]).decode()
    return former


def settle(connection: sqlite3.Connection, path: Path, before: dict[str, Any]) -> str:
    """The writer of the file at ``path``, fresh where it is a copy.

    ``before`` is the note that the last holder of this place left.
    """
    writer = read(connection, "writer")
    if writer is None or not _same(orjson.loads(read(connection, "place") or "{}"), place(path)):
        return begin(connection, path)
    if before.get("writer") == writer and (before.get("last") or 0) > last(connection):
        return begin(connection, path)
    write(connection, "place", _json(place(path)))
    return writer


def last(connection: sqlite3.Connection) -> int:
    """The number of the newest revision in this file, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM revision").fetchone()[0])


def place(path: Path) -> dict[str, Any]:
    """What tells this file from its copies on this machine and others.

    Names are hashed: the file may be given to others.
    """
    found = path.stat()
    return {
        "machine": derived_id("machine", _machine()),
        "path": derived_id("path", str(path.resolve())),
        "device": found.st_dev,
        "inode": found.st_ino,
    }


def _same(then: dict[str, Any], now: dict[str, Any]) -> bool:
    """Device numbers can change at a restart, paths by renaming: one of the two must stay."""
    equal = {name for name in now if then.get(name) == now[name]}
    return {"machine", "inode"} <= equal and bool({"path", "device"} & equal)


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def _machine() -> str:
    for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(name).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
    return platform.node()
