"""What an article is called where its file says only the text: its first line that reads so."""

from __future__ import annotations

LOOKED_AT = 1500
"""Code points at the beginning of a text."""
FEWEST_WORDS = 4
LONGEST = 110
"""Code points of a title; a longer line is cut after a word."""
MOST_NUMBERS = 0.25
"""Share of the words of a line that are numbers; a date line has more."""
_NOT_THE_STORY = (
    "رئيس التحرير",
    "رئيس مجلس",
    "مدير التحرير",
    "بقلم",
    "كتب",
    "إعداد",
    "تحرير",
    "المصدر",
    "تاريخ",
    "نشر",
    "نُشر",
    "آخر تحديث",
    "اقرأ أيضا",
    "إعلان",
)
"""How lines begin that stand above a story."""


def headline(text: str) -> str | None:
    """The first line that can be a title: some words, no date, no masthead. None without one."""
    head = text[:LOOKED_AT]
    lines = head.split("\n")
    if len(text) > LOOKED_AT and len(lines) > 1:
        lines.pop()  # it may go on
    for line in lines:
        words = line.split()
        if len(words) < FEWEST_WORDS or " ".join(words).startswith(_NOT_THE_STORY):
            continue
        numbers = sum(word.strip(".,:/-،").isnumeric() for word in words)
        if numbers <= MOST_NUMBERS * len(words):
            return _cut(words)
    return None


def _cut(words: list[str]) -> str:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if len(longer) > LONGEST:
            return f"{line or word[:LONGEST]}…"
        line = longer
    return line
