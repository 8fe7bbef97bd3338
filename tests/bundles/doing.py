"""What people do in these tests, and how files go wrong on their way."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator import bundle_file, edits
from annotator.bundle_file import MANIFEST, REVISIONS, TEXTS
from annotator.model import Failure, Person, new_id
from annotator.store import Store
from tests.store.things import SARA, article

LEAD = Person(id=new_id(), short_id="huda", name="هدى", role="lead")
Change = Callable[[dict[str, bytes]], None]


def work(store: Store, name: str = "one", person: Person = SARA) -> None:
    store.apply(edits.tag(article(store, name, person), "CLAIM", 0, 11)[0])
    store.apply(edits.tag(article(store, name, person), "DENIAL", 34, 50)[0])


def hand_in(store: Store, name: str = "one", person: Person = SARA) -> None:
    store.apply(edits.set_status(article(store, name, person), "done"))
    store.apply(edits.hand_in(person.id, [article(store, name, person).set]))


def refused(do: Callable[[], object], code: str) -> Failure:
    with pytest.raises(Failure) as caught:
        do()
    assert caught.value.code == code, caught.value.text
    return caught.value


def repacked(source: Path, target: Path, change: Change, seal: bool = False) -> Path:
    """The bundle with other members; sealed, as somebody would who knows how."""
    with zipfile.ZipFile(source) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    if seal:
        told = orjson.loads(members[MANIFEST])
        told.pop("digest")
        for key, name in (("revisions", REVISIONS), ("texts", TEXTS)):
            data = members[name]
            told[key] = {
                "sha256": hashlib.sha256(data).hexdigest(),
                "bytes": len(data),
                "lines": data.count(b"\n"),
            }
        body = {**told, "digest": bundle_file._digest(told)}
        members[MANIFEST] = orjson.dumps(body, option=bundle_file._INDENT)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return target


def replaced(name: str, old: bytes, new: bytes) -> Change:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[name]
        members[name] = members[name].replace(old, new, 1)

    return change


def without(name: str, line: int) -> Change:
    def change(members: dict[str, bytes]) -> None:
        lines = members[name].splitlines(keepends=True)
        del lines[line]
        members[name] = b"".join(lines)

    return change


def turned(members: dict[str, bytes]) -> None:
    members[REVISIONS] = b"".join(reversed(members[REVISIONS].splitlines(keepends=True)))


def body_changed(change: Callable[[dict[str, Any]], Any], kind: str = "span") -> Change:
    """The first span (or other thing) with another body and hash, as if it had been made so."""

    def apply(members: dict[str, bytes]) -> None:
        lines = [orjson.loads(line) for line in members[REVISIONS].splitlines()]
        row = next(line for line in lines if line[9] == kind)
        made = change(orjson.loads(row[17]))
        row[17] = made if isinstance(made, str) else orjson.dumps(made, option=2).decode()
        row[18] = hashlib.sha256(orjson.dumps(row[:18])).hexdigest()
        members[REVISIONS] = b"".join(orjson.dumps(line) + b"\n" for line in lines)

    return apply


def row_changed(column: int, value: Any, sign: bool = True) -> Change:
    def apply(members: dict[str, bytes]) -> None:
        lines = [orjson.loads(line) for line in members[REVISIONS].splitlines()]
        row = next(line for line in lines if line[9] == "span")
        row[column] = value
        if sign:
            row[18] = hashlib.sha256(orjson.dumps(row[:18])).hexdigest()
        members[REVISIONS] = b"".join(orjson.dumps(line) + b"\n" for line in lines)

    return apply


def text_line(data: bytes) -> Change:
    def apply(members: dict[str, bytes]) -> None:
        members[TEXTS] = data

    return apply
