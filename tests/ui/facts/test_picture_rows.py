"""How mentions are drawn: each kind of number looks different, and what does not count is grey."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.mentions import Mention
from annotator.origins import Origin
from annotator.ui import theme
from annotator.ui.facts.marks import draw_mark
from annotator.ui.facts.page import FactsPage
from annotator.ui.sheet.pencil import Look, Pencil
from tests.ui.facts.test_page import chart

HUE = QColor("#c44a00")
Draw = Callable[..., QImage]


def mention(kind: str, low: int | None, high: int | None, **more: object) -> Mention:
    given: dict[str, Any] = {
        "span": "s",
        "document": "d",
        "name": "d",
        "published_at": None,
        "order": 0,
        "start": 0,
        "end": 1,
        "text": "x",
        "harm": "killed",
        "count_type": kind,
        "low": low,
        "high": high,
        "best": None,
        "group": ("unknown", ""),
        "origin": Origin("a", "a", None),
        "statement": None,
        **more,
    }
    return Mention(**given)


KINDS = {
    "exact": mention("exact", 4, 4, best=4),
    "preliminary": mention("exact", 4, 4, best=4, preliminary=True),
    "about": mention("approx", 4, 4, best=4),
    "range": mention("range", 2, 6),
    "at least": mention("at_least", 4, None, best=4),
    "at least, preliminary": mention("at_least", 4, None, preliminary=True),
    "at most": mention("at_most", None, 6),
    "vague": mention("vague", 2, None),
    "denied zero": mention("none", 0, 0, best=0, left_out="denied"),
    "denied number": mention("exact", 4, 4, best=4, left_out="denied"),
}


@pytest.fixture
def draw(qapp: QApplication) -> Draw:
    def drawn(one: Mention, rtl: bool = False) -> QImage:
        image = QImage(240, 24, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.LIGHT.paper))
        painter = QPainter(image)
        pencil = Pencil(painter, Look(theme.LIGHT, qapp.font(), rtl), 240)
        draw_mark(pencil, lambda value: 24 + value * 20, 236, 12, one, lambda *_: HUE)
        painter.end()
        return image

    return drawn


def test_each_kind_of_number_looks_different(draw: Draw) -> None:
    drawn = {name: draw(one) for name, one in KINDS.items()}
    names = list(drawn)
    for n, name in enumerate(names):
        for other in names[n + 1 :]:
            assert drawn[name] != drawn[other], (name, other)


def inked(image: QImage) -> list[int]:
    """The columns that are not all paper."""
    paper = QColor(theme.LIGHT.paper).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != paper for y in range(image.height()))
    ]


def test_a_denied_zero_stands_before_the_axis(draw: Draw) -> None:
    assert max(inked(draw(KINDS["denied zero"]))) < 24


@pytest.mark.parametrize("name", ["at least", "at least, preliminary", "vague"])
def test_an_open_end_reaches_the_edge(draw: Draw, name: str) -> None:
    assert max(inked(draw(KINDS[name]))) >= 234


@pytest.mark.parametrize("name", list(KINDS))
def test_right_to_left_is_the_mirror_image(draw: Draw, name: str) -> None:
    left, right = inked(draw(KINDS[name])), inked(draw(KINDS[name], True))
    assert abs((239 - max(right)) - min(left)) <= 1
    assert abs((239 - min(right)) - max(left)) <= 1


def test_only_what_counts_on_request(page: FactsPage, qtbot: QtBot) -> None:
    assert len(chart(page).shown) == 6
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F5)
    assert [one.left_out for one in chart(page).shown] == [None] * 5
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F5)
    assert len(chart(page).shown) == 6
