"""An article with its spans as lines for a terminal.

In the text each span stands between ``¹⟦`` and ``⟧¹``; the numbers tell apart spans that
nest or cross, and lead to the list below. They stand outside, where they do not run together
with digits that a span begins with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.cli.terminal import Base, harmless, visual, with_marks, wrap
from annotator.model import Article, Span

BASES: Mapping[str, Base] = {"text": "R", "title": "R"}
"""Which lines run from the right."""
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Page:
    """How to lay out. ``width`` None: as it is, for a file or another program. ``reorder``:
    shape Arabic and put it in visual order, after wrapping."""

    width: int | None
    reorder: bool

    def article(self, article: Article) -> Iterator[tuple[str, str]]:
        """(style, line) of the whole page; ``style`` is a name for the printer to colour."""
        yield from self._head(article)
        yield "", ""
        for line in bracketed(article.text, article.spans).split("\n"):
            yield from self._lines("text", line)
        for number, span in enumerate(article.spans, 1):
            yield "", ""
            yield from self._span(number, span, article.text)

    def _head(self, article: Article) -> Iterator[tuple[str, str]]:
        document, set_ = article.document, article.set
        yield from self._lines("id", document.external_id)
        for value in (document.title, document.outlet, document.published_at, document.url):
            if value:
                yield from self._lines("title", value)
        reason = f" ({set_.reason})" if set_.reason else ""
        yield from self._lines("status", f"{set_.status}{reason}, {len(article.spans)} spans")

    def _span(self, number: int, span: Span, text: str) -> Iterator[tuple[str, str]]:
        name = span.external_id or span.id
        head = f"{number_mark(number)} {span.label}  {name}  {span.start}-{span.end}"
        yield from self._lines("label", head)
        yield from self._lines("text", text[span.start : span.end].replace("\n", " "))
        names = dict.fromkeys(attribute.name for attribute in span.attributes)
        for attribute in names:
            yield from self._lines("value", f"  {attribute}: {', '.join(span.values(attribute))}")
        if span.note:
            yield from self._lines("value", f"  # {span.note}")

    def _lines(self, style: str, text: str) -> Iterator[tuple[str, str]]:
        """``text`` wrapped and, where asked for, in visual order. Text of the article runs
        from the right, the rest from the left."""
        if self.width is None:
            yield style, harmless(text)
            return
        for piece in wrap(with_marks(text.expandtabs(4)), self.width):
            yield style, visual(piece, BASES.get(style, "L")) if self.reorder else piece


def bracketed(text: str, spans: Sequence[Span]) -> str:
    """``text`` with numbered brackets at the edges of ``spans`` (in reading order).

    Where several edges meet, ends come before beginnings, inner ends before outer ones.
    """
    edges: list[tuple[int, int, int, str]] = []
    for number, span in enumerate(spans, 1):
        mark = number_mark(number)
        edges.append((span.start, 1, number, f"{mark}⟦"))
        edges.append((span.end, 0, -number, f"⟧{mark}"))
    pieces: list[str] = []
    last = 0
    for at, _, _, mark in sorted(edges):
        pieces.append(text[last:at])
        pieces.append(mark)
        last = at
    return "".join([*pieces, text[last:]])


def number_mark(number: int) -> str:
    """A number in superscript digits, which no article uses for its own."""
    return str(number).translate(SUPERSCRIPT)
