"""What is no part of the story: marking it, here and wherever the same line stands.

Ranges are code points over the article's text. They belong to the article, not to one author.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model import Action, Article, Boilerplate, Change, Put, Remove, derived_id
from annotator.words import trim

SORTS = (
    "masthead",
    "date",
    "byline",
    "counter",
    "caption",
    "advert",
    "read_also",
    "tail",
    "other",
)
"""What can be chosen by a digit; files may bring others (tags, end_mark)."""

Range = tuple[str, int, int]
"""A document's id, start, end."""


def part(document: str, start: int, end: int, sort: str = "other") -> Boilerplate:
    """The range as an object; the same one has the same id on every desktop."""
    id_ = derived_id("boilerplate", document, f"{start}-{end}", sort)
    return Boilerplate(id=id_, document=document, start=start, end=end, sort=sort)


def lines(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The lines that ``[start, end]`` touches, without spaces at the edges; None where they are
    empty."""
    first = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", max(end - 1, start) if end > start else end)
    last = len(text) if stop < 0 else stop
    low, high = trim(text, first, last)
    return (low, high) if low < high else None


def touching(parts: Iterable[Boilerplate], start: int, end: int) -> list[Boilerplate]:
    """The parts that ``[start, end)`` has something of; an empty range: those it stands in."""
    return [one for one in parts if one.start < max(end, start + 1) and start < one.end]


def toggle(article: Article, start: int, end: int, sort: str = "other") -> Action:
    """Mark a range; where something of it is marked, that is no longer."""
    marked = touching(article.boilerplate, start, end)
    if marked:
        changes: list[Change] = [Remove("boilerplate", one.id) for one in marked]
        return Action(article.set.author, "boilerplate.unmark", changes)
    made = part(article.document.id, start, end, sort)
    return Action(article.set.author, "boilerplate.mark", (Put(made),))


def sorted_as(article: Article, parts: Sequence[Boilerplate], sort: str) -> Action:
    """Say what sort of thing ``parts`` are."""
    changes: list[Change] = []
    for one in parts:
        if one.sort != sort:
            changes.append(Remove("boilerplate", one.id))
            changes.append(Put(part(one.document, one.start, one.end, sort)))
    return Action(article.set.author, "boilerplate.sort", changes)


def accept(author: str, found: Iterable[tuple[Range, str]], command: str) -> Action:
    """Mark ranges, of one article or of many, in one step."""
    changes = [Put(part(*range_, sort)) for range_, sort in found]
    return Action(author, command, changes)


def guessed(text: str, start: int, end: int) -> str:
    """What sort a line is, by what stands around it: one that stands twice in a row is a
    caption."""
    here = " ".join(text[start:end].split())
    before = text[:start].rstrip().rpartition("\n")[2]
    after = text[end:].lstrip().partition("\n")[0]
    twice = here in (" ".join(before.split()), " ".join(after.split()))
    return "caption" if twice and here else "other"
