"""Written words: where they begin and end, and what a selection of them takes in.

Finer than the Unicode rules where news text needs it: a full stop between two Arabic words
parts them, while numbers, hours, dates, Latin abbreviations and names stay whole. The edges of
words are edges of graphemes. Offsets are code points, ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.graphemes import EXTENDING, PREPENDED, compiled, next_grapheme, snap_to_grapheme

Range = tuple[int, int]

_FIRST = rf"[[\p{{L}}\p{{N}}]--[{EXTENDING}{PREPENDED}]]"
_RUN = rf"(?: [{PREPENDED}]* {_FIRST} [[\p{{L}}\p{{N}}{EXTENDING}]--[{PREPENDED}]]*+ )++"
_BEGINNING = rf"[{PREPENDED}]* {_FIRST}"
_HYPHENS = r"\-\u2010\u2011"
_PERCENT = "%\u066a\u2030\u0609\u060a"
# Formatting characters inside a word don't part it, but for the zero-width space.
_FORMAT = r"[\p{Cf}--\u200b]"

_WORD = compiled(
    rf"""(?xsV1)
    # An Indic letter after a stray virama belongs to that one's grapheme.
    (?! (?<=[{EXTENDING}]) \p{{Indic_Syllabic_Category=Consonant}} )
    (?: [{PREPENDED}]* \p{{Sc}} (?=\p{{Nd}}) )?+
    {_RUN}
    (?:
        (?:
            (?<=\p{{Nd}}) [.,:/،٫٬\u2013{_HYPHENS}] (?=\p{{Nd}})
          | (?<=\p{{Latin}}) (?! (?<=\p{{Ll}}) \. \p{{Lu}} ) [.'’@&{_HYPHENS}] (?=\p{{Latin}})
          | (?<=\p{{L}}) [{_HYPHENS}] (?=\p{{Nd}})
          | (?<=\p{{Nd}}) [{_HYPHENS}] (?=\p{{Latin}})
          | \p{{Pc}}++ (?={_BEGINNING})
          | {_FORMAT}++ (?={_BEGINNING})
        )
        {_RUN}
    )*+
    (?: (?<=\p{{Nd}}) [\p{{Sc}}{_PERCENT}] [{EXTENDING}]*+ )?+
    """
)
# No word holds one of these: on either side of it, words are the same whatever stands beyond.
_PART_OF_WORD = (
    rf"{EXTENDING}{PREPENDED}\p{{L}}\p{{N}}\p{{Sc}}\p{{Pc}}\p{{Cf}}"
    rf".,:/،٫٬\u2013'’@&{_PERCENT}{_HYPHENS}"
)
_PARTING = compiled(rf"(?V1)[^{_PART_OF_WORD}]|\u200b")
_PARTING_BACK = compiled(rf"(?rV1)[^{_PART_OF_WORD}]|\u200b")
_BEGINNING_BACK = compiled(r"(?rV1)[\p{L}\p{N}\p{Sc}]")

# Marks belong to a space before them, but not to a line end or another control.
_CONTROL_SPACES = r"[[\s\x1c-\x1f\u180e\u200b\u2060\ufeff]--\p{Zs}]"
_LEADING = compiled(
    rf"(?V1)(?:{_CONTROL_SPACES}++|\p{{Zs}}++[{EXTENDING}]*+|[{PREPENDED}]++(?=\p{{Zs}}))++"
)
_TRAILING = compiled(
    rf"(?rV1)(?:{_CONTROL_SPACES}+|\p{{Zs}}+[{EXTENDING}]*|[{PREPENDED}]+(?=\p{{Zs}}))+"
)

_CLOSING = {"»": "«", "”": "“", ")": "(", "]": "[", "}": "{"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()}
_BLANKS = " \u00a0"


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """The words that have a part in ``text[start:end]``, whole, in order."""
    end = len(text) if end is None else end
    if start >= end:
        return
    for first, last in _words(text, _parted_before(text, start), _parted_after(text, end)):
        if first >= end:
            return
        if last > start:
            yield first, last


def word_at(text: str, i: int) -> Range | None:
    """The word that holds the character at ``i``, else the one that ends at ``i``."""
    touching = None
    for first, last in _words(text, _parted_before(text, i), _parted_after(text, i)):
        if first > i:
            break
        if last >= i:
            touching = first, last
    return touching


def next_word(text: str, i: int) -> int:
    """The first beginning of a word after ``i``, else the end of the text."""
    found = _words(text, _parted_before(text, i), len(text))
    return next((first for first, _ in found if first > i), len(text))


def next_word_end(text: str, i: int) -> int:
    """The first end of a word after ``i``, else the end of the text."""
    found = _words(text, _parted_before(text, i), len(text))
    return next((last for _, last in found if last > i), len(text))


def previous_word(text: str, i: int) -> int:
    """The last beginning of a word before ``i``, else 0."""
    for group in _groups_before(text, i):
        if starts := [first for first, _ in group if first < i]:
            return starts[-1]
    return 0


def previous_word_end(text: str, i: int) -> int:
    """The last end of a word before ``i``, else 0."""
    for group in _groups_before(text, i):
        if ends := [last for _, last in group if last < i]:
            return ends[-1]
    return 0


def trim(text: str, start: int, end: int) -> Range:
    """The range without space at its edges: NBSP, zero-width spaces and line ends count as
    space, and so does a space that carries a mark. Empty if nothing else is there."""
    if found := _LEADING().match(text, start, end):
        # An Indic letter can belong to a space by a virama between them.
        start = max(start, snap_to_grapheme(text, found.end()))
    # Searched backwards, an empty range would let the pattern run out of it.
    if start < end and (found := _TRAILING().match(text, start, end)):
        end = found.start()
    return start, end


def snap(text: str, start: int, end: int) -> Range:
    """A selection made roughly, widened to whole words, quotes and punctuation at its edges
    left out. A mark or bracket that pairs with one inside is kept. Without any word in it,
    the selection without space at its edges."""
    if start >= end:
        return start, end
    first = snap_to_grapheme(text, start)
    last = end if snap_to_grapheme(text, end) == end else next_grapheme(text, end)
    found = next(words(text, first, last), None)
    if found is None:
        return trim(text, first, last)
    latest = word_at(text, previous_word(text, last)) or found
    return _with_pairs(text, found[0], latest[1])


def _words(text: str, start: int, end: int) -> Iterator[Range]:
    for found in _WORD().finditer(text, start, end):
        yield found.span()


def _parted_before(text: str, i: int) -> int:
    found = _PARTING_BACK().search(text, 0, i)
    return found.end() if found else 0


def _parted_after(text: str, i: int) -> int:
    found = _PARTING().search(text, i)
    return found.start() if found else len(text)


def _groups_before(text: str, i: int) -> Iterator[list[Range]]:
    """Words between two partings, from the last group that begins before ``i`` leftwards."""
    at = next_grapheme(text, snap_to_grapheme(text, i - 1)) if i > 0 else 0
    while found := _BEGINNING_BACK().search(text, 0, at):
        at = _parted_before(text, found.start())
        yield list(_words(text, at, _parted_after(text, found.start())))


def _with_pairs(text: str, start: int, end: int) -> Range:
    """The range with the marks right outside it that pair with a mark inside."""
    if _opens_for(text, start, end) and snap_to_grapheme(text, start - 1) == start - 1:
        return _with_pairs(text, start - 1, end)
    at = end + 1 if text[end : end + 1] in _BLANKS and end < len(text) else end
    if _closes_for(text, at, start, end):
        return _with_pairs(text, start, next_grapheme(text, at))
    return start, end


def _opens_for(text: str, start: int, end: int) -> bool:
    mark = text[start - 1 : start]
    if mark == '"':
        return _in_straight(text, start) and text.find('"', start, end) >= 0
    closing = _OPENING.get(mark)
    return closing is not None and text.count(closing, start, end) > text.count(mark, start, end)


def _closes_for(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at : at + 1]
    if mark == '"':
        return _in_straight(text, at) and text.find('"', start, at) >= 0
    opening = _CLOSING.get(mark)
    return opening is not None and text.count(opening, start, end) > text.count(mark, start, end)


def _in_straight(text: str, i: int) -> bool:
    """Whether a straight quotation is open at ``i``."""
    return text.count('"', text.rfind("\n", 0, i) + 1, i) % 2 == 1


def both_ends(text: str, head: int, tail: int, between: str = " … ") -> str:
    """Where ``text`` is longer than ``head`` and ``tail`` code points, its beginning and its end:
    as many whole words as fit into each."""
    if len(text) <= head + tail:
        return text
    first, last = text[: head + 1], text[-tail - 1 :]
    kept = first[: first.rfind(" ")] if " " in first[1:] else text[:head]
    rest = last[last.find(" ") + 1 :] if " " in last[:-1] else text[-tail:]
    return f"{kept.rstrip()}{between}{rest.lstrip()}"
