"""What is marked on the page beside the spans: selection, caret, search hits, current span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from annotator.ui.article.caret import Caret
from annotator.ui.article.layout import LaidOut, Line
from annotator.ui.article.outline import Edge, Outline
from annotator.ui.article.page import Page
from annotator.ui.article.painting import Sight
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours
from annotator.ui.article.window import Seen


class Highlights:
    """Search hits and the current span of one article, in code points."""

    def __init__(self) -> None:
        self.current: str | None = None
        self.live: Edge = "end"
        self._hits: list[tuple[int, int]] = []
        self._reach: list[int] = []
        self._current_hit: int | None = None

    def set_hits(self, ranges: Sequence[tuple[int, int]], current: int | None) -> None:
        """Remember hits by their beginning."""
        self._hits = list(ranges)
        # The farthest end so far, so that a search by end works though hits may overlap.
        self._reach = list(accumulate((end for _, end in self._hits), max))
        self._current_hit = current

    def sight(
        self,
        page: Page,
        seen: Seen,
        left: int,
        caret: Caret,
        stamps: Stamps,
        colours: ArticleColours,
    ) -> Sight:
        """Everything there is to paint of one line."""
        where, line = seen.where, seen.line
        piece = page.laid(where.piece)
        last = where.line + 1 == len(piece.lines)
        entry = line.spans.by_id.get(self.current) if self.current else None
        selection, newline = _selected(piece, line, last, caret)
        here = page.where(caret.position) == where
        return Sight(
            line=line,
            left=left,
            top=seen.top,
            selection=selection,
            newline=newline and page.pieces.ends_paragraph(where.piece),
            hits=self._hits_on(piece, line),
            outline=Outline(entry, self.live, stamps, colours) if entry else None,
            caret=piece.unit(caret.position) if here else None,
        )

    def _hits_on(self, piece: LaidOut, line: Line) -> tuple[tuple[int, int, bool], ...]:
        if not self._hits:
            return ()
        start, end = piece.position(line.start), piece.position(line.end)
        found = []
        for index in range(bisect_right(self._reach, start), len(self._hits)):
            low, high = self._hits[index]
            if low >= end:
                break
            if high > start:
                part = piece.unit(max(low, start)), piece.unit(min(high, end))
                found.append((*part, index == self._current_hit))
        return tuple(found)


def _selected(
    piece: LaidOut, line: Line, last: bool, caret: Caret
) -> tuple[tuple[int, int] | None, bool]:
    """The selected part of a line, and whether the selection goes on over the newline."""
    start, end = caret.selection
    stop = piece.start + piece.length
    if start == end or end <= piece.start or start > stop:
        return None, False
    low, high = max(piece.unit(start), line.start), min(piece.unit(end), line.end)
    newline = last and start <= stop < end
    return ((low, high) if low < high else None), newline
