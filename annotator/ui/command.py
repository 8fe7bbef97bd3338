"""One command of the window: its name, its words, its keys, where it applies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Scope = Literal[
    "window",
    "article",
    "form",
    "find",
    "review",
    "corpus",
    "search",
    "consistency",
    "people",
    "actors",
    "events",
    "guideline",
    "facts",
    "agreement",
    "link",
    "links",
]
"""``window``: anywhere. The others: only while the focus is in that area of a page."""

Group = Literal[
    "project",
    "edit",
    "span",
    "attributes",
    "links",
    "article",
    "events",
    "review",
    "corpus",
    "facts",
    "agreement",
    "view",
    "help",
]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    ``chords`` are portable chords with spaces between; the first is the one shown. A command
    whose first key is a function key has a second form, for keyboards that hide them. ``Left``
    and ``Right`` are those of a text read from right to left; in an article read the other way
    they change places, so that "forward" is always along the text.
    """

    name: str
    text: str
    """English source; ``words(command)`` is what people see."""
    chords: str
    repeats: bool = False
    """Whether holding the key down does it again and again."""
    short: str = ""
    """English source of the footer's words, where ``text`` is too long."""
    group: Group = "help"
    scope: Scope = "window"

    @property
    def keys(self) -> tuple[str, ...]:
        """The chords one by one."""
        return tuple(self.chords.split())


def digits(name: str, text: str, before: str = "") -> Iterator[Command]:
    """A command for each digit from 1 to 9, with ``before`` (``Alt+``) held, if anything is."""
    for digit in range(1, 10):
        yield Command(f"{name}.{digit}", text, f"{before}{digit}")


def section(group: Group, scope: Scope, *commands: Command) -> Iterator[Command]:
    """``commands`` in one menu and one area."""
    for command in commands:
        yield replace(command, group=group, scope=scope)
