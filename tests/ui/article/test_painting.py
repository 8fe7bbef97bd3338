"""What is seen, by the pixels of the viewport."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage

from annotator.model import Span
from annotator.ui.article import DARK, LIGHT, ArticleView, LabelStyle
from annotator.ui.article.style import LINE_STYLES, Tints
from annotator.ui.article.window import Seen

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
TEXT = "وكشف رئيس اللجنة عن مقتل عنصر من كتيبة الدبابات و6 جرحى في الهجوم على موقع الحشد في بابل."


def picture(view: ArticleView) -> QImage:
    view.viewport().update()
    return view.viewport().grab().toImage()


def colours_in(image: QImage, box: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def test_a_span_is_tinted_exactly_from_edge_to_edge(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    start, end = TEXT.index("عنصر"), TEXT.index("كتيبة") + 5
    view = make_view(TEXT, [make_span(start, end)])
    image = picture(view)
    (box,) = view.rects(start, end)
    tint = Tints(LIGHT).over(("#0b62b0",)).name()
    row = box.top() + 1
    assert {image.pixelColor(x, row).name() for x in (box.left(), box.right())} == {tint}
    assert image.pixelColor(box.left() - 1, row).name() == LIGHT.paper
    assert image.pixelColor(box.right() + 1, row).name() == LIGHT.paper


def test_the_edges_of_a_span_are_marked_below_the_text(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    start = TEXT.index("6")
    view = make_view(TEXT, [make_span(start, start + 7, "CASUALTY")])
    image = picture(view)
    (box,) = view.rects(start, start + 7)
    row = box.bottom() - 1
    assert image.pixelColor(box.left(), row).name() == "#c44a00"
    assert image.pixelColor(box.right(), row).name() == "#c44a00"
    assert image.pixelColor(box.left() + 2, row).name() != "#c44a00"


def test_where_a_span_goes_on_in_the_next_line_no_edge_is_marked(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(TEXT * 2, [make_span(10, 110)], size=(420, 400))
    first, *middle, last = [
        (seen, seen.line.geometry.rects(10, 110)) for seen in view._scene.seen() if seen.line.spans
    ]
    assert middle
    image = picture(view)

    def marked(seen: Seen, x: float) -> bool:
        column = round(view._scene.sheet.left + x)
        return image.pixelColor(column, seen.top + seen.line.height - 2).name() == "#0b62b0"

    def ends(line: tuple[Seen, list[tuple[float, float]]]) -> tuple[bool, bool]:
        seen, boxes = line
        return marked(seen, round(boxes[0][0])), marked(seen, round(boxes[-1][1]) - 1)

    assert ends(first) == (False, True)
    assert all(ends(line) == (False, False) for line in middle)
    assert ends(last) == (True, False)


def test_lanes_lie_below_the_box_of_the_letters_and_their_marks(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = "محمّدٌ وِصِفَ ٍ جِيمٍ"
    view = make_view(text, [make_span(0, len(text)), make_span(0, 6, "CASUALTY")])
    bare = make_view(text)
    (box,) = view.rects(0, len(text))
    (plain,) = bare.rects(0, len(text))
    marked, clean = picture(view), picture(bare)
    for x in range(box.left() + 2, box.right() - 1):
        for y in range(box.height() - 5):
            dark = clean.pixelColor(x, plain.top() + y).lightness() < 90
            shown = marked.pixelColor(x, box.top() + y).lightness() < 110
            assert shown or not dark


def test_the_room_of_a_line_is_what_its_lanes_and_chips_need(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    text = "\n".join([TEXT] * 3)
    second = text.index("\n") + 1
    bare = make_view(text)
    heights = {}
    for depth in (0, 1, 2, 4, 6, 12):
        spans = [make_span(second + 5 + i, second + 30 - i) for i in range(depth)]
        view = make_view(text, spans)
        heights[depth] = view.caret_rect(len(text)).top() - view.caret_rect(0).top()
    plain = bare.caret_rect(len(text)).top() - bare.caret_rect(0).top()
    assert heights[0] == plain
    assert heights[0] <= heights[1] <= heights[2] < heights[4] < heights[6] <= heights[12]
    assert heights[12] - heights[6] <= 20


def test_a_seventh_span_deep_is_counted_in_the_margin(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    spans = [make_span(5 + i, 40 - i) for i in range(8)]
    view = make_view(TEXT, spans)
    (seen, *_) = view._scene.seen()
    assert {lane for _, lane in seen.dressing.lanes} == set(range(6))
    assert seen.hidden >= 2
    image = picture(view)
    left = view.rects(0, len(TEXT))[0].left()
    margin = QRect(left - 60, seen.top + seen.line.height - 4, 50, 36)
    assert len(colours_in(image, margin)) > 1


def test_the_current_span_is_outlined_not_tinted_differently(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(TEXT, [make_span(5, 20), make_span(30, 40)])
    box = view.rects(5, 20)[0]
    before = picture(view)
    view.set_current("s0")
    after = view.viewport().grab().toImage()
    inside = box.adjusted(4, 4, -4, -4)
    assert before.copy(inside) == after.copy(inside)
    around = colours_in(after, QRect(box.left() - 3, box.top() - 3, box.width() + 6, 3))
    assert QColor(LIGHT.accent).name() in around
    view.set_current(None)
    assert view.viewport().grab().toImage() == before


def test_the_live_edge_is_marked_at_the_edge_that_moves(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(TEXT, [make_span(5, 20)])
    view.set_current("s0")
    (box,) = view.rects(5, 20)
    accent = QColor(LIGHT.accent).name()

    def knob(x: int) -> bool:
        image = picture(view)
        rows = range(box.bottom() + 4, box.bottom() + 9)
        return any(
            all(image.pixelColor(x + dx, y).name() == accent for dx in (-2, -1, 0, 1)) for y in rows
        )

    assert knob(box.left())
    assert not knob(box.right())
    view.set_live_edge("start")
    assert knob(box.right() + 1)
    assert not knob(box.left())


def test_selection_and_hits_are_painted_where_they_are(make_view: MakeView) -> None:
    view = make_view(TEXT)
    view.set_selection(5, 9)
    view.set_hits([(17, 19), (30, 34)], 1)
    image = picture(view)
    for span, colour in (
        ((5, 9), LIGHT.selection),
        ((17, 19), LIGHT.hit),
        ((30, 34), LIGHT.current_hit),
    ):
        (box,) = view.rects(*span)
        assert image.pixelColor(box.left() + 1, box.top() + 1).name() == colour
        assert image.pixelColor(box.left() - 2, box.top() + 1).name() == LIGHT.paper


def test_a_selected_paragraph_end_shows(make_view: MakeView) -> None:
    view = make_view("قال\nنعم")
    view.set_selection(0, 3)
    box = view.rects(0, 3)[0]
    assert picture(view).pixelColor(box.left() - 3, box.top() + 2).name() == LIGHT.paper
    view.set_selection(0, 4)
    assert picture(view).pixelColor(box.left() - 3, box.top() + 2).name() == LIGHT.selection


@pytest.mark.parametrize("mark", ["\u200f", "\u202e", "\u2067", "\u200c", "\ufeff", "\u00ad"])
def test_invisible_characters_are_marked_without_moving_the_text(
    make_view: MakeView, mark: str
) -> None:
    view, bare = make_view(f"قال{mark} نعم"), make_view("قال نعم")
    shown = {}
    for one in (view, bare):
        box = one.caret_rect(0)
        row = QRect(box.left() - 100, box.top() - 10, 95, 9)
        shown[one] = colours_in(picture(one), row)
    assert QColor(LIGHT.accent).name() in shown[view]
    assert shown[bare] == {LIGHT.paper}
    widths = [v._scene.seen()[0].line.line.horizontalAdvance() for v in (view, bare)]
    assert widths[0] == pytest.approx(widths[1], abs=6)


def test_odd_spaces_are_marked_when_asked_for(make_view: MakeView) -> None:
    view = make_view("قال\u00a0نعم  لا")
    plain = picture(view)
    view.set_show_spaces(True)
    marked = picture(view)
    for position in (3, 7, 8):
        box = view.rects(position, position + 1)[0]
        assert plain.copy(box) != marked.copy(box)
    single = make_view("قال نعم لا")
    clean = picture(single)
    single.set_show_spaces(True)
    assert picture(single) == clean


def test_every_line_style_looks_different(make_view: MakeView, make_span: MakeSpan) -> None:
    strips = []
    for style in LINE_STYLES:
        view = make_view(TEXT, [make_span(5, 40, style)])
        view.set_labels({style: LabelStyle("", "#0b62b0", style)})
        (box,) = view.rects(5, 40)
        strip = picture(view).copy(QRect(box.left() + 4, box.bottom() + 2, 60, 3))
        strips.append(bytes(strip.constBits()))
    assert len(set(strips)) == len(LINE_STYLES)


def test_dark_colours_reach_everything(make_view: MakeView) -> None:
    view = make_view(TEXT)
    view.set_palette_colours(DARK)
    image = picture(view)
    assert image.pixelColor(2, 2).name() == DARK.room
    assert colours_in(image, view.rects(0, 10)[0]) >= {DARK.paper, DARK.ink}


def test_a_wide_window_keeps_a_readable_measure_in_the_middle(make_view: MakeView) -> None:
    view = make_view(TEXT * 5, size=(2400, 500))
    first = view._scene.seen()[0].line
    assert 55 <= first.end <= 85
    boxes = view.rects(0, first.end)
    middle = (boxes[0].left() + boxes[-1].right()) / 2
    assert middle == pytest.approx(view.viewport().width() / 2, abs=20)


def test_a_small_window_in_a_large_font_still_shows_whole_lines(make_view: MakeView) -> None:
    view = make_view(TEXT * 3, size=(360, 400), points=28)
    for seen in view._scene.seen():
        assert seen.line.line.horizontalAdvance() <= view._scene.sheet.column + 1
    assert view._scene.sheet.paper_left >= 0


def test_a_heading_stands_above_the_text(make_view: MakeView) -> None:
    view = make_view(TEXT)
    before = view.caret_rect(0).top()
    view.set_heading("الجيش ينفي قصف الميناء", "قناة الضفاف")
    after = view.caret_rect(0).top()
    assert after > before + 30
    strip = QRect(view.viewport().width() // 2, before, 200, after - before - 20)
    assert {LIGHT.ink, LIGHT.paper} <= colours_in(picture(view), strip)


def test_a_larger_font_makes_larger_lines(make_view: MakeView) -> None:
    view = make_view(TEXT)
    small = view.caret_rect(0).height()
    view.set_font(QFont(view._scene.look.font.family(), 24), 1.3)
    assert view.caret_rect(0).height() > small * 1.3


def test_the_caret_is_strong_with_focus_and_weak_without(make_view: MakeView) -> None:
    view = make_view(TEXT)
    view.set_selection(10, 10)
    box = view.caret_rect(10)
    column = QRect(box.left() - 1, box.top() + 1, 3, 3)
    view.clearFocus()
    assert QColor(LIGHT.accent).name() not in colours_in(picture(view), column)
    view.setFocus()
    if view.hasFocus():
        assert QColor(LIGHT.accent).name() in colours_in(picture(view), column)
