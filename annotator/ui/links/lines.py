"""From the links of a span to lines that can be read, other articles' ends included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.model import Link, Span
from annotator.store import Store
from annotator.suggest.linking import LinkProposal
from annotator.ui.links.names import type_name
from annotator.ui.session import Session
from annotator.ui.widgets.links_list import LinkLine
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.paint import plain_tooltip
from annotator.ui.words import isolated

WORDS = 80
"""Code points of the other end's text."""
MOST = 8
"""Links of a span that a tooltip tells."""


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The end of a link in another article."""

    span: Span
    text: str
    title: str
    document: str


class LinkLines(QObject):
    """Makes the lines; what stands in another article is read once and remembered."""

    ready = Signal(object)
    """list of LinkLine"""

    def __init__(self, session: Session, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._far: dict[str, FarEnd | None] = {}
        self._asked = 0

    def show_for(
        self,
        article: OpenArticle | None,
        span: Span | None,
        proposals: Sequence[LinkProposal] = (),
    ) -> None:
        """Say the lines of ``span``; ``ready`` follows, and again when far ends were read."""
        links = article.links_of(span.id) if article and span else []
        self._asked += 1
        if article is None or span is None:
            self.ready.emit([])
            return
        far = [end for link in links if (end := _other(link, span)) not in article.spans]
        unknown = [end for end in far if end not in self._far]
        if unknown:
            asked = self._asked

            def answer(found: dict[str, FarEnd | None]) -> None:
                self._far.update(found)
                if asked == self._asked:
                    self.ready.emit(self._lines(article, span, links, proposals))

            self._session.ask(lambda store: _read(store, unknown), answer, self)
        self.ready.emit(self._lines(article, span, links, proposals))

    def end(self, article: OpenArticle, span_id: str) -> Span | None:
        """A span at the end of a shown link, in whichever article."""
        far = self._far.get(span_id)
        return article.spans.get(span_id) or (far.span if far else None)

    def told(self, article: OpenArticle | None, span: Span | None) -> str:
        """The links of a span in words, one a line, as a tooltip; what is not read yet is "…"."""
        if article is None or span is None:
            return ""
        lines = [self._line(link, span, article) for link in article.links_of(span.id)[:MOST]]
        words = [" ".join(filter(None, (one.kind, one.words, one.where))) for one in lines]
        return "".join(plain_tooltip(one) for one in words)

    def forget(self, spans: Iterable[str]) -> None:
        """These spans have changed."""
        for span_id in spans:
            self._far.pop(span_id, None)

    def _lines(
        self,
        article: OpenArticle,
        span: Span,
        links: Sequence[Link],
        proposals: Sequence[LinkProposal],
    ) -> list[LinkLine]:
        made = [self._line(link, span, article) for link in links]
        return [*(self._proposed(one, article) for one in proposals if one.target), *made]

    def _proposed(self, proposal: LinkProposal, article: OpenArticle) -> LinkLine:
        kind = self._session.scheme.links.get(proposal.type)
        target = proposal.target or ""
        words = self._words(article, article.spans.get(target))
        document = article.document.id
        return LinkLine(
            type_name(kind, self._language), words, "", target, document, type=proposal.type
        )

    def _line(self, link: Link, span: Span, article: OpenArticle) -> LinkLine:
        kind = self._session.scheme.links.get(link.type)
        name = type_name(kind, self._language, link.source == span.id) or link.type
        other = _other(link, span)
        near, far = article.spans.get(other), self._far.get(other)
        where, document = "", article.document.id
        if near is not None:
            words = self._words(article, near)
        elif far is not None:
            words = self._quoted(far.text)
            where, document = isolated(far.title), far.document
        else:
            words, where, document = "…", self.tr("another article"), ""
        return LinkLine(name, words, where, other, document, link.id, link.type)

    def _words(self, article: OpenArticle, span: Span | None) -> str:
        return self._quoted(article.text[span.start : span.end]) if span is not None else "…"

    def _quoted(self, text: str) -> str:
        return self.tr("“{words}”").format(words=isolated(text[:WORDS]))


def _other(link: Link, span: Span) -> str:
    return link.target if link.source == span.id else link.source


def _read(store: Store, spans: list[str]) -> dict[str, FarEnd | None]:
    return {id_: _far_end(store, id_) for id_ in spans}


def _far_end(store: Store, span_id: str) -> FarEnd | None:
    span = store.span(span_id)
    document = store.document_of(span.set) if span is not None else None
    if span is None or document is None:
        return None
    text = store.text(document.text)[span.start : span.end]
    title = document.outlet or document.title or document.external_id
    return FarEnd(span, text, title, document.id)
