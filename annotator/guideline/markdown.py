"""Markdown as far as a guideline needs it: headings, paragraphs, lists, quotations, tables.

What comes out is plain text with a few styles. Nothing is fetched or followed; HTML stays the
characters that it is made of, an image is its words, a link its words and its address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Style = Literal["plain", "strong", "emphasis", "code"]
Sort = Literal["heading", "paragraph", "item", "quote", "code", "row", "rule"]


class Run(NamedTuple):
    """Words of one style."""

    text: str
    style: Style = "plain"


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest part that is shown by itself.

    ``level`` is a heading's (1 to 6) or how deep an item lies (from 0). A row has ``cells``,
    and ``head`` where it is its table's first; everything else has one cell.
    """

    sort: Sort
    cells: tuple[Cell, ...] = ((),)
    level: int = 0
    marker: str = ""
    """What an item begins with: ``•`` or its number."""
    head: bool = False

    @property
    def text(self) -> str:
        """Its words alone; the cells of a row with tabs between."""
        return "\t".join("".join(run.text for run in cell) for cell in self.cells)

    def codes(self) -> tuple[str, ...]:
        """What stands in code ticks in it."""
        runs = (run for cell in self.cells for run in cell)
        return tuple(run.text for run in runs if run.style == "code")


class Section(NamedTuple):
    """A heading and all up to the next one of its level or above; places among the passages."""

    title: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Guide:
    """A guideline, taken apart."""

    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]

    def around(self, place: int) -> tuple[Section, ...]:
        """The sections that the passage at ``place`` is in, the innermost first."""
        found = [one for one in self.sections if one.start <= place < one.end]
        return tuple(reversed(found))


def parsed(text: str) -> Guide:
    """The passages of a Markdown text."""
    passages = tuple(_passages(text.split("\n")))
    heads = [(place, one) for place, one in enumerate(passages) if one.sort == "heading"]
    sections = []
    for number, (place, head) in enumerate(heads):
        later = (other for other, one in heads[number + 1 :] if one.level <= head.level)
        sections.append(Section(head.text, head.level, place, next(later, len(passages))))
    return Guide(passages, tuple(sections))


_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_ITEM = re.compile(r"([ \t]*)([-*+•]|\d{1,9}[.)])[ \t]+(.*)$")
_QUOTE = re.compile(r"[ \t]*>")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")
_DEEPEST = 3
LONGEST = 4000
"""Code points of a line or paragraph that is looked into; a longer one is plain words."""


def _passages(lines: list[str]) -> Iterator[Passage]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif len(line) > LONGEST:
            yield Passage("paragraph", ((Run(line),),))
            at += 1
        elif fence := _FENCE.match(line):
            end = next(
                (n for n in range(at + 1, len(lines)) if lines[n].strip() == fence[1]), len(lines)
            )
            yield Passage("code", ((Run("\n".join(lines[at + 1 : end]), "code"),),))
            at = end + 1
        elif heading := _HEADING.match(line):
            yield Passage("heading", (runs(heading[2]),), level=len(heading[1]))
            at += 1
        elif _RULE.match(line):
            yield Passage("rule")
            at += 1
        elif "|" in line and at + 1 < len(lines) and _DELIMITERS.match(lines[at + 1]):
            end = _end(lines, at + 2, lambda other: "|" not in other)
            for number in (at, *range(at + 2, end)):
                yield Passage("row", _cells(lines[number]), head=number == at)
            at = end
        elif _QUOTE.match(line):
            end = _end(lines, at, lambda other: not _QUOTE.match(other))
            said = " ".join(other.strip()[1:].strip() for other in lines[at:end])
            yield Passage("quote", (runs(said),))
            at = end
        else:
            end = _end(lines, at + 1, _begins)
            yield _words(line, lines[at + 1 : end])
            at = end


def _begins(line: str) -> bool:
    """Whether something else begins with this line."""
    short = line[:LONGEST]
    return any(one.match(short) for one in (_HEADING, _ITEM, _QUOTE, _RULE, _FENCE))


def _end(lines: list[str], at: int, stops: Callable[[str], bool]) -> int:
    while at < len(lines) and lines[at].strip() and not stops(lines[at]):
        at += 1
    return at


def _words(line: str, more: list[str]) -> Passage:
    """A paragraph or an item, which may go on over several lines."""
    item = _ITEM.match(line)
    first = item[3] if item else line
    text = " ".join(one.strip() for one in (first, *more))
    if item:
        depth = min(len(item[1].expandtabs(4)) // 2, _DEEPEST)
        marker = "•" if item[2] in "-*+•" else item[2]
        return Passage("item", (runs(text),), level=depth, marker=marker)
    return Passage("paragraph", (runs(text),))


def _cells(line: str) -> tuple[Cell, ...]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(runs(part.strip()) for part in _BAR.split(inner))


_INLINE = re.compile(
    r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\*\*(?P<strong>\S(?:.*?\S)?)\*\*"
    r"|(?<!\*)\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?!\*)"
    r"|!?\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]*)[^()]*\)"
)
"""An underscore is a letter: codes are full of them."""


def runs(text: str, style: Style = "plain") -> Cell:
    """The styled words of a line of Markdown."""
    if len(text) > LONGEST:
        return (Run(text, style),)
    found: list[Run] = []
    at = 0
    for match in _INLINE.finditer(text):
        _add(found, text[at : match.start()], style)
        at = match.end()
        if match["code"] is not None:
            code = match["code"]
            _add(found, code.strip() or code, "code")
        elif match["escaped"]:
            _add(found, match["escaped"], style)
        elif match["words"] is None:
            # Styles within styles are not told apart: nobody can make this go deep.
            within: Style = "strong" if match["strong"] else "emphasis"
            inner = match["strong"] or match["emphasis"]
            for run in runs(inner, within) if style == "plain" else (Run(inner, style),):
                _add(found, run.text, run.style)
        else:
            _add(found, match["words"], style)
            if match["address"] and not match[0].startswith("!"):
                _add(found, f" ({match['address']})", style)
    _add(found, text[at:], style)
    return tuple(found)


def _add(found: list[Run], text: str, style: Style) -> None:
    if not text:
        return
    if found and found[-1].style == style != "code":
        found[-1] = Run(found[-1].text + text, style)
    else:
        found.append(Run(text, style))
