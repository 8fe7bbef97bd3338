"""The links of the current span: shown, followed, changed, removed; and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator import links
from annotator.model import Action, Article, Put, Span, Touched
from annotator.suggest.linking import LinkProposal
from annotator.ui.desk import Desk
from annotator.ui.links.lines import LinkLines
from annotator.ui.links.names import digits, type_name
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.links_list import LinkCard, LinkLine

TURN = "turn"
"""Stands among the kinds of link for: the same one the other way round."""


class Linked(QObject):
    """What commands do with links that are there, and with those that are proposed.

    Signals:
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    noticed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        desk: Desk,
        reading: Reading,
    ) -> None:
        super().__init__(desk)
        self._session, self._language = session, language
        self._pane, self._list, self._desk, self._reading = pane, inspector.links, desk, reading
        self._inspector = inspector
        self._return_to = self._retyping = ""
        self._announced: str | None = None
        self.lines = LinkLines(session, language, self)
        self.lines.ready.connect(self._show)
        self._list.wanted.connect(reading.go_to)
        self._list.accepted.connect(self.accept)
        self._list.pointed.connect(lambda link: pane.view.point_tie(link or None))
        self._list.entered.connect(self._reveal)
        pane.view.hovered.connect(self._tell_hovered)

    # -- what is shown

    def show(self, proposals: Sequence[LinkProposal] = ()) -> None:
        """Something else is current, or its links have changed."""
        self.lines.show_for(self._desk.open, self._desk.span, proposals)

    def on_changed(self, touched: Touched) -> None:
        """Ends in other articles may read otherwise now."""
        self.lines.follow(touched)

    @property
    def made(self) -> list[LinkLine]:
        """The links of the current span that somebody has made."""
        return [line for line in self._list.lines if not line.proposed]

    @property
    def chosen(self) -> LinkLine | None:
        """The link that the keys are on."""
        return self._list.chosen

    # -- commands

    def follow(self) -> None:
        """To the other end; where there are several links, into their list."""
        self._desk.settle()
        made = self.made
        if len(made) == 1:
            self._reading.go_to(made[0].span, made[0].document)
        elif made:
            self._list.enter(made[0].link)
        else:
            self.noticed.emit(self.tr("This span has no links yet."), "link.start")

    def enter_list(self) -> None:
        """Give the keys to the list of links."""
        self._desk.settle()
        if not self._list.enter():
            self.noticed.emit(self.tr("This span has no links yet."), "link.start")

    def accept(self, line: LinkLine) -> None:
        """Make a link that is proposed."""
        open_, source = self._desk.open, self._desk.span
        target = open_.spans.get(line.span) if open_ is not None else None
        if source is not None and target is not None and self._desk.editable:
            scheme = self._session.scheme
            self._desk.edit(lambda a: links.link(a, scheme, line.type, source, target), source)
            self._desk.focus_article()

    def remove(self) -> None:
        """Remove the chosen link; the next one is chosen then."""
        line, made = self.chosen, self.made
        if line is None or line.proposed or not self._desk.editable:
            return
        at = made.index(line)
        rest = [*made[at + 1 :], *reversed(made[:at])]
        self._return_to = rest[0].link if rest else ""
        if not rest:
            self._desk.focus_article()
        self._edit(lambda article: links.unlink(article, line.link))

    def retype(self) -> None:
        """Ask for another kind of link between the same spans."""
        line, open_, span = self.chosen, self._desk.open, self._desk.span
        if line is None or line.proposed or open_ is None or span is None:
            return
        link, other = open_.links.get(line.link), self.lines.end(open_, line.span)
        if link is None or not self._desk.editable:
            return
        if other is None:
            self._retyping = line.link  # as soon as the other article's end is read
            return
        source, target = (span, other) if link.source == span.id else (other, span)
        answers = self._kinds(line, source, target)
        self._return_to = line.link
        self._pane.ask.ask(
            self.tr("What kind of link shall it be?"),
            answers,
            lambda name: self._change(line, name, target),
            partial(self._return, line.link),
        )

    def close(self) -> None:
        """From the list back to the article."""
        self._desk.focus_article()

    # -- inside

    def _reveal(self, card: LinkCard) -> None:
        """Scroll to a card, once the column has its height."""
        show = partial(self._inspector.ensureWidgetVisible, card, 0, 16)
        QTimer.singleShot(0, self._inspector, show)

    def _return(self, link: str) -> None:
        if not self._list.enter(link):
            self._desk.focus_article()

    def _kinds(self, line: LinkLine, source: Span, target: Span) -> list[tuple[str, str, str]]:
        """The kinds of link that these two can have and have not, and the way round."""
        scheme, article = self._session.scheme, self._article()
        kinds = links.types_from(scheme, source)
        keys = digits(scheme, kinds)
        answers = [
            (keys[kind.name], type_name(kind, self._language, forward=True), kind.name)
            for kind in kinds
            if links.refusal(scheme, article.links, kind.name, source, target) is None
        ]
        if source.id != (self._desk.current or ""):
            answers = [
                (key, type_name(scheme.links[name], self._language, forward=False), name)
                for key, _, name in answers
            ]
        kind = scheme.links.get(line.type)
        if kind is not None and not kind.symmetric:
            rest = [one for one in article.links if one.id != line.link]
            if links.refusal(scheme, rest, line.type, target, source) is None:
                answers.append(("0", self.tr("the other way round"), TURN))
        return answers

    def _change(self, line: LinkLine, name: str, target: Span) -> None:
        if name == TURN:
            self._edit(lambda article: self._turned(article, line, target))
        else:
            self._edit(lambda article: links.retype(article, line.link, name))

    def _turned(self, article: Article, line: LinkLine, target: Span) -> Action:
        """The link may be another one then: the keys go on to it."""
        action = links.turn(article, line.link, target)
        self._return_to = next(c.object.id for c in action.changes if isinstance(c, Put))
        return action

    def _edit(self, make: Callable[[Article], Action]) -> None:
        span = self._desk.span
        if span is not None:
            self._desk.edit(make, span)

    def _article(self) -> Article:
        open_ = self._desk.open
        assert open_ is not None
        return open_.part([self._desk.current or ""])

    def _show(self, lines: Sequence[LinkLine]) -> None:
        self._announce(lines)
        focus = self._list.isAncestorOf(QApplication.focusWidget() or self._list)
        at = self.chosen.link if self.chosen is not None else ""
        self._inspector.show_links(lines)
        wanted, self._return_to = self._return_to, self._return_to if not lines else ""
        if not wanted and any(line.link == at for line in lines):
            wanted = at  # its card may be another one now
        if wanted and focus:
            self._list.enter(wanted)
        waited, self._retyping = self._retyping, ""
        if waited and self.chosen is not None and self.chosen.link == waited:
            self.retype()

    def _announce(self, lines: Sequence[LinkLine]) -> None:
        """A screen reader says the links of a span that has become the current one."""
        current = self._desk.current if lines else None
        if current is not None and current != self._announced:
            said = [" ".join(filter(None, (one.kind, one.words, one.where))) for one in lines]
            self._pane.view.announce("; ".join(said))
        self._announced = current

    def _tell_hovered(self, span_id: str) -> None:
        """A tooltip says in words what the line in the margin shows."""
        open_ = self._desk.open
        span = open_.spans.get(span_id) if open_ is not None and span_id else None
        self._pane.view.viewport().setToolTip(self.lines.told(open_, span))
