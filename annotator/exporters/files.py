"""Writing a file whole or not at all."""

from __future__ import annotations

import gzip
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from annotator.model import Failure

_BUFFER = 1 << 20
"""Bytes per write: a line of an article alone fills the usual buffer."""


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into that takes the place of ``path`` when the block ends well.

    What is written goes to ``<name>.part`` beside it, reaches the disk, and then replaces
    ``path`` in one step; the folder reaches the disk too. An older file keeps its mode. A
    name that ends with ``.gz`` is compressed, always to the same bytes. After an error
    ``path`` is as it was. Raises Failure where the system refuses.
    """
    real = Path(os.path.realpath(path))
    part = real.with_name(real.name + ".part")
    try:
        with _opened(part, real.suffix == ".gz") as (file, raw):
            yield file
            if file is not raw:
                file.close()
            raw.flush()
            os.fsync(raw.fileno())
            _keep_mode(real, raw)
        part.replace(real)
        _sync_folder(real.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        reason = error.strerror or str(error)
        text = f"{path.name} can't be written: {reason}."
        raise Failure("export.unwritable", text, file=path.name, detail=reason) from error
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def _opened(part: Path, packed: bool) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """(what to write into, the file on the disk)."""
    with part.open("wb", buffering=_BUFFER) as raw:
        if packed:
            with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
                yield file, raw  # type: ignore[misc]
        else:
            yield raw, raw


def _keep_mode(path: Path, raw: IO[bytes]) -> None:
    if os.name == "posix" and path.exists():
        os.fchmod(raw.fileno(), stat.S_IMODE(path.stat().st_mode))


def _sync_folder(folder: Path) -> None:
    """A rename is on the disk when its folder is; Windows has no such call and no need."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
