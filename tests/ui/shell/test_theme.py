"""Two themes of our own: readable, distinguishable, switched while the window lives."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from annotator.ui import theme
from annotator.ui.look import dress
from annotator.ui.shell import Shell
from annotator.ui.theme import DARK, LIGHT, Theme, contrast

both = pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)


@both
def test_ink_is_readable_on_every_ground(look: Theme) -> None:
    ink = QColor(look.ink)
    for ground in (look.paper, look.room, look.selection, look.bad_paper, look.note_paper):
        assert contrast(ink, QColor(ground)) >= 7, ground


@both
def test_quiet_and_coloured_words_are_readable(look: Theme) -> None:
    for colour in (look.quiet, look.accent, look.good, look.bad):
        for ground in (look.paper, look.room):
            assert contrast(QColor(colour), QColor(ground)) >= 4.4, (colour, ground)
    assert contrast(QColor(look.on_accent), QColor(look.accent)) >= 4.5
    assert contrast(QColor(look.bad), QColor(look.bad_paper)) >= 4.5


@both
def test_chips_are_readable(look: Theme) -> None:
    for hue, _ in look.labels:
        assert contrast(QColor(look.on_label), QColor(hue)) >= 4.5, hue


@both
def test_labels_differ_in_more_than_colour(look: Theme) -> None:
    assert [line for _, line in look.labels[:3]] == ["solid", "dashed", "double"]
    assert len(set(look.labels)) == len(look.labels) == 9
    assert len({hue for hue, _ in look.labels}) == 9
    assert all(line != "dotted" for _, line in look.labels), "dotted is what a machine proposes"


@both
def test_hues_that_share_a_line_are_far_apart(look: Theme) -> None:
    for (one, line), (other, same) in combinations(look.labels, 2):
        if line == same:
            first, second = QColor(one), QColor(other)
            apart = sum(
                (a - b) ** 2 for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)
            )
            assert apart > 30**2, (one, other)


def test_the_colours_of_the_design() -> None:
    assert (LIGHT.room, LIGHT.paper, LIGHT.hairline) == ("#f4f3ef", "#fffefb", "#e2dfd7")
    assert (DARK.room, DARK.paper, DARK.hairline) == ("#16181c", "#1d2025", "#30343b")
    assert [hue for hue, _ in LIGHT.labels[:3]] == ["#0b62b0", "#c44a00", "#007a5a"]
    assert [hue for hue, _ in DARK.labels[:3]] == ["#6db3ff", "#ff9a62", "#4fd0a8"]


def test_labels_beyond_the_last_begin_again() -> None:
    assert LIGHT.label(1) == LIGHT.label(10) == ("#0b62b0", "solid")


def test_a_theme_is_switched_live(shell: Shell, desk: Any, qapp: QApplication) -> None:
    label = QLabel("x", desk)
    theme.apply(DARK, qapp)
    assert theme.current() is DARK
    assert DARK.paper in shell.styleSheet()
    assert not qapp.styleSheet(), "pages would take three times as long to make"
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)
    image = shell.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(DARK.room)
    theme.apply(LIGHT, qapp)
    assert theme.current() is LIGHT
    image = shell.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(LIGHT.room)


def test_what_was_chosen_wins_over_a_silent_desktop(qapp: QApplication) -> None:
    assert theme.chosen("dark") is DARK
    assert theme.chosen("light") is LIGHT
    assert theme.chosen("system") in (LIGHT, DARK)


def test_the_style_sheet_names_files_that_are_there() -> None:
    for look in (LIGHT, DARK):
        sheet = theme.style_sheet(look)
        assert "%(" not in sheet
        for part in sheet.split('url("')[1:]:
            assert Path(part.split('"')[0]).is_file()


def test_contrast_is_that_of_the_guidelines() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(QColor("#777777"), white) == pytest.approx(4.48, abs=0.01)


def test_what_is_typed_stands_on_one_base_line_in_either_script(qapp: QApplication) -> None:
    """Letters that the first face of a line lacks would be drawn too high."""
    dress(qapp)
    theme.apply(LIGHT, qapp)
    middles = []
    for words in ("سسسس", "xxxx"):
        line = QLineEdit(words)
        line.resize(200, 40)
        line.deselect()
        image = line.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        inner = range(6, image.height() - 6)
        ink = [y for y in inner for x in range(8, 192) if image.pixelColor(x, y).lightness() < 120]
        middles.append((ink[0] + ink[-1]) / 2)
    arabic, latin = middles
    assert arabic >= latin, "on one base line, below which only the Arabic letters reach"
