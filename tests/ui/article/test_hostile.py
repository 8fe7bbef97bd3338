"""Texts that nobody writes and that arrive all the same: shown, selected, copied, unchanged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
SENTENCE = "وكشف رئيس اللجنة الأمنية 25 بمحافظة CNN بابل عن مقتل عنصر من كتيبة الدبابات. "
HOSTILE = {
    "empty": "",
    "one letter": "ق",
    "one newline": "\n",
    "only newlines": "\n" * 50,
    "only spaces": " \u00a0\u3000\t " * 40,
    "one mark": "\u0651",
    "emoji": "👍🏽 👨\u200d👩\u200d👧\u200d👦 🇮🇶",
    "flag tags": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "astral arabic": "\U0001ee00\U0001ee01 قال \U0001ee02",
    "bom first": "\ufeffقال نعم",
    "swapped bom first": "\ufffeقال نعم",
    "overrides": "\u202eقال CNN\u202c \u2067abc\u2069 \u202bنعم",
    "unclosed overrides": "\u202e\u2067\u202a\u202dقال CNN نعم\nلا abc",
    "separators": "a\u2028b\u2029c\x0bd\x0ce\x85f\x1cg",
    "nul": "قال\0نعم",
    "lone surrogates": "a\ud800b\udc00\udc00\ud83d",
    "noncharacters": "\ufdd0\ufdd1\ufffe\uffff",
    "one long word": "ب" * 3000,
    "tatweel": "قـ" + "ـ" * 3000 + "ال",
    "zalgo": "ا" + "\u0651\u064e\u0650" * 400 + " نعم",
    "latin in arabic": "قال Reuters (CNN) 3,500 قتيل 25% - 08:25م",
    "tabs": "قال\tعن CNN\tنعم\t",
}


@pytest.mark.parametrize("rtl", [True, False], ids=["rtl", "ltr"])
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_shown_spanned_walked_and_copied(
    make_view: MakeView, make_span: MakeSpan, qtbot: QtBot, name: str, rtl: bool
) -> None:
    text = HOSTILE[name]
    spans = [make_span(i, min(len(text), i + 3)) for i in range(0, min(len(text), 40), 2)]
    view = make_view(text, spans, rtl=rtl)
    view.set_show_spaces(True)
    view.set_hits([(0, len(text))], 0)
    if spans:
        view.set_current(spans[0].id)
    carets = [view.caret]
    forward = Qt.Key.Key_Left if rtl else Qt.Key.Key_Right
    for _ in range(60):
        qtbot.keyClick(view, forward)
        carets.append(view.caret)
    assert carets == sorted(carets)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    view.select_all()
    view.viewport().grab()
    assert view.selection == (0, len(text))
    view.update_spans([], [span.id for span in spans])
    view.viewport().grab()
    if text and not any("\ud800" <= c <= "\udfff" for c in text):
        view.copy()
        assert QGuiApplication.clipboard().text() == text


def test_an_empty_article_has_a_caret_where_reading_begins(make_view: MakeView) -> None:
    view = make_view("")
    box = view.caret_rect(0)
    assert view.viewport().width() / 2 < box.left()
    assert view.hit(view.viewport().rect().center().toPointF()).caret == 0


def test_five_megabytes_in_one_paragraph_open_scroll_and_take_spans(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = SENTENCE * (5_000_000 // len(SENTENCE.encode()))
    assert "\n" not in text
    middle, end = len(text) // 2, len(text)
    view = make_view(text, [make_span(middle, middle + 40), make_span(0, end, "DENIAL")])
    laid = len(view._scene.page._kept)
    assert laid <= 3
    view.reveal(middle, middle + 40)
    (box, *_) = view.rects(middle, middle + 40)
    assert 0 <= box.top() <= view.viewport().height()
    view.update_spans([make_span(middle + 3, middle + 9, "CASUALTY")])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.reveal(end, end)
    assert view.caret_rect(end).bottom() < view.viewport().height()


def test_ten_thousand_spans_in_one_paragraph_stay_legible(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = SENTENCE * 35
    spans = [
        make_span(i % (len(text) - 200), i % (len(text) - 200) + 3 + i % 190) for i in range(10_000)
    ]
    view = make_view(text, spans)
    for seen in view._scene.seen():
        assert seen.dressing.below <= 40
        assert seen.dressing.above <= 40
        assert seen.hidden > 0
    line = view._scene.seen()[0].line
    before = line.hidden
    view.update_spans([make_span(line.start, line.end)])
    assert line.hidden == before + 1


def test_a_span_forty_lines_long_is_drawn_on_each_with_one_chip(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = SENTENCE * 50
    view = make_view(text, [make_span(10, len(text) - 10)])
    lines = view._scene.page.laid(0).lines
    assert len(lines) > 40
    assert sum(len(line.dressing.chips) for line in lines) == 1
    assert all(line.dressing.lanes for line in lines)


def test_spans_over_paragraph_ends_and_empty_paragraphs(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = "قال نعم\n\nولا لا\nآخر"
    view = make_view(text, [make_span(4, 12), make_span(7, 9, "DENIAL")])
    page = view._scene.page
    assert [len(page.laid(i).lines[0].spans) for i in range(4)] == [1, 0, 1, 0]
    view.update_spans([], ["s0", "s1"])
    assert [len(page.laid(i).lines[0].spans) for i in range(4)] == [0, 0, 0, 0]


quick = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
ANY = st.text(
    st.sampled_from(
        "قالنعم ّ\u064e abC25,.\n\t\u00a0\u200f\u202e\u2067\u2069\u200d😀👨\U0001ee00\ufeffـ"
    ),
    max_size=120,
)


@quick
@given(text=ANY, ranges=st.lists(st.tuples(st.integers(0, 119), st.integers(1, 60)), max_size=12))
def test_any_text_with_any_spans_one_by_one_is_as_if_they_had_been_there(
    make_view: MakeView, make_span: MakeSpan, text: str, ranges: list[tuple[int, int]]
) -> None:
    spans = [
        make_span(start, min(len(text), start + length))
        for start, length in ranges
        if start < len(text)
    ]
    together, apart = make_view(text, spans), make_view(text)
    for span in spans:
        apart.update_spans([span])
    extra = [make_span(0, len(text)) for _ in range(3) if text]
    apart.update_spans(extra)
    apart.update_spans([], [span.id for span in extra])
    one, other = together._scene.seen(), apart._scene.seen()
    assert [(s.top, s.hidden, len(s.dressing.chips)) for s in one] == [
        (s.top, s.hidden, len(s.dressing.chips)) for s in other
    ]
    for a, b in zip(one, other, strict=True):
        assert [(e.key, lane) for e, lane in a.dressing.lanes] == [
            (e.key, lane) for e, lane in b.dressing.lanes
        ]
