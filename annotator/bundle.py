"""Bundles: one file that carries work to another desktop, or back.

A zip of three members: what it is (``bundle.json``), revisions and texts, a JSON value a line.
Nothing of it is believed before everything has been read once and every hash fits; nothing is
unpacked to the disk. No database is exchanged.

For an annotator there go the streams that everybody shares and her own, with the texts of
her documents: what others annotate is not there. Back come the same streams, less what the
sender had. A reviewer or another lead gets everything.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from annotator import __version__
from annotator.bundle_file import (
    FORM,
    NEEDS,
    REVISIONS,
    SUFFIX,
    TEXTS,
    Bundle,
    Manifest,
    Member,
    Named,
    Sort,
    Stretch,
    opened,
    read_again,
    seal,
    told,
)
from annotator.exporters.files import replacing
from annotator.model import Failure, Person
from annotator.store import Holdings, Merged, Signed, Store

SHARED = "shared"
HELD = 64_000_000
"""Bytes of lines that ``read`` holds in memory."""
STEP = 200
"""Revisions that are looked at between two words about it."""
_LEVEL = 4
"""Of compression: beyond it files hardly get smaller, only slower."""


# -- out


def write(store: Store, path: Path, person: str | None, since: Holdings | None = None) -> Manifest:
    """Write the bundle for ``person`` (an id), or with all there is; returns what is in it.

    In a project that was opened from a bundle for her, it is her work that goes back.
    ``since`` is what the receiver has already. Raises Failure; then no file is left behind.
    """
    sort = _sort(store, person)
    streams = None if sort == "whole" else {SHARED, person or ""}
    if sort == "back":
        since = {**store.others_have(), **(since or {})}
    if sort == "work" and person not in {who for _, who in store.assignments()}:
        raise Failure(
            "bundle.nothing_assigned",
            "No article is assigned to this person yet, so that there is nothing to send.",
            person=person,
        )
    if sort == "work" and not store.read_only:
        store.publish()
    with (
        replacing(path) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as packed,
    ):
        stretches: dict[tuple[str, str], Stretch] = {}
        documents: set[str] = set()
        rows = _noting(store.outgoing(streams, since), stretches, documents)
        revisions = _member(packed, REVISIONS, rows)
        texts = _member(packed, TEXTS, store.outgoing_texts(sort, person))
        made = Manifest(
            form=FORM,
            needs=NEEDS,
            program=__version__,
            at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            project=store.project,
            name=store.name,
            sort=sort,
            person=person,
            writer=store.writer,
            people=_named(store, person, stretches),
            streams=tuple(stretches.values()),
            held=tuple(
                (writer, stream, number)
                for (writer, stream), number in sorted(store.holdings().items())
                if streams is None or stream in streams
            ),
            stood_in=tuple(sorted(store.texts_of(documents).items())),
            revisions=revisions,
            texts=texts,
        )
        seal(packed, made)
    if sort != "work" and not store.read_only:
        store.note_sent(store.owner)
    return made


def write_back(store: Store, path: Path, since: Holdings | None = None) -> Manifest:
    """Write the work of the person whose project this is, less what the sender of her bundle
    had, and ``since``. Raises Failure where it is nobody's."""
    if store.owner is None:
        raise Failure(
            "bundle.for_whom",
            "Say for whom the bundle is (--to), or that everything goes (--whole): this project"
            " was not opened from a bundle for one person.",
        )
    return write(store, path, store.owner, since)


def proposed_name(store: Store, person: Person | None) -> str:
    """What a bundle for (or from) a person, or with everything, could be called."""
    name = "".join(c for c in store.name if c.isalnum() or c in " -_").strip() or "project"
    if person is None:
        return f"{name}-everything{SUFFIX}"
    which = "from" if store.owner == person.id else "for"
    return f"{name}-{which}-{person.short_id}{SUFFIX}"


# -- in


@dataclass(frozen=True, slots=True)
class Read:
    """What a bundle holds, every line of it looked at; to be taken in once."""

    manifest: Manifest
    texts: Iterable[tuple[str, str]]
    revisions: Iterable[Signed]
    backed_up: bool = False
    """Whether the project was backed up for it."""


def read(
    path: Path, project: Path, *, other_project: bool = False
) -> Generator[tuple[int, int], None, Read | None]:
    """Look at all of the bundle at ``path``, for ``take_in``; yields (revisions seen, all).

    That is half the work of a merge. The other long part is the backup, which is made here
    too, of the file ``project``, whoever works on it meanwhile: nothing in it can be lost by a
    merge, which only adds. Returns None where a bundle is too large to be held in memory:
    ``take_in`` looks at it as it goes. Raises Failure as ``take_in`` does.
    """
    with opened(path) as bundle:
        what = bundle.manifest
        if what.revisions.bytes + what.texts.bytes > HELD:
            return None
        lines: list[bytes] = []
        for line in bundle.lines():
            lines.append(line)
            if len(lines) % STEP == 0:
                yield len(lines), what.revisions.lines
        texts = list(bundle.texts())
    with closing(Store.open(project, read_only=True)) as store:
        _refuse_misled(store, what, other_project)
        if _brings(store, what):
            store.backup_before_merge(datetime.now(UTC))
    return Read(what, texts, map(read_again, lines), backed_up=True)


def take_in(
    store: Store,
    path: Path,
    *,
    may_drop: bool = False,
    other_project: bool = False,
    found: Read | None = None,
) -> tuple[Manifest, Merged]:
    """Merge the bundle at ``path`` into a project, whole or not at all, after a backup.

    ``found`` is what ``read`` found in it. Raises Failure: where the file is not what it says;
    ``bundle.other_project`` and ``bundle.drop`` are questions, which the two flags answer.
    """
    if found is None:
        with opened(path) as bundle:
            all_of_it = Read(bundle.manifest, bundle.texts(), bundle.revisions())
            return take_in(
                store, path, may_drop=may_drop, other_project=other_project, found=all_of_it
            )
    what = found.manifest
    _refuse_misled(store, what, other_project)
    if _brings(store, what) and not found.backed_up:
        store.backup_before_merge(datetime.now(UTC))
    merged = store.merge(found.texts, found.revisions, may_drop, dict(what.stood_in))
    if store.owner is not None and what.sort == "work":
        store.note_received({(w, s): number for w, s, number in what.held})
    return what, merged


def begin(path: Path, project: Path) -> tuple[Store, Manifest, Merged]:
    """Make a project of the bundle at ``path``, and open it. Raises Failure; then there is none."""
    with opened(path) as bundle:
        what = bundle.manifest
        if what.sort == "back":
            raise Failure(
                "bundle.back",
                f"{path.name} holds what {what.whose()} has done. Open the project that it"
                " belongs to, and bring it in there.",
                file=path.name,
                person=what.whose(),
            )
        merged: list[Merged] = []

        def fill(store: Store) -> None:
            merged.append(store.merge(bundle.texts(), bundle.revisions()))
            store.note_received({(w, s): number for w, s, number in what.held})

        owner = what.person if what.sort == "work" else None
        store = Store.begin(project, what.name, what.project, owner, fill)
    return store, what, merged[0]


def _refuse_misled(store: Store, told: Manifest, other_project: bool) -> None:
    """A bundle that is for somebody else, or of something else."""
    if store.owner is not None:
        streams = {stretch.stream for stretch in told.streams}
        if told.sort == "whole" or not streams <= {SHARED, store.owner}:
            raise Failure(
                "bundle.others",
                f"This bundle is for {told.whose() or 'a reviewer'}, and holds what this project"
                " is not to see. Nothing was taken in.",
                person=told.whose(),
            )
    if told.project != store.project and not other_project:
        raise Failure(
            "bundle.other_project",
            f"This bundle is of another project (“{told.name}”): its articles and people would be"
            " added to this one.",
            project=told.name,
        )


def _brings(store: Store, told: Manifest) -> bool:
    """Whether anything of it is not here yet, by its numbers."""
    held = store.holdings()
    return any(
        stretch.last > held.get((stretch.writer, stretch.stream), 0) for stretch in told.streams
    )


# -- inside


def _sort(store: Store, person: str | None) -> Sort:
    if person is None:
        if store.owner is not None:
            raise Failure("bundle.not_whole", "This project holds one person's part only.")
        return "whole"
    if store.owner == person:
        return "back"
    if store.owner is not None:
        raise Failure("bundle.not_whole", "This project holds one person's part only.")
    role = store.person(person).role
    if role == "machine":
        raise Failure("bundle.machine", "A machine needs no bundle.")
    return "work" if role == "annotator" else "whole"


def _noting(
    rows: Iterable[tuple[Any, str]],
    stretches: dict[tuple[str, str], Stretch],
    documents: set[str],
) -> Iterator[list[Any]]:
    """Lines of the revisions; what passes is noted by writer and stream, and the documents
    that it is about."""
    for revision, sha in rows:
        key = (revision.writer, revision.stream)
        known = stretches.get(key)
        number = revision.number
        if known is None:
            known = Stretch(
                writer=key[0], stream=key[1], author=revision.author, first=number, last=number
            )
            stretches[key] = known
        known.count += 1
        known.first, known.last = min(known.first, number), max(known.last, number)
        if revision.kind == "span":
            documents.add(revision.document)
        yield [*revision, sha]


def _named(
    store: Store, person: str | None, stretches: dict[tuple[str, str], Stretch]
) -> tuple[Named, ...]:
    wanted = {person, *(stretch.stream for stretch in stretches.values())}
    wanted |= {stretch.author for stretch in stretches.values()}
    return tuple(
        Named(id=one.id, short_id=one.short_id, name=one.name)
        for one in store.people()
        if one.id in wanted
    )


def _member(packed: zipfile.ZipFile, name: str, rows: Iterable[Any]) -> Member:
    """Write a member, a row a line, and say what it is."""
    digest = hashlib.sha256()
    size = lines = 0
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    with packed.open(info, "w", force_zip64=True) as member:
        for row in rows:
            line = orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)
            digest.update(line)
            member.write(line)
            size += len(line)
            lines += 1
    return Member(sha256=digest.hexdigest(), bytes=size, lines=lines)


__all__ = [
    "SUFFIX",
    "Bundle",
    "Manifest",
    "Read",
    "begin",
    "opened",
    "proposed_name",
    "read",
    "take_in",
    "told",
    "write",
    "write_back",
]
