"""Passages of a report with what was marked in them: gold above, hers below, under the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.diff import End, LinkDraft
from annotator.report.differences import Difference, Marked, Side
from annotator.report.markup import Child, Html, el, joined
from annotator.report.naming import Naming
from annotator.report.reporting import Passage
from annotator.text import reads_from_right
from annotator.words import both_ends

LONGEST = 110
"""Code points of a version that are printed beside its sentence."""
Extent = tuple[int, int]


def sentence(passage: Passage, one: Difference, naming: Naming, language: str) -> Html:
    """The passage with both versions under its words. ``language`` is the article's."""
    gold, own = (_inside(passage, side) for side in (one.gold, one.own))
    cuts = {0, len(passage.text)}
    for mark in (*gold, *own):
        cuts |= {mark.start, mark.end}
    places = sorted(cuts)
    parts: list[Html] = []
    for start, end in zip(places, places[1:], strict=False):
        piece: Child = passage.text[start:end]
        if _over(own, start, end):
            piece = el("span", piece, class_="own")
        settled = _over(gold, start, end)
        if settled is not None:
            piece = el("span", piece, class_=f"gold l{naming.order(settled.label)}")
        parts.append(joined(piece))
    way = "rtl" if reads_from_right(passage.text, language) else "ltr"
    return el("p", *parts, class_="sentence", dir=way)


class _Range(NamedTuple):
    label: str
    start: int
    end: int


def _inside(passage: Passage, side: Side) -> list[_Range]:
    """What a side has in a passage, from its beginning on."""
    ends = [end for link in side.links for end in (link.source, link.target)]
    found: list[Marked | End] = [end for end in ends if end.document == passage.document]
    if not side.links:
        found += side.spans
    return [
        _Range(
            mark.label,
            max(0, mark.start - passage.start),
            min(mark.end, passage.end) - passage.start,
        )
        for mark in found
        if mark.start < passage.end and passage.start < mark.end
    ]


def _over(ranges: Iterable[_Range], start: int, end: int) -> _Range | None:
    """The shortest of those that hold a piece."""
    held = [one for one in ranges if one.start <= start and end <= one.end]
    return min(held, key=lambda one: one.end - one.start, default=None)


def versions(one: Difference, naming: Naming) -> Html:
    """What gold says and what she says, one below the other."""
    rows: list[Html] = []
    for name, side, other in (("gold", one.gold, one.own), ("own", one.own, one.gold)):
        said = _said(one, side, other, naming)
        rows += [el("dt", naming.words(name)), el("dd", said)]
    return el("dl", *rows, class_="versions")


def _said(one: Difference, side: Side, other: Side, naming: Naming) -> Html:
    words = naming.words
    if one.cause == "attribute":
        label = side.spans[0].label if side.spans else one.label
        told = naming.values(side.values, label)
        return joined(told) if told else el("span", words("empty"), class_="quiet")
    if side.links:
        return joined(*_between(Html("<br>"), [_link(link, naming) for link in side.links]))
    if not side.spans:
        return el("span", words("nothing"), class_="quiet")
    parts = [
        joined(
            _chip(span.label, naming),
            Html(" "),
            _words(span, other) if one.cause != "label" else Html(""),
        )
        for span in side.spans
    ]
    return joined(*_between(Html("<br>"), parts))


def _chip(label: str, naming: Naming) -> Html:
    return el("span", naming.label(label), class_=f"chip l{naming.order(label)}")


def _link(link: LinkDraft, naming: Naming) -> Html:
    source, target = (naming.words("quoted", words=_short(x)) for x in (link.source, link.target))
    return joined(naming.words("link", source=source, type=naming.link(link.type), target=target))


def _short(end: End) -> str:
    text = " ".join(end.text.split())
    return text if len(text) <= LONGEST // 2 else text[: LONGEST // 2 - 1].rstrip() + "…"


def _words(span: Marked, other: Side) -> Html:
    """The words of a span; those that the other version lacks stand out, and of long ones the
    middle is left out."""
    pairs = ((max(span.start, one.start), min(span.end, one.end)) for one in other.spans)
    shared = sorted(pair for pair in pairs if pair[0] < pair[1])
    parts: list[Child] = []
    at = span.start
    for first, last in [*shared, (span.end, span.end)]:
        if at < first:
            alone = _cut(span.text[at - span.start : first - span.start])
            parts.append(el("b", alone) if shared else alone)
        if max(at, first) < last:
            parts.append(_cut(span.text[max(at, first) - span.start : last - span.start]))
        at = max(at, last)
    return el("bdi", *parts)


def _cut(text: str) -> str:
    return both_ends(text, LONGEST // 2, LONGEST // 2)


def _between(mark: Html, parts: Iterable[Html]) -> list[Html]:
    found: list[Html] = []
    for part in parts:
        found += [mark, part] if found else [part]
    return found
