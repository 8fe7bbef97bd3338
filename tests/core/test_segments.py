"""Words, what a selection of them takes in, phrases, sentences, paragraphs, widening."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given

from annotator.clitics import conjoined
from annotator.text import (
    next_word,
    next_word_end,
    paragraph_at,
    phrase_at,
    previous_word,
    previous_word_end,
    sentence_at,
    snap,
    snap_to_grapheme,
    trim,
    widen,
    word_at,
    words,
)
from tests.core.hostile import hostile, placed, selected

TOLD = (
    "قال المتحدث إن 6 جنود أصيبوا في الهجوم، وأعلنت وزارة الدفاع مقتل 3 منهم ثم غادرت القوات.\n"
    "وأضاف “لم نضرب”."
)


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def _sentences(text: str) -> list[str]:
    found = {sentence_at(text, i) for i in range(len(text) + 1)}
    return [text[start:end] for start, end in sorted(found) if start < end]


def _phrases(text: str) -> list[str]:
    found = {phrase_at(text, i) for i in range(len(text) + 1)}
    return [text[start:end] for start, end in sorted(found) if start < end]


@pytest.mark.parametrize(
    "whole",
    [
        *(
            "3,500",
            "3.5",
            "1,000,000.5",
            "٣٬٥٠٠",
            "٣٫٥",
            "08:25",
            "08:25م",
            "20/4/2024",
            "5%",
            "٥٪",
        ),
        *("U.S.A", "Al-sharq", "F-16", "كوفيد-19", "AT&T", "don’t", "alsharq.com", "10-15", "$40"),
        *(
            "و6",
            "بـ33",
            "قُوَّاتٌ",
            "الحـــشد",
            "می\u200cخواهم",
            "ك\u00adتاب",
            "غزة_تحت",
            "٢٠٢٤م",
            "\U0001ee00",
        ),
    ],
)
def test_a_word_stays_whole(whole: str) -> None:
    text = f"قبل «{whole}» بعد"
    assert _words(text) == ["قبل", whole, "بعد"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("البلاد.جاء ذلك", ["البلاد", "جاء", "ذلك"]),
        ("عام 2024.جاء", ["عام", "2024", "جاء"]),
        ("the end.Next", ["the", "end", "Next"]),
        ("و«تسنيم»", ["و", "تسنيم"]),
        ("شبكة “الجزيرة”،فسيدفع", ["شبكة", "الجزيرة", "فسيدفع"]),
        ("فبراير/شباط", ["فبراير", "شباط"]),
        ("( 2150)", ["2150"]),
        ("الى\u00a0ذلك\u200bنقل", ["الى", "ذلك", "نقل"]),
        ("\U0001f534 عاجل \U0001f44d\U0001f3fd", ["عاجل"]),
        ("قال، لا؛ نعم؟", ["قال", "لا", "نعم"]),
        ("8:، .5", ["8", "5"]),
        ("", []),
        ("…!", []),
    ],
)
def test_words_part(text: str, parts: list[str]) -> None:
    assert _words(text) == parts


def test_the_word_at_a_place() -> None:
    text = "في البلاد.جاء «س»  ."
    assert word_at(text, 0) == word_at(text, 2) == (0, 2)
    assert word_at(text, 3) == word_at(text, 9) == (3, 9)
    assert word_at(text, 10) == (10, 13)
    assert word_at(text, 16) == (15, 16)
    assert word_at(text, 18) is None


@given(placed())
@example(("ا\U0001f44d\u0600ا", 3))
def test_words_found_locally_are_those_of_the_whole_text(place: tuple[str, int]) -> None:
    text, i = place
    whole = list(words(text))
    touching = [span for span in whole if span[0] <= i <= span[1]]
    assert word_at(text, i) == (touching[-1] if touching else None)
    assert next_word(text, i) == min((s for s, _ in whole if s > i), default=len(text))
    assert next_word_end(text, i) == min((e for _, e in whole if e > i), default=len(text))
    assert previous_word(text, i) == max((s for s, _ in whole if s < i), default=0)
    assert previous_word_end(text, i) == max((e for _, e in whole if e < i), default=0)


@given(selected())
def test_the_words_of_a_part(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    whole = (
        [span for span in words(text) if span[0] < end and span[1] > start] if start < end else []
    )
    assert list(words(text, start, end)) == whole


@given(hostile)
@example("\u094d\u0915 \u064b\u1100\u1100 \u064b\u0d4e\u0627 \u0d4e،")
def test_words_are_in_order_and_end_at_graphemes(text: str) -> None:
    edges = [edge for span in words(text) for edge in span]
    assert edges == sorted(edges)
    assert all(start < end for start, end in words(text))
    assert all(snap_to_grapheme(text, edge) == edge for edge in edges)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (" \u00a0خبر \n", "خبر"),
        ("\u200b\ufeff\tخبر\u2003\u202f\x1c", "خبر"),
        ("خبر \u064b", "خبر"),
        ("\u0600 خبر", "خبر"),
        ("“خبر”.", "“خبر”."),
        (" \n\u00a0", ""),
        ("", ""),
    ],
)
def test_space_at_the_edges_goes(text: str, rest: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == rest


@given(selected())
def test_trimming_twice_is_trimming_once(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    first, last = trim(text, start, end)
    assert start <= first <= last <= end
    assert trim(text, first, last) == (first, last)
    part = text[first:last]
    assert not part[:1].isspace()
    assert not part[-1:].isspace()
    for inside in words(text):
        if start <= inside[0] and inside[1] <= end:
            assert first <= inside[0] < inside[1] <= last


@pytest.mark.parametrize(
    ("text", "rough", "whole"),
    [
        ("مقتل 6 جنود، أمس", "تل 6 جن", "مقتل 6 جنود"),
        ('قال "كالسو" أمس', ' "كالسو" ', "كالسو"),
        ("و«تسنيم»", "«تسن", "تسنيم"),
        ("جنوبي البلاد.جاء ذلك", "لبلاد.", "البلاد"),
        ("نشر (فيتو)، أمس", "(فيتو)،", "فيتو"),
        ('كتائب "حزب الله".', 'كتائب "حزب الله".', 'كتائب "حزب الله"'),
        ('قال إنه "شن غارات ". ثم', 'إنه "شن غارات', 'إنه "شن غارات "'),
        ("نفت الأمانة (أعلى هيئة) ذلك", "الأمانة (أعل", "الأمانة (أعلى"),
        ("نفت الأمانة (أعلى هيئة) ذلك", "الأمانة (أعلى هيئة", "الأمانة (أعلى هيئة)"),
        ("قناة «العهد» العراقية", "«العهد» الع", "«العهد» العراقية"),
        ('"أ" ب "ج"', 'أ" ب "ج', '"أ" ب "ج"'),
        ('"أ ب" ج "د"', "ج", "ج"),
        ('قال "أ" ثم ب "ج', 'قال "أ" ثم ب', 'قال "أ" ثم ب'),
        ("سأل؟ ", "؟ ", "؟"),
    ],
)
def test_a_rough_selection_becomes_whole_words(text: str, rough: str, whole: str) -> None:
    start = text.index(rough)
    first, last = snap(text, start, start + len(rough))
    assert text[first:last] == whole


def test_a_letter_that_belongs_to_a_space_keeps_it() -> None:
    joined = "\u00a0\u094d\u0915"
    first, last = snap(joined, 0, 1)
    assert snap_to_grapheme(joined, first) == first
    assert snap(joined, first, last) == (first, last)


@given(selected())
def test_snapping_twice_is_snapping_once(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    first, last = snap(text, start, end)
    assert 0 <= first <= last <= len(text)
    assert snap(text, first, last) == (first, last)
    for inside in words(text, start, end):
        assert first <= inside[0] < inside[1] <= last
    if start < end:
        assert trim(text, first, last) == (first, last)
        assert snap_to_grapheme(text, first) == first
        assert snap_to_grapheme(text, last) == last
    else:
        assert (first, last) == (start, end)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قال. نعم! هل؟ لا… بل", ["قال.", "نعم!", "هل؟", "لا…", "بل"]),
        ("جنوبي البلاد.جاء ذلك.", ["جنوبي البلاد.", "جاء ذلك."]),
        ("بلغ 3.5 مليون. ثم 1,000.50 دولار.", ["بلغ 3.5 مليون.", "ثم 1,000.50 دولار."]),
        ("مع U.S.A. أمس. وقال", ["مع U.S.A. أمس.", "وقال"]),
        ("زار alsharq.com وقال Mr. Smith لا", ["زار alsharq.com وقال Mr. Smith لا"]),
        ("المجلس: د. خالد آل ثاني", ["المجلس: د. خالد آل ثاني"]),
        ("في 2024 م. وقال", ["في 2024 م.", "وقال"]),
        ('قال "لا أعلم." وخرج', ['قال "لا أعلم."', "وخرج"]),
        ("قال «لا أعلم.» وخرج", ["قال «لا أعلم.»", "وخرج"]),
        ('انتهى."ثم', ["انتهى.", '"ثم']),
        ("العراق.. أمريكا تنفي؟!", ["العراق..", "أمريكا تنفي؟!"]),
        ("عنوان\n\nقال\u00a0\nنعم. ", ["عنوان", "قال", "نعم."]),
        ("بند ب.", ["بند ب."]),
        ("\n \n", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert _sentences(text) == parts


@given(placed())
@example(("\u0d4e\r\n", 0))
@example(("ا\ufeff\u064b", 2))
def test_a_sentence_is_the_same_from_everywhere_in_it(place: tuple[str, int]) -> None:
    text, i = place
    start, end = sentence_at(text, i)
    assert 0 <= start <= end <= len(text)
    assert "\n" not in text[start:end]
    assert all(sentence_at(text, j) == (start, end) for j in range(start, end))
    if (
        i < len(text)
        and not text[i].isspace()
        and snap(text, i, i + 1)[0] <= i < snap(text, i, i + 1)[1]
    ):
        assert start <= i < end
    for first, last in words(text):
        assert last <= start or end <= first or start <= first < last <= end


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قال المتحدث، أمس؛ إن", ["قال المتحدث", "أمس", "إن"]),
        ("بلغ 3,500 عند 08:25 يوم", ["بلغ 3,500 عند 08:25 يوم"]),
        ("قتيل وعدد من الجرحى", ["قتيل", "وعدد من الجرحى"]),
        ("أعلنت وزارة الدفاع وقوع قصف", ["أعلنت وزارة الدفاع وقوع قصف"]),
        ("نفى ثم اعترف أو سكت", ["نفى", "ثم اعترف", "أو سكت"]),
        ("نفى فيما سكت في بغداد", ["نفى", "فيما سكت في بغداد"]),
        ("قال لا فالمقاومة باقية", ["قال لا", "فالمقاومة باقية"]),
        ("قال: “لا نعلم”.", ["قال", "لا نعلم"]),
        ("زار https://x.y اليوم", ["زار https://x.y اليوم"]),
        ("بابل - الأناضول", ["بابل", "الأناضول"]),
        ("شبكة و«تسنيم» قالت", ["شبكة", "و«تسنيم» قالت"]),
        ("بعد. وقبل", ["بعد", "وقبل"]),
    ],
)
def test_phrases(text: str, parts: list[str]) -> None:
    assert _phrases(text) == parts


def test_a_phrase_far_from_its_beginning_is_found() -> None:
    text = "أولا، " + "كلمة طويلة " * 400 + "بلا فاصل، أخيرا"
    start, end = phrase_at(text, len(text) - 20)
    assert (text[start : start + 4], text[end - 4 : end]) == ("كلمة", "فاصل")


@pytest.mark.parametrize(
    "word",
    "وقال والقوات والوزير و6 ووزارة فقال فإن فالجيش فسيتم ثم ولكن وردا وإلى ولدى وعدة".split(),
)
def test_a_conjunction_is_seen(word: str) -> None:
    assert conjoined(word)


@pytest.mark.parametrize(
    "word",
    "وزارة وكالة وصل وصلت وقع واحد وقت وفد وُقوع والده وليد في فريق فقط فصائل فجر فلسطين".split(),
)
def test_a_letter_of_the_root_is_no_conjunction(word: str) -> None:
    assert not conjoined(word)


@given(placed())
def test_a_phrase_cuts_no_word(place: tuple[str, int]) -> None:
    text, i = place
    start, end = phrase_at(text, i)
    assert 0 <= start <= end <= len(text)
    for first, last in words(text):
        assert last <= start or end <= first or start <= first < last <= end


def test_paragraphs() -> None:
    text = "عنوان \n\u00a0\n خبر. آخر.\u00a0"
    assert [text[slice(*paragraph_at(text, i))] for i in (0, 6, 10, len(text))] == [
        "عنوان",
        "عنوان",
        "خبر. آخر.",
        "خبر. آخر.",
    ]
    start, end = paragraph_at(text, 8)
    assert start == end


def test_widening_goes_from_word_to_paragraph() -> None:
    at = TOLD.index("مقتل") + 1
    grown = []
    span = (at, at)
    while (wider := widen(TOLD, *span)) != span:
        grown.append(TOLD[slice(*wider)])
        span = wider
    assert grown == [
        "مقتل",
        "وأعلنت وزارة الدفاع مقتل 3 منهم",
        TOLD.split("\n")[0][:-1],
        TOLD.split("\n")[0],
    ]


def test_widening_what_begins_in_a_word_and_in_quotes() -> None:
    start = TOLD.index("أعلنت")
    assert TOLD[slice(*widen(TOLD, start, start + 6))] == "وأعلنت"
    start = TOLD.index("نضرب")
    assert TOLD[slice(*widen(TOLD, start, start + 4))] == "وأضاف “لم نضرب”"


@given(selected())
@example(("ا ", 1, 2))
@example(("\r\n", 0, 0))
def test_widening_grows_and_ends(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    span = trim(text, start, end)
    for _ in range(12):
        wider = widen(text, *span)
        if span[0] < span[1]:
            assert wider[0] <= span[0] < span[1] <= wider[1]
        if wider == span:
            return
        span = wider
    raise AssertionError("widening doesn't end")


def test_the_real_articles_are_cut_without_loss(shared: Path) -> None:
    paths = sorted((shared / "seeds").glob("*.txt"))
    assert len(paths) == 5
    for path in paths:
        text = path.read_bytes().decode()
        seen = {i for i, char in enumerate(text) if not char.isspace()}
        sentences = {sentence_at(text, i) for i in range(len(text) + 1)}
        assert seen <= {i for start, end in sentences for i in range(start, end)}
        letters = {i for i, char in enumerate(text) if char.isalnum()}
        assert letters <= {i for start, end in words(text) for i in range(start, end)}
        phrases = {phrase_at(text, i) for i in range(len(text) + 1)}
        assert letters <= {i for start, end in phrases for i in range(start, end)}
