"""Which rarely used attributes a cue word brings to light.

The cues are the scheme's own. They are looked for in the span and right around it, folded, at
the beginnings of words, with clitics; very short ones only in the span and as whole words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from annotator.scheme import Scheme
from annotator.suggest.passage import Passage
from annotator.suggest.tokens import Line, folded

_AROUND = 5
_SHORT = 2
_TATWEEL = "ـ"
_CLITICS = r"(?:[وف]?(?:[بلك]?(?:ال|(?<=ل)ل)?|س)?)"
_ENDINGS = r"(?:ت|وا|ا|ان|ون|ين|تان|تين|ات|ه|ها|هم|هن|ته|تها|تهم|هما|ي|يه|ني)?"


def unfolded(scheme: Scheme, label: str, text: str, start: int, end: int) -> frozenset[str]:
    """The attributes of ``label`` that are folded until a cue, and have one in or right around
    ``text[start:end]`` (code points)."""
    known = scheme.labels.get(label)
    if known is None:
        return frozenset()
    passage = Passage(text, start, end)
    inside = passage.inside
    near = passage.near.tokens[-_AROUND:]
    around = Line([*near, *inside.tokens, *passage.after.tokens[:_AROUND]])
    return frozenset(
        name
        for name, kind in known.attributes.items()
        if kind.folded_until_cue and _is_cued(kind.cues, inside.text, around.text)
    )


def prepare(scheme: Scheme) -> Iterator[None]:
    """Make ready what the first question would have to wait for, in small steps."""
    for label in scheme.labels.values():
        for kind in label.attributes.values():
            if kind.folded_until_cue:
                _patterns(kind.cues)
                yield


def _is_cued(cues: tuple[str, ...], inside: str, around: str) -> bool:
    short, long = _patterns(cues)
    return bool(short and short.search(inside)) or bool(long and long.search(around))


@lru_cache(maxsize=64)
def _patterns(cues: tuple[str, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    short: list[str] = []
    long: list[str] = []
    for cue in cues:
        words = [re.escape(folded(word)) for word in cue.split()]
        if cue.endswith(_TATWEEL):
            # سـ: the future, which stands before an imperfect verb.
            short.append(rf"[وف]?{words[0]}[يتنا]\S{{2,}}")
        elif len(folded(cue)) <= _SHORT and len(words) == 1:
            # Before what is said, إن only joins it to the verb of saying.
            first = "(?<=^ )" if folded(cue) == "ان" else ""
            short.append(rf"{first}[وف]?{words[0]}")
        elif len(words) == 1:
            long.append(_CLITICS + words[0] + _ENDINGS)
        else:
            long.append("[وفبل]?" + " ".join(words))
    return _compiled(short), _compiled(long)


def _compiled(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<= )(?:{'|'.join(patterns)})(?= )") if patterns else None
