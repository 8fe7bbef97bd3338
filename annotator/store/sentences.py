"""The sentence that something stands in, short enough to be shown in a list."""

from __future__ import annotations

from annotator.segments import sentence_at
from annotator.text import trim

REACH = 240
"""Code points before and after that are looked at; some texts have no full stops."""
LONGEST = 900


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or sentences, that ``[start, end)`` stands in; cut at spaces where it is
    long. What begins before ``LONGEST`` code points is there whole."""
    low, high = max(0, start - REACH), min(len(text), min(end, start + LONGEST) + REACH)
    part = text[low:high]
    inside = min(end, high) - low
    first = sentence_at(part, start - low)[0]
    last = sentence_at(part, max(inside - 1, start - low))[1]
    if first == 0 and low and not text[low - 1].isspace():
        first = part.find(" ", 0, start - low) + 1
    if last == len(part) and high < len(text) and not text[high].isspace():
        cut = part.rfind(" ", inside)
        last = cut if cut >= 0 else last
    return trim(text, low + min(first, start - low), low + max(last, inside))
