"""Small drawn things that are made once and stamped often: chips, lane strokes, mark tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from annotator.ui.article.event_marks import draw_event, event_hue, event_width
from annotator.ui.article.style import (
    ArticleColours,
    LabelStyle,
    LineStyle,
    Tints,
    faint_style,
    fallback_style,
    readable_on,
)
from annotator.ui.words import number

_PADDING = 4
_APART = 1
"""Pixels between the sign of an event and the chip."""
_STROKE_PERIOD: dict[LineStyle, int] = {
    "solid": 16,
    "dashed": 8,
    "double": 16,
    "dotted": 5,
    "dash-dot": 14,
    "wavy": 8,
}


FAINT = "\x00"
"""Before a label's name: the label as it looks on spans that are not looked at now."""
EVENT = "\x01"
"""Around a number before a look: the same with the sign of an event at its chip."""


def look_of(label: str, faint: bool = False, event: int = 0) -> str:
    """Under what name the stamps know how a span looks; ``event`` counts from 1."""
    look = FAINT + label if faint else label
    return f"{EVENT}{event}{EVENT}{look}" if event else look


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in pixels that go with the size of the text."""

    chip_text: int
    chip: int
    """Height of a chip."""
    lane: int
    """From one lane to the next."""
    stroke: int
    """Height of what is drawn in a lane."""
    mark: int
    """Height of the row of control marks."""

    @staticmethod
    def of(font: QFont) -> Measures:
        """The measures that go with a text font."""
        size = QFontInfo(font).pixelSize()
        text = max(10, min(15, round(size * 0.5)))
        stroke = 3 if size < 27 else 4
        return Measures(text, text + 5, stroke + 2, stroke, max(10, text))


class Stamps:
    """Chips, strokes and tags in one set of colours. Made when first needed."""

    def __init__(
        self,
        styles: Mapping[str, LabelStyle],
        colours: ArticleColours,
        measures: Measures,
        font: QFont,
    ) -> None:
        self._styles = dict(styles)
        self._colours = colours
        self.measures = measures
        self._chip_font = QFont(font)
        self._chip_font.setPixelSize(measures.chip_text)
        self._chip_font.setBold(True)
        self._figure_font = QFont(font)
        self._figure_font.setPixelSize(measures.chip_text)
        self._tag_font = QFont(font)
        self._tag_font.setPixelSize(max(7, measures.mark - 3))
        self.tints = Tints(colours)
        self._inks: dict[str, QColor] = {}
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}
        self._widths: dict[str, int] = {}

    def style(self, label: str) -> LabelStyle:
        """The style of a label, also of one that nobody described."""
        style = self._styles.get(label)
        if style is None:
            if label.startswith(EVENT):
                style = self.style(label.rpartition(EVENT)[2])
            elif label.startswith(FAINT):
                style = faint_style(self.style(label.removeprefix(FAINT)), self._colours)
            else:
                style = fallback_style(label)
            self._styles[label] = style
        return style

    def colour(self, label: str) -> QColor:
        """The colour of a label."""
        colour = self._inks.get(label)
        if colour is None:
            colour = self._inks[label] = QColor(self.style(label).colour)
        return colour

    def chip_width(self, label: str) -> int:
        """Width of a label's chip in pixels."""
        width = self._widths.get(label)
        if width is None:
            name = self.style(label).name
            advance = QFontMetricsF(self._chip_font).horizontalAdvance(name)
            width = self._widths[label] = ceil(advance) + 2 * _PADDING + self._sign(label)
        return width

    def _sign(self, look: str) -> int:
        """Width of the sign of an event at a chip, with what parts it from the label."""
        event = _event(look)
        if not event:
            return 0
        return ceil(event_width(self._chip_font, number(event), self.measures.chip)) + _APART

    def tag_width(self, name: str) -> int:
        """Width of a control mark's tag in pixels."""
        return ceil(QFontMetricsF(self._tag_font).horizontalAdvance(name)) + 4

    def chip(self, label: str, ratio: float) -> QPixmap:
        """The chip of a label for a screen of this pixel ratio."""
        return self._stamp(("chip", label, ratio), self._draw_chip)

    def stroke(self, label: str, ratio: float) -> QPixmap:
        """A tile of a label's line, to be repeated along a lane."""
        return self._stamp(("stroke", label, ratio), self._draw_stroke)

    def tag(self, name: str, ratio: float) -> QPixmap:
        """The outlined tag of a control mark."""
        return self._stamp(("tag", name, ratio), self._draw_tag)

    def figure(self, figure: str, ratio: float) -> QPixmap:
        """A small grey figure."""
        return self._stamp(("figure", figure, ratio), self._draw_figure)

    def _stamp(self, key: tuple[str, str, float], draw: Callable[[str, float], QPixmap]) -> QPixmap:
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = draw(key[1], key[2])
        return pixmap

    def _draw_chip(self, label: str, ratio: float) -> QPixmap:
        style, event = self.style(label), _event(label)
        width, height = self.chip_width(label), self.measures.chip
        pixmap = _blank(width, height, ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self._sign(label), 0, width - self._sign(label), height)
        box, ink = QRectF(whole), readable_on(style.colour, self._colours)
        faint = label.rpartition(EVENT)[2].startswith(FAINT)
        if event:
            hue = self._colours.quiet if faint else event_hue(event, self._colours)
            sign = QRectF(0, 0, self._sign(label) - _APART, height)
            draw_event(painter, sign, number(event), hue, self._colours, self._chip_font)
        if faint:
            painter.setPen(QPen(QColor(self._colours.hairline), 1))
            painter.setBrush(QColor(self._colours.paper))
            box, ink = box.adjusted(0.5, 0.5, -0.5, -0.5), self._colours.quiet
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style.colour))
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setPen(QColor(ink))
        painter.setFont(self._chip_font)
        _centre(painter, whole, style.name)
        painter.end()
        return pixmap

    def _draw_tag(self, name: str, ratio: float) -> QPixmap:
        width, height = self.tag_width(name), self.measures.mark - 1
        pixmap = _blank(width, height, ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.accent), 1))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 2, 2)
        painter.setFont(self._tag_font)
        _centre(painter, QRectF(0, 0, width, height), name)
        painter.end()
        return pixmap

    def _draw_figure(self, figure: str, ratio: float) -> QPixmap:
        width = ceil(QFontMetricsF(self._figure_font).horizontalAdvance(figure)) + 1
        height = self.measures.chip
        pixmap = _blank(width, height, ratio)
        painter = QPainter(pixmap)
        painter.setPen(QColor(self._colours.quiet))
        painter.setFont(self._figure_font)
        _centre(painter, QRectF(0, 0, width, height), figure)
        painter.end()
        return pixmap

    def _draw_stroke(self, label: str, ratio: float) -> QPixmap:
        style = self.style(label)
        width, height = _STROKE_PERIOD[style.line], self.measures.stroke
        pixmap = _blank(width, height, ratio)
        painter = QPainter(pixmap)
        colour = QColor(style.colour)
        thick = height - 1
        if style.line == "wavy":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.3))
            painter.drawPolyline(_wave(width, height))
        elif style.line == "double":
            thin = 1 if height < 4 else 1.5
            painter.fillRect(QRectF(0, 0, width, thin), colour)
            painter.fillRect(QRectF(0, height - thin, width, thin), colour)
        else:
            for start, length in _dashes(style.line, width):
                painter.fillRect(QRectF(start, 0.0, length, thick), colour)
        painter.end()
        return pixmap


def _event(look: str) -> int:
    """The number of the event whose sign a look has; 0 for none."""
    return int(look[1:].partition(EVENT)[0]) if look.startswith(EVENT) else 0


def _dashes(line: LineStyle, period: int) -> tuple[tuple[float, float], ...]:
    """Start and length of what is drawn in one period."""
    if line == "dashed":
        return ((0, 5),)
    if line == "dotted":
        return ((0, 2.5),)
    if line == "dash-dot":
        return ((0, 7), (9.5, 2))
    return ((0, period),)


def _wave(width: int, height: int) -> QPolygonF:
    middle, size = height / 2, height / 2 - 0.6
    steps = range(-2, width * 2 + 3)
    return QPolygonF([QPointF(s / 2, middle - size * sin(pi * s / width)) for s in steps])


def _blank(width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(ceil(width * ratio), ceil(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _centre(painter: QPainter, box: QRectF, text: str) -> None:
    """Draw plain text centred by what is inked, not by the font's tall Arabic box."""
    metrics = QFontMetricsF(painter.font())
    ink = metrics.tightBoundingRect(text)
    x = box.center().x() - metrics.horizontalAdvance(text) / 2
    baseline = box.center().y() - (ink.top() + ink.bottom()) / 2
    painter.drawText(QPointF(x, round(baseline)), text)
