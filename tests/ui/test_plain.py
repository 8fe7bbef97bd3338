"""Sentences in a window that is read from the right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.plain import Sentence

TEXT = (
    "تأتي العلاقة متى حُسم المقطعان اللذان تصل بينهما، ويأتي ما قد تحسمه قاعدة متى سلّم الجميع. "
    "اضغط الاسم في الجانب مرة أخرى لترى كل البطاقات."
)
BEARING = 3
"""Pixels by which letters of a face begin differently far from the edge."""


@pytest.fixture
def sentence(qtbot: QtBot) -> Sentence:
    shown = Sentence(quiet_ink=False)
    qtbot.addWidget(shown)
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    font = shown.font()
    font.setPixelSize(28)
    shown.setFont(font)
    shown.setText(TEXT)
    shown.resize(400, shown.heightForWidth(400))
    shown.show()
    return shown


def test_all_lines_begin_below_each_other(sentence: Sentence) -> None:
    step = sentence.fontMetrics().lineSpacing()
    image = sentence.grab().toImage()
    tops = range(0, image.height() - step + 1, step)
    starts = [image.width() - max(_ink(image, top, top + step)) for top in tops]
    assert len(starts) > 2
    assert max(starts) - min(starts) <= BEARING, starts
    assert sentence.fontMetrics().horizontalAdvance(" ") > BEARING


def test_what_is_disabled_is_paler(sentence: Sentence) -> None:
    before = sentence.grab().toImage()
    sentence.setEnabled(False)
    assert sentence.grab().toImage() != before


def test_a_sentence_can_stand_in_the_middle(sentence: Sentence) -> None:
    sentence.setText("لا شيء بعد.")
    sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
    sentence.resize(400, 100)
    image = sentence.grab().toImage()
    inked = _ink(image, 0, image.height())
    assert abs((min(inked) + max(inked)) / 2 - 200) < 4


def _ink(image: QImage, top: int, bottom: int) -> list[int]:
    """The columns that have ink between two rows."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    paper = grey.pixelColor(0, 0).lightness()
    rows = [bytes(grey.constScanLine(y))[: grey.width()] for y in range(top, bottom)]
    return [x for x in range(grey.width()) if any(row[x] != paper for row in rows)]
