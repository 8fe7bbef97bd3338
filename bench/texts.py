"""Made-up Arabic text of any length, the same each time, for measuring only."""

from __future__ import annotations

import random
from functools import cache

WORDS = (
    "قال المتحدث باسم الوزارة إن الهجوم على الميناء أسفر عن مقتل ثلاثة أشخاص وإصابة آخرين"
    " ونفت الحكومة صحة الأنباء التي تحدثت عن سقوط قتلى في المدينة وأضاف المصدر الأمني أن"
    " القوات انتشرت في محيط المكان فيما أعلنت الجماعة مسؤوليتها عن العملية وذكر شهود عيان"
    " أن دوي انفجار سُمع فجر اليوم بحسب وكالة CNN و25 مصدرا"
).split()
SENTENCE, PARAGRAPH = 14, 5
"""Words of a sentence, sentences of a paragraph."""


@cache
def article(characters: int, seed: int = 0, paragraphs: bool = True) -> str:
    """About ``characters`` code points of prose, in paragraphs or in a single one."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = number = 0
    while length < characters:
        sentence = " ".join(chance.choices(WORDS, k=SENTENCE)) + "."
        number += 1
        parts.append(sentence)
        parts.append("\n\n" if paragraphs and number % PARAGRAPH == 0 else " ")
        length += len(sentence) + 1
    return "".join(parts).strip()


def word_ranges(text: str, count: int) -> list[tuple[int, int]]:
    """``count`` different stretches of one to four words, spread evenly over ``text``."""
    starts = [0] + [i + 1 for i, char in enumerate(text) if char in " \n"]
    starts = [i for i in starts if i < len(text) and not text[i].isspace()]
    found: dict[tuple[int, int], None] = {}
    words = 1
    while len(found) < count:
        step = max(1, len(starts) * words // count)
        for at in range(0, len(starts) - words - 1, step):
            end = starts[at + words]
            while text[end - 1].isspace():
                end -= 1
            found.setdefault((starts[at], end))
            if len(found) == count:
                break
        words += 1
    return sorted(found)
