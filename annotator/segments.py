"""Phrases, sentences and paragraphs, and widening a selection from one to the next.

Offsets are code points, ends are exclusive, no range has space at its edges. Everything is
found from the position outwards; only the part around it is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.clitics import conjoined
from annotator.graphemes import EXTENDING, compiled
from annotator.words import Range, snap, trim, word_at

_ENDS = "!?؟۔…‥。！？"
_AFTER = (
    rf'[{EXTENDING}]*+ (?: (?: [\p{{Pf}}\p{{Pe}}] | "(?![\p{{L}}\p{{N}}]) ) [{EXTENDING}]*+ )*+'
)
_LETTER_BEFORE = r"(?<! [\p{L}\p{N}\p{M}ـ] | \p{Nd}\s ) \p{L} \p{M}*"
_SHORTENED = "Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Inc|Ltd|Co|Corp|No|vs|al"
_SENTENCE_END = compiled(
    rf"""(?xV1)
      \n
    | [{_ENDS}] [.{_ENDS}]*+ {_AFTER}
    | \. [.{_ENDS}]++ {_AFTER}
    | (?! (?<=\p{{Nd}}) \.\p{{Nd}} )
      (?! (?<=\p{{Latin}}) \.[\p{{Latin}}\p{{Nd}}] (?<! \p{{Ll}}\.\p{{Lu}} ) )
      (?! (?<= {_LETTER_BEFORE} | \b(?:{_SHORTENED}) ) \.[^\S\n]*+\S )
      \. {_AFTER}
    """
)
_ENDS_BACK = compiled(rf"(?rV1)[.{_ENDS}]+|\n")
_NOT_SPACE_BACK = compiled(r"(?r)\S")

# After a mark that parts phrases, or before a word that may begin one.
_BREAK = compiled(
    rf"""(?xV1)
    (?: [؛;] | [،,:] (?! (?<=\p{{Nd}}.) \p{{Nd}} | // ) | (?<=\s) [-–—] (?=\s) ) [{EXTENDING}]*+
    | (?<=\s) (?= [وفثأاإبلحكع] )
    """
)
_WINDOW = 256
_AHEAD = 4
"""How far a break looks ahead of where it is."""


def paragraph_at(text: str, i: int) -> Range:
    """The paragraph that holds ``i``; a line end belongs to the paragraph before it."""
    end = text.find("\n", i)
    return trim(text, text.rfind("\n", 0, i) + 1, len(text) if end < 0 else end)


def sentence_at(text: str, i: int) -> Range:
    """The sentence around ``i`` with its full stop and closing quotes. Space after it belongs
    to the next one, or to it where its paragraph ends. Empty on an empty line."""
    return trim(text, *_sentence(text, i))


def phrase_at(text: str, i: int) -> Range:
    """What stands around ``i`` between two commas, semicolons, colons, dashes or conjunctions
    of its sentence; without the marks, with the conjunction it begins with."""
    start, end = _sentence(text, i)
    i = max(start, min(i, end - 1))
    return snap(text, _last_break(text, start, i, end), _next_break(text, i, end))


def widen(text: str, start: int, end: int) -> Range:
    """The selection grown to whole words, else to phrases, sentences or paragraphs: to the
    first that is more than it. Space at its edges doesn't count, and of a caret only where it
    stands. A sentence comes without its full stop and the quotes around it, as a span would.
    Whole paragraphs stay as they are."""
    start, end = trim(text, start, end)
    for first, last in _steps(text, start, end):
        if start == end and first < last:
            return first, last
        if start < end and (first < start or end < last):
            return min(first, start), max(last, end)
    return start, end


def _steps(text: str, start: int, end: int) -> Iterator[Range]:
    yield snap(text, start, end) if start < end else word_at(text, start) or (start, end)
    last = max(start, end - 1)
    yield phrase_at(text, start)[0], phrase_at(text, last)[1]
    yield snap(text, sentence_at(text, start)[0], sentence_at(text, last)[1])
    yield paragraph_at(text, start)[0], paragraph_at(text, last)[1]


def _sentence(text: str, i: int) -> Range:
    """The sentence with the space around it; for what follows the last one of a paragraph,
    that one."""
    start, end = _region(text, i)
    first, last = trim(text, start, end)
    if first < last:
        return start, end
    found = _NOT_SPACE_BACK().search(text, text.rfind("\n", 0, i) + 1, i)
    return _region(text, found.start()) if found else (i, i)


def _region(text: str, i: int) -> Range:
    start = _sentence_start(text, i)
    for found in _SENTENCE_END().finditer(text, start):
        if found.end() > i:
            return start, found.end()
    return start, len(text)


def _sentence_start(text: str, i: int) -> int:
    at = i
    while found := _ENDS_BACK().search(text, 0, at):
        ended = _SENTENCE_END().match(text, found.start())
        if ended and ended.end() <= i:
            end: int = ended.end()
            return end
        at = found.start()
    return 0


def _last_break(text: str, low: int, i: int, high: int) -> int:
    """The last break from ``low`` to ``i``, else ``low``."""
    window = _WINDOW
    while True:
        first = max(low, i - window)
        breaks = list(_breaks(text, first, i, min(high, i + _AHEAD)))
        if breaks or first == low:
            return breaks[-1] if breaks else low
        window *= 4


def _breaks(text: str, first: int, last: int, high: int) -> Iterator[int]:
    for found in _BREAK().finditer(text, first, high):
        if found.end() > last:
            return
        if found.start() < found.end() or _begins_phrase(text, found.start()):
            yield found.end()


def _next_break(text: str, i: int, high: int) -> int:
    """The first break after ``i``, else ``high``."""
    return next((found for found in _breaks(text, i, high, high) if found > i), high)


def _begins_phrase(text: str, i: int) -> bool:
    found = word_at(text, i)
    return found is not None and found[0] == i and conjoined(text[i : found[1]])


REACH = 240
"""Code points before and after that are looked at; some texts have no full stops."""
LONGEST = 900


def sentence_around(text: str, start: int, end: int) -> Range:
    """The sentence, or sentences, that ``[start, end)`` stands in, short enough to be shown in a
    list: cut at spaces where it is long. What begins before ``LONGEST`` code points is there
    whole."""
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
