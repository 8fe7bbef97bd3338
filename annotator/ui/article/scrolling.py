"""What stays in place while heights change: a piece and how far it is scrolled."""

from __future__ import annotations

from annotator.ui.article.page import Page


class Anchor:
    """``offset`` pixels of ``piece`` are above the viewport's top edge.

    Before the first piece ``offset`` is negative: the paper's margin and heading are in
    sight. The scroll bar's value follows from this, never the other way round, so that
    estimates that turn out wrong above or below move nothing.
    """

    def __init__(self) -> None:
        self.piece = 0
        self.offset = 0

    def to_top(self, head: int) -> None:
        """Back to the top of the paper, ``head`` pixels above the first piece."""
        self.piece, self.offset = 0, -head

    def value(self, page: Page, head: int) -> int:
        """What the scroll bar should show."""
        return page.heights.top(self.piece) + self.offset + head

    def jump(self, page: Page, value: int, head: int) -> None:
        """Go where the scroll bar says, by heights that may be estimates."""
        y = value - head
        self.piece = page.heights.at(max(0, y))
        self.offset = y - page.heights.top(self.piece)
        page.laid(self.piece)

    def scroll(self, page: Page, change: int) -> None:
        """Scroll by ``change`` pixels exactly, laying out what comes into sight."""
        self.offset += change
        while self.offset < 0 and self.piece > 0:
            self.piece -= 1
            page.laid(self.piece)
            self.offset += page.heights[self.piece]
        while self.piece + 1 < len(page.pieces):
            page.laid(self.piece)
            if self.offset < page.heights[self.piece]:
                break
            self.offset -= page.heights[self.piece]
            self.piece += 1

    def first_line(self, page: Page) -> tuple[int, int]:
        """The first line whose text box ends in sight: its index and its top in the viewport."""
        piece = page.laid(self.piece)
        for index, line in enumerate(piece.lines):
            if line.bottom > self.offset:
                return index, line.top - self.offset
        return len(piece.lines) - 1, piece.lines[-1].top - self.offset

    def keep(self, page: Page, index: int, top: int) -> None:
        """Scroll so that line ``index`` of the piece has its top at ``top`` again."""
        self.offset = page.laid(self.piece).lines[index].top - top
