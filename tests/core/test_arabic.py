"""Search that sees past spelling, clitics, quotations; and the spans people really made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator import arabic
from annotator.arabic import clitics, find, fold, peel, quotations, restore
from annotator.text import snap, snap_to_grapheme, word_at
from tests.core.hostile import hostile, placed, selected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("الحـــشد", "الحشد"),
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("آلاء", "الاء"),
        ("ٱلكتاب", "الكتاب"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("هٰذا", "هذا"),
        ("مؤتمر", "موتمر"),
        ("مسئول", "مسيول"),
        ("أ", "\u0627\u0654"),
        ("ﻻ ﺑﻐﺪاد", "لا بغداد"),
        ("ﷲ", "الله"),
        ("٢٨ لواء", "28 لواء"),
        ("۲۸", "٢٨"),
        ("٣٬٥٠٠٫٥", "3,500.5"),
        ("٥٪", "5%"),
        ("ایران", "ايران"),
        ("کتاب", "كتاب"),
        ("می\u200cخواهم", "ميخواهم"),
        ("\u200fبغداد\u202c", "بغداد"),
        ("الى\u00a0\u2003 ذلك", "الى ذلك"),
        ("الى \u200f ذلك", "الى ذلك"),
        ("Al-SHARQ", "al-sharq"),
        ("Straße É", "strasse e"),
        ("\U0001ee00", "ا"),
        ("５", "5"),
    ],
)
def test_spellings_that_search_takes_as_equal(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text != ""


@pytest.mark.parametrize(
    ("one", "other"), [("سأل", "سءل"), ("بن", "ين"), ("ر", "ز"), ("a\nb", "a b"), ("5", "6")]
)
def test_spellings_that_differ_stay_different(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("قالَ مُحَمَّدٌ أمس", "محمد", ["مُحَمَّدٌ"]),
        ("الحشـــد  الشعبي", "الحشد الشعبي", ["الحشـــد  الشعبي"]),
        ("لواء ٢٨ واللواء 28", "٢۸", ["٢٨", "28"]),
        ("في المكتبةِ.", "مكتبه", ["مكتبةِ"]),
        ("ﷲ أكبر", "لل", ["ﷲ"]),
        ("ﷲ", "ل", ["ﷲ"]),
        ("ا\u200cب", "ا", ["ا\u200c"]),
        ("قصف\nجوي", "قصف جوي", []),
        ("اااا", "اا", ["اا", "اا"]),
        ("نص", "  ", []),
        ("نص", "\u064b\u200f", []),
        ("", "نص", []),
        ("\U0001f600\U0001f600 قُصف", "قصف", ["قُصف"]),
        ("a\u1100\u1161b", "\u1161", ["\u1100\u1161"]),
    ],
)
def test_hits_mark_the_original(text: str, query: str, hits: list[str]) -> None:
    assert [text[start:end] for start, end in find(fold(text), query)] == hits


def test_a_limit_ends_the_search() -> None:
    folded = fold("في في في")
    assert find(folded, "في", limit=2) == [(0, 2), (3, 5)]
    assert find(folded, "في", limit=0) == []


@given(selected())
def test_what_stands_in_a_text_is_found_there(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    folded, query = fold(text), text[start:end]
    hits = find(folded, query)
    sought = fold(query).text.strip()
    assert bool(hits) == bool(sought)
    for first, last in hits:
        assert sought in fold(text[first:last]).text
        assert snap_to_grapheme(text, first) == first
        assert snap_to_grapheme(text, last) == last
    edges = [edge for hit in hits for edge in hit]
    assert edges == sorted(edges)


@given(hostile | st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert "  " not in once


@given(placed(), st.integers(1, 5))
def test_where_a_text_is_cut_for_folding_can_not_be_seen(place: tuple[str, int], size: int) -> None:
    text, i = place
    whole = fold(text)
    length = len(whole.text)
    at = min(i, length)
    expected = whole.original(at, length)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arabic, "_CHUNK", size)
        pieces = fold(text)
        assert pieces.text == whole.text
        assert pieces.original(at, length) == expected


@given(st.text(alphabet="ابأإآؤئةىيهو\u064b\u0651ـ٣3aB «»“”\u00a0\n…،.%", max_size=40))
def test_a_letter_folds_alike_in_usual_and_unusual_company(text: str) -> None:
    assert fold(f"{text}\ue000").text == f"{fold(text).text}\ue000"


def test_hits_in_a_long_text_stand_where_they_are() -> None:
    word = "صاروخًا"
    text = ("قال \u00a0 إنّ " * 300 + word + " ") * 9
    assert len(text) > 3 * arabic._CHUNK
    hits = find(fold(text), "صاروخا")
    assert [text[start:end] for start, end in hits] == [word] * 9


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("والقوات", ["القوات", "قوات"]),
        ("وبالقوات", ["بالقوات", "القوات", "قوات"]),
        ("فللجيش", ["للجيش", "لجيش", "جيش"]),
        ("للجيش", ["لجيش", "جيش"]),
        ("كالجيش", ["الجيش", "جيش"]),
        ("القاعدة", ["قاعدة"]),
        ("وَبِٱلقوات", ["بِٱلقوات", "ٱلقوات", "قوات"]),
        ("وسيتم", ["سيتم", "يتم"]),
        ("بـ33", ["33"]),
        ("و6", ["6"]),
        ("وـ\u200dCNN", ["CNN"]),
        ("ال24", ["24"]),
        ("سوريا", []),
        ("لله", ["له"]),
        ("به", []),
        ("ال", []),
        ("و", []),
        ("CNN", []),
        ("", []),
    ],
)
def test_clitics_come_off_one_by_one(word: str, stems: list[str]) -> None:
    assert [word[cut:] for cut in clitics(word)] == stems


def test_peeling_and_restoring_in_a_text() -> None:
    text = 'أمس، "وبالقوات" ثم و6'
    start, end = text.index("وب"), text.index('" ثم')
    starts = [start]
    while (peeled := peel(text, starts[-1], end)) is not None:
        starts.append(peeled)
    assert [text[at:end] for at in starts] == ["وبالقوات", "بالقوات", "القوات", "قوات"]
    back = [starts[-1]]
    while (restored := restore(text, back[-1], end)) is not None:
        back.append(restored)
    assert back == starts[::-1]
    assert peel(text, 0, 3) is None
    assert peel(text, 3, end) is None
    assert peel(text, start, start + 1) is None
    assert peel(text, len(text) - 2, len(text)) == len(text) - 1
    assert restore(text, start + 5, end) == starts[3]


@given(selected())
@example(("ب\u0600اا", 0, 4))
def test_restoring_takes_back_what_peeling_took(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    found = word_at(text, start)
    at = found[0] if found else start
    if restore(text, at, end) is not None:
        assert found is not None
        assert found[1] <= at
    while (peeled := peel(text, at, end)) is not None:
        assert at < peeled < end
        assert restore(text, peeled, end) == at
        assert snap_to_grapheme(text, peeled) == peeled
        at = peeled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('قال "نعم" ثم "لا"', [("straight", '"نعم"', True), ("straight", '"لا"', True)]),
        ("قناة «العهد»", [("guillemets", "«العهد»", True)]),
        ("“أ «ب» ج”", [("curly", "“أ «ب» ج”", True), ("guillemets", "«ب»", True)]),
        ("«أ «ب» ج»", [("guillemets", "«أ «ب» ج»", True), ("guillemets", "«ب»", True)]),
        ("“أ «ب” ج»", [("curly", "“أ «ب”", True), ("guillemets", "«ب” ج»", True)]),
        ('أ "ب ج\nد" هـ', [("straight", '"ب ج', False), ("straight", '" هـ', False)]),
        ("“أ\nب”", [("curly", "“أ", False)]),
        ("don't ‘x’ 'y' » ”", []),
        ('«أ "ب', [("guillemets", '«أ "ب', False), ("straight", '"ب', False)]),
        ("", []),
    ],
)
def test_quotations(text: str, found: list[tuple[str, str, bool]]) -> None:
    made = quotations(text)
    assert [(q.style, text[q.start : q.end], q.closed) for q in made] == found


def test_what_a_quotation_says() -> None:
    text = "قال «نعم» و“لا"
    assert [text[slice(*quotation.inner)] for quotation in quotations(text)] == ["نعم", "لا"]


@given(hostile)
def test_quotations_stay_in_their_paragraph_and_hold_their_marks(text: str) -> None:
    marks = {"straight": '""', "guillemets": "«»", "curly": "“”"}
    for quotation in quotations(text):
        whole = text[quotation.start : quotation.end]
        assert "\n" not in whole
        opening, closing = marks[quotation.style]
        assert whole[0] == opening
        if quotation.closed:
            assert whole[-1] == closing
            assert len(whole) >= 2
        else:
            assert text[quotation.end : quotation.end + 1] in ("", "\n")


def _gold(shared: Path) -> list[tuple[str, dict[str, Any]]]:
    spans = []
    for name in ("annotator_a.jsonl", "annotator_b.jsonl"):
        for line in (shared / "gold" / name).read_bytes().splitlines():
            row = json.loads(line)
            spans += [(row["text"], span) for span in row["spans"]]
    return spans


def test_every_real_span_can_be_reached_by_snapping_and_peeling(shared: Path) -> None:
    spans = _gold(shared)
    assert len(spans) > 200
    peeled = 0
    for text, span in spans:
        start, end = span["start"], span["end"]
        at, last = snap(text, start, end)
        assert last == end, span["id"]
        steps = 0
        while at < start and (further := peel(text, at, end)) is not None:
            at, steps = further, steps + 1
        assert at == start, span["id"]
        assert steps <= 2
        peeled += steps > 0
        while (restored := restore(text, at, end)) is not None:
            at = restored
        assert at == snap(text, start, end)[0]
    assert peeled > 40


def test_words_of_the_real_articles_are_found_however_they_are_spelt(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_bytes().decode()
        folded = fold(text)
        for start, end in [word_at(text, i) or (i, i) for i in range(0, len(text), 97)]:
            if start < end:
                assert (start, end) in [
                    (first, last)
                    for first, last in find(folded, fold(text[start:end]).text)
                    if first == start
                ]
