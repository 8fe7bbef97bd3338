"""What a claim is about, by which means, by whom, and how it is put: read by cues.

A value that is only one of several possible readings is not proposed: a wrong proposal costs
more than none.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.numerals import number_at
from annotator.suggest.passage import Passage
from annotator.suggest.tokens import Line, stems
from annotator.suggest.wording import Cues, Verb, Wording

_HEAD = 6
_RESULTS = frozenset(
    "اسفر اسفرت ادي ادت تسبب تسببت اوقع اوقعت خلف خلفت اودي اودت الحق الحقت بلغ بلغت حصد".split()
)
_BLAME = ("مسووليه", "مسووليت", "مسيوليه", "مسيوليت")
Reading = tuple[str, str, str]
"""Attribute, value, reason."""


def read(wording: Wording, passage: Passage) -> Iterator[Reading]:
    """What the wording tells; defaults are left to the scheme."""
    about = topic(wording, passage)
    if about is not None:
        yield "about", about, "topic"
    if about in ("incident", "harm", "damage", "responsibility", None):
        found = means(wording, passage.inside)
        if found is not None:
            yield "means", found, "means"
    mode = modality(wording, passage, about)
    if mode is not None:
        yield "modality", mode, "mode"
    if about != "threat" and is_negative(wording, passage.inside):
        yield "polarity", "negative", "negation"
    doubt = certainty(wording, passage)
    if doubt is not None:
        yield "certainty", doubt, "certainty"


def topic(wording: Wording, passage: Passage) -> str | None:
    """The subject of the main predicate."""
    line = passage.inside
    near = passage.near
    if wording.cues["threat"].find(line) is not None or _tail(wording, near, "threat_before"):
        return "threat"
    verb = _verb_before(wording, passage)
    if verb is not None and verb.kind == "threaten":
        return "threat"
    if _is_ascribed_before(wording, passage):
        return "responsibility"
    if verb is not None and verb.kind == "accuse" and _is_accusation(wording, line):
        return "responsibility"
    choices = wording.choices["about"]
    for value in ("motive", "responsibility"):
        found = choices[value].find(line)
        if found is not None and found[0] <= (4 if value == "motive" else 12):
            return value
    return _result(wording, line) or _predicate(wording, line)


def _is_accusation(wording: Wording, line: Line) -> bool:
    """Accused and deed: الميليشيا بقصف السوق, الهيئة مسؤولية …"""
    words = [t.word for t in line.tokens[:9] if not t.is_mark]
    return any(w.startswith("ب") and len(w) > 3 for w in words[1:]) or any(
        w.startswith(_BLAME) for w in words
    )


def _result(wording: Wording, line: Line) -> str | None:
    """What the attack did, where that is the main predicate: الهجوم … أسفر عن مقتل."""
    for index, token in enumerate(line):
        if token.word in _RESULTS or token.word.removeprefix("و") in _RESULTS:
            if index and not _is_definite(line, index):
                return None
            rest = Line(line.tokens[index + 1 :])
            if wording.cues["people_hurt"].find(rest) is not None:
                return "harm"
            if wording.cues["things_broken"].find(rest) is not None:
                return "damage"
            return None
    return None


def _is_definite(line: Line, index: int) -> bool:
    """Whether the words before a result are a definite subject (الانفجار الذي …), not an attack
    told as news with its result after it (انفجار …, ما أدى إلى)."""
    before = [token.word for token in line.tokens[:index]]
    return before[0].startswith("ال") and "ما" not in before and "مما" not in before


def _predicate(wording: Wording, line: Line) -> str | None:
    """The topic whose word stands first; nothing where two stand close together."""
    places: dict[str, int] = {}
    for value in ("harm", "damage", "incident", "operation", "political"):
        found = wording.choices["about"][value].find(line)
        if found is not None:
            places[value] = found[0]
    if _counts_people(wording, line):
        places["harm"] = -1
    if not places:
        return "harm" if _tells_harm(wording, line) else None
    first = min(places, key=lambda value: places[value])
    if places[first] > _HEAD:
        return "harm" if set(places) == {"harm"} and _tells_harm(wording, line) else None
    rivals = [v for v, at in places.items() if v != first and at <= places[first] + 1]
    return None if rivals else first


def _counts_people(wording: Wording, line: Line) -> bool:
    """سبعة أشخاص … قتلوا: a number of people first."""
    words = [token.word for token in line.tokens[:5] if not token.is_mark]
    lexicon = wording.lexicon
    numbered = any(
        lexicon.number(w) is not None or lexicon.digits(w) is not None for w in words[:3]
    )
    return numbered and any(lexicon.is_person(word) for word in words[1:4])


def _tells_harm(wording: Wording, line: Line) -> bool:
    """Whether people are counted with their harm somewhere: البلدية أحصت 40 جريحا."""
    lexicon = wording.lexicon
    words = [token.word for token in line if not token.is_mark]
    return any(
        (number := number_at(lexicon, words, at)) is not None
        and number.end < len(words)
        and lexicon.is_person(words[number.end])
        and lexicon.harm(words[number.end]) is not None
        for at in range(len(words))
    )


def means(wording: Wording, line: Line) -> str | None:
    """The weapon the span names: the first specific one, else shelling or a mere blast."""
    for name in ("means", "means_vague"):
        found = wording.choose(name, line)
        if found is not None:
            return found[0]
    return None


def _verb_before(wording: Wording, passage: Passage) -> Verb | None:
    """The nearest verb of speaking before the span, in its sentence."""
    told = (wording.verb(token.word) for token in reversed(passage.before.tokens))
    return next((verb for verb in told if verb is not None), None)


def _is_ascribed_before(wording: Wording, passage: Passage) -> bool:
    """Whether the words before say whose doing it is: أرجعتها مصادر إلى […]."""
    verb, near = _verb_before(wording, passage), passage.near
    if verb is None or verb.kind != "ascribe" or not near:
        return False
    return near[len(near) - 1].word in ("الي", "ل")


def modality(wording: Wording, passage: Passage, about: str | None) -> str | None:
    """How it is put; None for the default."""
    line = passage.inside
    if wording.cues["question"].begins(line):
        return "question"
    if wording.cues["condition"].begins(line, 2):
        return "conditional"
    if about == "threat":
        inside = wording.cues["condition_inside"].find(line)
        return "conditional" if inside is not None else "intention"
    if about == "responsibility":
        # Whoever says it of himself does not allege it.
        own = _is_claimed(line) or line[0].word.startswith("مسوول")
        return None if own else "allegation"
    verb = _verb_before(wording, passage)
    if verb is not None and verb.kind == "circulate":
        return "allegation"
    near = passage.near.tokens[-4:]
    if any(t.word.startswith(("تزعم", "يزعم", "زعم", "المزاعم", "مزاعم")) for t in near):
        return "allegation"
    return None


def is_negative(wording: Wording, line: Line) -> bool:
    """Whether the main predicate is negated."""
    head = Line(line.tokens[:4])
    if wording.cues["not_negative"].find(head) is not None:
        return False
    return (
        wording.cues["negation"].find(head) is not None
        or wording.cues["no_such"].find(Line(line.tokens[:3])) is not None
    )


def certainty(wording: Wording, passage: Passage) -> str | None:
    """The doubt of the source; None for certain."""
    head = Line(passage.inside.tokens[:25])
    near = Line(passage.near.tokens[-4:])
    for line in (head, near):
        if wording.cues["uncommitted"].find(line) is not None:
            return "uncommitted"
        if wording.cues["hedge"].find(line) is not None:
            return "hedged"
    return None


def actor(
    wording: Wording, passage: Passage, about: str | None
) -> tuple[str, tuple[int, int] | None] | None:
    """Who is said to have done it, and where that stands; without a place where only an
    adjective names them and the article has no noun for it nearby."""
    line = passage.inside
    ascribed = _is_ascribed(line) or _is_ascribed_before(wording, passage)
    if about == "responsibility" and not ascribed:
        return None if _is_claimed(line) else _accused(passage)
    if about not in ("incident", "responsibility"):
        return None
    for index, token in enumerate(line.tokens[1:], 1):
        names = wording.nationality(token.word)
        if names and any(
            form in deeds
            for deeds in _deeds(wording)
            for before in line.tokens[max(0, index - 2) : index]
            for form in stems(before.word)
        ):
            return _noun(passage, names)
    return _state(wording, passage)


def _state(wording: Wording, passage: Passage) -> tuple[str, tuple[int, int]] | None:
    """A country that does it: الولايات المتحدة شنت غارات, تنفيذ إسرائيل ضربات."""
    line = passage.inside
    found = wording.states.find(line)
    if found is None or found[1] >= len(line):
        return None
    doing = found[0] == 1 and line[0].word in ("تنفيذ", "شن", "قيام", "قصف")
    does = found[0] == 0 and line[found[1]].word.startswith(("شن", "نفذ", "قصف", "هاجم", "استهدف"))
    if not (doing or does):
        return None
    start, end = line[found[0]].start, line[found[1] - 1].end
    return passage.text[start:end], (start, end)


def _is_ascribed(line: Line) -> bool:
    """أرجعتها مصادر إلى هجوم إسرائيلي: the adjective says who."""
    return bool(line) and line[0].word.startswith(("ارجع", "نسب", "عز"))


def _is_claimed(line: Line) -> bool:
    """Whether somebody claims the deed for himself: تبنت الكتائب."""
    return any(token.word.startswith(("تبن", "تتبن", "يتبن")) for token in line)


def _deeds(wording: Wording) -> tuple[Cues, ...]:
    """Words for attacks and for who flies them, which take an adjective of nationality."""
    return wording.choices["about"]["incident"], wording.choices["means"]["air_strike"]


def _accused(passage: Passage) -> tuple[str, tuple[int, int]] | None:
    """The words before what they are accused of: كتائب … بالوقوف وراء."""
    line = passage.inside
    for index, token in enumerate(line.tokens[:14]):
        deed = token.word.startswith("ب") and len(token.word) > 3
        if index and (deed or token.word.startswith(_BLAME)):
            start, end = line[0].start, line[index - 1].end
            return passage.text[start:end], (start, end)
    return None


def _noun(passage: Passage, names: tuple[str, ...]) -> tuple[str, tuple[int, int] | None] | None:
    """The country's name as the article has it, near the span first."""
    low, high = max(0, passage.start - 4000), min(len(passage.text), passage.end + 4000)
    for name in names:
        at = passage.text.find(name, low, high)
        if at >= 0:
            return name, (at, at + len(name))
    return None


def _tail(wording: Wording, line: Line, cues: str) -> bool:
    """Whether a cue stands among the last words before the span."""
    return wording.cues[cues].find(Line(line.tokens[-6:])) is not None
