"""The versions of one question as rows: key, words, and the piece of the article they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.diff import Card, Draft, End, Question, Version
from annotator.ui.review.wording import Wording, say
from annotator.ui.words import QT_TRANSLATE_NOOP

Text = Callable[[str], str]
"""The text of a document, by its id."""
AROUND = 70
"""Code points shown on each side of what differs."""


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
    detail: str = ""
    piece: Piece | None = None
    label: str | None = None
    """Whose hue the marks have."""


BOTH, NONE = "both", "none"


def rows(card: Card, question: Question, wording: Wording, text: Text) -> list[Row]:
    """The answers in the order of their keys; the one that says "none of these" is not there."""
    shared = _shared(question)
    found = [_row(card, question, one, wording, text, shared) for one in question.versions]
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
    shared: tuple[int, int] | None,
) -> Row:
    body = text(card.document)
    match question.code:
        case "keep":
            return _keep(version, wording, body)
        case "extent":
            draft = version.spans[0]
            return Row(version.key, "", piece=piece(body, [draft], shared), label=draft.label)
        case "label":
            return Row(version.key, wording.label(version.label or ""), label=version.label)
        case "pieces":
            if not version.spans:
                return Row(version.key, say(QT_TRANSLATE_NOOP("Review", "Nothing to mark here")))
            drafts = list(version.spans)
            names = dict.fromkeys(wording.label(one.label) for one in drafts)
            shown = piece(body, drafts, (card.start, card.end))
            return Row(version.key, " + ".join(names), piece=shown, label=drafts[0].label)
        case "link" | "target":
            return _link(question, version, wording, text)
        case _:
            label = question.when or card.drafts[0].label
            return Row(version.key, wording.values(label, version.attributes, question.names))


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


def _shared(question: Question) -> tuple[int, int] | None:
    """From the first to the last word that any version marks: shown alike in all rows."""
    spans = [draft for version in question.versions for draft in version.spans]
    if question.code != "extent" or not spans:
        return None
    return min(one.start for one in spans), max(one.end for one in spans)


def piece(body: str, drafts: Sequence[Draft], within: tuple[int, int] | None = None) -> Piece:
    """What ``drafts`` mark, with some of what stands around it in its paragraph."""
    first = within[0] if within else min(one.start for one in drafts)
    last = within[1] if within else max(one.end for one in drafts)
    return _cut(body, first, last, [(one.start, one.end) for one in drafts])


def end_piece(body: str, end: End) -> Piece:
    """The end of a link in its surroundings."""
    return _cut(body, end.start, end.end, [(end.start, end.end)])


def _cut(body: str, first: int, last: int, marks: Sequence[tuple[int, int]]) -> Piece:
    start = max(body.rfind("\n", 0, first) + 1, first - AROUND)
    stop = body.find("\n", last)
    stop = min(len(body) if stop < 0 else stop, last + AROUND)
    if start and body[start - 1] not in " \n":
        space = body.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if stop < len(body) and body[stop] not in " \n":
        space = body.rfind(" ", last, stop)
        stop = space if space > last else stop
    return Piece(body[start:stop], tuple((a - start, b - start) for a, b in marks))
