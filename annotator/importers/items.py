"""What importers yield, and what they can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.record import Record

LARGEST_TEXT = 32 * 1024 * 1024
"""Bytes of one text file. A year of a newspaper is less; a larger file is no article."""
LONGEST_LINE = 256 * 1024 * 1024
"""Bytes of one JSONL line: the largest text with all its escapes and spans fits."""


@dataclass(frozen=True, slots=True)
class Report:
    """Something to tell about ``file``, at ``line`` (from 1) where it has lines.

    ``code`` and ``values`` let an interface say it in another language than ``text`` does.
    """

    file: str
    line: int | None
    code: str
    text: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.text}"


@dataclass(frozen=True, slots=True)
class Refusal(Report):
    """A file, row, span or link that was left out, and why."""


@dataclass(frozen=True, slots=True)
class Note(Report):
    """Something that was done on the way in and that a person may want to know."""


Item = Record | Refusal | Note


class Unfit(Exception):
    """Why a row can't be taken; the reader makes a Refusal with file and line of it."""

    def __init__(self, code: str, text: str, **values: Any) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.values = values

    def refusal(self, file: str, line: int | None = None) -> Refusal:
        """The same with its place."""
        return Refusal(file, line, self.code, self.text, self.values)


def _ignore(_: int) -> None:
    """Nobody watches how far the reading is."""


@dataclass(frozen=True, slots=True)
class Options:
    """``encoding`` forces one on text files; ``author`` says whose the spans of the plain
    shape are (a short id); ``name`` is what the file is called if not by its own name.
    ``consumed`` hears how many more bytes of the file were read.
    """

    encoding: str | None = None
    author: str | None = None
    name: str | None = None
    largest_text: int = LARGEST_TEXT
    longest_line: int = LONGEST_LINE
    consumed: Callable[[int], None] = _ignore

    def named(self, name: str) -> Options:
        """The same for a file that is called ``name``."""
        return Options(
            self.encoding, self.author, name, self.largest_text, self.longest_line, self.consumed
        )


Reader = Callable[[Path, Options], Iterator[Item]]
