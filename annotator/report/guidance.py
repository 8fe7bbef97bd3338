"""What the guideline says on a cause, for the page of a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from annotator import guideline
from annotator.diff.values import FIGURE
from annotator.guideline import Guide, Passage
from annotator.model import Guideline
from annotator.report.differences import BECOMES, SEVERAL
from annotator.report.markup import Child, Html, el, joined
from annotator.report.reporting import Group
from annotator.report.words import Words
from annotator.scheme import Scheme

SHORT = 400
"""Code points up to which the words stand open; longer ones are folded."""
_STYLES = {"strong": "b", "emphasis": "em", "code": "code"}
_NUMBER_KIND = "count_type"


class Guidance:
    """The guideline in a language, or the one that there is; nothing where there is none."""

    def __init__(self, known: Iterable[Guideline], scheme: Scheme, words: Words) -> None:
        self._scheme, self._words = scheme, words
        found = guideline.preferred(known, words.language)
        self._guide = guideline.parsed(found.text) if found else None
        self._shown = (
            guideline.shown_names(self._guide, scheme, words.language) if self._guide else None
        )

    def about(self, group: Group) -> Html:
        """What it says on a cause: folded where it is long."""
        if self._guide is None or self._shown is None:
            return Html("")
        passages = [self._shown.passages[at] for at in places(self._guide, self._scheme, group)]
        if not passages:
            return Html("")
        name = self._words("guideline")
        said = joined(*_parts(passages))
        if sum(len(one.text) for one in passages) <= SHORT:
            return el("div", el("p", name, class_="quiet"), said, class_="guideline")
        folded = el("div", said, class_="guideline")
        return el("details", el("summary", name), folded)


def places(guide: Guide, scheme: Scheme, group: Group) -> tuple[int, ...]:
    """The places of the passages that concern a cause."""
    match group.cause:
        case "attribute":
            name = _NUMBER_KIND if group.detail == FIGURE else group.detail
            values = {
                value
                for case in group.cases
                for side in (case.difference.gold, case.difference.own)
                for given in side.values
                if given.name == name
                for value in given.values
            }
            return guideline.concerning(guide, scheme, group.labels[0], name, values)
        case "link":
            types = group.detail.partition(":")[2].rpartition(BECOMES)[2]
            return guideline.about_link(guide, scheme, types.split(SEVERAL)[0])
        case "missing" | "extra" | "label":
            return guideline.concerning(guide, scheme, group.labels[0])
        case _:
            return guideline.on_subject(guide, "edges")


def _parts(passages: Sequence[Passage]) -> Iterable[Html]:
    for sort, listed in groupby(passages, key=lambda one: one.sort):
        if sort == "row":
            yield el("table", *map(_row, listed))
        else:
            yield from map(_other, listed)


def _row(passage: Passage) -> Html:
    return el("tr", *(el("th" if passage.head else "td", *_runs(cell)) for cell in passage.cells))


def _other(passage: Passage) -> Html:
    said = _runs(passage.cells[0])
    if passage.sort == "heading":
        return el("p", el("b", *said))
    if passage.sort == "item":
        return el("p", passage.marker, Html(" "), *said)
    return el("p", *said)


def _runs(cell: Iterable[tuple[str, str]]) -> list[Child]:
    return [el(_STYLES[style], text) if style in _STYLES else text for text, style in cell]
