"""Which marks and which line of links are in sight, and where.

Points are in pixels of the viewport, positions are code points.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from annotator.ui.article.highlights import Highlights
from annotator.ui.article.laid import Laid
from annotator.ui.article.page import Where
from annotator.ui.article.tie_painting import Branch
from annotator.ui.article.ties import TieMark, Ties
from annotator.ui.article.window import Seen

_BEYOND = 60.0
"""How far outside the painted part the line to an end out of sight is drawn."""


def paint_ties(
    painter: QPainter,
    clip: QRect,
    laid: Laid,
    seen: Sequence[Seen],
    ties: Ties,
    highlights: Highlights,
) -> None:
    """The marks of the lines ``seen``, and the line of the span that is looked at."""
    branches = _branches(clip, laid, seen, ties, highlights)
    joined = {branch.y for branch in branches}
    for line in seen:
        marks = _marks(laid, line, ties)
        if marks and (middle := _middle(line)) not in joined:
            laid.ties.marks(painter, marks, middle)
    if branches:
        laid.ties.line(painter, branches, highlights.leaves, strong=highlights.aim is not None)


def marks_at(laid: Laid, seen: Sequence[Seen], ties: Ties, point: QPointF) -> list[TieMark]:
    """The marks beside the line at ``point``, where they are drawn."""
    if not laid.ties.is_beside(point.x()):
        return []
    for line in seen:
        if line.top <= point.y() <= line.top + line.line.height:
            return _marks(laid, line, ties)
    return []


def _marks(laid: Laid, seen: Seen, ties: Ties) -> list[TieMark]:
    index = seen.where.piece
    if not ties.has_in(index):
        return []
    piece = laid.page.laid(index)
    start, end = piece.position(seen.line.start), piece.position(seen.line.end)
    return ties.on_line(index, start, end)


def _middle(seen: Seen) -> float:
    return seen.top + round(seen.line.height * 0.56) + 0.5


def _branches(
    clip: QRect, laid: Laid, seen: Sequence[Seen], ties: Ties, highlights: Highlights
) -> list[Branch]:
    """One for each line that holds an end, the ends out of sight above or below."""
    home = highlights.home
    if home is None or not seen or not highlights.line:
        return []
    into: dict[float, bool] = {}
    places = {line.where: _middle(line) for line in seen}
    bounds = seen[0].where, clip.top() - _BEYOND, clip.bottom() + _BEYOND
    for tie in highlights.line:
        there = tie.other(home)
        y = _y(laid, ties, there, places, *bounds)
        if y is not None:
            into[y] = into.get(y, False) or (tie.target == there and not tie.symmetric)
    own = _y(laid, ties, home, places, *bounds)
    if own is None or (not into and not highlights.leaves):
        return []
    comes = any(tie.target == home and not tie.symmetric for tie in highlights.line)
    branches = [Branch(y, arrow) for y, arrow in into.items() if y != own]
    return [Branch(own, comes or into.get(own, False), home=True), *branches]


def _y(
    laid: Laid,
    ties: Ties,
    span_id: str,
    places: dict[Where, float],
    first: Where,
    above: float,
    below: float,
) -> float | None:
    """Where the line of a span's beginning is; None for a span of another article."""
    start = ties.start(span_id)
    if start is None:
        return None
    page = laid.page
    piece = page.pieces.at(start)
    if piece < first.piece:
        return above
    if piece > max(where.piece for where in places):
        return below
    where = page.where(start)
    if where in places:
        return places[where]
    return above if (where.piece, where.line) < (first.piece, first.line) else below
