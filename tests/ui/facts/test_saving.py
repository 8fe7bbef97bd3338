"""The file of an event leaves as a picture or as a table, and is opened again."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.app import Program
from annotator.ui.facts.page import FactsPage
from annotator.ui.sheet.pencil import Look
from annotator.ui.sheet.saving import file_name
from annotator.ui.sheet.svg import SvgPencil
from annotator.ui.theme import LIGHT

Key, Mod = Qt.Key, Qt.KeyboardModifier
SLOW = 20_000
"""Milliseconds; other programs may want the processor too."""
SVG = "{http://www.w3.org/2000/svg}"


def press(key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def save(page: FactsPage, qtbot: QtBot, path: Path | None = None) -> Path:
    """Type a name over the proposed one, or keep it, and press Enter."""
    field = page.saving.field
    assert field.hasFocus()
    if path is not None:
        field.setText(str(path))
    target = Path(field.text())
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved" in page.saving.said.text(), timeout=SLOW)
    return target


def ink(image: QImage) -> int:
    """How many of the sampled pixels are not paper."""
    paper = QColor(LIGHT.paper).rgb()
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixel(x, y) != paper for x, y in places)


def test_a_picture_is_saved_under_the_proposed_name(page: FactsPage, qtbot: QtBot) -> None:
    press(Key.Key_F4)
    target = save(page, qtbot)
    assert target == page.session.path.with_name("port-انفجار ميناء الواحة.png")
    image = QImage(str(target))
    assert image.width() == 2160
    assert ink(image) > 1000
    press(Key.Key_Escape)
    assert page.view.hasFocus()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_svg_needs_no_fonts_and_looks_the_same(
    page: FactsPage, program: Program, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    program.preferences.change(language=language)
    shown = program.shell.page
    assert isinstance(shown, FactsPage)
    qtbot.waitUntil(lambda: shown.reader.facts is not None and not shown.reader.busy)
    for suffix in ("svg", "png"):
        press(Key.Key_F4)
        shown.saving.field.setText(str(tmp_path / f"sheet.{suffix}"))
        press(Key.Key_Return)
        qtbot.waitUntil((tmp_path / f"sheet.{suffix}").exists, timeout=SLOW)
        qtbot.waitUntil(shown.saving.idle, timeout=SLOW)
        press(Key.Key_Escape)
    tree = ElementTree.parse(tmp_path / "sheet.svg").getroot()
    assert tree.find(f"{SVG}title").text == "انفجار ميناء الواحة"  # type: ignore[union-attr]
    assert "مصدر طبي" in (tree.findtext(f"{SVG}desc") or "")
    assert not list(tree.iter(f"{SVG}text"))
    raster = QImage(str(tmp_path / "sheet.png"))
    drawn = QImage(raster.size(), QImage.Format.Format_RGB32)
    drawn.fill(QColor(LIGHT.paper))
    painter = QPainter(drawn)
    QSvgRenderer(str(tmp_path / "sheet.svg")).render(
        painter, QRectF(0, 0, drawn.width(), drawn.height())
    )
    painter.end()
    images = [raster, drawn]
    amounts = [ink(image) for image in images]
    assert max(amounts) < 1.25 * min(amounts)


def test_the_table_has_the_figures_of_the_page(page: FactsPage, qtbot: QtBot) -> None:
    press(Key.Key_F4, Mod.ShiftModifier)
    target = save(page, qtbot)
    assert target.name == "port-tolls.csv"
    with target.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert page.reader.facts is not None
    (toll,) = page.reader.facts.tolls
    assert (row["event"], row["harm"]) == ("ev-oasis", "killed")
    assert (row["low"], row["best"], row["high"]) == ("1", "3", "")
    assert row["sources"] == str(len(toll.sources))


def test_a_file_that_is_there_is_replaced_when_asked_twice(page: FactsPage, qtbot: QtBot) -> None:
    target = page.session.path.with_name("old.svg")
    target.write_text("old")
    press(Key.Key_F4)
    page.saving.field.setText(str(target))
    press(Key.Key_Return)
    assert "already" in page.saving.said.text()
    assert target.read_text() == "old"
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved" in page.saving.said.text(), timeout=SLOW)
    assert target.read_text().startswith("<svg")


def test_a_folder_that_is_not_there_is_said(page: FactsPage, qtbot: QtBot) -> None:
    press(Key.Key_F4)
    page.saving.field.setText(str(page.session.path.parent / "nowhere" / "x.png"))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.saving.said.text() not in ("", "Writing…"))
    assert "could not be written" in page.saving.said.text()


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("port", "a/b: c?"), "port-a b c"),
        (("port", "\u202eexe"), "port-exe"),
        (("port", " .. "), "port"),
        (("port", "حدث"), "port-حدث"),
    ],
)
def test_names_of_files_hold_nothing_unfit(names: tuple[str, ...], wanted: str) -> None:
    assert file_name(*names) == wanted


def test_hostile_names_stay_text(qapp: QApplication) -> None:
    pencil = SvgPencil(Look(LIGHT, qapp.font(), rtl=True), 300)
    words = '<script>&"]]>\x0c'
    pencil.text(QRectF(0, 0, 300, 20), words, qapp.font(), QColor("#000000"))
    tree = ElementTree.fromstring(pencil.document(words, words, 20))
    assert tree.findtext(f"{SVG}title") == '<script>&"]]>'
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= {
        *("svg", "title", "desc", "defs", "g", "use", "path")
    }
