"""Backups: whole, checked, and put in place in one go; and the way back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from annotator.model import Failure
from annotator.store import identity
from annotator.store.connection import connect, failures, refuse_stranger, writing

EVERY = timedelta(minutes=30)
KEEP_ALL = timedelta(days=2)
KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 12, 10, 9
SUFFIX = ".annot"
_STAMP = "%Y-%m-%dT%H-%M-%SZ"


def make(connection: sqlite3.Connection, path: Path, target: Path, replace: bool = False) -> None:
    """Write everything in ``connection`` (the project ``path``) to the new file ``target``.

    It is there only once it is whole, checked and on the disk. Raises Failure; then no file
    is left behind.
    """
    if target.exists() and not replace:
        raise Failure("backup.exists", f"There is already a {target.name}.", path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with failures(target), _writing_elsewhere(connection):
            # Somebody may go on working meanwhile, where the connection is one for reading.
            before = identity.last(connection)
            connection.execute("VACUUM INTO ?", (str(part),))
            after = identity.last(connection)
        _verify(part, range(before, after + 1), target)
        sync(part)
        os.replace(part, target)
        sync(target.parent)
    except OSError as error:
        raise Failure(
            "backup.failed",
            f"The backup {target.name} could not be written: {error.strerror}.",
            path=str(target),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def _writing_elsewhere(connection: sqlite3.Connection) -> Iterator[None]:
    """VACUUM INTO leaves the project as it is, but ``query_only`` refuses it all the same."""
    before = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA query_only = {before}")


def _verify(part: Path, last: range, target: Path) -> None:
    """A backup that can't be read back, or does not end where it should, is none."""
    copy = connect(part, read_only=True, immutable=True)
    try:
        with failures(target):
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            kept = identity.last(copy)
    finally:
        copy.close()
    if found != "ok" or kept not in last:
        raise Failure(
            "backup.broken",
            f"The backup {target.name} could not be read back as it was written. Try again.",
            path=str(target),
        )


def sync(path: Path) -> None:
    """Wait until a file, or what a folder lists, is on the disk. Windows can't do folders."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def restore(backup: Path, project: Path) -> None:
    """Make the backup a project again, at a path where nothing is.

    It becomes a project file of its own: what was added to the first one since can be brought
    together with it. Raises Failure.
    """
    refuse_stranger(backup)
    if project.exists():
        raise Failure(
            "project.exists",
            f"There is already a {project.name} in that folder. A backup is restored to a new"
            " place only.",
            path=str(project),
        )
    part = project.with_name(project.name + ".part")
    try:
        shutil.copyfile(backup, part)
        _renew(part, project)
        sync(part)
        for suffix in ("-wal", "-shm", "-journal"):
            left = project.with_name(project.name + suffix)
            if left.exists():
                left.replace(left.with_name(left.name + ".old"))
        os.replace(part, project)
        sync(project.parent)
    except OSError as error:
        raise Failure(
            "restore.failed",
            f"{backup.name} could not be restored to {project}: {error.strerror}.",
            path=str(project),
        ) from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                part.with_name(part.name + suffix).unlink(missing_ok=True)


def _renew(part: Path, project: Path) -> None:
    connection = connect(part)
    try:
        with failures(project):
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise Failure("backup.broken", "This backup can't be read.", path=str(project))
        with writing(connection, project):
            identity.begin(connection, part)
        with failures(project):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


# -- by themselves, beside the project


def folder(path: Path) -> Path:
    """Where the timed backups of the project ``path`` are."""
    return path.with_name(path.name + ".backups")


def before_migration(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Keep the project as the older version of the program left it."""
    folder(path).mkdir(exist_ok=True)
    target = folder(path) / f"before-version-{version + 1}{SUFFIX}"
    number = 1
    while target.exists():
        number += 1
        target = folder(path) / f"before-version-{version + 1}-{number}{SUFFIX}"
    make(connection, path, target)
    return target


def timed(
    connection: sqlite3.Connection, path: Path, now: datetime, every: timedelta = EVERY
) -> Path | None:
    """A backup if the last one is half an hour old and something has changed since.

    Then thins the older ones. ``now`` has a time zone. Raises Failure.
    """
    last = identity.last(connection)
    known = existing(path)
    if known:
        newest = max(known)
        if now - newest < every or f"_{last:09d}" in known[newest].stem:
            return None
    try:
        folder(path).mkdir(exist_ok=True)
    except OSError as error:
        raise Failure(
            "backup.failed",
            f"The folder {folder(path).name} for backups can't be made: {error.strerror}.",
            path=str(path),
        ) from error
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = folder(path) / f"{stamp}_{last:09d}{SUFFIX}"
    if target.exists():
        return None
    make(connection, path, target)
    thin(path, now)
    return target


def existing(path: Path) -> dict[datetime, Path]:
    """The timed backups of a project by the time they were made."""
    found = {}
    for file in folder(path).glob(f"*_*{SUFFIX}"):
        try:
            made = datetime.strptime(file.name.split("_")[0], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found[made] = file
    return found


def thin(path: Path, now: datetime) -> None:
    """Remove older timed backups: all of two days stay, then 12 daily, 10 weekly, 9 monthly."""
    known = existing(path)
    stay = kept(known, now)
    for made, file in known.items():
        if made not in stay:
            file.unlink(missing_ok=True)


def kept(made: dict[datetime, Path] | list[datetime], now: datetime) -> set[datetime]:
    """Which of the backups made at these times stay: of each day, week and month the newest."""
    times = sorted(made, reverse=True)
    stay = {time for time in times if now - time <= KEEP_ALL}
    rest = [time for time in times if time not in stay]
    for limit, period in ((KEEP_DAYS, _day), (KEEP_WEEKS, _week), (KEEP_MONTHS, _month)):
        newest: dict[date, datetime] = {}
        for time in rest:
            newest.setdefault(period(time), time)
        chosen = set(sorted(newest.values(), reverse=True)[:limit])
        stay |= chosen
        # The longer periods begin where the shorter ones end.
        rest = [time for time in rest if chosen and time < min(chosen)]
    return stay


def _day(time: datetime) -> date:
    return time.date()


def _week(time: datetime) -> date:
    return time.date() - timedelta(days=time.weekday())


def _month(time: datetime) -> date:
    return time.date().replace(day=1)
