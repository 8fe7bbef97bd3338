"""What kind of denial it is, and what is denied."""

from __future__ import annotations

from annotator.suggest.passage import Passage
from annotator.suggest.tokens import Line
from annotator.suggest.wording import Wording

_SHORT = 4
_POINTING = 8


def kind(wording: Wording, passage: Passage) -> str | None:
    """full, partial, implicit, no_comment or unconfirmed; None where the words leave it open."""
    line, cues = passage.inside, wording.cues
    unsure, declining = cues["unsure"].find(line), cues["declining"].find(line)
    if unsure is not None and (declining is None or unsure[0] < declining[0]):
        return "unconfirmed"
    if declining is not None or _declines(wording, line):
        return "no_comment"
    if cues["exaggerated"].find(line) is not None:
        return "partial"
    if _is_contrast(wording, line):
        return "partial"
    if any(cues[name].find(line) for name in ("reported_denial", "false", "no_such", "no_harm")):
        return "full"
    if cues["negation"].find(Line(line.tokens[:8])) is None:
        return None
    if _has(wording, line, "own_doing") or _has(wording, line, "people_hurt"):
        return "full"
    return "implicit" if _has(wording, line, "happening") else None


def subject(wording: Wording, passage: Passage, kind: str | None) -> str | None:
    """What is denied: ``responsibility``, ``occurrence`` and so on; None where it is open."""
    line = passage.inside
    if kind == "partial" and _is_contrast(wording, line):
        return "method" if _has(wording, line, "weapons") else None
    if kind == "no_comment":
        return None
    for name, value in (
        ("people_hurt", "casualties"),
        ("things_broken", "damage"),
        ("own_doing", "responsibility"),
    ):
        if _has(wording, line, name):
            return value
    if kind == "implicit" or _has(wording, line, "happening"):
        return "occurrence"
    return None


def is_denial(wording: Wording, passage: Passage) -> tuple[int, int] | None:
    """Where the cue stands that makes a span a denial, in code points; None for no denial."""
    line, cues = passage.inside, wording.cues
    head = Line(line.tokens[:7])
    for name in ("reported_denial", "declining", "unsure", "no_such"):
        found = cues[name].find(head)
        if found is not None:
            return line[found[0]].start, line[found[1] - 1].end
    for name in ("false", "no_harm"):
        found = cues[name].find(line)
        if found is not None:
            return line[found[0]].start, line[found[1] - 1].end
    negated = cues["negation"].find(Line(line.tokens[:4]))
    if negated is not None and cues["not_negative"].find(head) is None:
        return line[negated[0]].start, line[negated[1] - 1].end
    return None


def points_back(wording: Wording, passage: Passage) -> bool:
    """Whether a denial names what it denies only by pointing back to it: نفى ذلك, هذا كذب."""
    words = [token.word for token in passage.inside if not token.is_mark]
    return len(words) <= _POINTING and wording.cues["pointing"].find(passage.inside) is not None


def _declines(wording: Wording, line: Line) -> bool:
    """رفض مسؤول …، طلب عدم نشر اسمه، الإجابة; امتنعت الوزارة … عن التعليق."""
    head = line[0].word if line else ""
    refuses = head.startswith(("رفض", "امتنع", "ترفض", "يرفض", "تمتنع", "يمتنع"))
    return refuses and wording.cues["declined"].find(line) is not None


def _is_contrast(wording: Wording, line: Line) -> bool:
    """A few words against what was just said: وليس بمسيرات."""
    words = [token for token in line if not token.is_mark]
    return (
        0 < len(words) <= _SHORT
        and words[0].word in ("لا", "ليس", "ليست", "وليس", "وليست")
        and _has(wording, line, "weapons")
    )


def _has(wording: Wording, line: Line, name: str) -> bool:
    return wording.cues[name].find(line) is not None
