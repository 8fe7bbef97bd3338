"""Links beside the text: quiet in the margin, a line only for the span that one looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import LIGHT, ArticleView
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.ties import Tie, Ties

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
SENTENCE = "وكشف رئيس اللجنة الأمنية بمحافظة بابل عن مقتل عنصر من كتيبة الدبابات. "
ARTICLE = "\n".join([SENTENCE] * 60)
STEP = len(SENTENCE) + 1
ACCENT = QColor(LIGHT.accent).rgb()


def picture(view: ArticleView) -> QImage:
    view.viewport().update()
    return view.viewport().grab().toImage()


def on_lines(make_span: MakeSpan, *lines: int) -> list[Span]:
    return [make_span(line * STEP, line * STEP + 4) for line in lines]


def margin(view: ArticleView, position: int, rtl: bool = True) -> QRect:
    """Where marks stand beside the line of ``position``."""
    line = view.caret_rect(position)
    left = line.left() + 5 if rtl else line.left() - 40
    return QRect(left, line.top(), 36, line.height())


def differs(one: QImage, other: QImage) -> QRect:
    """The smallest box that holds all pixels in which two pictures differ."""
    box = QRect()
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                box |= QRect(x, y, 1, 1)
    return box


@pytest.mark.parametrize("rtl", [True, False])
def test_a_linked_span_has_a_mark_in_the_margin_and_nothing_else(
    make_view: MakeView, make_span: MakeSpan, rtl: bool
) -> None:
    text = (
        ARTICLE
        if rtl
        else ARTICLE.replace(
            SENTENCE, "A sentence of sixty or so letters, all of them in Latin script.  "
        )
    )
    view = make_view(text, spans := on_lines(make_span, 0, 3), rtl, (420, 600))
    before = picture(view)
    view.set_ties([Tie("t", spans[0].id, "elsewhere")])
    assert margin(view, 0, rtl).contains(differs(before, picture(view)))
    view.update_ties([], ["t"])
    assert picture(view) == before


def test_the_line_is_drawn_for_the_selected_span_only(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(ARTICLE, spans := on_lines(make_span, 0, 2, 4))
    view.set_ties([Tie("t", spans[0].id, spans[2].id)])

    def joined() -> bool:
        between = margin(view, STEP)
        image = picture(view)
        return any(
            image.pixel(x, between.center().y()) == ACCENT
            for x in range(between.left(), between.right())
        )

    assert not joined()
    for span, shown in zip(spans, (True, False, True), strict=True):
        view.set_current(span.id)
        assert joined() is shown


def test_scrolling_moves_marks_and_line_as_if_they_were_painted_anew(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(ARTICLE, spans := on_lines(make_span, 1, 9, 30, 50))
    view.set_ties([Tie(str(n), spans[n].id, spans[n + 1].id) for n in range(3)])
    view.set_current(spans[1].id)
    for value in (37, 160, 500, 1400, 900, 12):
        view.verticalScrollBar().setValue(value)
        moved = view.viewport().grab().toImage()
        assert picture(view) == moved


def test_marks_follow_their_spans(make_view: MakeView, make_span: MakeSpan) -> None:
    view = make_view(ARTICLE, spans := on_lines(make_span, 0, 3))
    view.set_ties([Tie("t", spans[0].id, spans[1].id)])
    moved = spans[0].model_copy(update={"start": 2 * STEP, "end": 2 * STEP + 4})
    view.update_spans([moved])
    after = picture(view)
    fresh = make_view(ARTICLE, [moved, spans[1]])
    fresh.set_ties([Tie("t", spans[0].id, spans[1].id)])
    assert picture(fresh) == after


def test_a_press_on_the_mark_is_one_on_the_span(
    make_view: MakeView, make_span: MakeSpan, qtbot: QtBot
) -> None:
    view = make_view(ARTICLE, spans := on_lines(make_span, 0, 3))
    view.set_ties([Tie("t", spans[1].id, "elsewhere")])
    beside = margin(view, 3 * STEP)
    with qtbot.waitSignal(view.span_pressed) as pressed:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(beside.left() + 7, beside.center().y()),
        )
    assert pressed.args == [spans[1].id]


def test_the_mouse_over_a_linked_span_shows_its_line(
    make_view: MakeView, make_span: MakeSpan, qtbot: QtBot
) -> None:
    view = make_view(ARTICLE, spans := on_lines(make_span, 0, 3, 5))
    view.set_ties([Tie("t", spans[0].id, spans[1].id)])
    with qtbot.waitActive(view):
        view.activateWindow()
    quiet = picture(view)
    with qtbot.waitSignal(view.hovered) as hovered:
        QTest.mouseMove(view.viewport(), view.rects(0, 3)[0].center())
    assert hovered.args == [spans[0].id]
    assert picture(view) != quiet
    with qtbot.waitSignal(view.hovered) as left:
        QTest.mouseMove(view.viewport(), view.viewport().rect().bottomLeft() + QPoint(3, -3))
    assert left.args == [""]
    assert differs(picture(view), quiet).isEmpty()


def test_hundreds_of_links_of_a_span_share_one_line(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    spans = on_lines(make_span, *range(60))
    view = make_view(ARTICLE, spans, size=(700, 500))
    view.set_ties(
        [Tie(f"{a}-{b}", spans[a].id, spans[b].id) for a in range(6) for b in range(6, 56)]
    )
    view.set_current(spans[0].id)
    image = picture(view)
    line = margin(view, 2 * STEP)
    row = line.top() - 6
    shades = [image.pixel(x, row) for x in range(line.left(), line.right())]
    assert shades.count(ACCENT) in (1, 2)
    view.set_aim(spans[1].id)
    assert view.aim == spans[1].id
    assert picture(view) != image


def test_what_the_margin_says_is_kept_by_paragraph(make_span: MakeSpan) -> None:
    spans = on_lines(make_span, 0, 3, 5)
    pieces = Pieces(ARTICLE)
    index = SpanIndex(pieces, spans)
    ties = Ties(pieces, index, [Tie("t", "s0", "s1"), Tie("u", "s1", "s2"), Tie("v", "s1", "far")])
    (mark,) = ties.on_line(pieces.at(3 * STEP), 3 * STEP, 4 * STEP)
    assert (mark.span, mark.labels, mark.leaves) == ("s1", ("CLAIM",), True)
    assert ties.on_line(pieces.at(STEP), STEP, 2 * STEP) == []
    assert not ties.has_in(pieces.at(STEP))
    index.remove("s1")
    ties.spans_changed(["s1"])
    assert not ties.has_in(pieces.at(3 * STEP))
    assert {tie.id for tie in ties.of("s1")} == {"t", "u", "v"}
    ties.change([], ["t", "u", "v"])
    assert not ties
