"""The known pitfalls of drawing annotated right-to-left text with Qt, one test each."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6 import __version_info__ as pyside
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import DARK, LIGHT, ArticleView
from annotator.ui.article.layout import LaidOut
from annotator.ui.article.style import contrast

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
LayOut = Callable[..., LaidOut]
_INDEXES = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
LONG = "وكشف رئيس اللجنة الأمنية بمحافظة بابل عن مقتل عنصر من كتيبة الدبابات. " * 60


def glyphs(view: ArticleView) -> list[list[int]]:
    return [
        run.glyphIndexes()
        for seen in view._scene.seen()
        for run in seen.line.line.glyphRuns(-1, -1, _INDEXES)
    ]


def test_pitfall_1_the_pair_that_loses_references_is_not_installed() -> None:
    assert pyside < (6, 12) or sys.version_info >= (3, 12)


def test_pitfall_2_spans_never_touch_the_shaping_of_ligatures(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = "لأن الله قال لا للجيش محمّدًا"
    view = make_view(text)
    before = glyphs(view)
    view.update_spans([make_span(i, i + 1, "DENIAL") for i in range(len(text))])
    view.set_selection(1, 6)
    view.viewport().repaint()
    assert glyphs(view) == before
    assert all(not view._scene.page.laid(0).layout.formats() for _ in before)


@pytest.mark.parametrize("text", ["1058", "Al-sharq قالت نعم", "قال نعم", "25%", "(CNN)", "😀"])
def test_pitfall_3_every_line_of_a_right_to_left_article_is_aligned_right(
    make_view: MakeView, text: str
) -> None:
    view = make_view(text)
    right = max(box.right() for box in view.rects(0, len(text)))
    assert right + 1 == pytest.approx(view._scene.sheet.left + view._scene.sheet.column, abs=1)
    option = view._scene.page.laid(0).layout.textOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    assert option.flags() & QTextOption.Flag.IncludeTrailingSpaces


def test_pitfall_3_a_left_to_right_article_is_aligned_left(make_view: MakeView) -> None:
    view = make_view("قال نعم and no", rtl=False)
    left = min(box.left() for box in view.rects(0, 14))
    assert left == pytest.approx(view._scene.sheet.left, abs=1)


def test_pitfall_4_clicks_on_wrapped_lines_hit_the_letter(make_view: MakeView) -> None:
    view = make_view(LONG, size=(420, 700))
    wrong = tried = 0
    for seen in view._scene.seen()[:-1]:
        geometry = seen.line.geometry
        for run in geometry.runs:
            for start, lead, trail in zip(run.stops, run.xs, run.xs[1:], strict=False):
                if abs(lead - trail) > 3:
                    tried += 1
                    wrong += geometry.place(lead + (trail - lead) * 0.3).caret != start
    assert tried > 300
    assert wrong == 0


def test_pitfall_4_a_range_across_directions_is_several_boxes(lay_out: LayOut) -> None:
    text = "قال CNN 25 إن نعم"
    geometry = lay_out(text, 500).lines[0].geometry
    latin = geometry.rects(6, 7)
    assert latin[0][1] == pytest.approx(geometry.rects(4, 7)[0][1])
    boxes = geometry.rects(6, 13)
    assert len(boxes) == 2
    naive = abs(geometry.caret(6) - geometry.caret(13))
    assert sum(right - left for left, right in boxes) != pytest.approx(naive, abs=5)


@pytest.mark.parametrize("digit", ["25", "CNN"])
def test_pitfall_4_the_first_character_of_a_foreign_run_has_its_box(
    lay_out: LayOut, digit: str
) -> None:
    geometry = lay_out(f"قال {digit} نعم", 500).lines[0].geometry
    (whole,) = geometry.rects(4, 4 + len(digit))
    (first,) = geometry.rects(4, 5)
    assert first[0] == pytest.approx(whole[0])
    assert 3 < first[1] - first[0] < whole[1] - whole[0]


@pytest.mark.parametrize(
    "text",
    [
        "قال\u00a0نعم",
        "a\u2028b",
        "a\u2029b",
        "a\rb",
        "a\ufdd0b",
        "\ufeffقال",
        "\ufffeقال",
        "a\ud800b",
        "\udc00",
        "😀 نعم 👨\u200d👩\u200d👧",
        "\U0001ee00",
        "\u202eقال\u202c",
        "\t",
        "\x0b\x0c\x85\x1c",
    ],
)
def test_pitfall_5_no_character_is_lost_or_changed_on_the_way_through_qt(
    make_view: MakeView, text: str
) -> None:
    view = make_view(text)
    piece = view._scene.page.laid(0)
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert len(piece.utf16) == units
    assert sum(line.end - line.start for line in piece.lines) == units
    assert [piece.position(piece.unit(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
    assert view.text is text


def test_pitfall_6_a_span_added_above_moves_nothing_by_a_pixel(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view("\n".join([LONG] * 4), size=(500, 500))
    view.verticalScrollBar().setValue(5000)
    position = view.hit(view.viewport().rect().center().toPointF()).caret
    before = view.caret_rect(position)
    for i in range(5):
        view.update_spans([make_span(10 + i, 60 + i)])
        assert view.caret_rect(position) == before


def test_pitfall_7_spans_move_lines_and_never_lay_them_out_again(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(LONG)
    page = view._scene.page
    piece, layout = page.laid(0), page.laid(0).layout
    lines = [line.line for line in piece.lines]
    view.update_spans([make_span(0, 30), make_span(10, 20)])
    view.update_spans([make_span(100, 130)], ["s0"])
    assert view._scene.page is page
    assert page.laid(0) is piece
    assert piece.layout is layout
    assert all(a is b.line for a, b in zip(lines, piece.lines, strict=True))


def test_pitfall_7_only_the_lines_in_sight_of_a_long_paragraph_are_painted(
    make_view: MakeView,
) -> None:
    view = make_view(LONG, size=(420, 300))
    total = len(view._scene.page.laid(0).lines)
    assert total > 60
    assert len(view._scene.seen()) < 14


def test_pitfall_8_lanes_stop_at_six_and_the_rest_is_counted(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(LONG, [make_span(0, 300) for _ in range(200)])
    for seen in view._scene.seen()[:3]:
        assert len({lane for _, lane in seen.dressing.lanes}) == 6
        assert seen.hidden >= 194
        assert seen.dressing.below < 45


@pytest.mark.parametrize("text", ["لا", "لأن", "قال لا نعم", "الله", "ﷺ"])
@pytest.mark.parametrize("family", ["", "DejaVu Sans"])
def test_pitfall_9_every_letter_of_a_ligature_has_a_part_of_it(
    lay_out: LayOut, text: str, family: str
) -> None:
    geometry = lay_out(text, 400, family=family or None).lines[0].geometry
    boxes = [geometry.rects(i, i + 1)[0] for i in range(len(text))]
    assert all(right - left > 0.8 for left, right in boxes)
    assert len({geometry.caret(i) for i in range(len(text) + 1)}) == len(text) + 1


def test_pitfall_9_a_mark_shares_the_box_of_its_letter(lay_out: LayOut) -> None:
    geometry = lay_out("محمّدٌ", 400).lines[0].geometry
    assert geometry.rects(2, 3) == geometry.rects(3, 4) == geometry.rects(2, 4)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قال و«تسنيم» نعم", "تسنيم"),
        ("قال “الجزيرة” نعم", "الجزيرة"),
        ("ثم قال، نعم", "قال"),
        ("سقط 3,500 قتيل", "3,500"),
        ("في البلاد.جاء ذلك", "البلاد"),
        ("هذا والقوات تقدمت", "والقوات"),
    ],
)
def test_pitfall_10_a_double_click_takes_the_word_without_its_quotes_and_commas(
    make_view: MakeView, qtbot: QtBot, text: str, word: str
) -> None:
    view = make_view(text)
    middle = text.index(word) + len(word) // 2
    qtbot.mouseDClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.rects(middle, middle + 1)[0].center(),
    )
    assert text[slice(*view.selection)] == word


def test_pitfall_11_digits_and_arabic_letters_are_left_to_the_commands(
    make_view: MakeView,
) -> None:
    view = make_view("قال نعم")
    for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_0, "٠"), (Qt.Key(0x634), "ش")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        view.keyPressEvent(event)
        assert not event.isAccepted()


def test_pitfall_12_both_themes_are_our_own_and_readable() -> None:
    for colours in (LIGHT, DARK):
        assert contrast(colours.ink, colours.paper) >= 12
    assert LIGHT.paper != DARK.paper


def test_pitfall_14_going_to_a_span_lays_out_its_place_first(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = "\n".join(LONG[: 50 + 37 * (i % 90)] for i in range(800))
    far = len(text) * 2 // 3
    view = make_view(text, [make_span(far, far + 20)])
    for _ in range(2):
        view.reveal(far, far + 20)
        box = view.caret_rect(far)
        assert 0 <= box.top() < box.bottom() < view.viewport().height()
        assert view.rects(far, far + 20)
        view.reveal(0, 0)
