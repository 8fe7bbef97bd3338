"""What is marked on the page beside the spans: selection, caret, search hits, current span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from annotator.ui.article.aside import Asides
from annotator.ui.article.caret import Caret
from annotator.ui.article.dressing import Entry
from annotator.ui.article.flags import Flags
from annotator.ui.article.layout import LaidOut, Line
from annotator.ui.article.outline import Edge, Outline
from annotator.ui.article.page import Page
from annotator.ui.article.painting import Sight
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours
from annotator.ui.article.ties import Tie, Ties
from annotator.ui.article.twice import Twice
from annotator.ui.article.window import Seen


class Highlights:
    """Search hits, the current span and the links in view of one article, in code points."""

    def __init__(self) -> None:
        self.current: str | None = None
        self.hovered: str | None = None
        """The linked span under the mouse."""
        self.aim: str | None = None
        """The span that a link from the current one would lead to."""
        self.pointed: str | None = None
        """The one tie of the current span that is asked for."""
        self.home: str | None = None
        self.line: tuple[Tie, ...] = ()
        """The ties that are drawn as a line from ``home``."""
        self.leaves = False
        """Whether one of these leads to another article."""
        self.tied: frozenset[str] = frozenset()
        """Their other ends."""
        self.live: Edge = "end"
        self._hits: list[tuple[int, int]] = []
        self._reach: list[int] = []
        self._current_hit: int | None = None
        self.aside = Asides()
        """What is no part of the story."""
        self.proposed = Asides()
        """What may be none."""
        self.twice = Twice()
        """What stands elsewhere as well."""
        self.flags = Flags()
        """What somebody asks about."""

    def set_hits(self, ranges: Sequence[tuple[int, int]], current: int | None) -> None:
        """Remember hits by their beginning."""
        self._hits = list(ranges)
        # The farthest end so far, so that a search by end works though hits may overlap.
        self._reach = list(accumulate((end for _, end in self._hits), max))
        self._current_hit = current

    def follow(self, ties: Ties) -> None:
        """Work out which links are drawn: one that is being made, else those of the span under
        the mouse, else those of the current one."""
        if self.aim is not None and self.current is not None:
            self.home = self.current
            self.line = (Tie("", self.current, self.aim),)
        else:
            self.home = self.hovered or self.current
            found = ties.of(self.home)
            pointed = [tie for tie in found if tie.id == self.pointed]
            self.line = tuple(pointed or found)
        others = [tie.other(self.home) for tie in self.line] if self.home else []
        self.leaves = any(ties.start(other) is None for other in others)
        self.tied = frozenset(others)

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
            outlines=(
                *(
                    Outline(other, None, stamps, colours, strong=self.aim is not None)
                    for other in self._ends_on(line)
                ),
                *((Outline(entry, self.live, stamps, colours),) if entry else ()),
            ),
            aside=self.aside.on(piece, line),
            proposed=self.proposed.on(piece, line),
            twice=self.twice.on(piece, line),
            flagged=bool(self.flags.on(piece, line)),
            asked=self.flags.bare(piece, line),
            caret=piece.unit(caret.position) if here else None,
        )

    def _ends_on(self, line: Line) -> list[Entry]:
        """The other ends of the links in view on a line."""
        here = line.spans.by_id
        if not self.tied or not here:
            return []
        if len(here) < len(self.tied):
            return [entry for id_, entry in here.items() if id_ in self.tied]
        return [here[id_] for id_ in self.tied if id_ in here]

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
