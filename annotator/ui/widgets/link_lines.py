"""From the links of a span to lines that can be read, other articles' ends included."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.model import Link, Span
from annotator.store import Store
from annotator.ui.session import Session
from annotator.ui.widgets.links_list import LinkLine
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.words import isolated

WORDS = 80
"""Code points of the other end's text."""


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The end of a link in another article."""

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
        self._shown: tuple[str, ...] = ()

    def show_for(self, article: OpenArticle | None, span: Span | None) -> None:
        """Say the lines of ``span``; ``ready`` follows, and again when far ends were read."""
        links = article.links_of(span.id) if article and span else []
        self._shown = tuple(link.id for link in links)
        if article is None or span is None:
            self.ready.emit([])
            return
        far = [end for link in links if (end := _other(link, span)) not in article.spans]
        unknown = [end for end in far if end not in self._far]
        if unknown:
            shown, author = self._shown, article.set.author

            def answer(found: dict[str, FarEnd | None]) -> None:
                self._far.update(found)
                if shown == self._shown:
                    self.ready.emit([self._line(link, span, article) for link in links])

            self._session.ask(lambda store: _read(store, unknown, author), answer, self)
        self.ready.emit([self._line(link, span, article) for link in links])

    def forget(self) -> None:
        """Ends in other articles may have changed."""
        self._far.clear()

    def _line(self, link: Link, span: Span, article: OpenArticle) -> LinkLine:
        kind = self._session.scheme.links.get(link.type)
        forward = link.source == span.id
        names = (kind.names if forward else kind.inverse_names) if kind else {}
        name = names.get(self._language, link.type)
        other = _other(link, span)
        near, far = article.spans.get(other), self._far.get(other)
        if near is not None:
            text, where = article.text[near.start : near.end], self.tr("this article")
            document = article.document.id
        elif far is not None:
            text, where, document = far.text, isolated(far.title), far.document
        else:
            text, where, document = "…", self.tr("another article"), ""
        quoted = self.tr("“{words}”").format(words=isolated(text[:WORDS]))
        return LinkLine(f"{name} {quoted}", where, other, document)


def _other(link: Link, span: Span) -> str:
    return link.target if link.source == span.id else link.source


def _read(store: Store, spans: list[str], author: str) -> dict[str, FarEnd | None]:
    return {id_: _far_end(store, id_, author) for id_ in spans}


def _far_end(store: Store, span_id: str, author: str) -> FarEnd | None:
    span = store.span(span_id)
    document = store.document_of(span.set) if span is not None else None
    if span is None or document is None:
        return None
    text = store.text(document.text)[span.start : span.end]
    return FarEnd(text, document.title or document.external_id, document.id)
