"""The versions of one question as rows: key, words, and the piece of the article they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from annotator.diff import Card, Draft, End, Question, Version
from annotator.ui.review.wording import Fact, Wording, say
from annotator.ui.words import QT_TRANSLATE_NOOP

Text = Callable[[str], str]
"""The text of a document, by its id."""
Place = tuple[int, int]
"""``[start, end)`` in code points of an article."""
AROUND, INSIDE = 70, 90
"""Code points shown outside and inside of the edges of what is marked."""
CUT = " … "


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an article with what is marked in it, in code points of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]
    language: str = "ar"


@dataclass(frozen=True, slots=True)
class Row:
    """One answer. ``version`` is its key; ``both`` and ``none`` for those that are no version."""

    version: str
    title: str
    facts: tuple[Fact, ...] = ()
    """What taking it confirms beside the words."""
    piece: Piece | None = None
    label: str | None = None
    """Whose hue the marks have."""


BOTH, NONE = "both", "none"


def rows(card: Card, question: Question, wording: Wording, text: Text) -> list[Row]:
    """The answers in the order of their keys; the one that says "none of these" is not there."""
    where = places(question)
    found = [_row(card, question, one, wording, text, where) for one in question.versions]
    if question.both:
        found.append(Row(BOTH, _both(question)))
    return found


def _both(question: Question) -> str:
    if len([one for one in question.versions if one.spans or one.links or one.label]) > 2:
        return say(QT_TRANSLATE_NOOP("Review", "All of them"))
    return say(QT_TRANSLATE_NOOP("Review", "Both"))


def _row(
    card: Card,
    question: Question,
    version: Version,
    wording: Wording,
    text: Text,
    where: Sequence[Place],
) -> Row:
    body = text(card.document)
    match question.code:
        case "keep":
            return _keep(version, wording, body)
        case "extent":
            draft = version.spans[0]
            return Row(version.key, "", piece=piece(body, [draft], where), label=draft.label)
        case "label":
            return Row(version.key, wording.label(version.label or ""), label=version.label)
        case "pieces":
            if not version.spans:
                return Row(version.key, say(QT_TRANSLATE_NOOP("Review", "Nothing to mark here")))
            drafts = list(version.spans)
            shown = piece(body, drafts, [(card.start, card.end)])
            facts = _in_turn([dict(wording.facts(one)) for one in drafts])
            return Row(version.key, wording.pieces(drafts), facts, shown, drafts[0].label)
        case "link" | "target":
            return _link(question, version, wording, text)
        case _:
            label = question.when or card.drafts[0].label
            return Row(version.key, wording.values(label, version.attributes, question.names))


def _in_turn(told: Sequence[Mapping[str, str]]) -> tuple[Fact, ...]:
    """What is said of several spans: once where it is the same of all, else of each in turn."""
    found: list[Fact] = []
    for name in dict.fromkeys(name for facts in told for name in facts):
        values = [facts.get(name, "—") for facts in told]
        found.append((name, values[0] if len(set(values)) == 1 else " + ".join(values)))
    return tuple(found)


def _keep(version: Version, wording: Wording, body: str) -> Row:
    if not version.spans:
        return Row(version.key, say(QT_TRANSLATE_NOOP("Review", "No, nothing to mark")))
    draft = version.spans[0]
    title = say(QT_TRANSLATE_NOOP("Review", "Yes: {label}")).format(
        label=wording.label(draft.label)
    )
    facts = wording.facts(draft)
    return Row(version.key, title, facts, piece(body, [draft]), draft.label)


def _link(question: Question, version: Version, wording: Wording, text: Text) -> Row:
    if not version.links:
        return Row(version.key, say(QT_TRANSLATE_NOOP("Review", "No link")))
    names = " + ".join(dict.fromkeys(wording.link(one.type) for one in version.links))
    far = version.links[0].target
    title = wording.label(far.label) if question.code == "target" else names
    return Row(version.key, title, piece=end_piece(text(far.document), far), label=far.label)


def places(question: Question) -> list[Place]:
    """Where the versions differ: shown alike in all rows. Of long spans only the edges."""
    spans = [draft for version in question.versions for draft in version.spans]
    if question.code != "extent" or not spans:
        return []
    first, last = min(one.start for one in spans), max(one.end for one in spans)
    begins = max(one.start for one in spans) + INSIDE
    ends = min(one.end for one in spans) - INSIDE
    if begins >= ends:
        return [(first, last)]
    edges = {"start": (first, begins - AROUND), "end": (ends + AROUND, last)}
    return [place for edge, place in edges.items() if question.edges in (edge, "both", None)]


def piece(body: str, drafts: Sequence[Draft], where: Sequence[Place] = ()) -> Piece:
    """What ``drafts`` mark, with some of what stands around it in its paragraph; or around these
    places, in their order."""
    marks = [(one.start, one.end) for one in drafts]
    whole = min(start for start, _ in marks), max(end for _, end in marks)
    return _cut(body, where or [whole], marks)


def end_piece(body: str, end: End) -> Piece:
    """The end of a link in its surroundings."""
    return _cut(body, [(end.start, end.end)], [(end.start, end.end)])


def _cut(body: str, where: Sequence[Place], marks: Sequence[Place]) -> Piece:
    """The surroundings of ``where``; dots stand for what is left out."""
    text = ""
    kept: list[tuple[int, int, int]] = []
    for place in where:
        start, stop = _surroundings(body, *place)
        if start and body[start - 1] != "\n":
            text += CUT if text else CUT.lstrip()
        kept.append((start, stop, len(text)))
        text += body[start:stop]
    if stop < len(body) and body[stop] != "\n":
        text += CUT.rstrip()
    return Piece(text, tuple((_moved(kept, a, False), _moved(kept, b, True)) for a, b in marks))


def _moved(kept: Sequence[tuple[int, int, int]], position: int, is_end: bool) -> int:
    """Where a position of the article is in the text that was cut out of it."""
    near = (
        (one for one in kept if position <= one[1])
        if not is_end
        else (one for one in reversed(kept) if one[0] <= position)
    )
    start, stop, at = next(near, kept[0] if is_end else kept[-1])
    return at + min(max(position, start), stop) - start


def _surroundings(body: str, first: int, last: int) -> Place:
    start = max(body.rfind("\n", 0, first) + 1, first - AROUND)
    stop = body.find("\n", last)
    stop = min(len(body) if stop < 0 else stop, last + AROUND)
    if start and body[start - 1] not in " \n":
        space = body.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if stop < len(body) and body[stop] not in " \n":
        space = body.rfind(" ", last, stop)
        stop = space if space > last else stop
    return start, stop
