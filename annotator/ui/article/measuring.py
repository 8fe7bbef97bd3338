"""Read from Qt where the characters of a line stand.

Qt's own answers are wrong at the edges of directional runs (the caret of a boundary belongs
to the run before it), inside ligatures, and on wrapped right-to-left lines, where some runs
are off by the width of the space at the line's end. What is right are the rectangles of the
glyph runs and, inside a run, the distances between caret positions; the table is made of
these.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.ui.article.geometry import LineGeometry, Run

_Flag = QTextLayout.GlyphRunRetrievalFlag
_WITH_INDEXES = _Flag.RetrieveStringIndexes
_WITH_POSITIONS = _Flag.RetrieveStringIndexes | _Flag.RetrieveGlyphPositions
_TABS = re.compile("\t+")
_TRAILING = re.compile(r"\s*\Z")
_TOUCHING = 0.6
"""Runs nearer than this (pixels) have no gap between them."""
_SAME = 0.3
"""Places nearer than this (pixels) are the same place."""
_HANGING = 12.0
"""How far spaces at the end of a wrapped line may hang into the margin, in pixels."""


@dataclass(slots=True)
class _Stretch:
    """A stretch of glyphs in one direction that begins at ``start``; where it is painted."""

    start: int
    left: float
    right: float
    rtl: bool
    glyphs: list[QGlyphRun]


def read_line(layout: QTextLayout, line: QTextLine, text: str, wraps: bool) -> LineGeometry:
    """The geometry of ``line``. ``text`` has one character for each unit of the layout.

    ``wraps``: the paragraph goes on in the next line, so spaces at the end hang.
    """
    start = line.textStart()
    end = start + line.textLength()
    rtl = layout.textOption().textDirection().name == "RightToLeft"
    trailing = _TRAILING.search(text, start, end) if wraps else None
    inked = trailing.start() if trailing and trailing.start() > start else end
    stretches = _stretches(line, inked < end)
    stretches = [s for s in stretches if s.start < inked]
    _add_tabs(stretches, line, text, inked, rtl)
    if stretches:
        stretches[0].start = start
    reader = _Reader(layout, line, text)
    runs = []
    ends = [*(stretch.start for stretch in stretches[1:]), inked]
    for stretch, stop in zip(stretches, ends, strict=False):
        runs.append(reader.run(stretch, stop, inked < end))
    if runs and inked < end:
        runs.append(_hanging(runs, reader, inked, end, rtl))
    return LineGeometry(runs, start, end, rtl, line.width())


def _stretches(line: QTextLine, positions: bool) -> list[_Stretch]:
    """Glyph runs joined to stretches of one direction, in logical order."""
    boxes: dict[tuple[float, float, bool], _Stretch] = {}
    for glyphs in line.glyphRuns(-1, -1, _WITH_POSITIONS if positions else _WITH_INDEXES):
        indexes = glyphs.stringIndexes()
        if not indexes:
            continue
        # Where fonts change within a run, each part reports the box of the whole run, and
        # only the first of them its true indexes.
        box, rtl = glyphs.boundingRect(), glyphs.isRightToLeft()
        key = (box.left(), box.right(), rtl)
        known = boxes.get(key)
        if known is None:
            boxes[key] = _Stretch(min(indexes), box.left(), box.right(), rtl, [glyphs])
        else:
            known.start = min(known.start, *indexes)
            known.glyphs.append(glyphs)
    joined: list[_Stretch] = []
    for stretch in sorted(boxes.values(), key=lambda s: (s.start, s.right - s.left)):
        if joined and _continues(joined[-1], stretch):
            joined[-1].left = min(joined[-1].left, stretch.left)
            joined[-1].right = max(joined[-1].right, stretch.right)
            joined[-1].glyphs.extend(stretch.glyphs)
        else:
            joined.append(stretch)
    return joined


def _continues(one: _Stretch, following: _Stretch) -> bool:
    """Whether two stretches that follow each other in the text do so on the line."""
    if one.start == following.start:
        return True
    if one.rtl != following.rtl:
        return False
    if one.rtl:
        return abs(one.left - following.right) < _TOUCHING
    return abs(one.right - following.left) < _TOUCHING


def _add_tabs(stretches: list[_Stretch], line: QTextLine, text: str, end: int, rtl: bool) -> None:
    """Tabs have no glyphs: each fills the gap between its neighbours, in the line's direction."""
    start = line.textStart()
    if "\t" not in text[start:end]:
        return
    gaps = _gaps(stretches, line)
    for match in _TABS.finditer(text, start, end):
        edges = (_x(line, match.start()), _x(line, match.end()))
        middle = sum(edges) / 2
        gap = min(gaps, key=lambda g: abs(sum(g) / 2 - middle), default=None)
        if gap:
            gaps.remove(gap)
        left, right = gap or (min(edges), max(edges))
        stretches.append(_Stretch(match.start(), left, right, rtl, []))
    stretches.sort(key=lambda s: s.start)


def _gaps(stretches: list[_Stretch], line: QTextLine) -> list[tuple[float, float]]:
    """What of the line's extent no glyphs take."""
    box = line.naturalTextRect()
    at, gaps = box.left(), []
    for stretch in sorted(stretches, key=lambda s: s.left):
        if stretch.left > at + _TOUCHING:
            gaps.append((at, stretch.left))
        at = max(at, stretch.right)
    if box.right() > at + _TOUCHING + 1:  # Qt rounds the extent up
        gaps.append((at, box.right()))
    return gaps


def _hanging(runs: list[Run], reader: _Reader, start: int, end: int, rtl: bool) -> Run:
    """The spaces that a wrapped line ends with: beyond its end, in its own direction."""
    width = min(reader.width(start, end), _HANGING)
    edge = min(run.left for run in runs) if rtl else max(run.right for run in runs)
    stops = reader.stops(start, end)
    step = (-width if rtl else width) / (len(stops) - 1)
    return Run(rtl, stops, [edge + step * index for index in range(len(stops))])


class _Reader:
    """Reads the places of caret positions in the stretches of one line."""

    def __init__(self, layout: QTextLayout, line: QTextLine, text: str) -> None:
        self._valid = layout.isValidCursorPosition
        self._line = line
        self._text = text

    def stops(self, start: int, end: int) -> list[int]:
        """The caret positions from ``start`` to ``end``."""
        valid = self._valid
        return [start, *(k for k in range(start + 1, end) if valid(k)), end]

    def width(self, start: int, end: int) -> float:
        """The width of spaces."""
        return abs(_x(self._line, start) - _x(self._line, end))

    def run(self, stretch: _Stretch, end: int, shifted: bool) -> Run:
        """The table of a stretch that ends at ``end``; it may be ``shifted`` by a space."""
        stops = self.stops(stretch.start, end)
        at = self._line.cursorToX
        xs: list[float] = [at(k)[0] for k in stops[1:-1]]  # type: ignore[index]
        if shifted and xs:
            shift = self._shift(stretch, xs)
            xs = [x + shift for x in xs]
        left, right, rtl = stretch.left, stretch.right, stretch.rtl
        before = right if rtl else left
        places = [before]
        for x in xs:
            # Never backwards, and never out of the run: so parts always sum to the line.
            low, high = (left, before) if rtl else (before, right)
            before = low if x < low else high if x > high else x
            places.append(before)
        places.append(left if rtl else right)
        self._share_ligatures(stops, places)
        return Run(rtl, stops, places)

    def _shift(self, stretch: _Stretch, xs: list[float]) -> float:
        """By how much Qt's places are beside the glyphs: nothing, or a space either way."""
        end = self._line.textStart() + self._line.textLength()
        spaces = _TRAILING.search(self._text, self._line.textStart(), end)
        space = self.width(spaces.start(), end) if spaces else 0.0
        if space < _SAME:
            return 0.0
        glyphs = sorted(point.x() for run in stretch.glyphs for point in run.positions())
        places = sorted(xs)
        straight = _matches(glyphs, places, 0.0)
        if straight == len(places):
            return 0.0  # nothing matches better, and to look takes a while
        moved = {shift: _matches(glyphs, places, shift) for shift in (-space, space)}
        best = max(moved, key=lambda shift: moved[shift])
        return best if moved[best] > straight else 0.0

    def _share_ligatures(self, stops: list[int], xs: list[float]) -> None:
        """Give each letter of a ligature its share where the font puts them on one place."""
        index = 1
        while index < len(stops) - 1:
            if xs[index] != xs[index + 1] or not self._is_letter(stops[index]):
                index += 1
                continue
            first = index - 1
            while (
                index < len(stops) - 1
                and xs[index] == xs[index + 1]
                and self._is_letter(stops[index])
            ):
                index += 1
            share = (xs[index] - xs[first]) / (index - first)
            for step in range(first + 1, index):
                xs[step] = xs[first] + share * (step - first)

    def _is_letter(self, position: int) -> bool:
        return unicodedata.category(self._text[position])[0] in "LN"


def _matches(glyphs: list[float], places: list[float], shift: float) -> int:
    """How many caret places fall on a glyph's origin when moved by ``shift``; both in order."""
    found = index = 0
    count = len(glyphs)
    for place in places:
        x = place + shift
        low = x - _SAME
        while index < count and glyphs[index] < low:
            index += 1
        if index < count and abs(glyphs[index] - x) <= _SAME:
            found += 1
    return found


def _x(line: QTextLine, position: int) -> float:
    x: float = line.cursorToX(position)[0]  # type: ignore[index]
    return x
