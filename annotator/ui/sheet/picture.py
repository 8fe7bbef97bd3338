"""The sheet as a file: PNG for a page, SVG for print. Always on light paper."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter

from annotator.exporters.files import replacing
from annotator.ui import theme
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.sheet.sheet import Sheet
from annotator.ui.sheet.svg import SvgPencil

PictureFormat = Literal["png", "svg"]
WIDTH = 1080.0
"""Pixels of a picture as it is laid out."""
SHARP = 2.0
"""Pixels of the PNG for one of these."""
LARGEST = 30_000
"""Pixels that a PNG may be high: beyond, programs refuse to open it."""


def write_picture(
    sheet: Sheet, font: QFont, rtl: bool, title: str, path: Path, format_: PictureFormat
) -> None:
    """Write the whole sheet to ``path``, at once or not at all. Lays the sheet out anew: to be
    called with one of its own. Raises Failure where the file can't be written."""
    sheet.lay_out(Look(theme.LIGHT, font, rtl), WIDTH)
    content = _svg(sheet, title) if format_ == "svg" else _png(sheet, title)
    with replacing(path) as file:
        file.write(content)


def _png(sheet: Sheet, title: str) -> bytes:
    scale = min(SHARP, LARGEST / sheet.height)
    size = QSize(round(sheet.width * scale), round(sheet.height * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setText("Title", title)
    image.fill(theme.LIGHT.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(Pencil(painter, sheet.look, sheet.width), sheet)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(sheet: Sheet, title: str) -> bytes:
    pencil = SvgPencil(sheet.look, sheet.width)
    _paint(pencil, sheet)
    about = "\n".join(entry.words for entry in sheet.entries)
    return pencil.document(title, about, sheet.height).encode()


def _paint(pencil: Pencil, sheet: Sheet) -> None:
    pencil.frame(QRectF(0, 0, sheet.width, sheet.height), pencil.colour("paper"), None)
    sheet.paint(pencil)
