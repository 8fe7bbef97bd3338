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

from annotator.counting import Lexicon
from annotator.numerals import Number, number_at
from annotator.numerals import tokens as words

__all__ = ["Count", "Toll", "read", "words"]

CountType = Literal["exact", "range", "at_least", "at_most", "approx", "vague", "none"]

_CLAUSE_END = re.compile(r"[.؛;!?؟\n…]")
_PAUSE = re.compile(r"[.،,؛;:!?؟\n…«»“”\"()]")
_HEAD = 4
"""A number further into a span than this many words belongs to a name, not to the toll."""
_NEAR = 6
"""How many words to the left can bound the number of the span."""
_TOGETHER = 3
"""How far from one another two tolls stand that are told together."""
_BEHIND = 3
"""How many words behind the span can tell what happened, or bound its number."""


@dataclass(frozen=True, slots=True)
class Toll:
    """``min``, ``max`` and ``best`` are None where the words say nothing of them."""

    type: CountType
    min: int | None
    max: int | None
    best: int | None
    harm: str
    victim_group: str


Count = tuple[CountType, int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the span, of its clause before it, and of what follows up to a pause."""

    span: Sequence[str]
    left: Sequence[str]
    right: Sequence[str]


def read(
    lexicon: Lexicon, text: str, before: str = "", in_denial: bool = False, after: str = ""
) -> Toll:
    """What a span's ``text`` says, given what stands ``before`` and ``after`` it in the article.

    ``in_denial``: the span stands inside a DENIAL, so that "none of" can mean nobody.
    """
    around = _Words(
        words(text),
        words(_CLAUSE_END.split(before)[-1]),
        words(_PAUSE.split(after, maxsplit=1)[0]),
    )
    low: int | None
    kind, low, high, best = _count(lexicon, around, in_denial)
    return Toll(kind, low, high, best, _harm(lexicon, around), _group(lexicon, around))


# -- how many


def _count(lexicon: Lexicon, around: _Words, in_denial: bool) -> Count:
    span, left = around.span, around.left
    number = _first_number(lexicon, span)
    if lexicon.says_nobody(span) or (in_denial and _nobody(lexicon, span, left)):
        return "none", 0, 0, 0
    if number is None:
        return _unnumbered(lexicon, around)
    if number.value == 0:
        return "none", 0, 0, 0
    if number.start > 1 and span[number.start - 1] in lexicon.range_joiners:
        first = span[number.start - 2]
        lower = lexicon.people(first) if lexicon.is_person(first) else 0
        if 0 < lower < number.value:
            return "range", lower, number.value, None
    upper = _upper(lexicon, span, left, number)
    if upper is not None and upper > number.value:
        return "range", number.value, upper, None
    return _bounded(_bound(lexicon, around, number.start, number.end), number.value)


def _bounded(bound: str | None, value: int) -> Count:
    match bound:
        case "at_least":
            return "at_least", value, None, value
        case "more_than":
            return "at_least", value + 1, None, None
        case "at_most":
            return "at_most", None, value, None
        case "less_than" if value > 1:
            return "at_most", None, value - 1, None
        case "approximately":
            return "approx", None, None, value
        case _:
            return "exact", value, value, value


def _bound(lexicon: Lexicon, around: _Words, start: int, end: int) -> str | None:
    """The kind of bound that is said right before the number at ``start`` (in the span or on
    its left), or behind it: in the span, or right after it."""
    span = around.span
    ahead = [*around.left[-_NEAR:], *span[:start]] if start <= 2 else span[:start]
    # Words of a number's noun may stand between it and the bound: 20 قتيلا على الأقل.
    behind = [*span[end:], *around.right[:_BEHIND]]
    for kind, phrases in lexicon.bounds.items():
        if any(phrase.ends(" ".join(ahead)) for phrase in phrases):
            return kind
    for kind, phrases in lexicon.bounds_behind.items():
        if any(phrase.search(" ".join(behind)) for phrase in phrases):
            return kind
    return None


def _upper(
    lexicon: Lexicon, span: Sequence[str], left: Sequence[str], number: Number
) -> int | None:
    """The higher number of "between X and Y", "from X to Y", "X or Y"."""
    opener = span[number.start - 1] if number.start else (left[-1] if left else "")
    between = lexicon.unclitic(opener) in lexicon.between
    for at in (number.end, number.end + 1):
        if at >= len(span):
            return None
        joiner, rest = span[at], list(span[at + 1 :])
        if between and joiner.startswith("و") and not lexicon.is_person(joiner):
            rest = [joiner[1:], *rest] if len(joiner) > 1 else rest
        elif joiner not in lexicon.range_joiners:
            # Between the two a noun may stand: بين 3 قتلى و5.
            if at == number.end and lexicon.is_person(joiner):
                continue
            return None
        found = number_at(lexicon, rest, 0) if rest else None
        if found is not None:
            return found.value
        return lexicon.people(rest[0]) or None if rest else None
    return None


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


def _unnumbered(lexicon: Lexicon, around: _Words) -> Count:
    """Vague scales and quantifiers, "one of", duals, singulars, and plurals, in this order."""
    head, skipped = _without_acts(lexicon, around.span)
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
    if head and lexicon.is_one_of(head[0]):
        return "exact", 1, 1, 1
    people = lexicon.people(head[0]) if head else 0
    if not people:
        return "vague", 2, None, None
    if len(head) > 2 and head[1] in lexicon.range_joiners:
        other = lexicon.people(head[2]) if lexicon.is_person(head[2]) else 0
        if other > people:
            return "range", people, other, None
    if len(head) > 1 and head[1].startswith("و"):
        people += _joined(lexicon, [head[1][1:], *head[2:]])
    return _bounded(_bound(lexicon, around, skipped, skipped + 1), people)


def _joined(lexicon: Lexicon, rest: Sequence[str]) -> int:
    """How many more people "and …" adds: امرأة و3 أطفال, ضابط وجنديان."""
    number = number_at(lexicon, rest, 0) if rest[0] else None
    if number is not None:
        counted = number.end < len(rest) and lexicon.is_person(rest[number.end])
        return number.value if counted else 0
    return lexicon.people(rest[0]) if lexicon.is_person(rest[0]) else 0


def _without_acts(lexicon: Lexicon, span: Sequence[str]) -> tuple[list[str], int]:
    """The span from its first word that is no act of harm (مقتل، سقوط) and no bound on, and how
    many words were left out."""
    for at, word in enumerate(span):
        if not lexicon.is_act(word) and not lexicon.is_bounding(span, at):
            return list(span[at:]), at
    return list(span), 0


def _first_number(lexicon: Lexicon, span: Sequence[str]) -> Number | None:
    """The number that counts the people: at the head, or behind its noun (قتيل واحد).

    A number further behind the noun is part of a name (جنديان من الفوج 12), unless it is
    definite as its plural is (بحارة السفينة الأحد عشر), or counts the members of a group that
    the noun is (عائلة من خمسة أفراد).
    """
    named = False
    for at, word in enumerate(span):
        number = number_at(lexicon, span, at)
        if number is None:
            named = named or lexicon.is_person(word)
            continue
        definite = word.startswith("ال") and not lexicon.people(span[0])
        behind = at > 0 and lexicon.is_person(span[at - 1]) and number.value in (1, 2)
        joined = at > 1 and span[at - 1] in lexicon.range_joiners
        grouped = at > 1 and span[at - 1] in ("من", "تضم") and span[0] in lexicon.collectives
        if not named or definite or behind or joined or grouped:
            return number if at <= _HEAD else None
        return None
    return None


# -- what happened to whom


def _harm(lexicon: Lexicon, around: _Words) -> str:
    """The harm the span itself names, else the verb right behind it (… قُتلوا), else the nearest
    one on its left in the clause, else one further behind. Death of wounds is death."""
    behind = [lexicon.harm(word) for word in around.right[:_BEHIND]]
    if behind[:1] and behind[0] == "killed" and not _joins(around.right[0]):
        return "killed"
    if lexicon.mixes_harms([*around.span, *around.right[:4]]):
        return "unspecified"
    own = [harm for word in around.span if (harm := lexicon.harm(word))]
    if own and own[0] != "unspecified":
        return own[0]
    if behind[:1] and behind[0] and not _joins(around.right[0]):
        return behind[0]
    told = lexicon.harm_by_phrase(around.right)
    if told:
        return told
    left = _harm_before(lexicon, around.left)
    if left is not None or own:
        return left or own[0]
    return next(
        (
            harm
            for word, harm in zip(around.right, behind, strict=False)
            if harm and not _joins(word)
        ),
        "unspecified",
    )


def _harm_before(lexicon: Lexicon, left: Sequence[str]) -> str | None:
    """The nearest harm on the left. A part of two tolls at once (9 قتلى و26 جريحا بينهم …) has
    none that is sure; victims (ضحايا) only count where nothing tells more."""
    told = [(at, harm) for at, word in enumerate(left) if (harm := lexicon.harm(word))]
    clear = [(at, harm) for at, harm in told if harm != "unspecified"]
    if not clear:
        return told[-1][1] if told else None
    last, harm = clear[-1]
    parts = any(word in lexicon.parts for word in left[last + 1 :])
    if parts and len(clear) > 1 and clear[-2][1] != harm and last - clear[-2][0] <= _TOGETHER:
        return "unspecified"
    return harm


def _joins(word: str) -> bool:
    """Whether a word after the span begins something else: وأصيب."""
    return word.startswith(("و", "ف")) and not word.startswith(("وفا", "فقد", "فارق", "وقع"))


def _group(lexicon: Lexicon, around: _Words) -> str:
    """Whose people: the span's own words, else the body that a pronoun points back to."""
    found = lexicon.groups_of(around.span)
    if not found - {"leader"} and any(lexicon.is_owned(word) for word in around.span):
        found = lexicon.groups_of(around.left) - {"civilian"}
    if "contractor" in found:
        return "contractor"
    if "paramilitary" in found and "foreign_body" not in found:
        return "paramilitary"
    if "foreign" in found and "civilian" not in found:
        return "foreign_forces" if found & {"military", "foreign_body", "leader"} else "unknown"
    if "military" in found:
        return "mixed" if "civilian" in found else "military"
    return "civilian" if "civilian" in found else "unknown"
