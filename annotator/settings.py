"""What a person set, in one readable JSON file.

The file is written whole or not at all. A file that can't be read is kept beside the new one
and said to be broken; it never stops the program.
"""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from annotator.model import Failure, Person

Language = Literal["ar", "en"]
ThemeChoice = Literal["system", "light", "dark"]
Digits = Literal["arabic", "western"]

MIN_SIZE, MAX_SIZE = 12, 28
RECENT = 12


class Recent(BaseModel):
    """A project that was open on this desktop; ``author`` is who last worked in it."""

    model_config = ConfigDict(frozen=True)

    path: str
    name: str
    opened_at: str
    """RFC 3339, UTC; for display and for the order of the list."""
    author: str | None = None


class Settings(BaseModel):
    """Every setting with its default. Unknown keys of a newer version are kept as they are."""

    model_config = ConfigDict(frozen=True, extra="allow")

    language: Language | None = None
    """The interface's language; None follows the desktop."""
    theme: ThemeChoice = "system"
    digits: Digits = "arabic"
    """Digits of the Arabic interface; the article's own are never touched."""
    article_font: str | None = None
    """A font family; None takes the best naskh face there is."""
    article_size: int = Field(default=16, ge=MIN_SIZE, le=MAX_SIZE)
    """Points."""
    line_spacing: float = Field(default=1.6, ge=1.0, le=3.0)
    marks: bool = True
    """Whether invisible and direction controls are drawn as marks."""
    event_signs: bool = False
    """Whether spans carry the sign of their event."""
    name: str = ""
    short_id: str = ""
    """What the person was called last, to be offered in the next project."""
    person: str | None = None
    """The same person's id: she is one person in all projects of this desktop."""
    window: str | None = None
    """Where the window was and how large, as Qt writes it, in base 64."""
    folder: str | None = None
    """Where the last file dialog was."""
    keys: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Keys of commands that differ from the table, by command name; empty: no key."""
    recent: tuple[Recent, ...] = ()

    def changed(self, **fields: Any) -> Settings:
        """A copy with other values. Raises ValueError where one is out of its range."""
        return Settings.model_validate(self.model_dump() | fields)

    def look(self) -> tuple[object, ...]:
        """What pages draw by: two settings with the same look need no drawing."""
        return (
            self.theme,
            self.article_font,
            self.article_size,
            self.line_spacing,
            self.marks,
            self.event_signs,
        )

    def opened(self, path: Path, name: str, author: str | None = None) -> Settings:
        """A copy in which the project at ``path`` is the most recent one."""
        key = str(path)
        before = next((r for r in self.recent if r.path == key), None)
        author = author or (before.author if before else None)
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        entry = Recent(path=key, name=name, opened_at=now, author=author)
        others = [r for r in self.recent if r.path != key]
        return self.changed(recent=(entry, *others)[:RECENT])

    def worked(self, path: Path, person: Person) -> Settings:
        """A copy that knows that ``person`` works in the project at ``path``."""
        return self.opened(path, path.stem, person.id).changed(
            name=person.name, short_id=person.short_id, person=person.id
        )

    def forgotten(self, path: str) -> Settings:
        """A copy that no longer lists the project at ``path``."""
        return self.changed(recent=tuple(r for r in self.recent if r.path != path))

    def author_in(self, path: Path) -> str | None:
        """The id of the person who last worked in the project at ``path`` on this desktop."""
        return next((r.author for r in self.recent if r.path == str(path)), None)


def load(path: Path) -> tuple[Settings, Failure | None]:
    """Read the settings. A broken file is moved aside, and the failure says where to."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        text = f"The settings in {path} can't be read ({error.strerror}); the defaults are used."
        return Settings(), Failure(
            "settings.unreadable", text, path=str(path), reason=error.strerror
        )
    try:
        return Settings.model_validate(orjson.loads(raw)), None
    except (orjson.JSONDecodeError, ValidationError):
        aside = _set_aside(path)
        text = f"The settings file was broken; the defaults are used and it is kept as {aside}."
        return Settings(), Failure("settings.broken", text, path=str(aside))


def save(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all. Raises Failure where that is impossible."""
    data = orjson.dumps(settings.model_dump(mode="json"), option=orjson.OPT_INDENT_2)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data + b"\n")
                file.flush()
                os.fsync(file.fileno())
            Path(part).replace(path)
        except OSError:
            Path(part).unlink(missing_ok=True)
            raise
    except OSError as error:
        text = f"The settings can't be saved in {path} ({error.strerror})."
        raise Failure("settings.unwritable", text, path=str(path), reason=error.strerror) from error


def _set_aside(path: Path) -> Path:
    """Rename a broken file to a name that is free, and say which."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.replace(aside)
    except OSError:
        return path
    return aside
