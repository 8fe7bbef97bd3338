"""Letters that Arabic writes onto the next word: و ف, then ب ل ك س, then ال.

A span may begin after any of them, so one command moves its beginning over one of them and
back. That is mechanical, a person looks on; whether a word begins a new phrase with و or ف is
guessed from the word. Offsets are code points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from annotator.graphemes import compiled, snap_to_grapheme
from annotator.words import word_at

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_FUTURE = "س"
_VERB_BEGINNINGS = "يتنأا"
_ALEFS = "اٱ"
_TATWEEL = "ـ"
_SHORTEST = 2
"""Letters that must be left of a word; before digits a clitic may always go."""


def clitics(word: str) -> tuple[int, ...]:
    """Where in ``word`` a stem begins after one, two … clitics. Marks, tatweel and invisible
    characters after a clitic go with it. In للـ the second ل stands for the article."""
    letters = [at for at, char in enumerate(word) if _is_letter(char)]
    cuts = (snap_to_grapheme(word, letters[taken]) for taken in _taken(word, letters))
    return tuple(dict.fromkeys(cut for cut in cuts if cut))


def peel(text: str, start: int, end: int) -> int | None:
    """The beginning of the span ``text[start:end]`` after one more clitic, None if its word has
    no further one or nothing of the span would be left."""
    cuts = _cuts(text, start)
    return next((cut for cut in cuts if start < cut < end), None)


def restore(text: str, start: int, end: int) -> int | None:
    """The beginning of the span with the last peeled clitic taken in again, None if the span
    begins where its word does."""
    return max((cut for cut in _cuts(text, start) if cut < start < end), default=None)


def conjoined(word: str) -> bool:
    """Whether ``word`` probably begins with a conjunction, or is one, so that a new phrase
    begins there. A و counts unless the word is known to have it in its root; a ف only where
    the rest tells."""
    letters = "".join(char for char in word if _is_letter(char))
    if letters in _STANDALONE:
        return True
    if letters.startswith("و"):
        return not _ROOT_WAW().fullmatch(letters.translate(_ALIKE))
    return bool(_CONJUNCTION_FA().fullmatch(letters)) and letters not in _ROOT_FA


def _cuts(text: str, i: int) -> list[int]:
    """Beginnings that a span may have in the word that holds the character at ``i``."""
    found = word_at(text, i)
    if found is None or found[1] <= i:
        return []
    first, last = found
    return [first, *(first + cut for cut in clitics(text[first:last]))]


def _taken(word: str, letters: list[int]) -> Iterator[int]:
    """How many letters the clitics hold: after the first, the second …"""
    chars = [word[at] for at in letters]
    at = 0
    if _has_rest(chars, 1) and chars[0] in _CONJUNCTIONS:
        at = 1
        yield at
    if _has_rest(chars, at + 1) and _is_particle(chars, at):
        at += 1
        yield at
    joined = at > 0 and chars[at - 1] == "ل"
    if joined and _has_rest(chars, at + 1) and chars[at] == "ل":
        yield at + 1
    elif _has_rest(chars, at + 2) and chars[at] in _ALEFS and chars[at + 1] == "ل":
        yield at + 2


def _is_particle(chars: list[str], at: int) -> bool:
    if chars[at] == _FUTURE:
        return chars[at + 1] in _VERB_BEGINNINGS
    return chars[at] in _PREPOSITIONS


def _has_rest(chars: list[str], at: int) -> bool:
    left = len(chars) - at
    return left >= _SHORTEST or (left > 0 and chars[at].isdigit())


def _is_letter(char: str) -> bool:
    return char != _TATWEEL and unicodedata.category(char)[0] in "LN"


_ALIKE = str.maketrans("أإآٱىةؤئ", "اااايهوي")

_STANDALONE = frozenset(
    "و ف ثم أو او أم بل لكن لكنه لكنها لكنهم حيث فيما بينما إذ اذ كما عندما لأن لان".split()
)

# Frequent words whose و belongs to the root, spelt with alefs, ya and ta marbuta alike. Left
# out is what is as frequent with و as a conjunction (ورد, وفي, وعدة, ولدى, وعودة, وإلى).
_ROOT_WAW = compiled(
    r"""(?x) (?! (?:ولدي|وعده)$ )
    (?: واجب | واجه | واحد | وادي | واسط | واسع | واشنطن | واصل | واضح | واقع | واقف | واكب
      | والد | وافد | وافق | وارد | وباء | وتير | وثايق | وثق | وثيق | وجب | وجد | وجه | وجود
      | وجوه | وحد | وحش | وحيد | وداع | وديع | وراء | وراث | ورث | ورش | ورط | ورق | ورود
      | وريث | وزار | وزراء | وزن | وزير | وسايط | وسايل | وساط | وسام | وسط | وسيط | وسيل
      | وشيك | وصاي | وصف | وصل | وصول | وصي | وضح | وضع | وضوح | وطن | وظايف | وظف | وظيف
      | وعد | وفاه | وفات | وفد | وفر | وفق | وفود | وفير | وقاي | وقايع | وقت | وقع | وقف
      | وقود | وقوع | وقوف | وكال | وكلاء | وكيل | ولاء | ولاد | ولاي | ولد | ولي | وليد | وهج
      | وهران | وهمي | ويكيبيديا | ويكيليكس | ويلز | ويليام
    )
    (?: [اهيتن] | ه[ام] | هما | ي[هان] | ان | ون | وا | نا | ا?ت(?:ه[ام]?|ي)? | ي[وي]ن | يات )?
    """
)

# A ف joins sentences before these; most other words have it in the root.
_CONJUNCTION_FA = compiled(
    r"""(?x) ف (?: [أإ]..+ | [أإ]ن | ال...+ | بال..+ | لل..+ | س[يتن]..+
      | قد | قالت? | لا | لم | لن | ليست? | لو | هو | هي | هذا | هذه | هناك | ذلك | تلك | كانت?
      | كل | ما | من | بعد | عند | عندما | على | منذ | إذا | كيف | لماذا | لذلك | لهذا | حين )
    """
)
_ROOT_FA = frozenset("فستان فستق فسيفساء فسيحة فالنتاين".split())
