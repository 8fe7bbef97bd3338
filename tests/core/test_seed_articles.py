"""The sample articles carry what makes real newswire hard, and the table of it is true."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
PHENOMENA = 72
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| (.+) \|$")
REFERENCE = re.compile(r"`(\d\d):(\d+)` (.+)")


def article(number: str) -> str:
    """The text of the article whose file begins with ``marsa-<number>``."""
    (path,) = (SEEDS / "articles").glob(f"marsa-{number}-*.txt")
    return path.read_bytes().decode()


def texts() -> list[str]:
    return [path.read_bytes().decode() for path in sorted((SEEDS / "articles").glob("*.txt"))]


def test_the_table_of_phenomena_is_whole_and_true() -> None:
    rows = [m for m in map(ROW.match, (SEEDS / "README.md").read_text("utf-8").splitlines()) if m]
    assert [int(row[1]) for row in rows] == list(range(1, PHENOMENA + 1))
    for row in rows:
        for cell in row[3].split(" · "):
            reference = REFERENCE.fullmatch(cell)
            assert reference, cell
            number, line, words = reference.groups()
            stands = article(number).split("\n")[int(line) - 1]
            assert words.replace("⍽", "\N{NO-BREAK SPACE}") in stands, cell


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("Arabic-Indic digits", r"[٠-٩]"),
        ("Persian digits", r"[۰-۹]"),
        ("a line of no-break spaces only", r"(?m)^\u00a0+$"),
        ("doubled space", r"\S  \S"),
        ("glued full stop", r"[ء-ي]\.[ء-ي]"),
        ("caption glued to the lead", r"مرسى الحبقأعلن"),
        ("tatweel between a clitic and a quotation", r"بـ«"),
        ("shadda", "\u0651"),
        ("Latin in Arabic", r"[ء-ي] \(?[A-Za-z]+"),
        ("right-to-left mark", "\u200f"),
        ("zero-width non-joiner", "\u200c"),
        ("emoji", r"[\U0001f300-\U0001faff]"),
        ("Hijri date", r"ذو القعدة 1447"),
        ("two month names", r"مايو/أيار"),
        ("curly quotation closed by a straight one", r"“[^”\n]*\"\."),
    ],
)
def test_the_articles_carry(what: str, pattern: str) -> None:
    assert any(re.search(pattern, text) for text in texts()), what


@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”"])
def test_quotations_are_closed_in_some_articles_and_left_open_in_others(
    opening: str, closing: str
) -> None:
    balanced = Counter(
        text.count(opening) == text.count(closing) for text in texts() if opening in text
    )
    assert balanced[True]
    assert balanced[False]


def test_a_paragraph_comes_again_with_one_mark_changed() -> None:
    lines = [line for line in article("04").split("\n") if line.startswith("وعثر فريق الأدلة")]
    first, second = lines
    assert len(first) == len(second)
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    assert differing == [("؛", "،")]


def test_one_article_is_long_with_very_long_paragraphs() -> None:
    text = article("10")
    assert len(text) > 6000
    assert sum(len(line) > 1000 for line in text.split("\n")) >= 4
