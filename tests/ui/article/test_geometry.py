"""Where characters stand: by properties over mixed text, and by the pixels that are painted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from annotator.ui.article.geometry import Run
from annotator.ui.article.layout import LaidOut, Line

LayOut = Callable[..., LaidOut]

ATOMS = (
    'قال لا لأن الله للجيش مُحَمَّدٌ شّ 25 ١٢٣ CNN Al-sharq ، ؟ « » " ( ) 👍🏽 👨\u200d👩\u200d👧 '
    "e\u0301 3,500 08:25م % - / ـــ \u200f \u200e \u200c"
).split(" ")
MIXED = st.lists(
    st.tuples(st.sampled_from(ATOMS), st.sampled_from(["", " ", " ", "\u00a0"])),
    min_size=1,
    max_size=14,
).map(lambda parts: "".join(word + gap for word, gap in parts))
SHAPES = st.tuples(st.sampled_from([130, 300, 600]), st.booleans())
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def clusters(run: Run) -> list[tuple[int, float, float]]:
    """Start, leading and trailing edge of each cluster of a run."""
    return list(zip(run.stops, run.xs, run.xs[1:], strict=False))


def hangs(piece: LaidOut, line: Line) -> bool:
    return line.end < len(piece.utf16) and piece.utf16[line.end - 1].isspace()


@quick
@given(text=MIXED, shape=SHAPES)
def test_the_parts_of_a_line_sum_to_the_line(
    text: str, shape: tuple[int, bool], lay_out: LayOut
) -> None:
    piece = lay_out(text, *shape)
    for line in piece.lines:
        runs = line.geometry.runs
        inked = runs[:-1] if hangs(piece, line) and len(runs) > 1 else runs
        total = sum(run.right - run.left for run in inked)
        assert total == pytest.approx(line.line.horizontalAdvance(), abs=1.1)
        assert [run.stops[0] for run in runs[1:]] == [run.stops[-1] for run in runs[:-1]]
        assert (runs[0].stops[0], runs[-1].stops[-1]) == (line.start, line.end)


@quick
@given(text=MIXED, shape=SHAPES, data=st.data())
def test_two_parts_of_a_range_cover_what_the_range_covers(
    text: str, shape: tuple[int, bool], data: st.DataObject, lay_out: LayOut
) -> None:
    piece = lay_out(text, *shape)
    line = data.draw(st.sampled_from(piece.lines))
    geometry = line.geometry
    stops = sorted({stop for run in geometry.runs for stop in run.stops})
    cut = data.draw(st.sampled_from(stops))

    def width(start: int, end: int) -> float:
        return sum(right - left for left, right in geometry.rects(start, end))

    whole = width(line.start, line.end)
    assert width(line.start, cut) + width(cut, line.end) == pytest.approx(whole, abs=1.3)


@quick
@given(text=MIXED, shape=SHAPES)
def test_the_middle_of_a_cluster_is_that_cluster(
    text: str, shape: tuple[int, bool], lay_out: LayOut
) -> None:
    for line in lay_out(text, *shape).lines:
        geometry = line.geometry
        for run in geometry.runs:
            for start, lead, trail in clusters(run):
                if abs(lead - trail) > 1.5 and _alone(geometry.runs, run, (lead + trail) / 2):
                    assert geometry.place((lead + trail) / 2).character == start


def _alone(runs: list[Run], run: Run, x: float) -> bool:
    """Whether no other run reaches over ``x``: invisible controls may leave one inside."""
    return not any(r is not run and r.left - 0.7 <= x <= r.right + 0.7 for r in runs)


@quick
@given(text=MIXED, shape=SHAPES)
def test_every_range_on_a_line_has_a_place(
    text: str, shape: tuple[int, bool], lay_out: LayOut
) -> None:
    for line in lay_out(text, *shape).lines:
        for start in range(line.start, line.end):
            assert line.geometry.rects(start, start + 1)


def ink(line: Line, left: float, right: float, width: int) -> int:
    """How many dark pixels the glyphs leave between two x."""
    image = QImage(width + 40, line.height + 4, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setClipRect(round(20 + left), 0, round(right) - round(left), image.height())
    line.line.draw(painter, QPointF(20, 2))
    painter.end()
    return sum(byte < 128 for byte in bytes(image.constBits()))


def test_boxes_of_words_lie_on_their_ink_on_wrapped_right_to_left_lines(lay_out: LayOut) -> None:
    text = "وكشف رئيس اللجنة 25 الأمنية بمحافظة CNN بابل عن مقتل عنصر من كتيبة الدبابات"
    piece = lay_out(text, 220)
    assert len(piece.lines) > 2
    for line in piece.lines:
        words = piece.utf16[line.start : line.end]
        for index, character in enumerate(words):
            if character == " ":
                for left, right in line.geometry.rects(line.start + index, line.start + index + 1):
                    assert ink(line, left + 1, right - 1, 220) == 0, (words, index)


def test_the_rightmost_letter_begins_where_its_ink_does(lay_out: LayOut) -> None:
    piece = lay_out("ودود " * 40, 200)
    for line in piece.lines[:-1]:
        (left, right), *_ = line.geometry.rects(line.start, line.start + 1)
        assert right == pytest.approx(200, abs=0.5)
        assert ink(line, left, right, 200) > 5


def test_the_space_at_the_end_of_a_wrapped_line_hangs_in_the_direction_of_the_line(
    lay_out: LayOut,
) -> None:
    for rtl, text in ((True, "قال CNN " * 30), (False, "said قال " * 30)):
        piece = lay_out(text, 200, rtl)
        for line in piece.lines[:-1]:
            geometry = line.geometry
            (left, right), *_ = geometry.rects(line.end - 1, line.end)
            others = geometry.rects(line.start, line.end - 1)
            if rtl:
                assert right == pytest.approx(others[0][0], abs=0.1)
            else:
                assert left == pytest.approx(others[-1][1], abs=0.1)


def test_a_tab_fills_the_gap_between_its_neighbours(lay_out: LayOut) -> None:
    line = lay_out("قال\tعن CNN\tنعم", 500).lines[0]
    assert len(line.geometry.rects(line.start, line.end)) == 1
    for tab in (3, 10):
        (left, right), *_ = line.geometry.rects(tab, tab + 1)
        assert right - left > 3


def test_an_empty_line_has_a_caret_on_the_side_where_reading_begins(lay_out: LayOut) -> None:
    assert lay_out("", 300).lines[0].geometry.caret(0) == 300
    assert lay_out("", 300, rtl=False).lines[0].geometry.caret(0) == 0


def test_carets_before_and_after_a_foreign_word_are_on_its_two_sides(lay_out: LayOut) -> None:
    geometry = lay_out("قال CNN نعم", 500).lines[0].geometry
    (left, right), *_ = geometry.rects(4, 7)
    assert geometry.caret(4) == pytest.approx(right, abs=0.5)
    assert geometry.caret(7) == pytest.approx(left, abs=0.5)
