"""Numbers in digits and words among the folded words of a text.

Words are those that ``tokens`` returns; indexes are of words, ends exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.counting import Lexicon, plain

_TOKEN = re.compile(
    r"[وفبلك]?\d+(?:[.,٬٫]\d{3}(?!\d))+|[وفبلك]?\d+[.,٫]\d{1,2}(?!\d)|[وفبلك]?\d+|[^\W\d_]+|[-–—]"
)
# A dual that is told from a plural by its vowel sign only (مصابَين).
_DUAL_BY_SIGN = re.compile(r"\u064e\u0651?\u064a\u0652?\u0646\u0650?(?![^\W\d_]|[\u064b-\u0652])")
_DECIMAL = re.compile(r"[وفبلك]?(\d+)[.,](\d{1,2})")
_SCALES = (1000, 1_000_000, 1_000_000_000)


@dataclass(frozen=True, slots=True)
class Number:
    """``start`` and ``end`` are the indexes of its first word and of the word after it."""

    value: int
    start: int
    end: int


def tokens(text: str) -> list[str]:
    """The folded words, numbers and dashes of ``text``; no other punctuation."""
    told = _DUAL_BY_SIGN.sub("ان", text) if "\u064e" in text else text
    return [token.replace("٬", ",") for token in _TOKEN.findall(plain(told))]


def number_at(lexicon: Lexicon, words: Sequence[str], at: int) -> Number | None:
    """The longest number that begins at ``words[at]``; vague scales (آلاف) begin none."""
    if lexicon.vague_scale(words[at]):
        return None
    return _in_digits(lexicon, words, at) or _in_words(lexicon, words, at)


def _in_digits(lexicon: Lexicon, words: Sequence[str], at: int) -> Number | None:
    scale = lexicon.number(words[at + 1]) if at + 1 < len(words) else None
    decimal = _DECIMAL.fullmatch(words[at])
    if decimal is not None and scale in _SCALES:
        value = int(decimal[1]) * scale + int(decimal[2]) * scale // 10 ** len(decimal[2])
        return Number(value, at, at + 2)
    digits = lexicon.digits(words[at])
    if digits is None:
        return None
    if scale in _SCALES:
        rest = _rest_of_thousands(lexicon, words, at + 2) if scale == 1000 else None
        more = rest.value if rest else _half(words, at + 2, scale)
        end = rest.end if rest else at + 2 + _half_length(words, at + 2)
        return Number(digits * scale + more, at, end)
    follows = words[at + 1] if at + 1 < len(words) else ""
    if len(follows) == 3 and follows.isdigit() and 0 < digits < 1000 and "," not in words[at]:
        # Thousands set apart by a space.
        return Number(digits * 1000 + int(follows), at, at + 2)
    return Number(digits, at, at + 1)


def _rest_of_thousands(lexicon: Lexicon, words: Sequence[str], at: int) -> Number | None:
    """و500 or وخمسمئة after thousands in digits."""
    if at >= len(words) or not words[at].startswith("و"):
        return None
    found = number_at(lexicon, [words[at][1:], *words[at + 1 :]], 0) if len(words[at]) > 1 else None
    if found is None or found.value >= 1000:
        return None
    return Number(found.value, at, at + found.end)


def _half(words: Sequence[str], at: int, scale: int) -> int:
    return scale // 2 if _half_length(words, at) else 0


def _half_length(words: Sequence[str], at: int) -> int:
    """How many words "and a half" has here: ونصف, ونصف المليون."""
    if words[at : at + 1] != ["ونصف"]:
        return 0
    named = words[at + 1 : at + 2]
    return 2 if named and named[0] in ("المليون", "مليون", "الالف", "الف", "المليار") else 1


def _in_words(lexicon: Lexicon, words: Sequence[str], at: int) -> Number | None:
    """A number in words: units before teens and tens, hundreds, thousands, millions."""
    total, part, index = 0, 0, at
    while index < len(words):
        joined = index > at and words[index].startswith("و")
        word = words[index][1:] if joined else words[index]
        if index == at:
            word = lexicon.unclitic(word, number=True)
        value = lexicon.number(word) if word else None
        if joined and value is None:
            value = lexicon.digits(word)
        if value is None and index == at and _is_one_of_tens(lexicon, word, words, at + 1):
            value = 1
        follows = index == at or _follows(value, part, joined)
        if _is_teen(lexicon, word, words[index + 1 : index + 2]) and follows:
            value, index = (value or 1) + 10, index + 1
        if value is None or not follows:
            break
        if value % 1000 == 0 and value:
            unit = next(scale for scale in reversed(_SCALES) if value >= scale)
            total += (part or lexicon.alone(word, unit) // unit) * unit
            part = 0
            if half := _half_length(words, index + 1):
                total, index = total + unit // 2, index + half
        elif value == 100 and part and not joined:
            part *= 100
        else:
            part += value
        index += 1
    return None if index == at else Number(total + part, at, index)


def _is_one_of_tens(lexicon: Lexicon, word: str, words: Sequence[str], at: int) -> bool:
    """إحدى وعشرين: by itself أحد is no number."""
    tens = lexicon.number(words[at][1:]) if at < len(words) and words[at][:1] == "و" else None
    return lexicon.is_unit_of_teen(word) and tens is not None and 20 <= tens <= 90


def _is_teen(lexicon: Lexicon, word: str, following: Sequence[str]) -> bool:
    return lexicon.is_unit_of_teen(word) and bool(following) and following[0] in lexicon.ten_of_teen


def _follows(value: int | None, part: int, joined: bool) -> bool:
    """Whether a number word can go on a number whose hundreds, tens and units are ``part``.

    Units never follow units: بين ثلاثة وخمسة are two numbers.
    """
    if value is None or value == 0:
        return False
    if not joined:
        return part > 0 and (value % 1000 == 0 or value == 100)
    if value < 20:
        return part % 100 == 0
    if value < 100:
        return part % 100 < 10
    return part % 1000 == 0
