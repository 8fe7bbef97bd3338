"""What a casualty span says of itself: how many, what happened, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator import counts
from annotator.suggest.names import name_of
from annotator.suggest.passage import Passage
from annotator.suggest.tokens import Line
from annotator.suggest.wording import Wording

# What other scripts say of people is not read; their digits alone would mislead.
_IN_ARABIC = re.compile(r"[\u0621-\u064a]|^[\W\d]*\d[\W\d]*$")
_NEAR = 12


def read(wording: Wording, passage: Passage, denied: bool) -> Iterator[tuple[str, str, str]]:
    """(attribute, value, reason) for all that can be read. ``denied``: it is no toll that is
    told but one that somebody says there is not."""
    text = passage.text[passage.start : passage.end]
    left = passage.text[passage.low : passage.start]
    right = passage.text[passage.end : passage.high]
    if not _IN_ARABIC.search(text):
        return
    toll = counts.read(wording.lexicon, text, left, denied, after=right)
    yield "count_type", toll.type, "count"
    for name, number in (("min", toll.min), ("max", toll.max), ("best", toll.best)):
        if number is not None:
            yield f"count_{name}", str(number), "count"
    yield "harm", toll.harm, "harm" if toll.harm != "unspecified" else "nothing"
    if toll.victim_group != "unknown":
        yield "victim_group", toll.victim_group, "group"
    line = passage.inside
    for value, cues in wording.choices["victims"].items():
        if cues.find(line) is not None:
            yield "victims", value, "victims"
    if _is_preliminary(wording, passage):
        yield "preliminary", "true", "preliminary"
    if _is_cumulative(wording, passage):
        yield "scope", "cumulative", "scope"


def _is_preliminary(wording: Wording, passage: Passage) -> bool:
    """Said of this toll: right behind it, or in the words that lead up to it."""
    for line in (_tail(passage.before), _head(passage.after), passage.inside):
        if wording.cues["not_preliminary"].find(line) is not None:
            return False
        if wording.cues["preliminary"].find(line) is not None:
            return True
    return False


def _is_cumulative(wording: Wording, passage: Passage) -> bool:
    lines = (passage.inside, _head(passage.after), _tail(passage.before))
    return any(wording.cues["cumulative"].find(line) is not None for line in lines)


def name(wording: Wording, passage: Passage) -> tuple[int, int] | None:
    """The victim's name in a span that is a person with a title: الرقيب عادل الشطي."""
    found = name_of(wording, passage.text[passage.start : passage.end])
    return None if found is None else (passage.start + found[0], passage.start + found[1])


def _head(line: Line) -> Line:
    return Line(line.tokens[:_NEAR])


def _tail(line: Line) -> Line:
    return Line(line.tokens[-_NEAR:])
