"""A span and what stands around it in its paragraph: all that a proposal looks at.

At most ``_BEFORE`` and ``_AFTER`` code points are read, so that a paragraph of megabytes costs
no more than a short one.
"""

from __future__ import annotations

from functools import cached_property

from annotator.quotations import Quotation, quotations
from annotator.suggest.tokens import SENTENCE_ENDS, Line, Token, tokens

_BEFORE = 1200
_AFTER = 500


class Passage:
    """``text[start:end]`` within its paragraph. Offsets are code points over ``text``."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        low = max(0, start - _BEFORE)
        newline = text.rfind("\n", low, start)
        self.low = low if newline < 0 else newline + 1
        high = min(len(text), end + _AFTER)
        newline = text.find("\n", end, high)
        self.high = high if newline < 0 else newline

    @cached_property
    def inside(self) -> Line:
        """The span's own words (of a very long one, those at its beginning)."""
        return Line(tokens(self.text, self.start, min(self.end, self.start + _BEFORE)))

    @cached_property
    def before(self) -> Line:
        """The words of the span's sentence that stand before it. Where the span stands in a
        quotation of several sentences, those of the sentence that the quotation is part of."""
        found = tokens(self.text, self.low, self.start)
        edge = self._quotation_start()
        first, inner = 0, 0
        for index, token in enumerate(found):
            if token.word in SENTENCE_ENDS and not _is_initial(found, index):
                inner = index + 1
                if edge is None or token.start < edge:
                    first = index + 1
        outer = [token for token in found[first:inner] if edge is not None and token.start <= edge]
        return Line([*outer, *found[max(first, inner) :]])

    @cached_property
    def near(self) -> Line:
        """The words right before the span, in its sentence and in the quotation it stands in."""
        found = tokens(self.text, max(self.low, self.start - 80), self.start)
        cut = max((i + 1 for i, t in enumerate(found) if t.word in SENTENCE_ENDS), default=0)
        return Line(found[cut:])

    @cached_property
    def after(self) -> Line:
        """The words of the span's sentence that stand after it."""
        found = tokens(self.text, self.end, self.high)
        for index, token in enumerate(found):
            if token.word in SENTENCE_ENDS:
                return Line(found[:index])
        return Line(found)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations of the paragraph, by their beginning."""
        return [
            quotation._replace(start=quotation.start + self.low, end=quotation.end + self.low)
            for quotation in quotations(self.text[self.low : self.high])
        ]

    def pick(self, first: Token, last: Token) -> tuple[int, int]:
        """The place from one token to another, both included."""
        return first.start, last.end

    def _quotation_start(self) -> int | None:
        """Where the outermost quotation begins that the span begins in."""
        starts = [q.start for q in self.quotations if q.start < self.start < q.end]
        return min(starts, default=None)


def _is_initial(found: list[Token], index: int) -> bool:
    """Whether a full stop closes a single letter, as in initials and abbreviations."""
    return (
        found[index].word == "."
        and index > 0
        and len(found[index - 1].word) == 1
        and found[index - 1].end == found[index].start
        and found[index - 1].word.isalpha()
    )
