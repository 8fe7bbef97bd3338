"""What was decided before, in words: for the column beside a card and for the inspector."""

from __future__ import annotations

from annotator.model import Precedent
from annotator.ui.review.wording import REASONS, Wording, say
from annotator.ui.widgets.told_card import Told
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated


def told(precedent: Precedent, wording: Wording, whole: bool = False) -> Told:
    """A precedent as a card shows it: with its words, or in its ``whole`` sentence."""
    words, start = precedent.phrase, 0
    if whole:
        words, start = precedent.sentence, precedent.at
    return Told(
        key=precedent.id,
        title=decided(precedent, wording),
        words=words,
        start=start if whole else 0,
        end=start + len(precedent.phrase) if whole else 0,
        note=precedent.note or "",
    )


def decided(precedent: Precedent, wording: Wording) -> str:
    """What was decided, on a line."""
    if precedent.link is not None:
        return _link(precedent, wording)
    label = wording.label(precedent.label) if precedent.label else ""
    if not precedent.kept:
        if label:
            text = say(QT_TRANSLATE_NOOP("Review", "Not marked as {label}"))
            return _because(text.format(label=label), precedent)
        return _because(say(QT_TRANSLATE_NOOP("Review", "Not marked")), precedent)
    if not label:
        return ""
    names = tuple(dict.fromkeys(one.name for one in precedent.attributes))
    if not names or precedent.label is None:
        return label
    return f"{label} · {wording.values(precedent.label, precedent.attributes, names)}"


def _link(precedent: Precedent, wording: Wording) -> str:
    link = isolated(wording.link(precedent.link or ""))
    if not precedent.kept:
        text = say(QT_TRANSLATE_NOOP("Review", "No link: {link}")).format(link=link)
        return _because(text, precedent)
    return f"{link} · {isolated(precedent.target)}" if precedent.target else link


def _because(text: str, precedent: Precedent) -> str:
    reason = REASONS.get(precedent.reason or "")
    return f"{text} · {say(reason)}" if reason else text
