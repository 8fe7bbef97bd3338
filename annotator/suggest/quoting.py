"""How much of a span is quoted, by the scheme's rule: none for the narrator, direct wholly
inside one quotation (its own outer marks ignored), mixed where it overlaps a quotation that is
more than a proper name, else indirect.
"""

from __future__ import annotations

from annotator.quotations import Quotation
from annotator.suggest.passage import Passage
from annotator.suggest.tokens import stems, tokens
from annotator.suggest.wording import Wording

_STOPS = (". ", ".\n", "\n", "! ", "؟ ")
_NAME = 3
"""A proper name between quotation marks has at most this many words."""


def quote(wording: Wording, passage: Passage, narrator: bool) -> str:
    """``none``, ``direct``, ``mixed`` or ``indirect``."""
    if narrator:
        return "none"
    start, end = passage.start, passage.end
    quoted = [_bounded(passage.text, quotation) for quotation in passage.quotations]
    for quotation in quoted:
        own = (start, end) == (quotation.start, quotation.end)
        inner = quotation.start + 1, quotation.end - quotation.closed
        if own or inner[0] <= start and end <= inner[1]:
            return "direct"
    for quotation in quoted:
        overlaps = quotation.start < end and start < quotation.end - 1
        if overlaps and not _is_name(wording, passage.text, quotation):
            return "mixed"
    return "indirect"


def _is_name(wording: Wording, text: str, quotation: Quotation) -> bool:
    """Whether what stands between the marks is a name, or one word held at arm's length."""
    start, end = quotation.inner
    inner = [token for token in tokens(text, start, end) if not token.is_mark]
    if len(inner) <= 1:
        return True
    if len(inner) > _NAME:
        return False
    if any(token.word.isascii() for token in inner):
        return True
    if inner[0].word in wording.cues["quoted_bodies"]:
        return True
    before = tokens(text, max(0, quotation.start - 30), quotation.start)
    if not before or before[-1].is_mark or before[-1].word.startswith("ال"):
        return False
    return any(form in wording.cues["naming"] for form in stems(before[-1].word))


def _bounded(text: str, quotation: Quotation) -> Quotation:
    """A quotation that nobody closed ends with its sentence at the latest."""
    if quotation.closed:
        return quotation
    stops = [at for mark in _STOPS if (at := text.find(mark, quotation.start)) >= 0]
    return quotation._replace(end=min([quotation.end, *stops]))
