"""The lines of a JSONL file, plain or gzipped, without trusting any of them."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from annotator.importers.items import Note, Options, Refusal, Unfit

BOM = b"\xef\xbb\xbf"
GZIP = b"\x1f\x8b"
FREELY_UNPACKED = 16 * 1024 * 1024
LARGEST_RATIO = 200
"""A gzip file that unpacks to more than this times its size (beyond the free part) is a bomb."""
PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its line end; ``whole`` is False where the file ends before the ``\\n``."""

    number: int
    data: bytes
    whole: bool


def lines(path: Path, name: str, options: Options) -> Generator[Line | Refusal | Note, None, None]:
    """Every line that is not blank. Lines end at ``\\n`` only: U+2028 and the like may stand
    inside strings. A line that is too long is refused and passed over."""
    with path.open("rb") as raw:
        packed = raw.read(2) == GZIP
        raw.seek(0)
        stream = gzip.GzipFile(fileobj=raw, mode="rb") if packed else raw
        number = 0
        try:
            for found in _read(stream, options.longest_line, _budget(path, packed), raw, options):
                number += 1
                yield from _line(found, number, name, options)
        except (EOFError, gzip.BadGzipFile, zlib.error):
            reason = "the compressed file is cut off or damaged here; what stood before is read"
            yield Refusal(name, number + 1, "gzip.damaged", reason)
        except Unfit as unfit:
            yield unfit.refusal(name, number + 1)


def parse(line: Line) -> Any:
    """The JSON value on ``line``. Raises Unfit for what is no strict JSON, for NaN and for
    an object that names a key twice."""
    try:
        value = orjson.loads(line.data)
    except orjson.JSONDecodeError as error:
        if not line.whole:
            reason = "the last line is cut off; it was left out"
            raise Unfit("line.torn", reason) from error
        raise Unfit("json.broken", f"it is no valid JSON ({error})", detail=str(error)) from error
    try:
        same = orjson.dumps(value) == line.data
    except orjson.JSONEncodeError as error:
        raise Unfit("json.deep", "it is nested too deep") from error
    if not same:
        _refuse_doubled_keys(line.data)
    return value


def _budget(path: Path, packed: bool) -> int | None:
    return FREELY_UNPACKED + LARGEST_RATIO * path.stat().st_size if packed else None


def _read(
    stream: BinaryIO | gzip.GzipFile,
    longest: int,
    budget: int | None,
    raw: BinaryIO,
    options: Options,
) -> Iterator[bytes | None]:
    """Raw lines with their ``\\n``; None in place of one that is longer than ``longest``."""
    seen = told = 0

    def take(size: int) -> bytes:
        nonlocal seen, told
        piece = stream.readline(size)
        seen += len(piece)
        position = raw.tell()
        options.consumed(position - told)
        told = position
        if budget is not None and seen > budget:
            raise Unfit("gzip.bomb", "it unpacks to far more than its size; reading stopped")
        return piece

    while data := take(longest + 1):
        if len(data) <= longest or data.endswith(b"\n"):
            yield data
        else:
            _pass_over(take)
            yield None


def _pass_over(take: Callable[[int], bytes]) -> None:
    while (piece := take(PIECE)) and not piece.endswith(b"\n"):
        pass


def _line(
    found: bytes | None, number: int, name: str, options: Options
) -> Iterator[Line | Refusal | Note]:
    if found is None:
        reason = f"the line is longer than {options.longest_line:,} bytes"
        yield Refusal(name, number, "line.long", reason, {"limit": options.longest_line})
        return
    if number == 1 and found.startswith(BOM):
        found = found[len(BOM) :]
        yield Note(name, None, "bom.dropped", "a byte-order mark was dropped")
    data = found.strip(b" \t\r\n")
    if data:
        yield Line(number, data, found.endswith(b"\n"))


def _refuse_doubled_keys(data: bytes) -> None:
    """Only lines that are not in the compact form of our exports come here: a doubled key
    makes a line longer than what is left of it."""
    try:
        json.loads(data, object_pairs_hook=_object)
    except (RecursionError, ValueError) as error:
        raise Unfit("json.broken", f"it is no valid JSON ({error})", detail=str(error)) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [key for key, _ in pairs]
        doubled = next(key for key in names if names.count(key) > 1)
        raise Unfit("json.doubled_key", f"the key “{doubled}” stands twice", key=doubled)
    return made
