"""A line to type into looks the same in both scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QImage
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.field import Field

FACES = ("Noto Sans", "Noto Sans Arabic")
"""Of very different heights; where they are missing, any other will do."""


@pytest.fixture
def field(qtbot: QtBot) -> Field:
    field = Field()
    qtbot.addWidget(field)
    font = QFont()
    font.setFamilies(FACES)
    field.setFont(font)
    field.setReadOnly(True)
    field.resize(200, field.sizeHint().height())
    field.show()
    return field


def ink(image: QImage) -> tuple[int, int]:
    """The first and the last line of pixels with letters on them, the frame left out."""
    inside = range(3, image.height() - 3)
    across = range(6, image.width() - 6)
    dark = [y for y in inside if any(QColor(image.pixel(x, y)).lightness() < 120 for x in across)]
    return dark[0], dark[-1]


def test_there_are_no_other_lines_to_type_into(root: Path) -> None:
    every = (root / "annotator" / "ui").rglob("*.py")
    texts = {path.name: path.read_text(encoding="utf-8") for path in every}
    made = re.compile(r"QLineEdit\(|\(QLineEdit\)")
    assert [name for name, text in texts.items() if made.search(text)] == ["field.py"]


def test_arabic_stands_where_latin_does(field: Field) -> None:
    field.setText("wxyz")
    latin = ink(field.grab().toImage())
    height = field.sizeHint().height()
    for words in ("وكالة", "wxyz وكالة"):
        field.setText(words)
        arabic = ink(field.grab().toImage())
        assert abs(sum(arabic) - sum(latin)) / 2 <= 3
        # Nothing moves while somebody types.
        assert field.sizeHint().height() == height
