"""What an article is called whose file says only the text."""

from __future__ import annotations

import pytest

from annotator.importers.headlines import LONGEST, headline

TITLE = "مقتل حارسين في هجوم على ميناء مرسى الحبق"


@pytest.mark.parametrize(
    "above",
    [
        "",
        "عاجل\n\n",
        "السبت 02 نوفمبر 2024 الموافق 30 ربيع الثاني 1446\n",
        "رئيس التحرير: فلان بن فلان الفلاني\n\u00a0\n",
        "١٢ مارس ٢٠٢٤ - ٠٨:٢٥ م\nبقلم: مراسلنا في المدينة القديمة\n",
    ],
)
def test_the_first_line_that_reads_like_a_title(above: str) -> None:
    assert headline(f"{above}{TITLE}\n\nقال مصدر إن الهجوم وقع فجرا.\n") == TITLE


def test_a_long_line_is_cut_after_a_word() -> None:
    words = "قالت مصادر طبية إن عدد القتلى ارتفع".split() * 8
    found = headline(" ".join(words))
    assert found is not None
    assert found.endswith("…")
    assert len(found) <= LONGEST + 1
    assert found[:-1].split() == words[: len(found.split())]


@pytest.mark.parametrize("text", ["خبر\n", "1 2 3 4 5\n", "عاجل\nصور\n"])
def test_a_text_may_have_no_title(text: str) -> None:
    assert headline(text) is None


def test_a_line_that_goes_on_beyond_what_is_looked_at_is_none() -> None:
    assert headline("خبر\n" + "كلمة " * 5000) is None
    found = headline("كلمة " * 5000)
    assert found is not None
    assert len(found) <= LONGEST + 1
