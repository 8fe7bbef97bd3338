"""Rows 61 to 72: the text as it is printed, kept to the last character."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.arabic import find, fold
from annotator.graphemes import grapheme_edges
from annotator.quotations import quotations
from annotator.suggest.wording import Wording
from annotator.ui.article import ArticleView
from annotator.words import snap, trim
from tests.phenomena.sample import Sample


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.resize(700, 600)
    shown.show()
    return shown


def test_row_61_three_styles_of_quotation_marks(sample: Sample) -> None:
    text = sample.article("01").text
    opening = {text[one.start] for one in quotations(text)}
    assert {'"', "«", "“"} <= opening
    for words in ("لا نستطيع الجزم", "كلام عارٍ"):
        sample.has("01", "DENIAL", words, quote="direct")


def test_row_62_quotations_that_close_mid_clause_or_never(sample: Sample) -> None:
    claim = sample.has("03", "CLAIM", "قد أسقطنا اثنتين منها»", quote="mixed")
    assert "»" in sample.words("03", claim)
    text = sample.article("10").text
    start, _ = sample.place("10", "«لا يتحدث باسم القوات.")
    (unclosed,) = [one for one in quotations(text) if one.start == start]
    assert not unclosed.closed
    assert "\n" not in text[unclosed.start : unclosed.end]


def test_row_63_a_quoted_name_is_no_quotation(sample: Sample, wording: Wording) -> None:
    for words in ('سفينة الحبوب "Ilmera Dawn"', "أربعة مفقودين"):
        number = "02" if "Ilmera" in words else "04"
        claim = sample.span(number, "CLAIM", words)
        assert sample.proposed(number, claim, wording)["quote"] != "mixed"


def test_row_64_no_break_spaces_are_kept_and_no_edge_of_a_span(sample: Sample) -> None:
    text = sample.article("03").text
    assert text.startswith("\N{NO-BREAK SPACE}")
    start, end = sample.place("05", "قناة\N{NO-BREAK SPACE}خبر")
    whole = sample.article("05").text
    assert find(fold(whole), "قناة خبر")  # found as a space
    assert trim(whole, start + 4, end) == (start + 5, end)


def test_row_65_doubled_and_missing_spaces(sample: Sample) -> None:
    claim = sample.span("03", "CLAIM", "المستشفى  استقبل")
    assert "  " in sample.words("03", claim)
    text = sample.article("04").text
    start, end = sample.place("04", "الميناء.جاء")
    assert snap(text, start + 1, start + 3) == (start, start + len("الميناء"))
    assert snap(text, end - 2, end - 1) == (end - 3, end)


def test_row_66_a_caption_glued_to_the_lead(sample: Sample) -> None:
    """A span may begin in the middle of what is written as one word."""
    start, end = sample.place("04", "مرسى الحبقأعلن")
    text = sample.article("04").text
    glued = [
        span
        for span in sample.article("04").spans
        if start <= span.start <= end and text[span.start - 1].isalpha()
    ]
    assert snap(text, end - 4, end) != (end - 4, end)
    assert glued or all(not start < span.start < end for span in sample.article("04").spans)


def test_row_67_vowel_signs_stay_with_their_letters(sample: Sample) -> None:
    text = sample.article("03").text
    start, end = sample.place("03", "مُسيَّرة")
    edges = set(grapheme_edges(text, start, end))
    assert start + 1 not in edges  # between م and its damma
    hits = find(fold(text), "مسيره مفخخه")
    assert (start, start + len("مُسيَّرة مُفخَّخة")) in hits


def test_row_68_latin_in_arabic_stands_in_order(sample: Sample, view: ArticleView) -> None:
    text = sample.article("08").text
    view.set_article(text)
    start, end = sample.place("08", "Kestrel 41")
    view.set_selection(start, start)
    view.reveal(start, end)
    assert view.rects(start, start + 1)[0].left() < view.rects(start + 6, start + 7)[0].left()
    claim = sample.span("08", "CLAIM", "أصابوا الزورق")
    assert claim.start < start < end < claim.end


def test_row_69_spelling_variants_are_kept_and_found(sample: Sample) -> None:
    text = sample.article("05").text
    for written, sought in (("مسئول", "مسئول"), ("واكدت", "وأكدت"), ("عارٍ", "عار")):
        number = "01" if written == "عارٍ" else "05"
        body = sample.article(number).text
        assert written in body
        assert body.index(written) in [start for start, _ in find(fold(body), sought)]
    assert "مسئول" in text


def test_row_70_boilerplate_is_marked_and_kept(sample: Sample, exported: Path) -> None:
    sorts = {
        part.sort for number in sample.documents for part in sample.article(number).boilerplate
    }
    assert {"masthead", "counter", "caption", "read_also"} <= sorts
    lines = [orjson.loads(line) for line in exported.read_bytes().splitlines()]
    for record in lines:
        for part in record["boilerplate"]:
            assert record["text"][part["start"] : part["end"]].strip()


def test_row_71_byte_for_byte_without_a_last_newline(exported: Path) -> None:
    articles, ends = paths.seeds() / "articles", set()
    for line in exported.read_bytes().splitlines():
        record = orjson.loads(line)
        (file,) = articles.glob(f"{record['id']}*.txt")
        assert record["text"].encode() == file.read_bytes()
        ends.add(record["text"].endswith("\n"))
    assert ends == {True, False}


def test_row_72_one_very_long_paragraph(sample: Sample, view: ArticleView) -> None:
    """Every span of it can be brought into sight and is drawn, whatever it wraps over."""
    article = sample.article("10")
    view.set_article(article.text)
    view.set_spans(article.spans)
    start, _ = sample.place("10", "ثم توالت الأرقام")
    end = article.text.index("\n", start)
    inside = [span for span in article.spans if start <= span.start and span.end <= end]
    assert len(inside) >= 5
    seen = QRect(0, 0, view.viewport().width(), view.viewport().height())
    for span in inside:
        view.reveal(span.start, span.end)
        assert any(seen.intersects(rect) for rect in view.rects(span.start, span.end))
