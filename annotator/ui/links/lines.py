"""From the links of a span to lines that can be read, other articles' ends included."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.model import Link, Span, Touched
from annotator.suggest.linking import LinkProposal
from annotator.ui.links.far import FarEnds
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


class LinkLines(QObject):
    """Makes the lines; what stands in another article is read once and remembered."""

    ready = Signal(object)
    """list of LinkLine"""

    def __init__(self, session: Session, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._far = FarEnds(session, self)
        self._far.told.connect(self._tell)
        self._shown: tuple[OpenArticle, Span, Sequence[LinkProposal]] | None = None

    def show_for(
        self,
        article: OpenArticle | None,
        span: Span | None,
        proposals: Sequence[LinkProposal] = (),
    ) -> None:
        """Say the lines of ``span``; ``ready`` follows, and again when far ends were read."""
        self._shown = None
        if article is None or span is None:
            self.ready.emit([])
            return
        self._shown = article, span, proposals
        ends = [_other(link, span) for link in article.links_of(span.id)]
        self._far.want(end for end in ends if end not in article.spans)
        self._tell()

    def end(self, article: OpenArticle, span_id: str) -> Span | None:
        """A span at the end of a shown link, in whichever article."""
        far = self._far.end(span_id)
        return article.spans.get(span_id) or (far.span if far else None)

    def told(self, article: OpenArticle | None, span: Span | None) -> str:
        """The links of a span in words, one a line, as a tooltip; what is not read yet is "…"."""
        if article is None or span is None:
            return ""
        lines = [self._line(link, span, article) for link in article.links_of(span.id)[:MOST]]
        words = [" ".join(filter(None, (one.kind, one.words, one.where))) for one in lines]
        return "".join(plain_tooltip(one) for one in words)

    def follow(self, touched: Touched) -> None:
        """Ends in other articles may read otherwise now."""
        self._far.follow(touched)

    def _tell(self) -> None:
        if self._shown is not None:
            self.ready.emit(self._lines(*self._shown))

    def _lines(
        self, article: OpenArticle, span: Span, proposals: Sequence[LinkProposal]
    ) -> list[LinkLine]:
        made = [self._line(link, span, article) for link in article.links_of(span.id)]
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
        near, far = article.spans.get(other), self._far.end(other)
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
