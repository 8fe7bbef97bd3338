"""The file of a bundle: what it says of itself, and reading it without believing it.

Order of trust: exactly these three names, sizes and ratios within bounds while real bytes are
counted, the manifest's own digest, then the hash of each member over a first whole reading;
only then a line is looked at.
"""

from __future__ import annotations

import errno
import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from annotator import __version__
from annotator.model import Failure
from annotator.store import Revision, Signed, looked_at

SUFFIX = ".bundle"
FORM = 2
"""Raised whenever older programs would misread what is in a bundle, or take it for broken: since
the second form, for actors and for decisions that are withheld."""
NEEDS = "0.2.0"
"""The first version of the program that knows this form."""
MANIFEST, REVISIONS, TEXTS = "bundle.json", "revisions.jsonl", "texts.jsonl"
MAX_MANIFEST, MAX_MEMBER, MAX_LINE = 32_000_000, 8_000_000_000, 64_000_000
"""Bytes."""
MAX_RATIO, FREE = 400, 4_000_000
"""How much smaller a member may have been packed, from so many bytes on."""
_PIECE = 1 << 20

Sort = Literal["work", "back", "whole"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Member(_Part):
    """What a member must turn out to be."""

    sha256: str
    bytes: int
    lines: int


class Named(_Part):
    """A person whom the bundle concerns."""

    id: str
    short_id: str
    name: str


class Stretch(_Part):
    """Revisions of one writer in one stream, by their numbers. ``author`` is the first one's."""

    writer: str
    stream: str
    author: str
    first: int
    last: int
    count: int = 0


class Manifest(_Part):
    """What a bundle says of itself."""

    form: int
    needs: str
    program: str
    at: str
    """When it was written (RFC 3339, UTC); for display, never for order."""
    project: str
    name: str
    sort: Sort
    """``work`` for a person, ``back`` from her, or the ``whole`` project."""
    person: str | None
    writer: str
    people: tuple[Named, ...]
    streams: tuple[Stretch, ...]
    held: tuple[tuple[str, str, int], ...]
    """How far the sender holds each (writer, stream) without a hole."""
    stood_in: tuple[tuple[str, str], ...]
    """(document, SHA-256 of its text at the sender's) of what is annotated in it."""
    revisions: Member
    texts: Member

    def whose(self) -> str | None:
        """The name of the person that it is for or from."""
        return next((one.name for one in self.people if one.id == self.person), self.person)


class Bundle:
    """A bundle whose hashes all fit. Made by ``opened``."""

    def __init__(self, path: Path, packed: zipfile.ZipFile, manifest: Manifest) -> None:
        self.path, self.manifest = path, manifest
        self._packed = packed
        self._streams = {(one.writer, one.stream) for one in manifest.streams}

    def revisions(self) -> Iterator[Signed]:
        """The revisions in order. Raises Failure for a line that is none."""
        for _, signed in self._looked_at():
            yield signed

    def lines(self) -> Iterator[bytes]:
        """The lines of the same revisions, for ``read_again``: a list of them is a quarter of
        the memory, and nothing that Python would have to look through for garbage."""
        for line, _ in self._looked_at():
            yield line

    def _looked_at(self) -> Iterator[tuple[bytes, Signed]]:
        for number, line, row in self._rows(REVISIONS):
            if not isinstance(row, list):
                raise _broken(self.path, f"line {number} of {REVISIONS} is no revision")
            signed = looked_at(row)
            if (signed[0].writer, signed[0].stream) not in self._streams:
                raise _broken(self.path, f"line {number} of {REVISIONS} is not in its list")
            yield line, signed

    def texts(self) -> Iterator[tuple[str, str]]:
        """(SHA-256, text) of each text."""
        for number, _, row in self._rows(TEXTS):
            if not (isinstance(row, list) and [type(one) for one in row] == [str, str]):
                raise _broken(self.path, f"line {number} of {TEXTS} is no text")
            yield row[0], row[1]

    def _rows(self, name: str) -> Iterator[tuple[int, bytes, Any]]:
        with _refusing(self.path), self._packed.open(name) as member:
            for number, line in enumerate(_lines(self.path, member), 1):
                try:
                    yield number, line, orjson.loads(line)
                except orjson.JSONDecodeError as error:
                    raise _broken(self.path, f"line {number} of {name} is no JSON") from error


def read_again(line: bytes) -> Signed:
    """The revision of a line that ``Bundle.lines`` gave."""
    *row, sha = orjson.loads(line)
    return Revision._make(row), sha


@contextmanager
def opened(path: Path) -> Iterator[Bundle]:
    """The bundle at ``path``, once every hash in it has been found right. Raises Failure."""
    with _unpacking(path) as packed:
        with _refusing(path):
            infos = _members(path, packed)
            manifest = _manifest(path, _whole(path, packed, infos[MANIFEST]))
            for name, member in ((REVISIONS, manifest.revisions), (TEXTS, manifest.texts)):
                _verify(path, packed, infos[name], member)
        yield Bundle(path, packed, manifest)


@contextmanager
def _unpacking(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        file = path.open("rb")
    except OSError as error:
        text = f"{path.name} can't be read: {error.strerror}."
        raise Failure("bundle.unreadable", text, file=path.name, detail=error.strerror) from error
    with file:
        with _refusing(path):
            packed = zipfile.ZipFile(file)
        with packed:
            yield packed


def told(path: Path) -> Manifest:
    """What the bundle at ``path`` says of itself; the rest is not read yet. Raises Failure."""
    with _unpacking(path) as packed, _refusing(path):
        infos = _members(path, packed)
        return _manifest(path, _whole(path, packed, infos[MANIFEST]))


def seal(packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """Write the manifest, with a digest of its own."""
    info = zipfile.ZipInfo(MANIFEST, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    body = manifest.model_dump()
    packed.writestr(info, orjson.dumps({**body, "digest": _digest(body)}, option=_INDENT))


_INDENT = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _members(path: Path, packed: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The three members, where there is nothing else and nothing odd about them."""
    infos = packed.infolist()
    names = sorted(info.filename for info in infos)
    if names != sorted((MANIFEST, REVISIONS, TEXTS)):
        if MANIFEST not in names:
            raise Failure(
                "bundle.not_one", f"{path.name} is no bundle of this program.", file=path.name
            )
        raise _broken(path, "it holds other files than a bundle does, or one twice")
    for info in infos:
        limit = MAX_MANIFEST if info.filename == MANIFEST else MAX_MEMBER
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _broken(path, f"{info.filename} is packed in an unknown way")
        if info.flag_bits & 1 or stat.S_ISLNK(info.external_attr >> 16):
            raise _broken(path, f"{info.filename} is locked or leads elsewhere")
        if info.file_size > limit or (
            info.file_size > FREE and info.file_size > MAX_RATIO * info.compress_size
        ):
            raise _broken(path, f"{info.filename} would unpack to {info.file_size} bytes")
    return {info.filename: info for info in infos}


def _whole(path: Path, packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with packed.open(info) as member:
        data = member.read(MAX_MANIFEST + 1)
    if len(data) > MAX_MANIFEST:
        raise _broken(path, f"{info.filename} is too large")
    return data


def _manifest(path: Path, data: bytes) -> Manifest:
    try:
        raw = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise _broken(path, f"{MANIFEST} is no JSON") from error
    if not isinstance(raw, dict) or type(raw.get("form")) is not int:
        raise Failure(
            "bundle.not_one", f"{path.name} is no bundle of this program.", file=path.name
        )
    if raw["form"] > FORM:
        needs = str(raw.get("needs", ""))[:20] or "a newer one"
        raise Failure(
            "bundle.newer",
            f"{path.name} needs version {needs} of the program or newer; this is {__version__}.",
            file=path.name,
            needs=needs,
            version=__version__,
        )
    digest = raw.pop("digest", None)
    # Written anew it must be the same bytes: a key that stands twice would be read otherwise
    # by other programs.
    again = orjson.dumps({**raw, "digest": digest}, option=_INDENT)
    if digest != _digest(raw) or again != data:
        raise _broken(path, f"{MANIFEST} was changed")
    try:
        return Manifest.model_validate_json(orjson.dumps(raw))
    except ValidationError as error:
        reason = str(error).splitlines()[0]
        raise _broken(path, f"{MANIFEST} is not as it should be ({reason})") from error


def _verify(path: Path, packed: zipfile.ZipFile, info: zipfile.ZipInfo, told: Member) -> None:
    digest = hashlib.sha256()
    size = lines = 0
    with packed.open(info) as member:
        while piece := member.read(_PIECE):
            size += len(piece)
            if size > told.bytes:
                raise _broken(path, f"{info.filename} is longer than it should be")
            digest.update(piece)
            lines += piece.count(b"\n")
    if size != told.bytes or digest.hexdigest() != told.sha256 or lines != told.lines:
        raise _broken(path, f"{info.filename} was changed or cut")


def _lines(path: Path, member: Any) -> Iterator[bytes]:
    """Lines that end with LF and nothing else: articles hold other separators."""
    rest = b""
    while piece := member.read(_PIECE):
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > MAX_LINE or any(len(line) > MAX_LINE for line in whole):
            raise _broken(path, "a line is too long")
        yield from whole
    if rest:
        raise _broken(path, "its last line was cut")


_PACKED = "it can't be unpacked"


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """What a damaged zip makes Python say, as one sentence."""
    try:
        yield
    except zipfile.BadZipFile as error:
        if "not a zip file" in str(error):
            text = f"{path.name} is no bundle of this program, or was cut."
            raise Failure("bundle.not_one", text, file=path.name) from error
        raise _broken(path, _PACKED) from error
    except (zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError) as error:
        raise _broken(path, _PACKED) from error
    except (ValueError, OverflowError) as error:
        raise _broken(path, _PACKED) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place that is none
            raise _broken(path, _PACKED) from error
        raise Failure(
            "bundle.unreadable",
            f"{path.name} can't be read: {error.strerror or error}.",
            file=path.name,
            detail=error.strerror or str(error),
        ) from error


def _broken(path: Path, why: str) -> Failure:
    return Failure(
        "bundle.broken",
        f"{path.name} was damaged or changed on its way: {why}. Nothing was taken in."
        " Ask for it again.",
        file=path.name,
        detail=why,
    )
