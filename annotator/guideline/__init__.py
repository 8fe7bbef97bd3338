"""The guideline: how people are to annotate, in Markdown, kept in the project beside the scheme."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from annotator.guideline.asked import asked
from annotator.guideline.concerning import about_link, concerning, on_subject, shown_names
from annotator.guideline.markdown import Cell, Guide, Passage, Run, Section, parsed
from annotator.model import MAX_GUIDELINE, Action, Failure, Guideline, Person, Put, derived_id

__all__ = [
    "LANGUAGES",
    "MAY_WRITE",
    "Cell",
    "Guide",
    "Language",
    "Passage",
    "Run",
    "Section",
    "about_link",
    "asked",
    "beside",
    "concerning",
    "may_write",
    "of",
    "on_subject",
    "parsed",
    "preferred",
    "read",
    "shown_names",
    "versions",
    "written",
]

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
MAY_WRITE = ("lead", "reviewer")
"""Roles of those who may change it: it is everybody's."""
_VERSION = 8
_MAX_NAME = 120


def of(language: Language, text: str) -> Guideline:
    """The guideline in ``language`` that says ``text``. Raises Failure for one that can't be."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Failure("guideline.empty", "A guideline says something.")
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise Failure("guideline.broken", "The guideline holds characters that are no text.")
    if len(text) > MAX_GUIDELINE:
        raise Failure(
            "guideline.long",
            f"A guideline has {MAX_GUIDELINE} characters at most, this one {len(text)}.",
            most=MAX_GUIDELINE,
            length=len(text),
        )
    sections = parsed(text).sections
    return Guideline(
        id=derived_id(Guideline.kind, language),
        language=language,
        name=sections[0].title[:_MAX_NAME] if sections else "",
        text=text,
        version=hashlib.sha256(text.encode()).hexdigest()[:_VERSION],
    )


def read(path: Path, language: Language) -> Guideline:
    """The one in the Markdown file at ``path``. Raises Failure that names the file."""
    try:
        if path.stat().st_size > 4 * MAX_GUIDELINE:
            raise Failure("guideline.long", f"{path.name} is too long for a guideline.")
        return of(language, path.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise Failure(
            "guideline.encoding",
            f"{path.name} is no UTF-8 text (byte {error.start}).",
            file=path.name,
        ) from error
    except OSError as error:
        raise Failure(
            "guideline.unreadable",
            f"{path.name} can't be read: {error.strerror}.",
            file=path.name,
            detail=error.strerror or str(error),
        ) from error


def beside(scheme: Path) -> list[Guideline]:
    """Those that lie beside the scheme file: ``guideline.ar.md``, ``guideline.en.md``."""
    found = [(scheme.with_name(f"guideline.{code}.md"), code) for code in LANGUAGES]
    return [read(path, code) for path, code in found if path.is_file()]


def written(author: str, role: str, made: Guideline) -> Action:
    """A new guideline, or a new version of it. Raises Failure where that is not for her."""
    if role not in MAY_WRITE:
        raise Failure("guideline.role", "Only a lead or a reviewer changes the guideline.")
    return Action(author, "guideline.change", (Put(made),))


def versions(known: Iterable[Guideline]) -> str | None:
    """What says under which guideline something was made: ``ar-3f2a91cd+en-77b0e12f``."""
    return "+".join(f"{one.language}-{one.version}" for one in known) or None


def preferred(known: Iterable[Guideline], language: str) -> Guideline | None:
    """The one in ``language``, or else the one that there is."""
    listed = list(known)
    return next((one for one in listed if one.language == language), None) or next(
        iter(listed), None
    )


def may_write(person: Person | None) -> bool:
    """Whether she may change it."""
    return person is not None and person.role in MAY_WRITE
