"""One writing program per project, and who it is.

The lock is the operating system's and goes with the process. Beside it lies a note that says
who holds it, since what is locked can't be read everywhere. The note stays when the project
is closed, with how far the history had come: a file that is put back from an older copy is
noticed by it.
"""

from __future__ import annotations

import getpass
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from annotator.model import Failure

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Lock:
    """The right to write to the project at ``path``, from construction to ``release``.

    Raises Failure where another program has it, and says which.
    """

    def __init__(self, path: Path) -> None:
        # filelock brings asyncio with it, which the window would wait for at its start.
        import filelock  # noqa: PLC0415

        folder = path.resolve().parent
        self._note = folder / f".{path.name}.holder"
        # Not per thread: the project may be closed by another thread than opened it.
        self._lock: BaseFileLock = filelock.FileLock(
            folder / f".{path.name}.lock", timeout=0, thread_local=False
        )
        try:
            self._lock.acquire()
        except filelock.Timeout as error:
            raise _held(path, self.note()) from error
        except (OSError, NotImplementedError) as error:
            raise Failure(
                "project.read_only",
                f"{path.name} can't be worked on: its folder can't be written to."
                " Open it for reading, or copy it to another folder.",
                path=str(path),
            ) from error
        self.before = self.note()
        """What the last holder left: ``writer`` and ``last``, where it was closed properly."""

    def note(self) -> dict[str, Any]:
        """The note as it is now; empty where there is none that can be read."""
        try:
            found = orjson.loads(self._note.read_bytes())
        except (OSError, orjson.JSONDecodeError):
            return {}
        return found if isinstance(found, dict) else {}

    def name_holder(self, writer: str, last: int) -> None:
        """Say who works here now."""
        holder = {
            "pid": os.getpid(),
            "host": platform.node(),
            "user": _user(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        self._write({**holder, "writer": writer, "last": last})

    def release(self, writer: str | None = None, last: int | None = None) -> None:
        """Let others in; ``last`` is the number of the last revision that the file holds."""
        if writer is not None:
            self._write({"writer": writer, "last": last})
        self._lock.release()

    def _write(self, note: dict[str, Any]) -> None:
        try:
            self._note.write_bytes(orjson.dumps(note))
        except OSError:
            # The note only helps people; the lock itself is held (a full disk, say).
            return


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _held(path: Path, note: dict[str, Any]) -> Failure:
    user, host, pid = note.get("user"), note.get("host"), note.get("pid")
    since = note.get("since")
    if user is None or pid is None:
        text = f"{path.name} is open in another window or program. Close it there first."
    else:
        text = (
            f"{path.name} is open already: by {user} on {host} (process {pid}, since {since})."
            " Close it there first, or open it here for reading only."
        )
    return Failure(
        "project.locked", text, path=str(path), user=user, host=host, pid=pid, since=since
    )
