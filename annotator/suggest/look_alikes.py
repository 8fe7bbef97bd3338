"""Whether a passage counts people who came to harm, or only looks like it.

Twenty cars, three days, five missiles and forty per cent are told in the same words as a toll;
so are people who speak, meet or march.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator import counts
from annotator.counting import Lexicon
from annotator.numerals import number_at
from annotator.suggest.passage import Passage
from annotator.suggest.wording import Wording

_OPENERS = frozenset("ما بين من".split())
_CLITICS = tuple("بلكوف")
_PERCENT = re.compile(r"\d\s*[%٪]|[%٪]\s*\d")
_HEAD = 5
"""A number, or the people, stand within this many words of a toll."""


def is_toll(wording: Wording, passage: Passage) -> bool:
    """Whether the span reads like people who came to harm: a number or a word for how many with
    a noun for people, or people right behind the harm (مقتل …)."""
    lexicon = wording.lexicon
    words = counts.words(passage.text[passage.start : passage.end])
    if not words or lexicon.is_act(words[0]) and not lexicon.is_person(words[0]):
        return False
    if any(wording.verb(word) or _is_verb(lexicon, word) for word in words[1:]):
        return False
    if counts_things(wording, passage):
        return False
    if words[0] in lexicon.nobody and len(words) <= _HEAD:
        return True
    people = [lexicon.is_person(word) for word in words[:_HEAD]]
    hurt = any(lexicon.harm(w) for w in words[:_HEAD] if lexicon.is_person(w))
    behind = _stands_behind_harm(lexicon, passage)
    if not hurt and not behind and (_speak(wording, passage) or not _tells_harm(wording, passage)):
        return False
    if is_counted(lexicon, words) and (
        any(people) or behind or "من" in words[1:4] or _is_bounded(lexicon, words)
    ):
        return True
    return (people[0] and (hurt and len(words) <= 4 or behind)) or (behind and len(words) <= 2)


def _is_verb(lexicon: Lexicon, word: str) -> bool:
    """What becomes of people, said by a verb: then the span is a statement, not a toll."""
    if word.endswith("وا") and len(word) > 4:
        return True
    return lexicon.harm(word) is not None and not lexicon.is_person(word) and word[0] in "اقتيس"


def is_counted(lexicon: Lexicon, words: Sequence[str]) -> bool:
    """Whether the words begin with how many. A number behind a noun is a name's: لواء 28."""
    for at, word in enumerate(words[:_HEAD]):
        number = number_at(lexicon, words, at)
        if number is None and not lexicon.vague_scale(word):
            continue
        ahead = range(at)
        if all(lexicon.is_bounding(words, n) or words[n] in _OPENERS for n in ahead):
            return True
        if at == 1 and (number is None or number.value <= 2 or not lexicon.is_person(words[0])):
            return True
        break
    return any(phrase.begins(" ".join(words)) for phrase in lexicon.quantifiers)


def counts_things(wording: Wording, passage: Passage) -> bool:
    """Whether the first noun, behind the number or in its place, is nobody."""
    lexicon = wording.lexicon
    text = passage.text[passage.start : passage.end]
    words = counts.words(text)
    if _PERCENT.search(text) or lexicon.is_lifeless(words):
        return True
    at = 0
    while at < len(words):
        number = number_at(lexicon, words, at)
        if number is not None:
            at = number.end
            if lexicon.is_share(words[at:]):
                return True
        elif _says_how_many(lexicon, words, at):
            at += 1
        else:
            led = at == 0 and words[0].startswith(_CLITICS)
            return lexicon.is_thing(words[at]) or (led and lexicon.is_thing(words[0][1:]))
    return False


def _is_bounded(lexicon: Lexicon, words: Sequence[str]) -> bool:
    return lexicon.is_bounding(words, 0) or words[0] in _OPENERS


def _says_how_many(lexicon: Lexicon, words: Sequence[str], at: int) -> bool:
    """Whether the word comes before what is counted: عشرات, نحو, عدد كبير من, أي."""
    word = words[at]
    return (
        lexicon.vague_scale(word) is not None
        or lexicon.is_bounding(words, at)
        or word in lexicon.few
        or word in lexicon.sizes
        or word in lexicon.nobody
        or word in _OPENERS
        or any(phrase.begins(word) for phrase in lexicon.quantifiers)
    )


def _stands_behind_harm(lexicon: Lexicon, passage: Passage) -> bool:
    """مقتل […], or joined to people who do: مقتل جنديين و[مدني]."""
    led = [token.word for token in passage.near.tokens[-2:]]
    if led[-1:] == ["و"] or led == ["كل", "من"]:
        return any(lexicon.is_act(t.word) and lexicon.harm(t.word) for t in passage.near)
    return bool(led) and lexicon.is_act(led[-1]) and bool(lexicon.harm(led[-1]))


def _tells_harm(wording: Wording, passage: Passage) -> bool:
    """Whether the sentence tells of harm or of what harms, or of parts of a toll (بينهم …)."""
    lexicon = wording.lexicon
    lines = (passage.before, passage.inside, passage.after)
    topics = (wording.choices["about"][name] for name in ("harm", "incident", "damage"))
    if any(cues.find(line) for cues in topics for line in lines):
        return True
    words = [token.word for line in lines for token in line]
    return any(word in lexicon.parts or lexicon.harm(word) is not None for word in words)


def _speak(wording: Wording, passage: Passage) -> bool:
    """Whether the people are who says it: قال […] إن, نقلت الوكالة عن […]."""
    led = [wording.verb(token.word) for token in passage.near.tokens]
    if not led:
        return False
    relays = any(verb is not None and verb.kind == "relay" for verb in led)
    speaks = led[-1] is not None and led[-1].kind in ("say", "deny")
    return speaks or (relays and passage.near.tokens[-1].word == "عن")
