"""Draws the sheet as SVG: text as outlines, each letter's outline written once.

Viewers do not join and order Arabic letters alike, and few have our fonts. Qt's own generator
either leaves text to them or repeats every outline, which makes a file ten times the size.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QTextLayout

from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.theme import RADIUS

_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w:g}" height="{h:g}" viewBox="0 0 {w:g} {h:g}"'
    ' role="img">\n<title>{title}</title>\n<desc>{about}</desc>\n'
)


class SvgPencil(Pencil):
    """Collects elements; ``document`` makes a file of them."""

    def __init__(self, look: Look, width: float) -> None:
        self.look, self.width = look, width
        self._elements: list[str] = []
        self._letters: dict[tuple[str, float, int, int], str] = {}
        self._outlines: list[str] = []

    def document(self, title: str, about: str, height: float) -> str:
        """The whole file. ``title`` and ``about`` are what a screen reader says."""
        head = _HEAD.format(w=self.width, h=height, title=_plain(title), about=_plain(about))
        letters = "".join(self._outlines)
        return f"{head}<defs>{letters}</defs>\n" + "\n".join(self._elements) + "\n</svg>\n"

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: QColor,
        width: float = 1.0,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        one, two = self.point(x1, y1), self.point(x2, y2)
        dashes = {
            Qt.PenStyle.DashLine: (4 * width, 2 * width),
            Qt.PenStyle.DotLine: (1.2 * width, 1.6 * width),
        }.get(style)
        dashed = f' stroke-dasharray="{dashes[0]:g} {dashes[1]:g}"' if dashes else ""
        self._elements.append(
            f'<path d="M{_n(one.x())} {_n(one.y())}L{_n(two.x())} {_n(two.y())}"'
            f' stroke="{colour.name()}" stroke-width="{width:g}"{dashed}/>'
        )

    def frame(
        self, rect: QRectF, fill: QColor | None, edge: QColor | None, width: float = 1.0
    ) -> None:
        box = self.box(rect)
        self._elements.append(
            f'<rect x="{_n(box.x())}" y="{_n(box.y())}" width="{_n(box.width())}"'
            f' height="{_n(box.height())}" rx="{RADIUS}" fill="{fill.name() if fill else "none"}"'
            f' stroke="{edge.name() if edge else "none"}" stroke-width="{width:g}"/>'
        )

    def dot(self, x: float, y: float, radius: float, colour: QColor, full: bool = True) -> None:
        at = self.point(x, y)
        inside = colour if full else self.colour("paper")
        self._elements.append(
            f'<circle cx="{_n(at.x())}" cy="{_n(at.y())}" r="{_n(radius)}" fill="{inside.name()}"'
            f' stroke="{colour.name()}" stroke-width="1.8"/>'
        )

    def shape(self, points: list[tuple[float, float]], colour: QColor) -> None:
        placed = [self.point(x, y) for x, y in points]
        listed = " ".join(f"{_n(at.x())},{_n(at.y())}" for at in placed)
        self._elements.append(f'<polygon points="{listed}" fill="{colour.name()}"/>')

    def _draw(self, layout: QTextLayout, at: QPointF, colour: QColor) -> None:
        uses = []
        for run in layout.glyphRuns():
            face = run.rawFont()
            kind = (face.familyName(), face.pixelSize(), face.weight())
            for index, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                key = (*kind, index)
                name = self._letters.get(key)
                if name is None:
                    outline = _outline(face.pathForGlyph(index))
                    name = f"g{len(self._outlines)}" if outline else ""
                    self._letters[key] = name
                    if outline:
                        self._outlines.append(f'<path id="{name}" d="{outline}"/>')
                if name:
                    x, y = _n(at.x() + place.x()), _n(at.y() + place.y())
                    uses.append(f'<use href="#{name}" x="{x}" y="{y}"/>')
        if uses:
            self._elements.append(f'<g fill="{colour.name()}">{"".join(uses)}</g>')


def _outline(path: QPainterPath) -> str:
    """The commands of a path; a curve comes as three elements."""
    parts: list[str] = []
    kinds = QPainterPath.ElementType
    curve: list[str] = []
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        x, y, kind = element.x, element.y, element.type
        place = f"{_n(x)} {_n(y)}"
        if kind == kinds.MoveToElement:
            parts.append(f"M{place}")
        elif kind == kinds.LineToElement:
            parts.append(f"L{place}")
        else:
            curve.append(place)
            if len(curve) == 3:
                parts.append(f"C{' '.join(curve)}")
                curve = []
    return "".join(parts)


def _n(value: float) -> str:
    """A number as short as it may be."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _plain(text: str | Sequence[str]) -> str:
    """Text for XML, without signs that it does not allow."""
    return escape("".join(c for c in text if c in "\n\t" or ord(c) >= 32))
