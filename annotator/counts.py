"""How many people, and what happened to them, read from the words of a casualty span.

It proposes for a span that a person has marked; it never finds spans. The words it knows are
data (``seeds/counting.json``, read by ``counting``); how Arabic puts them together is here.
What comes back follows the scheme's rules for counts: exact has min = max = best, "more than
N" has min N + 1 and no best, a vague plural has min 2, nobody is 0, 0, 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.counting import Lexicon, plain

CountType = Literal["exact", "range", "at_least", "at_most", "approx", "vague", "none"]

_TOKEN = re.compile(r"[وفبلك]?\d+(?:[.,٬٫]\d{3})*|[^\W\d_]+|[-–]")
_CLAUSE_END = re.compile(r"[.؛;!?؟\n…]")
_HEAD = 4
"""A number further into a span than this many words belongs to a name, not to the toll."""
_NEAR = 6
"""How many words to the left can bound the number of the span."""


@dataclass(frozen=True, slots=True)
class Toll:
    """``min``, ``max`` and ``best`` are None where the words say nothing of them."""

    type: CountType
    min: int | None
    max: int | None
    best: int | None
    harm: str
    victim_group: str


@dataclass(frozen=True, slots=True)
class _Number:
    value: int
    start: int
    end: int
    """Indexes of the number's first word and of the word after it."""


Count = tuple[CountType, int | None, int | None, int | None]


def read(lexicon: Lexicon, text: str, before: str = "", in_denial: bool = False) -> Toll:
    """What a span's ``text`` says, given what stands ``before`` it in the article.

    ``in_denial``: the span stands inside a DENIAL, so that "none of" can mean nobody.
    """
    span = words(text)
    left = words(_CLAUSE_END.split(before)[-1])
    low: int | None
    kind, low, high, best = _count(lexicon, span, left, in_denial)
    return Toll(kind, low, high, best, _harm(lexicon, span, left), _group(lexicon, span, left))


def words(text: str) -> list[str]:
    """The folded words, numbers and dashes of ``text``; no other punctuation."""
    return [token.replace("٬", ",") for token in _TOKEN.findall(plain(text))]


# -- how many


def _count(lexicon: Lexicon, span: Sequence[str], left: Sequence[str], in_denial: bool) -> Count:
    number = _first_number(lexicon, span)
    if lexicon.says_nobody(span) or (in_denial and _nobody(lexicon, span, left)):
        return "none", 0, 0, 0
    if number is None:
        return _unnumbered(lexicon, span)
    if number.value == 0:
        return "none", 0, 0, 0
    if number.start > 1 and span[number.start - 1] in lexicon.range_joiners:
        lower = lexicon.people(span[number.start - 2])
        if 0 < lower < number.value:
            return "range", lower, number.value, None
    upper = _upper(lexicon, span, left, number)
    if upper is not None and upper > number.value:
        return "range", number.value, upper, None
    return _bounded(_bound(lexicon, span, left), number.value)


def _bounded(bound: str | None, value: int) -> Count:
    match bound:
        case "at_least":
            return "at_least", value, None, value
        case "more_than":
            return "at_least", value + 1, None, None
        case "at_most":
            return "at_most", None, value, None
        case "less_than":
            return "at_most", None, value - 1, None
        case "approximately":
            return "approx", None, None, value
        case _:
            return "exact", value, value, value


def _bound(lexicon: Lexicon, span: Sequence[str], left: Sequence[str]) -> str | None:
    """The kind of bound that is said in the span, or right before it."""
    inside = " ".join(span)
    near = " ".join(left[-_NEAR:])
    for kind, phrases in lexicon.bounds.items():
        if any(phrase.search(inside) or phrase.ends(near) for phrase in phrases):
            return kind
    return None


def _upper(
    lexicon: Lexicon, span: Sequence[str], left: Sequence[str], number: _Number
) -> int | None:
    """The higher number of "between X and Y", "from X to Y", "X or Y"."""
    if number.end >= len(span):
        return None
    opener = span[number.start - 1] if number.start else (left[-1] if left else "")
    joiner, rest = span[number.end], list(span[number.end + 1 :])
    if lexicon.unclitic(opener) in lexicon.between and joiner.startswith("و"):
        rest = [joiner[1:], *rest] if len(joiner) > 1 else rest
    elif joiner not in lexicon.range_joiners:
        return None
    found = _number_at(lexicon, rest, 0) if rest else None
    if found is None and rest:
        people = lexicon.people(rest[0])
        return people or None
    return found.value if found else None


def _nobody(lexicon: Lexicon, span: Sequence[str], left: Sequence[str]) -> bool:
    """Whether a denial says that no one was harmed: أي من, أحد من, or a negated harm."""
    if span and span[0] in lexicon.nobody:
        return True
    negated = -1
    for at, word in enumerate(left):
        if word in lexicon.negators or lexicon.unclitic(word) in lexicon.negators:
            negated = at
        elif word in lexicon.affirmers or lexicon.unclitic(word) in lexicon.affirmers:
            negated = -1
    return negated >= 0


def _unnumbered(lexicon: Lexicon, span: Sequence[str]) -> Count:
    """Vague scales and quantifiers, "one of", duals, singulars, and plurals, in this order."""
    head = _without_acts(lexicon, span)
    for at, word in enumerate(head[:3]):
        few = word in lexicon.few
        scale = lexicon.vague_scale(head[at + 1] if few and at + 1 < len(head) else word)
        if few:
            return "vague", 3 * (scale // 2 if scale else 1), None, None
        if scale:
            times = lexicon.vague_scale(head[at + 1]) if at + 1 < len(head) else None
            return "vague", scale * (times // 2 if times else 1), None, None
    if any(phrase.begins(" ".join(head)) for phrase in lexicon.quantifiers):
        return "vague", 2, None, None
    if head and head[0] in lexicon.one_of:
        return "exact", 1, 1, 1
    people = lexicon.people(head[0]) if head else 0
    if people and len(head) > 1 and head[1].startswith("و") and lexicon.is_person(head[1][1:]):
        people += lexicon.people(head[1][1:])
    return ("exact", people, people, people) if people else ("vague", 2, None, None)


def _without_acts(lexicon: Lexicon, span: Sequence[str]) -> list[str]:
    """The span from its first word that is no act of harm (مقتل، سقوط) on."""
    for at, word in enumerate(span):
        if not lexicon.is_act(word):
            return list(span[at:])
    return list(span)


# -- numbers in digits and words


def _first_number(lexicon: Lexicon, span: Sequence[str]) -> _Number | None:
    """The number that counts the people: at the head, or behind its noun (قتيل واحد).

    A number further behind the noun is part of a name (جنديان من الفوج 12), unless it is
    definite as its plural is (بحارة السفينة الأحد عشر).
    """
    named = False
    for at, word in enumerate(span):
        number = _number_at(lexicon, span, at)
        if number is None:
            named = named or lexicon.is_person(word)
            continue
        definite = word.startswith("ال") and not lexicon.people(span[0])
        behind = at > 0 and lexicon.is_person(span[at - 1]) and number.value in (1, 2)
        joined = at > 1 and span[at - 1] in lexicon.range_joiners
        if not named or definite or behind or joined:
            return number if at <= _HEAD else None
        return None
    return None


def _number_at(lexicon: Lexicon, tokens: Sequence[str], at: int) -> _Number | None:
    """The longest number that begins at ``tokens[at]``; vague scales (آلاف) begin none."""
    if lexicon.vague_scale(tokens[at]):
        return None
    digits = lexicon.digits(tokens[at])
    if digits is not None:
        scale = lexicon.number(tokens[at + 1]) if at + 1 < len(tokens) else None
        if scale in (1000, 1_000_000):
            return _Number(digits * scale, at, at + 2)
        return _Number(digits, at, at + 1)
    return _spelled(lexicon, tokens, at)


def _spelled(lexicon: Lexicon, tokens: Sequence[str], at: int) -> _Number | None:
    """A number in words: units before teens and tens, hundreds, thousands, millions."""
    total, part, index = 0, 0, at
    while index < len(tokens):
        joined = index > at and tokens[index].startswith("و")
        word = tokens[index][1:] if joined else tokens[index]
        if index == at:
            word = lexicon.unclitic(word, number=True)
        value = lexicon.number(word) if word else None
        if joined and value is None:
            value = lexicon.digits(word)
        follows = index == at or _follows(value, part, joined)
        if _is_teen(lexicon, word, tokens[index + 1 : index + 2]) and follows:
            value, index = (value or 1) + 10, index + 1
        if value is None or not follows:
            break
        if value % 1000 == 0 and value:
            unit = 1_000_000 if value >= 1_000_000 else 1000
            total += (part or lexicon.alone(word, unit) // unit) * unit
            part = 0
        elif value == 100 and part and not joined:
            part *= 100
        else:
            part += value
        index += 1
    return None if index == at else _Number(total + part, at, index)


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


# -- what happened to whom


def _harm(lexicon: Lexicon, span: Sequence[str], left: Sequence[str]) -> str:
    """The harm the span itself names, else the nearest one on its left in the clause."""
    for word in span:
        harm = lexicon.harm(word)
        if harm:
            return harm
    return next((harm for word in reversed(left) if (harm := lexicon.harm(word))), "unspecified")


def _group(lexicon: Lexicon, span: Sequence[str], left: Sequence[str]) -> str:
    """Whose people: the span's own words, else the body that a pronoun points back to."""
    found = lexicon.groups_of(span)
    if not found - {"leader"} and any(lexicon.is_owned(word) for word in span):
        found = lexicon.groups_of(left) - {"civilian"}
    if "contractor" in found:
        return "contractor"
    if "paramilitary" in found and "foreign_body" not in found:
        return "paramilitary"
    if "foreign" in found and "civilian" not in found:
        return "foreign_forces" if found & {"military", "foreign_body", "leader"} else "unknown"
    if "military" in found:
        return "mixed" if "civilian" in found else "military"
    return "civilian" if "civilian" in found else "unknown"
