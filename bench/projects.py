"""Projects, files and homes to measure with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator import paths
from annotator.model import Action, Person, Put, Role, derived_id
from annotator.record import (
    SCHEMA_VERSION,
    Meta,
    Provenance,
    Record,
    RecordAttribute,
    RecordSet,
    RecordSpan,
)
from annotator.scheme import Scheme
from annotator.settings import Settings, save
from annotator.store import Store
from annotator.text import sha256
from bench.texts import article, word_ranges

SHORT_ID = "huda"
SET = f"ann:{SHORT_ID}"
AUTHOR = derived_id("person", SHORT_ID)
LABELS = ("CLAIM", "CASUALTY", "DENIAL")


def record(name: str, text: str, ranges: Iterable[tuple[int, int]] = ()) -> Record:
    """A document with the author's spans on it, labels in turn."""
    spans = [
        RecordSpan(f"s{n}", SET, LABELS[n % 3], start, end, text[start:end], _attributes(n))
        for n, (start, end) in enumerate(ranges)
    ]
    sets = [RecordSet(SET, "annotator", SHORT_ID, status="in_progress")] if spans else []
    return Record(
        schema_version=SCHEMA_VERSION,
        id=name,
        text=text,
        text_sha256=sha256(text),
        text_len=len(text),
        meta=Meta(title=name),
        sets=sets,
        spans=spans,
    )


def _attributes(number: int) -> list[RecordAttribute]:
    return [RecordAttribute("about", "other")] if number % 3 == 0 else []


def project(path: Path, records: Iterable[Record], role: Role = "annotator") -> Path:
    """A project that holds ``records`` and the person who works in it."""
    store = Store.create(path, Scheme.load(paths.seeds() / "scheme.json"))
    try:
        person = Person(id=AUTHOR, short_id=SHORT_ID, name="هدى", role=role)
        store.apply(Action(AUTHOR, "author.put", (Put(person),), undoable=False))
        bringing = store.importing(AUTHOR)
        for one in records:
            bringing.add(one, Provenance())
        bringing.close()
    finally:
        store.close()
    return path


def annotated_project(path: Path, characters: int, spans: int) -> Path:
    """One long article with many spans, and a short one to go to."""
    text = article(characters)
    ready = [record("long", text, word_ranges(text, spans)), record("short", article(2_000, 1))]
    return project(path, ready)


def large_project(path: Path, documents: int) -> Path:
    """Many short articles, each with a text of its own."""
    text = article(1_000)
    return project(path, (record(f"d{n:06}", f"{n} {text}") for n in range(documents)))


def files(folder: Path, count: int) -> Path:
    """A folder of text files."""
    folder.mkdir()
    text = article(3_000)
    for number in range(count):
        (folder / f"a{number:05}.txt").write_text(f"{number} {text}\n", encoding="utf-8")
    return folder


UNSEEN = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
"""A platform for Qt that shows nothing, with a screen of the usual size."""


def home_for(
    folder: Path, opened: Path, language: str = "ar", theme: str = "light"
) -> dict[str, str]:
    """The environment of a home in which ``opened`` was the author's last project."""
    environment = {name: str(folder / name.lower()) for name in _homes()}
    settings = Settings().changed(language=language, theme=theme, name="هدى", short_id=SHORT_ID)
    target = folder / "xdg_config_home" / paths.NAME / "settings.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    save(settings.opened(opened, opened.stem, AUTHOR), target)
    return environment


def _homes() -> Iterator[str]:
    yield from ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
