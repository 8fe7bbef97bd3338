"""The name of a victim in a span that is one person with a title: الرقيب عادل الشطي."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.counting import Lexicon
from annotator.numerals import number_at
from annotator.suggest.tokens import Token, tokens
from annotator.suggest.wording import Wording

_LONGEST = 5
_PARTICLES = frozenset("في من على الى الي عن بين مع لدى لدي".split())
_CALLED = frozenset("يدعي تدعي اسمه اسمها واسمه واسمها المدعو المدعوه ويدعي".split())
_JOINED = re.compile(r"[بلك](?:ال)?..")


def name_of(wording: Wording, text: str) -> tuple[int, int] | None:
    """Where the name stands in a span's text, in code points; None where there is none."""
    found = tokens(text, 0, len(text))
    cut = next((i for i, token in enumerate(found) if token.word in "(["), len(found))
    found = found[:cut]
    words = [token for token in found if not token.is_mark]
    if len(words) < 2 or _is_counted(wording.lexicon, words):
        return None
    comma = next((i for i, token in enumerate(found) if token.word in "،,"), None)
    if comma is not None:
        rest = [token for token in found[comma + 1 :] if not token.is_mark]
        return _whole(rest) if _is_one(wording, words[0]) and not _is_clause(rest) else None
    called = next((i for i, token in enumerate(words) if token.word in _CALLED), None)
    if called is not None:
        return _whole(words[called + 1 :])
    return _after_titles(wording, words)


def _after_titles(wording: Wording, words: Sequence[Token]) -> tuple[int, int] | None:
    """The words behind definite titles and where they serve: المتطوع في الحراسة أمجد الرملاوي."""
    if not _is_one(wording, words[0]) or not _is_title(wording, words[0].word):
        return None
    at = 1
    while at < len(words) and (
        _is_definite(words[at].word)
        or words[at].word in _PARTICLES
        or words[at - 1].word in _PARTICLES
        or _JOINED.match(words[at].word)
    ):
        at += 1
    name = words[at:]
    if not name or wording.lexicon.is_person(name[0].word):
        return None
    if any(word.word in _PARTICLES or word.word.startswith("ال" * 2) for word in name):
        return None
    return _whole(name)


def _is_title(wording: Wording, word: str) -> bool:
    """Definite, or somebody's: الرقيب, شقيقها."""
    return _is_definite(word) or wording.lexicon.is_possessed(word)


def _is_definite(word: str) -> bool:
    return word.startswith("ال") and len(word) > 4


def _is_one(wording: Wording, head: Token) -> bool:
    return wording.lexicon.people(head.word) == 1


def _is_counted(lexicon: Lexicon, words: Sequence[Token]) -> bool:
    said = [token.word for token in words]
    return any(number_at(lexicon, said, at) is not None for at in range(len(said)))


def _is_clause(words: Sequence[Token]) -> bool:
    return not 1 < len(words) <= _LONGEST or any(w.word in _PARTICLES for w in words)


def _whole(words: Sequence[Token]) -> tuple[int, int] | None:
    return (words[0].start, words[-1].end) if 0 < len(words) <= _LONGEST else None
